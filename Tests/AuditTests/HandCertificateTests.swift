import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Audit

struct HandCertificateTests {
  private static let form = "the certificate of the bound is well formed"
  private static let leaves = "the bound is proven by its certificate"

  @Test(arguments: [HandCertificate.certificate, HandCertificate.streamwise])
  func `a certificate worked by hand proves its bound to the fen, and not a fen more`(
    certificate: BoundCertificate
  ) throws {
    let result = try audit(HandCertificate.plan(certificate))
    #expect(result.passed && !result.notAudited.contains { $0.en.contains("bound of the siting") })
    let check = try #require(result.checks.first { $0.name.en == HandCertificateTests.leaves })
    #expect(check.detail?.en == "\(certificate.leafCount) leaves, proven bound 11045108 fen")
    #expect(check.checked == certificate.leafCount + 1)

    var plan = HandCertificate.plan(certificate)
    plan.siting.quality.bound = HandCertificate.bound + 1
    plan.siting.certificate?.bound += 1
    let failure = try #require(try audit(plan).failed.first?.failures.first)
    #expect(
      failure.place
        == (certificate.parts.count == 1 ? "leaf 2" : "leaf 1 of straw, leaf 1 of film, leaf 1 of packaging"))
    #expect(failure.expected == "at least 11045109 fen" && failure.found == "11045108")
  }

  /// What is changed, and the start of the place where that shows.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: String
    let apply: @Sendable (inout Plan) -> Void

    init(
      _ description: String, of genuine: BoundCertificate = HandCertificate.certificate, at place: String,
      _ apply: @escaping @Sendable (inout BoundCertificate) -> Void
    ) {
      testDescription = description
      self.place = place
      self.apply = { plan in
        var certificate = genuine
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

  @Test(arguments: multipliers + cuts + trees + parts) func `a changed certificate fails at the right place`(
    change: Change
  ) throws {
    var plan = HandCertificate.plan()
    change.apply(&plan)
    let failures = try audit(plan).failed
      .filter { [HandCertificateTests.form, HandCertificateTests.leaves].contains($0.name.en) }.flatMap(\.failures)
    #expect(
      failures.contains { $0.place.hasPrefix(change.place) }, "\(failures.map { "\($0.place): \($0.found)" })")
  }

  private static let multipliers = [
    Change("a price below zero of an item that may stay unserved", at: "leaf 1 · village A1 · straw") {
      $0.parts[0].multipliers[0].serve[0] = -1
    },
    Change("a price of a served item forgotten", at: "leaf 2") { $0.parts[0].multipliers[0].serve[10] = 0 },
    Change("a price of intake below zero", at: "multipliers 1 (8), number 1") {
      $0.parts[0].multipliers[0].intake[0] = -1
    },
    Change("a price of a target below zero", at: "multipliers 1 (9), number 1") {
      $0.parts[0].multipliers[0].cover[0] = -1
    },
    Change("a price of a target above its shortfall's", at: "multipliers 1 (9)") {
      // 2000 yuan a tonne are 200 fen a kg
      $0.parts[0].multipliers[0].cover[2] = 200 * BoundCertificate.unitsPerFen + 1
    },
    Change("a price of required stations below zero", at: "multipliers 1 (10), number 2") {
      $0.parts[0].multipliers[0].quota[1] = -1
    },
    Change("a price of a cut below zero", at: "multipliers 1 of cuts, number 1") {
      $0.parts[0].multipliers[0].cut[0] = -1
    },
    Change("a price of what is left to build below zero", at: "multipliers 1 of residuals, number 1") {
      $0.parts[0].multipliers[0].residual[0] = -1
    },
    Change("a price of balance at which D3 earns by shipping", at: "leaf 2") {
      $0.parts[0].multipliers[0].balance[6] = BoundCertificate.unitsPerFen
    },
    Change("a price too large for exact sums", at: "multipliers 1 (7), number 4") {
      $0.parts[0].multipliers[0].balance[3] = .max
    },
    Change("a price of the budget where there is none", at: "multipliers 1 (12)") {
      $0.parts[0].multipliers[0].reward = 1
    },
    Change("a price left out", at: "multipliers 1 (2)") { $0.parts[0].multipliers[0].serve.removeLast() },
    Change("a price for a centre that is not required", at: "multipliers 1 (11)") {
      $0.parts[0].multipliers[0].centre = [1_000_000 * BoundCertificate.unitsPerFen]
    },
  ]

  private static let cuts = [
    Change("a cut that asks for more stations", at: "cut 1 · straw") { $0.parts[0].cuts[0].least = 3 },
    Change("a cut in which a large station counts less", at: "cut 1 · straw · size L") {
      $0.parts[0].cuts[0].coefficients[1] = 1024
    },
    Change("a cut divided by another amount", at: "cut 1 · straw") { $0.parts[0].cuts[0].kilograms = 900_000 },
    Change("a cut divided by nothing", at: "cut 1 · straw") { $0.parts[0].cuts[0].kilograms = 0 },
    Change("a cut of a stream that is not collected", at: "cut 1 · hay") { $0.parts[0].cuts[0].stream = ID("hay") },
  ]

  private static let trees = [
    Change("a leaf dropped", at: "tree") { $0.parts[0].tree.removeLast() },
    Change("a leaf too many", at: "step 4") { $0.parts[0].tree.append(.leaf(multipliers: 0)) },
    Change("a tree without a leaf", at: "tree") { $0.parts[0].tree = [] },
    Change("multipliers that are not there", at: "step 3") { $0.parts[0].tree[2] = .leaf(multipliers: 1) },
    Change("a question about a depot that does not exist", at: "depot D9") {
      $0.parts[0].tree[0] = .ask(.site(depot: ID("D9")))
    },
    Change("a question about a size that does not exist", at: "centre C1 · film · size M") {
      $0.parts[0].tree[0] = .ask(.line(centre: ID("C1"), stream: HandDistrict.film.id, below: "M"))
    },
    Change("a question about a village out of reach", at: "village A1 · film → depot D2") {
      $0.parts[0].tree[0] = .ask(.assignment(village: ID("A1"), stream: HandDistrict.film.id, depot: ID("D2")))
    },
    Change("a bound below the one that the plan states", at: "certificate") { $0.bound -= 1 },
    Change(ofPlan: "no certificate though the plan says that it has one", at: "siting") {
      $0.siting.certificate = nil
    },
  ]

  private static let parts = [
    Change("a stream bounded twice", of: HandCertificate.streamwise, at: "parts") { $0.parts.append($0.parts[1]) },
    Change("a stream left out", of: HandCertificate.streamwise, at: "parts") { $0.parts.removeLast() },
    Change("rents left out", of: HandCertificate.streamwise, at: "rents") { $0.rents.removeLast() },
    Change("rents where all streams are bounded together", at: "rents") { $0.rents = HandCertificate.streamwise.rents },
    Change("a rent that the site does not receive in full", of: HandCertificate.streamwise, at: "leaf 1 of straw") {
      // D2 keeps a fen less than nothing, the station earns nothing by it
      $0.rents[5][0] += 1
    },
    Change("a rent that the station does not pay in full", of: HandCertificate.streamwise, at: "leaf 1 of straw") {
      // the station for packaging at D2 earns a fen more, the site is not opened for it
      $0.rents[5][0] -= 1
    },
    Change("a price of another part's cut", of: HandCertificate.streamwise, at: "film · cut 1") {
      $0.parts[1].cuts = [HandCertificate.cut]
    },
    Change("a required centre priced in one part only", of: HandCertificate.streamwise, at: "film · multipliers 1 (11)")
    {
      $0.parts[1].multipliers[0].centre = [1_000_000 * BoundCertificate.unitsPerFen]
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
    let failed = try audit(HandCertificate.plan(), for: draft).failed
    #expect(failed.contains { $0.name.en == HandCertificateTests.leaves })
  }
}
