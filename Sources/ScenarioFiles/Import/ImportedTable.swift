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
  /// Made from another table, not read from a sheet of its own.
  var isDerived = false

  var text: TableText {
    var table = TableText(columns)
    for row in rows { table.add(row.cells) }
    return table
  }

  func values(_ column: String) -> [String]? {
    columns.firstIndex(of: column).map { index in rows.map { $0.cells[index] } }
  }
}
