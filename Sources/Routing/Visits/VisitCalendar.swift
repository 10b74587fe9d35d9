internal import WasteNetwork

/// One visit to a village for one stream.
struct Visit: Sendable, Equatable {
  let period: Int
  /// Number among the village's visits within the period, from 0.
  let slot: Int
  /// Kilograms loaded.
  let load: Int
  /// Day of the year on which it has to be made; `nil` where any day of the period will do.
  var day: Int?
}

/// When a village is visited and what is loaded.
enum VisitCalendar {
  /// Visits spread over the periods in which mass arises: of n visits, each loads an n-th of the year's mass and comes
  /// in the first period by whose end that much more has arisen; the last takes the rounding with it. So nothing is
  /// loaded before it has arisen, and everything is loaded by the end of the last period with arrivals.
  /// - Parameters:
  ///   - arrivals: kilograms by period.
  ///   - count: visits a year; no more than there are kilograms.
  static func visits(arrivals: [Int], count: Int) -> [Visit] {
    let total = arrivals.reduce(0, +)
    guard total > 0 else { return [] }
    let visits = max(1, min(count, total))
    let regular = total / visits
    var result: [Visit] = []
    var upTo = 0
    for (period, mass) in arrivals.enumerated() {
      upTo += mass
      var slot = 0
      while result.count < visits {
        let isLast = result.count == visits - 1
        guard upTo >= (isLast ? total : regular * (result.count + 1)) else { break }
        result.append(Visit(period: period, slot: slot, load: isLast ? total - regular * (visits - 1) : regular))
        slot += 1
      }
    }
    return result
  }
}
