extension TourSearch {
  /// Price of two tours exchanging what follows `u` and what follows `v` (2-opt*).
  @inline(always)
  func priceTailExchange(_ pair: Pair, _ arcs: Arcs) -> Int {
    let unitU = pair.tourU.pointee.unitCost
    let alike = pair.tourU.pointee.depot == pair.tourV.pointee.depot && unitU == pair.tourV.pointee.unitCost
    var cost: Int
    if alike {
      cost =
        (arc(ByDistance.self, pair.uAt, pair.yAt) &+ arc(ByDistance.self, pair.vAt, pair.xAt) &- arcs.ux &- arcs.vy)
        &* unitU
      let slack = pair.relief &+ pair.tourU.pointee.fixedCost &+ pair.tourV.pointee.fixedCost
      // Depots alike: nothing is opened or closed.
      if cost >= slack { return cost &- slack }
    } else {
      cost =
        (tailLength(pair.u, pair.tourU, pair.v, pair.tourV, ByDistance.self) &- pair.tourU.pointee.distance) &* unitU
      cost &+=
        (tailLength(pair.v, pair.tourV, pair.u, pair.tourU, ByDistance.self) &- pair.tourV.pointee.distance)
        &* pair.tourV.pointee.unitCost
    }
    let keptU = Int(stops[pair.u].position)
    let keptV = Int(stops[pair.v].position)
    let sizeU = keptU &+ Int(pair.tourV.pointee.size) &- keptV
    let sizeV = keptV &+ Int(pair.tourU.pointee.size) &- keptU
    cost &+= fixedChange(pair, sizeU: sizeU, sizeV: sizeV)
    if hasLimitedDepots { cost &+= openingChange(pair, sizeU: sizeU, sizeV: sizeV) }
    if cost >= pair.relief { return cost &- pair.relief }
    let load = stops[pair.u].loadBefore &+ pair.tourV.pointee.load &- stops[pair.v].loadBefore
    if hasLimitedDepots { cost &+= depotPenalties(pair, moved: pair.tourU.pointee.load &- load) }
    let timeU = isTimed ? tailLength(pair.u, pair.tourU, pair.v, pair.tourV, ByTime.self) : 0
    let timeV = isTimed ? tailLength(pair.v, pair.tourV, pair.u, pair.tourU, ByTime.self) : 0
    return cost &- pair.relief &+ penalty(pair.tourU, load: load, time: timeU)
      &+ penalty(pair.tourV, load: pair.tourU.pointee.load &+ pair.tourV.pointee.load &- load, time: timeV)
  }

  /// Length of a tour that goes on, behind `stop`, with what follows `other` in another tour, home to its own depot.
  @inline(always)
  private func tailLength<M: Measure>(
    _ stop: Int, _ tour: UnsafeMutablePointer<Tour>, _ other: Int, _ otherTour: UnsafeMutablePointer<Tour>,
    _ measure: M.Type
  ) -> Int {
    let from = Int(stops[stop].location)
    let home = Int(tour.pointee.depot)
    let next = Int(stops[other].next)
    let head = M.before(stops + stop)
    if next >= locationCount { return head &+ arc(measure, from, home) }
    let last = Int(stops[Int(otherTour.pointee.end)].previous)
    // What lies between `next` and the last client: the end's sum holds the way home, which differs.
    let between = M.before(stops + last) &- M.before(stops + next)
    return head &+ arc(measure, from, next) &+ serviceTime(next, measure) &+ between
      &+ arc(measure, last, home)
  }

  /// Fixed costs gained or saved when the tours of a pair come to these sizes.
  @inline(always)
  func fixedChange(_ pair: Pair, sizeU: Int, sizeV: Int) -> Int {
    fixedChange(pair.tourU, size: sizeU) &+ fixedChange(pair.tourV, size: sizeV)
  }

  @inline(always)
  private func fixedChange(_ tour: UnsafeMutablePointer<Tour>, size: Int) -> Int {
    (size > 0 ? tour.pointee.fixedCost : 0) &- (tour.pointee.size > 0 ? tour.pointee.fixedCost : 0)
  }

  /// The same by courses.
  @inline(always)
  func weighTailExchange(_ pair: Pair) -> Int {
    let weights = state.pointee.weights
    let (vehicleU, vehicleV) = (vehicle(of: pair.tourU), vehicle(of: pair.tourV))
    let sizeU = courses[pair.u].clients &+ Int(pair.tourV.pointee.size) &- courses[pair.v].clients
    let sizeV = Int(pair.tourU.pointee.size) &+ Int(pair.tourV.pointee.size) &- sizeU
    var known = 0 &- pair.tourU.pointee.cost &- pair.tourV.pointee.cost
    if hasLimitedDepots {
      let goes = pair.tourU.pointee.load &- courses[pair.u].load
      let comes = pair.tourV.pointee.load &- courses[pair.v].load
      known &+= depotShift(pair, moved: goes &- comes, sizeU: sizeU, sizeV: sizeV)
    }
    if vehicleU == vehicleV {
      let least =
        known &+ outline(pair.u, followedBy: pair.y, sizeU, pair.tourU, vehicleU).leastCost(vehicleU, weights)
        &+ outline(pair.v, followedBy: pair.x, sizeV, pair.tourV, vehicleV).leastCost(vehicleV, weights)
      if least >= 0 { return least }
    }
    return known &+ cost(pair.u, followedBy: pair.y, of: pair.tourV, vehicleU, isAlike: vehicleU == vehicleV)
      &+ cost(pair.v, followedBy: pair.x, of: pair.tourU, vehicleV, isAlike: vehicleU == vehicleV)
  }

  @inline(always)
  private func outline(
    _ stop: Int, followedBy next: Int, _ size: Int, _ tour: UnsafeMutablePointer<Tour>,
    _ vehicle: UnsafePointer<FlatVehicle>
  ) -> Outline {
    var outline = Outline(of: tour)
    outline.distance = courses[stop].distance &+ rests[next].distance
    outline.work = courses[stop].work &+ rests[next].work
    drive(&outline, from: location(stop), toStop: next, vehicle)
    outline.clients = size
    return outline
  }

  /// Cost of a vehicle's tour that goes on, behind `stop`, with what follows `next` in another tour.
  @inline(always)
  private func cost(
    _ stop: Int, followedBy next: Int, of other: UnsafeMutablePointer<Tour>, _ vehicle: UnsafePointer<FlatVehicle>,
    isAlike: Bool
  ) -> Int {
    var course = courses[stop]
    if isAlike {
      course.join(rests + next, from: location(next), vehicle)
    } else {
      let end = Int(other.pointee.end)
      var stop = next
      while stop != end {
        course.visit(location(stop), vehicle)
        stop = Int(stops[stop].next)
      }
      course.finish(vehicle)
    }
    return course.cost(vehicle, state.pointee.weights)
  }

  func applyTailExchange(_ pair: Pair) {
    let endU = Int(pair.tourU.pointee.end)
    let endV = Int(pair.tourV.pointee.end)
    let lastU = Int(stops[endU].previous)
    let lastV = Int(stops[endV].previous)
    if pair.y == endV {
      link(pair.u, endU)
    } else {
      link(pair.u, pair.y)
      link(lastV, endU)
    }
    if pair.x == endU {
      link(pair.v, endV)
    } else {
      link(pair.v, pair.x)
      link(lastU, endV)
    }
    refreshBoth(pair)
  }
}
