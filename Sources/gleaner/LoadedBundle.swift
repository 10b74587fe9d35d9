import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// A plan bundle with its scenario read again from the inputs it holds.
struct LoadedBundle {
  let bundle: PlanBundle
  let loaded: LoadedScenario

  /// Reads a bundle, fingerprints first; prints every fault and ends with exit code 2 or 5 when there is one.
  static func read(
    _ folder: String, for purpose: LoadedScenario.Purpose, json: Bool, language: ReadingLanguage
  ) throws -> LoadedBundle {
    let bundle = try PlanBundle.open(folder, json: json, language: language)
    return LoadedBundle(
      bundle: bundle,
      loaded: try LoadedScenario.read(bundle.scenarioPath, for: purpose, json: json, language: language))
  }

  /// What stands of its plan when the next is planned.
  /// - Parameter limit: villages that may move.
  func accepted(limit: Int) -> AcceptedPlan {
    AcceptedPlan(
      bundle.plan.siting, streams: loaded.network.streams.map(\.id), fingerprint: bundle.fingerprint, limit: limit)
  }

  /// The settings of the run that made it.
  var settings: PlanSettings { bundle.settings }

  /// - Parameter first: the bundle that this one is held against; `nil` for that one itself.
  func compared(as label: String, to first: LoadedBundle?) throws -> ComparedPlan {
    let differences = try first.map {
      try ScenarioFolder.differences(from: $0.bundle.scenarioPath, to: bundle.scenarioPath).map {
        RunFacts.Item(path: $0.path, old: $0.old ?? "", new: $0.new ?? "")
      }
    }
    return ComparedPlan(
      label: label, network: loaded.network, plan: bundle.plan,
      run: BundleFiles.facts(loaded: loaded, plan: bundle.plan, settings: settings), differences: differences)
  }
}
