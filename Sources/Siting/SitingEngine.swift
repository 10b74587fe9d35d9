public import Computation
public import LinearProgramming
import Quantities
import WasteNetwork

/// Plans the siting: which depots and centres, how large, which station for each village and stream, and how far from
/// the best possible the answer can be.
///
/// Plans come from annealing in whole numbers; the bound from the Lagrangian dual with exact knapsacks, then from a tree
/// for each stream, tied by rents for the sites they share. Both advance in rounds and learn from each other between them.
public struct SitingEngine: Sendable {
  let problem: SitingProblem
  let solver: any LinearSolver
  let effort: Effort
  let onProgress: @Sendable (SitingProgress) -> Void

  init(
    problem: SitingProblem, solver: any LinearSolver, effort: Effort,
    onProgress: @escaping @Sendable (SitingProgress) -> Void = { _ in }
  ) {
    self.problem = problem
    self.solver = solver
    self.effort = effort
    self.onProgress = onProgress
  }

  /// An engine whose single steps are called from outside.
  package init(_ problem: SitingProblem, with solver: any LinearSolver, effort: Effort = Effort()) {
    self.init(problem: problem, solver: solver, effort: effort)
  }

  /// Finds a plan and a bound; the result depends on problem, work and seed only.
  /// - Throws: when the solver could not answer.
  public static func plan(
    _ problem: SitingProblem, with solver: any LinearSolver, effort: Effort = Effort(),
    onProgress: @escaping @Sendable (SitingProgress) -> Void = { _ in }
  ) throws -> SitingOutcome {
    let engine = SitingEngine(problem: problem, solver: solver, effort: effort, onProgress: onProgress)
    switch problem.objective {
    case .leastCost: return try problem.moves.map(engine.planDeparting) ?? engine.planLeastCost()
    case .greatestCoverage(let budget): return try engine.planGreatestCoverage(within: budget)
    case .leastGreatestDistance(let budget): return try engine.planLeastGreatestDistance(within: budget)
    }
  }

  private func planLeastCost() throws -> SitingOutcome {
    let lots = ItemLots(problem)
    let run = try pursue(SearchModel(lots.problem), DualFunction(SearchModel(problem)))
    guard run.search.best.meetsRequirements, let found = lots.solution(run.search.best) else {
      return try explainFailure()
    }
    let solution = try improved(found)
    let proof = BoundProof(run.bound)
    let bound = problem.safeBound(proof.value)
    let plan = problem.plan(solution) { cost, _ in quality(value: cost.total.fen, bound: bound, isLower: true) }
    return .plan(plan.certified(by: plan.quality.bound.flatMap { proof.certificate(bound: $0) }))
  }

  /// Rounds of search in one model and of a bound, which may be of another with the same stations and lines.
  /// - Throws: when the solver could not answer.
  func pursue(_ model: SearchModel, _ dual: DualFunction) throws -> (search: GuidedSearch, bound: DistrictBound) {
    onProgress(SitingProgress(done: 0, best: nil, bound: nil))
    var search = GuidedSearch(
      model, seed: effort.seed, threads: effort.threads, isCancelled: { [effort] in effort.isOver })
    var dual = dual
    dual.threads = effort.threads
    var bound = DistrictBound(dual, isDivided: problem.objective == .leastCost && problem.streamCount > 1)
    var pace = AssignmentPace()
    let rounds = SitingRound.count(effort)
    for number in 0..<rounds {
      if effort.isOver { break }
      let round = SitingRound(number, effort, items: model.itemCount, arcs: problem.arcs.count)
      let guide = number == 0 ? nil : bound.use
      let drafts = bound.drafts
      let assignment = pace.effort(of: round, value: search.value)
      let target = search.value.isFinite ? search.value : Double(search.best.cost) / Double(SearchModel.microfen)
      (search, bound) = try together(
        threads: effort.threads,
        { [search, effort, solver] in
          var next = search
          if round.followsDrafts { next.follow(drafts) { effort.isOver } }
          next.anneal(proposals: round.proposals, built: guide) { effort.isOver }
          // parts are assigned anew while they are worked out
          if let assignment, !next.isWorkedOut || number + 1 == rounds {
            try next.refine { try $0.assignAnew(with: solver, assignment) { effort.isOver } }
          }
          if let parts = round.parts {
            try next.pursueParts(parts, { try $0.assignAnew(with: solver) { effort.isOver } }) { effort.isOver }
          }
          return next
        },
        { [bound, search, effort] in
          var next = bound
          if number < SitingRound.atRoot {
            next.climb(round.evaluations, target: target) { effort.isOver }
          } else {
            next.split(
              round.branchEvaluations, below: search.best, target: target, seeksDrafts: round.followsDrafts,
              threads: effort.threads
            ) { effort.isOver }
          }
          return next
        })
      report(Double(number + 1) / Double(rounds), search, bound.value)
      if search.value * (1 - BoundTree.tolerance) <= bound.value { break }
    }
    return (search, bound)
  }

  private func report(_ done: Double, _ search: GuidedSearch, _ bound: Double) {
    let leastCost = problem.objective == .leastCost
    onProgress(
      SitingProgress(
        done: done,
        best: leastCost && search.value.isFinite ? Int(search.value) : nil,
        bound: leastCost ? problem.safeBound(bound) : nil))
  }

  /// The bound, on the right side of the value; `nil` where the plan itself contradicts it by more than the tolerance,
  /// as it proves nothing then.
  func sound(_ bound: Int?, for value: Int, isLower: Bool) -> Int? {
    let tolerance = SitingEngine.provenGap * Double(max(1, abs(value)))
    guard let bound, Double(isLower ? bound - value : value - bound) <= tolerance else { return nil }
    return isLower ? max(0, min(bound, value)) : max(bound, value)
  }

  /// A quality whose bound lies on the right side of the value.
  func quality(value: Int, bound: Int?, isLower: Bool) -> Quality {
    let tolerance = SitingEngine.provenGap * Double(max(1, abs(value)))
    let safe = sound(bound, for: value, isLower: isLower)
    let gap = safe.map { abs(Double(value - $0)) } ?? .infinity
    return Quality(
      value: value, bound: safe,
      boundMethod: problem.boundMethod,
      stopReason: gap <= tolerance ? .optimal : effort.stopReason)
  }

  /// Relative gap within which a plan is called optimal.
  static let provenGap = 1e-5

  /// Finds the requirements that cannot be met, by the relaxation in which each may be missed, then by whole decisions;
  /// or the plan that those show to exist after all.
  func explainFailure() throws -> SitingOutcome {
    if effort.isOver { return .stopped(effort.stopReason) }
    let programme = SitingProgramme(looseQuestion, linking: .onDemand, requirements: .elastic)
    let relaxation = try SitingRelaxation.solve(programme, with: solver, isCancelled: { [effort] in effort.isOver })
    let unmet = programme.missing.compactMap { requirement, column -> UnmetRequirement? in
      guard relaxation.conclusion == .optimal, relaxation.values[column.index] > 1e-6 else { return nil }
      return UnmetRequirement(requirement, missing: relaxation.values[column.index], in: problem)
    }
    guard unmet.isEmpty else { return .infeasible(unmet) }
    let missed = try missedByWholes()
    if let solution = missed.solution { return .plan(unbounded(solution)) }
    return missed.unmet.isEmpty ? .stopped(effort.stopReason) : .infeasible(missed.unmet)
  }
}
