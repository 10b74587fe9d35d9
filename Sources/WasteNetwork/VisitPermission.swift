/// On which days a village may be visited for a stream, dates that are fixed for it apart.
public struct VisitPermission: Sendable, Hashable {
  /// Weekdays of the stream; empty means any.
  private let weekdays: [Weekday]
  /// Weekdays that are fixed for the village; where there are some, all visits fall on them.
  private let fixed: [Weekday]
  private let forbidden: [VisitDay]

  /// - Parameter rules: of one village and this stream.
  public init(stream: WasteStream, rules: [VisitRule]) {
    weekdays = stream.visitWeekdays
    fixed = rules.compactMap { rule in
      guard rule.kind == .fixed, case .weekday(let day) = rule.day else { return nil }
      return day
    }
    forbidden = rules.filter { $0.kind == .forbidden }.map(\.day)
  }

  /// Those of some days of the year, 1 being 1 January, on which a visit is allowed.
  public func days(among days: [Int], in calendar: PeriodCalendar) -> [Int] {
    if weekdays.isEmpty && fixed.isEmpty && forbidden.isEmpty { return days }
    return days.filter { day in
      let weekday = calendar.weekday(ofDay: day)
      return (weekdays.isEmpty || weekdays.contains(weekday)) && (fixed.isEmpty || fixed.contains(weekday))
        && !forbidden.contains { $0.contains(day, in: calendar) }
    }
  }
}
