import Foundation
import Testing

struct ProgramTests {
  @Test func `two villages are planned, audited, and come out the same whatever the threads`() throws {
    let folder = try TemporaryFolder()
    for threads in ["1", "2"] {
      let run = try Program.run(
        "plan", Program.scenario("two-villages"), "-o", folder.path("threads-\(threads)"), "--threads", threads,
        "--effort", "5")
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("2 of 2 met"))
    }
    let one = try folder.contents(of: "threads-1")
    #expect(one.keys.contains("manifest.json") && one.keys.contains("report.html"))
    #expect(one == (try folder.contents(of: "threads-2")))

    let audit = try Program.run("verify", folder.path("threads-1"))
    #expect(audit.exitCode == 0, "\(audit.output)")
    #expect(audit.output.contains("passed:"))
  }

  @Test func `a quick plan carries the proof of its bound, which the audit recomputes`() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1")
    #expect(FileManager.default.fileExists(atPath: bundle + "/certificate.json"))
    let audit = try Program.run("verify", bundle)
    #expect(audit.exitCode == 0, "\(audit.errors)")
    #expect(audit.output.contains("the bound is proven by its certificate"), "\(audit.output)")
  }

  @Test func `a changed figure fails the audit`() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    _ = try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1")
    let plan = URL(fileURLWithPath: bundle).appendingPathComponent("plan.json")
    let text = try String(contentsOf: plan, encoding: .utf8)
    try text.replacingOccurrences(of: "288000", with: "288001").write(to: plan, atomically: true, encoding: .utf8)
    #expect(text.contains("288000"))
    let audit = try Program.run("verify", bundle)
    #expect(audit.exitCode == 5)
    #expect(audit.errors.contains("plan.json: the SHA-256 is"))
  }

  @Test func `bad input ends with 2, names every place, and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.scenario(
      "two-villages", replacing: "estimate,1000,1000", with: "estimate,-1000,many", in: "villages.csv")
    let run = try Program.run("plan", scenario, "-o", folder.path("plan"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("villages.csv:2:maize_sown_mu"))
    #expect(run.errors.contains("villages.csv:2:pesticide_kg"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("plan")))
  }

  @Test func `faults come as JSON when asked`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.scenario(
      "two-villages", replacing: "estimate,1000,1000", with: "estimate,-1000,1000", in: "villages.csv")
    let run = try Program.run("check", scenario, "--json")
    #expect(run.exitCode == 2)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["status"] as? String == "bad-input")
    #expect((answer["faults"] as? [Any])?.count == 1)
  }

  @Test func `what keeps a scenario from being planned goes to standard output of check, which writes nothing anyway`()
    throws
  {
    let folder = try TemporaryFolder()
    let scenario = try folder.scenario(
      "two-villages", replacing: "estimate,1000,1000", with: "estimate,-1000,1000", in: "villages.csv")
    let checked = try Program.run("check", scenario)
    #expect(checked.output.contains("villages.csv:2:maize_sown_mu") && checked.errors.isEmpty)
    #expect(checked.output.hasSuffix("\n1 fault\n"), "\(checked.output)")
    #expect(!checked.output.contains("gleaner explain"))
    #expect(try Program.run("plan", scenario).errors.hasSuffix("\n1 fault; nothing was written\n"))
  }

  @Test func `a warning is a fault to check and to plan when strict`() throws {
    let folder = try TemporaryFolder()
    // a figure left empty counts as 0, which is a warning
    let scenario = try folder.scenario(
      "two-villages", replacing: "estimate,1000,1000", with: "estimate,1000,", in: "villages.csv")
    #expect(try Program.run("check", scenario).exitCode == 0)
    #expect(try Program.run("check", scenario, "--strict").exitCode == 2)
    #expect(try Program.run("plan", scenario, "--strict", "-o", folder.path("plan")).exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("plan")))
  }

  @Test func `a target that the yards cannot reach ends with 3 and says by how much`() throws {
    let folder = try TemporaryFolder()
    // 1080 t collectable, 648 t used on site: 95 % needs 378 t collected. All straw comes in one period of nine working
    // days, so a yard of 4 t that moves 0.1 t a day has room for 4.9 t, and two of them for 9.8 t
    let scenario = try folder.scenario(
      "two-villages", replacing: "straw,S,200,10,3,8000,estimate,invented\nstation,straw,L,400,10,",
      with: "straw,S,2,0.1,3,8000,estimate,invented\nstation,straw,L,4,0.1,", in: "sizes.csv")
    let run = try Program.run("plan", scenario, "-o", folder.path("plan"), "--effort", "1", "--json")
    #expect(run.exitCode == 3, "\(run.output)\(run.errors)")
    #expect(run.output.contains("needs 378 t a year collected"))
    #expect(run.output.contains("368 t short"))
    #expect(run.errors.contains("gleaner explain \(scenario)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("plan")))
  }

  @Test func `mass that no outlet takes is no plan: the program ends with 3 and says how much`() throws {
    let folder = try TemporaryFolder()
    // 378 t of the 432 t off-field must be collected, the feed mill takes 10 t
    let scenario = try folder.scenario(
      "two-villages", replacing: ",1000,,200,0.5", with: ",10,,200,0.5", in: "outlets.csv")
    let run = try Program.run("plan", scenario, "-o", folder.path("plan"), "--effort", "1")
    #expect(run.exitCode == 3, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("t a year of straw would be collected but find no place"))
    #expect(run.errors.contains("gleaner explain \(scenario)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("plan")))
  }

  @Test func `a plan of other inputs is not priced as this scenario's`() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("plan")
    #expect(try Program.run("plan", Program.scenario("two-villages"), "-o", bundle, "--effort", "1").exitCode == 0)
    let other = try folder.scenario("two-villages", replacing: ",4000,", with: ",4001,", in: "depots.csv")
    #expect(try Program.run("export", other, "--as", "mps", "--fix", bundle).exitCode == 2)
    #expect(try Program.run("export", Program.scenario("two-villages"), "--as", "mps", "--fix", bundle).exitCode == 0)
  }

  @Test func `a folder that is not a bundle is left alone`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("mine"), withIntermediateDirectories: true)
    // a manifest of something else does not make it a bundle
    for (name, text) in [("letter.txt", "keep"), ("manifest.json", "{}")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("mine/\(name)")))
    }
    let run = try Program.run("plan", Program.scenario("two-villages"), "-o", folder.path("mine"), "--effort", "1")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("was not written by this command"))
    #expect(try folder.contents(of: "mine") == ["letter.txt": Data("keep".utf8), "manifest.json": Data("{}".utf8)])
  }

  @Test func `a command line that cannot be understood is bad input`() throws {
    #expect(try Program.run("plan", "--colour").exitCode == 2)
    #expect(try Program.run("plan", Program.scenario("two-villages"), "--effort", "0").exitCode == 2)
    #expect(try Program.run("--help").exitCode == 0)
  }
}

/// Runs that are stopped in the middle.
@Suite(.serialized)
struct InterruptionTests {
  @Test func `Ctrl-C writes the best plan so far, marked incomplete`() throws {
    let folder = try TemporaryFolder()
    let running = try Program.start([
      "plan", Program.scenario("liaocheng-resort"), "-o", folder.path("plan"), "--effort", "100000",
    ])
    Thread.sleep(forTimeInterval: 12)
    running.send(SIGINT)
    let run = try running.finish()
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("INCOMPLETE"))
    let manifest = try String(contentsOfFile: folder.path("plan/manifest.json"), encoding: .utf8)
    #expect(manifest.contains("\"isIncomplete\" : true"))
    #expect(manifest.contains("\"isReproducible\" : false"))
    #expect(try Program.run("verify", folder.path("plan")).exitCode == 0)
  }

  @Test(arguments: [0.02, 0.2, 0.5, 0.8, 1.1, 1.4])
  func `a kill at any moment leaves a whole bundle or none`(seconds: Double) throws {
    let folder = try TemporaryFolder()
    let running = try Program.start([
      "plan", Program.scenario("two-villages"), "-o", folder.path("plan"), "--effort", "1",
    ])
    Thread.sleep(forTimeInterval: seconds)
    running.send(SIGKILL)
    _ = try running.finish()
    if FileManager.default.fileExists(atPath: folder.path("plan")) {
      #expect(try Program.run("verify", folder.path("plan")).exitCode == 0)
    } else {
      // Nothing stands in the way of the next run.
      #expect(
        try Program.run("plan", Program.scenario("two-villages"), "-o", folder.path("plan"), "--effort", "1").exitCode
          == 0)
    }
  }
}
