/// Which facilities to open at least cost so that their capacities cover a demand: the covering knapsack that stays of
/// each stage when the flows are priced.
struct CoverKnapsack: Sendable {
  /// Steps in which a demand is counted at most; coarser counting rounds capacities up, so that the least cost only
  /// falls.
  private static let greatestSteps = 20_000

  /// Capacities and demand in steps.
  private let sizes: [Int]
  private let demand: Int

  /// - Parameter demand: what the open capacities must reach; 0 asks for nothing.
  init(capacities: [Int], demand: Int) {
    let step = max(1, (demand + Self.greatestSteps - 1) / Self.greatestSteps)
    self.demand = demand / step
    sizes = capacities.map { min(demand / step, ($0 + step - 1) / step) }
  }

  /// The least cost and what it opens; nil when all together do not reach the demand.
  /// - Parameters:
  ///   - costs: one a facility; those of nought or less open anyway.
  ///   - isClosed: facilities that may not open.
  ///   - isForced: facilities that must open.
  /// - Complexity: facilities × steps of the demand.
  func solve(costs: [Double], isForced: [Bool], isClosed: [Bool]) -> (cost: Double, isOpen: [Bool])? {
    var isOpen = [Bool](repeating: false, count: costs.count)
    var cost = 0.0
    var left = demand
    var items: [Int] = []
    for index in costs.indices where !isClosed[index] {
      if isForced[index] || costs[index] <= 0 {
        isOpen[index] = true
        cost += costs[index]
        left -= sizes[index]
      } else if sizes[index] > 0 {
        items.append(index)
      }
    }
    guard left > 0 else { return (cost, isOpen) }
    guard let added = fill(left, from: items, costs) else { return nil }
    for index in added { isOpen[index] = true }
    return (added.reduce(cost) { $0 + costs[$1] }, isOpen)
  }

  /// Items of least cost whose sizes reach `wanted`.
  private func fill(_ wanted: Int, from items: [Int], _ costs: [Double]) -> [Int]? {
    guard items.reduce(0, { $0 + sizes[$1] }) >= wanted else { return nil }
    // least[w]: least cost of reaching w with the items so far; takes[item][w]: whether the item is part of it.
    var least = [Double](repeating: .infinity, count: wanted + 1)
    least[0] = 0
    var takes = [Bool](repeating: false, count: items.count * (wanted + 1))
    least.withUnsafeMutableBufferPointer { least in
      takes.withUnsafeMutableBufferPointer { takes in
        for (row, item) in items.enumerated() {
          let (size, cost, base) = (sizes[item], costs[item], row * (wanted + 1))
          var reach = wanted
          while reach > 0 {
            let before = least[max(0, reach - size)] + cost
            if before < least[reach] {
              least[reach] = before
              takes[base + reach] = true
            }
            reach -= 1
          }
        }
      }
    }
    var chosen: [Int] = []
    var reach = wanted
    for row in items.indices.reversed() where reach > 0 && takes[row * (wanted + 1) + reach] {
      chosen.append(items[row])
      reach = max(0, reach - sizes[items[row]])
    }
    return chosen
  }
}
