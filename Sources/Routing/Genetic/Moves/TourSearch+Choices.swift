internal import Computation

extension TourSearch {
  /// Takes up, for every choice in random order, the alternative that costs least when all its visits go to their best places
  /// (pattern improvement; Vidal et al. 2012); tells whether any choice paid.
  ///
  /// Only those are tried that an estimate speaks for: taking visits out and putting them in makes every tour worth searching anew.
  func improveByChoices(_ random: inout SeededNumbers) -> Bool {
    var order = (0..<ground.choices.count).map { Int32($0) }
    random.shuffle(&order)
    var hasPaid = false
    for choice in order where estimateOfChoice(Int(choice)) < 0 {
      if chooseAgain(Int(choice)) < 0 { hasPaid = true }
    }
    return hasPaid
  }

  /// Takes all visits of a choice out and puts the cheapest alternative in; returns the change of cost, never above zero.
  func chooseAgain(_ choice: Int) -> Int {
    let alternatives = ground.choices[choice]
    var change = -standingCost(ofChoice: choice)
    state.pointee.moves &+= 1
    for visit in ground.likeness.choiceVisits[choice] where stops[Int(visit)].tour >= 0 {
      change += takeOut(Int(visit))
    }
    var places: [Int32: Insertion] = [:]
    var best = (cost: Int.max, alternative: 0)
    for (index, alternative) in alternatives.enumerated() {
      var cost = ground.choiceCosts[choice][index]
      for visit in alternative {
        let place = places[visit] ?? cheapestInsertion(of: Int(visit))
        places[visit] = place
        cost += place.change
      }
      if cost < best.cost { best = (cost, index) }
    }
    for visit in alternatives[best.alternative] {
      guard let place = places[visit] else { continue }
      insert(Int(visit), behind: Int(place.behind))
      refresh(Int(stops[Int(place.behind)].tour))
    }
    return change + best.cost
  }

  /// What the alternative costs in itself that is taken up now.
  func standingCost(ofChoice choice: Int) -> Int {
    ground.cost(ofChoice: choice) { stops[Int($0)].tour >= 0 }
  }

  /// A place for a client and what the cost changes by.
  struct Insertion {
    var change: Int
    /// The stop to stand behind.
    var behind: Int32
  }

  /// Takes a client out of its tour; returns the change of cost.
  private func takeOut(_ visit: Int) -> Int {
    let tour = Int(stops[visit].tour)
    let before = cost(of: tour)
    detach(visit)
    stops[visit].tour = -1
    refresh(tour)
    return cost(of: tour) - before
  }

  /// The cheapest place among the tours of the client's period, one empty tour of a type among them.
  func cheapestInsertion(of u: Int) -> Insertion {
    if usesCourses { return cheapestInsertionByCourse(of: u) }
    var best = Insertion(change: Int.max, behind: -1)
    for index in 0..<tourCount {
      let tour = tours + index
      let type = Int(tour.pointee.vehicleType)
      if typePeriod[type] != period[u] { continue }
      if tour.pointee.size == 0 && firstEmpty[type] != Int32(truncatingIfNeeded: index) { continue }
      let place = nearestPlace(for: u, in: tour)
      var change = place.added &* tour.pointee.unitCost &+ (tour.pointee.size == 0 ? tour.pointee.fixedCost : 0)
      if change &- tour.pointee.penalty >= best.change { continue }
      let time = isTimed ? tour.pointee.time &+ timeChange(without: -1, with: u, behind: place.stop) : 0
      change &+= penalty(tour, load: tour.pointee.load &+ demand[u], time: time) &- tour.pointee.penalty
      if change < best.change { best = Insertion(change: change, behind: Int32(truncatingIfNeeded: place.stop)) }
    }
    return best
  }

  /// The stop of a tour behind which a client adds the least distance.
  @inline(always)
  private func nearestPlace(for u: Int, in tour: UnsafeMutablePointer<Tour>) -> (added: Int, stop: Int) {
    var best = (added: Int.max, stop: 0)
    var stop = Int(tour.pointee.start)
    repeat {
      let next = Int(stops[stop].next)
      let here = Int(stops[stop].location)
      let ahead = Int(stops[next].location)
      let added = arc(ByDistance.self, here, u) &+ arc(ByDistance.self, u, ahead) &- arc(ByDistance.self, here, ahead)
      if added < best.added { best = (added, stop) }
      stop = next
    } while stop < locationCount
    return best
  }
}
