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

  @Test func `a siting file at fault is bad input, with its line`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("p1")
    try "2 4\n10 5\nten 6\n".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run("bench", "siting", "--format", "holmberg", file)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("p1:3:"), "\(run.errors)")
  }
}
