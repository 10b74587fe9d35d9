/// A day on which a village must or must not be visited.
public enum VisitDay: Sendable, Hashable, Codable {
  /// Month 1…12 and day of the month.
  case date(month: Int, day: Int)
  case weekday(Weekday)

  /// Whether a day of the year, 1 being 1 January, is meant.
  public func contains(_ day: Int, in calendar: PeriodCalendar) -> Bool {
    switch self {
    case .date(let month, let dayOfMonth): calendar.dayOfYear(month: month, day: dayOfMonth) == day
    case .weekday(let weekday): calendar.weekday(ofDay: day) == weekday
    }
  }
}

/// A visit to a village that is settled before planning.
public struct VisitRule: Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Of a date: the village is visited on it. Of a weekday: its visits fall on this weekday, or on another that is
    /// fixed too, dates that are fixed excepted.
    case fixed
    /// The village is not visited on it.
    case forbidden
  }

  public let village: ID<Village>
  public let stream: ID<WasteStream>
  public let kind: Kind
  public let day: VisitDay
  public let reason: String
  public let place: Place?

  public init(
    village: ID<Village>, stream: ID<WasteStream>, kind: Kind, day: VisitDay, reason: String, place: Place?
  ) {
    self.village = village
    self.stream = stream
    self.kind = kind
    self.day = day
    self.reason = reason
    self.place = place
  }
}
