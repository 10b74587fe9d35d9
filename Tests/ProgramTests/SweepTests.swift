import Foundation
import Testing

struct SweepTests {
  private struct Answer: Decodable {
    struct Result: Decodable {
      let status: String
    }
    let computed: Int
    let results: [Result]
  }

  @Test func `a sweep keeps every result, computes none twice, and goes on after a result was lost`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("a"))
    func sweep(_ more: String...) throws -> Answer {
      let run = try Program.run(
        "sweep", folder.path("a"), "--vary", "vehicles[*].cost_cny_km*=0.8,1,1.2", "--effort", "1", "-o",
        folder.path("s"), "--json")
      #expect(run.exitCode == 0, "\(run.errors)")
      return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    }
    let first = try sweep()
    #expect(first.computed == 3 && first.results.map(\.status) == ["planned", "planned", "planned"])
    let page = try Data(contentsOf: URL(fileURLWithPath: folder.path("s/sweep.html")))
    #expect(try sweep().computed == 0)
    let results = try FileManager.default.contentsOfDirectory(atPath: folder.path("s/results")).sorted()
    // one result is lost, another cut short
    try FileManager.default.removeItem(atPath: folder.path("s/results/\(results[0])"))
    try Data("{".utf8).write(to: URL(fileURLWithPath: folder.path("s/results/\(results[1])")))
    #expect(try sweep().computed == 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("s/sweep.html"))) == page)
    // the same scenarios by another axis: nothing is computed, and the rows say what this sweep chose
    let other = try Program.run(
      "sweep", folder.path("a"), "--vary", "vehicles[*].cost_cny_km*=1,1.2", "--effort", "1", "-o", folder.path("s"))
    #expect(other.exitCode == 0 && other.output.contains("2 scenarios, 0 of them computed now"))
    // each scenario can be planned by itself
    let scenarios = try FileManager.default.contentsOfDirectory(atPath: folder.path("s/scenarios")).sorted()
    #expect(scenarios.count == 3)
    #expect(try Program.run("check", folder.path("s/scenarios/\(scenarios[0])")).exitCode == 0)
  }

  @Test func `a folder of another effort, a foreign folder and a wrong axis are refused`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("a"))
    func sweep(_ axis: String, effort: String, to target: String) throws -> Program.Run {
      try Program.run(
        "sweep", folder.path("a"), "--vary", axis, "--effort", effort, "-o", folder.path(target), "--quiet")
    }
    #expect(try sweep("calendar.year=2024", effort: "1", to: "s").exitCode == 0)
    let other = try sweep("calendar.year=2024", effort: "2", to: "s")
    #expect(other.exitCode == 2 && other.errors.contains("another folder"))
    #expect(try sweep("calendar.year=2024", effort: "1", to: "a").exitCode == 2)
    let misspelt = try sweep("streams.straw.servise_radius_km=5,6", effort: "1", to: "u")
    #expect(misspelt.exitCode == 2 && misspelt.errors.contains("service_radius_km"))
    let wrong = try sweep("calender.year=2024", effort: "1", to: "t")
    #expect(wrong.exitCode == 2 && wrong.errors.contains("calendar"))
  }

  @Test func `draws say what was drawn, and what the plan of today would come to`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("a"))
    let run = try Program.run(
      "sweep", folder.path("a"), "--samples", "3", "--effort", "1", "-o", folder.path("s"), "--quiet")
    #expect(run.exitCode == 0, "\(run.errors)")
    let table = try String(contentsOfFile: folder.path("s/results.csv"), encoding: .utf8).split(separator: "\n")
    #expect(table.count == 5 && table[0].contains("coefficients[straw/") && table[0].contains("_held_percent"))
    #expect(table[2].hasPrefix("sample-1-"))
    let page = try String(contentsOfFile: folder.path("s/sweep.html"), encoding: .utf8)
    #expect(page.contains("Met by today’s plan as it is") && page.contains("现方案不变时达到"))
  }

  @Test func `alternatives are bundles that pass the audit, and a second run computes nothing`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", folder.path("a"))
    func alternatives(_ more: String...) throws -> Program.Run {
      try RunningProgram(
        ["sweep", folder.path("a"), "--alternatives", "2", "--within", "40%", "--effort", "1", "-o", folder.path("s")]
          + more, language: "C.UTF-8"
      ).finish()
    }
    let run = try alternatives("--json")
    #expect(run.exitCode == 0, "\(run.errors)")
    struct Plans: Decodable {
      struct Plan: Decodable {
        let bundle: String
        let dearer: Int
        enum CodingKeys: String, CodingKey {
          case bundle
          case dearer = "dearer_hundredths_percent"
        }
      }
      let computed: Int
      let plans: [Plan]
    }
    let answer = try JSONDecoder().decode(Plans.self, from: Data(run.output.utf8))
    #expect(answer.computed > 0 && answer.plans.count > 1)
    #expect(answer.plans.allSatisfy { (0...4000).contains($0.dearer) })
    for one in answer.plans { #expect(try Program.run("verify", folder.path("s/\(one.bundle)")).exitCode == 0) }
    let before = try folder.contents(of: "s")
    let again = try alternatives("--threads", "1", "--json")
    #expect(try JSONDecoder().decode(Plans.self, from: Data(again.output.utf8)).computed == 0)
    #expect(try folder.contents(of: "s") == before)
    #expect(try alternatives("--samples", "3").exitCode != 0)
  }
}
