import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

struct BrokenFilesTests {
  @Test func `a folder that is not there is said to be missing`() {
    do {
      _ = try ScenarioFolder.read("/nowhere/at/all/scenario.yaml")
      Issue.record("a folder that is not there was read")
    } catch {
      #expect(error.description == "scenario.yaml: there is no folder ‘all’; check the path")
    }
  }

  @Test func `a folder without settings asks for them`() throws {
    try expectFaults(
      "scenario.yaml: there is no file ‘scenario.yaml’ in ‘small’; create it with ‘gleaner new’, or name another folder"
    ) { $0["scenario.yaml"] = nil }
  }

  @Test func `a missing table names its columns`() throws {
    try expectFaults(
      "townships.csv: the table ‘townships’ is missing; add a file townships.csv with the columns code, name"
    ) { $0["townships.csv"] = nil }
  }

  @Test func `a table under a misspelt name is recognised`() throws {
    try expectFaults(
      "seasons.csv: the table ‘seasons’ is missing; is the file ‘season’ meant? rename it"
    ) {
      $0["season.csv"] = $0["seasons.csv"]
      $0["seasons.csv"] = nil
    }
  }

  @Test func `a table may stand only once`() throws {
    try expectFaults(
      "depots.geojson: the table ‘depots’ stands in several files: ‘depots.csv’, ‘depots.geojson’; keep one of them"
    ) { $0["depots.geojson"] = "{}" }
  }

  @Test func `a table in a format that is not read says which are`() throws {
    try expectFaults(
      "vehicles.doc: tables are not read from files ending in ‘.doc’; save it as csv, xlsx, ods, gpkg, geojson, shp, gdb or kml"
    ) {
      $0["vehicles.doc"] = "?"
      $0["vehicles.csv"] = nil
    }
  }

  @Test func `a file that is no workbook is said to be unreadable`() throws {
    try expectFaults(
      "vehicles.xlsx: the file cannot be read as a table; open it in the program it came from and save it again, or "
        + "save it as CSV in UTF-8"
    ) {
      $0["vehicles.xlsx"] = "not a workbook"
      $0["vehicles.csv"] = nil
    }
  }

  @Test func `a table with a header only is empty`() throws {
    try expectFaults(
      "villages: there is not a single entry in ‘villages’; add at least one, or no plan can be made"
    ) { $0["villages.csv"] = "code,name,township,lon,lat,wheat_sown_mu,vegetable_mu\n" }
  }

  @Test func `a table without a header is empty too`() throws {
    let faults = try brokenBy { $0["vehicles.csv"] = "" }
    #expect(faults.map(\.name) == ["unreadable-file"])
  }

  @Test func `Latin text in a table is refused with its byte and line`() throws {
    // the header has 25 bytes and a line end, ‘1,Caf’ has 5: byte 32, on line 2
    try expectFaults(
      "townships.csv:2: byte 32 of the file is not UTF-8, nor is the file GB18030 text; save the file as UTF-8"
    ) {
      $0.files["townships.csv"] = Array("code,name,name_en,lon,lat\n1,Caf".utf8) + [0xE9, 0x0A]
    }
  }

  @Test func `a GB18030 table is read with a warning`() throws {
    var scenario = SmallScenario()
    // 朱老庄镇 and 于集镇 in GBK
    scenario.files["townships.csv"] =
      Array("code,name\n371502103,".utf8) + [0xD6, 0xEC, 0xC0, 0xCF, 0xD7, 0xAF, 0xD5, 0xF2]
      + Array("\n371502104,".utf8) + [0xD3, 0xDA, 0xBC, 0xAF, 0xD5, 0xF2, 0x0A]
    let read = try scenario.read()
    #expect(read.network.townships.map(\.name.zh) == ["朱老庄镇", "于集镇"])
    #expect(
      read.warnings.map(\.description) == [
        "townships.csv: warning: the file is not UTF-8 and was read as GB18030 (GBK); "
          + "save it as UTF-8 to be sure of every character"
      ])
  }

  @Test func `a byte order mark is no part of the first column's name`() throws {
    var scenario = SmallScenario()
    scenario.files["sizes.csv"] = [0xEF, 0xBB, 0xBF] + (scenario.files["sizes.csv"] ?? [])
    #expect(try scenario.read().network.stationSizes[0].count == 2)
  }

  @Test func `settings that are no YAML name the line`() throws {
    let faults = try brokenBy { $0.replace("datum: WGS84", with: "datum: [WGS84", in: "scenario.yaml") }
    #expect(faults.map(\.name) == ["bad-yaml"])
    #expect(faults.first?.place?.file == "scenario.yaml")
    #expect(faults.first?.place?.row == 4)
  }

  @Test(arguments: [";", "\t"])
  func `semicolons and tabs separate columns as commas do`(separator: String) throws {
    var scenario = SmallScenario()
    let seasons = try scenario.read().draft.seasons
    scenario.replace(",", with: separator, in: "seasons.csv")
    #expect(try scenario.read().draft.seasons == seasons)
    try expectFaults(
      "seasons.csv:3:share_percent: ‘40,5’ is not a number; write it with a decimal point and without separators"
    ) {
      $0.replace("17,40,", with: "17,40.5,", in: "seasons.csv")
      $0.replace(",", with: separator, in: "seasons.csv")
      $0.replace("40.5", with: "40,5", in: "seasons.csv")
    }
  }

  @Test func `columns separated by other signs are recognised`() throws {
    try expectFaults(
      "seasons.csv:1: the columns are not separated by commas; save the file as CSV with commas"
    ) { $0.replace(",", with: "|", in: "seasons.csv") }
  }

  @Test func `a row with a field too many is not cut short`() throws {
    try expectFaults(
      "seasons.csv:3: the row has 6 fields where the header has 5; "
        + "put text that holds a comma in quotation marks, or add the missing commas"
    ) { $0.replace("wheat-straw,17,40,", with: "wheat-straw,17,40,5,", in: "seasons.csv") }
  }

  @Test func `a quotation mark that is never closed names its line`() throws {
    try expectFaults(
      "seasons.csv:3: a quotation mark is opened here and never closed; "
        + "close it, or double it where it is part of the text"
    ) { $0.replace("wheat-straw,17", with: "\"wheat-straw,17", in: "seasons.csv") }
  }

  @Test func `blank lines do not shift the rows`() throws {
    try expectFaults(
      "seasons.csv:6:share_percent: ‘much’ is not a number; write a plain number such as 12.5"
    ) {
      $0.replace("clearing,13,100", with: "\n\nclearing,13,much", in: "seasons.csv")
    }
  }

  private func brokenBy(_ mutate: (inout SmallScenario) -> Void) throws -> [Fault] {
    var scenario = SmallScenario()
    mutate(&scenario)
    return try scenario.faults()
  }
}
