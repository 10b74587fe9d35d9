/// Rounds that visit clients, with what they cost.
public struct RoutingSolution: Sendable, Equatable {
  /// One vehicle's shift: its clients in order, the depots left out at both ends.
  public struct Round: Sendable, Equatable {
    /// Index into the problem's vehicle types.
    public var vehicleType: Int
    /// Client numbers, not locations.
    public var clients: [Int]
    /// Where it unloads between trips, in order of driving.
    public var unloadings: [Unloading]

    public init(vehicleType: Int, clients: [Int], unloadings: [Unloading] = []) {
      self.vehicleType = vehicleType
      self.clients = clients
      self.unloadings = unloadings
    }
  }

  /// An unloading between two trips, or before going home.
  public struct Unloading: Sendable, Equatable {
    /// How many of the round's clients have been visited by then.
    public var clientsBefore: Int
    public var depot: Int

    public init(clientsBefore: Int, depot: Int) {
      self.clientsBefore = clientsBefore
      self.depot = depot
    }
  }

  public var rounds: [Round]

  public init(rounds: [Round]) {
    self.rounds = rounds
  }
}

/// How a solution stands against its problem, recomputed from scratch.
public struct RoutingReckoning: Sendable, Equatable {
  /// Fixed, distance and duration costs of all rounds, what the depots cost that are used, the prizes of clients left out, and the
  /// costs of the alternatives chosen.
  public var cost = 0
  /// Load beyond the vehicles' and the depots' capacities, over all trips, depots and dimensions; load that a vehicle may not take;
  /// a full load for each unloading where or as often as it may not.
  public var excessLoad = 0
  /// Duration beyond the longest allowed and lateness, over all rounds.
  public var overtime = 0
  /// Clients left out, visited more than once or without being chosen, counted once each; choices not kept, once each.
  public var misvisited = 0
  /// Vehicles used beyond the number there are, over all types.
  public var vehiclesShort = 0

  /// Whether every rule is kept.
  public var isFeasible: Bool { excessLoad == 0 && overtime == 0 && misvisited == 0 && vehiclesShort == 0 }
}

extension RoutingProblem {
  /// Recomputes cost and violations of a solution without any of the search's shortcuts.
  public func reckon(_ solution: RoutingSolution) -> RoutingReckoning {
    var result = RoutingReckoning()
    var visits = [Int](repeating: 0, count: clients.count)
    var used = [Int](repeating: 0, count: vehicleTypes.count)
    for round in solution.rounds where !round.clients.isEmpty {
      used[round.vehicleType] += 1
      let period = vehicleTypes[round.vehicleType].period
      for client in round.clients { visits[client] += clients[client].period == period ? 1 : 2 }
      add(round, to: &result)
    }
    addDepots(solution, to: &result)
    result.misvisited = misvisited(visits)
    result.cost += choiceCosts(visits)
    result.vehiclesShort = zip(used, vehicleTypes).reduce(0) { $0 + max(0, $1.0 - $1.1.count) }
    return result
  }

  private func addDepots(_ solution: RoutingSolution, to result: inout RoutingReckoning) {
    for (index, depot) in depots.enumerated() {
      let rounds = solution.rounds.filter { vehicleTypes[$0.vehicleType].depot == index && !$0.clients.isEmpty }
      if rounds.isEmpty { continue }
      result.cost += depot.openingCost
      for dimension in 0..<dimensions {
        let load = rounds.flatMap(\.clients).reduce(0) { $0 + clients[$1].demand[dimension] }
        result.excessLoad += max(0, load - (depot.capacity?[dimension] ?? Int.max))
      }
    }
  }

  private func misvisited(_ visits: [Int]) -> Int {
    var isMandatory = clients.map { $0.prize == nil }
    var broken = 0
    for choice in choices {
      for client in choice.alternatives.joined() { isMandatory[client] = false }
      let visited = Set(choice.alternatives.joined().filter { visits[$0] > 0 })
      if !choice.alternatives.contains(where: { Set($0) == visited }) { broken += 1 }
    }
    return broken + visits.indices.count { visits[$0] > 1 || visits[$0] == 0 && isMandatory[$0] }
  }

  /// Prizes of the clients left out, and the cost of each choice's alternative; of alternatives alike the cheapest counts.
  private func choiceCosts(_ visits: [Int]) -> Int {
    var cost = clients.indices.reduce(0) { $0 + (visits[$1] == 0 ? clients[$1].prize ?? 0 : 0) }
    for choice in choices {
      guard let costs = choice.costs else { continue }
      let visited = Set(choice.alternatives.joined().filter { visits[$0] > 0 })
      cost +=
        choice.alternatives.indices.filter { Set(choice.alternatives[$0]) == visited }.map { costs[$0] }.min() ?? 0
    }
    return cost
  }

  private func add(_ round: RoutingSolution.Round, to result: inout RoutingReckoning) {
    let type = vehicleTypes[round.vehicleType]
    let driven = drive(round)
    result.cost +=
      type.fixedCost + type.unitDistanceCost * driven.distance + type.unitDurationCost * driven.duration
    result.cost += type.unitOvertimeCost * max(0, driven.duration - (type.regularDuration ?? Int.max))
    result.overtime += driven.lateness + max(0, driven.duration - (type.maxDuration ?? Int.max))
    result.excessLoad += excessLoad(round, type)
  }

  func excessLoad(_ round: RoutingSolution.Round, _ type: VehicleType) -> Int {
    var excess = 0
    var first = 0
    let fullLoad = max(1, type.capacity.reduce(0, +))
    for (index, unloading) in round.unloadings.enumerated() {
      excess += excessLoad(of: round.clients[first..<unloading.clientsBefore], over: type.capacity)
      if !type.reloadDepots.contains(unloading.depot) { excess += fullLoad }
      let isOnTheWayHome = !type.unloadsAtEnd && unloading.clientsBefore == round.clients.count
      if index >= type.maxReloads ?? Int.max && !isOnTheWayHome { excess += fullLoad }
      first = unloading.clientsBefore
    }
    let none = [Int](repeating: 0, count: dimensions)
    excess += excessLoad(of: round.clients[first...], over: type.unloadsAtEnd ? type.capacity : none)
    for client in round.clients where type.excludedClients.contains(client) {
      excess += max(1, clients[client].demand.reduce(0, +))
    }
    return excess
  }

  private func excessLoad(of trip: ArraySlice<Int>, over capacity: [Int]) -> Int {
    capacity.indices.reduce(0) { sum, dimension in
      sum + max(0, trip.reduce(0) { $0 + clients[$1].demand[dimension] } - capacity[dimension])
    }
  }
}
