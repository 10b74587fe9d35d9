extension TourSearch {
  /// Price of moving client `u` to behind `v`.
  @inline(always)
  func priceRelocation(_ pair: Pair, _ arcs: Arcs) -> Int {
    if pair.u == pair.y { return 0 }
    return price(
      pair, relocationChange(arcs, pair, ByDistance.self), load: demand[pair.uAt], service: Int(service[pair.uAt]),
      clients: 1,
      time: { relocationChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self) })
  }

  @inline(always)
  private func relocationChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> ArcChange {
    ArcChange(
      u: arcs.px &- arcs.pu &- arcs.ux,
      v: arcs.vu &+ arc(measure, pair.uAt, pair.yAt) &- arcs.vy)
  }

  /// The same by courses.
  @inline(always)
  func weighRelocation(_ pair: Pair) -> Int {
    if pair.u == pair.y { return 0 }
    return weigh(pair, Edit(pair.p, pair.x), Edit(pair.v, pair.y, pair.u))
  }

  func applyRelocation(_ pair: Pair) {
    link(pair.p, pair.x)
    let y = Int(stops[pair.v].next)
    link(pair.v, pair.u)
    link(pair.u, y)
    refreshBoth(pair)
  }

  /// Counts the move and brings the tours of the pair up to date.
  func refreshBoth(_ pair: Pair) {
    state.pointee.moves &+= 1
    refresh(pair.tourU - tours)
    if !pair.sameTour { refresh(pair.tourV - tours) }
  }
}
