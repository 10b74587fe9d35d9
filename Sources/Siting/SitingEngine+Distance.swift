internal import Computation
import Quantities
import WasteNetwork

extension SitingEngine {
  /// The least greatest distance (equation 26), and then the least cost at that distance.
  func planLeastGreatestDistance(within budget: Int?) throws -> SitingOutcome {
    onProgress(SitingProgress(done: 0, best: nil, bound: nil))
    var search = DistanceSearch(self, budget: budget)
    search.run()
    if search.best == nil {
      guard let budget else { return try explainFailure() }
      let cheapest = try cheapestPlan()
      guard case .found(let state, let cost, _) = cheapest, cost <= budget, let plan = ItemLots(problem).solution(state)
      else { return try explainFailure(of: budget, cheapest) }
      search.run(from: plan)
    }
    guard let found = search.best?.solution else { return .stopped(effort.stopReason) }
    let (solution, bound) = try cheaper(than: found) { [onProgress, search] done in
      onProgress(
        SitingProgress(
          done: DistanceSearch.asked + (1 - DistanceSearch.asked) * done, best: search.value, bound: search.bound))
    }
    let value = problem.greatestDistance(of: solution)
    // a limit that the plan itself contradicts proves nothing
    let least = search.bound <= value ? search.bound : nil
    let cost = cost(of: solution)
    let gap = sound(bound, for: cost, isLower: true).map { Double(cost - $0) / Double(max(1, cost)) }
    return .plan(
      problem.plan(solution) { _, _ in
        Quality(
          value: value, bound: least, boundMethod: problem.distanceBoundMethod(costGap: gap),
          stopReason: least == value ? .optimal : effort.stopReason)
      })
  }

  /// The least cost within a plan's greatest distance.
  /// - Parameter onProgress: is told the part of the effort spent, 0…1; the costs found are not those asked for.
  /// - Returns: the cheaper of what is found and the plan itself, and fen that none undercuts.
  private func cheaper(
    than plan: SitingSolution, onProgress: @escaping @Sendable (Double) -> Void
  ) throws -> (solution: SitingSolution, bound: Int?) {
    let (question, arcs) = problem.cheapest(within: problem.greatestDistance(of: plan))
    let engine = SitingEngine(problem: question, solver: solver, effort: effort, onProgress: { onProgress($0.done) })
    let lots = ItemLots(question)
    let run = try engine.pursue(SearchModel(lots.problem), DualFunction(SearchModel(question)))
    let bound = question.safeBound(run.bound.value)
    guard run.search.best.meetsRequirements, let found = lots.solution(run.search.best) else { return (plan, bound) }
    let solution = problem.widened(try engine.improved(found), arcs: arcs)
    return (cost(of: solution) < cost(of: plan) ? solution : plan, bound)
  }
}

extension SitingProblem {
  /// How the bound was obtained, and how far the cost can be from the least at the distance.
  /// - Parameter costGap: part of the cost; `nil` where nothing is proven of it.
  func distanceBoundMethod(costGap: Double?) -> LocalizedName {
    let gap = costGap.map { "\(($0 * 10000).rounded(.up) / 100)" }
    return LocalizedName(
      zh: "对运距上限二分，每问以拉格朗日松弛判定无解" + leftOut.zh
        + (gap.map { "；在此运距下费用与最低费用相差不超过 \($0) %" } ?? ""),
      en: "bisection over the radius, each question ruled out by Lagrangian relaxation" + leftOut.en
        + (gap.map { "; at this distance the cost is within \($0) % of the least" } ?? ""))
  }
}
