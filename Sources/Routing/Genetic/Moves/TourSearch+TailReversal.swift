extension TourSearch {
  /// Price of two tours parting between `u`, `x` and between `v`, `y`, the two heads joined into one tour and the two tails
  /// into the other (2-opt* turned round).
  @inline(always)
  func priceTailReversal(_ pair: Pair, _ arcs: Arcs) -> Int {
    let keptU = Int(stops[pair.u].position)
    let keptV = Int(stops[pair.v].position)
    let sizeU = keptU &+ keptV
    let sizeV = Int(pair.tourU.pointee.size) &+ Int(pair.tourV.pointee.size) &- sizeU
    let unitU = pair.tourU.pointee.unitCost
    let unitV = pair.tourV.pointee.unitCost
    var cost: Int
    if pair.tourU.pointee.depot == pair.tourV.pointee.depot && unitU == unitV {
      cost = arc(ByDistance.self, pair.uAt, pair.vAt) &+ arcs.xy &- arcs.ux &- arcs.vy
      cost = (cost &+ turned(pair, ByDistance.self)) &* unitU
    } else {
      cost = (headsLength(pair, ByDistance.self) &- pair.tourU.pointee.distance) &* unitU
      cost &+= (tailsLength(pair, ByDistance.self) &- pair.tourV.pointee.distance) &* unitV
    }
    cost &+= fixedChange(pair, sizeU: sizeU, sizeV: sizeV)
    if hasLimitedDepots { cost &+= openingChange(pair, sizeU: sizeU, sizeV: sizeV) }
    if cost >= pair.relief { return cost &- pair.relief }
    let load = stops[pair.u].loadBefore &+ stops[pair.v].loadBefore
    if hasLimitedDepots { cost &+= depotPenalties(pair, moved: pair.tourU.pointee.load &- load) }
    let timeU = isTimed ? headsLength(pair, ByTime.self) : 0
    let timeV = isTimed ? tailsLength(pair, ByTime.self) : 0
    return cost &- pair.relief &+ penalty(pair.tourU, load: load, time: timeU)
      &+ penalty(pair.tourV, load: pair.tourU.pointee.load &+ pair.tourV.pointee.load &- load, time: timeV)
  }

  /// What driving the head of `v` and the tail of `u` backwards adds, depots alike.
  @inline(always)
  private func turned<M: Measure>(_ pair: Pair, _ measure: M.Type) -> Int {
    M.reversed(stops + pair.v) &+ M.reversed(stops + Int(pair.tourU.pointee.end)) &- M.reversed(stops + pair.x)
  }

  /// Length of the tour of `u` up to `u`, then from `v` backwards to the first client of its tour, and home.
  @inline(always)
  private func headsLength<M: Measure>(_ pair: Pair, _ measure: M.Type) -> Int {
    let home = Int(pair.tourU.pointee.depot)
    let head = M.before(stops + pair.u)
    if pair.vIsDepot { return head &+ arc(measure, pair.uAt, home) }
    let first = Int(stops[Int(pair.tourV.pointee.start)].next)
    let between = M.before(stops + pair.v) &- M.before(stops + first) &+ serviceTime(first, measure)
    let back = M.reversed(stops + pair.v) &- M.reversed(stops + first)
    return head &+ arc(measure, pair.uAt, pair.vAt) &+ between &+ back &+ arc(measure, first, home)
  }

  /// Length of a tour from the depot of `v` to the last client of `u`, backwards to `x`, then on from `y`.
  @inline(always)
  private func tailsLength<M: Measure>(_ pair: Pair, _ measure: M.Type) -> Int {
    let home = Int(pair.tourV.pointee.depot)
    let y = stops + pair.y
    let tail = M.length(pair.tourV) &- M.before(y) &+ (pair.yIsDepot ? 0 : serviceTime(pair.yAt, measure))
    if pair.xIsDepot { return arc(measure, home, pair.yAt) &+ tail }
    let last = Int(stops[Int(pair.tourU.pointee.end)].previous)
    let between = M.before(stops + last) &- M.before(stops + pair.x) &+ serviceTime(pair.x, measure)
    let back = M.reversed(stops + last) &- M.reversed(stops + pair.x)
    return arc(measure, home, last) &+ between &+ back &+ arc(measure, pair.xAt, pair.yAt) &+ tail
  }

  /// The service at a client where time is measured, else nothing.
  @inline(always)
  func serviceTime<M: Measure>(_ client: Int, _ measure: M.Type) -> Int { M.service(self, client) }

  /// The same by courses.
  @inline(always)
  func weighTailReversal(_ pair: Pair) -> Int {
    let weights = state.pointee.weights
    let (vehicleU, vehicleV) = (vehicle(of: pair.tourU), vehicle(of: pair.tourV))
    let sizeU = courses[pair.u].clients &+ courses[pair.v].clients
    let sizeV = Int(pair.tourU.pointee.size) &+ Int(pair.tourV.pointee.size) &- sizeU
    var known = 0 &- pair.tourU.pointee.cost &- pair.tourV.pointee.cost
    if hasLimitedDepots {
      let goes = pair.tourU.pointee.load &- courses[pair.u].load
      known &+= depotShift(pair, moved: goes &- courses[pair.v].load, sizeU: sizeU, sizeV: sizeV)
    }
    if vehicleU == vehicleV {
      let least = known &+ leastOfTurned(pair, vehicleU, sizeU, sizeV)
      if least >= 0 { return least }
    }
    var heads = courses[pair.u]
    if pair.v != Int(pair.tourV.pointee.start) {
      driveBack(&heads, from: pair.v, through: Int(stops[Int(pair.tourV.pointee.start)].next), vehicleU)
    }
    heads.finish(vehicleU)
    var tails = Course(of: vehicleV)
    if pair.x != Int(pair.tourU.pointee.end) {
      driveBack(&tails, from: Int(stops[Int(pair.tourU.pointee.end)].previous), through: pair.x, vehicleV)
    }
    tails.join(rests + pair.y, from: pair.yAt, vehicleV)
    return known &+ heads.cost(vehicleU, weights) &+ tails.cost(vehicleV, weights)
  }

  /// Least cost of the two tours by their lengths and times alone, vehicles alike.
  @inline(always)
  private func leastOfTurned(_ pair: Pair, _ vehicle: UnsafePointer<FlatVehicle>, _ sizeU: Int, _ sizeV: Int) -> Int {
    var heads = Outline(of: pair.tourU)
    (heads.distance, heads.work, heads.clients) = (courses[pair.u].distance, courses[pair.u].work, sizeU)
    var last = pair.uAt
    if pair.v != Int(pair.tourV.pointee.start) {
      turn(&heads, &last, from: pair.v, through: Int(stops[Int(pair.tourV.pointee.start)].next), vehicle)
    }
    drive(&heads, from: last, toStop: Int(pair.tourU.pointee.end), vehicle)
    heads.work &+= vehicle.pointee.homeService
    var tails = Outline(of: pair.tourV)
    (tails.distance, tails.work, tails.clients) = (0, 0, sizeV)
    last = vehicle.pointee.start
    if pair.x != Int(pair.tourU.pointee.end) {
      turn(&tails, &last, from: Int(stops[Int(pair.tourU.pointee.end)].previous), through: pair.x, vehicle)
    }
    drive(&tails, from: last, toStop: pair.y, vehicle)
    tails.distance &+= rests[pair.y].distance
    tails.work &+= rests[pair.y].work
    return heads.leastCost(vehicle, state.pointee.weights) &+ tails.leastCost(vehicle, state.pointee.weights)
  }

  /// Adds a stretch driven backwards, from its last stop through its first.
  @inline(always)
  private func turn(
    _ outline: inout Outline, _ at: inout Int, from last: Int, through first: Int, _ vehicle: UnsafePointer<FlatVehicle>
  ) {
    let arc = at &* locationCount &+ location(last)
    let (toFirst, toLast) = (courses + first, courses + last)
    outline.distance &+=
      Int(vehicle.pointee.distance[arc]) &+ toLast.pointee.distance &- toFirst.pointee.distance
      &+ toLast.pointee.turnedDistance &- toFirst.pointee.turnedDistance
    outline.work &+=
      Int(vehicle.pointee.duration[arc]) &+ toLast.pointee.work &- toFirst.pointee.work
      &+ toLast.pointee.turnedWork &- toFirst.pointee.turnedWork &+ Int(vehicle.pointee.service[location(first)])
    at = location(first)
  }

  func applyTailReversal(_ pair: Pair) {
    let startV = Int(pair.tourV.pointee.start)
    let endU = Int(pair.tourU.pointee.end)
    let firstV = Int(stops[startV].next)
    let lastU = Int(stops[endU].previous)
    if pair.v != startV { reverse(from: firstV, through: pair.v) }
    if pair.x != endU { reverse(from: pair.x, through: lastU) }
    if pair.v == startV {
      link(pair.u, endU)
    } else {
      link(pair.u, pair.v)
      link(firstV, endU)
    }
    if pair.x == endU {
      link(startV, pair.y)
    } else {
      link(startV, lastU)
      link(pair.x, pair.y)
    }
    refreshBoth(pair)
  }
}
