internal import Computation
public import WasteNetwork

/// What came of a siting run.
public enum SitingOutcome: Sendable {
  /// A plan that meets every requirement, with its value, bound and reason for stopping.
  case plan(SitingPlan)
  /// No plan meets every requirement; these are missed by the one that misses least.
  case infeasible([UnmetRequirement])
  /// The search stopped before it found a plan; whether one exists is open.
  case stopped(Quality.StopReason)
}

/// How far a siting run has come.
public struct SitingProgress: Sendable {
  /// Part of the effort spent, 0…1.
  public let done: Double
  /// Best plan so far and proven bound, in the unit of the objective: fen, kg collected, or metres.
  public let best: Int?
  public let bound: Int?
}

extension Effort {
  /// Why a run that did not prove its plan optimal ended.
  var stopReason: Quality.StopReason { isCancelled() ? .cancelled : isOutOfTime() ? .timeLimit : .effortSpent }
}
