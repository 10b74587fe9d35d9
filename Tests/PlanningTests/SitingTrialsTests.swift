import Computation
import NetworkFixtures
import Quantities
import Synchronization
import Testing
import WasteNetwork

@testable import Planning

@Suite struct SitingTrialsTests {
  private func planner(_ draft: NetworkDraft, effort: Int = 20, threads: Int = 1) throws -> Planner {
    let network = try Network(draft)
    return Planner(
      network: network, metric: FixtureMetric(), distances: RoadDistances(fixture: network),
      settings: PlanSettings(effort: effort), threads: threads)
  }

  private func plan(_ draft: NetworkDraft, effort: Int = 20, threads: Int = 1) throws -> Plan {
    let outcome = try planner(draft, effort: effort, threads: threads).plan(control: RunControl()) { _ in }
    guard case .plan(let plan) = outcome else {
      Issue.record("no plan: \(outcome)")
      throw CancellationError()
    }
    return plan
  }

  @Test(arguments: [1, 3, 4, 5, 6] as [UInt64])
  func `no siting tried costs less with its rounds than the one kept`(seed: UInt64) throws {
    let plan = try plan(FixtureDistrict(villages: 18, townships: 2, depots: 5, seed: seed).draft)
    let feedback = try #require(plan.feedback)
    let isKept = feedback.trials.first { $0.isKept }
    let kept = try #require(isKept)
    #expect(feedback.trials.filter(\.isKept).count == 1)
    #expect(feedback.trials.count > 1)
    #expect(feedback.trials.allSatisfy { $0.left > kept.left || $0.cost >= kept.cost })
    #expect(feedback.trials[0].moved == 0)
    #expect(feedback.trials.dropFirst().allSatisfy { $0.moved > 0 })
    #expect(kept.estimate == plan.siting.cost.total)
  }

  @Test func `the cost stated is that of sites, stations and centres with the plan's own transport`() throws {
    let draft = FixtureDistrict(villages: 18, townships: 2, depots: 5, seed: 1).draft
    let network = try Network(draft)
    let plan = try plan(draft)
    let cost = plan.siting.cost
    let handling = plan.siting.assignments.map { one in
      network.streams.first { $0.id == one.stream }.map { $0.handlingPrice * one.mass } ?? .zero
    }.sum()
    #expect(
      try #require(plan.feedback).cost
        == cost.sites + cost.stations + cost.onward + cost.centres + cost.shortfalls + handling + plan.transport.cost)
  }

  @Test func `the same seed gives the same trials on one thread and on two`() throws {
    let draft = FixtureDistrict(villages: 14, townships: 2, depots: 4, seed: 4).draft
    let (one, two) = (try plan(draft, threads: 1), try plan(draft, threads: 2))
    #expect(one.feedback?.trials == two.feedback?.trials)
    #expect(one.siting.assignments.map(\.depot) == two.siting.assignments.map(\.depot))
  }

  @Test func `a district without rounds is sited once`() throws {
    let plan = try plan(
      FixtureDistrict(villages: 8, townships: 2, depots: 3, streams: [.straw, .manure], seed: 2).draft)
    #expect(plan.feedback == nil)
  }

  @Test func `progress names the phases in their order`() throws {
    let planner = try planner(FixtureDistrict(villages: 8, townships: 2, depots: 3, seed: 2).draft, effort: 2)
    let phases = Mutex<[PlanningEvent.Phase]>([])
    _ = try planner.plan(control: RunControl()) { event in
      if case .began(let phase) = event { phases.withLock { $0.append(phase) } }
    }
    #expect(phases.withLock { $0 } == [.siting, .flows, .rounds, .transport])
  }
}
