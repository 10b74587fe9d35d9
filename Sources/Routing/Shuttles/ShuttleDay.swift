internal import WasteNetwork

/// One full load on the clock: the parts of a trip, and when its places are open.
struct ShuttleTrip: Sendable {
  /// Metres from the station to the village; as many lead back.
  let way: Int
  /// Seconds at the village, and at the station.
  let loading: Int
  let unloading: Int
  /// Times of day within which loading may begin, and unloading.
  let village: ClosedRange<Int>?
  let station: ClosedRange<Int>?
  /// Seconds of the whole trip.
  let duration: Int

  init(
    truck: Truck, way: Int, kilograms: Int, village: ClosedRange<Int>? = nil, station: ClosedRange<Int>? = nil
  ) {
    self.way = way
    loading = truck.stopTime + truck.loadingTime(kilograms)
    unloading = truck.unloadingTime(kilograms)
    self.village = village
    self.station = station
    duration = truck.duration(metres: way * 2, kilograms: kilograms, stops: 1)
  }

  /// The same trip with its places open all day.
  fileprivate init(unbound trip: ShuttleTrip) {
    (way, loading, unloading, duration) = (trip.way, trip.loading, trip.unloading, trip.duration)
    (village, station) = (nil, nil)
  }

  var isBound: Bool { village != nil || station != nil }

  /// Orders the trips of a day: what closes first is fetched first.
  fileprivate var closes: Int { min(village?.upperBound ?? .max, station?.upperBound ?? .max) }
}

/// A vehicle's day of full loads: from its base to the station, trips, and home.
///
/// Where places have hours or crews rest, the day is worked out on the clock; else it is enough that the trips' time fits
/// the shift.
struct ShuttleDay: Sendable {
  let truck: Truck
  /// Metres from the base to the station and back; zero where there is no base.
  let out: Int
  let back: Int

  /// - Parameter base: the way to work; `nil` where the vehicle starts at the station.
  init(truck: Truck, base: ShuttleRequest.Base?) {
    self.truck = base.map { truck.based(out: $0.out, back: $0.back) } ?? truck
    out = base?.out ?? 0
    back = base?.back ?? 0
  }

  /// Seconds for trips.
  var work: Int { truck.longestRound }
  var emptyMetres: Int { out + back }
  var emptySeconds: Int { truck.drivingTime(out) + truck.drivingTime(back) }

  /// How many trips of one kind fit a day.
  func greatestCount(of trip: ShuttleTrip) -> Int {
    let byTime = work / max(1, trip.duration)
    guard needsCourse([trip]) else { return byTime }
    var clock = course(from: trip)
    var count = 0
    while count < byTime, ShuttleDay.drive(trip, &clock), isHome(after: clock) { count += 1 }
    return count
  }

  /// Shifts that single trips fill: the longest first, each into the first shift that can take it.
  func shiftCount(of trips: [ShuttleTrip]) -> Int {
    let order = trips.enumerated().sorted { a, b in
      (b.element.duration, a.offset) < (a.element.duration, b.offset)
    }.map(\.element)
    guard needsCourse(order) else { return shiftCount(of: order.map(\.duration)) }
    var shifts: [(left: Int, trips: [ShuttleTrip])] = []
    for trip in order {
      let place = shifts.indices.first { shift in
        shifts[shift].left >= trip.duration && holds(shifts[shift].trips + [trip])
      }
      if let place {
        shifts[place].left -= trip.duration
        shifts[place].trips.append(trip)
      } else {
        shifts.append((work - trip.duration, [trip]))
      }
    }
    return shifts.count
  }

  /// The same by time alone: first-fit decreasing needs at most 11/9 of the least number of shifts and 6/9 more (Dósa
  /// 2007).
  private func shiftCount(of durations: [Int]) -> Int {
    var left: [Int] = []
    for duration in durations {
      if let place = left.firstIndex(where: { $0 >= duration }) {
        left[place] -= duration
      } else {
        left.append(work - duration)
      }
    }
    return left.count
  }

  private func needsCourse(_ trips: [ShuttleTrip]) -> Bool { truck.rest != nil || trips.contains(where: \.isBound) }

  /// Why not even one trip fits a day.
  func obstacle(to trip: ShuttleTrip) -> Reasons.Obstacle {
    let unbound = ShuttleTrip(unbound: trip)
    if greatestCount(of: unbound) > 0 { return .closed }
    return trip.duration <= work ? .noRest : .tooFar
  }

  private func holds(_ trips: [ShuttleTrip]) -> Bool {
    let ordered = trips.enumerated().sorted { a, b in
      (a.element.closes, a.offset) < (b.element.closes, b.offset)
    }.map(\.element)
    var clock = course(from: ordered[0])
    for trip in ordered { guard ShuttleDay.drive(trip, &clock) else { return false } }
    return isHome(after: clock)
  }

  /// The course of the day so far, at the station, the day begun no earlier than its first trip asks for: waiting would be work.
  private func course(from first: ShuttleTrip) -> DayCourse {
    let way = truck.drivingTime(first.way)
    let opens = max(
      (first.village?.lowerBound ?? 0) - way, (first.station?.lowerBound ?? 0) - 2 * way - first.loading)
    var clock = DayCourse(truck, from: max(truck.shiftStart, opens - truck.drivingTime(out)))
    // where the base is out of reach, the way home is too
    if out > 0 { _ = clock.drive(out) }
    return clock
  }

  private static func drive(_ trip: ShuttleTrip, _ clock: inout DayCourse) -> Bool {
    clock.drive(trip.way, work: trip.loading, window: trip.village) != nil
      && clock.drive(trip.way, work: trip.unloading, window: trip.station) != nil
  }

  private func isHome(after clock: DayCourse) -> Bool {
    var clock = clock
    return back == 0 || clock.drive(back) != nil
  }
}
