/// A day of the week.
public enum Weekday: String, Sendable, Codable, CaseIterable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
}

extension PeriodCalendar {
  /// The weekday of a day of the year, 1 being 1 January.
  public func weekday(ofDay day: Int) -> Weekday {
    // 1 January of the year 1 was a Monday; a year has 365 days, 1 more than whole weeks, and leap days come on top.
    let years = year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    return Weekday.allCases[(years + leapDays + day - 1) % 7]
  }

  /// The day of the year of a date, 1 being 1 January; `nil` where the year has no such date.
  public func dayOfYear(month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1, day <= days(inMonth: month) else { return nil }
    return (1..<month).reduce(day) { $0 + days(inMonth: $1) }
  }

  /// The period in which a day of the year lies, counted from 0; `nil` outside the year.
  public func period(ofDay day: Int) -> Int? {
    guard day >= 1 else { return nil }
    var last = 0
    for period in 0..<periodCount {
      last += days(inPeriod: period)
      if day <= last { return period }
    }
    return nil
  }
}
