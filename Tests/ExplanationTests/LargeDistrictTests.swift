import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Reports
import Testing
import WasteNetwork

@testable import Explanation
@testable import Siting

/// Districts too large for branch and bound of the whole programme: their mends are priced by quick searches.
@Suite struct LargeDistrictTests {
  /// Fifty villages in two townships whose film may travel 2 km only.
  private var draft: NetworkDraft {
    var draft = FixtureDistrict(villages: 50, townships: 2, depots: 9, centres: 1, streams: [.straw, .film], seed: 5)
      .draft
    draft.streams[1].serviceRadius = .kilometres(2)
    return draft
  }

  private func explain(threads: Int) throws -> ScenarioExplanation {
    try ScenarioExplanation(
      draft, metric: FixtureMetric(), solver: GLPK(), effort: Effort(work: 5, threads: threads))
  }

  @Test func `prices are estimates within their limits, the same on any number of threads`() throws {
    let explanation = try explain(threads: 1)
    #expect(explanation.named == [["target film-target", "radius film"]])
    #expect(explanation.wide.problem.arcs.count > Feasibility.greatestWhole)
    let mends = try #require(explanation.groups.first?.mends)
    let radius = try #require(mends.first { if case .radius = $0.change { true } else { false } })
    guard case .radius(_, let longer) = radius.change, let cost = radius.cost, let bound = radius.bound else {
      Issue.record("a longer radius has no price")
      return
    }
    #expect(bound <= cost)
    // the whole engine on the scenario mended by hand: no dearer than the estimate and not below its limit
    var mended = draft
    mended.streams[1].serviceRadius = longer
    let network = try Network(mended)
    let problem = SitingProblem(network, distances: RoadDistances(network, by: FixtureMetric()))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 1)) else {
      Issue.record("the radius named is not enough")
      return
    }
    #expect(plan.cost.total >= bound)
    #expect(Double(cost.fen) < 1.05 * Double(plan.cost.total.fen))
    #expect(explanation.text(.english).contains("estimate"))
    #expect(try explain(threads: 2).text(.chinese) == explanation.text(.chinese))
  }
}
