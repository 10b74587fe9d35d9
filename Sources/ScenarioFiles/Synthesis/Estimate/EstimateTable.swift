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
        Fault("empty-table", at: Place(file: file), "the table is empty", cure: "give it a header line")
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
          "\(rows[short].count) fields where the header has \(width)", cure: "give each row one field a column")
      ])
    }
  }

  /// Position of a column.
  func column(_ name: String) throws(InputFaults) -> Int {
    if let index = columns.firstIndex(of: name) { return index }
    throw InputFaults([
      Fault(
        "missing-column", at: Place(file: file), "the column ‘\(name)’ is missing", cure: "add it to the header line")
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
        "‘\(field)’ is not a number of zero or more", cure: "write digits, with a point before decimals")
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
