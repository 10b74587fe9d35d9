/// Free exchanges and insertions priced by courses.
extension TourSearch {
  /// The three best places of a client in a tour by the cost of arcs, distance and duration.
  func computeInsertionsByCourse(of u: Int, into to: Int, _ known: UnsafeMutablePointer<ThreeInsertions>) {
    let vehicle = vehicle(of: tours + to)
    var result = ThreeInsertions()
    let end = Int(tours[to].end)
    var stop = Int(tours[to].start)
    while stop != end {
      let next = Int(stops[stop].next)
      result.consider(addedCost(of: u, between: stop, next, vehicle), Int32(truncatingIfNeeded: stop))
      stop = next
    }
    known.pointee = result
  }

  /// What driving by a client costs between two stops.
  @inline(always)
  func addedCost(of client: Int, between stop: Int, _ next: Int, _ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    let (here, ahead) = (location(stop), location(next))
    if rests[next].isHome { return vehicle.pointee.added(client, after: here) }
    return vehicle.pointee.cost(here, client) &+ vehicle.pointee.cost(client, ahead)
      &- vehicle.pointee.cost(here, ahead)
  }

  func considerExchangesByCourse(
    of u: Int, _ tourU: UnsafeMutablePointer<Tour>, _ tourV: UnsafeMutablePointer<Tour>, _ best: inout FreeExchange
  ) {
    let relief = tourU.pointee.penalty &+ tourV.pointee.penalty
    var v = clientAfter(Int(tourV.pointee.start))
    while v < locationCount {
      let saved = removals[u] &+ removals[v] &- relief
      if saved < 0 {
        let (placeU, addedV) = cheapestPlace(for: u, replacing: v, in: tourV)
        let (placeV, addedU) = cheapestPlace(for: v, replacing: u, in: tourU)
        if saved &+ addedV &+ addedU < best.change {
          let change = weighFreeExchange(u, behind: placeU, v, behind: placeV, tourU, tourV, below: best.change)
          if change < best.change {
            best = FreeExchange(change: change, u: u, behindU: placeU, v: v, behindV: placeV)
          }
        }
      }
      v = clientAfter(v)
    }
  }

  func considerRelocationsByCourse(
    _ from: UnsafeMutablePointer<Tour>, _ to: UnsafeMutablePointer<Tour>, forward: Bool, _ best: inout FreeExchange
  ) {
    let relief =
      from.pointee.penalty &+ to.pointee.penalty &+ (from.pointee.size == 1 ? from.pointee.fixedCost : 0)
    var u = clientAfter(Int(from.pointee.start))
    while u < locationCount {
      let known = insertions + ((to - tours) &* locationCount &+ u)
      let place = Int(known.pointee.place0)
      if removals[u] &+ known.pointee.cost0 &- relief < best.change {
        let change = weighFreeExchange(u, behind: place, -1, behind: -1, from, to, below: best.change)
        if change < best.change {
          best =
            forward
            ? FreeExchange(change: change, u: u, behindU: place)
            : FreeExchange(change: change, v: u, behindV: place)
        }
      }
      u = clientAfter(u)
    }
  }

  /// Price of `u` going to behind a stop of the second tour and `v`, unless −1, to behind a stop of the first.
  ///
  /// Exact when below `bound`; otherwise no less than it.
  func weighFreeExchange(
    _ u: Int, behind placeU: Int, _ v: Int, behind placeV: Int, _ tourU: UnsafeMutablePointer<Tour>,
    _ tourV: UnsafeMutablePointer<Tour>, below bound: Int
  ) -> Int {
    let editsU = edits(without: u, with: v, behind: placeV)
    let editsV = edits(without: v, with: u, behind: placeU)
    var known = 0 &- tourU.pointee.cost &- tourV.pointee.cost
    if hasLimitedDepots {
      let isEmptied = v < 0 && tourU.pointee.size == 1
      let moved = v < 0 ? demand[u] : demand[u] &- demand[v]
      known &+= depotChange(tourU, tourV, moved: moved, emptied: isEmptied)
    }
    let least = known &+ leastCost(of: tourU, after: editsU) &+ leastCost(of: tourV, after: editsV)
    if least >= bound { return least }
    return known &+ cost(of: tourU, after: editsU) &+ cost(of: tourV, after: editsV)
  }

  /// One client going out of a tour, unless −1, and another coming in behind a stop, unless −1: one edit or two.
  @inline(always)
  private func edits(without out: Int, with new: Int, behind place: Int) -> (Edit, Edit?) {
    if out < 0 { return (Edit(place, Int(stops[place].next), new), nil) }
    let before = Int(stops[out].previous)
    let after = Int(stops[out].next)
    if new < 0 || place == before { return (Edit(before, after, new), nil) }
    return (Edit(before, after), Edit(place, Int(stops[place].next), new))
  }

  private func leastCost(of tour: UnsafeMutablePointer<Tour>, after edits: (Edit, Edit?)) -> Int {
    let vehicle = vehicle(of: tour)
    var outline = Outline(of: tour)
    take(edits.0, into: &outline, tour, vehicle)
    if let second = edits.1 { take(second, into: &outline, tour, vehicle) }
    return outline.leastCost(vehicle, state.pointee.weights)
  }

  private func cost(of tour: UnsafeMutablePointer<Tour>, after edits: (Edit, Edit?)) -> Int {
    guard let second = edits.1 else { return cost(of: tour, after: edits.0) }
    return cost(of: tour, after: edits.0, second)
  }

  /// The cheapest place for a client among all stops of the tours of its period, one empty tour of a type among them.
  func cheapestInsertionByCourse(of u: Int) -> Insertion {
    var best = Insertion(change: Int.max, behind: -1)
    for index in 0..<tourCount {
      let tour = tours + index
      let type = Int(tour.pointee.vehicleType)
      if typePeriod[type] != period[u] { continue }
      if tour.pointee.size == 0 && firstEmpty[type] != Int32(truncatingIfNeeded: index) { continue }
      let end = Int(tour.pointee.end)
      var stop = Int(tour.pointee.start)
      while stop != end {
        let edits = (Edit(stop, Int(stops[stop].next), u), Edit?.none)
        if leastCost(of: tour, after: edits) &- tour.pointee.cost < best.change {
          let change = cost(of: tour, after: edits.0) &- tour.pointee.cost
          if change < best.change { best = Insertion(change: change, behind: Int32(truncatingIfNeeded: stop)) }
        }
        stop = Int(stops[stop].next)
      }
    }
    return best
  }

  /// What the clients of one tour would cost in the vehicle of another, in their order.
  func costByCourse(of tour: UnsafeMutablePointer<Tour>, in vehicle: UnsafePointer<FlatVehicle>) -> Int {
    var course = Course(of: vehicle)
    let end = Int(tour.pointee.end)
    var stop = Int(stops[Int(tour.pointee.start)].next)
    while stop != end {
      course.visit(location(stop), vehicle)
      stop = Int(stops[stop].next)
    }
    course.finish(vehicle)
    return course.cost(vehicle, state.pointee.weights)
  }
}
