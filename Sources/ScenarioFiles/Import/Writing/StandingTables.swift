import Foundation
internal import WasteNetwork

/// The tables of a scenario folder that is there already, and what an import makes of them; everything is worked out
/// before anything is written.
struct StandingTables {
  let folder: String
  let replaces: Bool
  let findings: Findings
  /// As they are read; those that cannot be read are `nil`.
  private let tables: ScenarioTables
  /// Faults of reading them, which forbid to write the workbook anew.
  private let readingFaults: [Fault]
  private var files: [(name: String, text: String)] = []
  /// Sheets of the workbook to be written anew.
  private var sheets: [(name: String, table: TableText)] = []
  private var notes = ImportNotes()

  init(folder: String, replaces: Bool, findings: Findings) {
    self.folder = folder
    self.replaces = replaces
    self.findings = findings
    let reading = Findings()
    tables = TableFolder(folder: folder, inputs: InputFiles(root: folder, findings: reading), findings: reading)
      .tables()
    readingFaults = reading.faults.filter {
      $0.level == .error && ![FaultKind.missingTable.rawValue, FaultKind.missingFile.rawValue].contains($0.name)
    }
  }

  mutating func add(_ table: ImportedTable) {
    guard let old = tables[table.name] else { return addMissing(table) }
    if table.isDerived { return addTownships(table, to: old) }
    if isInWorkbook(old) {
      guard replaces || old.rows.isEmpty else { return refuse(old.file) }
      sheets.append((table.name, table.text))
    } else if old.file == "\(table.name).csv" {
      guard replaces else { return refuse(old.file) }
      files.append((old.file, table.text.text))
    } else {
      findings.refuse(
        .doubleTable, at: Place(file: old.file),
        en: "the scenario has this table already, in a file that is not written over",
        zh: "情景中已有此表，而这种文件不能覆盖", cure: (en: "remove the file first", zh: "先移走该文件"))
    }
  }

  /// A table that is not there; or that could not be read, and must not be doubled.
  private mutating func addMissing(_ table: ImportedTable) {
    let stems = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter {
      Path.split($0).stem == table.name && TableFormat(extension: Path.split($0).suffix) != nil
    }
    guard let file = stems.first else {
      if readingFaults.isEmpty { return files.append(("\(table.name).csv", table.text.text)) }
      for fault in readingFaults { findings.report(fault) }
      return
    }
    if replaces, stems == ["\(table.name).csv"] { return files.append((file, table.text.text)) }
    refuse(file)
  }

  /// Townships that follow from the villages are added to those that stand there; none of these goes.
  private mutating func addTownships(_ table: ImportedTable, to old: Table) {
    let codes = old.index(of: "code").map { column in old.rows.compactMap { $0.cells[column] } } ?? []
    let lacking = table.rows.filter { !codes.contains($0.cells[0]) }
    guard !lacking.isEmpty else { return }
    let names = lacking.map { $0.cells[1] }
    guard replaces, isInWorkbook(old) || old.file == "townships.csv" else {
      findings.refuse(
        .doubleTable, at: Place(file: old.file),
        en: "the scenario's table of townships lacks \(ImportNotes.list(names, zh: false)), which the villages name",
        zh: "情景的乡镇表缺少村庄所属的 \(ImportNotes.list(names, zh: true))",
        cure: (en: "add them there, or import with --replace", zh: "先在该表补上，或用 --replace 导入"))
      return
    }
    var text = TableText(old.columns)
    for row in old.rows { text.add(row.cells.map { $0 ?? "" }) }
    for row in lacking {
      text.add(old.columns.map { column in table.columns.firstIndex(of: column).map { row.cells[$0] } ?? "" })
    }
    if isInWorkbook(old) { sheets.append(("townships", text)) } else { files.append((old.file, text.text)) }
    notes.add(
      zh: "乡镇表补入 \(ImportNotes.list(names, zh: true))，原有的保留",
      en: "the table of townships gets \(ImportNotes.list(names, zh: false)); those that stood there stay")
  }

  private func refuse(_ file: String) {
    findings.refuse(
      .doubleTable, at: Place(file: file), en: "the scenario has this table already", zh: "情景中已有此表",
      cure: (en: "write it over with --replace, or choose another folder", zh: "用 --replace 覆盖，或换一个目录"))
  }

  private func isInWorkbook(_ table: Table) -> Bool { table.file.hasPrefix("\(ScenarioWorkbook.fileName)[") }
}

extension StandingTables {
  /// Writes what was worked out; the workbook as it was stays beside the new one.
  consuming func write() throws -> TableImport.Written {
    var written = files.map(\.name)
    var workbook: [UInt8]?
    if !sheets.isEmpty {
      guard readingFaults.isEmpty else { throw InputFaults(readingFaults) }
      workbook = try newWorkbook()
    }
    for file in files { try put(Array(file.text.utf8), as: file.name) }
    if let workbook {
      let kept = try keepWorkbook()
      try put(workbook, as: ScenarioWorkbook.fileName)
      written.append(ScenarioWorkbook.fileName)
      let names = sheets.map { ScenarioWorkbook.sheetName($0.name) }
      notes.add(
        zh: "\(ScenarioWorkbook.fileName) 的工作表 \(ImportNotes.list(names, zh: true)) 已换成导入的内容，其余工作表的数据不变；"
          + "原文件（含公式、格式和另加的工作表）留作 \(kept)",
        en:
          "the sheets \(ImportNotes.list(names, zh: false)) of \(ScenarioWorkbook.fileName) hold the imported rows, the "
          + "figures of the others are as they were; the file as it was, with its formulas, looks and further sheets, is kept as \(kept)"
      )
    }
    return TableImport.Written(files: written.sorted(), notes: notes.lines)
  }

  private func newWorkbook() throws -> [UInt8] {
    let all = TableSchema.all.compactMap { schema -> (name: String, table: TableText)? in
      if let sheet = sheets.first(where: { $0.name == schema.name }) { return sheet }
      guard let old = tables[schema.name], isInWorkbook(old) else { return nil }
      var text = TableText(old.columns)
      for row in old.rows { text.add(row.cells.map { $0 ?? "" }) }
      return (schema.name, text)
    }
    let settings = FileManager.default.contents(atPath: "\(folder)/scenario.yaml").map { Array($0) } ?? []
    let text = TextEncoding.decode(settings, file: "scenario.yaml", findings: Findings()) ?? ""
    let setting = SettingsFile.parse(text, file: "scenario.yaml", findings: Findings())
    return try ScenarioWorkbook.bytes(of: all, streams: StandingTables.streams(setting))
  }

  private static func streams(_ settings: Setting?) -> [String] {
    guard case .list(let streams)? = settings?["streams"]?.value else { return [] }
    return streams.compactMap { stream in
      if case .text(let code)? = stream["code"]?.value { code } else { nil }
    }
  }

  /// Copies the workbook to a name that is free and that the reader passes over.
  private func keepWorkbook() throws -> String {
    let manager = FileManager.default
    let number = (1...).first { !manager.fileExists(atPath: "\(folder)/\(StandingTables.keptName($0))") } ?? 1
    let name = StandingTables.keptName(number)
    do {
      try manager.copyItem(atPath: "\(folder)/\(ScenarioWorkbook.fileName)", toPath: "\(folder)/\(name)")
    } catch {
      throw FolderFault.cannotWrite(path: "\(folder)/\(name)", reason: error.localizedDescription)
    }
    return name
  }

  private static func keptName(_ number: Int) -> String { "note-scenario-before-import-\(number).xlsx" }

  private func put(_ bytes: [UInt8], as name: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"), options: .atomic)
    } catch {
      throw FolderFault.cannotWrite(path: "\(folder)/\(name)", reason: error.localizedDescription)
    }
  }
}
