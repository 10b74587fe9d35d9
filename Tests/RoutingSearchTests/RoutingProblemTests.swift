import Testing

@testable import Routing

@Suite struct RoutingProblemTests {
  private func problem(maxDuration: Int? = nil) throws -> RoutingProblem {
    try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [3], service: 5), .init(demand: [4], service: 5)],
      vehicleTypes: [.init(count: 1, capacity: [6], fixedCost: 100, unitDistanceCost: 2, maxDuration: maxDuration)],
      distance: SquareMatrix(side: 3) { [[0, 10, 20], [11, 0, 7], [22, 8, 0]][$0][$1] })
  }

  @Test func `a round is reckoned leg by leg`() throws {
    // 0 → 1 → 2 → 0: 10 + 7 + 22 = 39, at 2 is 78, with the fixed 100 is 178; load 7 of 6; 39 + 10 of service against 45.
    let reckoned = try problem(maxDuration: 45).reckon(.init(rounds: [.init(vehicleType: 0, clients: [0, 1])]))
    #expect(reckoned.cost == 178)
    #expect(reckoned.excessLoad == 1)
    #expect(reckoned.overtime == 4)
    #expect(reckoned.misvisited == 0)
    #expect(!reckoned.isFeasible)
  }

  @Test func `missing clients and missing vehicles are counted`() throws {
    // Two rounds of one vehicle; client 0 twice, client 1 never.
    let reckoned = try problem().reckon(
      .init(rounds: [.init(vehicleType: 0, clients: [0]), .init(vehicleType: 0, clients: [0])]))
    #expect(reckoned.misvisited == 2)
    #expect(reckoned.vehiclesShort == 1)
  }

  @Test func `a depot in use costs its opening and takes no more than it may`() throws {
    // Both clients at depot 0, which opens for 50 and takes 5 of their 7; depot 1 stays shut.
    // 0 → 2 → 3 → 0 is 5 + 1 + 6 = 12.
    let problem = try RoutingProblem(
      depotCount: 2, depots: [.init(openingCost: 50, capacity: [5]), .init(openingCost: 1000)],
      clients: [.init(demand: [3]), .init(demand: [4])],
      vehicleTypes: [.init(count: 1, depot: 0, capacity: [9]), .init(count: 1, depot: 1, capacity: [9])],
      distance: SquareMatrix(side: 4) { abs([0, 9, 5, 6][$0] - [0, 9, 5, 6][$1]) })
    let reckoned = problem.reckon(.init(rounds: [.init(vehicleType: 0, clients: [0, 1])]))
    #expect(reckoned.cost == 62)
    #expect(reckoned.excessLoad == 2)
  }

  @Test func `a choice is kept by exactly one of its alternatives, on its own day`() throws {
    // Clients 0 and 1 are one place on days 0 and 1; one of the two is to be visited.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1], period: 1)],
      vehicleTypes: [.init(count: 1, capacity: [9]), .init(count: 1, capacity: [9], period: 1)],
      choices: [.init(alternatives: [[0], [1]])], distance: SquareMatrix(side: 3) { abs($0 - $1) })
    #expect(problem.reckon(.init(rounds: [.init(vehicleType: 1, clients: [1])])).misvisited == 0)
    #expect(problem.reckon(.init(rounds: [])).misvisited == 1)
    let both = RoutingSolution(rounds: [.init(vehicleType: 0, clients: [0]), .init(vehicleType: 1, clients: [1])])
    #expect(problem.reckon(both).misvisited == 1)
    #expect(problem.reckon(.init(rounds: [.init(vehicleType: 1, clients: [0])])).misvisited > 0)
  }

  @Test func `every fault of a problem is told at once`() {
    let faults = #expect(throws: RoutingProblemFaults.self) {
      try RoutingProblem(
        depotCount: 1, clients: [.init(demand: [-1])], vehicleTypes: [.init(count: 0, capacity: [1])],
        distance: SquareMatrix(side: 3) { $0 == $1 ? 0 : 1 })
    }
    #expect(faults?.sentences.count == 3)
  }

  @Test func `faults of vehicles, hours and profiles are told with their place`() {
    let distance = SquareMatrix(side: 3) { abs($0 - $1) }
    let faults = #expect(throws: RoutingProblemFaults.self) {
      try RoutingProblem(
        depotCount: 1, depots: [.init(openingCost: 1, window: .init(opens: 50, closes: 60), unloadingTime: -1)],
        clients: [.init(demand: [1], window: .init(opens: 9, closes: 8)), .init(demand: [1])],
        vehicleTypes: [
          .init(
            count: 1, endDepot: 3, capacity: [1], shift: .init(opens: 0, closes: 40), profile: 2,
            excludedClients: [1, 7],
            unloadsAtEnd: false)
        ],
        profiles: [.init(distance: distance), .init(distance: distance, service: [1])])
    }
    // Profile 1's services, client 0's window, client 1 unserved, the depot's time for unloading, the vehicle's
    // home, its profile, client 7, its shift before the depot opens, no place to unload.
    #expect(faults?.sentences.count == 9)
    #expect(faults?.sentences.contains("client 1 is excluded from every vehicle type of its period") == true)
  }
}
