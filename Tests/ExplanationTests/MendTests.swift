import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Reports
import Siting
import Testing
import WasteNetwork

@testable import Explanation

/// Each mend is applied to the scenario itself, which is then planned as any scenario is.
@Suite struct MendTests {
  private func draft(radius: Double) -> NetworkDraft {
    var draft = HandDistrict.draft
    draft.streams[0].serviceRadius = .kilometres(radius)
    return draft
  }

  private func plan(_ draft: NetworkDraft) throws -> SitingPlan? {
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(network, by: GridMetric()))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 5)) else {
      return nil
    }
    return plan
  }

  private func mends(_ draft: NetworkDraft) throws -> [Mend] {
    try ScenarioExplanation(draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 5)).groups.flatMap(
      { $0.mends ?? [] })
  }

  @Test func `the radius named is enough, a metre less is not, and the price is the plan's`() throws {
    #expect(try plan(draft(radius: 2.5)) == nil)
    let found = try mends(draft(radius: 2.5))
    let mend = try #require(found.first { if case .radius = $0.change { true } else { false } })
    guard case .radius(_, let radius) = mend.change else { return }
    #expect(try plan(draft(radius: radius.kilometres))?.cost.total == mend.cost)
    #expect(try plan(draft(radius: radius.kilometres - 0.001)) == nil)
  }

  @Test func `the lower target named is enough, a hundredth of a point more is not`() throws {
    let found = try mends(draft(radius: 2.5))
    let mend = try #require(found.first { if case .target = $0.change { true } else { false } })
    guard case .target(_, let share) = mend.change else { return }
    func lowered(to share: Share) -> NetworkDraft {
      var lowered = draft(radius: 2.5)
      lowered.targets[0] = lowered.targets[0].asking(share)
      return lowered
    }
    #expect(try plan(lowered(to: share))?.cost.total == mend.cost)
    #expect(try plan(lowered(to: .millionths(share.millionths + 100))) == nil)
    #expect(mend.isLeast)
  }

  @Test func `ways are listed by price`() throws {
    let costs = try mends(draft(radius: 2.5)).map { $0.cost?.fen ?? .max }
    #expect(costs == costs.sorted())
    // a lower target, a longer radius, a new site at B1
    #expect(costs.count == 3)
  }

  @Test func `a new site is among the ways whatever the codes of the others are`() throws {
    // the forbidden D4 bears a Chinese code, which sorts behind every Latin one
    var draft = draft(radius: 2.5)
    let own = draft.depots[3]
    draft.depots[3] = Depot(
      id: ID("丁4"), name: own.name, township: own.township, position: own.position,
      positionConfidence: own.positionConfidence, state: own.state, reason: own.reason, area: own.area,
      yearlyCost: own.yearlyCost, streams: own.streams, place: nil)
    let found = try mends(draft)
    #expect(found.contains { if case .newSite = $0.change { true } else { false } })
    #expect(found.map(\.cost) == (try mends(self.draft(radius: 2.5))).map(\.cost))
  }

  @Test func `a station too small for the target says how large it must be`() throws {
    // sites of TA and TB but D2 are gone, so one station must take all 900 t but what 95 % leaves, 90 t: the villages
    // are 400, 200 and 300 t, so all 900
    var small = HandDistrict.draft
    small.streams[0].serviceRadius = .kilometres(30)
    for depot in small.depots.indices where small.depots[depot].id.code != "D2" {
      small.depots[depot].streams = [HandDistrict.film.id, HandDistrict.packaging.id]
    }
    small.depots[1].area = .squareMetres(9000)
    small.sizes.removeAll { $0.level == .station && $0.stream == HandDistrict.straw.id && $0.size == "L" }
    let explanation = try ScenarioExplanation(small, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 5))
    #expect(explanation.status == .infeasible)
    let capacity = explanation.groups.compactMap(\.mends).joined().first {
      if case .stationCapacity = $0.change { true } else { false }
    }
    guard case .stationCapacity(_, let yearly)? = capacity?.change else {
      Issue.record("no larger station among the mends: \(explanation.text(.english))")
      return
    }
    #expect(yearly == .tonnes(900))
    #expect(capacity?.isLeast == true)
  }
}

extension Target {
  /// The same target at another share.
  func asking(_ share: Share, in scope: Scope? = nil) -> Target {
    Target(
      id: id, name: name, stream: stream, scope: scope ?? self.scope, year: year, share: share,
      denominator: denominator,
      countsOnSiteUse: countsOnSiteUse, treatment: treatment, shortfallPrice: shortfallPrice, baseYear: baseYear,
      baseShare: baseShare, document: document, issued: issued, part: part, note: note, place: place)
  }
}
