/// The shifts that one vehicle type's trips fill in one period.
///
/// Trips of streams with few harvest days go on the first of the period's days, so that streams with fewer days have part
/// of the days of those with more; then it is enough that the shifts of all with no more days fit these days. A vehicle
/// with a home base works for one station a day.
struct ShuttleShifts {
  /// Trips that may be mixed within a shift.
  private struct Pool {
    let days: Int
    let station: Int?
    /// Seconds of work in a shift.
    let shift: Int
    /// Metres from the base and back to it, and seconds for them.
    let emptyMetres: Int
    let emptySeconds: Int
    var trips: [(duration: Int, trips: Int)] = []
  }

  /// Trips to add.
  struct Trips {
    /// Days of the period on which they may be driven.
    let days: Int
    /// The station, where the vehicle has a base.
    let station: Int?
    /// Seconds of work in a shift for this station.
    let shift: Int
    let emptyMetres: Int
    let emptySeconds: Int
    /// Seconds of one trip.
    let duration: Int
    var count: Int
  }

  private var pools: [Pool] = []

  /// The most of these trips that fit beside what is packed already.
  /// - Parameter free: vehicle days that are free on the first so many days; `nil` where more vehicles can be hired.
  func fitting(_ trips: Trips, free: (_ days: Int) -> Int?) -> Int {
    guard free(trips.days) != nil else { return trips.count }
    func fits(_ count: Int) -> Bool {
      var changed = self
      var some = trips
      some.count = count
      changed.add(some)
      return changed.dayLimits.allSatisfy { limit in
        let free = free(limit) ?? .max
        return changed.unmixedShifts(within: limit) <= free || changed.shifts(within: limit) <= free
      }
    }
    if fits(trips.count) { return trips.count }
    var low = 0
    var high = trips.count
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  mutating func add(_ trips: Trips) {
    let known = pools.firstIndex { $0.days == trips.days && $0.station == trips.station }
    if known == nil {
      pools.append(
        Pool(
          days: trips.days, station: trips.station, shift: trips.shift, emptyMetres: trips.emptyMetres,
          emptySeconds: trips.emptySeconds))
    }
    pools[known ?? pools.count - 1].trips.append((trips.duration, trips.count))
  }

  /// Different numbers of days on which trips may be driven, ascending.
  var dayLimits: [Int] { Set(pools.map(\.days)).sorted() }

  /// Shifts of the trips that have no more than so many days.
  func shifts(within days: Int) -> Int {
    pools.reduce(0) { $0 + ($1.days <= days ? ShuttleShifts.shifts($1) : 0) }
  }

  /// The same with no kind of trips mixed: never less, and quick to tell.
  private func unmixedShifts(within days: Int) -> Int {
    pools.reduce(0) { sum, pool in
      sum + (pool.days <= days ? ShiftPacking.countWithoutMixing(pool.trips, shift: pool.shift) : 0)
    }
  }

  /// All shifts.
  var count: Int { shifts(within: .max) }

  /// From the base and back to it, over all shifts.
  var emptyMetres: Int { pools.reduce(0) { $0 + ShuttleShifts.shifts($1) * $1.emptyMetres } }

  /// Time for these ways.
  var emptySeconds: Int { pools.reduce(0) { $0 + ShuttleShifts.shifts($1) * $1.emptySeconds } }

  private static func shifts(_ pool: Pool) -> Int { ShiftPacking.shiftCount(of: pool.trips, shift: pool.shift) }
}
