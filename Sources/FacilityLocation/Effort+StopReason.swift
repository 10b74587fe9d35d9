internal import Computation

extension Effort {
  /// Why a search ended that proved nothing more.
  var stopReason: LocationOutcome.StopReason {
    isCancelled() ? .cancelled : isOutOfTime() ? .timeLimit : .effortSpent
  }
}
