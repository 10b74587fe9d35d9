import Synchronization

/// Tells a run to stop: because somebody asked, or because its time is up.
///
/// Engines are handed `shouldStop`; none of them reads a clock.
public final class RunControl: Sendable {
  private let cancelled = Atomic(false)
  private let expired = Atomic(false)
  private let start: ContinuousClock.Instant
  private let limit: Duration?
  /// The run of which this one is a part, and with which it ends.
  private let whole: RunControl?

  public init(timeLimitSeconds: Double? = nil) {
    start = ContinuousClock.now
    limit = timeLimitSeconds.map { .seconds($0) }
    whole = nil
  }

  private init(partOf whole: RunControl, limit: Duration?) {
    start = ContinuousClock.now
    (self.whole, self.limit) = (whole, limit)
  }

  /// A part of the run that has so much of the time that is left, and ends when the run is asked to.
  /// - Parameter share: 0…1 of what is left; without a limit a part has none either.
  public func part(_ share: Double) -> RunControl {
    RunControl(partOf: self, limit: limit.map { max(.zero, $0 - (ContinuousClock.now - start)) * share })
  }

  /// Asks the run to stop at its next look; safe from any thread.
  public func cancel() { cancelled.store(true, ordering: .releasing) }

  public var isCancelled: Bool { cancelled.load(ordering: .acquiring) || whole?.isCancelled ?? false }

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
