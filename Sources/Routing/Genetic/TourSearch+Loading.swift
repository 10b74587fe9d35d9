extension TourSearch {
  /// Lays a candidate's rounds onto the tours; rounds beyond the vehicles of their type join the last one of it.
  func load(_ rounds: RoundList) {
    for tour in 0..<tourCount {
      tours[tour].size = 0
      tours[tour].load = .zero
    }
    for depot in 0..<ground.depotCount {
      depots[depot].load = .zero
      depots[depot].tours = 0
    }
    for location in ground.clientLocations { stops[location].tour = -1 }
    spareAllUnloadings()
    for type in 0..<typeCount { firstEmpty[type] = -1 }
    var used = [Int](repeating: 0, count: typeCount)
    let slots = (0..<typeCount).map { type in (0..<tourCount).filter { tours[$0].vehicleType == type } }
    for tour in 0..<tourCount { link(Int(tours[tour].start), Int(tours[tour].end)) }
    for round in 0..<rounds.count where !rounds.range(round).isEmpty {
      let type = Int(rounds.types[round])
      let tour = slots[type][min(used[type], slots[type].count - 1)]
      used[type] += 1
      append(rounds.clients[rounds.range(round)], to: tour)
    }
    for tour in 0..<tourCount { refresh(tour) }
    for type in 0..<typeCount { seekEmpty(ofType: type) }
  }

  private func append(_ clients: ArraySlice<Int32>, to tour: Int) {
    let end = Int(tours[tour].end)
    var last = Int(stops[end].previous)
    for location in clients {
      // What lies below the clients is a depot to unload at.
      guard let stop = location < ground.depotCount ? takeUnloading(at: Int(location)) : Int(location) else { continue }
      link(last, stop)
      last = stop
    }
    link(last, end)
  }

  /// The rounds as they now stand, empty tours left out, in the tours' order.
  func rounds() -> RoundList {
    var list = RoundList()
    list.clients.reserveCapacity(locationCount)
    for tour in 0..<tourCount where tours[tour].size > 0 {
      var stop = stops[Int(tours[tour].start)].next
      while stop != tours[tour].end {
        list.clients.append(stops[Int(stop)].location)
        stop = stops[Int(stop)].next
      }
      list.close(type: tours[tour].vehicleType)
    }
    return list
  }

  @inline(always)
  func link(_ stop: Int, _ next: Int) {
    stops[stop].next = Int32(truncatingIfNeeded: next)
    stops[next].previous = Int32(truncatingIfNeeded: stop)
  }

  /// Recomputes everything a tour and its stops remember, after its order has changed.
  func refresh(_ index: Int) {
    if let vehicles { return refreshCourse(of: index, vehicles) }
    let tour = tours + index
    var previous = stops + Int(tour.pointee.start)
    clearSums(of: previous)
    var position: Int32 = 0
    while true {
      let stop = stops + Int(previous.pointee.next)
      position &+= 1
      stop.pointee.tour = Int32(truncatingIfNeeded: index)
      stop.pointee.position = position
      extendSums(from: previous, to: stop)
      previous = stop
      if stop - stops >= locationCount { break }
    }
    tour.pointee.distance = Int(previous.pointee.distanceBefore)
    tour.pointee.time = Int(previous.pointee.timeBefore)
    settle(tour, size: position &- 1, load: previous.pointee.loadBefore)
    tour.pointee.penalty = penalty(tour, load: tour.pointee.load, time: tour.pointee.time)
  }

  /// Enters a tour's new number of clients and its new load, at its depot too.
  @inline(always)
  func settle(_ tour: UnsafeMutablePointer<Tour>, size: Int32, load: Load) {
    let wasEmpty = tour.pointee.size == 0
    let depot = depots + Int(tour.pointee.depot)
    depot.pointee.tours &+= (size > 0 ? 1 : 0) &- (wasEmpty ? 0 : 1)
    depot.pointee.load = depot.pointee.load &+ load &- tour.pointee.load
    tour.pointee.size = size
    tour.pointee.load = load
    tour.pointee.lastChanged = state.pointee.moves
    if wasEmpty != (size == 0) { seekEmpty(ofType: Int(tour.pointee.vehicleType)) }
  }

  private func clearSums(of stop: UnsafeMutablePointer<Stop>) {
    stop.pointee.loadBefore = .zero
    stop.pointee.position = 0
    stop.pointee.distanceBefore = 0
    stop.pointee.timeBefore = 0
    stop.pointee.reversedDistance = 0
    stop.pointee.reversedTime = 0
  }

  @inline(always)
  private func extendSums(from previous: UnsafeMutablePointer<Stop>, to stop: UnsafeMutablePointer<Stop>) {
    let a = Int(previous.pointee.location)
    let b = Int(stop.pointee.location)
    let out = a &* locationCount &+ b
    let back = b &* locationCount &+ a
    stop.pointee.loadBefore = previous.pointee.loadBefore &+ demand[b]
    stop.pointee.distanceBefore = previous.pointee.distanceBefore &+ distance[out]
    stop.pointee.reversedDistance = previous.pointee.reversedDistance &+ distance[back] &- distance[out]
    guard isTimed else { return }
    stop.pointee.timeBefore = previous.pointee.timeBefore &+ duration[out] &+ service[b]
    stop.pointee.reversedTime = previous.pointee.reversedTime &+ duration[back] &- duration[out]
  }

  /// What a tour would pay for excess with this load and time.
  @inline(always)
  func penalty(_ tour: UnsafeMutablePointer<Tour>, load: Load, time: Int) -> Int {
    let over = time &- tour.pointee.maxTime
    return state.pointee.weights.price(
      excessLoad: load.excess(over: tour.pointee.capacity), overtime: isTimed && over > 0 ? over : 0)
  }

  private func seekEmpty(ofType type: Int) {
    firstEmpty[type] = -1
    var tour = 0
    while tour < tourCount {
      if tours[tour].size == 0, Int(tours[tour].vehicleType) == type {
        firstEmpty[type] = Int32(truncatingIfNeeded: tour)
        return
      }
      tour += 1
    }
  }

  /// What a tour costs, penalties included; nothing without clients.
  func cost(of tour: Int) -> Int {
    if usesCourses { return tours[tour].cost }
    return tours[tour].size == 0
      ? 0 : tours[tour].distance * tours[tour].unitCost + tours[tour].fixedCost + tours[tour].penalty
  }

  /// Cost of everything as it stands, penalties included, from the tours' sums.
  func penalisedCost() -> Int {
    var cost = 0
    for tour in 0..<tourCount where tours[tour].size > 0 {
      cost += self.cost(of: tour)
    }
    for depot in 0..<ground.depotCount where depots[depot].tours > 0 {
      cost += depots[depot].openingCost + depotPenalty(depots + depot, depots[depot].load)
    }
    for choice in ground.choices.indices { cost += standingCost(ofChoice: choice) }
    return cost
  }
}
