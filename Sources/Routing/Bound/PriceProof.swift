/// The bound that prices prove (Lagrangian): any prices whatever, in whole numbers throughout.
///
/// A plan pays for its rounds; each round costs at least what the prices of its visits and cuts come to plus the least
/// reduced cost of its class; and the plan makes each visit once and keeps each cut.
struct PriceProof: Sendable, Equatable {
  /// In parts of a cost unit.
  let parts: Int
  let scale: Int

  /// Whole cost units; every plan's cost is whole.
  var bound: Int { parts > 0 ? (parts - 1) / scale + 1 : -(-parts / scale) }

  /// - Parameter least: per class, a limit below the reduced cost of every round, the vehicles' prices left out.
  init(
    _ problem: RoutingProblem, classes: [RoundClass], prices: RoundPrices, capacity: [CapacityCut], least: [Int],
    scale: Int
  ) {
    var sum = problem.choices.reduce(0) { sum, choice in
      sum + (choice.alternatives.map { $0.reduce(0) { $0 + prices.clients[$1] } }.min() ?? 0)
    }
    for (price, isChosen) in zip(prices.clients, problem.isChosen) where !isChosen { sum += price }
    for (cut, price) in zip(capacity, prices.capacity) { sum += cut.need * price }
    sum -= prices.subsets.reduce(0, +)
    for (kind, value) in zip(classes, least) { sum += kind.greatestCount * min(0, value) }
    parts = sum
    self.scale = scale
  }
}

extension RoutingProblem {
  /// Per client, whether a choice decides if it is visited.
  var isChosen: [Bool] {
    var result = [Bool](repeating: false, count: clients.count)
    for client in choices.flatMap({ $0.alternatives.joined() }) { result[client] = true }
    return result
  }
}
