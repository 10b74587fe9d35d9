import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Explanation
@testable import Siting

/// What a question without some rules may and may not say of the scenario.
@Suite struct WideQuestionTests {
  private func feasibility(_ draft: NetworkDraft, beyond: Int? = nil) throws -> Feasibility {
    Feasibility(
      wide: try WideQuestion(draft, metric: GridMetric(), beyond: beyond), solver: GLPK(), effort: Effort(work: 5))
  }

  @Test func `what can be had within a budget can be had with any rule lifted`() throws {
    // the budget is what the cheapest plan costs, to the fen: nothing dearer is left to choose
    var draft = HandDistrict.draft
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(network, by: GridMetric()))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 20)) else {
      Issue.record("no plan")
      return
    }
    draft.targets.removeAll { $0.shortfallPrice != nil }
    draft.options.objective = .greatestCoverage(budget: plan.cost.total, keepsTargets: true)
    let asked = try feasibility(draft)
    for lifted in asked.wide.requirements {
      #expect(try asked.isWholeFeasible(asked.wide.requirements.filter { $0 != lifted }) == true, "\(lifted)")
    }
  }

  @Test func `a larger size stands beside the others`() throws {
    let wide = try WideQuestion(HandDistrict.draft, metric: GridMetric())
    let kept = Set(wide.requirements).subtracting([.stationCapacity(stream: 0)])
    let (own, question) = (wide.problem.stationSizes[0], wide.question(keeping: kept))
    // S and L as they are; all 900 t of straw in one station beside them
    #expect(question.stationSizes[0].prefix(own.count).map(\.cost) == own.map(\.cost))
    #expect(question.stationSizes[0].last?.capacity == max(900_000, own.last?.capacity ?? 0))
  }

  @Test func `a conflict keeps the radius where depots beyond it were left out, and says that it is not settled`()
    throws
  {
    // B1 is 3 km from D2: with a radius of 2.5 km it has no depot, and none beyond is in its list
    var draft = HandDistrict.draft
    draft.streams[0].serviceRadius = .kilometres(2.5)
    for stream in draft.streams.indices { draft.streams[stream].serviceRadius = .kilometres(2.5) }
    draft.targets.removeAll { $0.stream != HandDistrict.straw.id }
    draft.streams[2].stationsPerTownship = 0
    draft.locks = []
    var search = ConflictSearch(try feasibility(draft, beyond: 0))
    try search.run()
    #expect(search.conflicts.map { $0.members.map(\.kind) } == [[.target, .radius]])
    #expect(search.conflicts.map(\.minimality) == [.open])
    // with all depots listed it is settled
    var whole = ConflictSearch(try feasibility(draft))
    try whole.run()
    #expect(whole.conflicts.map(\.members) == search.conflicts.map(\.members))
    #expect(whole.conflicts.map(\.minimality) == [.whole])
  }

  @Test func `a radius beyond two hundred kilometres is kept as it is`() throws {
    // A1 stands 230 km north of D1
    var draft = HandDistrict.draft
    draft.targets.removeAll { $0.stream != HandDistrict.straw.id }
    draft.streams[0].serviceRadius = .kilometres(250)
    draft.villages[0] = draft.villages[0].moved(to: GridMetric.point(east: 0, north: 230))
    let explanation = try ScenarioExplanation(
      draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 5))
    #expect(explanation.status == .feasible)
  }
}

extension Village {
  fileprivate func moved(to position: Coordinate) -> Village {
    Village(
      id: id, name: name, township: township, position: position, positionConfidence: positionConfidence,
      figures: figures, place: nil)
  }
}
