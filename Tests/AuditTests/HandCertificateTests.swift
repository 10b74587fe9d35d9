import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Audit

struct HandCertificateTests {
  private static let form = "the certificate of the bound is well formed"
  private static let leaves = "the bound is proven at every leaf"

  @Test func `a certificate worked by hand proves its bound to the fen, and not a fen more`() throws {
    let result = try audit(HandCertificate.plan)
    #expect(result.passed && result.notAudited.isEmpty)
    let check = try #require(result.checks.first { $0.name.en == HandCertificateTests.leaves })
    #expect(check.detail?.en == "2 leaves, proven bound 11045108 fen" && check.checked == 2)

    var plan = HandCertificate.plan
    plan.siting.quality.bound = HandCertificate.bound + 1
    plan.siting.certificate?.bound += 1
    let failure = try #require(try audit(plan).failed.first?.failures.first)
    #expect(failure.place == "leaf 2")
    #expect(failure.expected == "at least 11045109 fen" && failure.found == "11045108")
  }

  /// What is changed, and the start of the place where that shows.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: String
    let apply: @Sendable (inout Plan) -> Void

    init(
      _ description: String, at place: String, _ apply: @escaping @Sendable (inout BoundCertificate) -> Void
    ) {
      testDescription = description
      self.place = place
      self.apply = { plan in
        var certificate = HandCertificate.certificate
        apply(&certificate)
        plan.siting.certificate = certificate
      }
    }

    init(ofPlan description: String, at place: String, _ apply: @escaping @Sendable (inout Plan) -> Void) {
      testDescription = description
      self.place = place
      self.apply = apply
    }
  }

  @Test(arguments: multipliers + cuts + trees) func `a changed certificate fails at the right place`(
    change: Change
  ) throws {
    var plan = HandCertificate.plan
    change.apply(&plan)
    let failures = try audit(plan).failed
      .filter { [HandCertificateTests.form, HandCertificateTests.leaves].contains($0.name.en) }.flatMap(\.failures)
    #expect(
      failures.contains { $0.place.hasPrefix(change.place) }, "\(failures.map { "\($0.place): \($0.found)" })")
  }

  private static let multipliers = [
    Change("a price below zero of an item that may stay unserved", at: "leaf 1 · village A1 · straw") {
      $0.multipliers[0].serve[0] = -1
    },
    Change("a price of a served item forgotten", at: "leaf 2") { $0.multipliers[0].serve[10] = 0 },
    Change("a price of intake below zero", at: "multipliers 1 (8), number 1") { $0.multipliers[0].intake[0] = -1 },
    Change("a price of a target below zero", at: "multipliers 1 (9), number 1") { $0.multipliers[0].cover[0] = -1 },
    Change("a price of a target above its shortfall's", at: "multipliers 1 (9)") {
      // 2000 yuan a tonne are 200 fen a kg
      $0.multipliers[0].cover[2] = 200 * BoundCertificate.unitsPerFen + 1
    },
    Change("a price of required stations below zero", at: "multipliers 1 (10), number 2") {
      $0.multipliers[0].quota[1] = -1
    },
    Change("a price of a cut below zero", at: "multipliers 1 of cuts, number 1") { $0.multipliers[0].cut[0] = -1 },
    Change("a price of balance at which D3 earns by shipping", at: "leaf 2") {
      $0.multipliers[0].balance[6] = BoundCertificate.unitsPerFen
    },
    Change("a price too large for exact sums", at: "multipliers 1 (7), number 4") {
      $0.multipliers[0].balance[3] = .max
    },
    Change("a price of the budget where there is none", at: "multipliers 1 (12)") { $0.multipliers[0].reward = 1 },
    Change("a price left out", at: "multipliers 1 (2)") { $0.multipliers[0].serve.removeLast() },
    Change("a price for a centre that is not required", at: "multipliers 1 (11)") {
      $0.multipliers[0].centre = [1_000_000 * BoundCertificate.unitsPerFen]
    },
  ]

  private static let cuts = [
    Change("a cut that asks for more stations", at: "cut 1 · straw") { $0.cuts[0].least = 3 },
    Change("a cut in which a large station counts less", at: "cut 1 · straw · size L") {
      $0.cuts[0].coefficients[1] = 1024
    },
    Change("a cut divided by another amount", at: "cut 1 · straw") { $0.cuts[0].kilograms = 900_000 },
    Change("a cut divided by nothing", at: "cut 1 · straw") { $0.cuts[0].kilograms = 0 },
    Change("a cut of a stream that is not collected", at: "cut 1 · hay") { $0.cuts[0].stream = ID("hay") },
  ]

  private static let trees = [
    Change("a leaf dropped", at: "tree") { $0.tree.removeLast() },
    Change("a leaf too many", at: "step 4") { $0.tree.append(.leaf(multipliers: 0)) },
    Change("a tree without a leaf", at: "tree") { $0.tree = [] },
    Change("multipliers that are not there", at: "step 3") { $0.tree[2] = .leaf(multipliers: 1) },
    Change("a question about a depot that does not exist", at: "depot D9") {
      $0.tree[0] = .ask(.site(depot: ID("D9")))
    },
    Change("a question about a size that does not exist", at: "centre C1 · film · size M") {
      $0.tree[0] = .ask(.line(centre: ID("C1"), stream: HandDistrict.film.id, below: "M"))
    },
    Change("a question about a village out of reach", at: "village A1 · film → depot D2") {
      $0.tree[0] = .ask(.assignment(village: ID("A1"), stream: HandDistrict.film.id, depot: ID("D2")))
    },
    Change("a bound below the one that the plan states", at: "certificate") { $0.bound -= 1 },
    Change(ofPlan: "no certificate though the plan says that it has one", at: "siting") {
      $0.siting.certificate = nil
    },
  ]

  @Test(arguments: ["the site of D1", "stations for packaging"])
  func `a cost lowered in the inputs takes its part of the bound away`(change: String) throws {
    // the certificate counts on the 10 000 yuan of D1 and on the 1000 yuan of a station in each township
    var draft = HandDistrict.draft
    if change == "the site of D1" {
      draft.depots[0] = draft.depots[0].changed(yearlyCost: .yuan(9_999))
    } else {
      draft.sizes = draft.sizes.map { $0.stream == HandDistrict.packaging.id ? $0.changed(yearlyCost: .yuan(999)) : $0 }
    }
    let failed = try audit(HandCertificate.plan, for: draft).failed
    #expect(failed.contains { $0.name.en == HandCertificateTests.leaves })
  }
}
