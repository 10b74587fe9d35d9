import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

/// What townships, campaigns and compared sitings look like in the report and the tables.
@Suite struct FleetReportTests {
  /// Two lorries for 48 loads in June; the second siting costs 100 CNY less of 20 000 with its rounds: 0.5 %.
  private func plan(_ network: Network, keepsFirst: Bool = false) -> Plan {
    var plan = HandPlan.plan(network)
    plan.fleet = FleetPlan(
      townships: [
        FleetPlan.TownshipUse(
          township: ID("TA"), vehicle: ID("lorry"), period: 5, vehicles: 2, shifts: 7, distance: .kilometres(336),
          hours: .hours(53.2), fuelLitres: 84, co2eKilograms: 235)
      ],
      campaigns: [
        FleetPlan.CampaignUse(
          stream: HandPlan.straw, period: 5, vehicle: ID("lorry"), trips: 48, days: 4, shifts: 7, vehicles: 2,
          distance: .kilometres(336), hours: .hours(53.2))
      ], mix: [.init(vehicle: ID("lorry"), count: 2)])
    plan.feedback = SitingFeedback(
      trials: [
        .init(moved: 0, estimate: .yuan(19_000), cost: .yuan(20_000), unplaced: 0, left: .zero, isKept: keepsFirst),
        .init(moved: 3, estimate: .yuan(19_500), cost: .yuan(19_900), unplaced: 0, left: .zero, isKept: !keepsFirst),
      ], cost: .yuan(19_900))
    return plan
  }

  private func html(_ language: Language, keepsFirst: Bool = false) throws -> String {
    let network = try HandDistrict.network()
    return Report.html(
      network: network, plan: plan(network, keepsFirst: keepsFirst), run: HandPlan.run, language: language)
  }

  @Test func `the report says what the campaign needs at its peak`() throws {
    let english = try html(.english)
    #expect(english.contains("The peak is Jun: vehicles 2, loads 48, working days 4."))
    #expect(english.contains("2 × lorry"))
    #expect(try html(.chinese).contains("高峰在6月：2 辆车，4 个作业日内 48 车次。"))
  }

  @Test func `the report says what the rounds changed in the siting, and what the bound speaks of`() throws {
    let english = try html(.english)
    #expect(english.contains("3 streams of villages go to another station"))
    #expect(english.contains("saves CNY 100 a year (0.50 %)"))
    #expect(english.contains("The bound of the siting below speaks of the cost of equation (1)"))
    #expect(try html(.chinese).contains("每年省 0.01 万元（0.50 %）"))
  }

  @Test func `where no siting was better the report says so`() throws {
    #expect(
      try html(.english, keepsFirst: true).contains(
        "none costs less than the siting by the estimate of ways there and back"))
  }

  @Test func `a report with fleet and trials is well-formed in both languages`() throws {
    let network = try HandDistrict.network()
    let text = Report.html(network: network, plan: plan(network), run: HandPlan.run)
    #expect(WellFormedness(text).faults == [])
  }

  @Test func `tables hold townships, campaigns and trials, and none where the plan has none`() throws {
    let network = try HandDistrict.network()
    let tables = PlanTables.csv(network: network, plan: plan(network))
    func text(_ name: String) throws -> String { try #require(tables.first { $0.name == name }).text }
    #expect(
      try text("township_fleet.csv").hasSuffix("TA,TA镇,lorry,lorry,6,06-01,2,7,336.000,191520,84,235\n"))
    #expect(try text("campaigns.csv").hasSuffix("straw,6,06-01,lorry,lorry,48,4,7,2,336.000,191520\n"))
    #expect(try text("siting_trials.csv").hasSuffix("2,3,19500.00,19900.00,0,0,yes\n"))
    let bare = PlanTables.csv(network: network, plan: HandPlan.plan(network)).map(\.name)
    #expect(!bare.contains("campaigns.csv") && !bare.contains("siting_trials.csv"))
  }

  @Test func `the greatest distance stands among the cards only where it is the aim`() throws {
    var draft = HandDistrict.draft
    draft.options.objective = .leastGreatestDistance(budget: nil)
    let network = try Network(draft)
    var plan = HandPlan.plan(network)
    plan.siting.quality.value = 13_000
    plan.siting.quality.bound = 12_500
    let text = Report.html(network: network, plan: plan, run: HandPlan.run, language: .english)
    #expect(text.contains("Greatest distance") && text.contains("13.000 km"))
    #expect(text.contains("proven that no plan has less than 12.500 km"))
    #expect(!(try html(.english)).contains("Greatest distance"))
  }
}
