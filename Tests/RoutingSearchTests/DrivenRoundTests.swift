import Testing

@testable import Routing

@Suite struct DrivenRoundTests {
  /// Depots at 0 and 30, clients at 10 and 20 of a line; time is distance, half of it for the second profile.
  private func problem(
    _ types: RoutingProblem.VehicleType..., windows: [RoutingProblem.TimeWindow?] = [nil, nil], unloading: Int = 0
  ) throws -> RoutingProblem {
    let places = [0, 30, 10, 20]
    let distance = SquareMatrix(side: 4) { abs(places[$0] - places[$1]) }
    return try RoutingProblem(
      depotCount: 2, depots: [.init(), .init(unloadingTime: unloading)],
      clients: windows.map { .init(demand: [4], service: 5, window: $0) }, vehicleTypes: types,
      profiles: [
        .init(distance: distance),
        .init(distance: distance, duration: distance.scaled(by: 1, over: 2), service: [2, 3]),
      ])
  }

  @Test func `a vehicle drives by its profile's roads, speed and loading times`() throws {
    // 0 → 10 → 20 → 0 is 40 long. The second profile takes 5 + 5 + 10 and 2 + 3 at the clients: 25. 40 · 3 + 25 · 2 + 7 = 177.
    let fast = RoutingProblem.VehicleType(
      count: 1, capacity: [9], fixedCost: 7, unitDistanceCost: 3, unitDurationCost: 2, maxDuration: 24, profile: 1,
      excludedClients: [1])
    let slow = RoutingProblem.VehicleType(count: 1, capacity: [9])
    let both = try problem(fast, slow)
    let reckoned = both.reckon(.init(rounds: [.init(vehicleType: 0, clients: [0, 1])]))
    #expect(reckoned.cost == 177)
    #expect(reckoned.overtime == 1)
    // Client 1 may not be served: its load of 4 counts as too much.
    #expect(reckoned.excessLoad == 4)
    #expect(both.reckon(.init(rounds: [.init(vehicleType: 1, clients: [0, 1])])).cost == 40)
  }

  @Test func `a vehicle leaves late so as not to wait, and ends where it should`() throws {
    // 10 opens at 50: leaving at 40, 5 of service, at 20 at 65, closed since 60: 5 late, on as if it were 60; 5 of service, at 30 at 75.
    let type = RoutingProblem.VehicleType(
      count: 1, endDepot: 1, capacity: [9], unitDurationCost: 1, shift: .init(opens: 0, closes: 74))
    let problem = try problem(type, windows: [.init(opens: 50, closes: 55), .init(opens: 0, closes: 60)])
    let driven = problem.drive(.init(vehicleType: 0, clients: [0, 1]))
    #expect(driven.departure == 40)
    #expect(driven.lateness == 5 + 1)
    #expect(driven.stops.map(\.begins) == [50, 65, 75])
    // 30 of driving and 10 of service.
    #expect(driven.duration == 40)
    #expect(problem.reckon(.init(rounds: [.init(vehicleType: 0, clients: [0, 1])])).cost == 30 + 40)
  }

  @Test func `unloading between trips empties the vehicle and takes its time`() throws {
    // Two loads of 4 in a vehicle for 5: 0 → 10 → 30 → 20 → 0 unloading at 30 is 60 long, 60 + 5 + 5 + 8 of time.
    let type = RoutingProblem.VehicleType(count: 1, capacity: [5], unitDurationCost: 1, reloadDepots: [1])
    let problem = try problem(type, unloading: 8)
    let once = RoutingSolution(
      rounds: [.init(vehicleType: 0, clients: [0, 1], unloadings: [.init(clientsBefore: 1, depot: 1)])])
    #expect(problem.reckon(once) == RoutingReckoning(cost: 60 + 78))
    #expect(problem.reckon(.init(rounds: [.init(vehicleType: 0, clients: [0, 1])])).excessLoad == 3)
    // Where it may not unload, a full load counts as too much.
    var elsewhere = once
    elsewhere.rounds[0].unloadings[0].depot = 0
    #expect(problem.reckon(elsewhere).excessLoad == 5)
  }

  @Test func `a vehicle that does not unload at home must have unloaded before`() throws {
    let type = RoutingProblem.VehicleType(count: 1, capacity: [9], reloadDepots: [1], unloadsAtEnd: false)
    let problem = try problem(type)
    let loaded = RoutingSolution(rounds: [.init(vehicleType: 0, clients: [0, 1])])
    let unloaded = RoutingSolution(
      rounds: [.init(vehicleType: 0, clients: [0, 1], unloadings: [.init(clientsBefore: 2, depot: 1)])])
    #expect(problem.reckon(loaded).excessLoad == 8)
    #expect(problem.reckon(unloaded) == RoutingReckoning(cost: 60))
  }
}

extension SquareMatrix {
  fileprivate func scaled(by factor: Int, over divisor: Int) -> SquareMatrix {
    SquareMatrix(side: side) { self[$0, $1] * factor / divisor }
  }
}
