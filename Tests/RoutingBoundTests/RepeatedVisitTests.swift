import Computation
import GLPKSolver
import Testing

@testable import Routing

/// Clients that several rounds have to visit, each round once.
struct RepeatedVisitTests {
  /// The least cost of rounds that visit each client as often as asked: all ways to take one more round.
  private func optimum(_ small: SmallProblems, _ visits: [Int], rebate: Int) -> Int? {
    var cheapest: [Int: Int] = [:]
    for round in small.rounds() {
      let set = round.clients.reduce(0) { $0 | 1 << $1 }
      cheapest[set] = min(cheapest[set] ?? .max, round.cost - rebate)
    }
    var known: [[Int]: Int?] = [:]
    func least(_ open: [Int]) -> Int? {
      guard let first = open.firstIndex(where: { $0 > 0 }) else { return 0 }
      if let answer = known[open] { return answer }
      var best: Int?
      for (set, cost) in cheapest where set & 1 << first != 0 {
        guard open.indices.allSatisfy({ set & 1 << $0 == 0 || open[$0] > 0 }),
          let rest = least(open.indices.map { open[$0] - (set >> $0 & 1) })
        else { continue }
        best = min(best ?? .max, cost + rest)
      }
      known[open] = .some(best)
      return best
    }
    return least(visits)
  }

  @Test(arguments: 1...24)
  func `no bound lies above the best rounds that visit some villages twice and thrice`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed), clients: 5)
    guard small.problem.vehicleTypes.allSatisfy({ $0.count >= 5 }) else { return }
    let visits = (0..<5).map { 1 + (seed >> ($0 % 3) + $0) % 3 }
    let problem = try unlimited(small.problem)
    let rebate = seed % 4 * 2
    let least = try #require(optimum(SmallProblems(problem), visits, rebate: rebate))
    let bound = RoundsBound.bound(
      of: problem, RoundTerms(visits: visits, rebate: rebate), with: GLPK(), settings: .init())
    #expect(bound.cost <= least)
    #expect(bound.end == .converged)
    #expect(bound.cost * 100 >= least * 95)
    let simple = RoundsBound.bound(
      of: problem, RoundTerms(visits: visits, rebate: rebate), with: GLPK(), settings: .init(limit: 0))
    #expect(simple.cost <= bound.cost)
  }

  private func unlimited(_ problem: RoutingProblem) throws -> RoutingProblem {
    try RoutingProblem(
      depotCount: problem.depotCount, clients: problem.clients,
      vehicleTypes: problem.vehicleTypes.map { type in
        var type = type
        type.count = 99
        return type
      }, profiles: problem.profiles)
  }

  @Test func `two visits each of three villages: three trucks of two villages do, where once each needs two`() throws {
    // All at distance 10 from each other: a pair costs 30. Twice each is 3 pairs, 90: less than twice the 50 of once each.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [RoutingProblem.Client](repeating: .init(demand: [1]), count: 3),
      vehicleTypes: [.init(count: 6, capacity: [2])], distance: SquareMatrix(side: 4) { $0 == $1 ? 0 : 10 })
    func bound(_ visits: Int) -> Int {
      RoundsBound.bound(
        of: problem, RoundTerms(visits: [visits, visits, visits], rebate: 0), with: GLPK(), settings: .init()
      ).cost
    }
    #expect([bound(1), bound(2), bound(3)] == [50, 90, 140])
  }

  @Test func `a memory of none counts as one client, of many as all that a round can be made to remember`() {
    #expect([0, 1, 24, 99].map { RoundsBound.Settings(memory: $0).memory } == [1, 1, 24, 24])
  }
}
