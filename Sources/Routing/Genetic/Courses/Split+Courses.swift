/// A round from some place of a giant tour up to an end, with its cost.
struct PricedRound {
  var end: Int
  var cost: Int
}

extension Split {
  /// For every place of a giant tour the rounds that may start there, each unloaded between trips where that costs least
  /// (dynamic programming with one label a client; exact where neither hours nor the longest shift bind).
  func roundsByCourse(of tour: [Int32], _ vehicle: UnsafePointer<FlatVehicle>) -> [[PricedRound]] {
    let depots = ground.problem.vehicleTypes[0].reloadDepots
    let clients = tour.map { Int($0) }
    var labels = [Label?](repeating: nil, count: clients.count + 1)
    return clients.indices.map { start in
      for place in start..<labels.count { labels[place] = nil }
      labels[start] = Label(price: 0, course: Course(of: vehicle))
      return rounds(clients, from: start, vehicle, depots, &labels)
    }
  }

  /// The cheapest course known that has just served the clients up to a place.
  private struct Label {
    /// Without what is yet to be paid for late return.
    var price: Int
    var course: Course
  }

  private func rounds(
    _ clients: [Int], from start: Int, _ vehicle: UnsafePointer<FlatVehicle>, _ depots: [Int], _ labels: inout [Label?]
  ) -> [PricedRound] {
    var found: [PricedRound] = []
    for first in start..<labels.count {
      guard let label = labels[first] else { break }
      if first > start {
        var home = label.course
        home.finish(vehicle)
        found.append(PricedRound(end: first, cost: home.cost(vehicle, weights)))
        if label.course.duration(vehicle) > vehicle.pointee.maxTime &+ vehicle.pointee.maxTime / 4 { break }
      }
      if first == clients.count { break }
      // A trip begins here: at the vehicle's depot, or where it unloads best on the way to the next client.
      var course = label.course
      if first > start {
        guard let depot = cheapestDepot(depots, from: clients[first - 1], to: clients[first], vehicle) else {
          continue
        }
        course.visit(depot, vehicle)
      }
      extend(course, clients, from: first, vehicle, &labels)
    }
    return found
  }

  /// Serves the clients from a place on in one trip, as far as a load of one and a half times the capacity goes.
  private func extend(
    _ trip: Course, _ clients: [Int], from first: Int, _ vehicle: UnsafePointer<FlatVehicle>, _ labels: inout [Label?]
  ) {
    let bound = vehicle.pointee.capacity &+ (vehicle.pointee.capacity &>> 1)
    var course = trip
    for place in first..<clients.count {
      course.visit(clients[place], vehicle)
      if place > first, course.load.excess(over: bound) > 0 { return }
      let price = price(course, vehicle)
      if let known = labels[place + 1], known.price <= price { continue }
      labels[place + 1] = Label(price: price, course: course)
    }
  }

  private func price(_ course: Course, _ vehicle: UnsafePointer<FlatVehicle>) -> Int {
    let excess = course.excessLoad(vehicle) &+ course.load.excess(over: vehicle.pointee.capacity)
    return course.plainCost(vehicle) &+ weights.price(excessLoad: excess, overtime: course.overtime(vehicle))
  }

  private func cheapestDepot(_ depots: [Int], from: Int, to: Int, _ vehicle: UnsafePointer<FlatVehicle>) -> Int? {
    depots.min { vehicle.pointee.detour($0, from, to) < vehicle.pointee.detour($1, from, to) }
  }
}

extension FlatVehicle {
  /// Cost of going by a depot to unload.
  fileprivate func detour(_ depot: Int, _ from: Int, _ to: Int) -> Int {
    cost(from, depot) &+ cost(depot, to) &+ Int(service[depot]) &* unitDuration
  }
}
