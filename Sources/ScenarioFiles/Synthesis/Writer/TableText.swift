/// A table as comma-separated text: one header line, `\n` line ends, quotes only where a field needs them.
struct TableText {
  private(set) var text = ""

  init(_ columns: [String]) { add(columns) }

  mutating func add(_ fields: [String]) {
    text += fields.map(TableText.quoted).joined(separator: ",")
    text += "\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
