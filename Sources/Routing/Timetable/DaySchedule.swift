/// A vehicle's day worked out: when it leaves, loads, unloads, rests and is back.
struct DaySchedule {
  /// One round on the clock.
  struct Trip {
    let start: Int
    /// When loading begins at each stop.
    let loadings: [Int]
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

  /// - Parameters:
  ///   - drives: rounds in the order in which they are driven; not empty.
  ///   - home: where the day begins and ends; at the first round's station where there is no base.
  /// - Returns: `nil` when the vehicle cannot drive them all within its shift and the windows.
  init?(_ drives: [RoundDrive], truck: Truck, home: Int?, roads: EmptyRoads) {
    var clock = DayCourse(truck)
    start = clock.now
    let base = home ?? drives[0].depot
    var place = base
    var metres = 0
    var seconds = 0
    for drive in drives {
      let way = roads.metres(place, drive.depot)
      guard DaySchedule.go(way, &clock), let trip = Trip(drive, truck: truck, clock: &clock) else { return nil }
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
  }

  private static func go(_ metres: Int, _ clock: inout DayCourse) -> Bool {
    metres == 0 || clock.drive(metres) != nil
  }
}

extension DaySchedule.Trip {
  /// Drives a round on the clock; `nil` when it cannot be driven from now on.
  init?(_ drive: RoundDrive, truck: Truck, clock: inout DayCourse) {
    var loadings: [Int] = []
    let leaving = clock.now
    for (stop, leg) in zip(drive.stops, drive.legs) {
      let work = truck.stopTime + truck.loadingTime(stop.loads.reduce(0, +))
      guard let begin = clock.drive(leg, work: work, window: stop.window) else { return nil }
      loadings.append(begin)
    }
    guard
      clock.drive(
        drive.legs[drive.stops.count], work: truck.unloadingTime(drive.kilograms), window: drive.stationWindow) != nil
    else { return nil }
    self.init(start: leaving, loadings: loadings, end: clock.now)
  }
}
