import Computation
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

@Suite struct RevisionTests {
  private func revised(
    _ plan: SitingPlan, in problem: SitingProblem, threads: Int = 1,
    haulCost: (_ village: Int, _ stream: Int, _ depot: Int) -> Money?
  ) -> SitingPlan? {
    SitingRevision(problem).revised(plan, effort: Effort(work: 20, threads: threads), haulCost: haulCost)
  }

  /// Twice the estimate at the station that a plan has chosen, which drives villages away from it.
  private func dearer(_ plan: SitingPlan, in problem: SitingProblem) -> (Int, Int, Int) -> Money? {
    { village, stream, depot in
      let network = problem.network
      let one = plan.assignments.first {
        $0.village == network.villages[village].id && $0.stream == network.streams[stream].id
      }
      guard let one, one.depot == network.depots[depot].id else { return nil }
      return one.haulCost * 2
    }
  }

  @Test(arguments: 1...4) func `a revised plan breaks no rule and keeps every stream that goes in full loads`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 14, depots: 5, splits: seed % 2 == 0, prices: seed > 2, seed: seed)
    let first = try plan(problem, work: 3)
    let second = try #require(revised(first, in: problem, haulCost: dearer(first, in: problem)))
    #expect(violations(of: second, in: problem).isEmpty)
    func shuttles(_ plan: SitingPlan) -> [String] {
      plan.assignments.filter { $0.stream == ID("straw") || $0.stream == ID("manure") }
        .map { "\($0.village) \($0.stream) \($0.depot) \($0.mass.kilograms)" }
    }
    #expect(shuttles(first) == shuttles(second))
    #expect(second.assignments.map(\.depot) != first.assignments.map(\.depot))
  }

  @Test func `a revised plan is stated at the estimate, below it the bound of before`() throws {
    let problem = try randomProblem(villages: 14, depots: 5, seed: 1)
    let first = try plan(problem, work: 3)
    let second = try #require(revised(first, in: problem, haulCost: dearer(first, in: problem)))
    #expect(second.quality.value == second.cost.total.fen)
    #expect(second.quality.bound == first.quality.bound)
    #expect(second.certificate == first.certificate)
    for one in second.assignments where one.stream == ID("film") {
      let network = problem.network
      let village = try #require(network.villageIndex(one.village))
      let stream = try #require(network.streamIndex(one.stream))
      #expect(one.haulCost == network.haulCost(village: village, stream: stream, distance: one.distance))
    }
  }

  @Test(arguments: 1...4) func `at the haul costs of before only what is cheaper is another plan`(seed: Int) throws {
    let problem = try randomProblem(villages: 12, depots: 4, seed: seed)
    let first = try plan(problem, work: 1)
    let second = revised(first, in: problem) { _, _, _ in nil }
    #expect(second.map { $0.cost.total < first.cost.total } ?? true)
    #expect(second.map { violations(of: $0, in: problem) } ?? [] == [])
  }

  @Test func `threads do not change a revision`() throws {
    let problem = try randomProblem(villages: 14, depots: 5, seed: 3)
    let first = try plan(problem, work: 3)
    let one = try #require(revised(first, in: problem, threads: 1, haulCost: dearer(first, in: problem)))
    let two = try #require(revised(first, in: problem, threads: 2, haulCost: dearer(first, in: problem)))
    #expect(one.assignments.map(\.depot) == two.assignments.map(\.depot))
  }

  @Test func `with a budget the same is collected, and the budget is kept at the estimate`() throws {
    var draft = FixtureDistrict(villages: 10, depots: 4, seed: 5).draft
    let cheapest = try plan(problem(of: draft), work: 3).cost.total
    draft.options = PlanningOptions(
      objective: .greatestCoverage(budget: cheapest, keepsTargets: false), detourFactor: .fraction(1.3),
      detourFactorSource: "fixture", workingDaysPerYear: 300)
    let problem = try problem(of: draft)
    let first = try plan(problem, work: 3)
    guard let second = revised(first, in: problem, haulCost: dearer(first, in: problem)) else { return }
    #expect(second.quality.value == first.quality.value)
    #expect(second.cost.total <= cheapest)
    #expect(violations(of: second, in: problem).isEmpty)
  }

  @Test func `with the least greatest distance no way gets longer, and nothing is claimed of the cost`() throws {
    var draft = FixtureDistrict(villages: 10, depots: 4, seed: 6).draft
    draft.options = PlanningOptions(
      objective: .leastGreatestDistance(budget: nil), detourFactor: .fraction(1.3), detourFactorSource: "fixture",
      workingDaysPerYear: 300)
    let problem = try problem(of: draft)
    let first = try plan(problem, work: 3)
    let second = try #require(revised(first, in: problem, haulCost: dearer(first, in: problem)))
    #expect(second.quality.value <= first.quality.value)
    #expect(violations(of: second, in: problem).isEmpty)
    #expect(!second.quality.boundMethod.en.contains("at this distance the cost"))
  }

  private func problem(of draft: NetworkDraft) throws -> SitingProblem {
    let network = try Network(draft)
    return SitingProblem(network, distances: RoadDistances(fixture: network))
  }
}
