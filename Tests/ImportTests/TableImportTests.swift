import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct TableImportTests {
  @Test func `a bureau's table becomes villages in the words and units of the format`() throws {
    // 60 ha × 15 = 900 mu; 1000.5 ha × 15 = 15007.5 mu; 46.67 ha × 15 = 700 mu; 0.12 ten thousand head = 1200
    let tables = try ForeignTable.villages.imported().tables
    let villages = try #require(tables.first { $0.name == "villages" })
    #expect(
      villages.columns == ["township", "name", "code", "wheat_sown_mu", "pig_slaughtered_head", "lon", "lat"])
    #expect(
      villages.rows.map { Array($0.cells.prefix(5)) } == [
        ["朱老庄镇", "东村", "371502103201", "900", "1200"], ["朱老庄镇", "西村", "371502103202", "15007.5", ""],
        ["于集镇", "南村", "371502104201", "700", "0"],
      ])
    // 115.96, 36.35 in GCJ-02 is 115.965913, 36.350253 to a ten-thousandth of a minute
    let lon = try #require(Double(villages.rows[0].cells[5]))
    #expect(abs(lon - 115.96) < 0.001)
    #expect(villages.rows[0].cells[5].split(separator: ".")[1].count <= 7)
    #expect(
      tables.first { $0.name == "townships" }?.rows.map(\.cells) == [["371502103", "朱老庄镇"], ["371502104", "于集镇"]])
  }

  @Test func `every column and row that is not used is listed with the reason`() throws {
    let notes = try ForeignTable.villages.imported().notes
    for expected in [
      "column ‘小麦产量（吨）’ is not used: it is no column of villages",
      "column ‘备注’ is not used: it is no column of villages",
      "column ‘小麦播种面积（公顷）’ → wheat_sown_mu × 15", "column ‘生猪出栏量（万头）’ → pig_slaughtered_head × 10000",
      "rows 1, 2 are not used: titles above the header", "rows 7, 9 are not used: totals",
      "row 10 is not used: remarks", "the township of row 6 is taken from the merged cell above",
      "3 positions are converted from GCJ-02 to WGS84", "3 rows are taken in",
    ] {
      #expect(notes.contains(expected), "\(expected)\n\n\(notes.joined(separator: "\n"))")
    }
  }

  @Test func `the proposed mapping, given back, gives the same tables`() throws {
    let proposed = try ForeignTable.villages.imported()
    #expect(proposed.mapping.contains("- { from: \"小麦播种面积（公顷）\", to: wheat_sown_mu, factor: 15 }"))
    #expect(proposed.mapping.contains("header_rows: 3-4"))
    let again = try ForeignTable.villages.imported(mapping: proposed.mapping)
    #expect(again.tables.map(\.text.text) == proposed.tables.map(\.text.text))
  }

  @Test func `a mapping rules over the program's own guess`() throws {
    let mapping = """
      gleaner-import: 1
      sheets:
        - file: 各村情况.csv
          table: villages
          header_rows: 3-4
          columns:
            - { from: 行政村, to: name }
            - { from: 备注, to: note_remark }
          ignore: [乡镇]
      """
    let result = try ForeignTable.villages.imported(mapping: mapping)
    #expect(result.tables.map(\.columns) == [["name", "note_remark"]])
    #expect(result.tables[0].rows.map(\.cells) == [["东村", "好"], ["西村", ""], ["南村", ""]])
    #expect(result.notes.contains("column ‘乡镇’ is not used: the mapping ignores it"))
  }

  @Test func `a mapping that names no column of the sheet is at fault`() throws {
    let mapping = """
      gleaner-import: 1
      sheets:
        - { file: 各村情况.csv, table: villages, header_rows: 3-4, columns: [{ from: 行政, to: name }] }
      """
    #expect(throws: InputFaults.self) { _ = try ForeignTable.villages.imported(mapping: mapping) }
  }

  @Test func `positions without a datum are not guessed at`() throws {
    let foreign = ForeignTable("村.csv", "村名,代码,乡镇,经度,纬度\n东村,371502103201,朱老庄镇,115.96,36.35\n")
    // the proposal is shown and can be saved all the same; only writing has to wait
    let proposal = try foreign.imported()
    #expect(
      proposal.faults == [
        "村.csv: in what datum the positions are is not known; say it with --datum, or in the "
          + "mapping: WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number"
      ])
    #expect(proposal.notes.contains("column ‘经度’ → lon"))
    #expect(proposal.mapping.contains("# datum: GCJ-02  # 坐标系未知，请填写"))
    try foreign.inFolder { folder in
      let tables = try TableImport(files: [folder.appending(path: "村.csv").path], mapping: nil)
      #expect(throws: InputFaults.self) { try tables.write(to: folder.appending(path: "new"), replaces: false) }
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "new").path))
    }
    #expect(try foreign.imported(datum: "CGCS2000").tables[0].values("lon") == ["115.96"])
  }

  @Test(arguments: [("36.35,115.96", "WGS84"), ("4024881.679711586,406644.32030519185", "EPSG:4548")])
  func `swapped columns of positions are set right`(point: String, datum: String) throws {
    let foreign = ForeignTable("村.csv", "村名,代码,乡镇,经度,纬度\n东村,371502103201,朱老庄镇,\(point)\n")
    let result = try foreign.imported(datum: datum)
    #expect(result.tables[0].values("lon") == ["115.96"])
    #expect(result.tables[0].values("lat") == ["36.35"])
    #expect(result.notes.contains { $0.contains("were swapped") })
  }

  @Test func `township totals are not taken for villages, and a sheet without a header is left out`() throws {
    let foreign = ForeignTable("各乡镇.csv", "乡镇,小麦播种面积（亩）,玉米播种面积（亩）\n朱老庄镇,900,800\n")
    let result = try foreign.imported()
    #expect(result.tables.map(\.name) == ["township_totals"])
    #expect(result.tables[0].rows.map(\.cells) == [["朱老庄镇", "900", "800"]])
    let empty = try ForeignTable("杂项.csv", "甲,乙\n1,2\n").imported()
    #expect(empty.tables.isEmpty)
    #expect(empty.notes.first?.hasPrefix("not used: no header that fits a table was found") == true)
  }

  @Test func `depots are told from villages`() throws {
    let foreign = ForeignTable(
      "备选场址.csv", "编号,场址名称,所在乡镇,经度(WGS84),纬度(WGS84),面积（平方米）,建设状态\nD1,旧砖厂,朱老庄镇,115.95,36.351,12000,candidate\n")
    let result = try foreign.imported()
    // 12 000 m² × 0.0015 = 18 mu
    #expect(result.tables.map(\.name) == ["depots"])
    #expect(result.tables[0].values("area_mu") == ["18"])
  }

  @Test func `a new folder gets settings of practice, and check names what is missing`() throws {
    try ForeignTable.villages.inFolder { folder in
      let target = folder.appending(path: "scenario")
      let tables = try TableImport(files: [folder.appending(path: "各村情况.csv").path], mapping: nil)
      let written = try tables.write(to: target, replaces: false)
      #expect(
        written.files == [
          "README.md", "coefficients.csv", "scenario.schema.json", "scenario.yaml", "seasons.csv", "sizes.csv",
          "townships.csv", "vehicles.csv", "villages.csv",
        ])
      do {
        _ = try ScenarioFolder.read(target.path)
        Issue.record("a scenario without depots was accepted")
      } catch let error as InputFaults {
        let missing = error.faults.filter { $0.level == .error }
        #expect(missing.map(\.name) == ["missing-table", "missing-table", "missing-table"])
        #expect(missing.map { $0.place?.file } == ["centres.csv", "depots.csv", "outlets.csv"])
      }
      // a second time the table stands there already
      #expect(throws: InputFaults.self) { try tables.write(to: target, replaces: false) }
      // the townships that stand there are the same and stay as they are
      #expect(try tables.write(to: target, replaces: true).files == ["villages.csv"])
    }
  }
}
