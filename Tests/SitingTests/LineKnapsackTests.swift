import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Testing
import WasteNetwork

@testable import Siting

@Suite struct LineKnapsackTests {
  @Test func `the cheapest sizes that hold together what must arrive are chosen, not the cheapest each`() {
    // 130 of 100 and 40 are needed: 100 + 40 costs 9 + 5; two of 100 cost 18, two of 40 hold 80 only; a line that earns 1
    // for its 40 is taken in any case, and then 100 suffice
    let lines = LineKnapsack(capacities: [[0, 40, 100], [0, 40, 100]], least: 130)
    let chosen = lines.solve([[0, 5, 9], [0, 5, 9.5]])
    #expect(chosen.value == 14 && chosen.choices == [2, 1])
    let earning = lines.solve([[0, -1, 9], [0, 5, 9.5]])
    #expect(earning.value == 8.5 && earning.choices == [1, 2])
    #expect(lines.solve([[0, 5, .infinity], [0, 5, .infinity]]).value == .infinity)
  }

  @Test(arguments: 1...20) func `no sizes that suffice cost less, and those chosen suffice but for rounding`(
    seed: Int
  ) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let capacities = (0..<5).map { _ in [0] + (1...3).map { $0 * (2000 + random.below(3000)) } }
    let values = capacities.map { $0.map { Double(random.below(900)) + Double($0) / 20 } }
    let least = 8000 + random.below(20_000)
    let found = LineKnapsack(capacities: capacities, least: least).solve(values)
    var best = Double.infinity
    for code in 0..<1024 {
      let choices = (0..<5).map { code >> (2 * $0) & 3 }
      guard zip(capacities, choices).reduce(0, { $0 + $1.0[$1.1] }) >= least else { continue }
      best = min(best, zip(values, choices).reduce(0) { $0 + $1.0[$1.1] })
    }
    #expect(found.value <= best + 1e-9)
    #expect(abs(zip(values, found.choices).reduce(0) { $0 + $1.0[$1.1] } - found.value) < 1e-9)
    // a unit is a 256th of 15 000 at most; five lines lose less than one each
    #expect(zip(capacities, found.choices).reduce(0) { $0 + $1.0[$1.1] } > least - 5 * 59)
  }

  @Test(arguments: 1...3) func `with many centres the bound stays below the optimum`(seed: Int) throws {
    let network = try FixtureDistrict(villages: 5, depots: 3, centres: 7, streams: [.straw], seed: UInt64(seed))
      .network()
    let problem = SitingProblem(network, distances: RoadDistances(fixture: network))
    let optimum = try #require(try optimum(problem))
    let model = SearchModel(problem)
    #expect(LineOption.all(of: 0, in: model).isEmpty)
    var tree = BoundTree(DualFunction(model))
    tree.climb(200, target: optimum * 1.02) { false }
    #expect(tree.value <= optimum * (1 + 1e-7))
    tree.split(1000, target: optimum) { false }
    #expect(tree.value <= optimum * (1 + 1e-7))
  }
}
