extension TourSearch {
  /// Price of two tours exchanging what follows `u` and what follows `v` (2-opt*).
  @inline(__always)
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
  @inline(__always)
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
  @inline(__always)
  func fixedChange(_ pair: Pair, sizeU: Int, sizeV: Int) -> Int {
    fixedChange(pair.tourU, size: sizeU) &+ fixedChange(pair.tourV, size: sizeV)
  }

  @inline(__always)
  private func fixedChange(_ tour: UnsafeMutablePointer<Tour>, size: Int) -> Int {
    (size > 0 ? tour.pointee.fixedCost : 0) &- (tour.pointee.size > 0 ? tour.pointee.fixedCost : 0)
  }

  func applyTailExchange(_ pair: Pair) {
    let endU = Int(pair.tourU.pointee.end)
    let endV = Int(pair.tourV.pointee.end)
    let lastU = Int(stops[endU].previous)
    let lastV = Int(stops[endV].previous)
    if pair.yIsDepot {
      link(pair.u, endU)
    } else {
      link(pair.u, pair.y)
      link(lastV, endU)
    }
    if pair.xIsDepot {
      link(pair.v, endV)
    } else {
      link(pair.v, pair.x)
      link(lastU, endV)
    }
    refreshBoth(pair)
  }
}
