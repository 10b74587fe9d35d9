internal import WasteNetwork

/// Turns a foreign sheet into a table by its mapping, and says of every column and row what became of it.
struct SheetImport {
  let sheet: RawSheet
  let mapping: SheetMapping
  let schema: TableSchema
  let findings: Findings
  var notes = ImportNotes()

  /// A source column, the column it becomes, and by what its figures are multiplied.
  struct Use {
    let source: Int
    let target: String
    let factor: Double

    /// The cell's text; `nil` where it is empty.
    func text(in row: RawSheet.Row) -> String? { source < row.cells.count ? row.cells[source] : nil }
  }

  init?(_ sheet: RawSheet, mapping: SheetMapping, findings: Findings) {
    guard let schema = mapping.table.flatMap(TableSchema.named) else { return nil }
    self.sheet = sheet
    self.mapping = mapping
    self.schema = schema
    self.findings = findings
  }

  /// - Returns: `nil` when the mapping does not fit the sheet; the fault is reported.
  mutating func table() -> ImportedTable? {
    guard let header = header(), let uses = uses(header) else { return nil }
    noteColumns(header, uses)
    noteUnits(header, uses)
    var sorted = SortedRows(sheet, header: header, uses: uses, schema: schema)
    sorted.note(in: &notes)
    fillDown(&sorted.data, uses)
    TotalsCheck(rows: sorted, uses: uses, header: header, schema: schema).note(in: &notes)
    let table = cleaned(sorted.data, uses, header)
    if table.rows.isEmpty {
      notes.warn(zh: "没有读到数据行", en: "no row of data was found")
    } else {
      let count = table.rows.count
      notes.add(zh: "读入 \(count) 行", en: count == 1 ? "1 row is taken in" : "\(count) rows are taken in")
    }
    if sheet.lostShapes > 0 { noteLostShapes() }
    return table
  }

  private func header() -> ForeignHeader? {
    guard let wanted = mapping.headerRows, !sheet.hasFields else { return ForeignHeader(sheet, rows: 0..<1) }
    if let header = ForeignHeader(sheet, numbered: wanted) { return header }
    findings.refuse(
      .missingColumn, at: Place(file: sheet.label, row: wanted.lowerBound),
      en: "there is no header in this row", zh: "这一行没有表头",
      cure: (en: "correct header_rows in the mapping", zh: "改正对照文件中的 header_rows"))
    return nil
  }

  private func uses(_ header: ForeignHeader) -> [Use]? {
    var uses: [Use] = []
    for column in mapping.columns {
      guard let source = header.names.firstIndex(of: column.from) else {
        let near = Spelling.nearest(to: column.from, among: header.names)
        findings.refuse(
          .unknownColumn, at: Place(file: sheet.label, column: column.from),
          en: "the sheet has no such column", zh: "工作表中没有这一列",
          cure: (
            en: near.map { "did you mean ‘\($0)’?" } ?? "correct ‘from’ in the mapping",
            zh: near.map { "是否指“\($0)”？" } ?? "改正对照文件中的 from"
          ))
        continue
      }
      if uses.contains(where: { $0.source == source }), header.names.contains("\(column.from) #2") {
        findings.refuse(
          .doubleColumn, at: Place(file: sheet.label, column: column.from),
          en: "the mapping takes this column twice, and the sheet has a second column of the same header",
          zh: "对照文件两次取用这一列，而工作表中有两列同名",
          cure: (en: "write ‘\(column.from) #2’ for the second", zh: "第二列写“\(column.from) #2”"))
        continue
      }
      uses.append(Use(source: source, target: column.to, factor: column.factor))
    }
    return uses.count == mapping.columns.count ? uses : nil
  }

  /// A township written once for the rows below it, as merged cells come out.
  private mutating func fillDown(_ rows: inout [RawSheet.Row], _ uses: [Use]) {
    guard let use = uses.first(where: { $0.target == "township" }) else { return }
    var above: String?
    var filled: [Int] = []
    for index in rows.indices where use.source < rows[index].cells.count {
      if let text = rows[index].cells[use.source] {
        above = text
      } else if let above {
        rows[index].cells[use.source] = above
        filled.append(rows[index].number)
      }
    }
    guard !filled.isEmpty else { return }
    notes.add(
      zh: "第 \(ImportNotes.list(filled)) 行的乡镇取自上方的合并单元格",
      en: "the township of \(ImportNotes.rows(filled)) is taken from the merged cell above")
  }

  /// The cells in the form of the folder format; what is no figure where one must stand is told with its row.
  private mutating func cleaned(_ rows: [RawSheet.Row], _ uses: [Use], _ header: ForeignHeader) -> ImportedTable {
    var table = ImportedTable(name: schema.name, columns: uses.map(\.target), rows: [])
    var count = 0
    for row in rows {
      let cells = uses.map { use -> String in
        let text = use.text(in: row) ?? ""
        let cell = CellCleaning.clean(text, for: use.target, of: schema, factor: use.factor)
        if cell.text != text { count += 1 }
        if cell.isDoubtful {
          notes.warn(
            zh: "第 \(row.number) 行“\(header.names[use.source])”为“\(text)”，不能用作 \(use.target)；照原样写入，请改正",
            en: "row \(row.number): ‘\(text)’ in ‘\(header.names[use.source])’ cannot be \(use.target); "
              + "it is written as it stands and must be mended")
        }
        return cell.text
      }
      table.rows.append(ImportedTable.Row(number: row.number, cells: cells))
    }
    if count > 0 {
      notes.add(
        zh: "\(count) 个单元格的数字、代码或用词已规整（全角、千分位、单位换算、“—”等）",
        en:
          "\(count) cells of numbers, codes or words were put in plain form (full-width digits, thousands, units, dashes)"
      )
    }
    return table
  }
}
