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

  /// The shift with one more round where it costs least; `nil` when it does not fit.
  func adding(_ drive: RoundDrive, roads: EmptyRoads) -> VehicleShift? {
    var best: VehicleShift?
    for place in (0...drives.count).reversed() {
      var changed = drives
      changed.insert(drive, at: place)
      guard let schedule = DaySchedule(changed, truck: truck, home: home, roads: roads) else { continue }
      if let known = best, known.schedule.emptyMetres <= schedule.emptyMetres { continue }
      var shift = self
      shift.drives = changed
      shift.schedule = schedule
      best = shift
    }
    return best
  }
}
