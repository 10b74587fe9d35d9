extension TourSearch {
  /// Price of driving from `x` to `v` backwards, `u` before `v` in one tour (2-opt).
  @inline(always)
  func priceReversal(_ pair: Pair, _ arcs: Arcs) -> Int {
    if stops[pair.u].position > stops[pair.v].position || pair.x == pair.v { return 0 }
    let change = reversalChange(arcs, pair, ByDistance.self)
    return price(
      pair, ArcChange(u: change, v: 0), load: .zero, service: 0, clients: 0,
      time: {
        ArcChange(u: reversalChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self), v: 0)
      })
  }

  @inline(always)
  private func reversalChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> Int {
    arc(measure, pair.uAt, pair.vAt) &+ arcs.xy &- arcs.ux &- arcs.vy
      &+ M.reversed(stops + pair.v) &- M.reversed(stops + pair.x)
  }

  /// The same by courses.
  @inline(always)
  func weighReversal(_ pair: Pair) -> Int {
    if stops[pair.u].position > stops[pair.v].position || pair.x == pair.v { return 0 }
    let vehicle = vehicle(of: pair.tourU)
    let (toX, toV) = (courses + pair.x, courses + pair.v)
    let meeting = pair.uAt &* locationCount &+ pair.vAt
    var outline = Outline(of: pair.tourU)
    outline.distance =
      courses[pair.u].distance &+ Int(vehicle.pointee.distance[meeting]) &+ toV.pointee.distance
      &- toX.pointee.distance &+ toV.pointee.turnedDistance &- toX.pointee.turnedDistance &+ rests[pair.y].distance
    outline.work =
      courses[pair.u].work &+ Int(vehicle.pointee.duration[meeting]) &+ toV.pointee.work
      &- toX.pointee.work &+ Int(vehicle.pointee.service[pair.xAt]) &+ toV.pointee.turnedWork
      &- toX.pointee.turnedWork &+ rests[pair.y].work
    drive(&outline, from: pair.xAt, toStop: pair.y, vehicle)
    let least = outline.leastCost(vehicle, state.pointee.weights) &- pair.tourU.pointee.cost
    if least >= 0 { return least }
    var course = courses[pair.u]
    driveBack(&course, from: pair.v, through: pair.x, vehicle)
    course.join(rests + pair.y, from: pair.yAt, vehicle)
    return course.cost(vehicle, state.pointee.weights) &- pair.tourU.pointee.cost
  }

  /// Drives a stretch of a tour backwards.
  @inline(always)
  func driveBack(_ course: inout Course, from last: Int, through first: Int, _ vehicle: UnsafePointer<FlatVehicle>) {
    var stop = last
    course.visit(location(stop), vehicle)
    while stop != first {
      stop = Int(stops[stop].previous)
      course.visit(location(stop), vehicle)
    }
  }

  func applyReversal(_ pair: Pair) {
    reverse(from: pair.x, through: pair.v)
    link(pair.u, pair.v)
    link(pair.x, pair.y)
    refreshBoth(pair)
  }

  /// Turns the links between two stops round; those to the outside are the caller's to mend.
  func reverse(from first: Int, through last: Int) {
    var stop = first
    while stop != last {
      let next = Int(stops[stop].next)
      stops[stop].next = stops[stop].previous
      stops[stop].previous = Int32(truncatingIfNeeded: next)
      stop = next
    }
    swap(&stops[last].next, &stops[last].previous)
  }
}
