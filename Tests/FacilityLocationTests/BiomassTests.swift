import Computation
import Foundation
import Testing

@testable import FacilityLocation

@Suite struct BiomassTests {
  /// Two counties of 10 and 5 Mg, one hub of 12 Mg, one plant of 24 litres at 2 litres a Mg; 20 Mg wanted.
  private static let small = [
    (name: "TX_suppliers.csv", text: "index,county,supply\n1,a,10\n2,b,5\n,,\n,,15\n"),
    (name: "TX_hubs.csv", text: "index,hub,invest,capacity\n1,h,30,12\n"),
    (name: "TX_plants.csv", text: "index,plant,tech,invest,capacity,yield\n1,p,1,40,24,2\n"),
    (name: "TX_roads.csv", text: "index,county,hub,distance,cost\n1,a,h,1,3\n2,b,h,1,4\n"),
    (name: "TX_railroads.csv", text: "index,hub,plant,distance,cost,loading,capacity\n1,h,p,9,5,22,11\n"),
    (name: "TX_network.csv", text: "counties,hubs,plants,techs,demand\n2,1,1,1,40\n"),
  ]

  private func replaced(_ name: String, _ text: String) -> [(name: String, text: String)] {
    Self.small.map { $0.name == name ? (name, text) : $0 }
  }

  private func solved(price: Double) throws -> TwoStageSearch.Result {
    let problem = try BiomassTables(Self.small, folder: "TX").problem(thirdPartyPrice: price)
    var search = TwoStageSearch(problem, seed: 1, annealingSteps: 100)
    return search.run(rounds: 40, threads: 1) { false }
  }

  @Test func `what rail can carry is fetched when third parties are dear`() throws {
    // Rail takes 11 Mg at 5 + 22/11 = 7. By truck 10 Mg at 3 and 1 Mg at 4: 30 + 4 + 77 = 111, and 70 to open.
    // The other 9 of 20 Mg are bought at 30: 270. In all 451, against 600 for buying everything.
    let result = try solved(price: 30)
    #expect(abs(try #require(result.value) - 451) < 1e-6)
    // 20 × 10, since 11 Mg fetched would save 110 and cost 181
    #expect(abs(try #require(try solved(price: 10).value) - 200) < 1e-6)
  }

  @Test func `the bound lies below the value by no more than what rounding and the last branch leave`() throws {
    let result = try solved(price: 30)
    #expect(result.bound <= 451 && result.bound > 450)
  }

  @Test func `faults of tables are told with file and line`() {
    func fault(_ tables: [(name: String, text: String)]) -> InstanceFault? {
      do throws(InstanceFault) {
        _ = try BiomassTables(tables, folder: "TX").problem(thirdPartyPrice: 1)
        return nil
      } catch {
        return error
      }
    }
    let stranger = fault(replaced("TX_roads.csv", "county,hub,cost\na,h,3\nc,h,4\n"))
    #expect(stranger?.file == "TX_roads.csv" && stranger?.line == 3 && stranger?.message.contains("‘c’") == true)
    let word = fault(replaced("TX_suppliers.csv", "index,county,supply\n1,a,ten\n"))
    #expect(word?.line == 2 && word?.message.contains("‘ten’ in column supply") == true)
    let twice = fault(replaced("TX_hubs.csv", "hub,invest,capacity\nh,1,2\nh,1,2\n"))
    #expect(twice?.line == 3)
    let column = fault(replaced("TX_plants.csv", "plant,invest,capacity\np,1,2\n"))
    #expect(column?.message.contains("no column ‘yield’") == true)
    let enough = fault(replaced("TX_network.csv", "demand\n20\n"))
    #expect(enough?.message.contains("below the supply") == true)
    #expect(fault(Self.small.dropLast())?.message.contains("network.csv") == true)
  }

  private static let published = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/bench/biomass/texas").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: published.path), "the published tables are not beside the project"))
  func `the published plan of Texas costs what its authors say`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.published.path).filter { $0.hasSuffix("csv") }
    let tables = try names.sorted().map {
      (name: $0, text: try String(contentsOf: Self.published.appending(path: $0), encoding: .utf8))
    }
    let problem = try BiomassTables(tables, folder: "texas").problem(thirdPartyPrice: 500)
    func isOpen(_ table: String, _ column: String, _ open: Set<String>) throws -> [Bool] {
      let rows = try CSVRows(try #require(tables.first { $0.name == table }).text, file: table)
      let place = try rows.column(column)
      return rows.rows.map { open.contains(rows.text($0, place)) }
    }
    // Hubs, plants and total cost at 500 $/Mg as printed in the authors' notebook (CBC, 2024).
    let opening = TwoStageProblem.Opening(
      plants: try isOpen("TX_plants.csv", "plant", ["541", "543", "9047", "9203", "10066"]),
      satellites: try isOpen(
        "TX_hubs.csv", "hub",
        [
          "17372", "17466", "17592", "17620", "17679", "17792", "17822", "17829", "17934", "17945", "18127",
        ]))
    let plan = try #require(TwoStagePlan(problem, network: TwoStageNetwork(problem), opening: opening))
    let value = try #require(plan.value(in: problem))
    // They round the demand up by 0.23 Mg, which costs 116 $.
    #expect(abs(value - 2_474_789_196.85) < 200)
  }
}
