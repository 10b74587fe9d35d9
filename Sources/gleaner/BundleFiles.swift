import Foundation
import Planning
import Reports
import ScenarioFiles
import WasteNetwork
import Years

/// The files of a plan bundle, made in memory before anything is written.
struct BundleFiles {
  let all: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - map: what draws the report's map; `nil` for a drawing only.
  ///   - accepted: the plan that this one departs from, if there is one.
  ///   - standing: the terms at which it was sited, if it is one of several years.
  ///   - solver: name and version of the solver that made the plan.
  init(
    loaded: LoadedScenario, plan: Plan, settings: PlanSettings, map: MapFiles?, accepted: AcceptedPlan? = nil,
    standing: StandingPrices? = nil, solver: String = Planner.solverName
  ) throws {
    let inputs = loaded.scenario.inputs
    var inputFiles = inputs.map { (path: "\(PlanBundle.inputsFolder)/\($0.path)", bytes: $0.bytes) }
    if let accepted { inputFiles.append((AcceptedPlan.fileName, [UInt8](try JSON.encoder.encode(accepted)) + [10])) }
    if let standing { inputFiles.append((StandingPrices.fileName, [UInt8](try JSON.encoder.encode(standing)) + [10])) }
    let facts = Self.facts(loaded: loaded, plan: plan, settings: settings)
    var outputs: [(path: String, bytes: [UInt8])] = [
      (PlanBundle.planFileName, [UInt8](try JSON.encoder.encode(plan)) + [10]),
      (
        "report.html",
        Array(
          Report.html(
            network: loaded.network, plan: plan, run: facts, ways: loaded.ways(of: plan), library: map?.library
          ).utf8)
      ),
    ]
    outputs += map?.copies ?? []
    if let certificate = plan.siting.certificate {
      outputs.append((PlanBundle.certificateFileName, [UInt8](try JSON.compactEncoder.encode(certificate)) + [10]))
    }
    if !loaded.scenario.items.isEmpty {
      outputs.append(("items.json", [UInt8](try JSON.encoder.encode(loaded.scenario.items)) + [10]))
    }
    for table in PlanTables.csv(network: loaded.network, plan: plan) {
      outputs.append(("tables/\(table.name)", Array(table.text.utf8)))
    }
    let manifest = Manifest(
      program: "gleaner \(Version.current)", solver: solver,
      scenario: "\(PlanBundle.inputsFolder)/\(loaded.scenario.entry)", seed: settings.seed, effort: settings.effort,
      timeLimitSeconds: settings.timeLimitSeconds, isIncomplete: plan.isIncomplete,
      isReproducible: !plan.isIncomplete, inputs: inputFiles.map(Self.entry), outputs: outputs.map(Self.entry))
    all = inputFiles + outputs + [(Manifest.fileName, [UInt8](try JSON.encoder.encode(manifest)) + [10])]
  }

  /// What the report says of the run.
  static func facts(loaded: LoadedScenario, plan: Plan, settings: PlanSettings) -> RunFacts {
    RunFacts(
      programVersion: Version.current, seed: Int(clamping: settings.seed), effort: "\(settings.effort)",
      stopReason: plan.siting.quality.stopReason,
      items: loaded.scenario.items.map {
        RunFacts.Item(
          path: $0.path, old: $0.old ?? "", new: $0.new ?? "", place: $0.target.description, isIdle: $0.isIdle)
      },
      inputs: loaded.scenario.inputs.map { RunFacts.Fingerprint(name: $0.path, sha256: $0.sha256) },
      isReproducible: !plan.isIncomplete)
  }

  private static func entry(_ file: (path: String, bytes: [UInt8])) -> Manifest.Entry {
    Manifest.Entry(path: file.path, bytes: file.bytes.count, sha256: Fingerprint.sha256(of: file.bytes))
  }
}
