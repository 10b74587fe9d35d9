/// A point in time to the second.
public struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01 00:00 UTC.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

  /// Later by a number of seconds.
  public func later(by seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }
}
