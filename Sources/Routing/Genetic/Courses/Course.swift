/// A vehicle's course from its departure up to and including some stop.
///
/// Courses grow stop by stop or by the rest of another course, as segments are joined (Vidal, Crainic, Gendreau and Prins 2013,
/// equations 5 to 8, for the windows).
struct Course {
  /// The last stop's location.
  var at: Int
  var distance = 0
  /// Driving, service and unloading.
  var work = 0
  /// On board since the last unloading.
  var load = Load.zero
  /// Load beyond capacity on the trips done, and what was barred.
  var excess = 0
  var clients = 0
  var unloadings = 0
  /// What distance and work would grow by if all this were driven backwards.
  var turnedDistance = 0
  var turnedWork = 0
  var schedule: Schedule

  /// A course that has just left.
  @inline(always)
  init(of vehicle: UnsafePointer<FlatVehicle>) {
    at = vehicle.pointee.start
    schedule = Schedule(from: vehicle.pointee.leaves.lowerBound, until: vehicle.pointee.leaves.upperBound, service: 0)
  }

  /// Drives on to a client, or to a depot to unload.
  @inline(always)
  mutating func visit(_ location: Int, _ vehicle: UnsafePointer<FlatVehicle>) {
    let service = Int(vehicle.pointee.service[location])
    let drive = move(to: location, vehicle)
    work &+= service
    if vehicle.pointee.hasWindows {
      schedule.join(
        Schedule(
          from: Int(vehicle.pointee.opens[location]), until: Int(vehicle.pointee.closes[location]), service: service),
        after: drive)
    }
    excess &+= Int(vehicle.pointee.barred[location])
    if location < vehicle.pointee.depotCount {
      excess &+= load.excess(over: vehicle.pointee.capacity)
      load = .zero
      unloadings &+= 1
    } else {
      load = load &+ vehicle.pointee.demand[location]
      clients &+= 1
    }
  }

  /// Drives home, and unloads on the way where a vehicle with clients on its last trip does not unload at home.
  @inline(always)
  mutating func finish(_ vehicle: UnsafePointer<FlatVehicle>) {
    let via = Int(vehicle.pointee.homeVia[at])
    if via >= 0 {
      visit(via, vehicle)
      unloadings &-= 1
    }
    let drive = move(to: vehicle.pointee.home, vehicle)
    work &+= vehicle.pointee.homeService
    if vehicle.pointee.hasWindows { schedule.join(Schedule(home: vehicle), after: drive) }
    excess &+= load.excess(over: vehicle.pointee.capacity)
    load = .zero
  }

  /// Drives on with the rest of a course of a vehicle of the same type, from its first stop to its home.
  @inline(always)
  mutating func join(_ rest: UnsafePointer<Rest>, from location: Int, _ vehicle: UnsafePointer<FlatVehicle>) {
    if rest.pointee.isHome { return finish(vehicle) }
    let drive = move(to: location, vehicle)
    distance &+= rest.pointee.distance
    work &+= rest.pointee.work
    if vehicle.pointee.hasWindows { schedule.join(rest.pointee.schedule, after: drive) }
    excess &+= rest.pointee.excess &+ (load &+ rest.pointee.load).excess(over: vehicle.pointee.capacity)
    load = .zero
    clients &+= rest.pointee.clients
    unloadings &+= rest.pointee.unloadings
  }

  /// Returns the driving time.
  @inline(always)
  private mutating func move(to location: Int, _ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    let out = at &* vehicle.pointee.side &+ location
    let back = location &* vehicle.pointee.side &+ at
    let drive = Int(vehicle.pointee.duration[out])
    let length = Int(vehicle.pointee.distance[out])
    distance &+= length
    work &+= drive
    turnedDistance &+= Int(vehicle.pointee.distance[back]) &- length
    turnedWork &+= Int(vehicle.pointee.duration[back]) &- drive
    at = location
    return drive
  }

  /// Cost of a finished course, penalties included; nothing without clients.
  @inline(always)
  func cost(_ vehicle: UnsafePointer<FlatVehicle>, _ weights: PenaltyWeights) -> Int {
    if clients == 0 { return 0 }
    return plainCost(vehicle) &+ weights.price(excessLoad: excessLoad(vehicle), overtime: overtime(vehicle))
  }

  /// Cost of a finished course with clients, penalties left out.
  @inline(always)
  func plainCost(_ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    let duration = duration(vehicle)
    return vehicle.pointee.fixedCost &+ distance &* vehicle.pointee.unitDistance
      &+ duration &* vehicle.pointee.unitDuration
      &+ max(0, duration &- vehicle.pointee.regularTime) &* vehicle.pointee.unitOvertime
  }

  /// Load beyond what may be carried.
  @inline(always)
  func excessLoad(_ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    excess &+ max(0, unloadings &- vehicle.pointee.maxReloads) &* vehicle.pointee.fullLoad
  }

  /// Lateness and duration beyond what is allowed.
  @inline(always)
  func overtime(_ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    (vehicle.pointee.hasWindows ? schedule.warp : 0) &+ max(0, duration(vehicle) &- vehicle.pointee.maxTime)
  }

  /// From departure to the end, waiting included.
  @inline(always)
  func duration(_ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    vehicle.pointee.hasWindows ? schedule.duration : work
  }
}
