internal import Computation

/// A CSV table's rows by the names of its columns. Cells hold no quoted commas: the published tables have none.
struct CSVRows {
  let file: String
  private let columns: [String]
  /// Cells of each row that is not blank, with its line.
  let rows: [(line: Int, cells: [String])]

  init(_ text: String, file: String) throws(InstanceFault) {
    self.file = file
    var rows: [(line: Int, cells: [String])] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      if cells.contains(where: { !$0.isEmpty }) { rows.append((index + 1, cells)) }
    }
    guard let header = rows.first else {
      throw InstanceFault(file: file, line: nil, message: "the table is empty; its first line names the columns")
    }
    columns = header.cells
    self.rows = Array(rows.dropFirst())
  }

  /// Place of a column.
  func column(_ name: String) throws(InstanceFault) -> Int {
    guard let place = columns.firstIndex(of: name) else {
      throw InstanceFault(
        file: file, line: 1, message: "there is no column ‘\(name)’, only \(columns.joined(separator: ", "))")
    }
    return place
  }

  func text(_ row: (line: Int, cells: [String]), _ column: Int) -> String {
    column < row.cells.count ? row.cells[column] : ""
  }

  /// A number of 0 or more.
  func amount(_ row: (line: Int, cells: [String]), _ column: Int) throws(InstanceFault) -> Double {
    let cell = text(row, column)
    guard let number = Double(cell), number >= 0, number < 1e12 else {
      throw InstanceFault(
        file: file, line: row.line, message: "‘\(cell)’ in column \(columns[column]) is no number from 0 to 1e12")
    }
    return number
  }
}
