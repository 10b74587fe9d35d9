import Computation
import Testing

@testable import Routing

@Suite struct UnloadingTests {
  @Test func `placing unloadings anew changes the cost by its price and never raises it`() throws {
    var random = SeededNumbers(seed: 17)
    var paying = 0
    for _ in 0..<30 {
      let problem = try RandomCourseProblem.draw(&random, clients: 10, kind: .reloads)
      let search = TourSearch(SearchGround(problem, nearest: 5, closest: 3))
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      search.state.pointee.weights = weights
      search.load(RandomCourseProblem.rounds(&random, problem))
      for tour in 0..<search.tourCount {
        let before = RandomProblem.cost(search.rounds(), problem, weights)
        let change = search.placeUnloadings(of: tour)
        let after = search.rounds()
        #expect(change <= 0)
        #expect(RandomProblem.cost(after, problem, weights) == before + change)
        #expect(search.penalisedCost() == before + change)
        paying += change < 0 ? 1 : 0
      }
    }
    #expect(paying > 20)
  }

  @Test(arguments: [true, false])
  func `an order of clients is divided into trips as cheaply as trying every division`(unloadsAtEnd: Bool) throws {
    var random = SeededNumbers(seed: 23)
    for _ in 0..<12 {
      let drawn = try RandomCourseProblem.draw(&random, clients: 5, kind: .reloads)
      let type = RoutingProblem.VehicleType(
        count: 1, capacity: [12, 9], unitDistanceCost: 2, unitDurationCost: 1, reloadDepots: [0, 1],
        unloadsAtEnd: unloadsAtEnd)
      let problem = try RoutingProblem(
        depotCount: 2, depots: drawn.depots, clients: drawn.clients, vehicleTypes: [type], profiles: drawn.profiles)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let weights = PenaltyWeights(load: 9000, time: 0)
      let vehicle = try #require(ground.courses?.vehicles)
      let list = RoundList(clients: (2..<7).map { Int32($0) }, ends: [5], types: [0])
      let homeward = try #require(list.solution(of: problem).rounds.first).unloadings
      var division = TripDivision(
        clients: Array(2..<7), depots: [0, 1], vehicle: vehicle, weights: weights, timePrice: 1 << 10)
      #expect(
        cost(division.unloadings() + homeward, problem, weights)
          == cheapest(problem, weights, places: unloadsAtEnd ? 4 : 5))
    }
  }

  private func cost(
    _ unloadings: [RoutingSolution.Unloading], _ problem: RoutingProblem, _ weights: PenaltyWeights
  ) -> Int {
    let solution = RoutingSolution(
      rounds: [.init(vehicleType: 0, clients: Array(0..<5), unloadings: unloadings)])
    let reckoned = problem.reckon(solution)
    return reckoned.cost + weights.price(excessLoad: reckoned.excessLoad, overtime: 0)
  }

  /// Behind each of the first clients nothing, or an unloading at one of the two depots: 3⁵ divisions at most.
  private func cheapest(_ problem: RoutingProblem, _ weights: PenaltyWeights, places: Int) -> Int {
    (0..<243).map { number in
      var rest = number
      var unloadings: [RoutingSolution.Unloading] = []
      for place in 1...places {
        if rest % 3 > 0 { unloadings.append(.init(clientsBefore: place, depot: rest % 3 - 1)) }
        rest /= 3
      }
      return cost(unloadings, problem, weights)
    }.min() ?? 0
  }

  @Test(arguments: [ProblemKind.windows, .reloads, .profiles])
  func `small problems are solved to the optimum found by trying every order, cut and unloading`(kind: ProblemKind)
    throws
  {
    var random = SeededNumbers(seed: 5)
    var solved = 0
    for _ in 0..<3 {
      let drawn = try RandomCourseProblem.draw(&random, clients: 4, kind: kind)
      var type = drawn.vehicleTypes[0]
      (type.count, type.excludedClients, type.maxDuration) = (4, [], 500)
      let problem = try RoutingProblem(
        depotCount: 2, depots: drawn.depots,
        clients: drawn.clients.map { .init(demand: $0.demand, service: $0.service, window: $0.window) },
        vehicleTypes: [type], profiles: drawn.profiles)
      var search = HybridGeneticSearch(problem, seed: 9)
      let result = search.run { iterations, _ in iterations >= 150 }
      #expect(result.cost == cheapestPlan(problem))
      if let solution = result.solution {
        solved += 1
        #expect(problem.reckon(solution).isFeasible)
      }
    }
    #expect(solved > 0)
  }

  /// The cheapest feasible cost over all orders; between two clients the round goes on, ends, or unloads at either depot.
  private func cheapestPlan(_ problem: RoutingProblem) -> Int? {
    var best: Int?
    for order in orders(Array(problem.clients.indices)) {
      for number in 0..<64 {
        var rest = number
        var rounds = [RoutingSolution.Round(vehicleType: 0, clients: [order[0]])]
        for client in order.dropFirst() {
          switch rest % 4 {
          case 0: break
          case 1: rounds.append(.init(vehicleType: 0, clients: []))
          default:
            let visited = rounds[rounds.count - 1].clients.count
            rounds[rounds.count - 1].unloadings.append(.init(clientsBefore: visited, depot: rest % 4 - 2))
          }
          rounds[rounds.count - 1].clients.append(client)
          rest /= 4
        }
        let reckoned = problem.reckon(RoutingSolution(rounds: rounds))
        if reckoned.isFeasible, reckoned.cost < best ?? Int.max { best = reckoned.cost }
      }
    }
    return best
  }

  private func orders(_ clients: [Int]) -> [[Int]] {
    if clients.count <= 1 { return [clients] }
    return clients.flatMap { first in orders(clients.filter { $0 != first }).map { [first] + $0 } }
  }
}
