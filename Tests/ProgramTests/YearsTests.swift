import Foundation
import Testing

/// Several years through the built program.
struct YearsTests {
  /// Two villages with a lower target of straw in 2023.
  private func scenario(_ folder: TemporaryFolder) throws -> String {
    try FileManager.default.copyItem(atPath: Program.scenario("two-villages"), toPath: folder.path("two-villages"))
    let file = folder.path("years.yaml")
    try """
    extends: two-villages
    name: { zh: 两村两年, en: Two villages in two years }
    years:
      - { year: 2023, lasts: 2, items: [{ set: targets.straw-2025.share_percent, to: 70 }] }
      - { year: 2025, lasts: 5 }

    """.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  private func plan(_ scenario: String, to bundle: String, threads: Int = 1) throws {
    let run = try Program.run(
      "plan", scenario, "-o", bundle, "--effort", "2", "--plain-map", "--quiet", "--threads", "\(threads)")
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
  }

  private func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `a folder of several years passes the audit and is made again, whole and stage by stage`() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.path("one"), folder.path("two"))
    let file = try scenario(folder)
    try plan(file, to: one)
    try plan(file, to: two, threads: 2)
    for name in ["years.json", "years.html", "years.csv", "2023/manifest.json", "2025/manifest.json"] {
      #expect(try read("\(one)/\(name)") == read("\(two)/\(name)"), "\(name)")
    }
    for path in [one, "\(one)/2023", "\(one)/2025"] {
      let audit = try Program.run("verify", path)
      #expect(audit.exitCode == 0, "\(path) \(audit.output)\(audit.errors)")
      let again = try Program.run("reproduce", path, "--quiet")
      #expect(again.exitCode == 0, "\(path) \(again.output)\(again.errors)")
    }
    // planned again into the same folder
    try plan(file, to: one)
    let check = try Program.run("check", file)
    #expect(check.exitCode == 0 && check.output.contains("2023\n") && check.output.contains("2025\n"))
  }

  @Test func `whatever is changed in years is found`() throws {
    let folder = try TemporaryFolder()
    let whole = folder.path("whole")
    try plan(try scenario(folder), to: whole)
    let changes: [(file: String, old: String, new: String, said: String)] = [
      ("years.json", "\"lasts\" : 5", "\"lasts\" : 4", "stages and the price of closing"),
      ("years.json", "\"grows\"", "\"keeps\"", "what opens, grows, shrinks and closes"),
      ("years.json", "\"isUsual\" : true", "\"isUsual\" : false", "stages and the price of closing"),
      ("years.csv", "grows", "keeps", "years.csv"),
      ("years.html", "grows", "stays", "years.html"),
      ("2023/standing.json", "\"price\"", "\"Price\"", "standing.json"),
      ("2025/plan.json", "\"isIncomplete\" : false", "\"isIncomplete\" : true", "plan.json"),
    ]
    for change in changes {
      let copy = folder.path(UUID().uuidString)
      try FileManager.default.copyItem(atPath: whole, toPath: copy)
      let text = try read("\(copy)/\(change.file)")
      let forged = text.replacingOccurrences(of: change.old, with: change.new)
      try #require(forged != text, "\(change)")
      try forged.write(toFile: "\(copy)/\(change.file)", atomically: true, encoding: .utf8)
      let audit = try Program.run("verify", copy)
      #expect(
        audit.exitCode == 5 && (audit.output + audit.errors).contains(change.said),
        "\(change) \(audit.output)\(audit.errors)")
    }
  }

  @Test func `commands for a single year name one of them instead`() throws {
    let folder = try TemporaryFolder()
    let file = try scenario(folder)
    for arguments in [
      ["sweep", file, "--vary", "radius:straw=8,9"], ["explain", file], ["export", file, "--as", "mps"],
      ["plan", file, "--against", file, "--moves", "1"],
    ] {
      let run = try Program.start(arguments).finish()
      #expect(run.exitCode == 2 && run.errors.contains("years.yaml#20"), "\(arguments) \(run.output)\(run.errors)")
    }
    let bundle = folder.path("bundle")
    try plan(file, to: bundle)
    for arguments in [["compare", bundle, bundle], ["report", bundle], ["explain", bundle]] {
      let run = try Program.start(arguments).finish()
      #expect(run.exitCode == 2 && run.errors.contains("\(bundle)/2025"), "\(arguments) \(run.output)\(run.errors)")
    }
    let one = try Program.run("plan", "\(file)#2023", "-o", folder.path("one"), "--effort", "1", "--quiet")
    #expect(one.exitCode == 0, "\(one.errors)")
  }

  @Test func `a fault of one stage names it, one of all stands once`() throws {
    let folder = try TemporaryFolder()
    let file = try scenario(folder)
    var text = try read(file)
    text = text.replacingOccurrences(of: "share_percent, to: 70", with: "share_percent, to: 170")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run("check", file)
    #expect(run.exitCode == 2 && run.output.contains("in the stage 2023: "), "\(run.output)")
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path("two-villages/villages.csv")))
    let all = try Program.run("check", file)
    #expect(all.exitCode == 2 && !all.output.contains("in the stage 2025: "), "\(all.output)")
  }
}
