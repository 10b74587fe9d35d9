package import WasteNetwork

/// Equation (28): at most so many villages depart from an accepted plan.
///
///     departs[v,s] ≤ move[v]   for each counted item,   Σ_v move[v] ≤ N
///
/// where an item that handed over its whole to one station departs by 1 − assign there, any other by what it hands over
/// to stations that it did not have.
package struct MoveLimit: Sendable, Equatable {
  /// What departing is for an item.
  package enum Departure: Sendable, Equatable {
    /// Moves nobody.
    case uncounted
    /// It departs whatever the plan: it cannot stay.
    case certain
    /// It departs unless it hands over by this arc.
    case leaving(arc: Int)
    /// It departs by what it hands over by other arcs than these.
    case beyond(arcs: [Int])
  }

  /// N: villages that may move at most.
  package var most: Int
  /// By item.
  package let departures: [Departure]
  /// By item: it was served by the accepted plan, and is counted.
  let wasServed: [Bool]
  /// By item: the village.
  let villageOfItem: [Int]
  /// By arc: the item.
  private let itemOfArc: [Int]
  let villageCount: Int

  package init(_ accepted: AcceptedPlan, in problem: SitingProblem) {
    let network = problem.network
    let before = accepted.depots(in: network)
    most = accepted.limit
    villageOfItem = problem.items.map(\.village)
    itemOfArc = problem.arcs.map(\.item)
    villageCount = network.villages.count
    func depots(_ item: SitingProblem.Item) -> [ID<Depot>] { before[item.village * problem.streamCount + item.stream] }
    let counts = problem.items.map { accepted.counts(village: $0.village, stream: $0.stream, in: network) }
    wasServed = zip(problem.items, counts).map { $1 && !depots($0).isEmpty }
    departures = zip(problem.items, counts).map { item, isCounted in
      guard isCounted else { return .uncounted }
      let from = depots(item)
      let kept = item.arcs.filter { from.contains(network.depots[problem.arcs[$0].depot].id) }
      if kept.isEmpty, !from.isEmpty || item.mustBeServed { return .certain }
      return kept.count == 1 && from.count == 1 && !item.maySplit ? .leaving(arc: kept[0]) : .beyond(arcs: kept)
    }
  }

  /// Whether an item departs by handing over nothing any more, besides by what it hands over to other stations.
  func departsWhenDropped(_ item: Int) -> Bool {
    if case .beyond(let kept) = departures[item] { wasServed[item] && !kept.isEmpty } else { false }
  }

  /// Villages that depart in every plan.
  package var certainVillages: [Int] {
    villages(of: departures.indices.filter { departures[$0] == .certain })
  }

  /// Villages with items that can depart.
  var countedVillages: [Int] { villages(of: departures.indices.filter { departures[$0] != .uncounted }) }

  /// The villages of some items, each once, ascending.
  private func villages(of items: [Int]) -> [Int] { Set(items.map { villageOfItem[$0] }).sorted() }

  /// Villages that a solution moves, ascending.
  package func moved(by solution: SitingSolution, in problem: SitingProblem) -> [Int] {
    villages(
      of: departures.indices.filter { index in
        let used = problem.items[index].arcs.filter { solution.masses[$0] > 0 }
        switch departures[index] {
        case .uncounted: return false
        case .certain: return true
        case .leaving(let arc): return used != [arc]
        case .beyond(let kept): return used.isEmpty ? wasServed[index] : used.contains { !kept.contains($0) }
        }
      })
  }
}

/// The limit's part in the dual function: each item pays a price for departing, and a plan never pays more than the
/// villages with the greatest sums of prices, of which it may move so many.
extension MoveLimit {
  /// What an arc pays, fen.
  func price(of arc: Int, item: Int, at prices: [Double]) -> Double {
    switch departures[item] {
    case .uncounted, .certain: 0
    case .leaving(let kept): arc == kept ? -prices[item] : 0
    case .beyond(let kept): kept.contains(arc) ? 0 : prices[item]
    }
  }

  /// The terms of the dual without a decision, fen.
  func constant(at prices: [Double]) -> Double {
    let sums = sums(of: prices)
    let greatest = greatest(sums)
    var sum = 0.0
    for (item, departure) in departures.enumerated() where paysBeforehand(departure) { sum += prices[item] }
    for village in greatest { sum -= sums[village] }
    return sum
  }

  /// How far each item's departure exceeds what its village is granted, at an answer of the dual.
  func slacks(of assigned: [(arc: Int, part: Double)], at prices: [Double]) -> [Double] {
    var slacks = departures.map { paysBeforehand($0) ? 1.0 : 0 }
    for (arc, part) in assigned {
      let item = itemOfArc[arc]
      switch departures[item] {
      case .uncounted, .certain: break
      case .leaving(let kept): if arc == kept { slacks[item] -= part }
      case .beyond(let kept): if !kept.contains(arc) { slacks[item] += part }
      }
    }
    var isGranted = [Bool](repeating: false, count: villageCount)
    for village in greatest(sums(of: prices)) { isGranted[village] = true }
    for item in slacks.indices where departures[item] != .uncounted && isGranted[villageOfItem[item]] {
      slacks[item] -= 1
    }
    return slacks
  }

  /// Whether an item pays unless it stays, rather than when it goes.
  private func paysBeforehand(_ departure: Departure) -> Bool {
    switch departure {
    case .uncounted, .beyond: false
    case .certain, .leaving: true
    }
  }

  /// By village: what its items pay together.
  func sums<Price: Numeric>(of prices: [Price]) -> [Price] {
    var sums = [Price](repeating: 0, count: villageCount)
    for (item, price) in prices.enumerated() { sums[villageOfItem[item]] += price }
    return sums
  }

  /// The villages that pay most, as many as may move, the greatest first.
  func greatest<Price: Comparable>(_ sums: [Price]) -> ArraySlice<Int> {
    sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }.prefix(max(0, most))
  }
}
