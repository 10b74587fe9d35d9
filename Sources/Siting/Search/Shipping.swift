/// The cheapest way from the stations of one stream to its centres, for given lines (equations 7 and 8).
///
/// Every station starts with its cheapest centre; while a centre is overfull, mass moves along the cheapest chain of
/// re-routings to one with room. Each step keeps the flow optimal for the intake it has (successive shortest paths).
struct Shipping {
  /// What one station sends to one centre.
  struct Flow {
    let station: Int
    let centre: Int
    /// kg
    let mass: Int
  }

  /// Millionths of a fen.
  private(set) var cost = 0
  /// Whether every station uses its cheapest centre.
  private(set) var isFree = true

  /// Stations that send, and centres with a line; what follows is by these positions.
  private let stations: [Int]
  private let centres: [Int]
  private let centreCount: Int
  /// `[station × centres + centre]`, per kg; `Int.max` without a road.
  private var prices: [Int]
  /// `[station × centres + centre]`, kg.
  private var mass: [Int]
  private var room: [Int]

  /// - Parameters:
  ///   - supply: kg by station position.
  ///   - capacities: kg by centre; zero without a line.
  ///   - price: per kg from a station to a centre; `nil` without a road.
  /// - Returns: `nil` when the centres cannot take it all.
  init?(supply: [Int], capacities: [Int], price: (_ station: Int, _ centre: Int) -> Int?) {
    stations = supply.indices.filter { supply[$0] > 0 }
    centres = capacities.indices.filter { capacities[$0] > 0 }
    centreCount = capacities.count
    prices = []
    prices.reserveCapacity(stations.count * centres.count)
    mass = Array(repeating: 0, count: stations.count * centres.count)
    room = centres.map { capacities[$0] }
    for (position, station) in stations.enumerated() {
      let start = prices.count
      for centre in centres { prices.append(price(station, centre) ?? .max) }
      let row = start..<prices.count
      guard let cheapest = row.min(by: { prices[$0] < prices[$1] }), prices[cheapest] < .max else { return nil }
      mass[cheapest] = supply[station]
      room[cheapest - position * centres.count] -= supply[station]
      cost += supply[station] * prices[cheapest]
    }
    guard room.contains(where: { $0 < 0 }) else { return }
    guard room.reduce(0, +) >= 0 else { return nil }
    isFree = false
    while let full = room.indices.first(where: { room[$0] < 0 }) {
      guard relieve(full) else { return nil }
    }
  }

  /// What is sent, by station, then by centre.
  var flows: [Flow] {
    mass.indices.filter { mass[$0] > 0 }.map {
      Flow(station: stations[$0 / centres.count], centre: centres[$0 % centres.count], mass: mass[$0])
    }
  }

  /// By centre of all: what a kilogram more of its capacity saves, millionths of a fen (the dual prices of equation 8).
  ///
  /// The way from a full centre to the nearest with room; zero where there is room.
  var intakePrices: [Int] {
    var result = [Int](repeating: 0, count: centreCount)
    guard !isFree else { return result }
    let detours = detours
    var distance = room.map { $0 > 0 ? 0 : Int.max }
    if !distance.contains(0), !distance.isEmpty { distance[0] = 0 }
    var improves = true
    while improves {
      improves = false
      for from in centres.indices {
        for to in centres.indices where distance[to] < .max {
          guard let step = detours[from * centres.count + to], step.price + distance[to] < distance[from] else {
            continue
          }
          distance[from] = step.price + distance[to]
          improves = true
        }
      }
    }
    let least = min(0, distance.min() ?? 0)
    for (position, centre) in centres.enumerated() where distance[position] < .max {
      result[centre] = distance[position] - least
    }
    return result
  }

  /// One step of re-routing from one centre to another by the station that loses least.
  private struct Detour {
    var price: Int
    var station: Int
  }

  /// Moves mass from an overfull centre along the cheapest chain to one with room.
  private mutating func relieve(_ full: Int) -> Bool {
    let detours = detours
    var distance = [Int](repeating: .max, count: centres.count)
    var previous = [Int](repeating: full, count: centres.count)
    distance[full] = 0
    var improves = true
    while improves {
      improves = false
      for from in centres.indices where distance[from] < .max {
        for to in centres.indices {
          guard let step = detours[from * centres.count + to], distance[from] + step.price < distance[to] else {
            continue
          }
          distance[to] = distance[from] + step.price
          previous[to] = from
          improves = true
        }
      }
    }
    let reached = centres.indices.filter { room[$0] > 0 && distance[$0] < .max }
    guard let end = reached.min(by: { distance[$0] < distance[$1] }) else { return false }
    move(from: full, to: end, by: previous, detours, price: distance[end])
    return true
  }

  private mutating func move(from full: Int, to end: Int, by previous: [Int], _ detours: [Detour?], price: Int) {
    var amount = min(-room[full], room[end])
    var path: [(out: Int, into: Int)] = []
    var at = end
    while at != full {
      let from = previous[at]
      guard let detour = detours[from * centres.count + at] else { return }
      path.append((detour.station * centres.count + from, detour.station * centres.count + at))
      amount = min(amount, mass[detour.station * centres.count + from])
      at = from
    }
    for step in path {
      mass[step.out] -= amount
      mass[step.into] += amount
    }
    cost += amount * price
    room[full] += amount
    room[end] -= amount
  }

  /// For each pair of centres the station whose mass changes centre at the least price.
  private var detours: [Detour?] {
    var result = [Detour?](repeating: nil, count: centres.count * centres.count)
    for station in stations.indices {
      let row = station * centres.count
      for from in centres.indices where mass[row + from] > 0 {
        for to in centres.indices where to != from && prices[row + to] < .max {
          let price = prices[row + to] - prices[row + from]
          if price < result[from * centres.count + to]?.price ?? .max {
            result[from * centres.count + to] = Detour(price: price, station: station)
          }
        }
      }
    }
    return result
  }
}
