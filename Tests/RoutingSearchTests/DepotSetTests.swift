import Computation
import Testing

@testable import Routing

@Suite struct DepotSetTests {
  /// Three depots at 0, 10 and 20 with these rents, two clients at 11 and 12, one round for both.
  private func problem(rents: [Int], capacity: Int = 5) throws -> RoutingProblem {
    let places = [0, 10, 20, 11, 12]
    return try RoutingProblem(
      depotCount: 3, depots: rents.map { .init(openingCost: $0, capacity: [capacity]) },
      clients: [.init(demand: [1]), .init(demand: [1])],
      vehicleTypes: (0..<3).map { .init(count: 2, depot: $0, capacity: [2]) },
      distance: SquareMatrix(side: 5) { abs(places[$0] - places[$1]) })
  }

  private func search(_ problem: RoutingProblem) -> TourSearch {
    let search = TourSearch(SearchGround(problem, nearest: 1, closest: 1))
    search.state.pointee.weights = PenaltyWeights(load: 1 << 20, time: 0)
    search.load(RoundList(clients: [3, 4], ends: [2], types: [0]))
    return search
  }

  @Test func `a round moves to the depot whose rent and ways together are least`() throws {
    // From 0: 24 and rent 5; from 10: 4 and rent 20; from 20: 18 and rent 5. So 29 against 24 against 23: the third depot.
    let third = search(try problem(rents: [5, 20, 5]))
    let hasThird = third.improveByDepotSets()
    #expect(hasThird)
    #expect(third.rounds().types == [2])
    #expect(third.penalisedCost() == 23)
    // With rent 18 the second comes to 22.
    let second = search(try problem(rents: [5, 18, 5]))
    let hasSecond = second.improveByDepotSets()
    #expect(hasSecond)
    #expect(second.rounds().types == [1])
    #expect(second.penalisedCost() == 22)
  }

  @Test func `a depot that is best as it stands stays`() throws {
    let search = search(try problem(rents: [0, 30, 30]))
    let hasMoved = search.improveByDepotSets()
    #expect(!hasMoved)
    #expect(search.penalisedCost() == 24)
  }

  @Test func `a set of depots changes the cost by its price`() throws {
    var random = SeededNumbers(seed: 41)
    var paying = 0
    for turn in 0..<120 {
      let drawn = try RandomProblem.draw(&random, clients: 12, isTimed: false, hasLimitedDepots: true)
      let alike = (0..<2).map {
        RoutingProblem.VehicleType(
          count: 3 + turn % 4, depot: $0, capacity: [20, 12], fixedCost: 40, unitDistanceCost: 2)
      }
      let problem = try RoutingProblem(
        depotCount: 2, depots: drawn.depots, clients: drawn.clients, vehicleTypes: alike, distance: drawn.distance)
      let search = TourSearch(SearchGround(problem, nearest: 5, closest: 3))
      let weights = PenaltyWeights(load: random.below(20_000), time: 0)
      search.state.pointee.weights = weights
      search.load(RandomProblem.rounds(&random, problem))
      let before = RandomProblem.cost(search.rounds(), problem, weights)
      let rounds = search.roundsToHouse()
      guard let best = search.bestHousing(rounds), best.change < 0 else { continue }
      paying += 1
      search.apply(best, rounds)
      #expect(RandomProblem.cost(search.rounds(), problem, weights) == before + best.change)
      #expect(search.penalisedCost() == before + best.change)
    }
    #expect(paying > 10)
  }
}
