import Audit
import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

@Suite struct FleetPlanTests {
  @Test func `townships and campaigns worked by hand are what the transport plan comes to`() throws {
    let network = try HandDistrict.network()
    let fleet = FleetPlan(network: network, transport: HandPlan.transport, metric: GridMetric(), choosing: nil)
    #expect(fleet.townships == HandPlan.fleet.townships)
    #expect(fleet.campaigns == HandPlan.fleet.campaigns)
    #expect(fleet.mix == nil)
  }

  @Test func `a harvest of two days needs as many lorries as fill its shifts on two days`() throws {
    // 11 shifts in June and 7 in October on 2 days each: 6 and 4 lorries
    var draft = HandDistrict.draft
    draft.streams[0].harvestDays = 2
    let fleet = FleetPlan(
      network: try Network(draft), transport: HandPlan.transport, metric: GridMetric(), choosing: nil)
    #expect(fleet.campaigns.map(\.days) == [2, 2])
    #expect(fleet.campaigns.map(\.vehicles) == [6, 4])
  }

  @Test(arguments: tamperings) func `one changed figure of the fleet or the trials is seen`(tampering: Tampering) throws
  {
    var plan = HandPlan.plan
    tampering.apply(&plan)
    let failed = try audit(plan).failed.map(\.name.en)
    #expect(failed.contains(tampering.check), "failed instead: \(failed)")
  }

  private static let tamperings = [
    Tampering("a township that drives less", seenBy: "distance, hours, fuel and exhaust of townships") {
      $0.fleet?.townships[0].distance -= .metres(1)
    },
    Tampering("fuel of another township", seenBy: "distance, hours, fuel and exhaust of townships") {
      $0.fleet?.townships[4].fuelLitres += 1
    },
    Tampering("a township's line left out", seenBy: "distance, hours, fuel and exhaust of townships") {
      $0.fleet?.townships.removeLast()
    },
    Tampering("a shift too few", seenBy: "vehicles and shifts of townships are enough") {
      $0.fleet?.townships[0].shifts = 6
    },
    Tampering("no vehicle for a township", seenBy: "vehicles and shifts of townships are enough") {
      $0.fleet?.townships[2].vehicles = 0
    },
    Tampering("a township that is none", seenBy: "vehicles and shifts of townships are enough") {
      $0.fleet?.townships[0].township = ID("TC")
    },
    Tampering("a load too few", seenBy: "trips, distance and hours of campaigns") {
      $0.fleet?.campaigns[0].trips -= 1
    },
    Tampering("more days than the month has", seenBy: "vehicles of campaigns are enough") {
      $0.fleet?.campaigns[0].days = 25
    },
    Tampering("too few lorries for the days", seenBy: "vehicles of campaigns are enough") {
      $0.fleet?.campaigns[0].days = 10
    },
    Tampering("a mix of a fleet that was given", seenBy: "the mix of vehicles chosen is what the plan uses") {
      $0.fleet?.mix = [.init(vehicle: ID("lorry"), count: 1), .init(vehicle: ID("van"), count: 1)]
    },
    Tampering("two sitings kept", seenBy: "of the sitings weighed by their rounds the cheapest is kept") {
      $0.feedback?.trials[0].isKept = true
    },
    Tampering("a cheaper siting left", seenBy: "of the sitings weighed by their rounds the cheapest is kept") {
      $0.feedback?.trials[0].cost -= .yuan(501)
    },
    Tampering("another siting than the plan's", seenBy: "of the sitings weighed by their rounds the cheapest is kept") {
      $0.feedback?.trials[1].estimate -= .fen(1)
    },
    Tampering("a lower cost with rounds", seenBy: "the yearly cost with rounds adds up") {
      $0.feedback?.cost -= .fen(1)
    },
    Tampering("a siting of an impossible cost", seenBy: "figures are of a possible size") {
      $0.feedback?.trials[0].cost = .fen(.max)
    },
  ]
}
