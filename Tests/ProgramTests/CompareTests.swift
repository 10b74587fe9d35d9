import Foundation
import Testing

struct CompareTests {
  private struct Answer: Decodable {
    struct Changes: Decodable {
      let plan: String
      let inputs: [String]
    }
    let plans: [String]
    let changes: [Changes]
  }

  @Test func `two bundles are compared, and their page and tables are written and replaced`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("a"))
    for (name, seed) in [("one", "1"), ("two", "2")] {
      let run = try Program.run(
        "plan", folder.path("a"), "-o", folder.path(name), "--effort", "1", "--seed", seed, "--quiet")
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    for _ in 1...2 {
      let run = try Program.run(
        "compare", folder.path("one"), folder.path("two"), "-o", folder.path("page"), "--json")
      #expect(run.exitCode == 0, "\(run.errors)")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
      // the seed is no input file
      #expect(answer.plans == ["one", "two"] && answer.changes.map(\.inputs) == [[]])
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path("page")).sorted()
    #expect(written == ["comparison.html", "figures.csv", "moves.csv", "stations.csv"])
  }

  @Test func `one bundle alone, a folder that is none and a foreign folder are refused`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("compare", folder.path("a")).exitCode == 2)
    _ = try Program.run("new", folder.path("a"))
    let run = try Program.run("compare", folder.path("a"), folder.path("a"))
    #expect(run.exitCode == 2 && run.errors.contains("no manifest was found"))
  }
}
