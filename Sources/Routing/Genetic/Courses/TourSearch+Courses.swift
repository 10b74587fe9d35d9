extension TourSearch {
  @inline(always)
  func vehicle(of tour: UnsafeMutablePointer<Tour>) -> UnsafePointer<FlatVehicle> {
    vehicles.unsafelyUnwrapped + Int(tour.pointee.vehicleType)
  }

  @inline(always)
  func location(_ stop: Int) -> Int { Int(stops[stop].location) }

  /// Recomputes the courses up to and from every stop of a tour, after its order has changed.
  func refreshCourse(of index: Int, _ vehicles: UnsafePointer<FlatVehicle>) {
    let tour = tours + index
    let vehicle = vehicles + Int(tour.pointee.vehicleType)
    let start = Int(tour.pointee.start)
    let end = Int(tour.pointee.end)
    clearIfEmpty(tour)
    var course = Course(of: vehicle)
    courses[start] = course
    var stop = Int(stops[start].next)
    var position: Int32 = 1
    while stop != end {
      stops[stop].tour = Int32(truncatingIfNeeded: index)
      stops[stop].position = position
      position &+= 1
      course.visit(location(stop), vehicle)
      courses[stop] = course
      stop = Int(stops[stop].next)
    }
    let load = course.load
    course.finish(vehicle)
    courses[end] = course
    stops[end].position = position
    refreshRests(start, end, vehicle)
    tour.pointee.distance = course.distance
    tour.pointee.time = course.work
    tour.pointee.cost = course.cost(vehicle, state.pointee.weights)
    tour.pointee.penalty =
      course.clients == 0
      ? 0
      : tour.pointee.cost &- vehicle.pointee.fixedCost &- course.distance &* vehicle.pointee.unitDistance
        &- course.work &* vehicle.pointee.unitDuration
    settle(tour, size: Int32(truncatingIfNeeded: course.clients), load: load)
  }

  private func refreshRests(_ start: Int, _ end: Int, _ vehicle: UnsafePointer<FlatVehicle>) {
    var rest = Rest(home: vehicle)
    rests[end] = rest
    var next = end
    var stop = Int(stops[end].previous)
    while stop != start {
      rest = rest.preceded(by: location(stop), before: location(next), vehicle)
      rests[stop] = rest
      next = stop
      stop = Int(stops[stop].previous)
    }
  }

  /// Puts away the unloadings of a tour without clients.
  private func clearIfEmpty(_ tour: UnsafeMutablePointer<Tour>) {
    if unloadingCount == 0 { return }
    let end = Int(tour.pointee.end)
    var stop = Int(stops[Int(tour.pointee.start)].next)
    while stop != end {
      if stop < locationCount { return }
      stop = Int(stops[stop].next)
    }
    clearUnloadings(of: tour)
  }

  /// Takes every unloading between trips out of a tour; its sums are the caller's to mend.
  func clearUnloadings(of tour: UnsafeMutablePointer<Tour>) {
    let end = Int(tour.pointee.end)
    var stop = Int(stops[Int(tour.pointee.start)].next)
    while stop != end {
      let next = Int(stops[stop].next)
      if stop >= locationCount {
        detach(stop)
        spareUnloadings[state.pointee.spare] = Int32(truncatingIfNeeded: stop)
        state.pointee.spare += 1
      }
      stop = next
    }
  }

  /// Makes all stops for unloading spare.
  func spareAllUnloadings() {
    let first = locationCount + 2 * tourCount
    for index in 0..<unloadingCount { spareUnloadings[index] = Int32(first + unloadingCount - 1 - index) }
    state.pointee.spare = unloadingCount
  }

  /// A stop for unloading at a depot, in no tour yet; `nil` when none is spare.
  func takeUnloading(at depot: Int) -> Int? {
    if state.pointee.spare == 0 { return nil }
    state.pointee.spare -= 1
    let stop = Int(spareUnloadings[state.pointee.spare])
    stops[stop].location = Int32(truncatingIfNeeded: depot)
    return stop
  }

  /// The next client of a tour after a stop, or its end.
  @inline(always)
  func clientAfter(_ stop: Int) -> Int {
    var next = Int(stops[stop].next)
    if unloadingCount == 0 { return next }
    while next >= locationCount + 2 &* tourCount { next = Int(stops[next].next) }
    return next
  }
}
