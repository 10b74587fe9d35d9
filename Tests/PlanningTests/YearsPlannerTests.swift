import NetworkFixtures
import Quantities
import Testing
import WasteNetwork
import Years

@testable import Planning

/// Plans of several years beside the optimum over everything that can stand when, found by enumeration.
@Suite struct YearsPlannerTests {
  /// Two states of one very small district: half of the villages have little in the first, the target is lower there.
  private func networks(_ seed: UInt64) throws -> [Network] {
    var later = FixtureDistrict(
      villages: 4, townships: 1, depots: 3, centres: 1, streams: [.manure], seed: seed
    ).draft
    var earlier = later
    for village in earlier.villages.indices {
      let activity = FixtureStream.manure.activity
      let factor = village % 2 == 0 ? 0.3 : 1.3
      earlier.villages[village].figures[activity] = (later.villages[village].figures[activity] ?? 0) * factor
    }
    earlier.targets = [FixtureStream.manure.target(share: .percent(75))]
    later.targets = [FixtureStream.manure.target(share: .percent(95))]
    return [try Network(earlier), try Network(later)]
  }

  private static let stages = [YearStage(year: 2023, lasts: 2), YearStage(year: 2025, lasts: 3)]

  private func rule(_ price: ClosingRule.Price) -> ClosingRule {
    ClosingRule(price: price, source: "", isUsual: false)
  }

  private func plan(
    _ networks: [Network], _ rule: ClosingRule, threads: Int = 1
  ) throws -> (sitings: [SitingPlan], standing: [StandingPrices], years: YearsPlan) {
    let planner = YearsPlanner(
      zip(YearsPlannerTests.stages, networks).map { when, network in
        YearsPlanner.Stage(
          when, network: network, metric: FixtureMetric(), distances: RoadDistances(fixture: network),
          settings: PlanSettings(effort: 5), threads: threads)
      }, closing: rule)
    guard case .plan(let plans) = try planner.plan(control: RunControl(), report: { _ in }) else {
      Issue.record("no plan")
      throw CancellationError()
    }
    let sitings = plans.map(\.plan.siting)
    let years = YearsPlan(
      of: zip(YearsPlannerTests.stages, sitings).map { ($0, $1, "") }, closing: rule, program: "test")
    return (sitings, plans.map(\.standing), years)
  }

  private func enumerated(_ networks: [Network], _ rule: ClosingRule) -> EnumeratedYears {
    EnumeratedYears(networks, ClosingAccount(stages: YearsPlannerTests.stages, rule: rule))
  }

  @Test(arguments: [1, 2, 3, 5] as [UInt64])
  func `no choice of what stands when costs less than the plan`(seed: UInt64) throws {
    let networks = try networks(seed)
    let rule = rule(.instalments(share: .percent(seed == 1 ? 50 : 100), years: 10))
    let all = enumerated(networks, rule)
    let years = try plan(networks, rule).years
    #expect(years.total.fen == all.least, "alone \(all.leastAlone)")
    let bound = try #require(years.bound)
    #expect(bound.fen <= all.leastAlone && all.leastAlone <= all.least)
  }

  @Test func `closing has a say in some of these districts`() throws {
    let rule = rule(.instalments(share: .whole, years: 10))
    let tied = try (1...3).filter { seed in
      let all = enumerated(try networks(UInt64(seed)), rule)
      return all.least > all.leastAlone
    }
    #expect(!tied.isEmpty)
  }

  @Test func `terms of all places together leave the search its 64 bits, whatever closing costs`() throws {
    let networks = try networks(1)
    let account = ClosingAccount(stages: YearsPlannerTests.stages, rule: rule(.once(.yuan(100_000_000_000))))
    let prices = StandingTerms(account, networks: networks).prices(of: 0, standing: [[:], [:]]).entries
    // three yards and a centre share 8 × 10¹¹ fen; 10¹³ fen over two years would be more
    #expect(!prices.isEmpty && prices.allSatisfy { $0.price == .fen(200_000_000_000) })
  }

  @Test(arguments: [1, 4] as [UInt64])
  func `where closing costs nothing every stage is planned as if alone`(seed: UInt64) throws {
    let networks = try networks(seed)
    let free = rule(.once(.zero))
    let years = try plan(networks, free).years
    #expect(years.total.fen == enumerated(networks, free).leastAlone)
    #expect(years.closingCost == .zero)
  }

  @Test(arguments: [1, 4] as [UInt64])
  func `a dear price at once keeps whatever was built`(seed: UInt64) throws {
    let networks = try networks(seed)
    // dearer than everything of both stages together
    let dear = rule(.once(.yuan(100_000_000)))
    let years = try plan(networks, dear).years
    #expect(years.standings.flatMap(\.changes).allSatisfy { $0 != .closes && $0 != .shrinks })
    #expect(years.total.fen == enumerated(networks, dear).least)
  }

  @Test func `the same seed gives the same plan on one thread and on two`() throws {
    let networks = try networks(3)
    let one = try plan(networks, .usual, threads: 1)
    let two = try plan(networks, .usual, threads: 2)
    #expect(one.years == two.years && one.standing == two.standing)
    #expect(one.sitings.map { $0.assignments.map(\.depot) } == two.sitings.map { $0.assignments.map(\.depot) })
  }

  @Test(arguments: [2, 3] as [UInt64])
  func `a stage planned by itself at its terms is the stage of the whole plan`(seed: UInt64) throws {
    let networks = try networks(seed)
    let whole = try plan(networks, rule(.instalments(share: .whole, years: 10)))
    for (index, network) in networks.enumerated() {
      let planner = Planner(
        network: network, metric: FixtureMetric(), distances: RoadDistances(fixture: network),
        settings: PlanSettings(effort: 5), threads: 2, standing: whole.standing[index])
      guard case .plan(let plan) = try planner.plan(control: RunControl(), report: { _ in }) else {
        Issue.record("no plan")
        return
      }
      #expect(plan.siting.stations.map(\.size) == whole.sitings[index].stations.map(\.size))
      #expect(plan.siting.assignments.map(\.depot) == whole.sitings[index].assignments.map(\.depot))
      #expect(plan.feedback == nil)
    }
  }
}
