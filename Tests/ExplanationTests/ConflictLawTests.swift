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

/// Laws of every conflict, on random districts of a few villages, against branch and bound of the whole programme.
@Suite struct ConflictLawTests {
  /// Whether whole decisions can meet some requirements, by GLPK and the complete programme alone.
  private func isFeasible(_ kept: [Requirement], _ wide: WideQuestion) throws -> Bool {
    let programme = SitingProgramme(wide.question(keeping: Set(kept), scope: .whole)).programme
    let outcome = try GLPK().solve(programme, options: SolveOptions(), start: nil)
    #expect(outcome.conclusion == .optimal || outcome.conclusion == .infeasible)
    return outcome.point != nil
  }

  /// A district of six villages whose radius, targets, stations and sites are tightened at random.
  private func tightened(_ seed: UInt64) -> NetworkDraft {
    var random = SeededNumbers(seed: seed)
    var draft = FixtureDistrict(villages: 6, townships: 2, depots: 3, centres: 1, streams: [.straw, .film], seed: seed)
      .draft
    draft.streams[0].serviceRadius = .kilometres(Double(2 + random.below(6)))
    draft.streams[1].serviceRadius = .kilometres(Double(2 + random.below(6)))
    let depot = random.below(3)
    draft.depots[depot].area = .squareMetres(draft.depots[depot].area.squareMetres / (2 + random.below(6)))
    if random.below(2) == 0 {
      let village = draft.villages[random.below(6)].id
      draft.locks.append(
        Lock(
          village: village, stream: draft.streams[0].id, depot: draft.depots[random.below(3)].id, kind: .locked,
          reason: "random", place: nil))
    }
    return draft
  }

  @Test(arguments: UInt64(1)...12)
  func `a conflict cannot be met, and without any one of its members it can`(seed: UInt64) throws {
    let draft = tightened(seed)
    guard (try? Network(draft)) != nil else { return }
    let explanation = try ScenarioExplanation(
      draft, metric: FixtureMetric(), solver: GLPK(), effort: Effort(work: 1))
    let wide = explanation.wide
    #expect(try isFeasible(wide.requirements, wide) == (explanation.status == .feasible))
    for conflict in explanation.conflicts {
      #expect(conflict.minimality == .whole)
      #expect(try !isFeasible(conflict.members, wide))
      for member in conflict.members {
        #expect(try isFeasible(conflict.members.filter { $0 != member }, wide), "\(explanation.name(member))")
      }
    }
    // one requirement of each given up, the rest has a plan
    if explanation.status == .infeasible { #expect(explanation.rest == .planned) }
  }

  @Test func `the order of villages and the run change no word`() throws {
    let draft = tightened(3)
    var turned = draft
    turned.villages.reverse()
    turned.depots.reverse()
    let texts = try [draft, turned, draft].map {
      try ScenarioExplanation($0, metric: FixtureMetric(), solver: GLPK(), effort: Effort(work: 1)).text(.chinese)
    }
    #expect(Set(texts).count == 1)
  }
}
