import ScenarioFiles
import Testing
import WasteNetwork

struct EstimateTests {
  /// South and North of 于集镇 leave wheat empty; the town has 1001 mu.
  private func split(by settings: String, _ change: (inout SmallScenario) -> Void = { _ in }) throws -> Scenario {
    try scenario(settings, change).read()
  }

  private func scenario(_ settings: String, _ change: (inout SmallScenario) -> Void = { _ in }) -> SmallScenario {
    var scenario = SmallScenario()
    scenario.replace(",700,200", with: ",,200", in: "villages.csv")
    scenario.replace(",600,0", with: ",,0", in: "villages.csv")
    scenario.addColumns("cropland_mu", ["900", "800", "300", "100"], to: "villages.csv")
    scenario["township_totals.csv"] = "township,wheat_sown_mu,source\n于集镇,1001,统计年鉴\n"
    scenario["scenario.yaml"]? += settings
    change(&scenario)
    return scenario
  }

  private func wheat(_ scenario: Scenario) -> [Double?] {
    scenario.network.villages.map { $0.figures["wheat_sown_mu"] }
  }

  @Test func `a total is split in proportion to a weight and kept exactly`() throws {
    // 1001 × 3/4 = 750.75 and 1001 × 1/4 = 250.25: 750 and 250, and the one that is left goes to the greater remainder
    let read = try split(by: "estimates: { weight: cropland_mu }\n")
    #expect(wheat(read) == [900, 800, 751, 250])
    #expect(
      read.network.splits == [
        FigureSplit(
          figure: "wheat_sown_mu", weight: "cropland_mu", source: "统计年鉴",
          parts: [.init(village: ID("371502104201"), value: 751), .init(village: ID("371502104202"), value: 250)])
      ])
    // 751 mu on 300 and 250 on 100, which the checks of land say of both, and of one that it is 2.5 crops a year and more
    #expect(read.warnings.map(\.name) == ["area-above-land", "area-counted-twice", "area-above-land"])
  }

  @Test func `without a weight the shares are equal, the odd one to the first`() throws {
    #expect(try wheat(split(by: "")) == [900, 800, 501, 500])
  }

  @Test func `a village with a figure of its own keeps it`() throws {
    let read = try split(by: "") { $0.replace("36.31,,0", with: "36.31,401,0", in: "villages.csv") }
    #expect(wheat(read) == [900, 800, 600, 401])
    #expect(read.network.splits[0].parts.map(\.village.code) == ["371502104201"])
  }

  @Test func `a total with a decimal is split in tenths`() throws {
    // 100.5 is 1005 tenths: 503 and 502
    let read = try split(by: "") { $0.replace("1001", with: "100.5", in: "township_totals.csv") }
    #expect(wheat(read)[2...] == [50.3, 50.2])
  }

  @Test func `a column that no village has is made by the split, by a weight of its own`() throws {
    var scenario = SmallScenario()
    scenario.replace("lat,wheat_sown_mu,", with: "lat,note_wheat,", in: "villages.csv")
    scenario.addColumns("population", ["10", "30", "5", "5"], to: "villages.csv")
    scenario["township_totals.csv"] = "township,wheat_sown_mu\n朱老庄镇,400\n371502104,90\n"
    scenario["scenario.yaml"]? +=
      "estimates: { weight: equal, source: census, figures: [{ figure: wheat_sown_mu, weight: population }] }\n"
    let read = try scenario.read()
    #expect(wheat(read) == [100, 300, 45, 45])
    #expect(read.warnings == [])
    let origin = DistanceOrigin(statement: LocalizedName(zh: "测试", en: "test"), isEstimate: false)
    let caveat = try #require(
      read.network.planCaveats(distances: origin).first { $0.subject.en == "wheat_sown_mu of villages" })
    #expect(caveat.confidence == .estimate && caveat.source == "census")
    #expect(
      caveat.statement.en
        == "the figures of 4 of 4 villages are split from township totals in proportion to population: "
        + "estimates, until the villages report")
  }

  @Test func `own figures above the total contradict it`() throws {
    #expect(
      try scenario("") { $0.replace("36.31,,0", with: "36.31,1200,0", in: "villages.csv") }.report().prefix(1) == [
        "township_totals.csv:2:wheat_sown_mu: wheat_sown_mu of the township is 1001, and 1 of its 2 villages have 1200 by "
          + "themselves; correct the total, or the villages' figures"
      ])
  }

  @Test func `totals name known townships once, and are no less than nothing`() throws {
    #expect(
      try scenario("") {
        $0["township_totals.csv"] = "township,wheat_sown_mu\n于集,5\n朱老庄镇,1700\n371502103,9\n于集镇,-4\n"
      }.report().filter { $0.hasPrefix("township_totals") } == [
        "township_totals.csv:2:township: no township is called ‘于集’; did you mean ‘于集镇’ (371502104)?",
        "township_totals.csv:4:township: township ‘371502103’ has a second row of totals; keep one of the rows",
        "township_totals.csv:5:wheat_sown_mu: wheat_sown_mu is negative: -4; write 0 or a number above",
      ])
  }

  @Test func `a total of four decimals is kept to the last of them`() throws {
    // 0.0004 in halves of 0.0002; 1.2345 is 12345 ten-thousandths: 6173 and 6172
    let small = try split(by: "") { $0.replace("1001", with: "0.0004", in: "township_totals.csv") }
    #expect(wheat(small)[2...] == [0.0002, 0.0002])
    let odd = try split(by: "") { $0.replace("1001", with: "1.2345", in: "township_totals.csv") }
    #expect(wheat(odd)[2...] == [0.6173, 0.6172])
  }

  @Test func `a total is kept to the millionth`() throws {
    // 9 999 123 457 millionths in halves
    let read = try split(by: "estimates: { weight: equal }\n") {
      $0.replace("1001", with: "9999.123457", in: "township_totals.csv")
    }.network.splits[0].parts.map { Int(($0.value * 1e6).rounded()) }
    #expect(read == [4_999_561_729, 4_999_561_728])
  }

  @Test func `more than six decimals cannot be split exactly, and are said so`() throws {
    let report = try scenario("") { $0.replace("1001", with: "0.12345678", in: "township_totals.csv") }.report()
    #expect(report.contains { $0.hasPrefix("township_totals.csv:2:wheat_sown_mu: ") && $0.contains("six decimals") })
  }

  @Test func `own figures a little above the total contradict it too`() throws {
    // 1001 against 1001.0004
    let names = try scenario("") { $0.replace("36.31,,0", with: "36.31,1001.0004,0", in: "villages.csv") }.faults()
    #expect(names.contains { $0.name == "totals-disagree" })
    // the other village waits for the total to be mended: it is not taken for 0
    #expect(!names.contains { $0.name == "empty-figure" })
  }

  @Test func `what a row says of its source goes before what the settings say`() throws {
    let read = try split(by: "estimates: { weight: equal, source: 年鉴 }\n")
    #expect(read.network.splits[0].source == "统计年鉴")
  }

  @Test func `equal shares that nobody chose are warned of`() throws {
    #expect(try split(by: "").warnings.map(\.name).contains("equal-split"))
    #expect(try !split(by: "estimates: { weight: equal }\n").warnings.map(\.name).contains("equal-split"))
  }

  @Test func `a weight that is itself split comes first, in whatever order the columns stand`() throws {
    // vegetables follow wheat, whose 1001 are split 751 to 250 by cropland: 1001 by 751 to 250 are the same again
    let read = try split(
      by: "estimates: { weight: cropland_mu, figures: [{ figure: vegetable_mu, weight: wheat_sown_mu }] }\n"
    ) {
      $0.replace("36.31,,0", with: "36.31,,", in: "villages.csv")
      $0.replace(",,200", with: ",,", in: "villages.csv")
      $0["township_totals.csv"] = "township,vegetable_mu,wheat_sown_mu\n于集镇,1001,1001\n"
    }
    #expect(read.network.villages.map { $0.figures["vegetable_mu"] }[2...] == [751, 250])
  }
}
