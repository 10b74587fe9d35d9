public import WasteNetwork

/// Road files by themselves, without a scenario.
public enum RoadFiles {
  /// Reads a road file as a scenario without further settings would.
  /// - Throws: every fault found, warnings included.
  public static func read(_ path: String) throws(InputFaults) -> RoadNetwork {
    let findings = Findings()
    let whole = Path.absolute(path)
    let folder = Path.folder(of: whole)
    let entry = Entry(text: Path.last(of: whole), place: Place(file: path))
    let file = RoadFile(
      settings: RoadSettings(file: entry), entry: entry, folder: folder,
      inputs: InputFiles(root: folder, findings: findings), datums: Datums(), findings: findings)
    let network = file.read()
    guard let network, !findings.hasErrors else { throw InputFaults(findings.faults) }
    return network
  }
}
