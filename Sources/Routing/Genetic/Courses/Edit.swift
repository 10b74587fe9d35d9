/// A change of a tour in one place: what stands between two of its stops gives way to at most two clients.
struct Edit {
  let after: Int
  let before: Int
  /// Clients that come in between, or −1.
  let first: Int
  let second: Int

  @inline(always)
  init(_ after: Int, _ before: Int, _ first: Int = -1, _ second: Int = -1) {
    self.after = after
    self.before = before
    self.first = first
    self.second = second
  }
}

/// Sums of a tour after a change, known before its course is driven.
struct Outline {
  var distance: Int
  var work: Int
  var clients: Int

  @inline(always)
  init(of tour: UnsafeMutablePointer<Tour>) {
    distance = tour.pointee.distance
    work = tour.pointee.time
    clients = Int(tour.pointee.size)
  }

  /// Least cost that a tour with these sums can have: nothing late, nothing overloaded, no waiting.
  @inline(always)
  func leastCost(_ vehicle: UnsafePointer<FlatVehicle>, _ weights: PenaltyWeights) -> Int {
    if clients == 0 { return 0 }
    return vehicle.pointee.fixedCost &+ distance &* vehicle.pointee.unitDistance
      &+ work &* vehicle.pointee.unitDuration
      &+ max(0, work &- vehicle.pointee.regularTime) &* vehicle.pointee.unitOvertime
      &+ weights.price(excessLoad: 0, overtime: max(0, work &- vehicle.pointee.maxTime))
  }
}

extension TourSearch {
  /// Prices edits of two tours, or two edits of one, that move load from the tour of `u` to the tour of `v`.
  ///
  /// Exact when negative; otherwise a lower bound, not negative.
  @inline(always)
  func weigh(_ pair: Pair, _ inU: Edit, _ inV: Edit) -> Int {
    let weights = state.pointee.weights
    let vehicleU = vehicle(of: pair.tourU)
    var outlineU = Outline(of: pair.tourU)
    take(inU, into: &outlineU, pair.tourU, vehicleU)
    if pair.sameTour {
      take(inV, into: &outlineU, pair.tourU, vehicleU)
      let least = outlineU.leastCost(vehicleU, weights) &- pair.tourU.pointee.cost
      return least >= 0 ? least : cost(of: pair.tourU, after: inU, inV) &- pair.tourU.pointee.cost
    }
    let vehicleV = vehicle(of: pair.tourV)
    var outlineV = Outline(of: pair.tourV)
    take(inV, into: &outlineV, pair.tourV, vehicleV)
    var known = 0 &- pair.tourU.pointee.cost &- pair.tourV.pointee.cost
    if hasLimitedDepots {
      known &+= depotShift(pair, moved: lost(inU), sizeU: outlineU.clients, sizeV: outlineV.clients)
    }
    let least = known &+ outlineU.leastCost(vehicleU, weights) &+ outlineV.leastCost(vehicleV, weights)
    if least >= 0 { return least }
    return known &+ cost(of: pair.tourU, after: inU) &+ cost(of: pair.tourV, after: inV)
  }

  /// Adds what an edit does to a tour's sums.
  @inline(always)
  func take(
    _ edit: Edit, into outline: inout Outline, _ tour: UnsafeMutablePointer<Tour>, _ vehicle: UnsafePointer<FlatVehicle>
  ) {
    let before = courses + edit.after
    let after = rests + edit.before
    outline.distance &+= before.pointee.distance &+ after.pointee.distance &- tour.pointee.distance
    outline.work &+= before.pointee.work &+ after.pointee.work &- tour.pointee.time
    outline.clients &+= before.pointee.clients &+ after.pointee.clients &- Int(tour.pointee.size)
    var last = location(edit.after)
    if edit.first >= 0 {
      drive(&outline, &last, edit.first, vehicle)
      if edit.second >= 0 { drive(&outline, &last, edit.second, vehicle) }
    }
    drive(&outline, from: last, toStop: edit.before, vehicle)
  }

  /// Adds the way from a location to a stop of a tour, what is done there left out; the end of a tour stands for its vehicle's home.
  @inline(always)
  func drive(_ outline: inout Outline, from last: Int, toStop stop: Int, _ vehicle: UnsafePointer<FlatVehicle>) {
    if rests[stop].isHome {
      outline.distance &+= Int(vehicle.pointee.homeDistance[last])
      outline.work &+= Int(vehicle.pointee.homeDuration[last])
      return
    }
    let arc = last &* locationCount &+ location(stop)
    outline.distance &+= Int(vehicle.pointee.distance[arc])
    outline.work &+= Int(vehicle.pointee.duration[arc])
  }

  @inline(always)
  private func drive(_ outline: inout Outline, _ last: inout Int, _ client: Int, _ vehicle: UnsafePointer<FlatVehicle>)
  {
    let arc = last &* locationCount &+ client
    outline.distance &+= Int(vehicle.pointee.distance[arc])
    outline.work &+= Int(vehicle.pointee.duration[arc]) &+ Int(vehicle.pointee.service[client])
    outline.clients &+= 1
    last = client
  }

  /// Cost of a tour after one edit.
  @inline(always)
  func cost(of tour: UnsafeMutablePointer<Tour>, after edit: Edit) -> Int {
    let vehicle = vehicle(of: tour)
    var course = courses[edit.after]
    insert(edit, into: &course, vehicle)
    course.join(rests + edit.before, from: location(edit.before), vehicle)
    return course.cost(vehicle, state.pointee.weights)
  }

  /// Cost of a tour after two edits that do not overlap.
  func cost(of tour: UnsafeMutablePointer<Tour>, after one: Edit, _ other: Edit) -> Int {
    let vehicle = vehicle(of: tour)
    let isInOrder = stops[one.after].position < stops[other.after].position
    let early = isInOrder ? one : other
    let late = isInOrder ? other : one
    var course = courses[early.after]
    insert(early, into: &course, vehicle)
    var stop = early.before
    course.visit(location(stop), vehicle)
    while stop != late.after {
      stop = Int(stops[stop].next)
      course.visit(location(stop), vehicle)
    }
    insert(late, into: &course, vehicle)
    course.join(rests + late.before, from: location(late.before), vehicle)
    return course.cost(vehicle, state.pointee.weights)
  }

  @inline(always)
  private func insert(_ edit: Edit, into course: inout Course, _ vehicle: UnsafePointer<FlatVehicle>) {
    if edit.first < 0 { return }
    course.visit(edit.first, vehicle)
    if edit.second >= 0 { course.visit(edit.second, vehicle) }
  }

  /// Load that a tour loses by an edit, net.
  private func lost(_ edit: Edit) -> Load {
    var load = Load.zero
    var stop = Int(stops[edit.after].next)
    while stop != edit.before {
      if stop < locationCount { load = load &+ demand[stop] }
      stop = Int(stops[stop].next)
    }
    if edit.first >= 0 { load = load &- demand[edit.first] }
    if edit.second >= 0 { load = load &- demand[edit.second] }
    return load
  }

  /// What the depots of a pair of tours cost more when the tours come to these sizes and load goes over.
  func depotShift(_ pair: Pair, moved: Load, sizeU: Int, sizeV: Int) -> Int {
    if pair.tourU.pointee.depot == pair.tourV.pointee.depot { return 0 }
    return openingChange(pair, sizeU: sizeU, sizeV: sizeV) &+ depotPenalties(pair, moved: moved)
      &- depotRelief(pair.tourU) &- depotRelief(pair.tourV)
  }
}
