/// A vehicle's day worked out: when it leaves, loads, unloads, rests and is back.
struct DaySchedule {
  /// One round on the clock.
  struct Trip {
    let start: Int
    /// When loading begins at each stop.
    let loadings: [Int]
    /// When unloading begins at each centre on the way.
    let unloadings: [Int]
    let end: Int
  }

  private(set) var trips: [Trip] = []
  let start: Int
  let end: Int
  let rests: [Int]
  /// From the base to the first station, between stations, and home.
  let emptyMetres: Int
  /// Driving time of these ways, each rounded up to the second.
  let emptySeconds: Int
  /// By how much the day can begin later without ending later.
  private let delay: Int

  /// - Parameters:
  ///   - drives: rounds in the order in which they are driven; not empty.
  ///   - home: where the day begins and ends; at the first round's station where there is no base.
  /// - Returns: `nil` when the vehicle cannot drive them all within its shift and the windows.
  init?(_ drives: [RoundDrive], truck: Truck, home: Int?, roads: EmptyRoads) {
    func schedule(from start: Int) -> DaySchedule? {
      DaySchedule(drives, truck: truck, home: home, roads: roads, from: start)
    }
    var found = schedule(from: truck.shiftStart)
    if found == nil, truck.rest != nil {
      let opening = DaySchedule.opening(drives[0], truck: truck, home: home, roads: roads)
      if opening > truck.shiftStart { found = schedule(from: opening) }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(
    _ drives: [RoundDrive], truck: Truck, home: Int?, roads: EmptyRoads, from: Int, waitsAtStations: Bool = false
  ) {
    var clock = DayCourse(truck, from: from)
    start = clock.now
    let base = home ?? drives[0].depot
    var place = base
    var metres = 0
    var seconds = 0
    for drive in drives {
      let way = roads.metres(place, drive.depot)
      guard DaySchedule.go(way, &clock),
        let trip = Trip(drive, truck: truck, clock: &clock, waitsAtStation: waitsAtStations)
      else { return nil }
      metres += way
      seconds += truck.drivingTime(way)
      place = drive.depot
      trips.append(trip)
    }
    let way = roads.metres(place, base)
    guard DaySchedule.go(way, &clock) else { return nil }
    end = clock.now
    rests = clock.rests
    emptyMetres = metres + way
    emptySeconds = seconds + truck.drivingTime(way)
    delay = clock.delay
  }

  /// The same day begun as late as the windows allow, and each of its rounds too, without coming home later: who would
  /// wait at a village waits at home.
  func leavingLate(_ drives: [RoundDrive], truck: Truck, home: Int?, roads: EmptyRoads) -> DaySchedule {
    var best = self
    while best.delay > 0,
      let later = DaySchedule(drives, truck: truck, home: home, roads: roads, from: best.start + best.delay),
      later.end <= end
    {
      best = later
    }
    let waiting = DaySchedule(
      drives, truck: truck, home: home, roads: roads, from: best.start, waitsAtStations: true)
    return waiting.flatMap { $0.end <= best.end ? $0 : nil } ?? best
  }

  /// When to leave so that the first stop opens on arrival: waiting there might ask for a rest that helps nobody.
  private static func opening(_ first: RoundDrive, truck: Truck, home: Int?, roads: EmptyRoads) -> Int {
    guard let window = first.stops.first?.window else { return truck.shiftStart }
    let out = home.map { truck.drivingTime(roads.metres($0, first.depot)) } ?? 0
    return max(truck.shiftStart, window.lowerBound - truck.drivingTime(first.legs[0]) - out)
  }

  private static func go(_ metres: Int, _ clock: inout DayCourse) -> Bool {
    metres == 0 || clock.drive(metres) != nil
  }
}

extension DaySchedule.Trip {
  /// Drives a round on the clock; `nil` when it cannot be driven from now on.
  /// - Parameter waitsAtStation: whether it leaves no earlier than it has to for the windows on its way.
  init?(_ drive: RoundDrive, truck: Truck, clock: inout DayCourse, waitsAtStation: Bool) {
    var (measured, later) = (clock, clock)
    measured.measure()
    guard let early = DaySchedule.Trip(drive, truck: truck, clock: &clock) else { return nil }
    guard waitsAtStation, DaySchedule.Trip(drive, truck: truck, clock: &measured) != nil, measured.delay > 0 else {
      self = early
      return
    }
    later.wait(measured.delay)
    let late = DaySchedule.Trip(drive, truck: truck, clock: &later)
    if let late, late.end <= early.end {
      self = late
      clock = later
    } else {
      self = early
    }
  }

  private init?(_ drive: RoundDrive, truck: Truck, clock: inout DayCourse) {
    var loadings: [Int] = []
    var unloadings: [Int] = []
    let leaving = clock.now
    var legs = drive.legs.makeIterator()
    for (index, stop) in drive.stops.enumerated() {
      if let unloading = drive.unloading(before: index) {
        let work = truck.unloadingTime(unloading.kilograms)
        guard let begin = legs.next().flatMap({ clock.drive($0, work: work) }) else { return nil }
        unloadings.append(begin)
      }
      let work = truck.stopTime + truck.loadingTime(stop.loads.reduce(0, +))
      guard let begin = legs.next().flatMap({ clock.drive($0, work: work, window: stop.window) }) else { return nil }
      loadings.append(begin)
    }
    let work = truck.unloadingTime(drive.kilogramsAtEnd)
    guard legs.next().flatMap({ clock.drive($0, work: work, window: drive.stationWindow) }) != nil else { return nil }
    self.init(start: leaving, loadings: loadings, unloadings: unloadings, end: clock.now)
  }
}
