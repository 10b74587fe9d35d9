public import Foundation
internal import WasteNetwork

extension TableImport {
  /// Files that a folder would get.
  public var fileNames: [String] { tables.map { "\($0.name).csv" } }

  /// Writes the tables into a scenario: a new folder gets settings and tables of practice too, an existing one only the
  /// imported tables.
  /// - Parameter replaces: tables that stand in the folder already may be replaced.
  /// - Returns: the files written, in the order of their names.
  /// - Throws: `InputFaults` when a table stands there already, or the scenario's datum is another; `FolderFault` when the
  ///   folder cannot be written.
  public func write(to folder: URL, replaces: Bool) throws -> [String] {
    let path = Path.absolute(folder.path)
    guard FileManager.default.fileExists(atPath: "\(path)/scenario.yaml") else {
      let files = defaults() + tables.map { (name: "\($0.name).csv", text: $0.text) }
      try AtomicFolder.write(files.map { (path: $0.name, bytes: Array($0.text.utf8)) }, to: path)
      return files.map(\.name).sorted()
    }
    let findings = Findings()
    refuseStanding(in: path, replaces: replaces, findings: findings)
    refuseOtherDatum(in: path, findings: findings)
    if findings.hasErrors { throw InputFaults(findings.faults) }
    for table in tables {
      do {
        try Data(table.text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(table.name).csv"), options: .atomic)
      } catch {
        throw FolderFault.cannotWrite(path: "\(path)/\(table.name).csv", reason: error.localizedDescription)
      }
    }
    return fileNames.sorted()
  }

  private func refuseStanding(in folder: String, replaces: Bool, findings: Findings) {
    let standing = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for table in tables {
      for file in standing
      where Path.split(file).stem == table.name && TableFormat(extension: Path.split(file).suffix) != nil {
        guard !replaces || Path.split(file).suffix != "csv" else { continue }
        findings.report(
          .doubleTable, at: Place(file: file),
          Sentence("the scenario has this table already", zh: "情景中已有该表"),
          cure: Sentence(
            replaces ? "remove the file first" : "write it over with --replace, or remove the file first",
            zh: replaces ? "先移走该文件" : "用 --replace 覆盖，或先移走该文件"))
      }
    }
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
      findings.report(
        .contradictingDatums, at: top.place(of: "datum"),
        Sentence(
          "the scenario declares \(datum.name) for ‘\(table.name)’, whose imported positions are in WGS84",
          zh: "情景声明“\(table.name)”为 \(datum.name)，而导入的位置是 WGS84"),
        cure: Sentence(
          "write datum: { default: \(datum.name), \(table.name): WGS84 }",
          zh: "写 datum: { default: \(datum.name), \(table.name): WGS84 }"))
    }
  }

  /// Settings and tables of practice for what the imported villages grow and keep; the rest is left to be filled in.
  private func defaults() -> [(name: String, text: String)] {
    let columns = tables.first { $0.name == "villages" }?.columns ?? []
    let draft = StarterScenario.practice(figures: columns.isEmpty ? nil : columns)
    let made = ScenarioWriter.files(of: draft)
    let places = ["townships.csv", "villages.csv", "depots.csv", "centres.csv", "outlets.csv"]
    return made.filter { !places.contains($0.name) && !fileNames.contains($0.name) }
  }
}
