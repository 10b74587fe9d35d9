internal import Computation
import LinearProgramming

extension SitingEngine {
  /// Annealings of a question, and the part of a siting round's proposals that each has.
  private static let annealings = 8
  private static let partOfRound = 4

  /// A solution by annealing and by assigning anew what it built, without any bound; `nil` where none was found.
  /// - Parameter known: a solution of the same question to start from.
  /// - Throws: when the solver could not answer.
  func annealed(_ question: SitingProblem, from known: SitingSolution? = nil) throws -> SitingSolution? {
    let lots = ItemLots(question)
    var search = GuidedSearch(
      SearchModel(lots.problem), seed: effort.seed, threads: effort.threads, isCancelled: { [effort] in effort.isOver })
    if let start = known.flatMap({ SearchState($0, in: search.model) }) { search.enter(start) }
    for number in 0..<SitingEngine.annealings where !effort.isOver {
      let round = SitingRound(number, effort, items: search.model.itemCount, arcs: question.arcs.count)
      search.anneal(proposals: max(1, round.proposals / SitingEngine.partOfRound), built: nil) { [effort] in
        effort.isOver
      }
    }
    try search.refine { [solver, effort] in try $0.assignAnew(with: solver) { effort.isOver } }
    guard search.best.meetsRequirements, let found = lots.solution(search.best) else { return nil }
    return try SitingEngine(question, with: solver, effort: effort).improved(found)
  }
}

extension SearchState {
  /// What a solution decides, as a state; `nil` where villages are split, or where the model does not know a size.
  fileprivate init?(_ solution: SitingSolution, in model: SearchModel) {
    let problem = model.problem
    guard problem.arcs.count == solution.masses.count, !problem.items.contains(where: \.maySplit) else { return nil }
    var loaded = [Bool](repeating: false, count: model.stationCount)
    let arcs = problem.items.map { item in item.arcs.first { solution.masses[$0] > 0 } }
    for arc in arcs { if let arc { loaded[model.arcStation[arc]] = true } }
    var lines: [Int] = []
    for (line, choices) in model.lineChoices.enumerated() {
      guard let choice = choices.firstIndex(where: { $0.size == solution.lines[line] }) else { return nil }
      lines.append(choice)
    }
    let kept = loaded.indices.map { solution.stations[$0] != nil && !loaded[$0] }
    self.init(model, lines: lines, arcs: arcs, kept: kept)
  }
}
