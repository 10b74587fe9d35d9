import ArgumentParser
import Computation
import Explanation
import Foundation
import GLPKSolver
import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// `gleaner explain`: why a scenario has no plan and how to mend it, or why a plan is as it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Say why a scenario has no plan and what would mend it, or why a plan is as it is and what else would cost.",
    discussion: """
      Of a scenario: smallest sets of requirements that cannot hold together, and the cheapest single changes that mend each.
      Of a plan bundle: what targets and locks cost and what binds; with --village or --station, why, and what another
      decision would cost. Codes or full names may be given.
      Exit code 3 when the scenario is infeasible, 4 when neither a conflict nor a plan was found, 5 when a file of the
      bundle was changed.
      """)

  @Argument(help: "A scenario’s folder, or a plan bundle.")
  var subject: String

  @Option(help: "Code or name of a village of the bundle: why each stream goes where it goes.")
  var village: String?

  @Option(help: "Code or name of a stream: only this one of the village.")
  var stream: String?

  @Option(
    help: "Code or name of a depot or centre of the bundle: what it takes, and what closing or opening it would cost.")
  var station: String?

  @OptionGroup var speech: LanguageOptions

  @Option(help: "How hard to search for the plans that price each change: 5 is the default.")
  var effort = 5

  @Option(help: "Threads to use; the answer does not depend on it.")
  var threads = 2

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...1000).contains(effort) else { throw ValidationError("--effort must be 1 to 1000, not \(effort)") }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256, not \(threads)") }
    if village != nil, station != nil { throw ValidationError("give --village or --station, not both") }
    if stream != nil, village == nil { throw ValidationError("--stream goes with --village") }
  }

  func run() throws {
    let isBundle = FileManager.default.fileExists(
      atPath: URL(fileURLWithPath: subject).appendingPathComponent(Manifest.fileName).path)
    if isBundle || YearsFolder.isOne(subject) { return try explainPlan() }
    guard village == nil, station == nil else {
      Console.note(
        speech.language(
          zh: "--village 和 --station 询问的是规划方案：请给出 ‘gleaner plan’ 写出的文件夹",
          en: "--village and --station ask about a plan: give the folder that ‘gleaner plan’ wrote"))
      throw Exit.badInput
    }
    try explainScenario()
  }

  private func explainScenario() throws {
    let loaded = try LoadedScenario.readDemanding(subject, json: output.json, language: speech.language)
    let control = RunControl()
    let language = speech.language
    let interrupt = Interrupt(control) {
      Console.note(
        language(
          zh: "\n正在停止；已找到的矛盾照常列出，未算完的改法不列",
          en: "\nstopping; conflicts known by then are shown without ways to mend them"))
    }
    defer { withExtendedLifetime(interrupt) {} }
    let (work, threads) = (effort, threads)
    let explanation: ScenarioExplanation
    do {
      explanation = try onOwnThread {
        try ScenarioExplanation(
          loaded.scenario.draft, metric: loaded.metric, solver: GLPK(),
          effort: Effort(work: work, threads: threads, isCancelled: { control.isCancelled }))
      }
    } catch is ExplanationStopped {
      throw Exit.stoppedWithoutPlan
    }
    if output.json {
      try Console.print(json: explanation.answer)
    } else {
      Console.print(explanation.text(speech.language.language))
    }
    switch explanation.status {
    case .feasible: return
    case .infeasible: throw Exit.infeasible
    case .undecided: throw Exit.stoppedWithoutPlan
    }
  }

  private func explainPlan() throws {
    let bundle = try PlanBundle.open(subject, json: output.json, language: speech.language)
    let loaded = try LoadedScenario.read(
      bundle.scenarioPath, for: .explain, json: output.json, language: speech.language)
    let question = PlanQuery(
      village: village, stream: stream, station: station, language: speech.language, isJSON: output.json)
    let (folder, language) = (subject, speech.language)
    let answer = try onOwnThread {
      guard
        let explanation = try PlanExplanation(
          loaded.scenario.draft, metric: loaded.metric, distances: loaded.distances, plan: bundle.plan, solver: GLPK())
      else {
        Console.note(
          language(
            zh: "\(folder)：方案中有其输入数据不认识的决定，请重新规划",
            en: "\(folder): the plan has decisions that its own inputs do not know; plan again"))
        throw Exit.badInput
      }
      return try question.answer(from: explanation)
    }
    Console.print(answer)
  }
}
