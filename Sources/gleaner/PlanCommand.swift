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

      With --against an accepted plan and --moves N, the cheapest plan is sought in which at most N villages hand over
      any stream to another station than they did. The bundle then holds who went where in the accepted plan, so that
      ‘gleaner verify’ counts the moves again.

      A scenario with ‘years:’ is planned for all its years together: the folder then holds a bundle a stage, and
      years.html says which station opens when and what closing costs. SCENARIO#2025 plans one of its years alone.
      """)

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var effort: EffortOptions
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Folder to write; by default NAME-plan here. An earlier bundle in it is replaced whole.")
  var folder: String?

  @Option(help: ArgumentHelp("An accepted plan to depart from in at most --moves villages.", valueName: "bundle"))
  var against: String?

  @Option(help: ArgumentHelp("Villages that may move from the accepted plan at most.", valueName: "N"))
  var moves: Int?

  @Flag(help: "Take every warning for a fault.")
  var strict = false

  @Flag(help: "Show no progress.")
  var quiet = false

  @Flag(
    name: .customLong("progress-json"),
    help: "Tell progress as lines of JSON in both languages, for a program that shows it.")
  var progressForPrograms = false

  @Flag(
    name: .customLong("plain-map"),
    help: "A drawing for a map in report.html, as on paper, even where Leaflet is installed.")
  var plainMap = false

  @Option(
    help: ArgumentHelp(
      "Folder with Leaflet's files, which draw the map of report.html; by default where Debian's libjs-leaflet has them.",
      valueName: "folder"))
  var leaflet: String?

  func validate() throws {
    if plainMap, leaflet != nil { throw ValidationError("give --plain-map or --leaflet, not both") }
    guard (against == nil) == (moves == nil) else {
      throw ValidationError("--against and --moves go together: the accepted plan, and how many villages may move")
    }
    if let moves, moves < 0 { throw ValidationError("--moves must be 0 or more, not \(moves)") }
  }

  func run() throws {
    let language = speech.language
    if let years = try LoadedYears.read(
      input.scenario, for: .plan, json: output.json, isStrict: strict, language: language)
    {
      return try run(years)
    }
    let loaded = try LoadedScenario.read(
      input.scenario, for: .plan, json: output.json, isStrict: strict, language: language)
    Console.report(loaded.warnings, language: language)
    let target = folder ?? Self.defaultFolder(for: input.scenario)
    try refusing { try AtomicFolder.check(target, mayReplace: PlanBundle.isBundleOnly) }
    let map = try mapFiles()

    let accepted = try accepted(for: loaded)
    let outcome = try plan(loaded, accepted)
    guard case .plan(let plan) = outcome else { throw try explain(outcome, of: input.scenario) }
    let files = try BundleFiles(loaded: loaded, plan: plan, settings: effort.settings, map: map, accepted: accepted).all
    try refusing { try AtomicFolder.write(files, to: target, mayReplace: PlanBundle.isBundleOnly) }

    let summary = PlanSummary(network: loaded.network, plan: plan, bundle: target)
    if output.json { try Console.print(json: summary) } else { Console.print(summary.text(language)) }
  }

  /// `NAME-plan` in the current folder.
  static func defaultFolder(for scenario: String) -> String { name(of: scenario) + "-plan" }

  /// What folders that are written for a scenario are called after.
  static func name(of scenario: String) -> String {
    URL(fileURLWithPath: scenario.replacing("#", with: "-")).standardizedFileURL.deletingPathExtension()
      .lastPathComponent
  }

  /// What draws the report's map; `nil` where nothing does or nothing is to.
  func mapFiles() throws -> MapFiles? {
    if plainMap { return nil }
    guard let leaflet else { return .installed }
    guard let found = MapFiles(in: leaflet) else {
      Console.note(
        speech.language(
          zh: "\(leaflet)：没有可用的 leaflet.js（或 leaflet.min.js）和 leaflet.css",
          en: "\(leaflet): no leaflet.js (or leaflet.min.js) and leaflet.css that can be used"))
      throw Exit.badInput
    }
    return found
  }

  /// Who went where in the accepted plan, if one was named.
  private func accepted(for loaded: LoadedScenario) throws -> AcceptedPlan? {
    guard let against, let moves else { return nil }
    guard loaded.network.options.objective == .leastCost else {
      Console.note(
        speech.language(
          zh: "--against 只用于费用最低的情景（options.objective: least-cost）；未写任何文件",
          en:
            "--against needs a scenario that seeks the least cost (options.objective: least-cost); nothing was written")
      )
      throw Exit.badInput
    }
    return try LoadedBundle.read(against, for: .plan, json: output.json, language: speech.language)
      .accepted(limit: moves)
  }

  private func plan(_ loaded: LoadedScenario, _ accepted: AcceptedPlan?) throws -> PlanningOutcome {
    let stopping = speech.language(zh: "正在停止；将写出目前最好的方案", en: "stopping; the best plan so far will be written")
    return try loaded.planned(
      effort.settings, accepted: accepted, threads: effort.threads,
      control: RunControl(timeLimitSeconds: effort.timeLimit),
      isQuiet: quiet, tellsPrograms: progressForPrograms, language: speech.language, stopping: "\n" + stopping)
  }

  /// Tells why there is no plan.
  /// - Returns: how the program must end.
  func explain(_ outcome: PlanningOutcome, of scenario: String) throws -> Exit {
    let answer = NoPlanAnswer(outcome)
    if output.json { try Console.print(json: answer) }
    Console.note(answer.text(speech.language, scenario: scenario))
    return answer.exit
  }

  func refusing(_ write: () throws -> Void) throws {
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

  func text(_ language: ReadingLanguage, scenario: String) -> String {
    guard status == "infeasible" else {
      return language(
        zh: "在找到任何方案之前就停止了；请加大 --effort 或 --time-limit。未写任何文件。",
        en: "stopped before any plan was found; give more --effort or a longer --time-limit. Nothing was written.")
    }
    let opening = language(
      zh: "该情景没有方案：各项要求不能同时满足。", en: "This scenario has no plan: its requirements cannot hold together.")
    let ending = language(
      zh: "未写任何文件。想知道哪些要求互相冲突、如何补救、代价多少，运行：gleaner explain \(scenario)",
      en: "Nothing was written. To see what cannot hold together and what mending it costs: gleaner explain \(scenario)"
    )
    return ([opening] + reasons.map { "- " + language(zh: $0.zh, en: $0.en) } + [ending]).joined(separator: "\n")
  }
}
