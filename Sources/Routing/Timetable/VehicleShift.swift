/// One vehicle's day as it fills with rounds.
struct VehicleShift {
  let truck: Truck
  /// Where the day begins and ends; `nil`: at the first round's station.
  let home: Int?
  let day: Int
  private(set) var drives: [RoundDrive]
  private(set) var schedule: DaySchedule

  /// - Returns: `nil` when the truck cannot drive the round within its shift.
  init?(_ drive: RoundDrive, truck: Truck, home: Int?, day: Int, roads: EmptyRoads) {
    guard let schedule = DaySchedule([drive], truck: truck, home: home, roads: roads) else { return nil }
    self.truck = truck
    self.home = home
    self.day = day
    drives = [drive]
    self.schedule = schedule
  }

  /// Cost of the day in fen times a thousand, without what the rounds themselves cost.
  var cost: Int { truck.dayCost * 1000 + truck.metreCost * schedule.emptyMetres }

  /// The same day begun as late as the windows allow.
  func leavingLate(roads: EmptyRoads) -> VehicleShift {
    var shift = self
    shift.schedule = schedule.leavingLate(drives, truck: truck, home: home, roads: roads)
    return shift
  }

  /// Metres of the whole day.
  var metres: Int { schedule.emptyMetres + drives.reduce(0) { $0 + $1.metres } }

  /// The shift with one more round where it costs least: between two rounds, or joined to one of them at a centre where
  /// the first of the two is emptied. `nil` when it does not fit.
  func adding(_ drive: RoundDrive, ground: DayPacking.Ground) -> VehicleShift? {
    var best: (metres: Int, drives: [RoundDrive], schedule: DaySchedule)?
    func weigh(_ changed: [RoundDrive]) {
      guard let schedule = DaySchedule(changed, truck: truck, home: home, roads: ground.roads) else { return }
      let metres = schedule.emptyMetres + changed.reduce(0) { $0 + $1.metres }
      if let best, best.metres <= metres { return }
      best = (metres, changed, schedule)
    }
    for place in (0...drives.count).reversed() {
      var changed = drives
      changed.insert(drive, at: place)
      weigh(changed)
    }
    for place in drives.indices {
      for joined in VehicleShift.joined(drives[place], drive, ground.centres, on: day) {
        guard joined.trucks.contains(where: { $0.vehicle == truck.vehicle }) else { continue }
        var changed = drives
        changed[place] = joined
        weigh(changed)
      }
    }
    return best.map { best in
      var shift = self
      shift.drives = best.drives
      shift.schedule = best.schedule
      return shift
    }
  }

  /// Two rounds as one that is emptied at a centre between them, in both orders.
  private static func joined(
    _ one: RoundDrive, _ other: RoundDrive, _ roads: CentreRoads, on day: Int
  ) -> [RoundDrive] {
    [(one, other), (other, one)].flatMap { first, second in
      roads.centres(for: first.streams, on: day).compactMap { first.continued(by: second, through: $0, roads: roads) }
    }
  }
}
