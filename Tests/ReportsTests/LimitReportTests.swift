import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

/// What is said of how far the rounds are from the shortest.
@Suite struct LimitReportTests {
  private let network: Network

  init() throws { network = try HandDistrict.network() }

  /// R1 costs 10 CNY in April and in October; the limits are 9.50 and 9.00, so the gap is 1.50 ÷ 20 = 7.5 %.
  private func plan(_ october: TransportPlan.RoundLimit.Progress) -> Plan {
    var plan = HandPlan.plan(network)
    let halves = [(3, 950, TransportPlan.RoundLimit.Progress.finished), (9, 900, october)]
    plan.transport.roundLimits = halves.map { period, fen, progress in
      TransportPlan.RoundLimit(
        depot: ID("D1"), period: period, streams: [ID("film"), ID("packaging")], visits: 4, cost: .yuan(10),
        limit: .fen(fen), method: .columnGeneration, progress: progress)
    }
    plan.transport.quality = Quality(
      value: 2000, bound: 1850, boundMethod: LocalizedName(zh: "列生成", en: "column generation"),
      stopReason: .effortSpent)
    return plan
  }

  private func page(_ plan: Plan, _ language: Language) -> String {
    Report.html(network: network, plan: plan, run: HandPlan.run, language: language)
  }

  @Test func `the gap of the rounds is stated with its stations`() {
    let page = page(plan(.finished), .english)
    #expect(page.contains("their kilometres cost at most 7.50 % less"))
    #expect(page.contains("no certificate"))
    #expect(page.contains("Column generation came to its end for every station and period."))
    // 18.50 is written as 19
    for figure in [">20<", ">19<", ">7.50 %<"] { #expect(page.contains(figure), "missing \(figure)") }
    #expect(WellFormedness(page).faults == [])
  }

  @Test(arguments: [TransportPlan.RoundLimit.Progress.stopped, .tooLarge])
  func `where column generation did not finish the report says in how many periods`(
    progress: TransportPlan.RoundLimit.Progress
  ) {
    #expect(page(plan(progress), .english).contains("In 1 of 2 periods of stations column generation did not finish"))
    #expect(page(plan(progress), .chinese).contains("2 个站点时段中有 1 个的列生成未算完"))
  }

  @Test func `without a bound the report says that nothing is known`() {
    var plan = plan(.finished)
    plan.transport.quality.bound = nil
    #expect(page(plan, .english).contains("how far they are from the shortest is not known"))
  }

  @Test func `the table has a line for each station's period`() {
    let table = PlanTables.csv(network: network, plan: plan(.tooLarge)).first { $0.name == "round_limits.csv" }
    #expect(
      table?.text == """
        depot,depot_name,period,period_start,streams,visits,cost_cny,limit_cny,method,progress
        D1,D1场,4,04-01,film packaging,4,10.00,9.50,column-generation,finished
        D1,D1场,10,10-01,film packaging,4,10.00,9.00,column-generation,too-large

        """)
  }
}
