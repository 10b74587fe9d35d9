internal import Computation

extension TourSearch {
  /// Improves the loaded tours until no move pays, under these weights.
  ///
  /// Clients are tried in random order with their neighbours, first improvement taken; then pairs of tours by SWAP*.
  func improve(weights: PenaltyWeights, random: inout SeededNumbers) {
    begin(weights, &random)
    if unloadingCount > 0 { _ = improveByUnloadings() }
    var pass = 0
    var isDone = false
    while !isDone {
      if pass > 1 { isDone = true }
      if improveByNeighbours(pass) { isDone = false }
      if !ground.choices.isEmpty, improveByChoices(&random) { isDone = false }
      if tourCount > 1, improveBySwapStar(pass, &random) { isDone = false }
      if unloadingCount > 0, improveByUnloadings() { isDone = false }
      if typeCount > 1, improveByVehicleExchange() { isDone = false }
      if hasLimitedDepots, improveByDepotSets() { isDone = false }
      pass += 1
    }
  }

  private func begin(_ weights: PenaltyWeights, _ random: inout SeededNumbers) {
    state.pointee.weights = weights
    state.pointee.moves = 0
    for location in ground.clientLocations {
      stops[location].lastTested = -1
      let from = Int(ground.firstNeighbour[location])
      let count = Int(ground.firstNeighbour[location + 1]) - from
      if count > 1, random.below(count) == 0 {
        random.shuffle(UnsafeMutableBufferPointer(start: neighbours + from, count: count))
      }
    }
    for tour in 0..<tourCount {
      tours[tour].lastSwapped = -1
      tours[tour].lastPlaced = -1
      tours[tour].lastChanged = 0
      if usesCourses {
        refresh(tour)
      } else {
        tours[tour].penalty = penalty(tours + tour, load: tours[tour].load, time: tours[tour].time)
      }
    }
    insertionStamps.update(repeating: -1, count: tourCount * locationCount)
    random.shuffle(clientOrder)
    random.shuffle(tourOrder)
  }

  /// One pass over all clients; tells whether any move was made.
  private func improveByNeighbours(_ pass: Int) -> Bool {
    let before = state.pointee.moves
    let starts = ground.firstNeighbour
    for client in clientOrder {
      let u = Int(client)
      if stops[u].tour < 0 { continue }
      let tested = stops[u].lastTested
      stops[u].lastTested = state.pointee.moves
      var index = Int(starts[u])
      let end = Int(starts[u &+ 1])
      while index < end {
        let v = Int(neighbours[index])
        index &+= 1
        if stops[v].tour < 0 { continue }
        let newest = max(tours[Int(stops[u].tour)].lastChanged, tours[Int(stops[v].tour)].lastChanged)
        if pass > 0 && newest <= tested { continue }
        if tryMoves(u, v) { continue }
        let previous = Int(stops[v].previous)
        if previous >= locationCount { _ = tryMovesBehindDepot(u, previous) }
      }
      if pass > 0 { tryEmptyTours(u) }
    }
    return state.pointee.moves != before
  }

  private func tryEmptyTours(_ u: Int) {
    var type = 0
    while type < typeCount {
      let empty = firstEmpty[type]
      if empty >= 0 && typePeriod[type] == period[u] { _ = tryMovesBehindDepot(u, Int(tours[Int(empty)].start)) }
      type &+= 1
    }
  }

  /// Tries every move of two clients in turn and makes the first that pays.
  @inline(always)
  private func tryMoves(_ u: Int, _ v: Int) -> Bool {
    let pair = pair(u, v)
    if usesCourses { return tryMovesByCourse(pair) }
    let arcs = Arcs(distance, side: locationCount, pair)
    if tryRelocations(pair, arcs) { return true }
    if u <= v, priceExchange(pair, arcs) < 0 {
      applyExchange(pair)
      return true
    }
    if pricePairExchange(pair, arcs) < 0 {
      applyPairExchange(pair)
      return true
    }
    if u <= v, priceDoublePairExchange(pair, arcs) < 0 {
      applyDoublePairExchange(pair)
      return true
    }
    if pair.sameTour {
      if priceReversal(pair, arcs) >= 0 { return false }
      applyReversal(pair)
      return true
    }
    return tryTails(pair, arcs)
  }

  @inline(always)
  private func tryMovesBehindDepot(_ u: Int, _ depot: Int) -> Bool {
    let pair = pair(u, depot)
    if usesCourses { return tryMovesBehindDepotByCourse(pair) }
    let arcs = Arcs(distance, side: locationCount, pair)
    if tryRelocations(pair, arcs) { return true }
    return !pair.sameTour && tryTails(pair, arcs)
  }

  @inline(always)
  private func tryRelocations(_ pair: Pair, _ arcs: Arcs) -> Bool {
    if priceRelocation(pair, arcs) < 0 {
      applyRelocation(pair)
      return true
    }
    if pricePairRelocation(pair, arcs, reversed: false) < 0 {
      applyPairRelocation(pair, reversed: false)
      return true
    }
    if pricePairRelocation(pair, arcs, reversed: true) < 0 {
      applyPairRelocation(pair, reversed: true)
      return true
    }
    return false
  }

  @inline(always)
  private func tryTails(_ pair: Pair, _ arcs: Arcs) -> Bool {
    if priceTailReversal(pair, arcs) < 0 {
      applyTailReversal(pair)
      return true
    }
    if priceTailExchange(pair, arcs) < 0 {
      applyTailExchange(pair)
      return true
    }
    return false
  }

  /// SWAP* over all pairs of tours with neighbouring clients; tells whether any move was made.
  private func improveBySwapStar(_ pass: Int, _ random: inout SeededNumbers) -> Bool {
    let before = state.pointee.moves
    findAdjacentTours()
    for first in tourOrder {
      let u = Int(first)
      let swapped = tours[u].lastSwapped
      tours[u].lastSwapped = state.pointee.moves
      if tours[u].size == 0 { continue }
      for second in tourOrder where first < second {
        let v = Int(second)
        if tours[v].size == 0 || tours[u].size == 0 || !adjacency[u &* tourCount &+ v] { continue }
        if pass > 0 && max(tours[u].lastChanged, tours[v].lastChanged) <= swapped { continue }
        _ = improveBySwapStar(u, v)
      }
    }
    return state.pointee.moves != before
  }

  /// Marks the pairs of tours that have neighbouring clients.
  func findAdjacentTours() {
    adjacency.update(repeating: false, count: tourCount * tourCount)
    let width = ground.closestCount
    for location in ground.clientLocations {
      let tour = Int(stops[location].tour)
      if tour < 0 { continue }
      var index = (location &- ground.depotCount) &* width
      let end = index &+ width
      while index < end {
        let other = Int(stops[Int(ground.closest[index])].tour)
        index &+= 1
        if other < 0 { continue }
        adjacency[tour &* tourCount &+ other] = true
        adjacency[other &* tourCount &+ tour] = true
      }
    }
  }
}
