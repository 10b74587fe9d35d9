import Audit
import Computation
import Foundation
import Planning
import Quantities
import Reports
import ScenarioFiles
import WasteNetwork

extension SweepCommand {
  /// Rounds of the search for each alternative asked for, and one more.
  private static let moreRounds = 1

  /// Looks for near-optimal alternatives, writes a bundle of each and the page.
  func runAlternatives(_ count: Int, loaded: LoadedScenario, store: SweepStore, runner: SweepRunner) throws {
    let language = reading.language
    guard loaded.network.options.objective == .leastCost else {
      Console.note(
        language(
          zh: "--alternatives 比较费用，只用于目标为最低费用的情景",
          en: "--alternatives compares costs: it is for scenarios of least cost"))
      throw Exit.badInput
    }
    let design = try refusing { () throws(SweepFault) in try AlternativeDesign(over: input.scenario) }
    let control = RunControl()
    let interrupt = Interrupt(control) { Console.note(stopping) }
    defer { withExtendedLifetime(interrupt) {} }
    let found = try whileUnchanged {
      try onOwnThread {
        try AlternativesSearch(
          runner: runner, design: design, within: within.part, rounds: count + SweepCommand.moreRounds, control: control
        ).run()
      }
    }
    guard let found else {
      Console.note(language(zh: "再次运行同一命令即可继续", en: "give the same command again to go on"))
      throw Exit.stoppedWithoutPlan
    }
    guard
      let all = Alternatives(
        of: found.plans, count: count, within: within.part, network: loaded.network,
        programVersion: Version.current, seed: seed, effort: effort)
    else {
      Console.note(
        language(zh: "基准情景没有方案；请运行 gleaner explain", en: "the baseline has no plan; run gleaner explain"))
      throw Exit.infeasible
    }
    let points = all.shown.compactMap { found.points[$0.scenario] }
    try onOwnThread { try writeBundles(of: points, all, store, runner, control) }
    try store.finish(all, languages: language == .zh ? [.chinese, .english] : [.english, .chinese])
    if output.json {
      try Console.print(json: AlternativesAnswer(all, folder: store.folder, computed: found.computed))
    } else {
      Console.print(all.text(folder: store.folder, in: language.language))
    }
  }

  /// Plans each shown scenario again, which gives the same plan, audits it and writes it as a bundle: `plans/0` is the best.
  private func writeBundles(
    of points: [SweepPoint], _ all: Alternatives, _ store: SweepStore, _ runner: SweepRunner, _ control: RunControl
  ) throws {
    _ = try each(of: points.count, threads: threads) { (number: Int) throws -> Bool in
      let loaded = try LoadedScenario.load(try store.scenario(of: points[number]))
      guard case .plan(let plan) = try runner.planned(loaded, control) else { throw Exit.stoppedWithoutPlan }
      let audit = PlanAudit.run(
        network: loaded.network, distances: loaded.distances, metric: loaded.metric, plan: plan)
      guard audit.passed, plan.siting.cost.total.fen == all.shown[number].cost else { throw Exit.auditFailed }
      try store.write(
        BundleFiles(loaded: loaded, plan: plan, settings: runner.settings, map: MapFiles.installed).all,
        to: "plans/\(number)")
      return true
    }
  }
}

/// What `--json` prints of alternatives.
private struct AlternativesAnswer: Encodable {
  struct Plan: Encodable {
    let bundle: String
    let scenario: String
    let costFen: Int?
    /// Hundredths of a per cent above the best, rounded up.
    let dearer: Int
    let distanceToBest: PlanDistance

    enum CodingKeys: String, CodingKey {
      case bundle, scenario
      case costFen = "cost_fen"
      case dearer = "dearer_hundredths_percent"
      case distanceToBest = "distance_to_best"
    }
  }
  let folder: String
  let computed: Int
  let found: Int
  let plans: [Plan]

  init(_ all: Alternatives, folder: String, computed: Int) {
    self.folder = folder
    self.computed = computed
    found = all.found
    plans = all.shown.enumerated().map { number, one in
      Plan(
        bundle: "plans/\(number)", scenario: one.scenario, costFen: one.cost, dearer: all.dearer(one),
        distanceToBest: PlanDistance(one, all.best))
    }
  }
}
