/// A table as text: one header line, then rows of as many fields.
struct TableText {
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ columns: [String]) { self.columns = columns }

  mutating func add(_ fields: [String]) { rows.append(fields) }

  /// Comma-separated, `\n` line ends, quotes only where a field needs them.
  var text: String {
    var text = ""
    for fields in [columns] + rows {
      text += fields.map(TableText.quoted).joined(separator: ",")
      text += "\n"
    }
    return text
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
