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
      audited plan and compared. Exit code 5 if any figure fails.
      """)

  @Argument(help: "The bundle's folder.")
  var bundle: String

  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let opened = try PlanBundle.open(bundle, json: output.json, language: speech.language)
    let loaded = try LoadedScenario.read(
      opened.scenarioPath, for: .verify, json: output.json, language: speech.language)
    let result = try BundleAudit(folder: bundle, bundle: opened, loaded: loaded).result()
    if output.json { try Console.print(json: result) } else { Console.print(result.text(speech.language)) }
    guard result.passed else { throw Exit.auditFailed }
  }
}
