import Foundation
import Testing

struct BenchDistrictTests {
  private struct Benched: Decodable {
    let villages: Int
    let sites: Int
    let centres: Int
    let arcs: Int
    let value: Int
    let bound: Int
  }

  @Test func `districts are benched from the smallest up, each with its bound`() throws {
    let run = try Program.run("bench", "district", "--villages", "20,10", "--seed", "3", "--effort", "1", "--json")
    #expect(run.exitCode == 0, "\(run.errors)")
    let benched = try JSONDecoder().decode([Benched].self, from: Data(run.output.utf8))
    // 24 sites for 100 villages are 2.4 and 4.8: 2 and 5; three centres at least; the smallest district comes first
    #expect(benched.map(\.villages) == [10, 20])
    #expect(benched.map(\.sites) == [2, 5])
    #expect(benched.map(\.centres) == [3, 3])
    #expect(benched.allSatisfy { 0 < $0.bound && $0.bound <= $0.value })
  }

  @Test func `a benched district has the model of the scenario that is written for its size and seed`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "bench", "district", "--villages", "10", "--seed", "3", "--mps", folder.path("district.mps"))
    #expect(run.exitCode == 0, "\(run.errors)")
    _ = try Program.run("new", folder.path("district"), "--villages", "10", "--seed", "3")
    let export = try Program.run("export", folder.path("district"), "--as", "mps")
    let model = try String(contentsOf: URL(fileURLWithPath: folder.path("district.mps")), encoding: .utf8)
    #expect(model.contains("ENDATA"))
    #expect(model == export.output)
  }
}
