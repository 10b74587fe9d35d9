extension RoundDrive {
  /// What is on the truck when it comes back to the station.
  var kilogramsAtEnd: Int { kilograms - unloadings.reduce(0) { $0 + $1.kilograms } }

  /// This round, emptied at a centre instead of its station, and another of the station after it.
  /// - Returns: `nil` where no truck may drive both, or they are of different stations or load groups.
  func continued(by next: RoundDrive, through centre: Int, roads: CentreRoads) -> RoundDrive? {
    guard depot == next.depot, job.group.streams == next.job.group.streams, let last = stops.last,
      let first = next.stops.first
    else { return nil }
    let both = trucks.filter { truck in
      next.trucks.contains { $0.vehicle == truck.vehicle } && roads.may(truck.vehicle, enter: centre)
    }
    let ways = [
      roads.metres(village: last.village, centre: centre), roads.metres(centre: centre, village: first.village),
    ]
    guard !both.isEmpty, ways.allSatisfy({ $0 < RoundTask.noRoad }) else { return nil }
    return RoundDrive(self, then: next, ways: ways, centre: centre, trucks: both)
  }

  private init(_ one: RoundDrive, then next: RoundDrive, ways: [Int], centre: Int, trucks: [Truck]) {
    let streams = Set(one.streams + next.streams).sorted()
    let before = one.legs.dropLast().reduce(0, +) + ways[0] + ways[1] - next.legs[0]
    func stop(_ stop: Stop, of drive: RoundDrive, after metres: Int) -> Stop {
      let loads = streams.map { stream in drive.streams.firstIndex(of: stream).map { stop.loads[$0] } ?? 0 }
      return Stop(village: stop.village, loads: loads, metres: stop.metres + metres, window: stop.window)
    }
    self.init(
      first: one, streams: streams,
      stops: one.stops.map { stop($0, of: one, after: 0) } + next.stops.map { stop($0, of: next, after: before) },
      legs: Array(one.legs.dropLast()) + ways + next.legs.dropFirst(), kilograms: one.kilograms + next.kilograms,
      unloadings: one.unloadings
        + [Unloading(stops: one.stops.count, centre: centre, kilograms: one.kilogramsAtEnd)]
        + next.unloadings.map {
          Unloading(stops: $0.stops + one.stops.count, centre: $0.centre, kilograms: $0.kilograms)
        }, trucks: trucks)
  }

  /// Where it is emptied just before a stop.
  func unloading(before stop: Int) -> Unloading? { unloadings.first { $0.stops == stop } }
}
