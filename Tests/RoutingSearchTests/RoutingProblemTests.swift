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

  @Test func `every fault of a problem is told at once`() {
    let faults = #expect(throws: RoutingProblemFaults.self) {
      try RoutingProblem(
        depotCount: 1, clients: [.init(demand: [-1])], vehicleTypes: [.init(count: 0, capacity: [1])],
        distance: SquareMatrix(side: 3) { $0 == $1 ? 0 : 1 })
    }
    #expect(faults?.sentences.count == 3)
  }
}
