import WasteNetwork

extension SitingEngine {
  /// What the least-cost question under the same requirements has come to.
  enum Cheapest {
    /// A plan and its cost, fen.
    case found(SearchState, cost: Int, bound: Int?)
    /// No plan was found.
    case none
  }

  /// The least cost of a plan that meets the requirements, the budget aside.
  func cheapestPlan() throws -> Cheapest {
    var question = problem
    question.objective = .leastCost
    let lots = ItemLots(question)
    let engine = SitingEngine(problem: question, solver: solver, effort: effort)
    let run = try engine.pursue(SearchModel(lots.problem), DualFunction(SearchModel(question)))
    guard run.search.best.meetsRequirements, let solution = lots.solution(run.search.best) else { return .none }
    return .found(run.search.best, cost: cost(of: solution), bound: question.safeBound(run.bound.value))
  }

  /// Says that a budget is too small, when that is proven, and what else cannot be met.
  func explainFailure(of budget: Int, _ cheapest: Cheapest) throws -> SitingOutcome {
    guard case .found(_, let cost, let bound) = cheapest, let bound, bound > budget else { return try explainFailure() }
    return .infeasible([UnmetRequirement(budgetBelow: cost, atLeast: bound, in: problem)])
  }
}
