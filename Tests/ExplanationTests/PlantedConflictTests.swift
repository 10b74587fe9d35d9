import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Siting
import Testing
import WasteNetwork

@testable import Explanation

/// One conflict of each kind of rule planted in the district worked by hand, of which `ConflictTests` has the map.
@Suite struct PlantedConflictTests {
  private func explain(_ plant: (inout NetworkDraft) -> Void) throws -> ScenarioExplanation {
    var draft = HandDistrict.draft
    plant(&draft)
    return try ScenarioExplanation(draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 5))
  }

  /// Only straw has a target, no township must have a station, no village is settled.
  private func strawAlone(_ draft: inout NetworkDraft) {
    draft.targets.removeAll { $0.stream != HandDistrict.straw.id }
    draft.streams[2].stationsPerTownship = 0
    draft.locks = []
  }

  @Test func `a budget below the least cost is named with the target, and the budget that is enough`() throws {
    // a line at 44 000 CNY, a yard at 8 000 and a station at 20 000 are more than 50 000 already
    let explanation = try explain {
      strawAlone(&$0)
      $0.options.objective = .greatestCoverage(budget: .yuan(50_000), keepsTargets: true)
    }
    #expect(explanation.named == [["target straw", "budget"]])
    let budget = explanation.groups[0].mends?.first { if case .budget = $0.change { true } else { false } }
    let free = try explain {
      strawAlone(&$0)
      $0.options.objective = .leastCost
    }
    let problem = free.wide.question(keeping: Set(free.wide.requirements), scope: .whole)
    guard case .plan(let least) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 20)) else {
      Issue.record("no plan without the budget")
      return
    }
    #expect(budget?.cost == least.cost.total)
  }

  @Test func `a second station that a village cannot have is named with the radius that leaves no other way`() throws {
    // 95 % needs B1. With D2 at 3 km it has no second one within 4 km; with D3, 8 km away, D2 would be the second one
    let explanation = try explain {
      strawAlone(&$0)
      $0.streams[0] = $0.streams[0].changed(backupRadius: .kilometres(4))
      $0.streams[0].serviceRadius = .kilometres(5)
    }
    #expect(explanation.named == [["target straw", "radius straw", "backup straw"]])
  }

  @Test func `a forbidden site is named where the next one is too far`() throws {
    // without D2 the village B1 goes to D3, 8 km away
    let explanation = try explain {
      strawAlone(&$0)
      $0.streams[0].serviceRadius = .kilometres(7)
      $0.depots[1] = $0.depots[1].changed(state: .forbidden)
    }
    #expect(explanation.named == [["target straw", "radius straw", "forbidden-site D2"]])
  }

  @Test func `a forbidden assignment is named beside the radius and the forbidden site that leave no other`() throws {
    // A1 has D1 at 2 km, which is not allowed, D4 at 3 km, which is forbidden, and D3 at 7 km, which is too far
    let explanation = try explain {
      strawAlone(&$0)
      $0.streams[0].serviceRadius = .kilometres(6)
      $0.locks = [
        Lock(
          village: ID("A1"), stream: HandDistrict.straw.id, depot: ID("D1"), kind: .forbidden, reason: "planted",
          place: nil)
      ]
    }
    #expect(
      explanation.named == [["target straw", "radius straw", "forbidden-site D4", "forbidden-assignment A1 D1"]])
    // one of the ways: the prohibition is lifted
    let lifted = explanation.groups[0].mends?.contains { mend in
      if case .lift(let all) = mend.change { all.map(\.kind) == [.forbiddenAssignment] } else { false }
    }
    #expect(lifted == true)
  }

  @Test func `a township's floor is named for that township only`() throws {
    // TA: 95 % of 1200 t less 600 t on the field are 540 t of the 600 t of A1 and A2, both 2 km away;
    // TB: 570 t less 300 t are 270 t of the 300 t of B1, which is 3 km away
    let explanation = try explain {
      strawAlone(&$0)
      $0.targets = [$0.targets[0].asking($0.targets[0].share, in: .eachTownship)]
      $0.streams[0].serviceRadius = .kilometres(2.5)
    }
    #expect(explanation.named == [["target straw TB", "radius straw"]])
  }
}
