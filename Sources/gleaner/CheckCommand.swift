import ArgumentParser
import WasteNetwork

/// `gleaner check`: every fault at once, nothing written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario and list every fault at once, with file, row, column and cure.",
    discussion: """
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
    let loaded = try LoadedScenario.read(scenario, json: output.json, isStrict: strict, language: language)
    let overview = CheckOverview(loaded)
    if output.json {
      try Console.print(json: overview)
    } else {
      Console.report(loaded.warnings, consequence: "", language: language)
      Console.print(overview.text)
    }
  }

  private func listNames() throws {
    let checks = FaultKind.allCases.map(CheckName.init)
    if output.json { return try Console.print(json: checks) }
    for check in checks { Console.print("\(check.name.padded(to: 32))\(check.level.padded(to: 10))\(check.title)") }
  }
}

/// One check by name.
private struct CheckName: Encodable {
  let name: String
  /// `either` where it depends on what the scenario asks for.
  let level: String
  let title: String
  let cure: String
  let mayBeWarning: Bool

  enum CodingKeys: String, CodingKey {
    case name, level
    case title = "title_zh"
    case cure = "cure_zh"
    case mayBeWarning = "may_be_warning"
  }

  init(_ kind: FaultKind) {
    name = kind.rawValue
    level = kind.usual.rawValue
    title = kind.chinese.title
    cure = kind.chinese.cure
    mayBeWarning = kind.mayBeWarning
  }
}
