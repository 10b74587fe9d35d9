import Roads
import ScenarioFiles
import WasteNetwork

/// A scenario read, cross-checked and measured: what every command works on.
struct LoadedScenario {
  let scenario: Scenario
  /// The scenario's network with what its roads say of it.
  let network: Network
  let metric: any RoadMetric
  let distances: RoadDistances
  /// Faults of level `warning`, those of reading before those of reach.
  let warnings: [Fault]

  /// Reads a scenario; prints every fault and ends with exit code 2 when there is one.
  /// - Parameter isStrict: warnings are taken for faults.
  static func read(
    _ path: String, json: Bool, isStrict: Bool = false, language: ReadingLanguage = .ofEnvironment
  ) throws -> LoadedScenario {
    do {
      let loaded = try load(path)
      guard isStrict, !loaded.warnings.isEmpty else { return loaded }
      throw InputFaults(loaded.warnings.map { $0.at(level: .error) })
    } catch let faults as InputFaults {
      let exit = Exit(faults)
      if json { try Console.print(json: FaultAnswer(exit: exit, faults: faults.faults)) }
      Console.report(faults.faults, consequence: "nothing was written", language: language)
      throw exit
    }
  }

  /// Reads a scenario whose requirements may ask for more than can be had, which is what is to be explained; prints every
  /// other fault and ends with exit code 2 when there is one.
  static func readDemanding(_ path: String, json: Bool) throws -> LoadedScenario {
    do {
      return try load(path, allowing: LoadedScenario.demands)
    } catch let faults {
      if json { try Console.print(json: FaultAnswer(exit: .badInput, faults: faults.faults)) }
      Console.report(faults.faults, consequence: "nothing was explained")
      throw Exit.badInput
    }
  }

  /// Faults of inputs that are sound but ask for more than can be had.
  private static let demands: Set<String> = Set(
    [
      FaultKind.targetOutOfReach, .capacityShortOfTarget, .villageOutOfReach, .lockOutOfReach, .noBackupInReach,
    ].map(\.rawValue))

  private static func load(
    _ path: String, allowing allowed: Set<String> = []
  ) throws(InputFaults) -> LoadedScenario {
    let scenario = try ScenarioFolder.read(path)
    let measured = try MeasuredRoads(
      scenario.draft, network: scenario.network, roads: scenario.roadOrigin,
      table: scenario.roadTable.map { ($0.from, $0.to, $0.distance) }, fillsMissing: scenario.fillsMissingDistances,
      threads: LoadedScenario.roadThreads)
    let metric = measured.metric
    let distances = RoadDistances(measured.network, by: metric)
    let warnings = scenario.warnings + measured.faults + reachFaults(measured.network, distances)
    guard warnings.allSatisfy({ $0.level == Fault.Level.warning || allowed.contains($0.name) }) else {
      throw InputFaults(warnings)
    }
    return LoadedScenario(
      scenario: scenario, network: measured.network, metric: metric, distances: distances, warnings: warnings)
  }

  /// Threads for searches on roads, whose results do not depend on it.
  private static let roadThreads = 2
}

extension Scenario {
  /// Where its roads come from, as planning takes it.
  var roadOrigin: RoadOrigin {
    switch roads {
    case .network(let network): .network(network)
    case .server(let server): .answer(server.answer, server: server.address, profile: server.profile, place: server.place)
    case nil: .straightLines
    }
  }
}
