import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

struct RoutingLaws {
  @Test func `a first district routes`() throws {
    let network = try FixtureDistrict(villages: 12, townships: 2, depots: 3, seed: 1).network()
    let distances = RoadDistances(fixture: network)
    let siting = NearestSiting(network, distances).plan
    let plan = RoutingEngine.plan(network: network, siting: siting, metric: FixtureMetric(), effort: 10, seed: 1)
    #expect(plan.unplaced.isEmpty)
    #expect(!plan.rounds.isEmpty)
  }
}
