import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Headers of several rows, of several years, and those that are not quite known.
struct ImportHeaderTests {
  private func villages(_ header: String, _ row: String, datum: String? = "CGCS2000") throws -> ForeignTable.Result {
    try ForeignTable("村.csv", "\(header)\n\(row)\n").imported(datum: datum)
  }

  @Test func `a measure may stand above the crops, and 坐标 above the positions`() throws {
    let result = try villages(
      "统计用区划代码,行政村,乡镇,坐标,,播种面积（公顷）,,畜禽存栏（头）,\n,,,经度,纬度,小麦,玉米,生猪,奶牛",
      "371502103201,东村,朱老庄镇,115.96,36.35,60,10,7,3")
    #expect(
      result.rows("villages", "code", "name", "township", "lon", "lat", "wheat_sown_mu", "maize_sown_mu") == [
        ["371502103201", "东村", "朱老庄镇", "115.96", "36.35", "900", "150"]
      ])
    #expect(result.rows("villages", "pig_head", "dairy_standing_head") == [["7", "3"]])
    #expect(result.notes.contains("column ‘播种面积（公顷）小麦’ → wheat_sown_mu × 15"))
  }

  @Test func `titles over full names change nothing`() throws {
    let result = try villages(
      "附件2 村级底数表,,,,,\n统计用区划代码,行政村,位置,,种植业,\n,,经度,纬度,小麦播种面积(亩),玉米播种面积(亩)",
      "371502103201,东村,115.96,36.35,60,10")
    #expect(
      result.rows("villages", "name", "lon", "lat", "wheat_sown_mu", "maize_sown_mu")
        == [["东村", "115.96", "36.35", "60", "10"]])
    #expect(!result.notes.contains { $0.contains("a guess") }, "\(result.notes)")
  }

  @Test func `a yield below the same crop is not taken for its area`() throws {
    let result = try villages("统计用区划代码,行政村,产量,\n,,小麦,玉米", "371502103201,东村,60,10")
    #expect(result.tables.first?.columns == ["code", "name"], "\(result.notes)")
  }

  @Test func `of two years neither is taken before the user says which`() throws {
    let foreign = ForeignTable("村.csv", "行政村,统计用区划代码,2020年小麦播种面积(亩),2021年小麦播种面积(亩)\n东村,371502103201,60,70\n")
    let result = try foreign.imported()
    #expect(
      result.faults == [
        "村.csv:2021年小麦播种面积(亩): the columns ‘2021年小麦播种面积(亩)’, ‘2020年小麦播种面积(亩)’ could all be wheat_sown_mu; "
          + "say in a mapping which is meant (--save-mapping writes one to be changed)"
      ])
    // the mapping it writes, given back as it is, settles it: the later year
    let settled = try foreign.imported(mapping: result.mapping)
    #expect(settled.faults == [])
    #expect(settled.rows("villages", "wheat_sown_mu") == [["70"]])
    #expect(
      settled.notes.contains("column ‘2020年小麦播种面积(亩)’ is not used: ‘2021年小麦播种面积(亩)’ is taken for wheat_sown_mu"))
  }

  @Test func `two columns of one header are told apart`() throws {
    let foreign = ForeignTable("村.csv", "行政村,代码,面积,面积\n东村,371502103201,60,70\n")
    let head =
      "gleaner-import: 1\nsheets:\n  - { file: 村.csv, table: villages, header_rows: 1, columns: [{ from: 行政村, to: name }, "
    let twice = head + "{ from: 面积, to: wheat_sown_mu }, { from: 面积, to: maize_sown_mu }] }\n"
    do {
      _ = try foreign.imported(mapping: twice)
      Issue.record("one column was read twice")
    } catch let faults as InputFaults {
      #expect(faults.faults.map(\.cure) == ["write ‘面积 #2’ for the second"])
    }
    let apart = head + "{ from: 面积, to: wheat_sown_mu }, { from: '面积 #2', to: maize_sown_mu }] }\n"
    #expect(
      try foreign.imported(mapping: apart).rows("villages", "wheat_sown_mu", "maize_sown_mu") == [["60", "70"]])
  }

  @Test func `a sheet that a mapping names and the file has not is a fault, a file not given a warning`() throws {
    let foreign = ForeignTable("村.csv", "行政村,代码\n东村,371502103201\n")
    let columns = "header_rows: 1, columns: [{ from: 行政村, to: name }]"
    let head = "gleaner-import: 1\nsheets:\n  - { file: 村.csv, table: villages, \(columns) }\n"
    let other = try foreign.imported(mapping: head + "  - { file: 场所.csv, table: depots, \(columns) }\n")
    #expect(other.warnings == ["the mapping has an entry for this file, but it was not given"])
    do {
      _ = try foreign.imported(mapping: head + "  - { file: 村.csv, sheet: Shet1, table: depots, \(columns) }\n")
      Issue.record("a misspelt sheet was passed over")
    } catch let faults as InputFaults {
      #expect(faults.faults.map(\.message) == ["the file has no sheet ‘Shet1’, which the mapping names"])
    }
  }

  @Test func `a header that is nearly one is shown with what it lacks`() throws {
    let result = try villages("区划代码,单位全称,经度,纬度,小麦播种面积(亩)", "371502103201,东村,115.96,36.35,60")
    #expect(result.tables.isEmpty)
    #expect(
      result.warnings.last
        == "row 1 looks like the header of villages: ‘区划代码’, ‘经度’, ‘纬度’, ‘小麦播种面积(亩)’ are known; it lacks "
        + "name (村名); not known are ‘单位全称’; say it with --table villages, or write a mapping")
    #expect(try ForeignTable("村.csv", "区划代码,村(居)名称\n371502103201,东村\n").imported().tables.count == 1)
  }

  @Test(arguments: ["villages", "村庄", "Villages"])
  func `a table may be called by its Chinese name`(table: String) throws {
    let result = try ForeignTable("村.csv", "区划代码,小麦播种面积(亩)\n371502103201,60\n").imported(table: table)
    #expect(result.tables.map(\.name) == ["villages"])
  }

  @Test(arguments: [("百度", "BD-09"), ("高德", "GCJ-02"), ("国家2000", "CGCS2000")])
  func `a datum may be called by the map it comes from`(word: String, datum: String) throws {
    let foreign = ForeignTable("村.csv", "行政村,代码,经度,纬度\n东村,371502103201,115.97,36.35\n")
    #expect(
      try foreign.imported(datum: word).rows("villages", "lon", "lat")
        == foreign.imported(datum: datum).rows("villages", "lon", "lat"))
  }

  @Test func `a row that numbers the columns is no data`() throws {
    let result = try ForeignTable("村.csv", "行政村,代码,小麦,玉米\n甲,乙,1,2\n甲,1,2,3\n东村,371502103201,60,70\n").imported()
    #expect(result.rows("villages", "name").count == 2)
    #expect(result.notes.contains("row 3 is not used: numbers of columns"))
  }
}
