import Testing

@testable import Routing

@Suite struct PopulationTests {
  @Test(arguments: [1, 1_000_000])
  func `weights rise while no candidate keeps the limits, whatever the unit of cost`(unit: Int) throws {
    // Two clients of load 2 in one vehicle of capacity 2: always an excess of 2.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [2]), .init(demand: [2])],
      vehicleTypes: [.init(count: 1, capacity: [2], unitDistanceCost: unit)],
      distance: SquareMatrix(side: 3) { abs($0 - $1) })
    let settings = SearchSettings()
    let ground = SearchGround(problem, nearest: 1, closest: 1)
    var population = Population(ground, settings: settings)
    // The longest way is 2, the heaviest load 2: one unit of cost for one of load.
    #expect(population.weights.load == unit << PenaltyWeights.binaryPlaces)
    for _ in 0..<100 {
      _ = population.add(Candidate(RoundList(clients: [1, 2], ends: [2], types: [0]), ground), recording: true)
    }
    for _ in 0..<10 { population.adjustWeights() }
    // 1.2 to the tenth is 6.19.
    #expect(population.weights.load > 6 * unit << PenaltyWeights.binaryPlaces)
    for _ in 0..<100 { population.adjustWeights() }
    #expect(population.weights.load == 100 * unit << PenaltyWeights.binaryPlaces)
  }
}
