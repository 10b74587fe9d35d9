import Computation
import Testing

@testable import Routing

/// Random problems in which every vehicle type drives by a profile of its own, with what else `kind` asks for.
enum RandomCourseProblem {
  static func draw(_ random: inout SeededNumbers, clients: Int, kind: ProblemKind) throws -> RoutingProblem {
    let (hasWindows, reloads) = (kind == .windows, kind == .reloads)
    func window(_ random: inout SeededNumbers, length: Int) -> RoutingProblem.TimeWindow? {
      let opens = random.below(300)
      return hasWindows && random.below(3) > 0 ? .init(opens: opens, closes: opens + random.below(length)) : nil
    }
    let people = (0..<clients).map { _ in
      RoutingProblem.Client(
        demand: [1 + random.below(9), random.below(5)], service: random.below(20), window: window(&random, length: 200),
        prize: hasWindows && random.below(2) == 0 ? random.below(400) : nil)
    }
    let depots = (0..<2).map { depot in
      RoutingProblem.Depot(
        openingCost: kind == .profiles ? 80 : 0, capacity: kind == .profiles ? [20 + depot, 15] : nil,
        window: hasWindows ? .init(opens: 10 * depot, closes: 500 + 50 * depot) : nil, unloadingTime: 7 + depot)
    }
    let first = RoutingProblem.VehicleType(
      count: 3, depot: 0, capacity: [20, 12], fixedCost: 40, unitDistanceCost: 2, unitDurationCost: 1,
      regularDuration: 120,
      unitOvertimeCost: 2, maxDuration: 250,
      shift: hasWindows ? .init(opens: 20, closes: 600) : nil, excludedClients: [1, 4].filter { $0 < clients },
      reloadDepots: reloads ? [0, 1] : [], maxReloads: reloads ? 1 : nil)
    let second = RoutingProblem.VehicleType(
      count: 3, depot: 1, endDepot: kind == .profiles ? 1 : 0, capacity: [30, 9], fixedCost: 10, unitDistanceCost: 3,
      unitDurationCost: 2, maxDuration: 300, profile: 1, excludedClients: [2], reloadDepots: reloads ? [1] : [],
      unloadsAtEnd: !reloads)
    let service = people.indices.map { _ in random.below(30) }
    let profiles = [
      RoutingProblem.Profile(distance: try matrix(&random, 2 + clients), duration: try matrix(&random, 2 + clients)),
      .init(distance: try matrix(&random, 2 + clients), duration: try matrix(&random, 2 + clients), service: service),
    ]
    func problem(_ people: [RoutingProblem.Client]) throws -> RoutingProblem {
      try RoutingProblem(
        depotCount: 2, depots: depots, clients: people, vehicleTypes: [first, second], profiles: profiles)
    }
    // Clients that no vehicle can serve would never be loaded: they are required here.
    let drawn = try problem(people)
    return try problem(
      people.enumerated().map { index, client in
        var client = client
        if !drawn.canBeServed(index) { client.prize = nil }
        return client
      })
  }

  private static func matrix(_ random: inout SeededNumbers, _ side: Int) throws -> SquareMatrix {
    var values: [Int32] = []
    for from in 0..<side {
      for to in 0..<side { values.append(from == to ? 0 : Int32(1 + random.below(100))) }
    }
    return try #require(SquareMatrix(side: side, values: values))
  }

  /// Random rounds, with unloadings strewn in where vehicles may unload between trips.
  static func rounds(_ random: inout SeededNumbers, _ problem: RoutingProblem) -> RoundList {
    let plain = RandomProblem.rounds(&random, problem)
    guard problem.vehicleTypes.contains(where: { !$0.reloadDepots.isEmpty }) else { return plain }
    var list = RoundList()
    for round in 0..<plain.count {
      for client in plain.clients[plain.range(round)] {
        if random.below(4) == 0 { list.clients.append(Int32(random.below(2))) }
        list.clients.append(client)
      }
      if random.below(3) == 0 { list.clients.append(Int32(random.below(2))) }
      list.close(type: plain.types[round])
    }
    return list
  }
}
