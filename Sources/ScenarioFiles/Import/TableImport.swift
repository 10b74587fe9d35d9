import Foundation
public import WasteNetwork

/// Foreign tables and geodata made into tables of a scenario.
///
/// Nothing is dropped in silence: of every column and row that is not used the report gives the reason.
public struct TableImport {
  /// What one sheet came to.
  public struct Sheet: Sendable {
    /// The file, and the sheet where it has several.
    public let label: String
    /// The file alone.
    public let file: String
    /// The table it becomes; `nil` when it is not used.
    public let table: String?
    public let notes: [ImportNote]
  }

  public private(set) var sheets: [Sheet] = []
  /// What must be settled before anything is written, such as a datum that nobody said.
  public private(set) var faults: [Fault] = []
  /// The mapping as YAML, to be looked over and given back.
  public var mappingText: String { MappingFile(mappings).text }
  private(set) var tables: [ImportedTable] = []
  private var mappings: [SheetMapping] = []

  /// Reads files and works out what they become; nothing is written.
  /// - Parameters:
  ///   - files: paths of tables and geodata in any format that a scenario may have.
  ///   - mapping: path of a mapping file; without one the program proposes a mapping.
  ///   - table: the table that all sheets are said to be, by its name or its Chinese label; `nil` to find out.
  ///   - datum: of columns of positions, as `datum` in `scenario.yaml` or by the name of a map service.
  /// - Throws: every fault of the files themselves, and of a mapping that does not fit them.
  public init(files: [String], mapping: String?, table: String? = nil, datum: String? = nil) throws(InputFaults) {
    let findings = Findings()
    let table = table.flatMap { TableImport.tableName($0, findings: findings) }
    let datum = datum.flatMap { TableImport.datumName($0, findings: findings) }
    let given = mapping.flatMap { TableImport.mappingFile($0, findings: findings) }
    let read = files.flatMap { RawSheet.read($0, findings: findings) }
    if let given { TableImport.check(given.mappings, against: read, findings: findings) }
    let pending = Findings()
    for sheet in read where !findings.hasErrors {
      var chosen =
        given.map { file in file.mappings.first { $0.fits(sheet) } }
        ?? SheetMapping.proposed(for: sheet, table: table, datum: datum)
      if chosen?.datum == nil { chosen?.datum = datum }
      add(sheet, chosen, table: table, isGiven: given != nil, findings: findings, pending: pending)
    }
    if findings.hasErrors { throw InputFaults(findings.faults) }
    if let given { noteIdle(given.mappings, sheets: read) }
    addTownships()
    refuseDoubles(pending)
    faults = pending.faults
  }

  /// The program made nothing of one of the files.
  public var hasUnusedFile: Bool {
    let files = Set(sheets.map(\.file))
    return files.contains { file in !sheets.contains { $0.file == file && $0.table != nil } }
  }

  private mutating func add(
    _ sheet: RawSheet, _ mapping: SheetMapping?, table wanted: String?, isGiven: Bool, findings: Findings,
    pending: Findings
  ) {
    guard let mapping, var reading = SheetImport(sheet, mapping: mapping, findings: findings) else {
      let unused = SheetMapping(file: sheet.file, sheet: sheet.sheet, table: nil, headerRows: nil, columns: [])
      mappings.append(mapping ?? unused)
      let notes = TableImport.notesOfUnused(sheet, table: wanted, isGiven: isGiven)
      sheets.append(Sheet(label: sheet.label, file: sheet.file, table: nil, notes: notes.lines))
      return
    }
    mappings.append(mapping)
    guard var table = reading.table() else { return }
    var notes = reading.notes
    TableImport.refuseRivals(mapping, sheet, pending)
    let positions = ImportedPositions(sheet: sheet, datum: mapping.datum)
    positions.convert(&table, notes: &notes, findings: pending)
    tables.append(table)
    sheets.append(Sheet(label: sheet.label, file: sheet.file, table: table.name, notes: notes.lines))
  }

  private static func notesOfUnused(_ sheet: RawSheet, table: String?, isGiven: Bool) -> ImportNotes {
    var notes = ImportNotes()
    if isGiven {
      notes.add(zh: "未用：对照文件未指定用途", en: "not used: the mapping gives it no table")
      return notes
    }
    notes.warn(
      zh: "未用：前几行中找不到可识别的表头；用 --table 指明，或写对照文件",
      en: "not used: no header that fits a table was found; name the table with --table, or write a mapping")
    SheetMapping.nearMiss(of: sheet, table: table)?.note(in: &notes)
    return notes
  }

  /// Of columns that say the same of several years the user must say which is meant.
  private static func refuseRivals(_ mapping: SheetMapping, _ sheet: RawSheet, _ pending: Findings) {
    for column in mapping.columns where !column.rivals.isEmpty {
      let all = [column.from] + column.rivals
      pending.refuse(
        .doubleColumn, at: Place(file: sheet.label, column: column.from),
        en: "the columns \(ImportNotes.list(all, zh: false)) could all be \(column.to)",
        zh: "\(ImportNotes.list(all, zh: true)) 都可作 \(column.to)",
        cure: (
          en: "say in a mapping which is meant (--save-mapping writes one to be changed)",
          zh: "在对照文件中选定一列（--save-mapping 可写出待改的对照文件）"
        ))
    }
  }

  mutating func append(_ sheet: Sheet) { sheets.append(sheet) }

  /// Townships from the villages' codes and townships, where no table of them was given.
  private mutating func addTownships() {
    guard !tables.contains(where: { $0.name == "townships" }),
      let villages = tables.first(where: { $0.name == "villages" }), let codes = villages.values("code"),
      let names = villages.values("township")
    else { return }
    var codeOf: [(name: String, code: String)] = []
    for (code, name) in zip(codes, names) where code.count == 12 && !name.isEmpty && !name.allSatisfy(\.isNumber) {
      let township = String(code.prefix(9))
      if !codeOf.contains(where: { $0.name == name && $0.code == township }) { codeOf.append((name, township)) }
    }
    let isUnique = Set(codeOf.map(\.name)).count == codeOf.count && Set(codeOf.map(\.code)).count == codeOf.count
    guard !codeOf.isEmpty, isUnique else { return }
    tables.append(
      ImportedTable(
        name: "townships", columns: ["code", "name"],
        rows: codeOf.enumerated().map { .init(number: $0.offset + 2, cells: [$0.element.code, $0.element.name]) },
        isDerived: true))
    var notes = ImportNotes()
    notes.add(
      zh: "由村代码前九位与乡镇名称得出 \(codeOf.count) 个乡镇",
      en: "\(codeOf.count) townships are taken from the first nine digits of the villages' codes and their names")
    let file = sheets.first { $0.table == "villages" }?.file ?? ""
    sheets.append(Sheet(label: "townships", file: file, table: "townships", notes: notes.lines))
  }

  private func refuseDoubles(_ findings: Findings) {
    for name in TableSchema.all.map(\.name) {
      let labels = sheets.filter { $0.table == name }.map(\.label)
      guard labels.count > 1 else { continue }
      findings.refuse(
        .doubleTable, at: Place(file: labels[1]),
        en: "the table ‘\(name)’ would come from several sheets: \(ImportNotes.list(labels, zh: false))",
        zh: "表 \(name) 会来自多个工作表：\(ImportNotes.list(labels, zh: true))",
        cure: (
          en: "import them one by one, or write table: none for one of them in a mapping",
          zh: "逐个导入，或在对照文件中把其中一个写为 table: none"
        ))
    }
  }
}
