import LinearProgramming

/// What may stop a solve, looked at now and then while it runs; a class, so that C can carry it.
final class Limits {
  let options: SolveOptions
  private let deadline: ContinuousClock.Instant?

  /// Starts the clock.
  init(_ options: SolveOptions) {
    self.options = options
    deadline = options.timeLimitSeconds.map { .now + .seconds(max(0, $0)) }
  }

  /// Why to stop now, if there is a reason. Work is asked about before time, so that a run that ends by its work
  /// limit does so again.
  func reasonToStop(iterations: Int, nodes: Int = 0) -> Outcome.StopReason? {
    if options.isCancelled() { return .cancelled }
    if let limit = options.iterationLimit, iterations >= limit { return .iterationLimit }
    if let limit = options.nodeLimit, nodes > limit { return .nodeLimit }
    if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
    return nil
  }

  /// Milliseconds left, at least 1; nil without a limit.
  var millisecondsLeft: Int32? {
    guard let deadline else { return nil }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(max(1, min(left, Double(Int32.max))))
  }
}
