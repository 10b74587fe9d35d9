internal import WasteNetwork

/// On which days of the year trucks drive.
struct WorkCalendar: Sendable {
  /// Working days of each period, as days of the year, 1 being 1 January.
  let days: [[Int]]

  /// The days of `Network.workingDays`.
  init(_ network: Network) { days = network.workingDays.days }

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

  /// Arrivals moved to periods in which a village may be visited: what arises in another waits for the next such period.
  /// - Returns: the arrivals, and what no period of the year is left for: by the period in which it arises.
  static func waiting(_ arrivals: [Int], for isPossible: [Bool]) -> (fetched: [Int], left: [Int]) {
    var fetched = [Int](repeating: 0, count: arrivals.count)
    var left = fetched
    var next: Int?
    for period in arrivals.indices.reversed() {
      if isPossible[period] { next = period }
      if let next { fetched[next] += arrivals[period] } else { left[period] = arrivals[period] }
    }
    return (fetched, left)
  }
}
