/// The cheapest way from the stations of one stream to its centres, for given lines (equations 7 and 8).
///
/// Every station starts with the centre that is cheapest at some prices of intake, and every centre with such a price
/// as if it were full. While a centre has too much, mass moves along the cheapest chain of re-routings to one that
/// has too little. Each step keeps the flow optimal for what has been settled (successive shortest paths; Dijkstra's
/// algorithm with the prices as potentials, Edmonds and Karp 1972, looks no farther than the nearest such centre); good
/// prices leave few steps.
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
  /// What a kilogram of intake is worth at the present flow; the last is of intake that nobody uses.
  private var potential: [Int]
  /// For each pair of centres the station whose mass changes centre at the least price, by the centre it leaves; `nil`
  /// where the flow has changed since.
  private var detours: [[Detour?]?]

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
    detours = Array(repeating: nil, count: centres.count)
    let guess = centres.map { intakePrices?[$0] ?? 0 }
    potential = guess + [0]
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

  /// By centre of all: what a kilogram more of its capacity saves, millionths of a fen (the dual prices of equation 8);
  /// zero where there is room.
  var intakePrices: [Int] {
    var result = [Int](repeating: 0, count: centreCount)
    for (position, centre) in centres.enumerated() where taken[position] == capacity[position] {
      result[centre] = max(0, potential[position] - potential[centres.count])
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
    let count = centres.count + 1
    var distance = [Int](repeating: .max, count: count)
    var previous = [Int](repeating: full, count: count)
    var isSettled = [Bool](repeating: false, count: count)
    distance[full] = 0
    while let next = nearest(distance, isSettled) {
      isSettled[next] = true
      if excess[next] < 0 {
        for node in 0..<count where distance[node] < distance[next] {
          potential[node] += distance[next] - distance[node]
        }
        move(from: full, to: next, by: previous)
        return true
      }
      reach(from: next, &distance, &previous)
    }
    return false
  }

  private func nearest(_ distance: [Int], _ isSettled: [Bool]) -> Int? {
    var best: Int?
    var least = Int.max
    for node in distance.indices where distance[node] < least && !isSettled[node] {
      (best, least) = (node, distance[node])
    }
    return best
  }

  /// Enters what lies one step beyond a centre, or beyond the intake itself: prices less what potentials make up for.
  private mutating func reach(from node: Int, _ distance: inout [Int], _ previous: inout [Int]) {
    let intake = centres.count
    let start = distance[node] - potential[node]
    func enter(_ to: Int, _ length: Int) {
      if length < distance[to] { (distance[to], previous[to]) = (length, node) }
    }
    guard node < intake else {
      for centre in centres.indices where taken[centre] > 0 { enter(centre, start + potential[centre]) }
      return
    }
    if taken[node] < capacity[node] { enter(intake, start + potential[intake]) }
    let steps = detours[node] ?? detours(from: node)
    detours[node] = steps
    for centre in centres.indices {
      if let step = steps[centre] { enter(centre, start + step.price + potential[centre]) }
    }
  }

  private mutating func move(from full: Int, to end: Int, by previous: [Int]) {
    let intake = centres.count
    var amount = min(excess[full], -excess[end])
    var path: [(from: Int, to: Int, station: Int)] = []
    var price = 0
    var at = end
    while at != full {
      let from = previous[at]
      if at == intake {
        amount = min(amount, capacity[from] - taken[from])
        path.append((from, at, 0))
      } else if from == intake {
        amount = min(amount, taken[at])
        path.append((from, at, 0))
      } else if let detour = detours[from]?[at] {
        amount = min(amount, mass[detour.station * intake + from])
        price += detour.price
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
        detours[step.from] = nil
        detours[step.to] = nil
      }
    }
    cost += amount * price
    excess[full] -= amount
    excess[end] += amount
  }

  /// To each centre the station whose mass comes there from a centre at the least price.
  private func detours(from: Int) -> [Detour?] {
    var result = [Detour?](repeating: nil, count: centres.count)
    for station in stations.indices {
      let row = station * centres.count
      guard mass[row + from] > 0 else { continue }
      for to in centres.indices where to != from && prices[row + to] < .max {
        let price = prices[row + to] - prices[row + from]
        if price < result[to]?.price ?? .max { result[to] = Detour(price: price, station: station) }
      }
    }
    return result
  }
}
