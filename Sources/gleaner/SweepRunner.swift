import Computation
import Foundation
import Planning
import Reports
import ScenarioFiles
import Synchronization
import WasteNetwork

/// Plans the scenarios of a sweep, several at the same time, each on one thread.
struct SweepRunner: Sendable {
  struct Done: Sendable {
    /// In the order of the points; those not reached are left out.
    let results: [SweepResult]
    let computed: Int
  }

  let store: SweepStore
  let settings: PlanSettings
  let threads: Int
  let language: ReadingLanguage
  let isQuiet: Bool

  /// - Throws: what could not be written, and faults of the engines.
  func run(_ points: [SweepPoint], control: RunControl) throws -> Done {
    let known = points.map(store.result)
    let missing = points.indices.filter { known[$0] == nil }
    let finished = Mutex(points.count - missing.count)
    note(finished.withLock { $0 }, of: points.count)
    let fresh: [SweepResult?] = try each(of: missing.count, threads: threads) {
      (position: Int) throws -> SweepResult? in
      guard !control.isCancelled else { return nil }
      let point = points[missing[position]]
      guard let result = try plan(point, control) else { return nil }
      guard store.isOriginUnchanged() else {
        control.cancel()
        throw InputsChanged()
      }
      try store.keep(result, of: point)
      finished.withLock {
        $0 += 1
        note($0, of: points.count)
      }
      return result
    }
    var results = known
    for (position, result) in zip(missing, fresh) { results[position] = result }
    return Done(results: results.compactMap(\.self), computed: fresh.compactMap(\.self).count)
  }

  /// Reads the first scenario of each axis, so that a misspelt path is told before hours of work.
  func firstFaults(_ points: [SweepPoint]) throws -> InputFaults? {
    var seen: Set<String> = []
    for point in points where point.choices.contains(where: { seen.insert($0.axis).inserted }) {
      do {
        _ = try LoadedScenario.load(try store.scenario(of: point))
      } catch let faults as InputFaults {
        let wrong = [FaultKind.unknownSetting, .unknownColumn].map(\.rawValue)
        if faults.faults.contains(where: { wrong.contains($0.name) }) { return faults }
      }
    }
    return nil
  }

  private func note(_ done: Int, of all: Int) {
    guard !isQuiet else { return }
    Console.note(language(zh: "已完成 \(done) / \(all) 个情景", en: "\(done) of \(all) scenarios"))
  }

  /// - Returns: `nil` when it was stopped.
  private func plan(_ point: SweepPoint, _ control: RunControl) throws -> SweepResult? {
    let choices = point.resultChoices
    let path = try store.scenario(of: point)
    let loaded: LoadedScenario
    do {
      loaded = try LoadedScenario.load(path)
    } catch let faults {
      let reasons = faults.faults.filter { $0.level == .error }.map {
        LocalizedName(zh: $0.finding.zh, en: $0.finding.en)
      }
      let status: SweepResult.Status = LoadedScenario.asksTooMuch(faults) ? .infeasible : .invalid
      return SweepResult(scenario: point.name, choices: choices, status: status, reasons: reasons)
    }
    let planner = Planner(
      network: loaded.network, metric: loaded.metric, distances: loaded.distances, settings: settings, threads: 1)
    let outcome = try planner.plan(control: control) { _ in }
    guard !control.isCancelled else { return nil }
    switch outcome {
    case .plan(let plan):
      return SweepResult(
        scenario: point.name, choices: choices,
        planned: ComparedPlan(
          label: point.name, network: loaded.network, plan: plan,
          run: BundleFiles.facts(loaded: loaded, plan: plan, settings: settings)))
    case .infeasible(let reasons):
      return SweepResult(scenario: point.name, choices: choices, status: .infeasible, reasons: reasons)
    case .stopped: return SweepResult(scenario: point.name, choices: choices, status: .unplanned, reasons: [])
    }
  }
}

/// The baseline was edited while its scenarios were planned, so that results would be of different districts.
struct InputsChanged: Error {}

extension SweepPoint {
  /// What was chosen, as results state it.
  var resultChoices: [SweepResult.Choice] { choices.map { SweepResult.Choice(axis: $0.axis, value: $0.value) } }
}
