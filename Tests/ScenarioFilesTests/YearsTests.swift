import Foundation
import Quantities
import ScenarioFiles
import Testing
import WasteNetwork
import Years

/// Scenarios of several years: how they are read, and what is wrong with them.
struct YearsTests {
  private let usual = """
    years:
      - { year: 2023, lasts: 2, items: [{ set: options.working_days_per_year, to: 250 }] }
      - { year: 2025, lasts: 5 }

    """

  private func scenario(_ years: String) -> SmallScenario {
    var scenario = SmallScenario()
    scenario["scenario.yaml"]? += years
    return scenario
  }

  /// What is said of a scenario that cannot be read.
  private func faults(_ path: String) -> [Fault] {
    do {
      _ = try ScenarioFolder.years(of: path)
      _ = try ScenarioFolder.read(path)
      return []
    } catch let faults {
      return faults.faults
    }
  }

  @Test func `every stage is a scenario of its own, named behind its path`() throws {
    try scenario(usual).inFolder { folder in
      let years = try #require(try ScenarioFolder.years(of: folder))
      #expect(years.stages == [YearStage(year: 2023, lasts: 2), YearStage(year: 2025, lasts: 5)])
      #expect(years.closing == .usual)
      let first = try ScenarioFolder.read(years.reference(to: years.stages[0]))
      #expect(first.network.calendar.year == 2023 && first.network.options.workingDaysPerYear == 250)
      #expect(first.items.map(\.path) == ["calendar.year", "options.working_days_per_year"])
      #expect(first.entry == "scenario.yaml#2023")
      let second = try ScenarioFolder.read(folder + "#2025")
      #expect(second.network.calendar.year == 2025 && second.network.options.workingDaysPerYear != 250)
    }
  }

  @Test func `a scenario of a single year has none`() throws {
    try SmallScenario().inFolder { folder in
      let years = try ScenarioFolder.years(of: folder)
      #expect(years == nil)
      #expect(faults(folder + "#2025").map(\.name) == ["unknown-path"])
    }
  }

  @Test func `what needs a single year says which can be named`() throws {
    try scenario(usual).inFolder { folder in
      let faults = faults(folder)
      #expect(faults.map(\.name) == ["several-years"])
      #expect(faults[0].message.contains("2023, 2025") && faults[0].cure.contains("\(folder)#2025"))
      #expect(faults[0].finding.zh.contains("多年规划"))
    }
  }

  @Test func `a scenario of differences may have years, and may extend one of them`() throws {
    var scenario = scenario(usual)
    scenario["../later.yaml"] = """
      extends: small
      items:
        - { set: years.2025.lasts, to: 3 }
        - { set: options.working_days_per_year, to: 200 }

      """
    scenario["../one.yaml"] = "extends: small#2023\n"
    scenario["../twice.yaml"] = "extends: small\nyears: [{ year: 2030, lasts: 1 }, { year: 2031, lasts: 1 }]\n"
    scenario["../again.yaml"] = "extends: small#2023\nyears: [{ year: 2030, lasts: 1 }, { year: 2031, lasts: 1 }]\n"
    try scenario.inFolder { folder in
      let root = folder.dropLast("/small".count)
      let later = try #require(try ScenarioFolder.years(of: "\(root)/later.yaml"))
      #expect(later.stages.map(\.lasts) == [2, 3])
      // a stage's own items come last
      #expect(try ScenarioFolder.read("\(root)/later.yaml#2023").network.options.workingDaysPerYear == 250)
      #expect(try ScenarioFolder.read("\(root)/later.yaml#2025").network.options.workingDaysPerYear == 200)
      let one = try ScenarioFolder.read("\(root)/one.yaml")
      #expect(one.network.calendar.year == 2023 && one.entry == "one.yaml")
      #expect(try ScenarioFolder.years(of: "\(root)/again.yaml")?.stages.map(\.year) == [2030, 2031])
      #expect(faults("\(root)/twice.yaml#2030").contains { $0.message.contains("plans several years already") })
    }
  }

  @Test(arguments: ["closing.price_cny", "years.2023.lasts"])
  func `an item of one stage cannot change what holds for all, nor pretend to`(path: String) throws {
    let years = """
      years:
        - { year: 2023, lasts: 2, items: [{ set: \(path), to: 5 }] }
        - { year: 2025, lasts: 5 }
      closing: { price_cny: 100 }

      """
    try scenario(years).inFolder { folder in
      let faults = faults(folder + "#2023")
      #expect(faults.map(\.name) == ["wrong-setting"])
      #expect(faults.first?.place?.column == "years[0].items[0].set")
      #expect(self.faults(folder + "#2025").isEmpty)
    }
  }

  @Test func `a fault in a stage's item stands where the item stands`() throws {
    let years = usual.replacing("working_days_per_year, to: 250", with: "working_days_per_year, to: 900")
    try scenario(years).inFolder { folder in
      #expect(faults(folder + "#2023").contains { $0.place?.column?.hasPrefix("years[0].items[0]") ?? false })
      #expect(faults(folder + "#2025").isEmpty)
    }
  }

  @Test func `closing has a price at once or by instalments`() throws {
    func closing(_ text: String) throws -> ClosingRule? {
      try scenario(usual + "closing: { \(text) }\n").inFolder { try ScenarioFolder.years(of: $0)?.closing }
    }
    #expect(
      try closing("price_cny: 500, source: a")
        == ClosingRule(price: .once(.yuan(500)), source: "a", isUsual: false))
    #expect(
      try closing("investment_share_percent: 40")
        == ClosingRule(price: .instalments(share: .percent(40), years: 10), source: "", isUsual: false))
    #expect(
      try closing("investment_years: 15")
        == ClosingRule(price: .instalments(share: .percent(50), years: 15), source: "", isUsual: false))
    #expect(try closing("source: b")?.isUsual == true)
  }

  @Test(arguments: [
    ("years: [{ year: 2023, lasts: 2 }]", "several years are planned together, and here is one"),
    ("years: []", "several years are planned together, and here is none"),
    ("years: [{ year: 2025, lasts: 1 }, { year: 2023, lasts: 1 }]", "the stage 2023 does not come after 2025"),
    ("years: [{ year: 2025, lasts: 1 }, { year: 2025, lasts: 1 }]", "the stage 2025 does not come after 2025"),
    ("years: [{ year: 2023, lasts: 3 }, { year: 2025, lasts: 1 }]", "counts for 3 years and runs into 2025"),
    ("years: [{ year: 2023, lasts: 0 }, { year: 2025, lasts: 1 }]", "0 is not a whole number from 1 to 100"),
    ("years: [{ year: 2023, lasts: 101 }, { year: 2225, lasts: 1 }]", "101 is not a whole number from 1 to 100"),
    ("years: [{ year: 2023 }, { year: 2025, lasts: 1 }]", "the setting ‘lasts’ is missing"),
    ("years: [{ lasts: 1 }, { year: 2025, lasts: 1 }]", "the setting ‘year’ is missing"),
    ("years: [{ year: 2023, lasts: 2, colour: red }, { year: 2025, lasts: 1 }]", "no setting is called ‘colour’ here"),
    ("years: 2023", "where a list is expected"),
    ("closing: { price_cny: 1 }", "closing has a price, and only one year is planned"),
    (
      "years: [{ year: 2023, lasts: 2 }, { year: 2025, lasts: 1 }]\nclosing: { price_cny: -1 }",
      "closing cannot cost less than nothing"
    ),
    (
      "years: [{ year: 2023, lasts: 2 }, { year: 2025, lasts: 1 }]\nclosing: { price_cny: 1, investment_years: 3 }",
      "either a price or what is left of the investment"
    ),
    (
      "years: [{ year: 2023, lasts: 2 }, { year: 2025, lasts: 1 }]\nclosing: { investment_share_percent: 120 }",
      "120.0 is no part of a cost in percent"
    ),
  ])
  func `what is wrong with the years is named with its place and cure`(years: String, finding: String) throws {
    let lines = try scenario(years + "\n").inFolder { faults($0) }
    let fault = try #require(lines.first { $0.message.contains(finding) }, "\(lines)")
    #expect(fault.place?.row != nil && !fault.cure.isEmpty && !fault.remedy.zh.isEmpty)
  }
}
