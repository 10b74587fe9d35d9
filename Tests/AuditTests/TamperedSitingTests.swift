import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct TamperedSitingTests {
  @Test(arguments: assignments + sites + costs + targets)
  func `one changed figure of the siting is seen`(tampering: Tampering) throws {
    var plan = HandPlan.plan
    tampering.apply(&plan)
    let failed = try audit(plan).failed.map(\.name.en)
    #expect(failed.contains(tampering.check), "failed instead: \(failed)")
  }

  private static let assignments = [
    Tampering("a second station for a village", seenBy: "one station a village and stream (2)") { plan in
      plan.siting.assignments[0].mass = .kilograms(200_000)
      plan.siting.assignments.append(plan.siting.assignments[0])
      plan.siting.assignments[10].depot = ID("D2")
    },
    Tampering("a kilogram less handed over", seenBy: "mass handed over is the off-field mass (2)") {
      $0.siting.assignments[3].mass -= .kilograms(1)
    },
    Tampering("a station not built", seenBy: "the station of an assignment is built (3)") {
      $0.siting.assignments[7].depot = ID("D2")
    },
    Tampering("a distance a metre short", seenBy: "distances are right and within the service radius (11)") {
      $0.siting.assignments[0].distance -= .metres(1)
    },
    Tampering("a forbidden assignment", seenBy: "locked and forbidden assignments are kept (11)") {
      $0.siting.assignments[1].depot = ID("D2")
    },
    Tampering("a locked assignment moved", seenBy: "locked and forbidden assignments are kept (11)") {
      $0.siting.assignments[9].depot = ID("D1")
    },
    Tampering("a village left without an answer", seenBy: "every village has a station or a reason") {
      $0.siting.unserved.removeLast()
    },
    Tampering("an assignment dropped", seenBy: "every village has a station or a reason") {
      $0.siting.assignments.remove(at: 2)
    },
    Tampering("a false reason", seenBy: "reasons for not serving are true") {
      $0.siting.unserved[1].reason = .outOfReach
    },
    Tampering("a station said to be full that is not", seenBy: "reasons for not serving are true") {
      $0.siting.unserved[1].reason = .noCapacity
    },
    Tampering("a second choice that is none", seenBy: "second choices are true") {
      $0.siting.assignments[3].nextBest = ID("D3")
    },
    Tampering("a second choice kept quiet", seenBy: "second choices are true") {
      $0.siting.assignments[3].nextBest = nil
      $0.siting.assignments[3].nextBestDistance = nil
    },
  ]

  private static let sites = [
    Tampering("a load that differs from what is assigned", seenBy: "stations take no more than their capacity (4)") {
      $0.siting.stations[0].assigned += .kilograms(1)
    },
    Tampering("a capacity made larger", seenBy: "stations take no more than their capacity (4)") {
      $0.siting.stations[0].capacity = .tonnes(701)
    },
    Tampering("a closed site", seenBy: "stations stand in open sites (5)") { $0.siting.sites.removeLast() },
    Tampering("two sizes at once", seenBy: "one size a place and stream (5) (8)") { plan in
      plan.siting.stations.append(plan.siting.stations[0])
      plan.siting.stations[5].size = "L"
    },
    Tampering("less area used", seenBy: "modules fit the area of their site (6)") {
      $0.siting.sites[0].areaUsed = .squareMetres(2000)
    },
    Tampering("a size too large for the site", seenBy: "modules fit the area of their site (6)") {
      $0.siting.stations[3].size = "L"
    },
    Tampering("a forbidden site opened", seenBy: "sites are used as their state allows (11)") {
      $0.siting.sites.append(.init(depot: ID("D4"), yearlyCost: .yuan(1000), areaUsed: .zero))
    },
    Tampering("a required site closed", seenBy: "sites are used as their state allows (11)") {
      $0.siting.sites.removeFirst()
    },
    Tampering("a kilogram lost on the way", seenBy: "intake less loss equals shipments (7)") {
      $0.siting.shipments[0].mass -= .kilograms(1)
    },
    Tampering("a shorter way to the centre", seenBy: "distances of shipments are right (7)") {
      $0.siting.shipments[3].distance = .kilometres(9)
    },
    Tampering("a line not fitted", seenBy: "the line of a shipment is fitted (8)") { $0.siting.lines.removeLast() },
    Tampering("a centre that received more", seenBy: "centres take no more than their capacity (8)") {
      $0.siting.lines[0].received += .kilograms(1)
    },
    Tampering("a township's station missing", seenBy: "townships have their stations (10)") {
      $0.siting.stations.removeLast()
    },
    Tampering("an unknown depot", seenBy: "every code stands in the inputs") {
      $0.siting.assignments[0].depot = ID("D9")
    },
    Tampering("an unknown size", seenBy: "every code stands in the inputs") { $0.siting.stations[0].size = "XL" },
    Tampering("an assignment written twice", seenBy: "no record stands twice") { plan in
      plan.siting.assignments.append(plan.siting.assignments[5])
    },
    Tampering("a mass beyond the world's", seenBy: "figures are of a possible size") {
      $0.siting.assignments[0].mass = Mass(units: .max)
    },
    Tampering("a negative mass", seenBy: "figures are of a possible size") {
      $0.siting.shipments[0].mass = .kilograms(-1)
    },
  ]

  private static let costs = [
    Tampering("a cheaper site", seenBy: "costs of sites (1)") { $0.siting.sites[0].yearlyCost -= .fen(1) },
    Tampering("a cheaper station", seenBy: "costs of stations (1)") { $0.siting.stations[1].yearlyCost -= .fen(1) },
    Tampering("cheaper haulage", seenBy: "costs of haulage (1)") { $0.siting.assignments[0].haulCost -= .fen(1) },
    Tampering("a cheaper shipment", seenBy: "costs of shipments (1)") { $0.siting.shipments[0].cost -= .fen(1) },
    Tampering("the centre's factor left out", seenBy: "costs of centres (1)") {
      $0.siting.lines[0].yearlyCost = .yuan(40_000)
    },
    Tampering("a cost line that does not add up", seenBy: "costs add up (1)") { $0.siting.cost.haulage -= .fen(1) },
    Tampering("a value below the cost", seenBy: "the value is what the objective says") {
      $0.siting.quality.value -= 1
    },
    Tampering("a bound above the value", seenBy: "bounds fit their values") {
      $0.siting.quality.bound = $0.siting.quality.value + 1
    },
    Tampering("called optimal without a bound", seenBy: "bounds fit their values") {
      $0.siting.quality.bound = nil
      $0.siting.quality.stopReason = .optimal
    },
  ]

  private static let targets = [
    Tampering("a larger numerator", seenBy: "numerator, denominator and verdict of targets (9)") {
      $0.targets[1].collected += .kilograms(1)
    },
    Tampering("a smaller denominator", seenBy: "numerator, denominator and verdict of targets (9)") {
      $0.targets[0].denominator -= .kilograms(1)
    },
    Tampering("a missed target called met", seenBy: "numerator, denominator and verdict of targets (9)") {
      $0.targets[2].isMet = true
    },
    Tampering("a lower requirement", seenBy: "numerator, denominator and verdict of targets (9)") {
      $0.targets[2].required = .percent(90)
    },
    Tampering("a target left out", seenBy: "numerator, denominator and verdict of targets (9)") {
      $0.targets.removeLast()
    },
    Tampering("a binding target missed", seenBy: "binding targets are reached (9)") {
      $0.siting.assignments.remove(at: 4)
    },
    Tampering("a shortfall not paid", seenBy: "shortfalls are listed at their price (9)") {
      $0.siting.shortfalls.removeAll()
    },
    Tampering("a shortfall too cheap", seenBy: "shortfalls are listed at their price (9)") {
      $0.siting.shortfalls[0].cost -= .fen(1)
    },
  ]
}
