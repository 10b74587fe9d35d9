import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Rows and cells: positions, totals, words, and what cannot be read.
struct ImportedRowsTests {
  @Test func `one row with longitude and latitude swapped is set right, converted and named`() throws {
    // the same point twice, the second time the wrong way round
    let text = "村名,代码,乡镇,经度,纬度\n东村,371502103201,朱老庄镇,116.0455,36.4255\n西村,371502103202,朱老庄镇,36.4255,116.0455\n"
    let result = try ForeignTable("村.csv", text).imported(datum: "GCJ-02")
    let positions = result.rows("villages", "lon", "lat")
    #expect(positions[0] == positions[1])
    // about 116.039656, 36.425270 minus what a web map adds: 524 m west and north
    #expect(abs((Double(positions[1][0]) ?? 0) - 116.039656) < 1e-5)
    #expect(
      result.warnings == [
        "in row 3 longitude and latitude, or easting and northing, were swapped; they are set right, please check"
      ])
    #expect(result.notes.contains("2 positions are converted from GCJ-02 to WGS84"))
  }

  @Test func `a position that the datum does not cover is refused, not passed on as it is`() throws {
    let text = "村名,代码,乡镇,经度,纬度\n东村,371502103201,朱老庄镇,116.0455,36.4255\n西村,371502103202,朱老庄镇,16.0455,36.4255\n"
    let result = try ForeignTable("村.csv", text).imported(datum: "GCJ-02")
    #expect(
      result.faults == [
        "村.csv:3:lon: the position 16.0455, 36.4255 lies outside what GCJ-02 covers and is not converted; "
          + "correct it in the source, or empty both cells"
      ])
    #expect(result.notes.contains("1 position is converted from GCJ-02 to WGS84"))
  }

  @Test func `degrees, minutes and seconds are read`() throws {
    let text = "村名,代码,乡镇,经度,纬度\n东村,371502103201,朱老庄镇,115°57′36″,北纬36度21分0秒\n"
    #expect(
      try ForeignTable("村.csv", text).imported(datum: "CGCS2000").rows("villages", "lon", "lat") == [
        ["115.96", "36.35"]
      ])
  }

  @Test(arguments: [
    // 60 + 1020 + 33 = 1113 while the sheet says 161: row 3 is in mu (1020 ÷ 15 = 68: 60 + 68 + 33 = 161)
    ("60,1020,33", "161", "the rows taken in add up to 1113; row 3 ÷ 15 would fit: its unit may differ"),
    // 113 ha are 1695 mu
    ("60,20,33", "1695", "the rows taken in add up to 113; one is about 15 times the other: their units may differ"),
    ("60,20,33", "93", "the rows taken in add up to 113; the difference is row 3, which the total may leave out"),
    ("60,20,33", "120", "the rows taken in add up to 113; please check"),
  ])
  func `a total that the rows do not add up to is a warning`(figures: String, total: String, told: String) throws {
    let rows = figures.split(separator: ",").enumerated().map {
      "村\($0.offset),37150210320\($0.offset),\($0.element)\n"
    }
    let text = "村名,代码,小麦播种面积（亩）\n\(rows.joined())合计,,\(total)\n"
    let result = try ForeignTable("村.csv", text).imported()
    #expect(result.warnings == ["column ‘小麦播种面积（亩）’: the total in row 5 is \(total), but \(told)"])
  }

  @Test func `a row that holds no figure is named where a total differs, and a subtotal is held against its own rows`()
    throws
  {
    let text = "村名,代码,小麦（亩）\n村一,371502103201,10\n村二,371502103202,约20\n小计,,30\n村三,371502104201,70\n小计,,70\n合计,,100\n"
    #expect(
      try ForeignTable("村.csv", text).imported().warnings.filter { $0.hasPrefix("column") } == [
        "column ‘小麦（亩）’: the total in row 4 is 30, but the rows taken in add up to 10; row 3 holds no figure and is not counted",
        "column ‘小麦（亩）’: the total in row 7 is 100, but the rows taken in add up to 80; row 3 holds no figure and is not counted",
      ])
  }

  @Test func `totals of townships, above and below their rows, and of all are compared with their own rows`() throws {
    let good = """
      乡镇,村名,代码,小麦播种面积（亩）
      全区合计,,,150
      甲镇小计,,,30
      甲镇,村一,371502103201,10
      甲镇,村二,371502103202,20
      乙镇小计,,,120
      乙镇,村三,371502104201,120
      """
    #expect(try ForeignTable("村.csv", good).imported().warnings == [])
    // a village is missing below 乙镇
    let bad = try ForeignTable("村.csv", good.replacing("乙镇小计,,,120", with: "乙镇小计,,,170")).imported().warnings
    #expect(bad == ["column ‘小麦播种面积（亩）’: the total in row 6 is 170, but the rows taken in add up to 120; please check"])
  }

  @Test func `cells that are no figures are told with their row in the source`() throws {
    let text = "统计表\n村名,代码,小麦播种面积（亩）\n东村,371502103201,约1200\n西村,371502103202,#N/A\n南村,371502103203,—\n"
    let result = try ForeignTable("村.csv", text).imported()
    #expect(
      result.warnings == [
        "row 3: ‘约1200’ in ‘小麦播种面积（亩）’ cannot be wheat_sown_mu; it is written as it stands and must be mended",
        "row 4: ‘#N/A’ in ‘小麦播种面积（亩）’ cannot be wheat_sown_mu; it is written as it stands and must be mended",
      ])
    #expect(result.rows("villages", "wheat_sown_mu") == [["约1200"], ["#N/A"], [""]])
  }

  @Test func `words of officials become those of the format`() throws {
    let text = "场址编码,场址名称,所属乡镇,状态,位置可信度,占地面积（亩）,年租金（万元）\nD1,旧砖厂,朱老庄镇,备选,估计,12,1.5\nD2,粮站,朱老庄镇,已建,实测,8,2\n"
    let result = try ForeignTable("场址.csv", text).imported()
    #expect(
      result.rows("depots", "code", "state", "position_confidence", "yearly_cost_cny") == [
        ["D1", "candidate", "estimate", "15000"], ["D2", "existing", "read", "20000"],
      ])
  }

  @Test(arguments: [
    ("6月15日", "06-15"), ("2025/06/15", "06-15"), ("2025-6-15", "06-15"), ("星期日", "sun"), ("周三", "wed"),
    ("06-15", "06-15"),
    ("下周", nil),
  ])
  func `days are read as people and spreadsheets write them`(text: String, day: String?) {
    #expect(CellWord.day(of: text) == day)
  }

  @Test func `shapes that no column holds are told`() throws {
    var foreign = ForeignTable(
      "禁建区.geojson",
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"代码":"Z1","区域类别":"水源地","规定":"条例","来源":"图"},
      "geometry":{"type":"Polygon","coordinates":[[[115.9,36.3],[115.91,36.3],[115.91,36.31],[115.9,36.3]]]}}]}
      """)
    let result = try foreign.imported(table: "zones")
    #expect(result.rows("zones", "code", "kind") == [["Z1", "water-source"]])
    #expect(
      result.warnings.contains {
        $0.hasPrefix("the shapes of 1 features, lines or areas, are not taken in; put the file")
      })
    foreign.files = [:]
  }
}
