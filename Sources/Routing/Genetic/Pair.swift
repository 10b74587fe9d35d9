/// Two stops whose surroundings are to be exchanged, with their neighbours along the tours.
///
/// `u` is a client between `p` and `x`, followed by `xx`; `v` is a client or a start depot between `q` and `y`, followed by `yy`.
/// Numbers are stops; a name with `At` is the location.
struct Pair {
  var u: Int, v: Int
  var p: Int, x: Int, q: Int, y: Int
  var uAt: Int, vAt: Int, pAt: Int, xAt: Int, xxAt: Int, qAt: Int, yAt: Int, yyAt: Int
  var tourU: UnsafeMutablePointer<Tour>
  var tourV: UnsafeMutablePointer<Tour>
  var sameTour: Bool
  /// Whether `x`, `v`, `y` are a depot's copies.
  var xIsDepot: Bool, vIsDepot: Bool, yIsDepot: Bool
  /// Penalties the two tours pay now: the most that a change can save besides its arcs.
  var relief: Int
}

extension TourSearch {
  @inline(always)
  func pair(_ u: Int, _ v: Int) -> Pair {
    let stopU = stops + u
    let stopV = stops + v
    let x = Int(stopU.pointee.next)
    let y = Int(stopV.pointee.next)
    let p = Int(stopU.pointee.previous)
    // A start depot has no predecessor: it stands in for its own.
    let q = v < locationCount ? Int(stopV.pointee.previous) : v
    let xx = x < locationCount ? Int(stops[x].next) : x
    let yy = y < locationCount ? Int(stops[y].next) : y
    let tourU = tours + Int(stopU.pointee.tour)
    let tourV = tours + Int(stopV.pointee.tour)
    let sameTour = tourU == tourV
    var relief = tourU.pointee.penalty &+ (sameTour ? 0 : tourV.pointee.penalty)
    if hasLimitedDepots && tourU.pointee.depot != tourV.pointee.depot {
      relief &+= depotRelief(tourU) &+ depotRelief(tourV)
    }
    return Pair(
      u: u, v: v, p: p, x: x, q: q, y: y,
      uAt: Int(stopU.pointee.location), vAt: Int(stopV.pointee.location), pAt: Int(stops[p].location),
      xAt: Int(stops[x].location), xxAt: Int(stops[xx].location), qAt: Int(stops[q].location),
      yAt: Int(stops[y].location), yyAt: Int(stops[yy].location),
      tourU: tourU, tourV: tourV, sameTour: sameTour,
      xIsDepot: x >= locationCount, vIsDepot: v >= locationCount, yIsDepot: y >= locationCount,
      relief: relief)
  }
}

/// The arcs around a pair that several moves share, by one measure.
struct Arcs {
  var pu: Int, ux: Int, xxx: Int, vy: Int, qv: Int, yyy: Int
  var px: Int, pxx: Int, vu: Int, xy: Int

  @inline(always)
  init(_ matrix: UnsafePointer<Int32>, side: Int, _ pair: Pair) {
    @inline(always)
    func arc(_ from: Int, _ to: Int) -> Int { Int(matrix[from &* side &+ to]) }
    pu = arc(pair.pAt, pair.uAt)
    ux = arc(pair.uAt, pair.xAt)
    xxx = arc(pair.xAt, pair.xxAt)
    vy = arc(pair.vAt, pair.yAt)
    qv = arc(pair.qAt, pair.vAt)
    yyy = arc(pair.yAt, pair.yyAt)
    px = arc(pair.pAt, pair.xAt)
    pxx = arc(pair.pAt, pair.xxAt)
    vu = arc(pair.vAt, pair.uAt)
    xy = arc(pair.xAt, pair.yAt)
  }
}

/// Change in the length of the tour of `u` and of the tour of `v`.
struct ArcChange: Equatable {
  var u: Int
  var v: Int
}

extension TourSearch {
  @inline(always)
  func arc<M: Measure>(_ measure: M.Type, _ from: Int, _ to: Int) -> Int {
    Int(M.matrix(self)[from &* locationCount &+ to])
  }

  /// Prices a change of arcs that moves load and clients from the tour of `u` to the tour of `v`.
  ///
  /// Exact when negative; otherwise a lower bound, not negative: a move that cannot pay is not priced to the end.
  /// - Parameters:
  ///   - load: net load that goes from the tour of `u` to the tour of `v`.
  ///   - time: change of driving times, asked for only when needed.
  ///   - service: net service time that goes over.
  ///   - clients: net number of clients that go over.
  @inline(always)
  func price(
    _ pair: Pair, _ arcs: ArcChange, load: @autoclosure () -> Load, service: @autoclosure () -> Int, clients: Int,
    time: () -> ArcChange
  ) -> Int {
    let unitU = pair.tourU.pointee.unitCost
    if pair.sameTour {
      let cost = (arcs.u &+ arcs.v) &* unitU
      if !isTimed { return cost }
      if cost >= pair.relief { return cost &- pair.relief }
      let times = time()
      let after = penalty(
        pair.tourU, load: pair.tourU.pointee.load, time: pair.tourU.pointee.time &+ times.u &+ times.v)
      return cost &+ after &- pair.relief
    }
    var cost = arcs.u &* unitU &+ arcs.v &* pair.tourV.pointee.unitCost
    if clients != 0 {
      if Int(pair.tourU.pointee.size) == clients { cost &-= pair.tourU.pointee.fixedCost }
      if pair.tourV.pointee.size == 0 { cost &+= pair.tourV.pointee.fixedCost }
      if hasLimitedDepots {
        cost &+= openingChange(
          pair, sizeU: Int(pair.tourU.pointee.size) &- clients, sizeV: Int(pair.tourV.pointee.size) &+ clients)
      }
    }
    if cost >= pair.relief { return cost &- pair.relief }
    let moved = load()
    if hasLimitedDepots { cost &+= depotPenalties(pair, moved: moved) }
    var timeU = 0
    var timeV = 0
    if isTimed {
      let times = time()
      let serviced = service()
      timeU = pair.tourU.pointee.time &+ times.u &- serviced
      timeV = pair.tourV.pointee.time &+ times.v &+ serviced
    }
    return cost &- pair.relief &+ penalty(pair.tourU, load: pair.tourU.pointee.load &- moved, time: timeU)
      &+ penalty(pair.tourV, load: pair.tourV.pointee.load &+ moved, time: timeV)
  }
}
