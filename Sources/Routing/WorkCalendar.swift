internal import WasteNetwork

/// On which days of the year trucks drive.
struct WorkCalendar: Sendable {
  /// Working days of each period, as days of the year, 1 being 1 January.
  let days: [[Int]]

  /// The days counted by `YearlyCapacity.workingDays`: spread evenly over the year.
  init(_ network: Network) {
    let calendar = network.calendar
    let perYear = network.options.workingDaysPerYear
    let length = calendar.daysInYear
    var start = 1
    days = (0..<calendar.periodCount).map { period in
      let range = start..<start + calendar.days(inPeriod: period)
      start = range.upperBound
      return range.filter { perYear * $0 / length > perYear * ($0 - 1) / length }
    }
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
