internal import Quantities
internal import WasteNetwork

/// Times of day and days of the year.
extension Findings {
  /// A time of day, `hh:mm` from 00:00 to 24:00; whole seconds may follow, as spreadsheets write them.
  func timeOfDay(_ entry: Entry) -> WorkTime? {
    let parts = entry.text.split(separator: ":", omittingEmptySubsequences: false).map { Findings.digits($0, upTo: 2) }
    if (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1],
      let seconds = parts.count == 3 ? parts[2] : 0, minutes < 60, seconds < 60
    {
      let time = WorkTime.seconds((hours * 60 + minutes) * 60 + seconds)
      if time <= .hours(24) { return time }
    }
    report(
      .notATime, at: entry.place,
      Sentence("‘\(entry.text)’ is no time of day", zh: "“\(entry.text)”不是时刻"),
      cure: Sentence("write hours and minutes such as 08:30", zh: "写成 08:30 这样的时和分"))
    return nil
  }

  /// A day of the year, `MM-DD`, or a weekday.
  func visitDay(_ entry: Entry, in calendar: PeriodCalendar) -> VisitDay? {
    let date = CellWord.date(of: entry.text)
    if let year = date?.year, year != calendar.year {
      report(
        .notADay, at: entry.place,
        Sentence(
          "‘\(entry.text)’ is no day of the scenario's year \(calendar.year)",
          zh: "“\(entry.text)”不在情景年份 \(calendar.year) 内"),
        cure: Sentence("write month and day such as 06-15", zh: "写成 06-15 这样的月和日"))
      return nil
    }
    let text = CellWord.day(of: entry.text) ?? entry.text
    if let weekday = Weekday(rawValue: text) { return .weekday(weekday) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Findings.digits($0, upTo: 2) }
    if parts.count == 2, let month = parts[0], let day = parts[1] {
      if calendar.dayOfYear(month: month, day: day) != nil { return .date(month: month, day: day) }
      report(
        .notADay, at: entry.place,
        Sentence("the year \(calendar.year) has no day ‘\(entry.text)’", zh: "\(calendar.year) 年没有“\(entry.text)”这一天"),
        cure: Sentence("write month and day such as 06-15", zh: "写成 06-15 这样的月和日"))
      return nil
    }
    let weekdays = Spelling.list(Weekday.allCases.map(\.rawValue))
    report(
      .notADay, at: entry.place,
      Sentence("‘\(entry.text)’ is neither a date nor a weekday", zh: "“\(entry.text)”既不是日期也不是星期"),
      cure: Sentence(
        "write month and day such as 06-15, or one of \(weekdays)", zh: "写成 06-15 这样的月和日，或 \(weekdays.zh) 之一"))
    return nil
  }

  /// A whole number of one digit or more, at most so many.
  private static func digits(_ text: Substring, upTo count: Int) -> Int? {
    guard (1...count).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
