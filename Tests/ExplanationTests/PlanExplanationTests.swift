import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Reports
import Testing
import WasteNetwork

@testable import Explanation
@testable import Siting

/// Prices of other decisions, against a full new plan that is bound to them.
@Suite struct PlanExplanationTests {
  private func siting(_ draft: NetworkDraft, _ metric: any RoadMetric) throws -> SitingPlan {
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(network, by: metric))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 20)) else {
      throw ExplanationStopped()
    }
    return plan
  }

  private func explanation(_ draft: NetworkDraft, _ metric: any RoadMetric) throws -> PlanExplanation {
    let network = try Network(draft)
    let plan = Plan(siting: try siting(draft, metric), network: network)
    return try #require(
      try PlanExplanation(
        draft, metric: metric, distances: RoadDistances(network, by: metric), plan: plan, solver: GLPK()))
  }

  /// The least cost with a village's stream bound to a depot, by branch and bound of the whole programme, in yuan.
  private func bound(
    _ draft: NetworkDraft, _ village: ID<Village>, _ stream: ID<WasteStream>, to depot: ID<Depot>,
    _ metric: any RoadMetric
  ) throws -> Double? {
    var bound = draft
    bound.locks.removeAll { $0.village == village && $0.stream == stream }
    bound.locks.append(
      Lock(village: village, stream: stream, depot: depot, kind: .locked, reason: "asked", place: nil))
    let network = try Network(bound)
    let programme = SitingProgramme(SitingProblem(network, distances: RoadDistances(network, by: metric))).programme
    return try GLPK().solve(programme, options: SolveOptions(), start: nil).point?.objective
  }

  @Test func `a next best place costs what a full new plan bound to it costs, or more where others would move too`()
    throws
  {
    let draft = HandDistrict.draft
    let explanation = try explanation(draft, GridMetric())
    let cost = explanation.question.plan.siting.cost.total.yuan
    var exact = 0
    for village in explanation.network.villages.indices {
      for answer in try explanation.village(village) where !answer.assignments.isEmpty {
        for other in answer.alternatives {
          guard let difference = other.difference else { continue }
          let full = try #require(try bound(draft, answer.village, answer.stream, to: other.depot, GridMetric()))
          #expect(difference.yuan >= full - cost - 0.02)
          if abs(difference.yuan - (full - cost)) < 0.02 { exact += 1 }
        }
      }
    }
    #expect(exact >= 3)
  }

  @Test func `why another place is not the station is told`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let film = try explanation.village(0, stream: 1)[0]
    // D4 is forbidden; D2 is forbidden to the film of A1
    #expect(film.assignments.map(\.depot.code) == ["D1"])
    let hindrances = Dictionary(uniqueKeysWithValues: film.alternatives.map { ($0.depot.code, $0.hindrance) })
    #expect(hindrances["D2"] == .assignmentForbidden("fixture"))
    let packaging = try explanation.village(3, stream: 2)[0]
    // B2 is settled for D2
    #expect(packaging.alternatives.contains { $0.depot.code == "D3" && $0.hindrance == .lockedElsewhere })
    let text = explanation.text([film], .chinese)
    #expect(text.contains("情景不许交到此处（fixture）"))
  }

  @Test func `nothing to collect is said, and what serving would cost where something is left`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    // B2 grows no straw
    let straw = try explanation.village(3, stream: 0)[0]
    #expect(straw.unserved?.reason == .nothingToCollect)
    #expect(straw.alternatives.isEmpty)
    #expect(explanation.text([straw], .english).contains("nothing leaves the village"))
  }

  @Test func `closing a station is priced, and one that a township must have cannot be closed`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    // D2 is the only depot of TB, which must have a packaging station
    let station = try explanation.station(1)
    #expect(station.isOpen)
    #expect(station.closingDifference == nil)
    #expect(explanation.text(station, .english).contains("cannot be closed"))
  }

  @Test func `the overview prices targets and locks, both languages say the same figures`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let overview = try explanation.overview()
    #expect(overview.targets.map(\.target) == ["straw", "film", "film-ambition", "packaging", "packaging"])
    #expect(overview.targets[0].point > .zero)
    #expect(overview.targets[0].whole > overview.targets[0].point)
    #expect(overview.locks.count == 2)
    let texts = [explanation.text(overview, .chinese), explanation.text(overview, .english)]
    #expect(texts[0].contains("各项目标的代价"))
    #expect(texts[1].contains("What each target costs"))
  }
}

extension Plan {
  /// A plan that is nothing but its siting.
  init(siting: SitingPlan, network: Network) {
    let quality = Quality(
      value: 0, bound: nil, boundMethod: LocalizedName(zh: "无", en: "none"), stopReason: .effortSpent)
    self.init(
      siting: siting,
      flows: FlowPlan(
        stations: [], dispatches: [], lines: [], deliveries: [], worths: [], netCost: .zero, quality: quality),
      transport: TransportPlan(rounds: [], shuttles: [], fleet: [], unplaced: [], cost: .zero, quality: quality),
      targets: network.targetResults(for: siting),
      distances: DistanceOrigin(statement: LocalizedName(zh: "网格", en: "grid"), isEstimate: true), caveats: [],
      isIncomplete: false)
  }
}
