import Computation
import Testing

@testable import Routing

@Suite struct CourseSplitTests {
  /// A random problem of its first vehicle type alone.
  private func alike(_ random: inout SeededNumbers, kind: ProblemKind, maxDuration: Int?) throws -> RoutingProblem {
    let drawn = try RandomCourseProblem.draw(&random, clients: 7, kind: kind)
    var type = drawn.vehicleTypes[0]
    (type.excludedClients, type.maxDuration, type.maxReloads) = ([], maxDuration, nil)
    if kind == .reloads { type.regularDuration = nil }
    return try RoutingProblem(
      depotCount: 2, depots: drawn.depots,
      clients: drawn.clients.map { .init(demand: $0.demand, service: $0.service, window: $0.window) },
      vehicleTypes: [type], profiles: drawn.profiles)
  }

  @Test func `rounds of a giant tour cost what they would by themselves`() throws {
    var random = SeededNumbers(seed: 41)
    let weights = PenaltyWeights(load: 7000, time: 3000)
    for _ in 0..<10 {
      let problem = try alike(&random, kind: .windows, maxDuration: 250)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let tour = (2..<9).map { Int32($0) }
      let vehicle = try #require(ground.courses?.vehicles)
      for (start, rounds) in Split(ground: ground, weights: weights).roundsByCourse(of: tour, vehicle).enumerated() {
        #expect(rounds.first?.end == start + 1)
        for round in rounds {
          var list = RoundList(clients: Array(tour[start..<round.end]))
          list.close(type: 0)
          #expect(RandomProblem.cost(list, problem, weights) == round.cost)
        }
      }
    }
  }

  @Test func `rounds unload between trips as cheaply as dividing their clients by themselves`() throws {
    var random = SeededNumbers(seed: 43)
    let weights = PenaltyWeights(load: 7000, time: 3000)
    for _ in 0..<10 {
      let problem = try alike(&random, kind: .reloads, maxDuration: nil)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let vehicle = try #require(ground.courses?.vehicles)
      let rounds = Split(ground: ground, weights: weights).roundsByCourse(of: (2..<9).map { Int32($0) }, vehicle)
      let all = try #require(rounds[0].last { $0.end == 7 })
      var division = TripDivision(
        clients: Array(2..<9), depots: [0, 1], vehicle: vehicle, weights: weights, timePrice: 1 << 10)
      var divided = RoundList()
      var next: Int32 = 2
      for unloading in division.unloadings() {
        let end = Int32(unloading.clientsBefore + 2)
        divided.clients += Array(next..<end) + [Int32(unloading.depot)]
        next = end
      }
      divided.clients += Array(next..<9)
      divided.close(type: 0)
      #expect(RandomProblem.cost(divided, problem, weights) == all.cost)
    }
  }
}
