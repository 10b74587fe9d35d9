/// Opening, closing and exchanging depots under rounds as they stand (location-routing).
extension TourSearch {
  /// Lets the rounds start from another set of depots, one opened, closed or exchanged, wherever that pays; tells whether any did.
  func improveByDepotSets() -> Bool {
    let before = state.pointee.moves
    while true {
      let rounds = roundsToHouse()
      guard let best = bestHousing(rounds), best.change < 0 else { break }
      apply(best, rounds)
    }
    return state.pointee.moves != before
  }

  /// Rounds with clients, and what each would cost from every depot, openings and the depots' penalties apart; `nil` where that depot has
  /// no such vehicle.
  struct RoundsToHouse {
    var tours: [Int] = []
    /// Round by round, one entry a depot.
    var costs: [Int?] = []
    /// Rounds that lose most from not having their best depot come first.
    var order: [Int] = []
    /// By vehicle type, the tours without clients.
    var vacancies: [Int] = []
  }

  /// A depot for every round.
  struct Housing {
    var change: Int
    /// By place in the rounds' `tours`.
    var depot: [Int]
  }

  func roundsToHouse() -> RoundsToHouse {
    var rounds = RoundsToHouse()
    rounds.tours = (0..<tourCount).filter { tours[$0].size > 0 }
    var regrets: [Int] = []
    for tour in rounds.tours {
      let costs = (0..<ground.depotCount).map { cost(of: tour, fromDepot: $0) }
      let known = costs.compactMap { $0 }.sorted()
      regrets.append(known.count > 1 ? known[1] - known[0] : Int.max)
      rounds.costs += costs
    }
    rounds.vacancies = [Int](repeating: 0, count: typeCount)
    for tour in 0..<tourCount where tours[tour].size == 0 { rounds.vacancies[Int(tours[tour].vehicleType)] += 1 }
    rounds.order = rounds.tours.indices.sorted { (regrets[$1], $0) < (regrets[$0], $1) }
    return rounds
  }

  /// What a tour costs in a vehicle like its own at another depot.
  private func cost(of tour: Int, fromDepot depot: Int) -> Int? {
    let type = Int(tours[tour].vehicleType)
    guard let other = ground.likeType(type, at: depot) else { return nil }
    guard let slot = other == type ? tour : vacancy(ofType: other) else { return nil }
    return cost(of: tours + tour, in: tours + slot)
  }

  private func vacancy(ofType type: Int) -> Int? {
    firstEmpty[type] < 0 ? nil : Int(firstEmpty[type])
  }

  /// The housing that costs least among those with one depot opened, closed or exchanged, or none.
  func bestHousing(_ rounds: RoundsToHouse) -> Housing? {
    let isOpen = (0..<ground.depotCount).map { depots[$0].tours > 0 }
    let now = costNow(rounds)
    var best = house(rounds, isOpen, now)
    func consider(_ set: [Bool]) {
      if let housing = house(rounds, set, now), housing.change < best?.change ?? 0 { best = housing }
    }
    for one in isOpen.indices {
      var set = isOpen
      set[one].toggle()
      consider(set)
      for other in isOpen.indices where isOpen[one] && !isOpen[other] {
        var exchanged = set
        exchanged[other] = true
        consider(exchanged)
      }
    }
    return best
  }

  private func costNow(_ rounds: RoundsToHouse) -> Int {
    var cost = rounds.tours.reduce(0) { $0 + self.cost(of: tours + $1, in: tours + $1) }
    for depot in 0..<ground.depotCount where depots[depot].tours > 0 {
      cost += depots[depot].openingCost + depotPenalty(depots + depot, depots[depot].load)
    }
    return cost
  }

  /// Sends every round to the open depot with a vehicle for it where it costs least, the depot's penalty for excess included, in the
  /// rounds' order. Vehicles that other rounds leave are not counted on.
  private func house(_ rounds: RoundsToHouse, _ isOpen: [Bool], _ now: Int) -> Housing? {
    var loads = [Load](repeating: .zero, count: isOpen.count)
    var housing = Housing(change: -now, depot: [Int](repeating: 0, count: rounds.tours.count))
    var isUsed = [Bool](repeating: false, count: isOpen.count)
    var left = rounds.vacancies
    for index in rounds.order {
      let tour = tours + rounds.tours[index]
      let (own, load) = (Int(tour.pointee.vehicleType), tour.pointee.load)
      var best = (cost: Int.max, depot: 0)
      for depot in isOpen.indices where isOpen[depot] {
        guard let cost = rounds.costs[index * isOpen.count + depot], cost < best.cost,
          let type = ground.likeType(own, at: depot), type == own || left[type] > 0
        else { continue }
        let here = depots + depot
        let added = cost + depotPenalty(here, loads[depot] &+ load) - depotPenalty(here, loads[depot])
        if added < best.cost { best = (added, depot) }
      }
      guard best.cost < Int.max, let type = ground.likeType(own, at: best.depot) else { return nil }
      if type != own { left[type] -= 1 }
      housing.change += best.cost + (isUsed[best.depot] ? 0 : depots[best.depot].openingCost)
      housing.depot[index] = best.depot
      isUsed[best.depot] = true
      loads[best.depot] = loads[best.depot] &+ load
    }
    return housing
  }

  /// Moves the rounds.
  func apply(_ housing: Housing, _ rounds: RoundsToHouse) {
    for (index, tour) in rounds.tours.enumerated() where Int(tours[tour].depot) != housing.depot[index] {
      guard let type = ground.likeType(Int(tours[tour].vehicleType), at: housing.depot[index]),
        let slot = vacancy(ofType: type)
      else { continue }
      applyVehicleExchange(tour, slot)
    }
  }
}
