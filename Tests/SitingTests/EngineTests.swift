import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

@Suite struct EngineTests {
  @Test(arguments: 1...6) func `a random district gets a plan that breaks no rule, and a bound below it`(
    seed: UInt64
  ) throws {
    let network = try FixtureDistrict(villages: 12, townships: 2, depots: 4, centres: 2, seed: seed).network()
    let problem = SitingProblem(network, distances: RoadDistances(fixture: network))
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: SitingEffort(work: 1))
    guard case .plan(let plan) = outcome else {
      Issue.record("no plan: \(outcome)")
      return
    }
    #expect(violations(of: plan, in: problem).isEmpty)
    #expect(plan.quality.value == plan.cost.total.fen)
    #expect(try #require(plan.quality.bound) <= plan.quality.value)
  }
}
