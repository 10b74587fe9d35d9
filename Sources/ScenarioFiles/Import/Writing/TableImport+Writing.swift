public import Foundation
internal import WasteNetwork

extension TableImport {
  /// What was written, and what else there is to say of it.
  public struct Written: Sendable {
    /// Names of the files, in their order.
    public let files: [String]
    public let notes: [ImportNote]
  }

  /// Writes the tables into a scenario: a new folder gets settings and tables of practice too, an existing one only the
  /// imported tables. Where the folder's workbook holds such a table, its sheet is written, and the workbook as it was is
  /// kept beside it.
  /// - Parameter replaces: tables that stand in the folder already may be replaced.
  /// - Throws: `InputFaults` before anything is written when something is not settled, a table stands there already, or
  ///   the scenario's datum is another; `FolderFault` when the folder cannot be written.
  public func write(to folder: URL, replaces: Bool) throws -> Written {
    if faults.contains(where: { $0.level == .error }) { throw InputFaults(faults) }
    let path = Path.absolute(folder.path)
    guard FileManager.default.fileExists(atPath: "\(path)/scenario.yaml") else {
      let files = newFolder()
      try AtomicFolder.write(files.map { (path: $0.name, bytes: Array($0.text.utf8)) }, to: path)
      return Written(files: files.map(\.name).sorted(), notes: [])
    }
    let findings = Findings()
    refuseOtherDatum(in: path, findings: findings)
    var standing = StandingTables(folder: path, replaces: replaces, findings: findings)
    for table in tables { standing.add(table) }
    if findings.hasErrors { throw InputFaults(findings.faults) }
    return try standing.write()
  }

  /// Positions are written in WGS 84, so that is what the scenario must declare for the tables.
  private func refuseOtherDatum(in folder: String, findings: Findings) {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/scenario.yaml"),
      let text = TextEncoding.decode(Array(bytes), file: "scenario.yaml", findings: Findings()),
      let setting = SettingsFile.parse(text, file: "scenario.yaml", findings: findings),
      let top = SettingsGroup(
        setting, path: "", file: "scenario.yaml", known: SettingsOutline.scenario.names, findings: Findings())
    else { return }
    let datums = Datums(top)
    for table in tables where TableSchema.named(table.name)?.hasPositions == true && table.columns.contains("lon") {
      let datum = datums.datum(of: table.name)
      guard datum.reference != nil || datum.web != nil else { continue }
      let line = "datum: { default: \(datum.name), \(table.name): WGS84 }"
      findings.refuse(
        .contradictingDatums, at: top.place(of: "datum"),
        en: "the scenario declares \(datum.name) for ‘\(table.name)’, whose imported positions are in WGS84",
        zh: "情景为表 \(table.name) 声明了 \(datum.name)，而导入的坐标是 WGS84", cure: (en: "write \(line)", zh: "写 \(line)"))
    }
  }

  /// Settings and tables of practice for what the imported villages grow and keep, beside the tables; the rest is left to
  /// be filled in.
  private func newFolder() -> [(name: String, text: String)] {
    let columns = tables.first { $0.name == "villages" }?.columns ?? []
    let draft = StarterScenario.practice(figures: columns.isEmpty ? nil : columns)
    let places = ["townships.csv", "villages.csv", "depots.csv", "centres.csv", "outlets.csv"]
    let own = tables.map { (name: "\($0.name).csv", text: $0.text.text) }
    let made = ScenarioWriter.files(of: draft, guide: StarterScenario.guideForImport)
    return made.filter { made in !places.contains(made.name) && !own.contains { $0.name == made.name } } + own
  }
}
