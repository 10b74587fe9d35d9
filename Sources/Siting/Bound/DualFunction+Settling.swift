extension DualFunction {
  /// Prices that draw an item to the one station that is left to it, before those there that may be left out.
  ///
  /// Such an item's price under equation (2) has no sign, and a lower one never proves less: until the item is taken the
  /// dual rises by as much. An ascent would find that step by step.
  /// - Parameter mustServe: by item; those are not compared with, or each would outbid the one before.
  func drawing(_ arc: Int, at multipliers: Multipliers, mustServe: [Bool]) -> Multipliers {
    let item = problem.arcs[arc].item
    let number = problem.station(problem.arcs[arc].depot, problem.items[item].stream)
    let (station, balance) = (stations[number], multipliers.balance[number])
    let prices = itemPrices(multipliers)
    var (best, own) = (0.0, 0.0)
    for position in station.arc.indices {
      let price = prices[station.item[position]] - balance * station.delivered[position]
      let worth = (price - station.cost[position]) / station.mass[position]
      if station.item[position] == item {
        own = worth
      } else if !mustServe[station.item[position]] {
        best = max(best, worth)
      }
    }
    var drawn = multipliers
    let mass = Double(problem.items[item].mass)
    drawn.serve[item] = Multipliers.onGrid(drawn.serve[item] - max(0, DualFunction.pull * best - own) * mass)
    return drawn
  }

  /// How much more than any other a kilogram of such an item is made worth.
  private static let pull = 1.5

  /// Prices at which the dual is what the only plan of a branch costs, where the branch leaves nothing open and no line
  /// is too small: every item is worth taking where it goes, and no equation that holds has a price.
  /// - Parameter target: a value that a branch without a plan should reach, fen.
  func settling(_ multipliers: Multipliers, _ restrictions: Restrictions, target: Double) -> Multipliers {
    var settled = multipliers
    var missing = problem.coverage.map(\.need)
    for (index, item) in problem.items.enumerated() where !item.maySplit {
      guard let arc = item.arcs.first(where: { restrictions.allowsUse(of: $0, in: problem) }) else {
        if !restrictions.mustServe[index] { settled.serve[index] = 0 }
        continue
      }
      for row in covers(index) { missing[row] -= item.mass }
      let balance = multipliers.balance[problem.station(problem.arcs[arc].depot, item.stream)]
      let way = Double(problem.arcs[arc].cost) + balance * Double(item.delivered)
      settled.serve[index] = Multipliers.onGrid(-way - DualFunction.worthOfSettled * Double(item.mass))
    }
    settled.cut = settled.cut.map { _ in 0 }
    settled.residual = settled.residual.map { _ in 0 }
    for (row, short) in missing.enumerated() {
      settled.cover[row] = short > 0 ? min(DualFunction.dearest, 1.1 * max(0, target) / Double(short)) : 0
    }
    settled.settle(for: problem, mustServe: restrictions.mustServe)
    return settled
  }

  /// What a kilogram is worth where it must go, fen, and the greatest price of one that a target misses.
  private static let worthOfSettled = 4.0
  private static let dearest = 8000.0

  /// Prices that a certificate lists for one leaf, where the dual is of all streams or of one.
  var countOfPrices: Int {
    let streams = max(1, active.count)
    return problem.items.count + problem.coverage.count + problem.quotas.count + problem.requiredCentres.count
      + cuts.count + streams * (problem.depotCount + problem.centreCount + 1)
  }
}
