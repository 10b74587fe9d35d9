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
    #expect(run.errors.contains("错误：") == isChinese, "\(run.errors)")
  }

  @Test func `a language that is not spoken is refused`() throws {
    #expect(try Program.run("check", "/nowhere/at-all", "--lang", "fr").exitCode == 2)
  }
}
