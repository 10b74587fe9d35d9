import Foundation
import Planning
import WasteNetwork
import Years

extension LoadedScenario {
  /// Plans on a thread of its own, showing progress; Ctrl-C stops the search.
  /// - Parameters:
  ///   - accepted: the plan to depart from in a few villages only, if there is one.
  ///   - standing: the terms at which it is sited, if it is one of several years.
  ///   - tellsPrograms: progress is told as lines of JSON.
  ///   - control: tells afterwards whether the run was stopped.
  ///   - stopping: what is said at the first Ctrl-C.
  func planned(
    _ settings: PlanSettings, accepted: AcceptedPlan? = nil, standing: StandingPrices? = nil, threads: Int,
    control: RunControl, isQuiet: Bool, tellsPrograms: Bool = false, language: ReadingLanguage, stopping: String
  ) throws -> PlanningOutcome {
    let interrupt = Interrupt(control) { Console.note(stopping) }
    defer { withExtendedLifetime(interrupt) {} }
    let progress = Progress(
      isQuiet: isQuiet, isForPrograms: tellsPrograms, measure: network.options.objective.measure, language: language)
    let planner = Planner(
      network: network, metric: metric, distances: distances, settings: settings, threads: threads,
      accepted: accepted, standing: standing)
    defer { progress.finish() }
    return try onOwnThread { try planner.plan(control: control) { progress.show($0) } }
  }
}
