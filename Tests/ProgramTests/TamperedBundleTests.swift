import Foundation
import Testing

/// Bundles that somebody changed: `gleaner verify` refuses each for the right reason.
struct TamperedBundleTests {
  private struct Answer: Decodable {
    struct Check: Decodable {
      struct Name: Decodable {
        let en: String
      }
      struct Failure: Decodable {
        let place: String
      }
      let name: Name
      let failures: [Failure]
    }
    let checks: [Check]
  }

  /// A small district whose plan has rounds, shuttles, calls, harvest days, compartments and a proven bound.
  private static let genuine = Result {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "plan", Program.scenario("collection-rules"), "-o", folder.path("plan"), "--effort", "5", "--quiet")
    #expect(run.exitCode == 0, "\(run.errors)")
    return folder
  }

  private static func verify(_ one: TamperingCase, repairs: Bool) throws -> Program.Run {
    let folder = try genuine.get()
    let bundle = try TamperedBundle(folder.path("plan"), in: folder, file: one.file, one.change, repairs: repairs)
    defer { try? FileManager.default.removeItem(atPath: bundle.path) }
    return try Program.run("verify", bundle.path, "--json")
  }

  @Test(arguments: TamperingCase.all)
  func `a careful tamperer is found by the recomputation`(one: TamperingCase) throws {
    let run = try TamperedBundleTests.verify(one, repairs: true)
    #expect(run.exitCode == 5, "\(run.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let failed = answer.checks.filter { !$0.failures.isEmpty }
    let fits = failed.contains { check in
      check.name.en.contains(one.rule)
        && (one.place.isEmpty || check.failures.contains { $0.place.contains(one.place) })
    }
    #expect(fits, "failed instead: \(failed.map { "\($0.name.en): \($0.failures[0].place)" })")
  }

  @Test(arguments: TamperingCase.ofEachFile)
  func `a careless one is found by the fingerprint of the file`(one: TamperingCase) throws {
    let run = try TamperedBundleTests.verify(one, repairs: false)
    #expect(run.exitCode == 5)
    #expect(run.output.contains("bundle-file-changed") && run.output.contains(one.file))
  }

  @Test func `a file taken away, and one that the manifest no longer lists, are missed`() throws {
    let folder = try TamperedBundleTests.genuine.get()
    let gone = try TamperedBundle(
      folder.path("plan"), in: folder, file: "tables/unserved.csv", .removeFile, repairs: false)
    let missing = try Program.run("verify", gone.path)
    #expect(missing.exitCode == 5 && missing.errors.contains("tables/unserved.csv"))
    let quiet = try TamperedBundle(
      folder.path("plan"), in: folder, file: "manifest.json", .drop("outputs.1"), repairs: false)
    let unlisted = try Program.run("verify", quiet.path, "--json")
    #expect(unlisted.exitCode == 5 && unlisted.output.contains("report, tables and manifest say what the plan says"))
  }

  @Test(arguments: ["two-villages", "two-banks", "collection-rules"])
  func `a genuine bundle passes, and rules without a case are told apart from those that were checked`(
    scenario: String
  ) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("plan", Program.scenario(scenario), "-o", folder.path("plan"), "--effort", "5", "--quiet")
    let run = try Program.run("verify", folder.path("plan"))
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("        0        0"))
    #expect(run.output.contains("so there was nothing to compare:"))
    // a file of somebody's beside the bundle's is named and changes nothing
    try Data("note".utf8).write(to: URL(fileURLWithPath: folder.path("plan/note.txt")))
    let beside = try Program.run("verify", folder.path("plan"))
    #expect(beside.exitCode == 0 && beside.output.contains("note.txt"))
  }
}
