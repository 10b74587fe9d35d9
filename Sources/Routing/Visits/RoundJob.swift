internal import Quantities
internal import WasteNetwork

/// The visits that recur together at one station for one load group, and when they are made.
struct RoundJob: Sendable {
  /// One visit of the task; several of them when a load is greater than a truck's.
  struct Visit: Sendable, Equatable {
    let village: Int
    let stream: Int
    /// Number of the part, from 0: all parts but the last are full loads.
    let part: Int
    /// The greatest load that one truck fetches, kilograms.
    let fullLoad: Int

    /// This part of a load, whole kilograms; the parts add up.
    func share(of load: Int) -> Int { max(0, min(fullLoad, load - part * fullLoad)) }
  }

  /// All visits made once.
  struct Drive: Sendable, Equatable {
    let period: Int
    /// Days of the year on which it should be made, so that several visits within a period are spaced, and days on
    /// which it may be made.
    let days: [Int]
    let otherDays: [Int]
    /// Kilograms per visit.
    let loads: [Int]
    /// Number among the visits of the period that may be made on any of its days, from 0.
    var slot = 0
    /// The day of the year, where it is fixed.
    var date: Int?
  }

  let depot: Int
  let group: LoadGroup
  /// Visit i is node i + 1 of the task.
  let visits: [Visit]
  /// With each visit's greatest load over all drives, so that its rounds serve every drive.
  let task: RoundTask
  let drives: [Drive]

  /// Times of day, seconds, within which unloading at the station may begin.
  var stationWindow: ClosedRange<Int>? { task.windows[0] }
}
