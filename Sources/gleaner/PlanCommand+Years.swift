import Planning
import ScenarioFiles
import WasteNetwork
import Years

extension PlanCommand {
  /// Plans several years together.
  func run(_ loaded: LoadedYears) throws {
    let language = speech.language
    if against != nil {
      Console.note(
        language(
          zh: "--against 不能用于多年规划；请指明其中一年，如 \(example(loaded))。未写任何文件",
          en: "--against does not go with several years; name one of them, as \(example(loaded)). Nothing was written"))
      throw Exit.badInput
    }
    Console.report(loaded.warnings, language: language)
    let target = folder ?? Self.defaultFolder(for: input.scenario)
    try refusing { try AtomicFolder.check(target, mayReplace: YearsFolder.isYearsOnly) }
    let map = try mapFiles()
    let stopping = language(zh: "正在停止；将写出目前最好的方案", en: "stopping; the best plan so far will be written")
    let outcome = try loaded.planned(
      effort.settings, threads: effort.threads, control: RunControl(timeLimitSeconds: effort.timeLimit),
      isQuiet: quiet, tellsPrograms: progressForPrograms, language: language, stopping: "\n" + stopping)
    guard case .plan(let plans) = outcome else { throw try explain(outcome, loaded) }
    let files = try YearsFiles(loaded: loaded, plans: plans, settings: effort.settings, map: map)
    try refusing { try AtomicFolder.write(files.all, to: target, mayReplace: YearsFolder.isYearsOnly) }
    let summary = YearsSummary(
      folder: target, years: files.plan,
      stages: loaded.stages.indices.map { index in
        PlanSummary(
          network: loaded.stages[index].network, plan: plans[index].plan,
          bundle: "\(target)/\(files.plan.stages[index].folder)")
      })
    if output.json { try Console.print(json: summary) } else { Console.print(summary.text(language)) }
  }

  private func example(_ loaded: LoadedYears) -> String {
    loaded.scenario.reference(to: loaded.scenario.stages[0])
  }

  /// Tells why there is no plan, and of which year.
  private func explain(_ outcome: YearsPlanner.Outcome, _ loaded: LoadedYears) throws -> Exit {
    switch outcome {
    case .plan: return .internalFault
    case .infeasible(let year, let reasons): return try explain(.infeasible(reasons), year: year, loaded)
    case .stopped(let year): return try explain(.stopped, year: year, loaded)
    }
  }

  private func explain(_ outcome: PlanningOutcome, year: Int, _ loaded: LoadedYears) throws -> Exit {
    let stage = loaded.scenario.stages.first { $0.year == year } ?? loaded.scenario.stages[0]
    Console.note(speech.language(zh: "\(year) 年阶段：", en: "in the stage \(year):"))
    return try explain(outcome, of: loaded.scenario.reference(to: stage))
  }
}
