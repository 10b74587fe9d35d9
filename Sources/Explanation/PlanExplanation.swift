public import LinearProgramming
import Quantities
import Reports
import Siting
public import WasteNetwork

/// Answers questions about a plan: why this station, what another would cost, what requirements cost, why not served.
///
/// GLPK's problems stay on the thread that calls.
public struct PlanExplanation {
  let question: PlanQuestion
  private let solver: any LinearSolver
  /// By village the depots around, also beyond the service radius.
  private let near: NeighbourLists

  /// Depots farther than this are not named.
  private static let reach = Distance.kilometres(50)

  /// - Parameters:
  ///   - draft: of the scenario that the plan was made for.
  ///   - distances: of that scenario.
  /// - Returns: `nil` where the plan was made for another scenario.
  public init?(
    _ draft: NetworkDraft, metric: any RoadMetric, distances: RoadDistances, plan: Plan, solver: any LinearSolver
  ) throws {
    try self.init(
      draft, metric: metric, distances: distances, plan: plan, solver: solver, limits: Reassignment.Limits())
  }

  /// - Parameter limits: of the branch and bound of each price.
  init?(
    _ draft: NetworkDraft, metric: any RoadMetric, distances: RoadDistances, plan: Plan, solver: any LinearSolver,
    limits: Reassignment.Limits
  ) throws {
    let asked = try PlanQuestion(draft, distances: distances, plan: plan, solver: solver, limits: limits)
    guard let question = asked else { return nil }
    self.question = question
    self.solver = solver
    let network = question.network
    let reach = max(PlanExplanation.reach, network.streams.map(\.serviceRadius).max() ?? .zero)
    near = metric.neighbours(
      of: network.villages.map { RoadPlace(code: $0.id.code, position: $0.position) },
      among: network.depots.map { RoadPlace(code: $0.id.code, position: $0.position) }, within: reach)
  }

  public var network: Network { question.network }

  /// What targets and locks cost, and what binds.
  public func overview() throws -> PlanOverview { try question.overview(with: solver) }

  /// - Parameters:
  ///   - village: position in the network.
  ///   - stream: position in the network; all streams when `nil`.
  public func village(_ village: Int, stream: Int? = nil) throws -> [VillageExplanation] {
    let streams = stream.map { [$0] } ?? Array(network.streams.indices)
    return try question.explain(village: village, streams: streams, near: near)
  }

  /// - Parameter depot: position in the network.
  public func station(_ depot: Int) throws -> StationExplanation { try question.explain(depot: depot) }

  /// - Parameter centre: position in the network.
  public func centre(_ centre: Int) throws -> CentreExplanation { try question.explain(centre: centre) }
}
