import ArgumentParser
import ScenarioFiles
import WasteNetwork
import Years

/// `gleaner check`: every fault at once, as its result.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario and list every fault at once, with file, row, column and cure.",
    discussion: """
      Of a scenario with ‘years:’ every stage is checked; what concerns one of them names it.

      Every check has a name, which scenario.yaml can make strict or a warning (checks:), and which the guide explains.
      --names lists them.
      """)

  @Argument(help: "The scenario's folder.")
  var scenario: String?

  @Flag(help: "Take every warning for a fault.")
  var strict = false

  @Flag(help: "List the checks by name, with their usual level.")
  var names = false

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard names || scenario != nil else { throw ValidationError("name the scenario's folder") }
  }

  func run() throws {
    if names { return try listNames() }
    guard let scenario else { return }
    let language = speech.language
    if let years = try LoadedYears.read(
      scenario, for: .check, json: output.json, isStrict: strict, language: language)
    {
      return try tell(of: years)
    }
    let loaded = try LoadedScenario.read(
      scenario, for: .check, json: output.json, isStrict: strict, language: language)
    let overview = CheckOverview(loaded)
    if output.json {
      try Console.print(json: overview)
    } else {
      Console.report(loaded.warnings, language: language, isResult: true)
      Console.print(overview.text(language))
    }
  }

  /// What each stage of several years holds.
  private func tell(of years: LoadedYears) throws {
    let overviews = zip(years.scenario.stages, years.stages).map {
      YearOverview(year: $0.year, overview: CheckOverview($1))
    }
    if output.json { return try Console.print(json: overviews) }
    Console.report(years.warnings, language: speech.language, isResult: true)
    for one in overviews { Console.print("\(one.year)\n\(one.overview.text(speech.language))") }
  }

  private func listNames() throws {
    let checks = FaultKind.allCases.map(CheckName.init)
    if output.json { return try Console.print(json: checks) }
    let language = speech.language
    for check in checks {
      let title = language(zh: check.titleInChinese, en: check.title)
      Console.print("\(check.name.padded(to: 32))\(language(check.usual.words).padded(to: 20))\(title)")
    }
  }
}

/// What one of several years holds.
private struct YearOverview: Encodable {
  let year: Int
  let overview: CheckOverview
}

/// One check by name.
private struct CheckName: Encodable {
  let name: String
  /// `either` where it depends on what the scenario asks for.
  let level: String
  let title: String
  let titleInChinese: String
  let cureInChinese: String
  let mayBeWarning: Bool
  let usual: FaultKind.Usual

  enum CodingKeys: String, CodingKey {
    case name, level
    case title
    case titleInChinese = "title_zh"
    case cureInChinese = "cure_zh"
    case mayBeWarning = "may_be_warning"
  }

  init(_ kind: FaultKind) {
    name = kind.rawValue
    level = kind.usual.rawValue
    usual = kind.usual
    title = kind.rawValue.replacing("-", with: " ")
    titleInChinese = kind.chinese.title
    cureInChinese = kind.chinese.cure
    mayBeWarning = kind.mayBeWarning
  }
}

extension FaultKind.Usual {
  /// The level at which a check reports by itself.
  fileprivate var words: Sentence {
    switch self {
    case .error: Sentence("error", zh: "错误")
    case .warning: Sentence("warning", zh: "警告")
    case .either: Sentence("error or warning", zh: "错误或警告")
    }
  }
}
