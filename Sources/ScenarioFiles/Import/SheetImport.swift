internal import WasteNetwork

/// Turns a foreign sheet into a table by its mapping, and says of every column and row what became of it.
struct SheetImport {
  let sheet: RawSheet
  let mapping: SheetMapping
  let schema: TableSchema
  let findings: Findings
  private(set) var notes = ImportNotes()

  private typealias Use = (source: Int, target: String, factor: Double)

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
    var rows = dataRows(header, uses)
    fillDown(&rows, uses)
    var table = ImportedTable(name: schema.name, columns: uses.map(\.target), rows: [])
    var cleaned = 0
    table.rows = rows.map { row in
      let cells = uses.map { use -> String in
        let text = use.source < row.cells.count ? row.cells[use.source] ?? "" : ""
        let clean = SheetImport.cleaned(text, for: use.target, factor: use.factor, of: schema)
        if clean != text { cleaned += 1 }
        return clean
      }
      return ImportedTable.Row(number: row.number, cells: cells)
    }
    if cleaned > 0 {
      notes.add(
        zh: "\(cleaned) 个单元格的数字或代码已规整（全角、千分位、单位换算、“—”等）",
        en: "\(cleaned) cells of numbers or codes were put in plain form (full-width digits, thousands, units, dashes)")
    }
    notes.add(zh: "读入 \(table.rows.count) 行", en: "\(table.rows.count) rows are taken in")
    return table
  }

  private func header() -> (names: [String], next: Int)? {
    guard let wanted = mapping.headerRows, !sheet.hasFields else {
      return (HeaderSearch.names(of: [sheet.rows[0]]), 1)
    }
    let positions = sheet.rows.indices.filter { wanted.contains(sheet.rows[$0].number) }
    guard let first = positions.first, let last = positions.last else {
      findings.report(
        .missingColumn, at: Place(file: sheet.label, row: wanted.lowerBound),
        Sentence("there is no header in this row", zh: "这一行没有表头"),
        cure: Sentence("correct header_rows in the mapping", zh: "改正对照文件中的 header_rows"))
      return nil
    }
    return (HeaderSearch.names(of: Array(sheet.rows[first...last])), last + 1)
  }

  private func uses(_ header: (names: [String], next: Int)) -> [Use]? {
    var uses: [Use] = []
    for column in mapping.columns {
      guard let source = header.names.firstIndex(of: column.from) else {
        findings.report(
          .unknownColumn, at: Place(file: sheet.label, column: column.from),
          Sentence("the sheet has no such column", zh: "工作表中没有这一列"),
          cure: Spelling.suggestion(
            for: column.from, among: header.names,
            otherwise: Sentence("correct ‘from’ in the mapping", zh: "改正对照文件中的 from")))
        continue
      }
      uses.append((source, column.to, column.factor))
    }
    return uses.count == mapping.columns.count ? uses : nil
  }

  private mutating func noteColumns(_ header: (names: [String], next: Int), _ uses: [Use]) {
    for use in uses {
      let column = mapping.columns.first { $0.to == use.target }
      let factor = use.factor == 1 ? "" : " × \(NumberText.plain(use.factor))"
      let guess = column?.isGuess == true
      notes.add(
        zh: "列“\(header.names[use.source])”→ \(use.target)\(factor)" + (guess ? "（推测，请核对）" : ""),
        en: "column ‘\(header.names[use.source])’ → \(use.target)\(factor)" + (guess ? " (a guess: please check)" : ""))
    }
    let used = Set(uses.map(\.source))
    for (index, name) in header.names.enumerated() where !used.contains(index) {
      let isFilled = sheet.rows[header.next...].contains { index < $0.cells.count && $0.cells[index] != nil }
      guard isFilled || !name.isEmpty else { continue }
      if mapping.ignored.contains(name) {
        notes.add(zh: "列“\(name)”未用：对照文件中列为忽略", en: "column ‘\(name)’ is not used: the mapping ignores it")
      } else if name.isEmpty {
        notes.add(zh: "第 \(index + 1) 列未用：没有表头", en: "column \(index + 1) is not used: it has no header")
      } else {
        notes.add(
          zh: "列“\(name)”未用：不对应 \(schema.name) 表的任何列",
          en: "column ‘\(name)’ is not used: it is no column of \(schema.name)")
      }
    }
  }
}

extension SheetImport {
  /// Rows of data; titles, totals, remarks and repeated headers are noted and left out.
  private mutating func dataRows(_ header: (names: [String], next: Int), _ uses: [Use]) -> [RawSheet.Row] {
    let headerRows = mapping.headerRows.map { rows in sheet.rows.filter { rows.contains($0.number) } } ?? []
    let above = sheet.rows.filter { row in headerRows.first.map { row.number < $0.number } ?? false }
    noteRows(above.map(\.number), zh: "表头以上的标题行", en: "titles above the header")
    var left: [(reason: Reason, number: Int)] = []
    var kept: [RawSheet.Row] = []
    for row in sheet.rows[header.next...] {
      if let reason = reason(against: row, uses, headerRows) {
        left.append((reason, row.number))
      } else {
        kept.append(row)
      }
    }
    for reason in Reason.allCases {
      noteRows(left.filter { $0.reason == reason }.map(\.number), zh: reason.words.zh, en: reason.words.en)
    }
    return kept
  }

  private enum Reason: CaseIterable {
    case total, remark, header, nameless

    var words: LocalizedName {
      switch self {
      case .total: LocalizedName(zh: "合计或小计行", en: "totals")
      case .remark: LocalizedName(zh: "备注、填表人等说明行", en: "remarks")
      case .header: LocalizedName(zh: "重复的表头", en: "the header again")
      case .nameless: LocalizedName(zh: "既无代码也无名称", en: "neither code nor name")
      }
    }
  }

  private mutating func noteRows(_ numbers: [Int], zh: String, en: String) {
    guard !numbers.isEmpty else { return }
    notes.add(
      zh: "第 \(ImportNotes.rows(numbers)) 行未用：\(zh)", en: "rows \(ImportNotes.rows(numbers)) are not used: \(en)")
  }

  /// Why a row is no data; `nil` when it is.
  private func reason(against row: RawSheet.Row, _ uses: [Use], _ header: [RawSheet.Row]) -> Reason? {
    let texts = row.texts.map { $0.filter { !$0.isWhitespace } }
    let totals = ["合计", "小计", "总计", "共计", "累计"]
    if texts.prefix(3).contains(where: { text in
      totals.contains(where: text.hasSuffix) || ["total", "subtotal"].contains(text.lowercased())
    }) {
      return .total
    }
    let remarks = ["注：", "注:", "备注：", "备注:", "说明：", "说明:", "填表", "制表", "审核", "单位（", "单位：", "单位:", "填报", "数据来源"]
    if texts.count <= 4, let first = texts.first, remarks.contains(where: first.hasPrefix) { return .remark }
    if header.contains(where: { $0.cells == row.cells }) { return .header }
    let names = uses.filter { (schema.key + ["name"]).contains($0.target) }
    let isNamed = names.contains { use in use.source < row.cells.count && row.cells[use.source] != nil }
    return names.isEmpty || isNamed ? nil : .nameless
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
      zh: "第 \(ImportNotes.rows(filled)) 行的乡镇取自上方的合并单元格",
      en: "the township of rows \(ImportNotes.rows(filled)) is taken from the merged cell above")
  }

  private static func cleaned(_ text: String, for column: String, factor: Double, of schema: TableSchema) -> String {
    if ["code", "township", "village", "depot", "from", "to"].contains(column) { return CellCleaning.code(text) }
    let isNumber =
      ["lon", "lat", "value", "low", "high", "period", "count"].contains(column) || ColumnUnit.of(column: column) != nil
      || !schema.columns.contains(column) && schema.takesFigures && !column.hasPrefix("note")
    guard isNumber else { return text }
    if CellCleaning.isNothing(text) { return "" }
    return CellCleaning.scaled(CellCleaning.plainNumber(text), by: factor)
  }
}
