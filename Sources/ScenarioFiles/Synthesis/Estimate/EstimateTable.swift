import WasteNetwork

/// A small comma-separated table of an estimate's inputs, read strictly.
struct EstimateTable {
  let file: String
  let columns: [String]
  let rows: [[String]]

  init(file: String, text: String) throws(InputFaults) {
    var records = EstimateTable.records(text)
    guard !records.isEmpty else {
      throw InputFaults([
        Fault(
          "empty-table", at: Place(file: file),
          Sentence("the table is empty", zh: "表是空的"),
          cure: Sentence("give it a header line", zh: "补上表头行"))
      ])
    }
    self.file = file
    columns = records.removeFirst()
    rows = records
    let width = columns.count
    if let short = rows.firstIndex(where: { $0.count != width }) {
      throw InputFaults([
        Fault(
          "field-count", at: Place(file: file, row: short + 2),
          Sentence(
            "\(rows[short].count) fields where the header has \(width)",
            zh: "有 \(rows[short].count) 个字段，而表头有 \(width) 个"),
          cure: Sentence("give each row one field a column", zh: "每行各列一个字段"))
      ])
    }
  }

  /// Position of a column.
  func column(_ name: String) throws(InputFaults) -> Int {
    if let index = columns.firstIndex(of: name) { return index }
    throw InputFaults([
      Fault(
        "missing-column", at: Place(file: file),
        Sentence("the column ‘\(name)’ is missing", zh: "缺少列“\(name)”"),
        cure: Sentence("add it to the header line", zh: "在表头行中补上"))
    ])
  }

  /// A number not below zero; an empty field counts as zero.
  func number(row: Int, column: Int) throws(InputFaults) -> Double {
    let field = rows[row][column]
    if field.isEmpty { return 0 }
    if let value = Double(field), value >= 0, value < 1e12 { return value }
    throw InputFaults([
      Fault(
        "not-a-number", at: Place(file: file, row: row + 2, column: columns[column]),
        Sentence("‘\(field)’ is not a number of zero or more", zh: "“\(field)”不是零或正数"),
        cure: Sentence("write digits, with a point before decimals", zh: "写数字，小数用点"))
    ])
  }

  /// Fields by line; quotes may enclose commas, doubled quotes and line ends.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var characters = Array(text)
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    if let last = characters.last, !last.isNewline { characters.append("\n") }
    for character in characters {
      switch character {
      case "\"":
        // a quote after a closing quote was a doubled one: the field goes on with a quote in it
        if !isQuoted, !field.isEmpty { field.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case _ where character.isNewline && !isQuoted:
        fields.append(field)
        if fields != [""] { records.append(fields) }
        fields = []
        field = ""
      default: field.append(character)
      }
    }
    return records
  }
}
