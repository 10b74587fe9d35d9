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
    /// The table it becomes; `nil` when it is not used.
    public let table: String?
    public let notes: [LocalizedName]
  }

  public private(set) var sheets: [Sheet] = []
  /// The mapping as YAML, to be looked over and given back.
  public var mappingText: String { MappingFile(mappings).text }
  private(set) var tables: [ImportedTable] = []
  private var mappings: [SheetMapping] = []

  /// Reads files and works out what they become; nothing is written.
  /// - Parameters:
  ///   - files: paths of tables and geodata in any format that a scenario may have.
  ///   - mapping: path of a mapping file; without one the program proposes a mapping.
  ///   - table: the table that all sheets are said to be; `nil` to find out.
  ///   - datum: of columns of positions, as `datum` in `scenario.yaml`.
  /// - Throws: every fault found.
  public init(files: [String], mapping: String?, table: String? = nil, datum: String? = nil) throws(InputFaults) {
    let findings = Findings()
    TableImport.check(table: table, datum: datum, findings: findings)
    let given = mapping.flatMap { TableImport.mappingFile($0, findings: findings) }
    for sheet in files.flatMap({ RawSheet.read($0, findings: findings) }) where !findings.hasErrors {
      let chosen =
        given.map { file in file.mappings.first { $0.file == sheet.file && ["", sheet.sheet].contains($0.sheet) } }
        ?? SheetMapping.proposed(for: sheet, table: table, datum: datum)
      add(sheet, chosen, isGiven: given != nil, findings: findings)
    }
    addTownships()
    refuseDoubles(findings)
    if findings.hasErrors { throw InputFaults(findings.faults) }
  }

  private mutating func add(_ sheet: RawSheet, _ mapping: SheetMapping?, isGiven: Bool, findings: Findings) {
    guard let mapping, var reading = SheetImport(sheet, mapping: mapping, findings: findings) else {
      var notes = ImportNotes()
      if isGiven {
        notes.add(zh: "未用：对照文件未指定用途", en: "not used: the mapping gives it no table")
      } else {
        notes.add(
          zh: "未用：前几行中找不到可识别的表头；用 --table 指明，或写对照文件",
          en: "not used: no header that fits a table was found; name the table with --table, or write a mapping")
      }
      mappings.append(
        mapping
          ?? SheetMapping(
            file: sheet.file, sheet: sheet.sheet, table: nil, headerRows: nil, datum: nil, columns: [], ignored: []))
      sheets.append(Sheet(label: sheet.label, table: nil, notes: notes.lines))
      return
    }
    mappings.append(mapping)
    guard var table = reading.table() else { return }
    var notes = reading.notes
    let positions = ImportedPositions(sheet: sheet, datum: mapping.datum)
    positions.convert(&table, notes: &notes, findings: findings)
    tables.append(table)
    sheets.append(Sheet(label: sheet.label, table: table.name, notes: notes.lines))
  }

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
        rows: codeOf.enumerated().map { .init(number: $0.offset + 2, cells: [$0.element.code, $0.element.name]) }))
    var notes = ImportNotes()
    notes.add(
      zh: "由村代码前九位与乡镇名称得出 \(codeOf.count) 个乡镇",
      en: "\(codeOf.count) townships are taken from the first nine digits of the villages' codes and their names")
    sheets.append(Sheet(label: "townships", table: "townships", notes: notes.lines))
  }

  private func refuseDoubles(_ findings: Findings) {
    for name in TableSchema.all.map(\.name) {
      let labels = sheets.filter { $0.table == name }.map(\.label)
      guard labels.count > 1 else { continue }
      findings.report(
        .doubleTable, at: Place(file: labels[1]),
        Sentence(
          "the table ‘\(name)’ would come from several sheets: \(Spelling.list(labels))",
          zh: "表“\(name)”会来自多个工作表：\(Spelling.list(labels).zh)"),
        cure: Sentence(
          "import them one by one, or write table: none for one of them in a mapping",
          zh: "分次导入，或在对照文件中给其中一个写 table: none"))
    }
  }

  private static func check(table: String?, datum: String?, findings: Findings) {
    if let table, TableSchema.named(table) == nil {
      let known = Spelling.list(TableSchema.all.map(\.name))
      findings.report(
        .unknownWord, at: nil,
        Sentence("‘\(table)’ is no table of a scenario", zh: "“\(table)”不是情景的表"),
        cure: Spelling.suggestion(
          for: table, among: TableSchema.all.map(\.name),
          otherwise: Sentence("known are \(known)", zh: "已知的有 \(known.zh)")))
    }
    if let datum { _ = Datum(Entry(text: datum, place: Place(file: "--datum")), findings: findings) }
  }

  private static func mappingFile(_ path: String, findings: Findings) -> MappingFile? {
    let name = Path.last(of: path)
    guard let bytes = FileManager.default.contents(atPath: Path.absolute(path)) else {
      findings.report(
        .missingFile, at: Place(file: name),
        Sentence("there is no such file", zh: "没有这个文件"),
        cure: Sentence("check the path", zh: "核对路径"))
      return nil
    }
    return TextEncoding.decode(Array(bytes), file: name, findings: findings).flatMap {
      MappingFile(text: $0, file: name, findings: findings)
    }
  }
}
