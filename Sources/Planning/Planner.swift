import Flows
import GLPKSolver
import LinearProgramming
import Routing
import Siting
public import WasteNetwork

/// What came of a run.
public enum PlanningOutcome: Sendable {
  case plan(Plan)
  /// The requirements that cannot hold together, and by how much, in planner's words.
  case infeasible([LocalizedName])
  /// Stopped before any plan was found.
  case stopped
}

/// Composes siting, flows and transport into a plan. It has no logic of its own.
///
/// GLPK's problems stay on the thread that calls `plan`.
public struct Planner: Sendable {
  /// Name and version of the linear programming solver, as the manifest states it.
  public static var solverName: String { GLPK.versionName }

  private let network: Network
  private let metric: any RoadMetric
  private let distances: RoadDistances
  private let settings: PlanSettings
  private let threads: Int

  public init(
    network: Network, metric: any RoadMetric, distances: RoadDistances, settings: PlanSettings, threads: Int
  ) {
    self.network = network
    self.metric = metric
    self.distances = distances
    self.settings = settings
    self.threads = threads
  }

  /// Plans.
  /// - Parameter report: called from the planning threads as the run goes on.
  /// - Throws: the faults of the engines when they could not answer at all.
  public func plan(
    control: RunControl, report: @escaping @Sendable (PlanningEvent) -> Void
  ) throws -> PlanningOutcome {
    report(.began(.siting))
    let siting: SitingPlan
    switch try site(control, report) {
    case .plan(let found): siting = found
    case .infeasible(let reasons): return .infeasible(reasons)
    case .stopped: return .stopped
    }
    report(.began(.flows))
    let flows: FlowPlan
    switch try schedule(siting, control) {
    case .plan(let found): flows = found
    case .infeasible(let obstacles): return .infeasible(obstacles.map(\.requirement))
    case .stopped: return .stopped
    }
    report(.began(.transport))
    let transport = try drive(siting, control, report)
    report(.began(.finishing))
    return .plan(compose(siting, flows, transport, control))
  }
}
