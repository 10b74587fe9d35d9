internal import Computation

/// Rounds of annealing for the most mass within a budget: in turn from the best plan and from one stream alone, with a
/// reward for a kilogram about what the bound says it is worth.
struct CoverageSearch: Sendable {
  let model: SearchModel
  private(set) var best: SearchState
  /// Where everything is served.
  private let first: SearchState
  private var random: SeededNumbers
  private var round = 0

  init(_ model: SearchModel, seed: UInt64, isCancelled: @escaping @Sendable () -> Bool) {
    self.model = model
    random = SeededNumbers(seed: seed)
    first = Construction(model: model, countsPriced: true, servesAll: true).state(spare: 0.03, isCancelled: isCancelled)
    best = first
  }

  /// What a kilogram costs on average when everything is served, fen.
  var usualReward: Double {
    Double(first.spent) / Double(SearchModel.microfen) / Double(max(1, first.collected))
  }

  /// Sets what a kilogram collected is worth, fen; so low that no sum passes 64 bits.
  mutating func setReward(_ fen: Double) {
    let greatest = Int.max / 1024 / max(1, model.itemMass.reduce(0, +))
    best.setReward(max(1, Int(min(Double(greatest), fen * Double(SearchModel.microfen)))))
  }

  /// Goes on from another search's state of the same items, stations and lines.
  mutating func adopt(_ other: SearchState) {
    guard var state = SearchState(model, lines: other.lines, arcs: other.arc, kept: other.isKept) else { return }
    state.setReward(best.model.reward)
    if state.isBetter(than: best) { best = state }
  }

  /// Anneals once.
  /// - Parameter built: how much the bound uses each station, 0…1; every other round from the best plan keeps to
  ///   stations that it uses at all.
  mutating func anneal(proposals: Int, built: [Double]?, isCancelled: @Sendable () -> Bool) {
    var start = best
    if round % 2 == 1 {
      start = first
      start.leaveStreams(besides: round / 2 % model.streamCount)
    }
    start.setReward(best.model.reward * CoverageSearch.rewards[round % CoverageSearch.rewards.count] / 100)
    if let built, round % 4 == 0 {
      start.isInvited = built.map { $0 > CoverageSearch.threshold }
    } else {
      start.isInvited = start.isInvited.map { _ in true }
    }
    let end = model.coolest
    let heat = max(10 * end, model.heat * CoverageSearch.heats[round % CoverageSearch.heats.count])
    let annealing = Annealing(proposals: proposals, startTemperature: heat, endTemperature: end)
    var found = annealing.run(start, &random, isCancelled: isCancelled)
    found.isInvited = found.isInvited.map { _ in true }
    found.setPressure(SearchPressure(model))
    found.setReward(best.model.reward)
    var polish = Polish()
    polish.run(&found, isCancelled: isCancelled)
    Annealing.descend(&found, proposals: proposals / 8, &random, isCancelled: isCancelled)
    polish.run(&found, isCancelled: isCancelled)
    if found.isBetter(than: best) { best = found }
    round += 1
  }

  /// Least use by the bound for which a station is tried in a led round.
  private static let threshold = 0.02
  /// One hot round finds a region, cooler ones work it out.
  private static let heats = [1, 0.15, 0.4, 0.05]
  /// Per cent of what the bound says a kilogram is worth: much more where a round starts anew, because a kilogram that a
  /// dear first station brings costs several times what it costs at the bound's price.
  private static let rewards = [100, 800, 200, 200, 60, 1600, 400, 400]
}
