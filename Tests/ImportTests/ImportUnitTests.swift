import Testing

@testable import ScenarioFiles

/// Units that stand elsewhere than in a column's own header.
struct ImportUnitTests {
  private static let header = "行政村,统计用区划代码,小麦播种面积,生猪出栏（头）"

  @Test func `the unit of a rate is none that could be exchanged for another`() {
    #expect(ColumnUnit.of(column: "cropland_mu")?.word == "mu")
    #expect(ColumnUnit.of(column: "note_t")?.word == "t")
    // kilograms by the mu under a heading of kilograms by the hectare would have to be divided, not multiplied
    for column in [
      "wheat_yield_kg_mu", "price_cny_t", "co2e_kg_km", "haulage_cny_tkm", "handling_t_day", "dose_kg_head",
    ] {
      #expect(ColumnUnit.of(column: column) == nil, "\(column)")
    }
  }

  @Test(arguments: [
    ("2021年主要农作物播种面积\n单位：公顷\n", ""), ("2021年主要农作物播种面积（公顷）,,,\n", ""), ("统计表,,,计量单位：公顷、头\n", ""),
    ("", "注：面积单位为公顷,,,\n"),
  ])
  func `a unit in the title or in a remark is that of the columns that name none`(title: String, remark: String) throws
  {
    let row = "东村,371502103201,60,12\n"
    let result = try ForeignTable("村.csv", "\(title)\(Self.header)\n\(row)\(remark)").imported()
    // 60 ha × 15 = 900 mu; the pigs have a unit of their own
    #expect(result.rows("villages", "wheat_sown_mu", "pig_slaughtered_head") == [["900", "12"]])
    #expect(result.notes.contains("column ‘小麦播种面积’ → wheat_sown_mu × 15"))
    #expect(result.notes.contains { $0.contains("states the unit ‘公顷’, which is that of ‘小麦播种面积’") }, "\(result.notes)")
    #expect(result.mapping.contains("factor: 15"))
  }

  @Test func `a unit of ten thousand mu in the title is heeded`() throws {
    let result = try ForeignTable("乡镇.csv", "播种面积\n(单位:万亩)\n乡镇,小麦播种面积,玉米播种面积\n朱老庄镇,1.2,0.9\n").imported()
    #expect(result.rows("township_totals", "wheat_sown_mu", "maize_sown_mu") == [["12000", "9000"]])
  }

  @Test func `a row of bare units below the header gives each column its own`() throws {
    let result = try ForeignTable(
      "村.csv", "行政村,统计用区划代码,小麦播种面积,玉米播种面积,生猪出栏\n,,公顷,亩,万头\n东村,371502103201,60,500,0.12\n"
    ).imported()
    #expect(
      result.rows("villages", "wheat_sown_mu", "maize_sown_mu", "pig_slaughtered_head") == [["900", "500", "1200"]])
    #expect(!result.notes.contains { $0.contains("a guess") })
  }

  @Test func `a unit at the end of a header without brackets is one`() throws {
    let result = try ForeignTable("村.csv", "行政村,统计用区划代码,小麦播种面积公顷,玉米\n东村,371502103201,60,500\n").imported()
    #expect(result.rows("villages", "wheat_sown_mu", "maize_sown_mu") == [["900", "500"]])
  }

  @Test func `a unit in a cell rules over that of its column`() throws {
    let result = try ForeignTable(
      "村.csv", "行政村,统计用区划代码,小麦播种面积（公顷）\n东村,371502103201,900亩\n西村,371502103202,60\n"
    ).imported()
    #expect(result.rows("villages", "wheat_sown_mu") == [["900"], ["900"]])
  }

  @Test func `two units of one kind, and one that is not known, are told and nothing is multiplied`() throws {
    let two = try ForeignTable("村.csv", "单位：亩、公顷\n\(Self.header)\n东村,371502103201,60,12\n").imported()
    #expect(two.rows("villages", "wheat_sown_mu") == [["60"]])
    #expect(two.warnings == ["the sheet states the units ‘亩’, ‘公顷’; columns that name none are taken as they are"])
    let unknown = try ForeignTable("村.csv", "单位：垧\n\(Self.header)\n东村,371502103201,60,12\n").imported()
    #expect(unknown.warnings == ["row 1: the unit of ‘单位：垧’ is not known, and nothing was multiplied by it"])
    // an office that fills in the form is no unit
    let office = try ForeignTable("村.csv", "填报单位：农业农村局\n\(Self.header)\n东村,371502103201,60,12\n").imported()
    #expect(office.warnings == [])
  }

  @Test func `a mapping that does otherwise than the sheet's title is told`() throws {
    let mapping = """
      gleaner-import: 1
      sheets:
        - file: 村.csv
          table: villages
          header_rows: 2
          columns: [{ from: 行政村, to: name }, { from: 小麦播种面积, to: wheat_sown_mu }]
      """
    let result = try ForeignTable("村.csv", "单位：公顷\n\(Self.header)\n东村,371502103201,60,12\n").imported(mapping: mapping)
    #expect(result.rows("villages", "wheat_sown_mu") == [["60"]])
    #expect(result.warnings == ["the sheet states the unit 公顷, but the mapping multiplies ‘小麦播种面积’ by 1"])
  }
}
