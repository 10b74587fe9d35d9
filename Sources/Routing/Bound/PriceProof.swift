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
    let worths = zip(problem.clients, prices.clients).map { client, price in
      client.prize.map { min(min($0, 1_000_000_000_000) * scale, price) } ?? price
    }
    var sum = problem.choices.reduce(0) { sum, choice in
      let worth = choice.alternatives.enumerated().map { index, alternative in
        alternative.reduce((choice.costs?[index] ?? 0) * scale) { $0 + worths[$1] }
      }
      return sum + (worth.min() ?? 0)
    }
    for (worth, isChosen) in zip(worths, problem.isChosen) where !isChosen { sum += worth }
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
