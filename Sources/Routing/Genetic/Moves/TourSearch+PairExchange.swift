extension TourSearch {
  /// Price of clients `u`, `x` and client `v` taking each other's place.
  @inline(always)
  func pricePairExchange(_ pair: Pair, _ arcs: Arcs) -> Int {
    if pair.u == pair.q || pair.x == pair.q || pair.u == pair.y || pair.x == pair.v || pair.xIsDepot { return 0 }
    return price(
      pair, pairExchangeChange(arcs, pair, ByDistance.self),
      load: demand[pair.uAt] &+ demand[pair.xAt] &- demand[pair.vAt],
      service: Int(service[pair.uAt]) &+ Int(service[pair.xAt]) &- Int(service[pair.vAt]), clients: 0,
      time: { pairExchangeChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self) })
  }

  @inline(always)
  private func pairExchangeChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> ArcChange {
    let enterU = arc(measure, pair.pAt, pair.vAt) &+ arc(measure, pair.vAt, pair.xxAt)
    let enterV = arc(measure, pair.qAt, pair.uAt) &+ arcs.ux &+ arcs.xy
    return ArcChange(u: enterU &- arcs.pu &- arcs.ux &- arcs.xxx, v: enterV &- arcs.qv &- arcs.vy)
  }

  /// The same by courses.
  @inline(always)
  func weighPairExchange(_ pair: Pair) -> Int {
    if pair.u == pair.q || pair.x == pair.q || pair.u == pair.y || pair.x == pair.v || pair.xIsDepot { return 0 }
    return weigh(
      pair, Edit(pair.p, Int(stops[pair.x].next), pair.v), Edit(pair.q, pair.y, pair.u, pair.x))
  }

  func applyPairExchange(_ pair: Pair) {
    let xx = Int(stops[pair.x].next)
    link(pair.p, pair.v)
    link(pair.v, xx)
    link(pair.q, pair.u)
    link(pair.x, pair.y)
    refreshBoth(pair)
  }
}
