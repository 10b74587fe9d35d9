import Testing

@testable import Routing

/// Bounds by trees.
struct TreeBoundTests {
  private func bound(_ problem: RoutingProblem) -> Int? {
    let terms = RoundTerms(problem)
    let classes = problem.vehicleTypes.indices.map { RoundClass(problem, terms, type: $0, memory: 1) }
    return TreeBound.bound(of: problem, terms, classes: classes, scale: 1000, target: nil)
  }

  @Test(arguments: 1...40)
  func `no bound by trees lies above the best of all plans`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed))
    guard let optimum = small.optimum() else { return }
    let found = try #require(bound(small.problem))
    #expect(found <= optimum)
    #expect(found * 2 >= optimum)
  }

  @Test func `a round along a road is bounded exactly, and a limit of time asks for a second one`() throws {
    // Villages at 10, 20 and 30 on one road: 60 there and back. Within 50 the one at 30 cannot be reached at all, but
    // time for 60 of legs in shifts of 50 asks for two rounds, the second at least to the nearest and back: 80.
    func problem(_ longest: Int?) throws -> RoutingProblem {
      try RoutingProblem(
        depotCount: 1, clients: [RoutingProblem.Client](repeating: .init(demand: [1]), count: 3),
        vehicleTypes: [.init(count: 3, capacity: [3], maxDuration: longest)],
        distance: SquareMatrix(side: 4) { 10 * abs($0 - $1) })
    }
    #expect(try bound(problem(nil)) == 60)
    #expect(try bound(problem(50)) == 80)
  }

  @Test func `repeated visits have no bound by trees`() throws {
    let problem = try SmallProblems(seed: 2).problem
    let terms = RoundTerms(visits: [2, 1, 1, 1, 1, 1], rebate: 0)
    let classes = problem.vehicleTypes.indices.map { RoundClass(problem, terms, type: $0, memory: 1) }
    #expect(TreeBound.bound(of: problem, terms, classes: classes, scale: 1000, target: nil) == nil)
  }
}
