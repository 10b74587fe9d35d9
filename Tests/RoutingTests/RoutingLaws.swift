import Foundation
import GLPKSolver
import NetworkFixtures
import Quantities
import Synchronization
import Testing
import WasteNetwork

@testable import Routing

struct RoutingLaws {
  private struct Case {
    let network: Network
    let siting: SitingPlan

    init(_ draft: NetworkDraft) throws {
      network = try Network(draft)
      siting = NearestSiting(network, RoadDistances(network, by: FixtureMetric())).plan
    }

    func plan(effort: Int = 10, seed: UInt64 = 1, threads: Int = 1) -> TransportPlan {
      RoutingEngine.plan(
        network: network, siting: siting, metric: FixtureMetric(), effort: effort, seed: seed, threads: threads)
    }

    func limited(_ plan: TransportPlan, threads: Int = 1) -> TransportPlan {
      RoutingEngine.limited(
        plan, network: network, siting: siting, metric: FixtureMetric(), with: GLPK(), work: 3_000_000,
        threads: threads)
    }

    func faults(_ plan: TransportPlan) -> [String] {
      TransportCheck(network: network, siting: siting, metric: FixtureMetric(), plan: plan).faults()
    }
  }

  private func bytes(_ plan: TransportPlan) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(plan)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `every round and shuttle of random districts can be driven and carries what is assigned`(seed: UInt64) throws {
    let subject = try Case(FixtureDistrict(villages: 14, townships: 2, depots: 3, seed: seed).draft)
    let plan = subject.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(!plan.rounds.isEmpty && !plan.shuttles.isEmpty)
    #expect(subject.faults(plan) == [])
    let limited = subject.limited(plan)
    let bound = try #require(limited.quality.bound)
    #expect(bound > 0 && bound <= plan.quality.value)
    #expect(bound == limited.roundLimits.reduce(0) { $0 + $1.limit.fen })
    #expect(plan.quality.value == limited.roundLimits.reduce(0) { $0 + $1.cost.fen })
    #expect(try bytes(limited) == bytes(subject.limited(plan, threads: 2)))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `with few vehicles the plan stays within them and names who waits`(seed: UInt64) throws {
    var draft = FixtureDistrict(villages: 14, townships: 2, depots: 3, seed: seed).draft
    draft.vehicles = draft.vehicles.map { $0.limited(to: 1) }
    let subject = try Case(draft)
    let plan = subject.plan()
    #expect(!plan.unplaced.isEmpty)
    #expect(subject.faults(plan) == [])
  }

  @Test func `two threads find the same plan as one`() throws {
    let subject = try Case(FixtureDistrict(villages: 16, townships: 2, depots: 4, seed: 7).draft)
    #expect(try bytes(subject.plan(threads: 1)) == bytes(subject.plan(threads: 2)))
  }

  @Test func `more effort never gives dearer rounds from the same start`() throws {
    let task = RandomTask.task(visits: 25, seed: 3)
    let totals = [0, 10, 100].map { effort in
      RoundSearch.price(RoundSearch.rounds(task, effort: effort, seed: 5, isCancelled: { false }), task) ?? .max
    }
    #expect(totals[0] >= totals[1] && totals[1] >= totals[2])
  }

  @Test func `a cancelled run still gives a whole plan and says that it was cancelled`() throws {
    let subject = try Case(FixtureDistrict(villages: 10, townships: 2, depots: 3, seed: 5).draft)
    let plan = RoutingEngine.plan(
      network: subject.network, siting: subject.siting, metric: FixtureMetric(), effort: 1_000_000, seed: 1,
      isCancelled: { true })
    #expect(plan.quality.stopReason == .cancelled)
    #expect(subject.faults(plan) == [])
  }

  @Test func `progress counts every task once`() throws {
    let subject = try Case(FixtureDistrict(villages: 10, townships: 2, depots: 3, seed: 5).draft)
    let seen = Mutex<[Int]>([])
    _ = RoutingEngine.plan(
      network: subject.network, siting: subject.siting, metric: FixtureMetric(), effort: 1, seed: 1, threads: 2,
      progress: { done, _ in seen.withLock { $0.append(done) } })
    let counts = seen.withLock { $0 }
    #expect(!counts.isEmpty && counts == Array(1...counts.count))
  }
}
