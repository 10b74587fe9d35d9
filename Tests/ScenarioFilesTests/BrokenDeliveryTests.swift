import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

struct BrokenDeliveryTests {
  @Test func `a fault in a workbook names the sheet and the row`() throws {
    var scenario = SmallScenario()
    scenario.replace(",700,", with: ",many,", in: "villages.csv")
    try scenario.gather(["villages", "depots"], in: "XLSX", suffix: "xlsx")
    #expect(
      try scenario.report() == [
        "scenario.xlsx[villages]:4:wheat_sown_mu: ‘many’ is not a number; write a plain number such as 12.5"
      ])
  }

  @Test func `a table stands in the workbook or in a file of its own`() throws {
    var scenario = SmallScenario()
    let villages = scenario["villages.csv"]
    try scenario.gather(["villages", "depots"], in: "XLSX", suffix: "xlsx")
    scenario["villages.csv"] = villages
    #expect(
      try scenario.report() == [
        "scenario.xlsx[villages]: the table ‘villages’ stands in several files: ‘villages.csv’, "
          + "‘scenario.xlsx[villages]’; keep one of them"
      ])
  }

  @Test func `a sheet that is no table is pointed out, an explanation is not`() throws {
    var scenario = SmallScenario()
    for (name, sheet) in [("villages", "villages"), ("depots", "depot"), ("outlets", "说明 outlet")] {
      scenario["\(sheet).csv"] = scenario["\(name).csv"]
    }
    let (depots, outlets) = (scenario["depots.csv"], scenario["outlets.csv"])
    try scenario.gather(["villages", "depot", "说明 outlet"], in: "XLSX", suffix: "xlsx")
    (scenario["depots.csv"], scenario["outlets.csv"]) = (depots, outlets)
    #expect(
      try scenario.report() == [
        "scenario.xlsx[depot]: warning: the sheet or layer is no table of a scenario and is not read; "
          + "is ‘depots’ meant? rename it"
      ])
  }

  @Test func `an unreadable workbook is one fault, not one a table`() throws {
    try expectFaults(
      "scenario.xlsx: the file cannot be read as a table; open it in the program it came from and save it again, or "
        + "save it as CSV in UTF-8"
    ) { scenario in
      scenario["scenario.xlsx"] = "no workbook"
      for name in ["villages", "depots", "sizes"] { scenario["\(name).csv"] = nil }
    }
  }

  @Test func `a header may put words for people before the column's name`() throws {
    var scenario = SmallScenario()
    scenario.replace(
      "code,name,name_en,township,lon,lat,wheat_sown_mu",
      with: "统计用区划代码 code,\"村名\nname\",name_en,所属乡镇 township,lon,lat,小麦（亩） wheat_sown_mu", in: "villages.csv")
    #expect(try scenario.read().network.villages[0].figures["wheat_sown_mu"] == 900)
  }

  @Test func `an error of a formula is no name`() throws {
    var scenario = SmallScenario()
    scenario.replace("东村,East", with: "#N/A,East", in: "villages.csv")
    try scenario.convert("villages", to: "XLSX", suffix: "xlsx")
    #expect(
      try scenario.report() == [
        "villages.xlsx:2:name: the cell's formula gives #N/A; mend the formula, or write the value itself"
      ])
  }

  @Test func `a code that a spreadsheet shortened is refused, one with all its digits is read`() throws {
    var scenario = SmallScenario()
    scenario.replace("371502103201,东村", with: "3.71502103201E+11,东村", in: "villages.csv")
    #expect(try scenario.read().network.villages[0].id.code == "371502103201")
    try expectFaults(
      "villages.csv:2:code: the code ‘3.71502E+11’ has lost digits in a spreadsheet; "
        + "format the column as text, and fill in the whole codes again"
    ) { $0.replace("371502103201,东村", with: "3.71502E+11,东村", in: "villages.csv") }
  }

  @Test func `a word for yes may be a truth value of a database`() throws {
    var scenario = SmallScenario()
    scenario.replace(",8,yes,14", with: ",8,1,14", in: "vehicles.csv")
    #expect(try scenario.read().network.vehicles.map(\.isSealed) == [false, true])
  }

  @Test func `GBK settings are read, those of a difference too`() throws {
    var scenario = SmallScenario()
    // 小区 in GBK
    let text = scenario["scenario.yaml"] ?? ""
    let parts = text.components(separatedBy: "小区")
    scenario.files["scenario.yaml"] =
      Array(parts[0].utf8) + [0xD0, 0xA1, 0xC7, 0xF8]
      + Array("Small }".utf8)
      .prefix(0) + Array(parts[1].utf8).filter { $0 < 0x80 }
    let faults = try scenario.faults()
    #expect(faults.filter { $0.level == .error } == [])
    #expect(faults.map(\.name) == ["foreign-encoding"])
  }

  @Test func `easting and northing the wrong way round are named`() throws {
    // 115.96° E, 36.35° N is 406 644 m east, 4 024 882 m north in EPSG:4548
    try expectFaults(
      "depots.csv:1:lon: easting and northing are swapped in all 2 rows; write the easting, which has six digits, or "
        + "eight with the zone's number, as lon; the northing as lat"
    ) {
      $0.replace("115.95,36.351", with: "4024993,405747", in: "depots.csv")
      $0.replace("115.90,36.301", with: "4019505,401200", in: "depots.csv")
      $0.replace("datum: WGS84", with: "datum: { default: WGS84, depots: EPSG:4548 }", in: "scenario.yaml")
    }
  }

  @Test func `a layer in one reference declared in another is a contradiction`() throws {
    var scenario = SmallScenario()
    try scenario.convert("depots", to: "GPKG", suffix: "gpkg", pointsIn: "EPSG:4548")
    scenario.replace("datum: WGS84", with: "datum: { default: WGS84, depots: GCJ-02 }", in: "scenario.yaml")
    #expect(
      try scenario.report() == [
        "scenario.yaml:3:datum.depots: depots.gpkg says of itself that its points are in CGCS2000 / 3-degree "
          + "Gauss-Kruger CM 117E, not in GCJ-02; remove this line, or mend the layer's coordinate reference"
      ])
  }

  @Test func `a datum for a table without positions is no setting`() throws {
    try expectFaults(
      "scenario.yaml:3:datum.sizes: no setting is called ‘sizes’ here; "
        + "allowed are ‘default’, ‘townships’, ‘villages’, ‘depots’, ‘centres’, ‘outlets’, ‘zones’, ‘roads’"
    ) { $0.replace("datum: WGS84", with: "datum: { default: WGS84, sizes: GCJ-02 }", in: "scenario.yaml") }
  }
}
