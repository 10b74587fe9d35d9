/// The clock of one vehicle's day, in seconds after midnight.
///
/// A rest is taken before leaving a place, as late as the rule allows; waiting for a window counts as work.
struct DayCourse {
  private let truck: Truck
  private(set) var now: Int
  /// Begin of the day or end of the last rest.
  private var freshSince: Int
  /// When each rest begins.
  private(set) var rests: [Int] = []
  /// Seconds spent waiting for windows since `measure` or the begin of the day.
  private var waited = 0
  /// By how much the begin of the day, or what follows `measure`, could be put off for every window to be met.
  private var slack = Int.max

  /// - Parameter start: when the day begins; `nil`: with the shift.
  init(_ truck: Truck, from start: Int? = nil) {
    self.truck = truck
    now = start ?? truck.shiftStart
    freshSince = now
  }

  /// Drives to a place, waits for its window and works there.
  /// - Parameters:
  ///   - work: seconds spent at the place, from the begin on.
  ///   - window: when the work may begin.
  /// - Returns: when the work begins; `nil` when it cannot, or the day would outlast the shift.
  mutating func drive(_ metres: Int, work: Int = 0, window: ClosedRange<Int>? = nil) -> Int? {
    guard metres < RoundTask.noRoad else { return nil }
    let way = truck.drivingTime(metres)
    var begin = max(now + way, window?.lowerBound ?? 0)
    if let rest = truck.rest, begin + work - freshSince > rest.after {
      rests.append(now)
      now += rest.length
      freshSince = now
      begin = max(now + way, window?.lowerBound ?? 0)
      guard begin + work - freshSince <= rest.after else { return nil }
    }
    guard begin <= window?.upperBound ?? .max, begin + work <= truck.shiftStart + truck.shift else { return nil }
    waited += begin - now - way
    if let window { slack = min(slack, waited + window.upperBound - begin) }
    now = begin + work
    return begin
  }

  /// By how much it can all begin later without ending later: waiting that is spared.
  var delay: Int { min(waited, slack) }

  /// Begins to count waiting anew.
  mutating func measure() { (waited, slack) = (0, .max) }

  /// Stays where it is: this is work too.
  mutating func wait(_ seconds: Int) { now += seconds }
}
