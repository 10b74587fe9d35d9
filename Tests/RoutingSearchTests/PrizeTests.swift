import Computation
import Testing

@testable import Routing

@Suite struct PrizeTests {
  @Test func `a client is left out where its prize is less than the way to it`() throws {
    // On a line at 5 and 30: going on to 30 adds 2 · 25 = 50 of way.
    for (prize, best, visited) in [(49, 10 + 49, [0]), (51, 60, [0, 1])] {
      let places = [0, 5, 30]
      let problem = try RoutingProblem(
        depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1], prize: prize)],
        vehicleTypes: [.init(count: 1, capacity: [2])],
        distance: SquareMatrix(side: 3) { abs(places[$0] - places[$1]) })
      var search = HybridGeneticSearch(problem, seed: 1)
      let result = search.run { iterations, _ in iterations >= 20 }
      #expect(result.cost == best)
      #expect(result.solution?.rounds.flatMap(\.clients).sorted() == visited)
    }
  }

  @Test func `what fits no vehicle is left out at its price instead of failing`() throws {
    // Client 0 is too heavy, client 1 closes before anyone can come; client 2 is 7 away.
    let problem = try RoutingProblem(
      depotCount: 1,
      clients: [
        .init(demand: [9], prize: 1000), .init(demand: [1], window: .init(opens: 0, closes: 6), prize: 500),
        .init(demand: [1]),
      ],
      vehicleTypes: [.init(count: 3, capacity: [2])], distance: SquareMatrix(side: 4) { $0 == $1 ? 0 : 7 })
    var search = HybridGeneticSearch(problem, seed: 1)
    let result = search.run { iterations, _ in iterations >= 60 }
    #expect(result.cost == 14 + 1500)
    #expect(result.solution?.rounds.flatMap(\.clients) == [2])
  }

  @Test func `an alternative's own cost decides between days`() throws {
    // Both days cost 2 · 10 of way; the second day 3 besides, or not at all at 30.
    func best(_ costs: [Int]) throws -> Int? {
      let problem = try RoutingProblem(
        depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1], period: 1)],
        vehicleTypes: (0..<2).map { .init(count: 1, capacity: [1], period: $0) },
        choices: [.init(alternatives: [[0], [1], []], costs: costs)],
        distance: SquareMatrix(side: 3) { $0 == 0 || $1 == 0 ? ($0 == $1 ? 0 : 10) : 0 })
      var search = HybridGeneticSearch(problem, seed: 1)
      return search.run { iterations, _ in iterations >= 20 }.cost
    }
    #expect(try best([5, 3, 30]) == 23)
    #expect(try best([5, 8, 30]) == 25)
    #expect(try best([40, 40, 30]) == 30)
  }

  @Test func `taking a client up or leaving it out changes the cost by its price`() throws {
    var random = SeededNumbers(seed: 29)
    var paying = 0
    for _ in 0..<20 {
      let problem = try RandomCourseProblem.draw(&random, clients: 12, kind: .windows)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let search = TourSearch(ground)
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      search.state.pointee.weights = weights
      search.load(RandomCourseProblem.rounds(&random, problem))
      for choice in ground.choices.indices {
        let before = RandomProblem.cost(search.rounds(), problem, weights)
        let change = search.chooseAgain(choice)
        #expect(change <= 0)
        #expect(RandomProblem.cost(search.rounds(), problem, weights) == before + change)
        #expect(search.penalisedCost() == before + change)
        paying += change < 0 ? 1 : 0
      }
    }
    #expect(paying > 20)
  }
}
