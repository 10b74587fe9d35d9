/// The shifts that one vehicle type's trips fill in one period.
///
/// Trips of streams with few harvest days go on the first of the period's days, so that streams with fewer days have part
/// of the days of those with more; then it is enough that the shifts of all with no more days fit these days. A vehicle
/// with a home base works for one station a day.
struct ShuttleShifts {
  /// Trips to add.
  struct Trips {
    /// Days of the period on which they may be driven.
    let days: Int
    /// The station, where the vehicle has a base.
    let station: Int?
    let day: ShuttleDay
    let trip: ShuttleTrip
    /// How many fit a day; one or more.
    let perShift: Int
    /// Working days within which each is answered, where they are calls.
    let response: Int?
    var count: Int
  }

  /// Trips of one kind.
  private struct Kind {
    let trip: ShuttleTrip
    let perShift: Int
    let response: Int?
    let count: Int
  }

  /// Trips that may be mixed within a shift.
  private struct Pool {
    let days: Int
    let station: Int?
    let day: ShuttleDay
    var kinds: [Kind] = []

    /// Whole shifts of one kind first, the rest mixed.
    var shifts: Int {
      let whole = kinds.reduce(0) { $0 + $1.count / $1.perShift }
      let rest = kinds.flatMap { [ShuttleTrip](repeating: $0.trip, count: $0.count % $0.perShift) }
      return whole + day.shiftCount(of: rest)
    }

    /// The same with no kind of trips mixed: never less, and quick to tell.
    var unmixedShifts: Int { kinds.reduce(0) { $0 + $1.count / $1.perShift + $1.count % $1.perShift } }
  }

  private var pools: [Pool] = []

  /// The most of these trips that fit beside what is packed already.
  /// - Parameter free: vehicles that are free on each of the period's working days; `nil` where more can be hired.
  func fitting(_ trips: Trips, free: [Int]?) -> Int {
    guard let free else { return trips.count }
    func fits(_ count: Int) -> Bool {
      var changed = self
      var some = trips
      some.count = count
      changed.add(some)
      return changed.dayLimits.allSatisfy { limit in
        let free = free.prefix(limit).reduce(0, +)
        return changed.unmixedShifts(within: limit) <= free || changed.shifts(within: limit) <= free
      } && changed.callNeeds(workingDays: free.count).allSatisfy { $0.isMet(by: free) }
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
    if known == nil { pools.append(Pool(days: trips.days, station: trips.station, day: trips.day)) }
    pools[known ?? pools.count - 1].kinds.append(
      Kind(trip: trips.trip, perShift: trips.perShift, response: trips.response, count: trips.count))
  }

  /// Different numbers of days on which trips may be driven, ascending.
  var dayLimits: [Int] { Set(pools.map(\.days)).sorted() }

  /// Shifts of the trips that have no more than so many days.
  func shifts(within days: Int) -> Int { pools.reduce(0) { $0 + ($1.days <= days ? $1.shifts : 0) } }

  private func unmixedShifts(within days: Int) -> Int {
    pools.reduce(0) { $0 + ($1.days <= days ? $1.unmixedShifts : 0) }
  }

  /// All shifts.
  var count: Int { shifts(within: .max) }

  /// From the base and back to it, over all shifts.
  var emptyMetres: Int { pools.reduce(0) { $0 + $1.shifts * $1.day.emptyMetres } }

  /// Time for these ways.
  var emptySeconds: Int { pools.reduce(0) { $0 + $1.shifts * $1.day.emptySeconds } }
}

extension ShuttleShifts {
  /// Vehicle days that calls ask for within any so many working days in succession.
  struct CallNeed: Equatable {
    let days: Int
    let shifts: Int

    /// - Parameter free: vehicles that are free on each of the period's working days.
    func isMet(by free: [Int]) -> Bool {
      free.indices.dropLast(days - 1).allSatisfy { free[$0..<$0 + days].reduce(0, +) >= shifts }
    }
  }

  /// What the calls of the period ask for: of their time, each response's and all quicker ones', as much as falls on the
  /// days of response, in days of the shift that the farthest station leaves.
  func callNeeds(workingDays: Int) -> [CallNeed] {
    let called = pools.filter { $0.kinds.contains { $0.response != nil && $0.count > 0 } }
    guard workingDays > 0, let work = called.map(\.day.work).min(), work > 0 else { return [] }
    let calls = called.flatMap(\.kinds).filter { $0.response != nil && $0.count > 0 }
    return Set(calls.compactMap(\.response)).sorted().map { response in
      let days = min(response, workingDays)
      let time = calls.reduce(0) { $0 + ($1.response ?? 0 <= response ? $1.count * $1.trip.duration : 0) }
      let expected = (time * days + workingDays - 1) / workingDays
      return CallNeed(days: days, shifts: (expected + work - 1) / work)
    }
  }
}
