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
  /// Fixed costs and distance costs of all rounds.
  public var cost = 0
  /// Load beyond capacity, over all rounds and dimensions.
  public var excessLoad = 0
  /// Duration beyond the longest allowed, over all rounds.
  public var overtime = 0
  /// Clients left out, or visited more than once, counted once each.
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
      for client in round.clients { visits[client] += 1 }
      add(round, to: &result)
    }
    result.misvisited = visits.count { $0 != 1 }
    result.vehiclesShort = zip(used, vehicleTypes).reduce(0) { $0 + max(0, $1.0 - $1.1.count) }
    return result
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
