import Foundation
import Quantities
import Roads
import Testing
import WasteNetwork

@testable import ScenarioFiles

private let targetsFile = scenariosFolder.deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/data/targets.csv")

@Suite struct ShippedScenariosTests {
  private func read(_ name: String) throws -> Scenario {
    try ScenarioFolder.read(scenariosFolder.appending(path: name).path)
  }

  @Test(arguments: [
    "two-villages", "liaocheng-resort", "liaocheng-resort-2023", "jining-edz", "collection-rules", "two-banks",
  ])
  func `a shipped scenario is read without a warning`(name: String) throws {
    #expect(try read(name).warnings.map(\.description) == [])
  }

  @Test func `the scenario of 2023 differs in its year and its film target alone`() throws {
    let scenario = try read("liaocheng-resort-2023")
    #expect(
      scenario.items.map(\.path) == ["calendar.year", "targets.film-2025.year", "targets.film-2025.share_percent"])
    #expect(scenario.network.targets.first { $0.stream.code == "film" }?.share == .percent(91.5))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: targetsFile.path), "the table of both documents is not here"),
    arguments: [("liaocheng-resort", "聊城江北水城旅游度假区"), ("jining-edz", "济宁经济开发区")])
  func `every target of the plan document is in the scenario as the document words it`(
    name: String, district: String
  ) throws {
    let table = try EstimateTable(file: "targets.csv", text: String(contentsOf: targetsFile, encoding: .utf8))
    let column = try Dictionary(
      uniqueKeysWithValues: table.columns.map { ($0, try table.column($0)) })
    let targets = try read(name).network.targets
    var found = 0
    for row in table.rows where row[column["district"]!] == district {
      guard row[column["unit"]!] == "%", row[column["target_year"]!] == "2025" else { continue }
      found += 1
      let target = try #require(targets.first { $0.part == row[column["part"]!] && $0.share.percent > 1 })
      #expect(target.name.zh == row[column["indicator_zh"]!])
      #expect(target.share == .percent(try #require(Double(row[column["target_value"]!]))))
      #expect(target.document == row[column["document"]!])
      #expect(target.issued == row[column["issued"]!])
    }
    #expect(found == (name == "jining-edz" ? 7 : 5))
  }

  @Test func `about a third of the straw of both districts has to travel`() throws {
    // straw 95 % less 59 % on the field, 98 % less 61 %: 36 % and 37 % of the collectable mass
    for (name, range) in [("liaocheng-resort", 0.35...0.37), ("jining-edz", 0.36...0.38)] {
      let network = try read(name).network
      let all = network.generation.total(of: 0, over: network.villages.indices)
      let share = network.targets[0].share.fraction
      #expect(range.contains(share - all.onSite.tonnes / all.collectable.tonnes))
      #expect(share * all.collectable.tonnes > all.onSite.tonnes)
    }
  }

  @Test(arguments: ["liaocheng-resort", "jining-edz"])
  func `no village sows one crop on more land than it has`(name: String) throws {
    // wheat and maize follow each other on the same land, so each alone is held against the cropland
    let table = try EstimateTable(
      file: "villages.csv",
      text: String(contentsOf: scenariosFolder.appending(path: "\(name)/villages.csv"), encoding: .utf8))
    let land = try table.column("note_cropland_mu")
    for column in ["wheat_sown_mu", "maize_sown_mu", "mulched_mu", "greenhouse_mu"] {
      let figure = try table.column(column)
      for row in table.rows.indices {
        #expect(try table.number(row: row, column: figure) <= table.number(row: row, column: land))
      }
    }
  }

  @Test func `two villages cost on paper what the program reckons`() throws {
    // README.md of the scenario works these figures line by line
    let network = try read("two-villages").network
    let costs = (0...1).map { stream in
      (0...1).map { village in
        [3, 9].map { network.haulCost(village: village, stream: stream, distance: .kilometres($0)).yuan }
      }
    }
    #expect(costs[0] == [[9_720, 13_176], [4_860, 6_588]])
    #expect(costs[1] == [[48.75, 62.25], [40.25, 53.75]])
    #expect(network.stationCapacities(stream: 0) == [.tonnes(300), .tonnes(500)])
    #expect(network.stationCapacities(stream: 1) == [.tonnes(8)])
    #expect(network.centreCapacities(stream: 0) == [.tonnes(500)])

    let roads = RoadDistances(
      network, by: GreatCircleRoads(detourFactor: network.options.detourFactor, source: ""))
    #expect(roads.villageToDepot.neighbours(of: 0).map(\.distance.metres) == [3_000, 9_000])
    #expect(roads.villageToDepot.neighbours(of: 1).map(\.distance.metres) == [3_000, 9_000])
    #expect((0...1).map { roads.depotToCentre[$0, 0]?.metres } == [15_000, 9_000])
  }
}
