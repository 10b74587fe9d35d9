extension TourSearch {
  /// Brings up to date, for every client of one tour, its three best places in another and what its removal saves.
  func prepareInsertions(of from: Int, into to: Int) {
    var u = clientAfter(Int(tours[from].start))
    let unit = tours[from].unitCost
    while u < locationCount {
      let before = Int(stops[Int(stops[u].previous)].location)
      let after = Int(stops[Int(stops[u].next)].location)
      removals[u] =
        usesCourses
        ? -addedCost(of: u, between: Int(stops[u].previous), Int(stops[u].next), vehicle(of: tours + from))
        : (arc(ByDistance.self, before, after) &- arc(ByDistance.self, before, u) &- arc(ByDistance.self, u, after))
          &* unit
      _ = knownInsertions(of: u, into: to)
      u = clientAfter(u)
    }
  }

  /// The three best places of a client in a tour it does not belong to, computed anew only when the tour has changed.
  @inline(always)
  func knownInsertions(of u: Int, into to: Int) -> UnsafeMutablePointer<ThreeInsertions> {
    let entry = to &* locationCount &+ u
    if tours[to].lastChanged > insertionStamps[entry] {
      insertionStamps[entry] = state.pointee.moves
      computeInsertions(of: u, into: to, insertions + entry)
    }
    return insertions + entry
  }

  @inline(always)
  private func computeInsertions(of u: Int, into to: Int, _ known: UnsafeMutablePointer<ThreeInsertions>) {
    if usesCourses { return computeInsertionsByCourse(of: u, into: to, known) }
    let unit = tours[to].unitCost
    let row = distance + u &* locationCount
    var result = ThreeInsertions()
    var stop = tours[to].start
    var location = Int(stops[Int(stop)].location)
    repeat {
      let next = stops[Int(stop)].next
      let ahead = Int(stops[Int(next)].location)
      let added =
        Int(distance[location &* locationCount &+ u]) &+ Int(row[ahead])
        &- Int(distance[location &* locationCount &+ ahead])
      result.consider(added &* unit, stop)
      stop = next
      location = ahead
    } while stop < locationCount
    known.pointee = result
  }

  /// Change of a tour's time when one client leaves it and another comes in behind a stop; −1 stands for none.
  func timeChange(without out: Int, with new: Int, behind place: Int) -> Int {
    var change = 0
    if out >= 0 {
      let before = Int(stops[Int(stops[out].previous)].location)
      let after = Int(stops[Int(stops[out].next)].location)
      change =
        arc(ByTime.self, before, after) &- arc(ByTime.self, before, out) &- arc(ByTime.self, out, after)
        &- Int(service[out])
    }
    guard new >= 0 else { return change }
    let inPlace = out >= 0 && place == Int(stops[out].previous)
    let at = Int(stops[place].location)
    let next = inPlace ? Int(stops[out].next) : Int(stops[place].next)
    let ahead = Int(stops[next].location)
    return change &+ arc(ByTime.self, at, new) &+ arc(ByTime.self, new, ahead) &- arc(ByTime.self, at, ahead)
      &+ Int(service[new])
  }
}
