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

  init(_ truck: Truck) {
    self.truck = truck
    now = truck.shiftStart
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
    now = begin + work
    return begin
  }
}
