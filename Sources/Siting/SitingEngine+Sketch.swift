package import Computation
package import LinearProgramming
import Quantities
package import WasteNetwork

extension SitingEngine {
  /// A quick answer for the least cost.
  package struct Sketch: Sendable {
    /// The cheapest plan found; `nil` where none was.
    package let plan: SitingPlan?
    /// Fen a year that no plan undercuts; `nil` where nothing is proven.
    package let bound: Int?
  }

  /// Evaluations of the dual a round.
  private static let evaluationsOfSketch = 25

  /// A plan by annealing alone and a bound by the dual at its root alone, whatever the question's objective: it takes a
  /// small part of the time of a whole run, for questions of which many are asked.
  /// - Parameter isAnyEnough: the first plan ends the search, and nothing is bounded.
  package static func sketch(
    _ problem: SitingProblem, with solver: any LinearSolver, effort: Effort, isAnyEnough: Bool = false
  ) throws -> Sketch {
    var question = problem
    question.objective = .leastCost
    let engine = SitingEngine(problem: question, solver: solver, effort: effort)
    let lots = ItemLots(question)
    let run = engine.drawn(lots, isAnyEnough: isAnyEnough)
    let bound = run.bound.flatMap { question.safeBound($0) }
    guard run.best.meetsRequirements, let found = lots.solution(run.best) else {
      return Sketch(plan: nil, bound: bound)
    }
    let solution = isAnyEnough ? found : try engine.improved(found)
    let plan = question.plan(solution) { cost, _ in
      engine.quality(value: cost.total.fen, bound: bound, isLower: true)
    }
    return Sketch(plan: plan, bound: plan.quality.bound)
  }

  private func drawn(_ lots: ItemLots, isAnyEnough: Bool) -> (best: SearchState, bound: Double?) {
    var search = GuidedSearch(
      SearchModel(lots.problem), seed: effort.seed, threads: effort.threads,
      isCancelled: { [effort] in effort.isOver })
    var dual = DualFunction(SearchModel(problem))
    dual.threads = effort.threads
    var bound = DistrictBound(dual, isDivided: false)
    for number in 0..<SitingRound.usualCount {
      if effort.isOver || isAnyEnough && search.best.meetsRequirements { break }
      let round = SitingRound(number, effort, items: search.model.itemCount, arcs: problem.arcs.count)
      let guide = number == 0 || isAnyEnough ? nil : bound.use
      let target = search.value.isFinite ? search.value : Double(search.best.cost) / Double(SearchModel.microfen)
      (search, bound) = together(
        threads: effort.threads,
        { [search, effort] in
          var next = search
          next.anneal(proposals: round.proposals, built: guide) { effort.isOver }
          return next
        },
        { [bound, effort] in
          var next = bound
          if !isAnyEnough { next.climb(SitingEngine.evaluationsOfSketch, target: target) { effort.isOver } }
          return next
        })
    }
    return (search.best, isAnyEnough ? nil : bound.value)
  }
}
