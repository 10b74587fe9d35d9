/// When a stretch of a course may be begun and how long it takes, at its shortest.
struct Schedule {
  /// Waiting included.
  var duration: Int
  /// Time by which the vehicle would have to go back to keep the windows (time warp; Nagata, Bräysy and Dullaert 2010).
  var warp = 0
  /// Earliest and latest beginning with that duration and that warp.
  var earliest: Int
  var latest: Int

  /// A single stop.
  @inline(always)
  init(from earliest: Int, until latest: Int, service: Int) {
    self.earliest = earliest
    self.latest = latest
    duration = service
  }

  /// What is done at home.
  @inline(always)
  init(home vehicle: UnsafePointer<FlatVehicle>) {
    self.init(
      from: vehicle.pointee.returns.lowerBound, until: vehicle.pointee.returns.upperBound,
      service: vehicle.pointee.homeService)
  }

  /// Drives on for some time to another stretch.
  @inline(always)
  mutating func join(_ other: Schedule, after drive: Int) {
    let shift = duration &- warp &+ drive
    let wait = max(0, other.earliest &- shift &- latest)
    let late = max(0, earliest &+ shift &- other.latest)
    earliest = max(other.earliest &- shift, earliest) &- wait
    latest = min(other.latest &- shift, latest) &+ late
    duration &+= other.duration &+ drive &+ wait
    warp &+= other.warp &+ late
  }
}
