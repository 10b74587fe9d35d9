extension RoutingProblem {
  /// Everything that is wrong, each fault a sentence.
  func listFaults() -> [String] {
    var faults: [String] = []
    if depotCount < 1 { faults.append("a routing problem needs at least one depot") }
    for (index, profile) in profiles.enumerated() { faults += faultsOf(profile, index) }
    if vehicleTypes.isEmpty { faults.append("a routing problem needs at least one vehicle type") }
    if !(1...4).contains(dimensions) { faults.append("loads have 1 to 4 dimensions, not \(dimensions)") }
    faults += clientFaults() + depotFaults() + choiceFaults()
    for (index, type) in vehicleTypes.enumerated() { faults += faultsOf(type, index) }
    return faults
  }

  private func faultsOf(_ profile: Profile, _ index: Int) -> [String] {
    var faults: [String] = []
    let which = profiles.count > 1 ? " of profile \(index)" : ""
    if profile.distance.side != locationCount || profile.duration.side != locationCount {
      let rows = "\(profile.distance.side) and \(profile.duration.side) rows"
      faults.append("the matrices\(which) have \(rows) for \(locationCount) locations")
    }
    let services = profile.service ?? clients.map(\.service)
    if services.count != clients.count || !services.allSatisfy(isWhole) {
      faults.append("every client needs a service time\(which), none negative or beyond 2³⁰")
      return faults
    }
    let spent = services.reduce(0, +) + unloadingBound
    for (meaning, matrix) in [("distance", profile.distance), ("duration", profile.duration)] {
      if (0..<matrix.side).contains(where: { matrix[$0, $0] != 0 }) {
        faults.append("every location lies no \(meaning) from itself\(which)")
      }
      if Int(matrix.values.max() ?? 0) * (matrix.side + 1) * trips + spent > Int(Int32.max) {
        faults.append("the greatest \(meaning)\(which) times the locations is beyond 2³¹: choose a coarser unit")
      }
    }
    return faults
  }

  /// Two where vehicles reload: every client may be followed by an unloading.
  private var trips: Int { vehicleTypes.contains { !$0.reloadDepots.isEmpty } ? 2 : 1 }

  private var unloadingBound: Int {
    (clients.count + 1) * (depots.map { min(max(0, $0.unloadingTime), Int(Int32.max)) }.max() ?? 0)
  }

  private func isWhole(_ number: Int) -> Bool { (0...Int(Int32.max) / 2).contains(number) }

  private func isSound(_ window: TimeWindow?) -> Bool {
    guard let window else { return true }
    return isWhole(window.opens) && isWhole(window.closes) && window.opens <= window.closes
  }

  private func clientFaults() -> [String] {
    var faults: [String] = []
    for (index, client) in clients.enumerated() {
      if client.demand.count != dimensions || !client.demand.allSatisfy({ $0 >= 0 }) {
        faults.append("client \(index) needs \(dimensions) demands, none negative")
      }
      if (client.prize ?? 0) < 0 || (client.prize ?? 0) > Int(Int32.max) * 1024 {
        faults.append("client \(index) has a prize that is negative or beyond 2⁴¹")
      }
      if !isSound(client.window) {
        faults.append("client \(index) has a window that does not open before it closes, within 0 and 2³⁰")
      }
    }
    for dimension in 0..<dimensions {
      let total = clients.reduce(0) { $0 + (dimension < $1.demand.count ? max(0, $1.demand[dimension]) : 0) }
      if total > Int(Int32.max) / 2 { faults.append("demands of dimension \(dimension) sum to more than 2³⁰") }
    }
    return faults + unservedFaults()
  }

  /// Clients that no vehicle may serve.
  private func unservedFaults() -> [String] {
    let periods = Set(vehicleTypes.map(\.period))
    if !clients.allSatisfy({ periods.contains($0.period) }) {
      return ["every client needs a vehicle type of its period"]
    }
    let excluded = vehicleTypes.map { Set($0.excludedClients) }
    return clients.indices.filter { client in
      vehicleTypes.indices.allSatisfy {
        vehicleTypes[$0].period != clients[client].period || excluded[$0].contains(client)
      }
    }.map { "client \($0) is excluded from every vehicle type of its period" }
  }

  private func depotFaults() -> [String] {
    var faults: [String] = []
    if depots.count != depotCount || !depots.allSatisfy(isSound) {
      faults.append("every depot needs an opening cost and \(dimensions) capacities, none negative")
    }
    for (index, depot) in depots.enumerated() where !isSound(depot.window) || !isWhole(depot.unloadingTime) {
      faults.append(
        "depot \(index) needs a window that opens before it closes and a time for unloading, within 0 and 2³⁰")
    }
    if (!choices.isEmpty || clients.contains { $0.prize != nil }) && hasLimitedDepots {
      faults.append("choices and prizes do not go together with depots that cost or are limited")
    }
    if trips > 1 && hasLimitedDepots {
      faults.append("unloading between trips does not go together with depots that cost or are limited")
    }
    return faults
  }

  private func isSound(_ depot: Depot) -> Bool {
    guard depot.openingCost >= 0 else { return false }
    guard let capacity = depot.capacity else { return true }
    return capacity.count == dimensions && capacity.allSatisfy(isWhole)
  }

  private func choiceFaults() -> [String] {
    var faults: [String] = []
    var owner = [Int?](repeating: nil, count: clients.count)
    for (index, choice) in choices.enumerated() {
      if !(1...64).contains(choice.alternatives.count) {
        faults.append("choice \(index) has \(choice.alternatives.count) alternatives; 1 to 64 are allowed")
      }
      if let costs = choice.costs, costs.count != choice.alternatives.count || costs.contains(where: { $0 < 0 }) {
        faults.append("choice \(index) needs a cost for each alternative, none negative")
      }
      if choice.alternatives.joined().contains(where: { clients.indices.contains($0) && clients[$0].prize != nil }) {
        faults.append("choice \(index) has a client with a prize: an alternative without it says the same")
      }
      for alternative in choice.alternatives {
        let known = alternative.filter { clients.indices.contains($0) }
        let isSound =
          known.count == alternative.count && Set(known.map { clients[$0].period }).count == known.count
          && known.allSatisfy { (owner[$0] ?? index) == index }
        if !isSound {
          faults.append("choice \(index) needs clients of its own, no two of an alternative in one period")
        }
        for client in known { owner[client] = index }
      }
    }
    return faults
  }

  private func faultsOf(_ type: VehicleType, _ index: Int) -> [String] {
    var faults: [String] = []
    let places = 0..<depotCount
    if type.count < 1 || !places.contains(type.depot) || type.capacity.count != dimensions
      || !type.capacity.allSatisfy(isWhole) || type.fixedCost < 0 || type.unitDistanceCost < 0
      || type.unitDurationCost < 0 || type.unitOvertimeCost < 0 || (type.regularDuration ?? 0) < 0
      || (type.maxDuration ?? 0) < 0
    {
      faults.append("vehicle type \(index) needs a count, a depot, \(dimensions) capacities and costs, none negative")
    }
    if !places.contains(type.home) || !type.reloadDepots.allSatisfy(places.contains) || (type.maxReloads ?? 0) < 0 {
      faults.append("vehicle type \(index) ends its shift or unloads at a depot that does not exist")
    }
    if !profiles.indices.contains(type.profile) {
      faults.append("vehicle type \(index) drives by profile \(type.profile); there are \(profiles.count)")
    }
    if !type.excludedClients.allSatisfy(clients.indices.contains) {
      faults.append("vehicle type \(index) excludes a client that does not exist")
    }
    if !isSound(type.shift) {
      faults.append("vehicle type \(index) has a shift that does not begin before it ends, within 0 and 2³⁰")
    }
    let ends = [(type.depot, 0), (type.home, type.unloadsAtEnd ? 1 : 0)].filter { depots.indices.contains($0.0) }
    if ends.contains(where: { hours(type, at: $0.0, unloading: $0.1 * depots[$0.0].unloadingTime) == nil }) {
      faults.append("vehicle type \(index) has a shift outside the hours of its depot")
    }
    if !type.unloadsAtEnd && type.reloadDepots.isEmpty {
      faults.append("vehicle type \(index) may unload neither at the end of its shift nor before")
    }
    return faults
  }
}
