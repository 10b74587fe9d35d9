import Foundation
import Testing

struct BenchSitingTests {
  private struct Benched: Decodable {
    let instance: String
    let value: Double?
    let bound: Double?
    let stopReason: String
    let gapToBestKnownPercent: Double?
  }

  /// Two sites with room for 10 each and rents 5 and 6; demands 3, 4, 5 and 1, so both open: 11. From the first site the
  /// customers cost 1 + 2 + 3 + 4 = 10; each costs 3 more from the second, and one of 3 units or more has to go there: 24.
  private let instance = "2 4\n10 5\n10 6\n3 4 5 1\n1 2 3 4\n4 5 6 7\n"

  @Test func `a siting file is solved, and shown beside the best known value of its folder`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("p1")
    try instance.write(toFile: file, atomically: true, encoding: .utf8)
    let table = folder.path("best.csv")
    let name = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    // two sets know a p1: only the folder tells them apart
    try "instance,best_known\n\(name)/p1,20\nother/p1,1\n".write(toFile: table, atomically: true, encoding: .utf8)
    let run = try Program.run(
      "bench", "siting", "--format", "holmberg", "--work", "1", "--json", "--best-known", table, file)
    #expect(run.exitCode == 0, "\(run.errors)")
    let benched = try JSONDecoder().decode([Benched].self, from: Data(run.output.utf8))
    let only = try #require(benched.first)
    #expect(only.instance == "p1" && only.stopReason == "optimal")
    #expect(only.value == 24 && only.bound == 24)
    // 24 to 20
    #expect(abs(try #require(only.gapToBestKnownPercent) - 20) < 1e-9)
  }

  /// Two counties of 10 and 5 Mg, one hub of 12 Mg, one plant of 24 litres at 2 litres a Mg; 20 Mg wanted.
  private let tables = [
    "TX_suppliers.csv": "index,county,supply\n1,a,10\n2,b,5\n",
    "TX_hubs.csv": "index,hub,invest,capacity\n1,h,30,12\n",
    "TX_plants.csv": "index,plant,tech,invest,capacity,yield\n1,p,1,40,24,2\n",
    "TX_roads.csv": "index,county,hub,distance,cost\n1,a,h,1,3\n2,b,h,1,4\n",
    "TX_railroads.csv": "index,hub,plant,distance,cost,loading,capacity\n1,h,p,9,5,22,11\n",
    "TX_network.csv": "counties,hubs,plants,techs,demand\n2,1,1,1,40\n",
  ]

  @Test func `a folder of biomass tables is solved at the price of third parties`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in tables { try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8) }
    let run = try Program.run(
      "bench", "siting", "--third-party-price", "30", "--work", "4", "--json", folder.url.path)
    #expect(run.exitCode == 0, "\(run.errors)")
    let benched = try JSONDecoder().decode([Benched].self, from: Data(run.output.utf8))
    // Rail takes 11 Mg at 5 + 22/11 = 7, trucks 10 Mg at 3 and 1 Mg at 4: 30 + 4 + 77 = 111; 70 to open; 9 Mg at 30: 270
    let value = try #require(benched.first?.value)
    #expect(abs(value - 451) < 1e-6)
    #expect(try #require(benched.first?.bound) <= 451)
  }

  @Test func `a folder that lacks a table is bad input and names what it lacks`() throws {
    let folder = try TemporaryFolder()
    try "a\n".write(toFile: folder.path("TX_hubs.csv"), atomically: true, encoding: .utf8)
    let run = try Program.run("bench", "siting", folder.url.path)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("the folder lacks one of the tables"), "\(run.errors)")
  }

  @Test func `a siting file at fault is bad input, with its line`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("p1")
    try "2 4\n10 5\nten 6\n".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run("bench", "siting", "--format", "holmberg", file)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("p1:3:"), "\(run.errors)")
  }
}
