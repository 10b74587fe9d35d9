import Flows
import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Every plan of flows, looked at by code that shares nothing with the programme.
struct FlowLaws {
  @Test(arguments: [1, 2, 3, 4])
  func `yards, lines and outlets of random districts balance to the kilogram within every limit`(
    seed: UInt64
  ) throws {
    let network = try FixtureDistrict(villages: 12, townships: 2, depots: 3, seed: seed).network()
    let distances = RoadDistances(fixture: network)
    let siting = NearestSiting(network, distances).plan
    let plan = try #require(
      try FlowEngine.plan(network: network, distances: distances, siting: siting, solver: GLPK()).planned)
    let check = FlowCheck(network: network, siting: siting, plan: plan)
    #expect(check.faults() == [])
    #expect(plan.stations.count == siting.stations.count)
    // the fixtures' largest yards suffice: nothing overflows, and what is shipped is siting's mass exactly
    #expect(plan.stations.flatMap(\.overflow).sum() == .zero)
    for station in plan.stations {
      let shipped = siting.shipments.filter { $0.depot == station.depot && $0.stream == station.stream }
      #expect(station.dispatched.sum() == shipped.map(\.mass).sum())
    }
    #expect(plan.quality.bound.map { plan.quality.value - $0 <= 1 + abs(plan.quality.value) / 1_000_000 } == true)
  }

  @Test func `twice the same question gives twice the same flows`() throws {
    let network = try FixtureDistrict(villages: 10, townships: 2, depots: 3, seed: 9).network()
    let distances = RoadDistances(fixture: network)
    let siting = NearestSiting(network, distances).plan
    func masses() throws -> [[Mass]] {
      let plan = try #require(
        try FlowEngine.plan(network: network, distances: distances, siting: siting, solver: GLPK()).planned)
      return plan.stations.map(\.stock) + plan.dispatches.map(\.mass) + plan.deliveries.map(\.mass)
    }
    #expect(try masses() == masses())
  }

  @Test func `a cancelled solve is stopped, not wrong`() throws {
    let network = try FixtureDistrict(villages: 10, townships: 2, depots: 3, seed: 9).network()
    let distances = RoadDistances(fixture: network)
    let siting = NearestSiting(network, distances).plan
    let outcome = try FlowEngine.plan(
      network: network, distances: distances, siting: siting, solver: GLPK(), isCancelled: { true })
    guard case .stopped(.cancelled) = outcome else {
      Issue.record("expected a stop, found \(outcome)")
      return
    }
  }
}

extension FlowOutcome {
  var planned: FlowPlan? { if case .plan(let plan) = self { plan } else { nil } }
}
