import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Audit
@testable import Siting

/// The engine's bound, which it finds in floating point, against the audit's whole numbers.
struct EngineCertificateTests {
  /// A random district in which every equation that the bound prices binds somewhere.
  private static func draft(seed: Int) -> NetworkDraft {
    var draft = FixtureDistrict(
      villages: 8, depots: 3, centres: seed == 6 ? 8 : 2, splitsManure: seed % 2 == 0,
      pricesFilmShortfall: seed % 3 != 0,
      seed: UInt64(seed)
    ).draft
    if seed % 4 > 1 { draft.centres[0] = draft.centres[0].changed(state: .required) }
    if seed % 5 == 1 { draft.depots[1] = draft.depots[1].changed(state: .required) }
    if seed % 3 == 2 {
      draft.locks = [
        Lock(
          village: draft.villages[3].id, stream: draft.streams[0].id, depot: draft.depots[0].id, kind: .forbidden,
          reason: "fixture", place: nil)
      ]
    }
    return draft
  }

  /// The plan of seed 1, made once.
  private static let first = Result { try plan(draft(seed: 1)) }

  private static func plan(_ draft: NetworkDraft, work: Int = 2, threads: Int = 1) throws -> SitingPlan? {
    let network = try Network(draft)
    let outcome = try SitingEngine.plan(
      SitingProblem(network, distances: RoadDistances(fixture: network)), with: GLPK(),
      effort: Effort(work: work, threads: threads))
    if case .plan(let plan) = outcome { return plan }
    return nil
  }

  private static func failures(_ plan: SitingPlan, _ draft: NetworkDraft) throws -> [String] {
    let network = try Network(draft)
    let checks = CertificateChecks(network: network, distances: RoadDistances(fixture: network), plan: plan).run()
    #expect(!checks.isEmpty)
    return checks.flatMap(\.failures).map { "\($0.place): expected \($0.expected), found \($0.found)" }
  }

  @Test(arguments: 1...6) func `the exact value of every leaf reaches the engine's bound`(seed: Int) throws {
    let draft = EngineCertificateTests.draft(seed: seed)
    let plan = try #require(
      seed == 1 ? try EngineCertificateTests.first.get() : try EngineCertificateTests.plan(draft))
    #expect(plan.isCertified && plan.certificate?.bound == plan.quality.bound)
    #expect(try EngineCertificateTests.failures(plan, draft) == [])
  }

  @Test func `threads do not change the certificate`() throws {
    let draft = EngineCertificateTests.draft(seed: 1)
    let one = try #require(try EngineCertificateTests.first.get())
    let two = try #require(try EngineCertificateTests.plan(draft, threads: 2))
    #expect(one.certificate == two.certificate)
  }

  @Test func `columns priced wrongly by the engine are caught`() throws {
    // a problem that takes every haul for a tenth dearer claims a bound that the inputs do not bear out
    let draft = EngineCertificateTests.draft(seed: 1)
    let network = try Network(draft)
    let distances = RoadDistances(fixture: network)
    let dearer = SitingProblem(network, distances: distances) {
      Money.fen(network.haulCost(village: $0, stream: $1, distance: $2).fen * 11 / 10)
    }
    guard case .plan(let plan) = try SitingEngine.plan(dearer, with: GLPK(), effort: Effort(work: 2)) else {
      Issue.record("no plan")
      return
    }
    let failures = try EngineCertificateTests.failures(plan, draft)
    #expect(failures.contains { $0.hasPrefix("leaf") })
  }

  @Test func `multipliers of the wrong sign in the engine are caught`() throws {
    // at −100 000 fen for each item the dual function claims all of it, though nobody need be served
    let draft = EngineCertificateTests.draft(seed: 1)
    var plan = try #require(try EngineCertificateTests.first.get())
    let network = try Network(draft)
    let dual = DualFunction(SearchModel(SitingProblem(network, distances: RoadDistances(fixture: network))))
    let restrictions = Restrictions(dual.model)
    var wrong = Multipliers.zero(for: dual.problem, cuts: dual.cuts.count)
    wrong.serve = wrong.serve.map { _ in -100_000 }
    let value = dual.answer(at: wrong, restrictions).value
    let leaf = BoundLeaf(path: [], restrictions: restrictions, multipliers: wrong, value: value, origin: 0)
    let proof = BoundProof([PartProof([leaf], of: dual)], rents: [], sites: 0)
    let bound = try #require(dual.problem.safeBound(value))
    #expect(bound > 0)
    plan.quality.bound = bound
    plan.certificate = proof.certificate(bound: bound)
    let failures = try EngineCertificateTests.failures(plan, draft)
    #expect(failures.contains { $0.contains("need not be served") })
  }

  @Test func `a tree whose questions decide nothing proves no more than its root`() throws {
    let draft = EngineCertificateTests.draft(seed: 1)
    var plan = try #require(try EngineCertificateTests.first.get())
    var certificate = try #require(plan.certificate)
    #expect(certificate.leafCount > 1)
    let required = try #require(draft.depots.first { $0.state == .required })
    certificate.parts[0].tree = certificate.parts[0].tree.map { step in
      if case .ask = step { .ask(.site(depot: required.id)) } else { step }
    }
    plan.certificate = certificate
    #expect(try EngineCertificateTests.failures(plan, draft).contains { $0.hasPrefix("leaf") })
  }
}
