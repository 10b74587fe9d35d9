import Foundation
import Planning
import Reports
import ScenarioFiles
import WasteNetwork
import Years

/// The files of a folder of several years, made in memory before anything is written.
struct YearsFiles {
  let plan: YearsPlan
  let all: [(path: String, bytes: [UInt8])]

  /// - Parameter map: what draws the map of each stage's report; `nil` for a drawing only.
  init(loaded: LoadedYears, plans: [YearsPlanner.StagePlan], settings: PlanSettings, map: MapFiles?) throws {
    var files: [(path: String, bytes: [UInt8])] = []
    var stages: [(when: YearStage, siting: SitingPlan, manifest: String)] = []
    for (index, when) in loaded.scenario.stages.enumerated() {
      let bundle = try BundleFiles(
        loaded: loaded.stages[index], plan: plans[index].plan, settings: settings, map: map,
        standing: plans[index].standing
      ).all
      let manifest = bundle.last { $0.path == Manifest.fileName }?.bytes ?? []
      stages.append((when, plans[index].plan.siting, Fingerprint.sha256(of: manifest)))
      files += bundle.map { ("\(when.year)/\($0.path)", $0.bytes) }
    }
    plan = YearsPlan(of: stages, closing: loaded.scenario.closing, program: "gleaner \(Version.current)")
    all =
      files
      + (try YearsFiles.joint(
        plan, stages: zip(loaded.stages, plans).map { ($0, $1.plan) }, settings: settings))
  }

  /// What joins the stages, for programs and for people.
  static func joint(
    _ plan: YearsPlan, stages: [(loaded: LoadedScenario, plan: Plan)], settings: PlanSettings
  ) throws -> [(path: String, bytes: [UInt8])] {
    let stages = stages.map { loaded, plan in
      YearsReport.Stage(
        network: loaded.network, plan: plan, run: BundleFiles.facts(loaded: loaded, plan: plan, settings: settings))
    }
    return [
      (YearsPlan.fileName, [UInt8](try JSON.encoder.encode(plan)) + [10]),
      (YearsFolder.pageName, Array(YearsReport.html(plan, stages: stages).utf8)),
      (YearsFolder.tableName, Array(YearsReport.csv(plan, stages: stages).text.utf8)),
    ]
  }
}
