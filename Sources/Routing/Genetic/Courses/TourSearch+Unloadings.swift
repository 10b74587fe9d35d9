/// Where vehicles unload between the trips of a shift (Crevier, Cordeau and Laporte 2007).
extension TourSearch {
  /// Unloads every tour where it costs least in the order in which it now stands; tells whether any change was made.
  func improveByUnloadings() -> Bool {
    var hasPaid = false
    for tour in 0..<tourCount where placeUnloadings(of: tour) < 0 { hasPaid = true }
    return hasPaid
  }

  /// Places a tour's unloadings anew if that pays; returns the change of cost, never above zero.
  func placeUnloadings(of index: Int) -> Int {
    let tour = tours + index
    let type = ground.problem.vehicleTypes[Int(tour.pointee.vehicleType)]
    if type.reloadDepots.isEmpty || tour.pointee.size == 0 || tour.pointee.lastPlaced >= tour.pointee.lastChanged {
      return 0
    }
    let vehicle = vehicle(of: tour)
    var trips = TripDivision(
      clients: clients(of: tour), depots: type.reloadDepots, vehicle: vehicle, weights: state.pointee.weights,
      timePrice: timePrice(courses + Int(tour.pointee.end), vehicle))
    let unloadings = trips.unloadings()
    let before = tour.pointee.cost
    let after = cost(of: trips.clients, unloadings, vehicle)
    if after < before {
      rebuild(tour, trips.clients, unloadings)
      state.pointee.moves &+= 1
      refresh(index)
    }
    tour.pointee.lastPlaced = state.pointee.moves
    return min(0, after - before)
  }

  /// What a unit of time is worth to a tour, in 1024ths of a cost unit.
  private func timePrice(_ course: UnsafePointer<Course>, _ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    let isLong = course.pointee.duration(vehicle) > vehicle.pointee.regularTime
    let cost = vehicle.pointee.unitDuration + (isLong ? vehicle.pointee.unitOvertime : 0)
    return cost << PenaltyWeights.binaryPlaces
      + (course.pointee.overtime(vehicle) > 0 ? state.pointee.weights.time : 0)
  }

  private func clients(of tour: UnsafeMutablePointer<Tour>) -> [Int] {
    var clients: [Int] = []
    var stop = clientAfter(Int(tour.pointee.start))
    while stop < locationCount {
      clients.append(stop)
      stop = clientAfter(stop)
    }
    return clients
  }

  private func cost(
    of clients: [Int], _ unloadings: [RoutingSolution.Unloading], _ vehicle: UnsafePointer<FlatVehicle>
  ) -> Int {
    var course = Course(of: vehicle)
    var next = 0
    for visited in 0...clients.count {
      while next < unloadings.count, unloadings[next].clientsBefore == visited {
        course.visit(unloadings[next].depot, vehicle)
        next += 1
      }
      if visited < clients.count { course.visit(clients[visited], vehicle) }
    }
    course.finish(vehicle)
    return course.cost(vehicle, state.pointee.weights)
  }

  private func rebuild(
    _ tour: UnsafeMutablePointer<Tour>, _ clients: [Int], _ unloadings: [RoutingSolution.Unloading]
  ) {
    clearUnloadings(of: tour)
    for unloading in unloadings {
      let place = unloading.clientsBefore
      guard let stop = takeUnloading(at: unloading.depot) else { return }
      insert(stop, behind: place > 0 ? clients[place - 1] : Int(tour.pointee.start))
    }
  }
}

/// The cheapest division of a fixed order of clients into trips, by dynamic programming over the clients (Beasley 1983, with a choice of depots).
///
/// Prices are in 1024ths of a cost unit. Windows are left out of account: the caller drives the result.
struct TripDivision {
  /// As locations, in order; not empty.
  let clients: [Int]
  let depots: [Int]
  let vehicle: UnsafePointer<FlatVehicle>
  let weights: PenaltyWeights
  /// Price of a unit of time.
  let timePrice: Int
  /// Price of each unloading, raised until there are no more than allowed.
  private var surcharge = 0

  init(
    clients: [Int], depots: [Int], vehicle: UnsafePointer<FlatVehicle>, weights: PenaltyWeights, timePrice: Int
  ) {
    self.clients = clients
    self.depots = depots
    self.vehicle = vehicle
    self.weights = weights
    self.timePrice = timePrice
  }

  /// Where to unload, in order of driving.
  mutating func unloadings() -> [RoutingSolution.Unloading] {
    var found = cheapest()
    // Price of the way there and back, then twice that, and so on (Lagrangian relaxation of the number allowed).
    surcharge = 2 * depots.reduce(1) { max($0, drive(clients[0], $1)) }
    for _ in 0..<8 where found.count > vehicle.pointee.maxReloads {
      found = cheapest()
      surcharge *= 2
    }
    return found
  }

  private func cheapest() -> [RoutingSolution.Unloading] {
    let count = clients.count
    // Cheapest way of having visited the first clients, the last trip not yet unloaded, and where that trip began.
    var visited = [Int](repeating: Int.max, count: count + 1)
    var began = [Int](repeating: 0, count: count + 1)
    // Where to unload before each client.
    var depotBefore = [Int](repeating: -1, count: count + 1)
    for first in 0..<count {
      var price: Int
      if first == 0 {
        price = drive(vehicle.pointee.start, clients[0])
      } else {
        let way = detour(clients[first - 1], clients[first])
        depotBefore[first] = way.depot
        price = visited[first] + way.price
      }
      var load = Load.zero
      for last in first..<count {
        if last > first { price += drive(clients[last - 1], clients[last]) }
        load = load &+ vehicle.pointee.demand[clients[last]]
        let total = price + load.excess(over: vehicle.pointee.capacity) * weights.load
        if total < visited[last + 1] {
          visited[last + 1] = total
          began[last + 1] = first
        }
      }
    }
    // The way home is the same however the trips are divided.
    return trace(from: began[count], began, depotBefore)
  }

  private func trace(from last: Int, _ began: [Int], _ depotBefore: [Int]) -> [RoutingSolution.Unloading] {
    var unloadings: [RoutingSolution.Unloading] = []
    var place = last
    while place > 0 {
      unloadings.append(.init(clientsBefore: place, depot: depotBefore[place]))
      place = began[place]
    }
    return unloadings.reversed()
  }

  /// The cheapest depot to unload at between two places.
  private func detour(_ from: Int, _ to: Int) -> (price: Int, depot: Int) {
    var best = (price: Int.max, depot: -1)
    for depot in depots {
      let price = drive(from, depot) + drive(depot, to) + spend(Int(vehicle.pointee.service[depot])) + surcharge
      if price < best.price { best = (price, depot) }
    }
    return best
  }

  private func drive(_ from: Int, _ to: Int) -> Int {
    let arc = from * vehicle.pointee.side + to
    return Int(vehicle.pointee.distance[arc]) * vehicle.pointee.unitDistance << PenaltyWeights.binaryPlaces
      + spend(Int(vehicle.pointee.duration[arc]))
  }

  /// Price of time.
  private func spend(_ time: Int) -> Int { time * timePrice }
}
