import ArgumentParser
internal import Computation
import Foundation
import Planning
import ScenarioFiles
import WasteNetwork

/// `gleaner plan`: the main job.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan a scenario and write the plan bundle: plan.json, report.html, tables, manifest.",
    discussion: """
      Ctrl-C stops the search and writes the best plan so far, marked incomplete; a second Ctrl-C ends at once.
      The bundle appears whole or not at all.
      """)

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var effort: EffortOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Folder to write; by default NAME-plan here. An earlier bundle in it is replaced whole.")
  var folder: String?

  @Flag(help: "Show no progress.")
  var quiet = false

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, json: output.json)
    Console.report(loaded.warnings, consequence: "")
    let target = folder ?? Self.defaultFolder(for: input.scenario)
    try refusing { try AtomicFolder.check(target, mayReplace: PlanBundle.isBundleOnly) }

    let outcome = try plan(loaded)
    guard case .plan(let plan) = outcome else { throw try explain(outcome) }
    let files = try BundleFiles(loaded: loaded, plan: plan, settings: effort.settings).all
    try refusing { try AtomicFolder.write(files, to: target, mayReplace: PlanBundle.isBundleOnly) }

    let summary = PlanSummary(network: loaded.network, plan: plan, bundle: target)
    if output.json { try Console.print(json: summary) } else { Console.print(summary.text) }
  }

  /// `NAME-plan` in the current folder.
  private static func defaultFolder(for scenario: String) -> String {
    URL(fileURLWithPath: scenario).standardizedFileURL.deletingPathExtension().lastPathComponent + "-plan"
  }

  private func plan(_ loaded: LoadedScenario) throws -> PlanningOutcome {
    let control = RunControl(timeLimitSeconds: effort.timeLimit)
    let interrupt = Interrupt(control) { Console.note("\nstopping; the best plan so far will be written") }
    defer { withExtendedLifetime(interrupt) {} }
    let progress = Progress(isQuiet: quiet, measure: loaded.network.options.objective.measure)
    let planner = Planner(
      network: loaded.network, metric: loaded.metric, distances: loaded.distances, settings: effort.settings,
      threads: effort.threads)
    defer { progress.finish() }
    return try onOwnThread { try planner.plan(control: control) { progress.show($0) } }
  }

  /// Tells why there is no plan.
  /// - Returns: how the program must end.
  private func explain(_ outcome: PlanningOutcome) throws -> Exit {
    let answer = NoPlanAnswer(outcome)
    if output.json { try Console.print(json: answer) }
    Console.note(answer.text)
    return answer.exit
  }

  private func refusing(_ write: () throws -> Void) throws {
    do {
      try write()
    } catch let fault as FolderFault {
      Console.note(fault.description)
      throw Exit.badInput
    }
  }
}

/// Why there is no plan.
private struct NoPlanAnswer: Encodable {
  let status: String
  let reasons: [LocalizedName]

  init(_ outcome: PlanningOutcome) {
    switch outcome {
    case .plan: (status, reasons) = ("planned", [])
    case .infeasible(let reasons): (status, self.reasons) = ("infeasible", reasons)
    case .stopped: (status, reasons) = ("stopped-without-plan", [])
    }
  }

  var exit: Exit { status == "infeasible" ? .infeasible : .stoppedWithoutPlan }

  var text: String {
    guard status == "infeasible" else {
      return "stopped before any plan was found; give more --effort or a longer --time-limit. Nothing was written."
    }
    let lines = reasons.flatMap { ["- \($0.en)", "  \($0.zh)"] }
    return (["This scenario has no plan: its requirements cannot hold together."] + lines + ["Nothing was written."])
      .joined(separator: "\n")
  }
}
