/// The bound that prices prove (Lagrangian): any prices whatever, in whole numbers throughout.
///
/// A plan pays for its rounds; each round costs at least what the prices of its visits and cuts come to plus the least
/// reduced cost of its class; and the plan makes each visit as often as it is asked for and keeps each cut.
struct PriceProof: Sendable, Equatable {
  /// In parts of a cost unit.
  let parts: Int
  let scale: Int

  /// Whole cost units; every plan's cost is whole.
  var bound: Int { parts > 0 ? (parts - 1) / scale + 1 : -(-parts / scale) }

  /// - Parameters:
  ///   - subsets: the subset cuts, as many as `prices` has of them.
  ///   - least: per class, a limit below the reduced cost of every round, the vehicles' prices left out.
  init(
    _ problem: RoutingProblem, _ terms: RoundTerms, classes: [RoundClass], prices: RoundPrices,
    capacity: [CapacityCut], subsets: [SubsetCut], least: [Int], scale: Int
  ) {
    let worths = zip(problem.clients, prices.clients).map { client, price in
      client.prize.map { min(min($0, 1_000_000_000_000) * scale, price) } ?? price
    }
    var sum = ProvenSum()
    for choice in problem.choices {
      let worth = choice.alternatives.enumerated().map { index, alternative in
        alternative.reduce((choice.costs?[index] ?? 0) * scale) { $0 + worths[$1] }
      }
      sum.add(worth.min() ?? 0)
    }
    for (client, isChosen) in problem.isChosen.enumerated() where !isChosen {
      sum.add(worths[client], times: terms.visits[client])
    }
    for (cut, price) in zip(capacity, prices.capacity) { sum.add(price, times: cut.need) }
    for (cut, price) in zip(subsets, prices.subsets) { sum.add(-price, times: cut.limit) }
    for (kind, value) in zip(classes, least) { sum.add(min(0, value), times: kind.greatestCount) }
    parts = sum.total
    self.scale = scale
  }
}

/// A sum that proves nothing once it leaves the range of whole numbers.
private struct ProvenSum {
  private var sum: Int? = 0

  /// Far below every bound where the sum was left.
  var total: Int { sum ?? .min / 2 }

  mutating func add(_ value: Int, times count: Int = 1) {
    let (product, isTooGreat) = value.multipliedReportingOverflow(by: count)
    guard let old = sum, !isTooGreat else {
      sum = nil
      return
    }
    let (new, overflows) = old.addingReportingOverflow(product)
    sum = overflows ? nil : new
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
