public import Quantities

/// When a truck may come to a place (开放时段): service begins no earlier and no later; who is early waits.
public struct OpeningHours: Sendable, Hashable, Codable {
  /// After midnight, 0 to 24 h.
  public let from: WorkTime
  /// After midnight, later than `from`, at most 24 h.
  public let to: WorkTime

  public init(from: WorkTime, to: WorkTime) {
    self.from = from
    self.to = to
  }

  /// From midnight to midnight.
  public static let wholeDay = OpeningHours(from: .zero, to: .hours(24))

  /// Whether service may begin at a time after midnight.
  public func contains(_ time: WorkTime) -> Bool { from <= time && time <= to }
}

/// How long a crew may work without a rest (休息).
///
/// From the start of the day, or the end of a rest, at most `after` passes until the next rest begins or the day ends.
/// Waiting is work; a rest is taken between two stops and counts towards the shift.
public struct RestRule: Sendable, Hashable, Codable {
  public let length: WorkTime
  /// Longest working time without a rest.
  public let after: WorkTime

  public init(length: WorkTime, after: WorkTime) {
    self.length = length
    self.after = after
  }
}
