extension TourSearch {
  /// Price of clients `u` and `v` taking each other's place.
  @inline(always)
  func priceExchange(_ pair: Pair, _ arcs: Arcs) -> Int {
    if pair.u == pair.q || pair.u == pair.y { return 0 }
    return price(
      pair, exchangeChange(arcs, pair, ByDistance.self), load: demand[pair.uAt] &- demand[pair.vAt],
      service: Int(service[pair.uAt]) &- Int(service[pair.vAt]), clients: 0,
      time: { exchangeChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self) })
  }

  @inline(always)
  private func exchangeChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> ArcChange {
    ArcChange(
      u: arc(measure, pair.pAt, pair.vAt) &+ arc(measure, pair.vAt, pair.xAt) &- arcs.pu &- arcs.ux,
      v: arc(measure, pair.qAt, pair.uAt) &+ arc(measure, pair.uAt, pair.yAt) &- arcs.qv &- arcs.vy)
  }

  /// The same by courses.
  @inline(always)
  func weighExchange(_ pair: Pair) -> Int {
    if pair.u == pair.q || pair.u == pair.y { return 0 }
    return weigh(pair, Edit(pair.p, pair.x, pair.v), Edit(pair.q, pair.y, pair.u))
  }

  func applyExchange(_ pair: Pair) {
    link(pair.p, pair.v)
    link(pair.v, pair.x)
    link(pair.q, pair.u)
    link(pair.u, pair.y)
    refreshBoth(pair)
  }
}
