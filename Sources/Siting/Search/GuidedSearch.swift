import Foundation

/// Rounds of annealing, each started from the best plan, heated more or less, and led by what the bound has learnt.
struct GuidedSearch: Sendable {
  let model: SearchModel
  private(set) var best: SearchState
  private var random: SearchRandom
  private var round = 0

  init(_ model: SearchModel, seed: UInt64) {
    self.model = model
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
  mutating func anneal(proposals: Int, built: [Double]?, isCancelled: () -> Bool) {
    var start = best
    if let built, round % 2 == 0 {
      start.isInvited = built.map { $0 > GuidedSearch.threshold }
    } else {
      start.isInvited = start.isInvited.map { _ in true }
    }
    let end = coolest
    let heat = max(10 * end, heat * GuidedSearch.heats[round % GuidedSearch.heats.count])
    let annealing = Annealing(proposals: proposals, startTemperature: heat, endTemperature: end)
    var found = annealing.run(start, &random, isCancelled: isCancelled)
    found.isInvited = found.isInvited.map { _ in true }
    found.setPressure(SearchPressure(model))
    var polish = Polish()
    polish.run(&found)
    if found.cost < best.cost { best = found }
    round += 1
  }

  /// Least use by the bound for which a station is tried in a led round; every other round is led.
  private static let threshold = 0.02
  /// One hot round finds a region, cooler ones work it out.
  private static let heats = [1, 0.15, 0.4, 0.05]

  /// A hundredth of what a village's haulage costs on average, millionths of a fen: rounds end where only real savings
  /// are left, however dear the stations are.
  private var coolest: Double {
    let nearest = model.problem.items.filter { !$0.arcs.isEmpty }.map { Double(model.arcCost[$0.arcs.lowerBound]) }
    return max(1e6, nearest.reduce(0, +) / Double(max(1, nearest.count)) / 100)
  }

  /// What the largest stations cost on average, millionths of a fen.
  private var heat: Double {
    let greatest = model.stationChoices.map { Double($0.last?.cost ?? 0) }
    return max(1e6, greatest.reduce(0, +) / Double(max(1, greatest.count)))
  }
}
