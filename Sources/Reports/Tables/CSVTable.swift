/// A table of the plan bundle: comma-separated UTF-8 with a header line, each column with its unit in its name.
public struct CSVTable: Sendable, Equatable {
  /// File name, e.g. `stations.csv`.
  public let name: String
  public let text: String

  init(_ name: String, _ header: [String], _ rows: [[String]]) {
    self.name = name
    var text = ""
    for row in [header] + rows {
      precondition(row.count == header.count, "every row of \(name) has one cell a column")
      text += row.map(CSVTable.quoted).joined(separator: ",")
      text += "\n"
    }
    self.text = text
  }

  /// Quoted where a comma, a quotation mark or a line break asks for it.
  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return cell }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"\"" } else { text.unicodeScalars.append(scalar) }
    }
    return text + "\""
  }
}
