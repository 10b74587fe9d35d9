public import LinearProgramming
import Quantities
import WasteNetwork

/// Plans the siting: which depots and centres, how large, which station for each village and stream, and how far from
/// the best possible the answer can be.
public struct SitingEngine: Sendable {
  let problem: SitingProblem
  let solver: any LinearSolver
  let effort: SitingEffort

  /// Finds a plan and a bound; the result depends on problem, work and seed only.
  /// - Throws: when the solver could not answer.
  public static func plan(
    _ problem: SitingProblem, with solver: any LinearSolver, effort: SitingEffort = SitingEffort()
  ) throws -> SitingOutcome {
    try SitingEngine(problem: problem, solver: solver, effort: effort).run()
  }

  private func run() throws -> SitingOutcome {
    effort.onProgress(SitingProgress(phase: .start, done: 0, best: nil, bound: nil))
    let model = SearchModel(problem)
    let start = Construction(model: model).state(spare: 0.03)
    var random = SearchRandom(seed: effort.seed)
    let annealing = Annealing(
      proposals: 20_000 * effort.work, startTemperature: 1e12, endTemperature: 1e9)
    let best = annealing.run(start, &random) { effort.isOver }
    guard best.meetsRequirements else { return try explainFailure() }
    let relaxation = try SitingRelaxation.solve(
      SitingProgramme(problem, linking: .onDemand), with: solver, isCancelled: { [effort] in effort.isOver })
    let solution = SitingSolution(best)
    return .plan(
      problem.plan(solution) { cost, collected in
        Quality(
          value: cost.total.fen, bound: relaxation.objective.map { Int($0 * 100 * (1 - 1e-9)) - 1 },
          boundMethod: LocalizedName(
            zh: "线性松弛，按需加入关联约束", en: "linear relaxation with violated linking rows"),
          stopReason: effort.stopReason)
      })
  }

  /// Finds the requirements that cannot be met, by the relaxation in which each may be missed.
  private func explainFailure() throws -> SitingOutcome {
    if effort.isOver { return .stopped(effort.stopReason) }
    let programme = SitingProgramme(problem, linking: .onDemand, requirements: .elastic)
    let relaxation = try SitingRelaxation.solve(programme, with: solver, isCancelled: { [effort] in effort.isOver })
    let unmet = programme.missing.compactMap { requirement, column -> UnmetRequirement? in
      guard relaxation.conclusion == .optimal, relaxation.values[column.index] > 1e-6 else { return nil }
      return UnmetRequirement(requirement, missing: relaxation.values[column.index], in: problem)
    }
    return unmet.isEmpty ? .stopped(effort.stopReason) : .infeasible(unmet)
  }
}
