extension TourSearch {
  /// Price of driving from `x` to `v` backwards, `u` before `v` in one tour (2-opt).
  @inline(__always)
  func priceReversal(_ pair: Pair, _ arcs: Arcs) -> Int {
    if stops[pair.u].position > stops[pair.v].position || pair.x == pair.v { return 0 }
    let change = reversalChange(arcs, pair, ByDistance.self)
    return price(
      pair, ArcChange(u: change, v: 0), load: .zero, service: 0, clients: 0,
      time: {
        ArcChange(u: reversalChange(Arcs(duration, side: locationCount, pair), pair, ByTime.self), v: 0)
      })
  }

  @inline(__always)
  private func reversalChange<M: Measure>(_ arcs: Arcs, _ pair: Pair, _ measure: M.Type) -> Int {
    arc(measure, pair.uAt, pair.vAt) &+ arcs.xy &- arcs.ux &- arcs.vy
      &+ M.reversed(stops + pair.v) &- M.reversed(stops + pair.x)
  }

  func applyReversal(_ pair: Pair) {
    reverse(from: pair.x, through: pair.v)
    link(pair.u, pair.v)
    link(pair.x, pair.y)
    refreshBoth(pair)
  }

  /// Turns the links between two stops round; those to the outside are the caller's to mend.
  func reverse(from first: Int, through last: Int) {
    var stop = first
    while stop != last {
      let next = Int(stops[stop].next)
      stops[stop].next = stops[stop].previous
      stops[stop].previous = Int32(truncatingIfNeeded: next)
      stop = next
    }
    swap(&stops[last].next, &stops[last].previous)
  }
}
