import Foundation

/// Rounds of annealing, each started from the best plan, heated more or less, and led by what the bound has learnt.
struct GuidedSearch: Sendable {
  let model: SearchModel
  private(set) var best: SearchState
  private var random: SearchRandom
  private var round = 0
  private let threads: Int

  /// - Parameter threads: used for neighbourhoods of large districts; the result does not depend on it.
  init(_ model: SearchModel, seed: UInt64, threads: Int = 1) {
    self.model = model
    self.threads = threads
    // tight and roomy lines, with and without the targets that may be missed at a price
    let starts = [(0.03, true), (0.03, false), (0.5, true), (0.5, false)].map {
      Construction(model: model, countsPriced: $0.1).state(spare: $0.0)
    }
    let full = Construction(model: model, countsPriced: true, servesAll: true).state(spare: 0.03)
    best = model.problem.objective != .leastCost ? full : starts.min { $0.cost < $1.cost } ?? starts[0]
    random = SearchRandom(seed: seed)
  }

  /// The cost of the best plan, fen; infinite while no state meets every requirement.
  var value: Double { best.meetsRequirements ? Double(best.cost) / Double(SearchModel.microfen) : .infinity }

  /// Anneals once.
  /// - Parameters:
  ///   - built: how much the bound uses each station, 0…1; rounds led by it keep to stations that it uses at all.
  ///   - proposals: moves to try.
  mutating func anneal(proposals: Int, built: [Double]?, isCancelled: @Sendable () -> Bool) {
    defer { round += 1 }
    if isCutUp { return annealParts(proposals: proposals, built: built, isCancelled: isCancelled) }
    var start = best
    if let built, round % 2 == 0 {
      start.isInvited = built.map { $0 > GuidedSearch.threshold }
    } else {
      start.isInvited = start.isInvited.map { _ in true }
    }
    let end = model.coolest
    let heat = max(10 * end, model.heat * GuidedSearch.heats[round % GuidedSearch.heats.count])
    let annealing = Annealing(proposals: proposals, startTemperature: heat, endTemperature: end)
    var found = annealing.run(start, &random, isCancelled: isCancelled)
    found.isInvited = found.isInvited.map { _ in true }
    found.setPressure(SearchPressure(model))
    var polish = Polish()
    polish.run(&found)
    if found.cost < best.cost { best = found }
  }

  /// Items of a neighbourhood, as many as three hundred villages have.
  private static let itemsOfPart = 1000

  /// Whether the district is large enough to be worked on in neighbourhoods.
  private var isCutUp: Bool {
    model.itemCount > GuidedSearch.itemsOfPart * 3 / 2 && model.problem.objective == .leastCost
  }

  /// Anneals every neighbourhood of a partition, whose borders differ from round to round.
  private mutating func annealParts(proposals: Int, built: [Double]?, isCancelled: @Sendable () -> Bool) {
    let parts = (model.itemCount + GuidedSearch.itemsOfPart / 2) / GuidedSearch.itemsOfPart
    // the golden angle: no two rounds cut alike
    guard let partition = Partition(best, parts: parts, turn: Double(round) * 2.399963) else { return }
    let shares = CoverageShares(partition, best)
    let seed = random.next()
    let work = PartialWork(
      proposalsPerItem: Double(proposals) / Double(model.itemCount),
      heat: GuidedSearch.heats[round % GuidedSearch.heats.count],
      invited: round % 2 == 0 ? built.map { $0.map { $0 > GuidedSearch.threshold } } : nil)
    let whole = best
    let found = each(of: partition.partCount, threads: threads) { part in
      let neighbourhood = Neighbourhood(part, of: partition, whole, shares: shares)
      var random = SearchRandom(seed: seed &+ UInt64(part))
      return (neighbourhood, work.anneal(neighbourhood, within: whole, &random, isCancelled: isCancelled))
    }
    var decisions = SearchDecisions(best)
    for (neighbourhood, state) in found {
      if let state { neighbourhood.enter(state, into: &decisions, model) }
    }
    if let joined = SearchState(model, lines: decisions.lines, arcs: decisions.arcs, kept: decisions.kept),
      joined.cost < best.cost
    {
      best = joined
    }
  }

  /// Betters the best plan by other means; what they make is kept where it costs less.
  mutating func refine(_ work: (inout SearchState) -> Void) {
    var refined = best
    work(&refined)
    if refined.cost < best.cost { best = refined }
  }

  /// Least use by the bound for which a station is tried in a led round; every other round is led.
  private static let threshold = 0.02
  /// One hot round finds a region, cooler ones work it out.
  private static let heats = [1, 0.15, 0.4, 0.05]
}

extension SearchModel {
  /// A hundredth of what a village's haulage costs on average, millionths of a fen: rounds end where only real savings
  /// are left, however dear the stations are.
  var coolest: Double {
    let nearest = problem.items.filter { !$0.arcs.isEmpty }.map { Double(arcCost[$0.arcs.lowerBound]) }
    return max(1e6, nearest.reduce(0, +) / Double(max(1, nearest.count)) / 100)
  }

  /// What the largest stations cost on average, millionths of a fen.
  var heat: Double {
    let greatest = stationChoices.map { Double($0.last?.cost ?? 0) }
    return max(1e6, greatest.reduce(0, +) / Double(max(1, greatest.count)))
  }
}
