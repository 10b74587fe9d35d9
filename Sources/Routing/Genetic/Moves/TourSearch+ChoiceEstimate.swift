extension TourSearch {
  /// What the cost changes by when a choice's cheapest other alternative is taken up and visits of both stay where they are.
  ///
  /// Exact where the visits of a choice are of different periods; a tour's best places are remembered until it changes. The least
  /// whole number where nothing of the choice is visited yet, zero where no alternative pays.
  func estimateOfChoice(_ choice: Int) -> Int {
    let count = ground.choices[choice].count
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { prices in
      let standing = standingCost(ofChoice: choice)
      for alternative in 0..<count { prices[alternative] = ground.choiceCosts[choice][alternative] - standing }
      var isVisited = ground.choices[choice].contains { $0.isEmpty }
      for visit in ground.likeness.choiceVisits[choice] {
        let u = Int(visit)
        let present = stops[u].tour >= 0
        isVisited = isVisited || present
        let change = present ? priceOfLeaving(u) : priceOfComing(u)
        let members = ground.alternativesOf[u]
        for alternative in 0..<count where (members >> UInt64(alternative) & 1 == 1) != present {
          prices[alternative] &+= change
        }
      }
      return isVisited ? min(0, prices.min() ?? 0) : Int.min
    }
  }

  /// What the cost changes by when a client leaves its tour.
  private func priceOfLeaving(_ u: Int) -> Int {
    let tour = tours + Int(stops[u].tour)
    if usesCourses {
      return cost(of: tour, after: Edit(Int(stops[u].previous), Int(stops[u].next))) &- tour.pointee.cost
    }
    let before = Int(stops[Int(stops[u].previous)].location)
    let after = Int(stops[Int(stops[u].next)].location)
    let saved =
      arc(ByDistance.self, before, after) &- arc(ByDistance.self, before, u) &- arc(ByDistance.self, u, after)
    let time = isTimed ? tour.pointee.time &+ timeChange(without: u, with: -1, behind: -1) : 0
    return saved &* tour.pointee.unitCost &- (tour.pointee.size == 1 ? tour.pointee.fixedCost : 0)
      &+ penalty(tour, load: tour.pointee.load &- demand[u], time: time) &- tour.pointee.penalty
  }

  /// The least that a client not visited adds in any tour of its period, by the place of least distance in each.
  private func priceOfComing(_ u: Int) -> Int {
    if usesCourses { return cheapestInsertionByCourse(of: u).change }
    var best = Int.max / 256
    var index = 0
    while index < tourCount {
      let tour = tours + index
      let type = Int(tour.pointee.vehicleType)
      index &+= 1
      if typePeriod[type] != period[u] { continue }
      let isEmpty = tour.pointee.size == 0
      if isEmpty && firstEmpty[type] != Int32(truncatingIfNeeded: index &- 1) { continue }
      let known = knownInsertions(of: u, into: index &- 1)
      var change = known.pointee.cost0 &+ (isEmpty ? tour.pointee.fixedCost : 0)
      if change &- tour.pointee.penalty >= best { continue }
      let place = Int(known.pointee.place0)
      let time = isTimed ? tour.pointee.time &+ timeChange(without: -1, with: u, behind: place) : 0
      change &+= penalty(tour, load: tour.pointee.load &+ demand[u], time: time) &- tour.pointee.penalty
      best = min(best, change)
    }
    return best
  }
}
