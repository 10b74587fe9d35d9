internal import WasteNetwork

/// One table as a sheet: header with label, unit and column name; notes; drop-down lists; the rows there are.
struct WorkbookTable {
  let schema: TableSchema
  let table: TableText
  /// Codes of the scenario's streams.
  let streams: [String]
  let looks: WorkbookLooks

  /// Rows below the last filled one that get the lists and text cells too.
  private static let room = 1_000

  func write(to sheet: WorkbookSheet) {
    let columns = table.columns + schema.columns.filter { !table.columns.contains($0) }
    sheet.setRow(0, height: 46)
    sheet.freeze(row: 1, column: columns.contains("name") ? 2 : 1)
    for (index, column) in columns.enumerated() {
      let term = ColumnTerm.of(schema.name, column: column)
      let isRequired = schema.required.contains(column)
      sheet.setColumn(index, width: width(of: column, at: index), isText(column) ? looks.code : nil)
      sheet.write(header(term), row: 0, column: index, isRequired ? looks.required : looks.optional)
      sheet.note(note(term, isRequired: isRequired), row: 0, column: index)
      if let choice = choice(column) {
        sheet.offer(choice, rows: 1...(table.rows.count + WorkbookTable.room), column: index)
      }
    }
    for (row, cells) in table.rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        if !isText(columns[column]), let number = Double(text) {
          sheet.write(number, row: row + 1, column: column)
        } else {
          sheet.write(text, row: row + 1, column: column, isText(columns[column]) ? looks.code : nil)
        }
      }
    }
  }

  /// Label and unit on the first line, the column's name, which the program reads, on the last.
  private func header(_ term: ColumnTerm) -> String {
    guard !term.label.zh.isEmpty else { return term.column }
    let unit = ColumnUnit.label(of: term.column).map { "（\($0)）" } ?? ""
    return "\(term.label.zh)\(unit)\n\(term.column)"
  }

  private func note(_ term: ColumnTerm, isRequired: Bool) -> String {
    let zh = [isRequired ? "必填" : "选填", term.label.zh, term.note.zh].filter { !$0.isEmpty }.joined(separator: "；")
    let en = [isRequired ? "required" : "optional", term.label.en, term.note.en].filter { !$0.isEmpty }
    return "\(zh)\n\(en.joined(separator: "; "))"
  }

  private func isText(_ column: String) -> Bool {
    let texts = [
      "code", "township", "village", "depot", "from", "to", "day", "base", "open_from", "open_to", "shift_start",
    ]
    return texts.contains(column) || (schema.name == "coefficients" && column == "unit")
  }

  private func width(of column: String, at index: Int) -> Double {
    let longest = table.rows.prefix(200).map { index < $0.count ? width($0[index]) : 0 }.max() ?? 0
    return Double(min(42, max(longest + 2, column.utf8.count + 4, 12)))
  }

  /// Letters wide; a Chinese character takes two.
  private func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

  private func choice(_ column: String) -> WorkbookSheet.Choice? {
    func cells(_ table: String) -> WorkbookSheet.Choice {
      .cells("='\(ScenarioWorkbook.sheetName(table))'!$A$2:$A$\(WorkbookTable.room)")
    }
    switch (schema.name, column) {
    case ("villages", "township"), ("depots", "township"): return cells("townships")
    case (_, "village"): return cells("villages")
    case (_, "depot"): return cells("depots")
    case (_, "base"): return cells("depots")
    case (_, "stream"): return .words(streams)
    case (_, "streams"): return .suggestions(streams)
    default: return schema.words(of: column).map { .words($0) }
    }
  }
}
