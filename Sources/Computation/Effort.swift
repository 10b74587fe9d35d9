/// How much to work on a problem, and who may interrupt.
public struct Effort: Sendable {
  /// Work to spend, 100 being the default; counts steps, never seconds. `.max` goes on until nothing is left to do.
  public var work: Int
  public var seed: UInt64
  /// Threads to use; the result does not depend on it.
  public var threads: Int
  public var isCancelled: @Sendable () -> Bool
  /// `true` when a time limit is over; results under one are not reproducible.
  public var isOutOfTime: @Sendable () -> Bool

  public init(
    work: Int = 100, seed: UInt64 = 1, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
    isOutOfTime: @escaping @Sendable () -> Bool = { false }
  ) {
    self.work = work
    self.seed = seed
    self.threads = threads
    self.isCancelled = isCancelled
    self.isOutOfTime = isOutOfTime
  }

  /// Whether to stop before the work is spent.
  public var isOver: Bool { isCancelled() || isOutOfTime() }

  /// Steps that the work allows at so many steps for each unit; no limit for the greatest number.
  public func steps(_ perWork: Int) -> Int {
    let (steps, isBeyond) = work.multipliedReportingOverflow(by: perWork)
    return isBeyond ? .max : steps
  }
}
