import Quantities
import ScenarioFiles
import Testing
import WasteNetwork

/// Columns headed in another unit, settings that no district has, and one message for one mistake.
struct OtherUnitTests {
  @Test func `hectares under a heading that says so make the straw that mu make`() throws {
    var scenario = SmallScenario()
    let mu = try scenario.read().network.generation.total(of: 0, over: 0..<4)
    scenario.replace("wheat_sown_mu", with: "wheat_sown_ha", in: "villages.csv")
    // 900, 800, 700, 600 mu are 60, 53.333…, 46.666… and 40 ha; six decimals are kept
    scenario.replace(",900,", with: ",60,", in: "villages.csv")
    scenario.replace(",800,", with: ",53.3333333,", in: "villages.csv")
    scenario.replace(",700,", with: ",46.6666667,", in: "villages.csv")
    scenario.replace(",600,", with: ",40,", in: "villages.csv")
    let read = try scenario.read()
    #expect(read.warnings.map(\.name) == [FaultKind.convertedColumn.rawValue])
    #expect(read.warnings[0].finding.zh == "列“wheat_sown_ha”按 wheat_sown_mu 读入，数值一律乘以 15（1 ha = 15 mu）")
    #expect(read.network.villages[0].figures["wheat_sown_mu"] == 900)
    let hectares = read.network.generation.total(of: 0, over: 0..<4)
    #expect(abs(hectares.generated.kilograms - mu.generated.kilograms) <= 1)
  }

  @Test func `kilograms of a payload and metres of a table of distances are converted as well`() throws {
    var scenario = SmallScenario()
    scenario.replace("payload_t", with: "payload_kg", in: "vehicles.csv")
    scenario.replace("straw,8,40", with: "straw,8000,40", in: "vehicles.csv")
    scenario.replace("film,2,12", with: "film,2000,12", in: "vehicles.csv")
    let read = try scenario.read()
    #expect(read.network.vehicles.map(\.payload) == [.tonnes(8), .tonnes(2)])
    #expect(read.warnings.map(\.name) == [FaultKind.convertedColumn.rawValue])
  }

  @Test func `a column in another unit beside the format's own is left alone`() throws {
    try expectFaults(
      "villages.csv:1:wheat_sown_ha: no column is called ‘wheat_sown_ha’ here; remove it, or begin its name with ‘note’ to keep it as a remark"
    ) {
      $0.addColumns("wheat_sown_ha", ["60", "53", "47", "40"], to: "villages.csv")
    }
  }

  @Test func `hectares under another name are told the factor, not only the name`() throws {
    var scenario = SmallScenario()
    scenario.replace("wheat_sown_mu", with: "wheat_ha", in: "villages.csv")
    let fault = try #require(try scenario.faults().first { $0.name == FaultKind.missingActivity.rawValue })
    #expect(
      fault.cure
        == "the villages' column ‘wheat_ha’ is in hectares: multiply it by 15 (1 ha = 15 mu) and head it wheat_sown_mu")
  }

  @Test(arguments: [
    ("service_radius_km: 10\n    stations", "service_radius_km: 8000\n    stations", "scenario.yaml"),
    ("share_percent: 92", "share_percent: 2", "scenario.yaml"),
    ("detour_factor: 1.3", "detour_factor: 4", "scenario.yaml"),
    ("600,3,30", "600,300,30", "vehicles.csv"), ("600,3,30", "600,3,120", "vehicles.csv"),
  ])
  func `a setting that no district has is a warning of its own`(old: String, new: String, file: String) throws {
    var scenario = SmallScenario()
    #expect(try scenario.faults().isEmpty)
    scenario.replace(old, with: new, in: file)
    #expect(try scenario.faults().map(\.name) == [FaultKind.unlikelySetting.rawValue])
  }

  @Test func `a row that stands twice is one fault`() throws {
    var scenario = SmallScenario()
    let row = "371502103201,东村,East,朱老庄镇,115.96,36.35,900,100,\n"
    scenario.replace(row, with: row + row, in: "villages.csv")
    #expect(try scenario.faults().map(\.name) == [FaultKind.duplicateCode.rawValue])
  }

  @Test func `a township that is not listed is one fault`() throws {
    var scenario = SmallScenario()
    scenario.replace("West,371502103", with: "West,371502109", in: "villages.csv")
    #expect(try scenario.faults().map(\.name) == [FaultKind.unknownTownship.rawValue])
  }

  @Test func `a stream misspelt by its vehicle is one fault, with a question in Chinese`() throws {
    var scenario = SmallScenario()
    scenario.replace("卡车,straw", with: "卡车,strw", in: "vehicles.csv")
    let faults = try scenario.faults()
    #expect(faults.map(\.name) == [FaultKind.unknownStream.rawValue])
    #expect(faults.first?.chineseDescription.hasSuffix("。是否应为“straw”？") == true)
  }

  @Test func `a part above the whole is one fault, with the cure for parts`() throws {
    var scenario = SmallScenario()
    scenario.replace("0.6,0.5,0.8", with: "60,0.5,0.8", in: "coefficients.csv")
    #expect(try scenario.faults().map(\.name) == [FaultKind.partAboveWhole.rawValue])
  }

  @Test func `Chinese sentences name streams, and set names in Chinese brackets without stray spaces`() throws {
    var scenario = SmallScenario()
    scenario.replace("卡车,straw", with: "卡车,film", in: "vehicles.csv")
    scenario.replace("115.94,36.35", with: "115.96,36.35", in: "villages.csv")
    let said = try scenario.faults().map(\.finding.zh)
    #expect(said.contains("没有车辆可运类别“秸秆”（straw）"))
    #expect(said.contains("村“西村”（371502103202）与“东村”（371502103201）的位置完全相同"))
  }
}
