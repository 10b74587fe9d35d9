public import WasteNetwork
public import Years

/// A scenario that plans several years together: its stages and what closing costs.
public struct YearsScenario: Sendable {
  /// Path of the scenario's folder or YAML file.
  public let path: String
  /// Two or more, ascending.
  public let stages: [YearStage]
  public let closing: ClosingRule

  /// What a single stage is named: it is a scenario like any other.
  public func reference(to stage: YearStage) -> String { "\(path)#\(stage.year)" }
}

extension ScenarioFolder {
  /// What a scenario says of several years; tables are read with each stage.
  /// - Returns: `nil` where it plans a single year, one of its stages is named, or it cannot be read at all, which reading
  ///   it in earnest reports.
  /// - Throws: the faults of `years` and `closing`.
  public static func years(of path: String) throws(InputFaults) -> YearsScenario? {
    let silent = Findings()
    guard let layers = ScenarioLayers(path, findings: silent) else { return nil }
    let inputs = InputFiles(root: layers.root, findings: silent)
    var content = ScenarioContent(layers: layers, inputs: inputs, findings: silent)
    _ = content.applyItems()
    let findings = Findings()
    guard content.hasOpenYears, let years = content.openYears(findings) else { return nil }
    guard !findings.hasErrors else { throw InputFaults(findings.faults) }
    return YearsScenario(path: path, stages: years.stages.map(\.when), closing: years.closing)
  }
}
