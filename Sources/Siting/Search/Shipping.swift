/// The cheapest way from the stations of one stream to its centres, for given lines (equations 7 and 8).
///
/// Every station starts with the centre that is cheapest at some prices of intake, and every centre with such a price
/// as if it were full. While a centre has too much, mass moves along the cheapest chain of re-routings to one that
/// has too little. Each step keeps the flow optimal for what has been settled (successive shortest paths); good prices
/// leave few steps.
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

  /// Stations that send, and centres with a line; what follows is by these positions.
  private let stations: [Int]
  private let centres: [Int]
  private let centreCount: Int
  /// `[station × centres + centre]`, per kg; `Int.max` without a road.
  private var prices: [Int]
  /// `[station × centres + centre]`, kg.
  private var mass: [Int]
  /// What is taken in and what could be, kg.
  private var taken: [Int]
  private let capacity: [Int]
  /// What arrives beyond what is taken in; the last is of the intake itself, beyond all centres.
  private var excess: [Int]

  /// - Parameters:
  ///   - supply: kg by station position.
  ///   - capacities: kg by centre; zero without a line.
  ///   - intakePrices: by centre, zero or above: a guess of what a kilogram of its capacity is worth.
  ///   - price: per kg from a station to a centre; `nil` without a road.
  /// - Returns: `nil` when the centres cannot take it all.
  init?(
    supply: [Int], capacities: [Int], intakePrices: [Int]? = nil, price: (_ station: Int, _ centre: Int) -> Int?
  ) {
    stations = supply.indices.filter { supply[$0] > 0 }
    centres = capacities.indices.filter { capacities[$0] > 0 }
    centreCount = capacities.count
    capacity = centres.map { capacities[$0] }
    prices = []
    prices.reserveCapacity(stations.count * centres.count)
    mass = Array(repeating: 0, count: stations.count * centres.count)
    excess = Array(repeating: 0, count: centres.count + 1)
    taken = Array(repeating: 0, count: centres.count)
    let guess = centres.map { intakePrices?[$0] ?? 0 }
    for (position, station) in stations.enumerated() {
      var best: (centre: Int, price: Int)?
      for (column, centre) in centres.enumerated() {
        let road = price(station, centre) ?? .max
        prices.append(road)
        if road < .max, road + guess[column] < best?.price ?? .max { best = (column, road + guess[column]) }
      }
      guard let best else { return nil }
      mass[position * centres.count + best.centre] = supply[station]
      excess[best.centre] += supply[station]
      cost += supply[station] * prices[position * centres.count + best.centre]
    }
    for centre in centres.indices {
      taken[centre] = guess[centre] > 0 ? capacity[centre] : min(capacity[centre], excess[centre])
      excess[centre] -= taken[centre]
    }
    excess[centres.count] = -excess.reduce(0, +)
    while let full = excess.indices.first(where: { excess[$0] > 0 }) {
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
    guard centres.indices.contains(where: { taken[$0] == capacity[$0] }) else { return result }
    let detours = detours
    var distance = centres.indices.map { taken[$0] < capacity[$0] ? 0 : Int.max }
    if !distance.contains(0) { distance[0] = 0 }
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

  /// Moves mass from a centre with too much along the cheapest chain to one with too little.
  private mutating func relieve(_ full: Int) -> Bool {
    let intake = centres.count
    let detours = detours
    var distance = [Int](repeating: .max, count: intake + 1)
    var previous = [Int](repeating: full, count: intake + 1)
    distance[full] = 0
    func reach(_ to: Int, from: Int, _ price: Int) -> Bool {
      guard distance[from] + price < distance[to] else { return false }
      distance[to] = distance[from] + price
      previous[to] = from
      return true
    }
    var improves = true
    while improves {
      improves = false
      for from in centres.indices {
        if distance[from] < .max {
          for to in centres.indices {
            if let step = detours[from * intake + to], reach(to, from: from, step.price) { improves = true }
          }
          if taken[from] < capacity[from], reach(intake, from: from, 0) { improves = true }
        }
        if distance[intake] < .max, taken[from] > 0, reach(from, from: intake, 0) { improves = true }
      }
    }
    let reached = excess.indices.filter { excess[$0] < 0 && distance[$0] < .max }
    guard let end = reached.min(by: { distance[$0] < distance[$1] }) else { return false }
    move(from: full, to: end, by: previous, detours, price: distance[end])
    return true
  }

  private mutating func move(from full: Int, to end: Int, by previous: [Int], _ detours: [Detour?], price: Int) {
    let intake = centres.count
    var amount = min(excess[full], -excess[end])
    var path: [(from: Int, to: Int, station: Int)] = []
    var at = end
    while at != full {
      let from = previous[at]
      if at == intake {
        amount = min(amount, capacity[from] - taken[from])
        path.append((from, at, 0))
      } else if from == intake {
        amount = min(amount, taken[at])
        path.append((from, at, 0))
      } else if let detour = detours[from * intake + at] {
        amount = min(amount, mass[detour.station * intake + from])
        path.append((from, at, detour.station))
      }
      at = from
    }
    for step in path {
      if step.to == intake {
        taken[step.from] += amount
      } else if step.from == intake {
        taken[step.to] -= amount
      } else {
        mass[step.station * intake + step.from] -= amount
        mass[step.station * intake + step.to] += amount
      }
    }
    cost += amount * price
    excess[full] -= amount
    excess[end] += amount
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
