/// Two clients of different tours that exchange tours, each going to its best place (SWAP*, Vidal 2022);
/// or one client that goes over, with no partner.
struct FreeExchange {
  var change = 0
  /// Client leaving the first tour and the stop it will stand behind, or −1.
  var u = -1
  var behindU = -1
  /// Client leaving the second tour and the stop it will stand behind, or −1.
  var v = -1
  var behindV = -1
}

extension TourSearch {
  /// Finds and applies the best free exchange between two tours; tells whether one paid.
  func improveBySwapStar(_ first: Int, _ second: Int) -> Bool {
    let best = bestFreeExchange(first, second)
    if best.change >= 0 { return false }
    applyFreeExchange(best, first, second)
    return true
  }

  func bestFreeExchange(_ first: Int, _ second: Int) -> FreeExchange {
    prepareInsertions(of: first, into: second)
    prepareInsertions(of: second, into: first)
    var best = FreeExchange()
    let tourU = tours + first
    let tourV = tours + second
    var u = clientAfter(Int(tourU.pointee.start))
    while u < locationCount {
      if usesCourses {
        considerExchangesByCourse(of: u, tourU, tourV, &best)
      } else {
        considerExchanges(of: u, tourU, tourV, &best)
      }
      u = clientAfter(u)
    }
    if usesCourses {
      considerRelocationsByCourse(tourU, tourV, forward: true, &best)
      considerRelocationsByCourse(tourV, tourU, forward: false, &best)
    } else {
      considerRelocations(tourU, tourV, forward: true, &best)
      considerRelocations(tourV, tourU, forward: false, &best)
    }
    return best
  }

  @inline(always)
  private func considerExchanges(
    of u: Int, _ tourU: UnsafeMutablePointer<Tour>, _ tourV: UnsafeMutablePointer<Tour>, _ best: inout FreeExchange
  ) {
    let relief = tourU.pointee.penalty &+ tourV.pointee.penalty
    let loadU = tourU.pointee.load &- demand[u]
    let loadV = tourV.pointee.load &+ demand[u]
    var v = Int(stops[Int(tourV.pointee.start)].next)
    while v < locationCount {
      let saved = removals[u] &+ removals[v]
      // Coming in rarely saves anything: give up on pairs whose going away does not pay for the loads.
      if saved < relief {
        let loads =
          penalty(tourU, load: loadU &+ demand[v], time: 0) &+ penalty(tourV, load: loadV &- demand[v], time: 0)
        if saved &+ loads < relief { price(u, v, tourU, tourV, saved: saved &- relief, loads: loads, &best) }
      }
      v = Int(stops[v].next)
    }
  }

  @inline(always)
  private func price(
    _ u: Int, _ v: Int, _ tourU: UnsafeMutablePointer<Tour>, _ tourV: UnsafeMutablePointer<Tour>, saved: Int,
    loads: Int,
    _ best: inout FreeExchange
  ) {
    let (placeU, addedV) = cheapestPlace(for: u, replacing: v, in: tourV)
    if !isTimed && saved &+ loads &+ addedV >= best.change { return }
    let (placeV, addedU) = cheapestPlace(for: v, replacing: u, in: tourU)
    var total = saved &+ addedV &+ addedU
    if isTimed {
      total &+= penalty(
        tourU, load: tourU.pointee.load &- demand[u] &+ demand[v],
        time: tourU.pointee.time &+ timeChange(without: u, with: v, behind: placeV))
      total &+= penalty(
        tourV, load: tourV.pointee.load &- demand[v] &+ demand[u],
        time: tourV.pointee.time &+ timeChange(without: v, with: u, behind: placeU))
    } else {
      total &+= loads
    }
    total &+= depotChange(tourU, tourV, moved: demand[u] &- demand[v], emptied: false)
    if total < best.change {
      best = FreeExchange(change: total, u: u, behindU: placeU, v: v, behindV: placeV)
    }
  }

  /// The best place for a client in a tour from which another goes away, and the cost it adds.
  @inline(always)
  func cheapestPlace(
    for client: Int, replacing other: Int, in tour: UnsafeMutablePointer<Tour>
  ) -> (place: Int, cost: Int) {
    let known = insertions + ((tour - tours) &* locationCount &+ client)
    let before = Int(stops[other].previous)
    let at = Int(stops[before].location)
    let after = Int(stops[Int(stops[other].next)].location)
    let direct =
      usesCourses
      ? addedCost(of: client, between: before, Int(stops[other].next), vehicle(of: tour))
      : (arc(ByDistance.self, at, client) &+ arc(ByDistance.self, client, after) &- arc(ByDistance.self, at, after))
        &* tour.pointee.unitCost
    var place = Int(known.pointee.place0)
    var cost = known.pointee.cost0
    if place == other || place == before {
      place = Int(known.pointee.place1)
      cost = known.pointee.cost1
      if place == other || place == before {
        place = Int(known.pointee.place2)
        cost = known.pointee.cost2
      }
    }
    return place < 0 || direct < cost ? (before, direct) : (place, cost)
  }

  @inline(always)
  private func considerRelocations(
    _ from: UnsafeMutablePointer<Tour>, _ to: UnsafeMutablePointer<Tour>, forward: Bool, _ best: inout FreeExchange
  ) {
    let relief = from.pointee.penalty &+ to.pointee.penalty
    let emptied = from.pointee.size == 1 ? from.pointee.fixedCost : 0
    var u = Int(stops[Int(from.pointee.start)].next)
    while u < locationCount {
      let known = insertions + ((to - tours) &* locationCount &+ u)
      let place = Int(known.pointee.place0)
      var change = removals[u] &+ known.pointee.cost0 &- relief &- emptied
      if change < best.change {
        let timeFrom = isTimed ? from.pointee.time &+ timeChange(without: u, with: -1, behind: -1) : 0
        let timeTo = isTimed ? to.pointee.time &+ timeChange(without: -1, with: u, behind: place) : 0
        change &+= penalty(from, load: from.pointee.load &- demand[u], time: timeFrom)
        change &+= penalty(to, load: to.pointee.load &+ demand[u], time: timeTo)
        change &+= depotChange(from, to, moved: demand[u], emptied: from.pointee.size == 1)
        if change < best.change {
          best = FreeExchange(change: change)
          if forward {
            best.u = u
            best.behindU = place
          } else {
            best.v = u
            best.behindV = place
          }
        }
      }
      u = Int(stops[u].next)
    }
  }

  func applyFreeExchange(_ exchange: FreeExchange, _ first: Int, _ second: Int) {
    if exchange.u >= 0 { detach(exchange.u) }
    if exchange.v >= 0 { detach(exchange.v) }
    if exchange.u >= 0 { insert(exchange.u, behind: exchange.behindU) }
    if exchange.v >= 0 { insert(exchange.v, behind: exchange.behindV) }
    state.pointee.moves &+= 1
    refresh(first)
    refresh(second)
  }

  @inline(always)
  func detach(_ stop: Int) {
    link(Int(stops[stop].previous), Int(stops[stop].next))
  }

  @inline(always)
  func insert(_ stop: Int, behind place: Int) {
    let next = Int(stops[place].next)
    link(place, stop)
    link(stop, next)
  }
}
