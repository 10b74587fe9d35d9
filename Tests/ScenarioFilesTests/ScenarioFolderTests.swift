import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct ScenarioFolderTests {
  @Test
  func `files of scenarios that share no folder are named from the root of the file system, never by an empty step`() {
    #expect(InputFiles(root: "/", findings: Findings()).name(of: "/data/base/villages.csv") == "data/base/villages.csv")
    #expect(InputFiles(root: "/data", findings: Findings()).name(of: "/data/base/a.csv") == "base/a.csv")
    #expect(InputFiles(root: "/data", findings: Findings()).name(of: "/database/a.csv") == "/database/a.csv")
  }

  @Test func `a valid folder becomes a network`() throws {
    let scenario = try SmallScenario().read()
    #expect(scenario.warnings == [])
    let network = scenario.network
    #expect(network.villages.map(\.name.zh) == ["东村", "西村", "南村", "北村"])
    #expect(network.townshipOfVillage == [0, 0, 1, 1])
    #expect(network.depots[1].streams == [ID("straw"), ID("film")])
    #expect(network.centres[0].costFactor == .percent(110))
    #expect(network.targets[1].issued == "2023-07-17")
    #expect(network.seasons.map(\.name) == ["clearing", "wheat-straw"])
    // East: 900 mu × 450 kg × 1.2 = 486 t, × 0.8 = 388.8 t collectable, 40 % of it off-field = 155.52 t
    #expect(network.generation.arising(village: 0, stream: 0).offField == .tonnes(155.52))
    // West: its own on-site share 0.8: 800 × 450 × 1.2 × 0.8 × 0.2 = 69.12 t
    #expect(network.generation.arising(village: 1, stream: 0).offField == .tonnes(69.12))
    #expect(scenario.entry == "scenario.yaml")
    #expect(scenario.inputs.count == 10)
  }
}
