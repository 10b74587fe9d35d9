import Foundation
import Testing

struct LanguageTests {
  // one rule for all commands: --lang, else the environment, where zh… is Chinese and all else English
  @Test(arguments: [
    ("zh_CN.UTF-8", nil, true), ("C.UTF-8", nil, false), ("zh_CN.UTF-8", "en", false), ("de_DE.UTF-8", "zh", true),
  ])
  func `texts are in the language of the environment unless another is asked for`(
    locale: String, asked: String?, isChinese: Bool
  ) throws {
    let arguments = ["check", "/nowhere/at-all"] + (asked.map { ["--lang", $0] } ?? [])
    let run = try Program.start(arguments, language: locale).finish()
    #expect(run.exitCode == 2)
    #expect(run.output.contains("错误：") == isChinese, "\(run.output)")
  }

  @Test func `a language that is not spoken is refused`() throws {
    #expect(try Program.run("check", "/nowhere/at-all", "--lang", "fr").exitCode == 2)
  }

  @Test func `check tells a Chinese reader what is wrong, where, and the very cure`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.scenario(
      "two-villages", replacing: "service_radius_km", with: "service_radus_km", in: "scenario.yaml")
    let run = try Program.run("check", scenario, "--lang", "zh")
    #expect(run.exitCode == 2)
    #expect(run.output.contains("没有名为“service_radus_km”的设置。是否应为“service_radius_km”？"), "\(run.output)")
    #expect(!run.output.contains("did you mean") && !run.output.contains("fault"))
    #expect(run.errors.isEmpty)
  }

  @Test func `a sound scenario's overview is in the language asked for`() throws {
    let chinese = try Program.run("check", Program.scenario("two-villages"), "--lang", "zh").output
    #expect(chinese.contains("2 个村") && chinese.contains("可收集量") && chinese.hasSuffix("未发现错误\n"), "\(chinese)")
    #expect(!chinese.contains("village") && !chinese.contains("collectable"))
    let english = try Program.run("check", Program.scenario("two-villages"), "--lang", "en").output
    #expect(english.contains("2 villages") && english.hasSuffix("no fault found\n"))
  }

  @Test func `the list of checks is in the language asked for`() throws {
    let chinese = try Program.run("check", "--names", "--lang", "zh").output
    #expect(chinese.contains("没有这个乡镇"))
    let english = try Program.run("check", "--names", "--lang", "en").output
    #expect(english.contains("unknown-township") && !english.contains("没有这个乡镇"))
    #expect(english.contains("error or warning"))
  }

  @Test func `new speaks the language asked for, and lays the schema beside an invented district too`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("new", folder.path("d"), "--villages", "10", "--lang", "zh")
    #expect(run.output == "已写入 \(folder.path("d"))；规划：gleaner plan \(folder.path("d"))\n")
    #expect(FileManager.default.fileExists(atPath: folder.path("d/scenario.schema.json")))
    let settings = try String(contentsOfFile: folder.path("d/scenario.yaml"), encoding: .utf8)
    #expect(settings.hasPrefix("# yaml-language-server: $schema=scenario.schema.json\n"))
    let again = try Program.run("new", folder.path("d"), "--villages", "10", "--lang", "zh")
    #expect(again.exitCode == 2 && again.errors.contains("请另选文件夹"))
  }

  @Test func `a check with warnings does not end as all clear`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.scenario(
      "two-villages", replacing: "480,2,30", with: "480,2,120", in: "vehicles.csv")
    let english = try Program.run("check", scenario, "--lang", "en")
    #expect(english.exitCode == 0 && english.output.hasSuffix("no fault, 1 warning above\n"), "\(english.output)")
    #expect(try Program.run("check", scenario, "--lang", "zh").output.hasSuffix("没有错误，有 1 处警告，见上\n"))
  }
}
