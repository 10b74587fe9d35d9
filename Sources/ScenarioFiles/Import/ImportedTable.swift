internal import WasteNetwork

/// A table made of a foreign sheet, in the words and units of the folder format.
struct ImportedTable {
  struct Row {
    let number: Int
    var cells: [String]
  }

  let name: String
  var columns: [String]
  var rows: [Row]

  var text: String {
    var table = TableText(columns)
    for row in rows { table.add(row.cells) }
    return table.text
  }

  func values(_ column: String) -> [String]? {
    columns.firstIndex(of: column).map { index in rows.map { $0.cells[index] } }
  }
}

/// What was done to a sheet, statement by statement, for people.
struct ImportNotes {
  private(set) var lines: [LocalizedName] = []

  mutating func add(zh: String, en: String) { lines.append(LocalizedName(zh: zh, en: en)) }

  /// Row numbers, the first few written out.
  static func rows(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(12).map(String.init).joined(separator: ", ")
    return numbers.count > 12 ? "\(shown) … (\(numbers.count))" : shown
  }
}
