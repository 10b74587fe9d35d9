extension TourSearch {
  /// Price of two tours parting between `u`, `x` and between `v`, `y`, the two heads joined into one tour and the two tails
  /// into the other (2-opt* turned round).
  @inline(__always)
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
  @inline(__always)
  private func turned<M: Measure>(_ pair: Pair, _ measure: M.Type) -> Int {
    M.reversed(stops + pair.v) &+ M.reversed(stops + Int(pair.tourU.pointee.end)) &- M.reversed(stops + pair.x)
  }

  /// Length of the tour of `u` up to `u`, then from `v` backwards to the first client of its tour, and home.
  @inline(__always)
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
  @inline(__always)
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
  @inline(__always)
  func serviceTime<M: Measure>(_ client: Int, _ measure: M.Type) -> Int { M.service(self, client) }

  func applyTailReversal(_ pair: Pair) {
    let startV = Int(pair.tourV.pointee.start)
    let endU = Int(pair.tourU.pointee.end)
    let firstV = Int(stops[startV].next)
    let lastU = Int(stops[endU].previous)
    if !pair.vIsDepot { reverse(from: firstV, through: pair.v) }
    if !pair.xIsDepot { reverse(from: pair.x, through: lastU) }
    if pair.vIsDepot {
      link(pair.u, endU)
    } else {
      link(pair.u, pair.v)
      link(firstV, endU)
    }
    if pair.xIsDepot {
      link(startV, pair.y)
    } else {
      link(startV, lastU)
      link(pair.x, pair.y)
    }
    refreshBoth(pair)
  }
}
