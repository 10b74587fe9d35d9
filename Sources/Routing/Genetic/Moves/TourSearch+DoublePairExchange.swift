extension TourSearch {
  /// Price of clients `u`, `x` and clients `v`, `y` taking each other's place.
  @inline(always)
  func priceDoublePairExchange(_ pair: Pair, _ arcs: Arcs) -> Int {
    if pair.xIsDepot || pair.yIsDepot || pair.y == pair.p || pair.u == pair.y || pair.x == pair.v || pair.x == pair.q {
      return 0
    }
    return price(
      pair, doublePairExchangeChange(arcs, pair, ByDistance.self),
      load: demand[pair.uAt] &+ demand[pair.xAt] &- demand[pair.vAt] &- demand[pair.yAt],
      service: Int(service[pair.uAt]) &+ Int(service[pair.xAt]) &- Int(service[pair.vAt]) &- Int(service[pair.yAt]),
      clients: 0,
      time: { doublePairExchangeChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self) })
  }

  @inline(always)
  private func doublePairExchangeChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> ArcChange {
    let enterU = arc(measure, pair.pAt, pair.vAt) &+ arcs.vy &+ arc(measure, pair.yAt, pair.xxAt)
    let enterV = arc(measure, pair.qAt, pair.uAt) &+ arcs.ux &+ arc(measure, pair.xAt, pair.yyAt)
    return ArcChange(
      u: enterU &- arcs.pu &- arcs.ux &- arcs.xxx, v: enterV &- arcs.qv &- arcs.vy &- arcs.yyy)
  }

  /// The same by courses.
  @inline(always)
  func weighDoublePairExchange(_ pair: Pair) -> Int {
    if pair.xIsDepot || pair.yIsDepot || pair.y == pair.p || pair.u == pair.y || pair.x == pair.v || pair.x == pair.q {
      return 0
    }
    return weigh(
      pair, Edit(pair.p, Int(stops[pair.x].next), pair.v, pair.y),
      Edit(pair.q, Int(stops[pair.y].next), pair.u, pair.x))
  }

  func applyDoublePairExchange(_ pair: Pair) {
    let xx = Int(stops[pair.x].next)
    let yy = Int(stops[pair.y].next)
    link(pair.p, pair.v)
    link(pair.y, xx)
    link(pair.q, pair.u)
    link(pair.x, yy)
    refreshBoth(pair)
  }
}
