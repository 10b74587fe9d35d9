import Computation
import LinearProgramming
import Quantities
import Siting
import Synchronization
import WasteNetwork

/// Whether requirements can hold together, asked of the linear relaxation or of whole decisions.
struct Feasibility {
  let wide: WideQuestion
  let solver: any LinearSolver
  let effort: Effort

  /// What is missing of a requirement beyond this, in tonnes, stations or yuan, cannot be had.
  static let tolerance = 1e-6
  /// Arcs up to which branch and bound of the whole programme answers what the engine leaves open: the engine shows that
  /// requirements can hold together by a plan.
  static let greatestWhole = 800
  private static let nodes = 1000
  private static let iterations = 10_000

  /// Whether the linear relaxation has a point: where it has none, no plan exists either.
  func isRelaxedFeasible(_ kept: [Requirement], _ change: Relaxation = Relaxation()) throws -> Bool {
    try missing(kept, change).isEmpty
  }

  /// Requirements that the relaxation misses where each demand may be missed at a price; none where it has a point.
  func missing(_ kept: [Requirement], _ change: Relaxation = Relaxation()) throws -> [Requirement] {
    guard kept.contains(where: \.isDemand) else { return [] }
    let question = wide.question(keeping: Set(kept), change)
    let programme = Feasibility.relaxed(question)
    let relaxation = try SitingRelaxation.solve(programme, with: solver, isCancelled: { [effort] in effort.isOver })
    guard relaxation.conclusion == .optimal else { throw ExplanationStopped() }
    return programme.missing.filter { relaxation.values[$0.column.index] > Feasibility.tolerance }
      .flatMap { wide.requirements(for: $0.requirement, of: question) }
  }

  /// Whether whole decisions can meet the requirements; `nil` where neither was proven within the limits.
  func isWholeFeasible(_ kept: [Requirement], _ change: Relaxation = Relaxation()) throws -> Bool? {
    guard kept.contains(where: \.isDemand) else { return true }
    let question = wide.question(keeping: Set(kept), change)
    let answer = try isSmall(question) ? settled(question) : sketched(question)
    return answer == false && !wide.isComplete(kept, change) ? nil : answer
  }

  /// Whether branch and bound of the whole programme answers what the search leaves open.
  func isSmall(_ question: SitingProblem) -> Bool { question.arcs.count <= Feasibility.greatestWhole }

  /// Whether more than a plan can come of asking about whole decisions: a proof that there is none.
  func maySettle(_ kept: [Requirement]) -> Bool {
    kept.contains(.budget) || isSmall(wide.question(keeping: Set(kept)))
  }

  /// A quick search for a plan: the first is as good as any, but within a budget it must be cheap.
  private func sketched(_ question: SitingProblem) throws -> Bool? {
    let sketch = try SitingEngine.sketch(
      question, with: solver, effort: quick, isAnyEnough: question.budget == nil)
    if effort.isOver { throw ExplanationStopped() }
    let budget = question.budget ?? .max
    if let plan = sketch.plan, plan.cost.total.fen <= budget { return true }
    return sketch.bound.map { $0 > budget } == true ? false : nil
  }

  /// The same of a small question: by the engine, which ends with the first plan, then by branch and bound.
  private func settled(_ question: SitingProblem) throws -> Bool? {
    let found = PlanSeen()
    var quick = quick
    quick.isCancelled = { [effort] in effort.isCancelled() || found.isSo }
    let outcome = try SitingEngine.plan(question, with: solver, effort: quick) { if $0.best != nil { found.note() } }
    switch outcome {
    case .plan: return true
    case .infeasible: return false
    case .stopped:
      if effort.isOver { throw ExplanationStopped() }
      return try wholeAnswer(question)
    }
  }

  /// Whether the engine, given its usual time, has a plan where a quick search had none.
  func isPlanned(_ kept: [Requirement]) throws -> Bool {
    if try isWholeFeasible(kept) == true { return true }
    let question = wide.question(keeping: Set(kept))
    guard !isSmall(question) else { return false }
    return try settled(question) == true
  }

  /// Whether requirements are not known to be impossible together: a conflict is never claimed without proof.
  func mayHold(_ kept: [Requirement], whole: Bool) throws -> Bool {
    if whole { return try isWholeFeasible(kept) ?? true }
    return try !wide.isComplete(kept) || isRelaxedFeasible(kept)
  }

  /// The least effort of the engine: any plan will do.
  private var quick: Effort {
    var quick = effort
    quick.work = 1
    return quick
  }

  private func wholeAnswer(_ question: SitingProblem) throws -> Bool? {
    var programme = Feasibility.fitting(SitingProgramme(question)).programme
    for column in programme.columns.indices { programme.setCost(0, of: LinearProgramme.Column(index: column)) }
    let (left, _) = programme.withoutFixedColumns()
    let outcome = try solver.solve(left, options: options, start: nil)
    if outcome.stopReason == .cancelled { throw ExplanationStopped() }
    return outcome.point != nil ? true : outcome.conclusion == .infeasible ? false : nil
  }

  /// Limits of work for one branch and bound.
  var options: SolveOptions {
    SolveOptions(
      iterationLimit: Feasibility.iterations, nodeLimit: Feasibility.nodes, isCancelled: { [effort] in effort.isOver })
  }

  /// The relaxation in which demands may be missed; sizes that do not fit a site are left out of it.
  static func relaxed(_ question: SitingProblem) -> SitingProgramme {
    fitting(SitingProgramme(question, linking: .onDemand, requirements: .elastic))
  }

  /// Refuses sizes for which a site is too small: no plan builds them, though parts of them would fit.
  private static func fitting(_ programme: SitingProgramme) -> SitingProgramme {
    var programme = programme
    let problem = programme.problem
    for (station, columns) in programme.build.enumerated() {
      let (depot, stream) = station.quotientAndRemainder(dividingBy: problem.streamCount)
      for (column, size) in zip(columns, problem.stationSizes[stream]) where size.area > problem.sites[depot].area {
        programme.programme.setBounds(.equal(0), of: column)
      }
    }
    return programme
  }
}

/// Whether a search has come to a plan; looked at between its rounds, so that it ends at the same one every time.
private final class PlanSeen: Sendable {
  private let seen = Mutex(false)

  var isSo: Bool { seen.withLock { $0 } }

  func note() { seen.withLock { $0 = true } }
}

/// A limit of time or an interruption ended the explanation.
public struct ExplanationStopped: Error, Sendable {
  public init() {}
}
