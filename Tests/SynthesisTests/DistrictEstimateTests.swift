import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

@Suite struct DistrictEstimateTests {
  private let villages = "code,township\n01,T\n02,T\n03,T\n"

  @Test func `a total is divided by largest remainder and kept exactly`() {
    // 10 by 1:1:1 is 3.33 each: the spare unit goes to the first; 7 by 1:2:4 is exact
    #expect(DistrictEstimate.apportion(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(DistrictEstimate.apportion(7, by: [1, 2, 4]) == [1, 2, 4])
    // 10 by 26:51:23 % is 2.6, 5.1, 2.3: after 2, 5, 2 the spare unit goes to the remainder 0.6
    #expect(DistrictEstimate.apportion(10, by: [26, 51, 23]) == [3, 5, 2])
    // tenths are not exact in binary: 0.1 of 3 by 0.1 each must not lose a unit
    #expect(DistrictEstimate.apportion(3, by: [0.1, 0.1, 0.1]) == [1, 1, 1])
    #expect(DistrictEstimate.apportion(2, by: [0, 0, 0]) == [1, 1, 0])
    #expect(DistrictEstimate.apportion(0, by: [1, 2]) == [0, 0])
  }

  @Test func `without spread a figure is shared equally and a dependent one in the same proportion`() throws {
    // 9 mu over three villages is 3 each; 6 mu of wheat follows them with 2 each
    let table = try DistrictEstimate.villagesTable(
      villages: villages, townships: "code,land_mu,wheat_mu\nT,9,6\n",
      spread: "column,follows,presence_percent,spread\nland_mu,,100,0\nwheat_mu,land_mu,100,0\n", seed: 1)
    #expect(table == "code,township,land_mu,wheat_mu\n01,T,3,2\n02,T,3,2\n03,T,3,2\n")
  }

  @Test func `a figure present in a third of the villages stands in one of three`() throws {
    let table = try DistrictEstimate.villagesTable(
      villages: villages, townships: "code,pig_head\nT,12\n",
      spread: "column,follows,presence_percent,spread\npig_head,,33,0.8\n", seed: 1)
    let heads = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[2] }
    #expect(heads.sorted() == ["0", "0", "12"])
  }

  @Test func `a new figure leaves the others as they were`() throws {
    func column(_ spread: String, _ townships: String) throws -> [Substring] {
      try DistrictEstimate.villagesTable(villages: villages, townships: townships, spread: spread, seed: 7)
        .split(separator: "\n").map { $0.split(separator: ",")[2] }
    }
    let header = "column,follows,presence_percent,spread\n"
    let alone = try column(header + "a_mu,,100,0.5\n", "code,a_mu\nT,1000\n")
    let beside = try column(header + "a_mu,,100,0.5\nb_mu,,100,0.5\n", "code,a_mu,b_mu\nT,1000,50\n")
    #expect(alone == beside)
    #expect(Set(alone).count == 4)
  }

  @Test func `an unknown township and a number that is none are named with their line`() {
    let spread = "column,follows,presence_percent,spread\nland_mu,,100,0\n"
    #expect {
      try DistrictEstimate.villagesTable(
        villages: "code,township\n01,T\n02,X\n", townships: "code,land_mu\nT,9\n", spread: spread, seed: 1)
    } throws: { error in
      (error as? InputFaults)?.faults.map(\.place?.description) == ["villages.csv:3:township"]
    }
    #expect {
      try DistrictEstimate.villagesTable(
        villages: villages, townships: "code,land_mu\nT,many\n", spread: spread, seed: 1)
    } throws: { error in
      (error as? InputFaults)?.faults.map(\.place?.description) == ["townships.csv:2:land_mu"]
    }
  }

  @Test(arguments: [("liaocheng-resort", 171), ("jining-edz", 104)])
  func `the village table of a shipped district is what its estimate gives`(name: String, count: Int) throws {
    let folder = scenariosFolder.appending(path: name)
    let shipped = try String(contentsOf: folder.appending(path: "villages.csv"), encoding: .utf8)
    #expect(try DistrictEstimate.villagesTable(in: folder.appending(path: "estimate"), seed: 2025) == shipped)
    #expect(shipped.split(separator: "\n").count == count + 1)
  }

  @Test func `the villages of the Jining zone use the pesticide of its plan document`() throws {
    // 221 t of 2020 less the 10 % of 指标19: 198 900 kg
    let folder = scenariosFolder.appending(path: "jining-edz")
    let table = try EstimateTable(
      file: "villages.csv", text: String(contentsOf: folder.appending(path: "villages.csv"), encoding: .utf8))
    let column = try table.column("pesticide_kg")
    #expect(try table.rows.indices.map { try table.number(row: $0, column: column) }.reduce(0, +) == 198_900)
  }
}

/// `Scenarios` beside `Tests`.
let scenariosFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")
