import Foundation
import Testing

struct ImportCommandTests {
  private static let header = "村名,代码,乡镇,经度,纬度,小麦播种面积（亩）\n"

  private func table(_ rows: String) throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let path = folder.path("村.csv")
    try Data((Self.header + rows).utf8).write(to: URL(fileURLWithPath: path))
    return (folder, path)
  }

  @Test func `a proposal is shown without a datum, each line in one language`() throws {
    let (folder, path) = try table("东村,371502103201,朱老庄镇,115.96,36.35,60\n")
    let english = try Program.run("import", path, "--save-mapping", folder.path("mapping.yaml"))
    #expect(english.exitCode == 0)
    #expect(english.output.contains("column ‘经度’ → lon\n"))
    #expect(english.output.contains("in what datum the positions are is not known"))
    #expect(!english.output.contains("列“经度”"))
    #expect(try String(contentsOfFile: folder.path("mapping.yaml"), encoding: .utf8).contains("# datum:"))
    let chinese = try Program.run("import", path, "--lang", "zh")
    #expect(chinese.output.contains("列“经度”→ lon\n"))
    #expect(!chinese.output.contains("column ‘经度’"))
  }

  @Test func `what must be settled first ends with 2 and writes nothing`() throws {
    let (folder, path) = try table("东村,371502103201,朱老庄镇,115.96,36.35,60\n")
    let run = try Program.run("import", path, "--to", folder.path("new"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }

  @Test func `a file that comes to nothing, and a table with faults in it, end with 2`() throws {
    let (folder, path) = try table("东村,371502103201,朱老庄镇,115.96,36.35,60\n")
    // tables that are merely missing are for the next step
    #expect(try Program.run("import", path, "--datum", "WGS84", "--to", folder.path("one")).exitCode == 0)
    try Data("甲,乙\n一,二\n".utf8).write(to: URL(fileURLWithPath: folder.path("其他.csv")))
    #expect(try Program.run("import", folder.path("其他.csv")).exitCode == 2)
    let (second, bad) = try table("东村,371502103201,朱老庄镇,115.96,36.35,约60\n")
    let run = try Program.run("import", bad, "--datum", "WGS84", "--to", second.path("two"))
    #expect(run.exitCode == 2)
    #expect(run.output.contains("warning: row 2: ‘约60’ in ‘小麦播种面积（亩）’ cannot be wheat_sown_mu"))
  }

  @Test func `faults of an import are given to machines as those of a check are`() throws {
    let (folder, path) = try table("东村,371502103201,朱老庄镇,115.96,36.35,60\n")
    func answer(_ arguments: String...) throws -> [String: Any] {
      let run = try Program.start(arguments + ["--json"]).finish()
      return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }
    let imported = try answer("import", path, "--datum", "WGS84", "--to", folder.path("one"))
    #expect(imported["status"] as? String == "ok")
    let faults = try #require(imported["faults"] as? [[String: Any]])
    // what is still missing in the folder: check says the same
    let checked = try #require(try answer("check", folder.path("one"))["faults"] as? [[String: Any]])
    #expect(!faults.isEmpty)
    #expect(Set(faults.flatMap(\.keys)) == Set(checked.flatMap(\.keys)))
    #expect(
      faults.compactMap { $0["name"] as? String }
        == checked.filter { $0["level"] as? String == "error" }.compactMap { $0["name"] as? String })
    let notes = ((imported["sheets"] as? [[String: Any]])?.first?["notes"] as? [[String: Any]]) ?? []
    #expect(!notes.isEmpty && notes.allSatisfy { $0["message"] != nil && $0["message_zh"] != nil })
  }
}
