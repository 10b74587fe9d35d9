/// Rounds that visit clients, with what they cost.
public struct RoutingSolution: Sendable, Equatable {
  /// One vehicle's clients in order, the depot left out at both ends.
  public struct Round: Sendable, Equatable {
    /// Index into the problem's vehicle types.
    public var vehicleType: Int
    /// Client numbers, not locations.
    public var clients: [Int]

    public init(vehicleType: Int, clients: [Int]) {
      self.vehicleType = vehicleType
      self.clients = clients
    }
  }

  public var rounds: [Round]

  public init(rounds: [Round]) {
    self.rounds = rounds
  }
}

/// How a solution stands against its problem, recomputed from scratch.
public struct RoutingReckoning: Sendable, Equatable {
  /// Fixed costs and distance costs of all rounds, and what the depots cost that are used.
  public var cost = 0
  /// Load beyond the vehicles' and the depots' capacities, over all rounds, depots and dimensions.
  public var excessLoad = 0
  /// Duration beyond the longest allowed, over all rounds.
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
    var isMandatory = [Bool](repeating: true, count: visits.count)
    var broken = 0
    for choice in choices {
      for client in choice.alternatives.joined() { isMandatory[client] = false }
      let visited = Set(choice.alternatives.joined().filter { visits[$0] > 0 })
      if !choice.alternatives.contains(where: { Set($0) == visited }) { broken += 1 }
    }
    return broken + visits.indices.count { visits[$0] > 1 || visits[$0] == 0 && isMandatory[$0] }
  }

  private func add(_ round: RoutingSolution.Round, to result: inout RoutingReckoning) {
    let type = vehicleTypes[round.vehicleType]
    let stops = [type.depot] + round.clients.map { depotCount + $0 } + [type.depot]
    let legs = zip(stops, stops.dropFirst())
    let service = round.clients.reduce(0) { $0 + clients[$1].service }
    result.cost += type.fixedCost + type.unitDistanceCost * legs.reduce(0) { $0 + distance[$1.0, $1.1] }
    if let longest = type.maxDuration {
      result.overtime += max(0, legs.reduce(service) { $0 + duration[$1.0, $1.1] } - longest)
    }
    for dimension in 0..<dimensions {
      let load = round.clients.reduce(0) { $0 + clients[$1].demand[dimension] }
      result.excessLoad += max(0, load - type.capacity[dimension])
    }
  }
}
