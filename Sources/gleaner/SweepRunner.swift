import Computation
import Foundation
import Planning
import Reports
import ScenarioFiles
import Synchronization
import WasteNetwork

/// Plans the scenarios of a sweep, several at the same time, each on one thread.
struct SweepRunner: Sendable {
  /// What becomes of the decisions of plans, beside their figures.
  enum Decisions {
    case notKept
    /// The first point's are kept, and held against the figures of all others.
    case heldAgainstDraws
    /// All are kept, to be compared with each other.
    case kept
  }

  struct Done: Sendable {
    /// In the order of the points; those not reached are left out.
    let results: [SweepResult]
    let computed: Int

    /// The results with the coefficients that were drawn for each.
    func drawn(at points: [SweepPoint]) -> [SweepResult] {
      let items = Dictionary(points.map { ($0.fileName, $0.items) }) { first, _ in first }
      return results.map { result in
        var told = result
        told.drawn = items[result.scenario]?.map { SweepResult.Choice(axis: $0.path, value: $0.value) }
        return told
      }
    }
  }

  let store: SweepStore
  let settings: PlanSettings
  let threads: Int
  let language: ReadingLanguage
  let isQuiet: Bool

  /// Plans the points whose results are not known.
  /// - Parameter decisions: whose plans' decisions are kept with their figures, and what they are for.
  /// - Throws: what could not be written, and faults of the engines.
  func run(_ points: [SweepPoint], decisions: Decisions = .notKept, control: RunControl) throws -> Done {
    guard decisions == .heldAgainstDraws, let base = points.first else {
      return try run(points, keepsDecisions: decisions == .kept, holding: nil, control)
    }
    let first = try run([base], keepsDecisions: true, holding: nil, control)
    let rest = try run(
      Array(points.dropFirst()), keepsDecisions: false, holding: first.results.first.flatMap(HeldPlan.init), control)
    return Done(results: first.results + rest.results, computed: first.computed + rest.computed)
  }

  private func run(
    _ points: [SweepPoint], keepsDecisions: Bool, holding: HeldPlan?, _ control: RunControl
  ) throws -> Done {
    let known = points.map { point in
      store.result(of: point).flatMap { one in
        // a result of another sweep in this folder may lack what this one needs
        keepsDecisions && one.status == .planned && one.taken == nil ? nil : one
      }
    }
    let missing = points.indices.filter { known[$0] == nil }
    let finished = Mutex(points.count - missing.count)
    note(finished.withLock { $0 }, of: points.count)
    let fresh: [SweepResult?] = try each(of: missing.count, threads: threads) {
      (position: Int) throws -> SweepResult? in
      guard !control.isCancelled else { return nil }
      let point = points[missing[position]]
      guard let result = try plan(point, keepsDecisions: keepsDecisions, holding: holding, control) else { return nil }
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
  private func plan(
    _ point: SweepPoint, keepsDecisions: Bool, holding: HeldPlan?, _ control: RunControl
  ) throws -> SweepResult? {
    let choices = point.resultChoices
    let loaded: LoadedScenario
    do {
      loaded = try LoadedScenario.load(try store.scenario(of: point))
    } catch let faults as InputFaults {
      let reasons = faults.faults.filter { $0.level == .error }.map {
        LocalizedName(zh: $0.finding.zh, en: $0.finding.en)
      }
      let status: SweepResult.Status = LoadedScenario.asksTooMuch(faults) ? .infeasible : .invalid
      return SweepResult(scenario: point.fileName, choices: choices, status: status, reasons: reasons)
    }
    guard let outcome = try planned(loaded, control) else { return nil }
    var result: SweepResult
    switch outcome {
    case .plan(let plan):
      result = SweepResult(
        scenario: point.fileName, choices: choices,
        planned: ComparedPlan(
          label: point.fileName, network: loaded.network, plan: plan,
          run: BundleFiles.facts(loaded: loaded, plan: plan, settings: settings)), keepsDecisions: keepsDecisions)
    case .infeasible(let reasons):
      result = SweepResult(scenario: point.fileName, choices: choices, status: .infeasible, reasons: reasons)
    case .stopped:
      result = SweepResult(scenario: point.fileName, choices: choices, status: .unplanned, reasons: [])
    }
    result.held = holding?.held(in: loaded.network)
    return result
  }

  /// - Returns: `nil` when it was stopped.
  func planned(_ loaded: LoadedScenario, _ control: RunControl) throws -> PlanningOutcome? {
    let planner = Planner(
      network: loaded.network, metric: loaded.metric, distances: loaded.distances, settings: settings, threads: 1)
    let outcome = try planner.plan(control: control) { _ in }
    return control.isCancelled ? nil : outcome
  }
}

/// The baseline was edited while its scenarios were planned, so that results would be of different districts.
struct InputsChanged: Error {}

extension SweepPoint {
  /// What was chosen, as results state it.
  var resultChoices: [SweepResult.Choice] { choices.map { SweepResult.Choice(axis: $0.axis, value: $0.value) } }
}
