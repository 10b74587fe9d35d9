import NetworkFixtures
import Quantities
import Testing
import WasteNetwork
import Years

@testable import Reports

/// The page and the table of a plan of several years.
@Suite struct YearsReportTests {
  private let station = BuiltPlace(level: .station, place: "D2", stream: ID("straw"))

  private func years(_ rule: ClosingRule = .usual) -> YearsPlan {
    let when = [YearStage(year: 2023, lasts: 2), YearStage(year: 2025, lasts: 5)]
    return YearsPlan(
      program: "test", closing: rule,
      stages: when.map {
        YearsPlan.Stage(when: $0, manifest: "", yearlyCost: .yuan(1000), bound: .yuan(900), closing: .yuan(50))
      },
      standings: [
        YearsPlan.Standing(
          place: station, sizes: ["M", nil], yearlyCosts: [.yuan(20), nil], changes: [.opens, .closes])
      ],
      dues: [
        YearsPlan.Due(
          place: station, year: 2025, builtYear: 2023, builtSize: "M", size: nil, count: 5, price: .yuan(10))
      ], stagesCost: .yuan(7000), closingCost: .yuan(50), total: .yuan(7050), bound: .yuan(6300))
  }

  private func stages() throws -> [YearsReport.Stage] {
    let network = try HandDistrict.network()
    return [0, 1].map { _ in
      YearsReport.Stage(network: network, plan: HandPlan.plan(network), run: HandPlan.run)
    }
  }

  @Test func `the page says in both languages what closes when and what that costs`() throws {
    let html = YearsReport.html(years(), stages: try stages())
    // the stages' own reports lie beside the page
    #expect(WellFormedness(html).faults.filter { !$0.hasSuffix("/report.html") } == [])
    for text in [
      "手算区：2023、2025 年分阶段规划", "district worked by hand: 2023, 2025 planned together", "关闭", "closes", "2025–2029",
      "企业所得税法实施条例", "assumption (unverified)", "2023/report.html",
      // (7 050 − 6 300) ÷ 7 050 = 10.638 %, rounded up
      "≤ 10.64 %",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html == YearsReport.html(years(), stages: try stages()))
  }

  @Test func `a price of its own is named with its source, without the assumption`() throws {
    let rule = ClosingRule(price: .once(.yuan(50_000)), source: "县财政估算", isUsual: false)
    let html = YearsReport.html(years(rule), stages: try stages())
    #expect(html.contains("来源：县财政估算") && html.contains("CNY 50,000 at once") && !html.contains("企业所得税法"))
  }

  @Test func `the table has a row for each place and stage`() throws {
    let table = YearsReport.csv(years(), stages: try stages())
    #expect(
      table.text == """
        level,place,name,stream,year,lasts_years,size,change,yearly_cost_cny,closing_cny
        station,D2,D2场,straw,2023,2,M,opens,20.00,0.00
        station,D2,D2场,straw,2025,5,,closes,,50.00

        """)
  }
}
