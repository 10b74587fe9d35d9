import Audit
import Computation
import Flows
import GLPKSolver
import NetworkFixtures
import Quantities
import Routing
import Siting
import Testing
import WasteNetwork

/// The engines and the audit share no code; on random districts they have to agree all the same.
struct EnginePlansTests {
  @Test(arguments: [1, 2, 3, 4])
  func `what the engines plan passes the audit`(seed: UInt64) throws {
    let district = FixtureDistrict(
      villages: 12, depots: 5, splitsManure: seed % 2 == 0, pricesFilmShortfall: seed % 3 == 0, seed: seed)
    try expectPass(district.network(), seed: seed)
  }

  @Test(
    arguments: [
      .leastGreatestDistance(budget: .yuan(3_000_000)),
      .greatestCoverage(budget: .yuan(300_000), keepsTargets: false),
      .greatestCoverage(budget: .yuan(3_000_000), keepsTargets: true),
    ] as [PlanningOptions.Objective])
  func `what the engines plan for other objectives passes the audit`(objective: PlanningOptions.Objective) throws {
    var draft = FixtureDistrict(villages: 5, depots: 3, splitsManure: true, pricesFilmShortfall: true, seed: 3).draft
    draft.options.objective = objective
    try expectPass(Network(draft), seed: 3, work: 1)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `what the engines plan on roads of the dry season and behind weak bridges passes the audit`(seed: UInt64) throws
  {
    var draft = FixtureDistrict(villages: 10, depots: 3, seed: seed).draft
    let count = draft.calendar.periodCount
    for index in draft.villages.indices where index % 3 == 0 {
      draft.villages[index].passablePeriods = Array(1...count / 4) + Array(count * 3 / 4...count)
    }
    draft.depots[0].passablePeriods = Array(1...count / 2)
    for index in draft.vehicles.indices { draft.vehicles[index].grossMass = draft.vehicles[index].payload * 2 }
    draft.depots[1].truckLimit = draft.vehicles.compactMap(\.grossMass).max().map { $0 - .kilograms(1) }
    try expectPass(Network(draft), seed: seed, work: 1)
  }

  @Test func `what the engines plan with second stations passes the audit`() throws {
    var draft = FixtureDistrict(villages: 5, depots: 3, streams: [.film, .packaging], seed: 2).draft
    draft.streams = draft.streams.map { $0.changed(backupRadius: .kilometres(9)) }
    try expectPass(Network(draft), seed: 2, work: 1)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `rounds that may be emptied at centres pass the audit`(seed: UInt64) throws {
    // vans that carry so little that they are full after a village or two
    var draft = FixtureDistrict(villages: 12, depots: 3, streams: [.film, .packaging], seed: seed).draft
    for index in draft.streams.indices { draft.streams[index].unloadsAt = .centre }
    draft.vehicles = draft.vehicles.map { $0.changed(payload: .kilograms(400)) }
    let network = try Network(draft)
    let distances = RoadDistances(fixture: network)
    let plan = try #require(try plan(network, distances, seed: seed, work: 1))
    #expect(plan.transport.rounds.contains { !$0.unloadings.isEmpty })
    try expectPass(network, seed: seed, work: 1)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `what the engines plan with hours, bases, rests and calls passes the audit`(seed: UInt64) throws {
    var draft = FixtureDistrict(villages: 10, depots: 3, seed: seed).draft
    draft.options.balancesCrews = true
    for index in draft.villages.indices {
      draft.villages[index].openingHours = OpeningHours(
        from: .hours(8 + Double(index % 3)), to: .hours(12 + Double(index % 4)))
    }
    for index in draft.vehicles.indices {
      draft.vehicles[index].base = ID(draft.depots[index % draft.depots.count].id.code)
      draft.vehicles[index].rest = RestRule(length: .minutes(30), after: .hours(4))
    }
    for index in draft.streams.indices where draft.streams[index].pattern == .round {
      draft.streams[index].spacingDays = 5
      draft.streams[index].visitWeekdays = [.tuesday, .friday]
    }
    if let manure = draft.streams.firstIndex(where: { $0.pattern == .shuttle && $0.harvestDays == nil }) {
      draft.streams[manure] = draft.streams[manure].changed(pattern: .onCall)
      draft.streams[manure].loadPerCall = .tonnes(2)
      draft.streams[manure].responseTime = .hours(24)
    }
    try expectPass(Network(draft), seed: seed, work: 1)
  }

  private func expectPass(_ network: Network, seed: UInt64, work: Int = 2) throws {
    let distances = RoadDistances(fixture: network)
    let plan = try #require(try plan(network, distances, seed: seed, work: work))
    let result = PlanAudit.run(
      network: network, distances: distances, metric: FixtureMetric(),
      plan: plan.listingEstimates(of: network, distances))
    for check in result.failed {
      for failure in check.failures.prefix(3) {
        Issue.record("\(check.name.en): \(failure.place): expected \(failure.expected), found \(failure.found)")
      }
    }
  }

  /// Siting, flows and transport one after the other; `nil` when the district has no plan.
  private func plan(_ network: Network, _ distances: RoadDistances, seed: UInt64, work: Int) throws -> Plan? {
    guard
      case .plan(let siting) = try SitingEngine.plan(
        SitingProblem(network, distances: distances), with: GLPK(), effort: Effort(work: work, seed: seed)),
      case .plan(let flows) = try FlowEngine.plan(
        network: network, distances: distances, siting: siting, solver: GLPK())
    else { return nil }
    let transport = RoutingEngine.plan(
      network: network, siting: siting, metric: FixtureMetric(), effort: 1, seed: seed)
    return Plan(
      siting: siting, flows: flows, transport: transport, targets: network.targetResults(for: siting),
      distances: distances.origin, caveats: [], isIncomplete: false)
  }
}
