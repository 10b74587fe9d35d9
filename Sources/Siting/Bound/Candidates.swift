/// The villages worth taking at a station, by falling profit per kg.
struct Candidates {
  private var arcs: [Int] = []
  private var profits: [Double] = []
  private var weights: [Double] = []

  /// - Parameters:
  ///   - prices: what each item's whole mass is worth, fen.
  ///   - balance: price of a kg that leaves the station, fen.
  ///   - isBarred: by arc, whether it may not be used.
  init(_ station: DualFunction.StationArcs, _ prices: [Double], balance: Double, isBarred: [Bool]) {
    var found: [(ratio: Double, position: Int, profit: Double)] = []
    found.reserveCapacity(station.arc.count)
    for position in station.arc.indices {
      let profit = prices[station.item[position]] - station.cost[position] - balance * station.delivered[position]
      if profit > 0, !isBarred[station.arc[position]] {
        found.append((profit / station.mass[position], position, profit))
      }
    }
    found.sort { ($1.ratio, $0.position) < ($0.ratio, $1.position) }
    arcs = found.map { station.arc[$0.position] }
    profits = found.map(\.profit)
    weights = found.map { station.mass[$0.position] }
  }

  /// A limit of the profit within a capacity, and villages that come close to it.
  func fill(_ capacity: Double, maySplit: Bool) -> (profit: Double, assigned: [(arc: Int, part: Double)]) {
    guard !arcs.isEmpty else { return (0, []) }
    return maySplit ? fillInParts(capacity) : fillWhole(capacity)
  }

  private func fillWhole(_ capacity: Double) -> (profit: Double, assigned: [(arc: Int, part: Double)]) {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: arcs.count) { taken in
      taken.initialize(repeating: false)
      let profit = profits.withUnsafeBufferPointer { profits in
        weights.withUnsafeBufferPointer { weights in
          Knapsack.limit(profits: profits, weights: weights, capacity: capacity, taken: taken)
        }
      }
      return (profit, arcs.indices.filter { taken[$0] }.map { (arcs[$0], 1) })
    }
  }

  private func fillInParts(_ capacity: Double) -> (profit: Double, assigned: [(arc: Int, part: Double)]) {
    var room = capacity
    var profit = 0.0
    var assigned: [(arc: Int, part: Double)] = []
    for position in arcs.indices where room > 0 {
      let part = min(1, room / weights[position])
      profit += part * profits[position]
      room -= part * weights[position]
      assigned.append((arcs[position], part))
    }
    return (profit * (1 + Knapsack.tolerance), assigned)
  }
}
