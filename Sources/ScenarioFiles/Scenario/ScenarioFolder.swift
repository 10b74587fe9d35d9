public import WasteNetwork

/// A scenario on disk: `scenario.yaml` with its tables, or a YAML file that states differences over another scenario.
public enum ScenarioFolder {
  /// Reads and checks a scenario; nothing is written.
  /// - Parameter path: the folder, or its YAML file.
  /// - Throws: every fault found, warnings included, in the order of settings, tables and cross-checks.
  public static func read(_ path: String) throws(InputFaults) -> Scenario {
    let findings = Findings()
    guard let layers = ScenarioLayers(path, findings: findings) else { throw InputFaults(findings.faults) }
    let inputs = InputFiles(root: layers.root, findings: findings)
    var content = ScenarioContent(layers: layers, inputs: inputs, findings: findings)
    let items = content.applyItems()
    if content.hasOpenYears { throw InputFaults([content.severalYears(path: path)]) }
    let reading = content.interpret()
    let distances = reading.distances()
    let roads = content.roads(reading.settings)
    let faults = content.settings == nil ? [] : reading.draft.faults()
    findings.add(crossChecks: faults)
    findings.add(crossChecks: DistanceCheck(reading: reading, distances: distances).faults())
    findings.add(crossChecks: DistanceSense(draft: reading.draft, distances: distances).faults())
    findings.add(crossChecks: reading.datumFaults(roads: roads?.lines ?? []))
    findings.apply(reading.draft.checkLevels)
    findings.relocate(content.exactPlace)
    findings.move(to: items)
    findings.sort()
    guard !findings.hasErrors else { throw InputFaults(findings.faults) }
    return Scenario(
      draft: reading.draft, network: try Network(reading.draft, faults: faults), warnings: findings.faults,
      items: items.map(\.change), inputs: inputs.files.sorted { $0.path < $1.path },
      entry: inputs.name(of: layers.entry) + (layers.years[0].map { "#\($0)" } ?? ""), roadTable: distances,
      fillsMissingDistances: reading.settings.fillsMissingDistances, roads: roads)
  }
}
