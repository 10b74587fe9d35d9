internal import WasteNetwork

/// On which days of the year trucks drive.
struct WorkCalendar: Sendable {
  /// Working days of each period, as days of the year, 1 being 1 January.
  let days: [[Int]]

  /// The days counted by `YearlyCapacity.workingDays`: spread evenly over the year, but that dates fixed for a visit are
  /// worked instead of the days next to them.
  init(_ network: Network) {
    let calendar = network.calendar
    let perYear = network.options.workingDaysPerYear
    let length = calendar.daysInYear
    let fixed = WorkCalendar.fixedDates(network)
    var start = 1
    days = (0..<calendar.periodCount).map { period in
      let range = start..<start + calendar.days(inPeriod: period)
      start = range.upperBound
      let even = range.filter { perYear * $0 / length > perYear * ($0 - 1) / length }
      return WorkCalendar.moved(even, to: fixed.filter { range.contains($0) })
    }
  }

  private static func fixedDates(_ network: Network) -> [Int] {
    let dates = network.visitRules.compactMap { rule -> Int? in
      guard rule.kind == .fixed, case .date(let month, let day) = rule.day else { return nil }
      return network.calendar.dayOfYear(month: month, day: day)
    }
    return Set(dates).sorted()
  }

  /// As many days, the fixed ones among them as far as there are days.
  private static func moved(_ days: [Int], to fixed: [Int]) -> [Int] {
    var days = days
    for date in fixed where !days.contains(date) {
      let others = days.indices.filter { !fixed.contains(days[$0]) }
      guard let nearest = others.min(by: { (abs(days[$0] - date), $0) < (abs(days[$1] - date), $1) }) else { break }
      days[nearest] = date
    }
    return days.sorted()
  }

  var periodCount: Int { days.count }

  /// Arrivals moved to periods in which trucks drive: what arises in a period without working days waits for the next
  /// such period, at the end of the year for none: it is fetched in the last.
  func drivable(_ arrivals: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: arrivals.count)
    var waiting = 0
    for period in arrivals.indices {
      waiting += arrivals[period]
      if !days[period].isEmpty {
        result[period] = waiting
        waiting = 0
      }
    }
    if waiting > 0, let last = days.lastIndex(where: { !$0.isEmpty }) { result[last] += waiting }
    return result
  }
}
