extension TourSearch {
  /// Price of moving client `u` and the client `x` after it to behind `v`, in this order or turned round.
  @inline(always)
  func pricePairRelocation(_ pair: Pair, _ arcs: Arcs, reversed: Bool) -> Int {
    if pair.u == pair.y || pair.v == pair.x || pair.xIsDepot { return 0 }
    return price(
      pair, pairRelocationChange(arcs, pair, reversed, ByDistance.self), load: demand[pair.uAt] &+ demand[pair.xAt],
      service: Int(service[pair.uAt]) &+ Int(service[pair.xAt]), clients: 2,
      time: { pairRelocationChange(Arcs(duration, side: locationCount, pair), pair, reversed, ByTime.self) })
  }

  @inline(always)
  private func pairRelocationChange<M: Measure>(
    _ arcs: Arcs, _ pair: Pair, _ reversed: Bool, _ measure: M.Type
  ) -> ArcChange {
    let out = arcs.pxx &- arcs.pu &- arcs.ux &- arcs.xxx
    let within =
      reversed
      ? arc(measure, pair.vAt, pair.xAt) &+ arc(measure, pair.xAt, pair.uAt) &+ arc(measure, pair.uAt, pair.yAt)
      : arcs.vu &+ arcs.ux &+ arcs.xy
    return ArcChange(u: out, v: within &- arcs.vy)
  }

  /// The same by courses.
  @inline(always)
  func weighPairRelocation(_ pair: Pair, reversed: Bool) -> Int {
    if pair.u == pair.y || pair.v == pair.x || pair.xIsDepot { return 0 }
    let out = Edit(pair.p, Int(stops[pair.x].next))
    return weigh(
      pair, out, reversed ? Edit(pair.v, pair.y, pair.x, pair.u) : Edit(pair.v, pair.y, pair.u, pair.x))
  }

  func applyPairRelocation(_ pair: Pair, reversed: Bool) {
    let xx = Int(stops[pair.x].next)
    link(pair.p, xx)
    let y = Int(stops[pair.v].next)
    let first = reversed ? pair.x : pair.u
    let last = reversed ? pair.u : pair.x
    link(pair.v, first)
    link(first, last)
    link(last, y)
    refreshBoth(pair)
  }
}
