import Audit
import Planning
import Reports
import ScenarioFiles
import WasteNetwork
import Years

/// A scenario of several years with each of its stages read, cross-checked and measured.
struct LoadedYears {
  let scenario: YearsScenario
  /// In the order of years.
  let stages: [LoadedScenario]
  /// Of all stages: those that all share once, others with the year in which they arise.
  let warnings: [Fault]

  /// Reads the scenario; prints every fault of every stage and ends with exit code 2 or 3 when there is one.
  /// - Parameter isStrict: warnings are taken for faults.
  /// - Returns: `nil` where the scenario plans a single year.
  static func read(
    _ path: String, for purpose: LoadedScenario.Purpose, json: Bool, isStrict: Bool = false, language: ReadingLanguage
  ) throws -> LoadedYears? {
    do {
      guard let scenario = try ScenarioFolder.years(of: path) else { return nil }
      let loaded = try load(scenario)
      guard isStrict, !loaded.warnings.isEmpty else { return loaded }
      throw InputFaults(loaded.warnings.map { $0.at(level: .error) })
    } catch let faults as InputFaults {
      let example = (try? ScenarioFolder.years(of: path)).flatMap { $0 }.map { $0.reference(to: $0.stages[0]) }
      throw try LoadedScenario.refuse(faults, of: example ?? path, for: purpose, json: json, language: language)
    }
  }

  /// - Throws: every fault of every stage when there is an error among them.
  private static func load(_ scenario: YearsScenario) throws(InputFaults) -> LoadedYears {
    var stages: [LoadedScenario] = []
    var faults: [(year: Int, faults: [Fault])] = []
    for stage in scenario.stages {
      do {
        let loaded = try LoadedScenario.load(scenario.reference(to: stage))
        stages.append(loaded)
        faults.append((stage.year, loaded.warnings + aimFaults(loaded)))
      } catch {
        faults.append((stage.year, error.faults))
      }
    }
    let all = merged(faults)
    guard all.allSatisfy({ $0.level == .warning }) else { throw InputFaults(all) }
    return LoadedYears(scenario: scenario, stages: stages, warnings: all)
  }

  /// Several years are planned at the least cost only.
  private static func aimFaults(_ loaded: LoadedScenario) -> [Fault] {
    guard loaded.network.options.objective != .leastCost else { return [] }
    let file = loaded.scenario.entry.prefix { $0 != "#" }
    return [
      Fault(
        .wrongSetting, at: Place(file: String(file), column: "options.objective"),
        Sentence("several years are planned together at the least cost only", zh: "多年规划只支持费用最低"),
        cure: Sentence("write objective: least-cost, or plan one year", zh: "写 objective: least-cost，或只规划一年"))
    ]
  }

  /// Faults in the order found; one that every stage has stands once, any other names its year.
  private static func merged(_ faults: [(year: Int, faults: [Fault])]) -> [Fault] {
    var result: [Fault] = []
    var seen: Set<Fault> = []
    for (year, found) in faults {
      for fault in found where !seen.contains(fault) {
        guard faults.allSatisfy({ $0.faults.contains(fault) }) else {
          result.append(fault.of(year: year))
          continue
        }
        seen.insert(fault)
        result.append(fault)
      }
    }
    return result
  }
}

extension LoadedYears {
  /// The stages as the planner takes them.
  func questions(_ settings: PlanSettings, threads: Int) -> [YearsPlanner.Stage] {
    zip(scenario.stages, stages).map { when, loaded in
      YearsPlanner.Stage(
        when, network: loaded.network, metric: loaded.metric, distances: loaded.distances, settings: settings,
        threads: threads)
    }
  }
}

extension Fault {
  /// The fault as one of a single stage.
  fileprivate func of(year: Int) -> Fault {
    Fault(
      name, level: level, at: place, Sentence("in the stage \(year): ", zh: "\(year) 年阶段：") + finding, cure: remedy)
  }
}
