import ArgumentParser
import Audit
import ScenarioFiles

/// `gleaner verify`: independent audit of a bundle.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Audit a plan bundle: fingerprints first, then every constraint, cost and target from the inputs.",
    discussion: """
      The audit shares no code with the search that made the plan. Report, tables and manifest are written again from the
      audited plan and compared. Exit code 5 if any figure fails. Where report or map were made by another version, so that
      they cannot be compared, it passes in part and says why.
      """)

  @Argument(help: "The bundle's folder, or the folder of several years.")
  var bundle: String

  @Option(
    help: "The bundle of the accepted plan that this one was planned against: who went where is compared with it.")
  var against: String?

  @Flag(help: "Exit code 5 also where it passes in part only.")
  var strict = false

  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    if YearsFolder.isOne(bundle) { return try runYears() }
    let opened = try PlanBundle.open(bundle, json: output.json, language: speech.language)
    let loaded = try LoadedScenario.read(
      opened.scenarioPath, for: .verify, json: output.json, language: speech.language)
    let accepted = try against.map {
      try LoadedBundle.read($0, for: .verify, json: output.json, language: speech.language)
    }
    let result = try BundleAudit(folder: bundle, bundle: opened, loaded: loaded, acceptedBundle: accepted).result()
    if output.json { try Console.print(json: result) } else { Console.print(result.text(speech.language)) }
    guard strict ? result.verdict == .passed : result.passed else { throw Exit.auditFailed }
  }

  /// Audits every stage of several years, then what joins them.
  private func runYears() throws {
    guard against == nil else {
      Console.note(
        speech.language(
          zh: "--against 不能用于多年规划；请给出其中一个阶段的成果包",
          en: "--against does not go with several years; give one stage's bundle"))
      throw Exit.badInput
    }
    let folder = try YearsFolder.open(bundle, json: output.json, language: speech.language)
    let audit = try YearsAuditing(folder, json: output.json, language: speech.language)
    if output.json { try Console.print(json: audit) } else { Console.print(audit.text(speech.language)) }
    guard strict ? audit.passedWholly : audit.passed else { throw Exit.auditFailed }
  }
}
