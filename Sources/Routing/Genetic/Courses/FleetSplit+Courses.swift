extension FleetSplit {
  /// The same recursion where a stretch is priced by its course in each vehicle: hours, waiting, roads and costs of time of its
  /// own. O(n · b · types) visits for stretches of at most b clients.
  func cheapest(
    _ tour: [Int32], _ offers: [Offer], _ vehicles: UnsafePointer<FlatVehicle>, _ weights: PenaltyWeights
  ) -> RoundList {
    let bound = greatestLoad(offers)
    var costs = [Int](repeating: Int.max, count: tour.count + 1)
    var before = [Int](repeating: 0, count: tour.count + 1)
    var types = [Int32](repeating: 0, count: tour.count + 1)
    costs[0] = 0
    let starts = offers.map { Course(of: vehicles + Int($0.type)) }
    for start in 0..<tour.count {
      var courses = starts
      var load = Load.zero
      for end in start..<tour.count {
        let client = Int(tour[end])
        load &+= ground.demand[client]
        if end > start, load.excess(over: bound) > 0 { break }
        var isInTime = false
        for (index, offer) in offers.enumerated() {
          let vehicle = vehicles + Int(offer.type)
          courses[index].visit(client, vehicle)
          var home = courses[index]
          home.finish(vehicle)
          let limit = vehicle.pointee.maxTime
          isInTime = isInTime || home.overtime(vehicle) <= limit / 2
          let cost = costs[start] + scarcity[Int(offer.type)] + home.cost(vehicle, weights)
          if cost < costs[end + 1] { (costs[end + 1], before[end + 1], types[end + 1]) = (cost, start, offer.type) }
        }
        if !isInTime { break }
      }
    }
    return list(tour, before, types)
  }

  /// What a round costs in a vehicle by its course, with penalties.
  func cost(_ clients: ArraySlice<Int32>, _ vehicle: UnsafePointer<FlatVehicle>, _ weights: PenaltyWeights) -> Int {
    var course = Course(of: vehicle)
    for client in clients { course.visit(Int(client), vehicle) }
    course.finish(vehicle)
    return course.cost(vehicle, weights)
  }
}
