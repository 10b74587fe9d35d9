import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Audit
@testable import Siting

/// Equation (28), counted by the audit from the accepted plan and the new one.
struct MoveCheckTests {
  private static let streams = [ID<WasteStream>("straw"), ID("film"), ID("packaging")]

  /// The plan worked by hand as a departure from one in which A2's straw and packaging went to D2, B2 gave its film to D1, and
  /// all else was as it is: A2 and B2 move, in three streams.
  private static func accepted(limit: Int) -> AcceptedPlan {
    var accepted = AcceptedPlan(HandPlan.siting, streams: streams, fingerprint: "f", limit: limit)
    for position in accepted.hands.indices
    where accepted.hands[position].village == ID("A2") && accepted.hands[position].stream != ID("film") {
      accepted.hands[position].depots = [ID("D2")]
    }
    accepted.hands.append(AcceptedPlan.Hand(village: ID("B2"), stream: ID("film"), depots: [ID("D1")]))
    return accepted
  }

  private static func revised(limit: Int) throws -> Plan {
    let network = try HandDistrict.network()
    var plan = HandPlan.plan
    let distances = RoadDistances(network, by: GridMetric())
    plan.revision = PlanRevision(
      of: plan.siting, from: accepted(limit: limit), in: network, distances: distances, price: nil)
    return plan.listingEstimates(of: network, distances)
  }

  private static func failed(_ plan: Plan, _ accepted: AcceptedPlan?) throws -> [String] {
    let network = try HandDistrict.network()
    return PlanAudit.run(
      network: network, distances: RoadDistances(network, by: GridMetric()), metric: GridMetric(), plan: plan,
      accepted: accepted
    ).failed.map(\.name.en)
  }

  private static let count = "no more villages move than may (28)"
  private static let statement = "what is said of villages that move is true (28)"

  @Test func `two villages that move in three streams count as two`() throws {
    let plan = try MoveCheckTests.revised(limit: 2)
    #expect(plan.revision?.moved == 2 && plan.revision?.moves.count == 3)
    #expect(try MoveCheckTests.failed(plan, MoveCheckTests.accepted(limit: 2)) == [])
  }

  @Test func `one village more than may move is seen`() throws {
    let plan = try MoveCheckTests.revised(limit: 1)
    #expect(try MoveCheckTests.failed(plan, MoveCheckTests.accepted(limit: 1)) == [MoveCheckTests.count])
  }

  @Test func `why a village cannot stay is found again, and another reason is seen`() throws {
    let network = try HandDistrict.network()
    var accepted = MoveCheckTests.accepted(limit: 2)
    // B2 gave its film to a depot that is none of the scenario's any more
    accepted.hands[accepted.hands.count - 1].depots = [ID("D9")]
    var plan = HandPlan.plan
    let distances = RoadDistances(network, by: GridMetric())
    plan.revision = PlanRevision(of: plan.siting, from: accepted, in: network, distances: distances, price: nil)
    plan = plan.listingEstimates(of: network, distances)
    let place = try #require(plan.revision?.moves.firstIndex { $0.cause == .depotGone })
    #expect(plan.revision?.unavoidable == 1)
    #expect(try MoveCheckTests.failed(plan, accepted) == [])
    plan.revision?.moves[place].cause = .outOfReach
    #expect(try MoveCheckTests.failed(plan, accepted) == [MoveCheckTests.statement])
  }

  @Test(arguments: [
    Tampering("a village kept quiet", seenBy: statement) { $0.revision?.moved = 1 },
    Tampering("a larger limit than was asked", seenBy: statement) { $0.revision?.limit = 9 },
    Tampering("another accepted plan", seenBy: statement) { $0.revision?.accepted = "g" },
    Tampering("a move left out", seenBy: statement) { $0.revision?.moves.removeLast() },
    Tampering("another old depot", seenBy: statement) { $0.revision?.moves[0].from = [ID("D1")] },
    Tampering("a move called unavoidable", seenBy: statement) { $0.revision?.moves[0].cause = .depotGone },
    Tampering("an unavoidable village too many", seenBy: statement) { $0.revision?.unavoidable = 1 },
    Tampering("a price out of nothing", seenBy: statement) { $0.revision?.price = .yuan(5) },
    Tampering("no word of the moves", seenBy: statement) { $0.revision = nil },
    Tampering("one more village sent elsewhere", seenBy: count) { $0.siting.assignments[0].depot = ID("D2") },
  ])
  func `one changed word or figure of the moves is seen`(tampering: Tampering) throws {
    var plan = try MoveCheckTests.revised(limit: 2)
    tampering.apply(&plan)
    let failed = try MoveCheckTests.failed(plan, MoveCheckTests.accepted(limit: 2))
    #expect(failed.contains(tampering.check), "failed instead: \(failed)")
  }

  @Test func `moves from no accepted plan are refused`() throws {
    let plan = try MoveCheckTests.revised(limit: 2)
    #expect(try MoveCheckTests.failed(plan, nil) == [MoveCheckTests.statement])
  }

  /// A random district's plan that departs from an accepted one, found by the engine.
  private static func found(seed: Int, limit: Int = 2) throws -> (
    network: Network, plan: SitingPlan, accepted: AcceptedPlan
  ) {
    var draft = FixtureDistrict(
      villages: 8, depots: 3, splitsManure: seed % 2 == 0, pricesFilmShortfall: seed > 2, seed: UInt64(seed)
    ).draft
    // in the later ones film has to be collected everywhere
    if seed > 3 {
      draft.streams = draft.streams.map { $0.id == ID("film") ? $0.changed(servesEveryVillage: true) : $0 }
    }
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(fixture: network))
    let before = SitingProblem(network, distances: RoadDistances(fixture: network)) { village, _, distance in
      .fen(10_000_000 / (1 + distance.metres / 100) + village)
    }
    guard case .plan(let old) = try SitingEngine.plan(before, with: GLPK(), effort: Effort(work: 1)) else {
      throw CancellationError()
    }
    let accepted = AcceptedPlan(old, streams: network.streams.map(\.id), fingerprint: "f", limit: limit)
    let outcome = try SitingEngine.plan(problem.departing(from: accepted), with: GLPK(), effort: Effort(work: 1))
    guard case .plan(let plan) = outcome else { throw CancellationError() }
    return (network, plan, accepted)
  }

  private static func failures(_ plan: SitingPlan, _ network: Network, _ accepted: AcceptedPlan?) -> [String] {
    CertificateChecks(network: network, distances: RoadDistances(fixture: network), plan: plan, accepted: accepted)
      .run().flatMap(\.failures).map { "\($0.place): expected \($0.expected), found \($0.found)" }
  }

  @Test(arguments: 1...6) func `the exact bound with the prices of moves reaches the engine's`(seed: Int) throws {
    let (network, plan, accepted) = try MoveCheckTests.found(seed: seed)
    #expect(plan.isCertified && plan.certificate?.moves != nil)
    #expect(MoveCheckTests.failures(plan, network, accepted) == [])
  }

  @Test func `prices of moves that were changed, are too few, or stand without an accepted plan prove nothing`() throws
  {
    // where no price proves more than none, the certificate has none
    let found = try (1...6).map { try MoveCheckTests.found(seed: $0, limit: 0) }
      .first { $0.plan.certificate?.moves?.contains { $0 > 0 } == true }
    let (network, plan, accepted) = try #require(found)
    let prices = try #require(plan.certificate?.moves)
    try #require(prices.contains { $0 > 0 })
    func failures(_ prices: [Int]?, _ accepted: AcceptedPlan?) -> [String] {
      var forged = plan
      forged.certificate?.moves = prices
      return MoveCheckTests.failures(forged, network, accepted)
    }
    #expect(!failures(prices.map { $0 * 1000 + 100_000_000 }, accepted).isEmpty)
    #expect(!failures(Array(prices.dropLast()), accepted).isEmpty)
    #expect(!failures(prices.map { -$0 }, accepted).isEmpty)
    #expect(!failures(prices, nil).isEmpty)
    // fewer moves leave what is proven as it is, more do not
    var looser = accepted
    looser.limit = 8
    #expect(!MoveCheckTests.failures(plan, network, looser).isEmpty)
  }
}
