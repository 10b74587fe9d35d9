import Planning
import ScenarioFiles
import WasteNetwork

/// A scenario read, cross-checked and measured: what every command works on.
struct LoadedScenario {
  let scenario: Scenario
  let network: Network
  let metric: any RoadMetric
  let distances: RoadDistances
  let warnings: [Fault]

  /// Reads a scenario; prints every fault and ends with exit code 2 when there is one.
  static func read(_ path: String, json: Bool) throws -> LoadedScenario {
    do {
      return try load(path)
    } catch let faults as InputFaults {
      if json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      Console.report(faults.faults, consequence: "nothing was written")
      throw Exit.badInput
    }
  }

  private static func load(_ path: String) throws(InputFaults) -> LoadedScenario {
    let scenario = try ScenarioFolder.read(path)
    let network = try Network(scenario.draft)
    let metric = RoadMetrics.metric(for: network, table: scenario.roadTable)
    let distances = RoadDistances(network, by: metric)
    let reach = reachFaults(network, distances)
    guard reach.allSatisfy({ $0.level == .warning }) else { throw InputFaults(scenario.warnings + reach) }
    return LoadedScenario(
      scenario: scenario, network: network, metric: metric, distances: distances, warnings: scenario.warnings + reach)
  }
}
