extension TourSearch {
  /// Lets pairs of unlike vehicles exchange their whole tours wherever that pays; tells whether any move was made.
  func improveByVehicleExchange() -> Bool {
    let before = state.pointee.moves
    for first in 0..<tourCount where tours[first].size > 0 {
      for second in 0..<tourCount where mayExchangeVehicles(first, second) {
        if priceVehicleExchange(first, second) < 0 { applyVehicleExchange(first, second) }
      }
    }
    return state.pointee.moves != before
  }

  /// Whether two tours are of unlike vehicles of one period; of the empty ones of a type only the first is tried.
  private func mayExchangeVehicles(_ first: Int, _ second: Int) -> Bool {
    let typeU = Int(tours[first].vehicleType)
    let typeV = Int(tours[second].vehicleType)
    if typeU == typeV || typePeriod[typeU] != typePeriod[typeV] || tours[first].size == 0 { return false }
    return tours[second].size == 0 ? Int(firstEmpty[typeV]) == second : first < second
  }

  /// Price of two vehicles exchanging all their clients.
  func priceVehicleExchange(_ first: Int, _ second: Int) -> Int {
    let (u, v) = (tours + first, tours + second)
    var change = cost(of: u, in: v) + cost(of: v, in: u) - cost(of: u, in: u) - cost(of: v, in: v)
    if hasLimitedDepots && u.pointee.depot != v.pointee.depot {
      change += openingChange(u, size: Int(v.pointee.size)) + openingChange(v, size: Int(u.pointee.size))
      change += depotChange(u, v, moved: u.pointee.load &- v.pointee.load, emptied: false)
    }
    return change
  }

  /// What the clients of one tour would cost in the vehicle of another.
  func cost(of tour: UnsafeMutablePointer<Tour>, in vehicle: UnsafeMutablePointer<Tour>) -> Int {
    if tour.pointee.size == 0 { return 0 }
    if usesCourses { return costByCourse(of: tour, in: self.vehicle(of: vehicle)) }
    let time = isTimed ? length(of: tour, from: Int(vehicle.pointee.depot), ByTime.self) : 0
    return length(of: tour, from: Int(vehicle.pointee.depot), ByDistance.self) * vehicle.pointee.unitCost
      + vehicle.pointee.fixedCost + penalty(vehicle, load: tour.pointee.load, time: time)
  }

  /// Length of a tour's clients in their order, from and to some depot.
  private func length<M: Measure>(of tour: UnsafeMutablePointer<Tour>, from depot: Int, _ measure: M.Type) -> Int {
    let first = Int(stops[Int(tour.pointee.start)].next)
    let last = Int(stops[Int(tour.pointee.end)].previous)
    let own = Int(tour.pointee.depot)
    return M.length(tour) - arc(measure, own, first) - arc(measure, last, own) + arc(measure, depot, first)
      + arc(measure, last, depot)
  }

  func applyVehicleExchange(_ first: Int, _ second: Int) {
    let (u, v) = (tours[first], tours[second])
    let clientsU = ends(of: u)
    let clientsV = ends(of: v)
    hang(clientsV, between: u)
    hang(clientsU, between: v)
    state.pointee.moves &+= 1
    refresh(first)
    refresh(second)
  }

  /// A tour's first and last client, or `nil`.
  private func ends(of tour: Tour) -> (first: Int, last: Int)? {
    if tour.size == 0 { return nil }
    return (Int(stops[Int(tour.start)].next), Int(stops[Int(tour.end)].previous))
  }

  private func hang(_ clients: (first: Int, last: Int)?, between tour: Tour) {
    guard let clients else { return link(Int(tour.start), Int(tour.end)) }
    link(Int(tour.start), clients.first)
    link(clients.last, Int(tour.end))
  }
}
