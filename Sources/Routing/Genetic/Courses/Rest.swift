/// What remains of a course from some stop on, that stop included, to the end at home.
struct Rest {
  /// Whether nothing but home is left: the way there is the course's own.
  var isHome = true
  var distance = 0
  var work = 0
  /// Taken on until the next unloading.
  var load = Load.zero
  /// Load beyond capacity on the trips after that unloading, and what is barred.
  var excess = 0
  var clients = 0
  var unloadings = 0
  var schedule: Schedule

  /// Only home is left.
  init(home vehicle: UnsafePointer<FlatVehicle>) {
    work = vehicle.pointee.homeService
    schedule = Schedule(home: vehicle)
  }

  /// What remains from one stop earlier.
  @inline(always)
  func preceded(by location: Int, before next: Int, _ vehicle: UnsafePointer<FlatVehicle>) -> Rest {
    let via = isHome ? Int(vehicle.pointee.homeVia[location]) : -1
    if via >= 0 {
      var unloaded = joined(to: via, before: next, vehicle)
      unloaded.unloadings &-= 1
      return unloaded.joined(to: location, before: via, vehicle)
    }
    return joined(to: location, before: next, vehicle)
  }

  @inline(always)
  private func joined(to location: Int, before next: Int, _ vehicle: UnsafePointer<FlatVehicle>) -> Rest {
    var rest = self
    let arc = location &* vehicle.pointee.side &+ next
    let drive = Int(vehicle.pointee.duration[arc])
    let service = Int(vehicle.pointee.service[location])
    rest.isHome = false
    rest.distance &+= Int(vehicle.pointee.distance[arc])
    rest.work &+= drive &+ service
    rest.excess &+= Int(vehicle.pointee.barred[location])
    if location < vehicle.pointee.depotCount {
      rest.excess &+= load.excess(over: vehicle.pointee.capacity)
      rest.load = .zero
      rest.unloadings &+= 1
    } else {
      rest.load = load &+ vehicle.pointee.demand[location]
      rest.clients &+= 1
    }
    if vehicle.pointee.hasWindows {
      var here = Schedule(
        from: Int(vehicle.pointee.opens[location]), until: Int(vehicle.pointee.closes[location]), service: service)
      here.join(schedule, after: drive)
      rest.schedule = here
    }
    return rest
  }
}
