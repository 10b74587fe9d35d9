public import LinearProgramming
public import WasteNetwork

/// Plans when things move: the linear programme of a year's flows over the stations and lines that siting chose.
///
/// Loss: siting counts what reaches the centres as mass × (1 − storage loss), rounded assignment by assignment. Here
/// that loss is taken off a yard's arrivals as they come, in proportion, so that the year's dispatch is siting's
/// shipped mass to the kilogram, however long a bale lies. The split between centres may differ from siting's;
/// capacities hold.
public enum FlowEngine {
  /// - Parameters:
  ///   - distances: the road distances siting worked with.
  ///   - isCancelled: looked at by the solver; `true` ends with `FlowOutcome.stopped`.
  /// - Throws: `FlowFault` when the plan does not belong to the network or the solver cannot answer.
  public static func plan(
    network: Network, distances: RoadDistances, siting: SitingPlan, solver: any LinearSolver,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(FlowFault) -> FlowOutcome {
    let flowCase = try FlowCase(network: network, distances: distances, siting: siting)
    let programme = FlowProgramme(flowCase)
    let outcome = try solve(programme.programme, solver, isCancelled)
    if case .numericalTrouble(let words) = outcome.stopReason { throw .solver(words) }
    guard outcome.conclusion == .optimal, let point = outcome.point else {
      return .stopped(stopReason(outcome.stopReason))
    }
    let flows = try FlowReading(programme, point.values)
    let obstacles = flows.brokenContracts()
    guard obstacles.isEmpty else { return .infeasible(obstacles) }
    return .plan(
      FlowPlan(
        stations: flows.stations(), dispatches: flows.dispatches(), lines: flows.lines(),
        deliveries: flows.deliveries(), worths: outcome.duals.map { FlowWorths(programme, $0).all() } ?? [],
        netCost: flows.netCost(), quality: flows.quality(bound: outcome.bound)))
  }

  private static func solve(
    _ programme: LinearProgramme, _ solver: any LinearSolver, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(FlowFault) -> Outcome {
    do {
      return try solver.solve(programme, options: SolveOptions(isCancelled: isCancelled), start: nil)
    } catch {
      throw .solver("\(error)")
    }
  }

  /// A programme that keeps every rule by overflow and broken contracts is never infeasible or unbounded, so
  /// whatever is not optimal was stopped.
  private static func stopReason(_ reason: Outcome.StopReason) -> Quality.StopReason {
    switch reason {
    case .cancelled: .cancelled
    case .timeLimit: .timeLimit
    case .iterationLimit, .nodeLimit: .effortSpent
    case .finished, .gapReached, .numericalTrouble: .numericalTrouble
    }
  }
}
