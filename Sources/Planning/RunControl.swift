import Synchronization

/// Tells a run to stop: because somebody asked, or because its time is up.
///
/// Engines are handed `shouldStop`; none of them reads a clock.
public final class RunControl: Sendable {
  private let cancelled = Atomic(false)
  private let expired = Atomic(false)
  private let start: ContinuousClock.Instant
  private let limit: Duration?

  public init(timeLimitSeconds: Double? = nil) {
    start = ContinuousClock.now
    limit = timeLimitSeconds.map { .seconds($0) }
  }

  /// Asks the run to stop at its next look; safe from any thread.
  public func cancel() { cancelled.store(true, ordering: .releasing) }

  public var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  /// True once a look has found the time limit passed; stays true.
  public var isOutOfTime: Bool {
    if expired.load(ordering: .acquiring) { return true }
    guard let limit, ContinuousClock.now - start >= limit else { return false }
    expired.store(true, ordering: .releasing)
    return true
  }

  /// Looked at by the engines between steps of work.
  public var shouldStop: @Sendable () -> Bool { { self.isCancelled || self.isOutOfTime } }

  /// Whether any look so far told an engine to stop.
  public var hasStopped: Bool { isCancelled || expired.load(ordering: .acquiring) }
}
