import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// A plan bundle with its scenario read again from the inputs it holds.
struct LoadedBundle {
  let bundle: PlanBundle
  let loaded: LoadedScenario

  /// Reads a bundle, fingerprints first; prints every fault and ends with exit code 2 when there is one.
  static func read(
    _ folder: String, for purpose: LoadedScenario.Purpose, json: Bool, language: ReadingLanguage
  ) throws -> LoadedBundle {
    let bundle: PlanBundle
    do {
      bundle = try PlanBundle.read(folder)
    } catch let faults {
      if json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      let isNone = faults.faults.contains { $0.name == "not-a-bundle" }
      Console.report(faults.faults, consequence: isNone ? .empty : .notAsListed, language: language)
      throw Exit.badInput
    }
    return LoadedBundle(
      bundle: bundle,
      loaded: try LoadedScenario.read(bundle.scenarioPath, for: purpose, json: json, language: language))
  }

  /// The settings of the run that made it.
  var settings: PlanSettings { bundle.settings }

  func compared(as label: String) -> ComparedPlan {
    ComparedPlan(
      label: label, network: loaded.network, plan: bundle.plan,
      run: BundleFiles.facts(loaded: loaded, plan: bundle.plan, settings: settings))
  }
}
