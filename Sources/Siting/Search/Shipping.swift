/// The cheapest way from the stations of one stream to its centres, for given lines (equations 7 and 8).
///
/// Every station starts with its cheapest centre; while a centre is overfull, mass moves along the cheapest chain of
/// re-routings to one with room. Each step keeps the flow optimal for the intake it has (successive shortest paths).
struct Shipping {
  /// `flow[station position × centreCount + centre]`, kg.
  private(set) var flow: [Int]
  /// Millionths of a fen.
  private(set) var cost = 0
  private let centreCount: Int

  /// - Parameters:
  ///   - supply: kg by station position.
  ///   - prices: per kg at `[position × capacities.count + centre]`; `nil` without a road.
  ///   - capacities: kg by centre; zero without a line.
  /// - Returns: `nil` when the centres cannot take it all.
  init?(supply: [Int], prices: [Int?], capacities: [Int]) {
    centreCount = capacities.count
    flow = [Int](repeating: 0, count: supply.count * capacities.count)
    var load = [Int](repeating: 0, count: capacities.count)
    for (station, mass) in supply.enumerated() where mass > 0 {
      let open = capacities.indices.filter { capacities[$0] > 0 && prices[station * capacities.count + $0] != nil }
      guard let cheapest = open.min(by: { prices[station * centreCount + $0]! < prices[station * centreCount + $1]! })
      else { return nil }
      flow[station * centreCount + cheapest] = mass
      load[cheapest] += mass
      cost += mass * prices[station * centreCount + cheapest]!
    }
    while let full = load.indices.first(where: { load[$0] > capacities[$0] }) {
      guard relieve(full, supply.count, prices, capacities, &load) else { return nil }
    }
  }

  /// One step of re-routing: from centre `k` to centre `to` by the station that loses least.
  private struct Detour {
    var price: Int
    var station: Int
  }

  /// Moves mass from an overfull centre along the cheapest chain to one with room.
  private mutating func relieve(
    _ full: Int, _ stationCount: Int, _ prices: [Int?], _ capacities: [Int], _ load: inout [Int]
  ) -> Bool {
    let detours = detours(stationCount, prices, capacities)
    var distance = [Int?](repeating: nil, count: centreCount)
    var previous = [Int](repeating: full, count: centreCount)
    distance[full] = 0
    for _ in 0..<centreCount {
      for from in 0..<centreCount {
        guard let reached = distance[from] else { continue }
        for to in 0..<centreCount {
          guard let step = detours[from * centreCount + to], reached + step.price < distance[to] ?? .max else {
            continue
          }
          distance[to] = reached + step.price
          previous[to] = from
        }
      }
    }
    let withRoom = (0..<centreCount).filter { load[$0] < capacities[$0] && distance[$0] != nil }
    guard let end = withRoom.min(by: { distance[$0]! < distance[$1]! }) else { return false }
    var amount = min(load[full] - capacities[full], capacities[end] - load[end])
    var path: [(from: Int, to: Int, station: Int)] = []
    var at = end
    while at != full {
      let from = previous[at]
      let station = detours[from * centreCount + at]!.station
      path.append((from, at, station))
      amount = min(amount, flow[station * centreCount + from])
      at = from
    }
    for step in path {
      flow[step.station * centreCount + step.from] -= amount
      flow[step.station * centreCount + step.to] += amount
    }
    cost += amount * distance[end]!
    load[full] -= amount
    load[end] += amount
    return true
  }

  /// For each pair of centres the station whose mass changes centre at the least price.
  private func detours(_ stationCount: Int, _ prices: [Int?], _ capacities: [Int]) -> [Detour?] {
    var result = [Detour?](repeating: nil, count: centreCount * centreCount)
    for station in 0..<stationCount {
      for from in 0..<centreCount where flow[station * centreCount + from] > 0 {
        for to in 0..<centreCount where to != from && capacities[to] > 0 {
          guard let here = prices[station * centreCount + from], let there = prices[station * centreCount + to] else {
            continue
          }
          if there - here < result[from * centreCount + to]?.price ?? .max {
            result[from * centreCount + to] = Detour(price: there - here, station: station)
          }
        }
      }
    }
    return result
  }
}
