/// A round as it is driven, hour by hour: it leaves as late as it can without coming any later anywhere.
public struct DrivenRound: Sendable, Equatable {
  /// A stop, in the problem's units of duration.
  public struct Stop: Sendable, Equatable {
    /// Depots first, then clients.
    public var location: Int
    public var arrival: Int
    /// When service or unloading begins: no sooner than the place opens.
    public var begins: Int
    public var leaves: Int
  }

  public var departure: Int
  /// Clients and unloadings in order, home last.
  public var stops: [Stop]
  public var distance = 0
  /// From departure to the end of what is done at home, waiting included.
  public var duration = 0
  /// How much too late it comes, over all stops; it goes on from each as if it had come in time.
  public var lateness = 0
}

extension RoutingProblem {
  /// Drives a round of this problem.
  public func drive(_ round: RoutingSolution.Round) -> DrivenRound {
    let type = vehicleTypes[round.vehicleType]
    let opens = max(type.shift?.opens ?? 0, depots[type.depot].window?.opens ?? 0)
    let closes = min(type.shift?.closes ?? Int.max, depots[type.depot].window?.closes ?? Int.max)
    let earliest = drive(round, leaving: opens)
    guard hasWindows else { return earliest }
    // The later it leaves the less it waits and the later it comes: the last departure that is no later anywhere is the best.
    var (latest, beyond) = (opens, min(closes, max(opens, earliest.stops.map(\.begins).max() ?? opens)) + 1)
    while beyond - latest > 1 {
      let middle = latest + (beyond - latest) / 2
      if drive(round, leaving: middle).lateness > earliest.lateness { beyond = middle } else { latest = middle }
    }
    return drive(round, leaving: latest)
  }

  /// Locations in order, home last.
  private func itinerary(_ round: RoutingSolution.Round) -> [Int] {
    var stops: [Int] = []
    var unloadings = round.unloadings[...]
    for visited in 0...round.clients.count {
      while let next = unloadings.first, next.clientsBefore <= visited {
        stops.append(next.depot)
        unloadings = unloadings.dropFirst()
      }
      if visited < round.clients.count { stops.append(depotCount + round.clients[visited]) }
    }
    return stops + [vehicleTypes[round.vehicleType].home]
  }

  private func drive(_ round: RoutingSolution.Round, leaving departure: Int) -> DrivenRound {
    let type = vehicleTypes[round.vehicleType]
    let profile = profiles[type.profile]
    var driven = DrivenRound(departure: departure, stops: [])
    var time = departure
    var worked = 0
    var last = type.depot
    let itinerary = itinerary(round)
    for (index, location) in itinerary.enumerated() {
      let isHome = index == itinerary.count - 1
      let arrival = time + profile.duration[last, location]
      let window = location < depotCount ? depots[location].window : clients[location - depotCount].window
      let service = service(at: location, isHome: isHome, type)
      var (opens, closes) = (window?.opens ?? 0, window?.closes ?? Int.max)
      if isHome, let shift = type.shift {
        (opens, closes) = (max(opens, shift.opens), min(closes, shift.closes - service))
      }
      let begins = max(arrival, opens)
      driven.lateness += max(0, begins - closes)
      driven.stops.append(.init(location: location, arrival: arrival, begins: begins, leaves: begins + service))
      driven.distance += profile.distance[last, location]
      worked += begins - time + service
      time = min(begins, closes) + service
      last = location
    }
    driven.duration = worked
    return driven
  }

  private func service(at location: Int, isHome: Bool, _ type: VehicleType) -> Int {
    if location >= depotCount { return service(location - depotCount, profile: type.profile) }
    return isHome && !type.unloadsAtEnd ? 0 : depots[location].unloadingTime
  }
}
