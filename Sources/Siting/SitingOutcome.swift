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
  /// Best plan so far and proven bound, in fen (or kg collected).
  public let best: Int?
  public let bound: Int?
}

/// How much to work on a siting, and who may interrupt it.
public struct SitingEffort: Sendable {
  /// Work to spend, 100 being the default; counts proposals and iterations, never seconds.
  public var work: Int
  public var seed: UInt64
  /// Threads to use; the result does not depend on it.
  public var threads: Int
  public var isCancelled: @Sendable () -> Bool
  /// `true` when a time limit is over; results under one are not reproducible.
  public var isOutOfTime: @Sendable () -> Bool
  public var onProgress: @Sendable (SitingProgress) -> Void

  public init(
    work: Int = 100, seed: UInt64 = 1, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
    isOutOfTime: @escaping @Sendable () -> Bool = { false },
    onProgress: @escaping @Sendable (SitingProgress) -> Void = { _ in }
  ) {
    self.work = work
    self.seed = seed
    self.threads = threads
    self.isCancelled = isCancelled
    self.isOutOfTime = isOutOfTime
    self.onProgress = onProgress
  }

  /// Whether to stop before the work is spent.
  var isOver: Bool { isCancelled() || isOutOfTime() }

  /// Why a run that did not prove its plan optimal ended.
  var stopReason: Quality.StopReason { isCancelled() ? .cancelled : isOutOfTime() ? .timeLimit : .effortSpent }
}
