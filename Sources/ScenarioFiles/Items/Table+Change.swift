internal import WasteNetwork

extension Table {
  /// A table without rows that items may fill; `nil` where its rows come from a file only.
  static func grown(_ name: String) -> Table? {
    guard let schema = TableSchema.named(name), schema.growsByItems else { return nil }
    return Table(name: name, file: name, columns: schema.key, rows: [])
  }

  /// Sets or empties a cell, or removes a row; the first value of a row that is not there yet may add it.
  /// - Returns: where the cell stands, and what stood there.
  mutating func change(_ address: ItemPath.Cell, to new: String?) throws(UnknownStep) -> (place: Place, old: String?) {
    guard let row = rows.firstIndex(where: { key(of: $0) == address.key }) ?? addRow(for: address, setting: new) else {
      throw UnknownStep(
        step: address.key, context: Sentence("in the table ‘\(name)’", zh: "表“\(name)”中"), candidates: rows.map(key))
    }
    guard let column = address.column else {
      guard new == nil else {
        throw UnknownStep(
          step: address.key, context: Sentence("with a column to set", zh: "没有指明列的行中"), candidates: columns)
      }
      let place = place(row: row)
      let old = zip(columns, rows[row].cells).map { "\($0): \($1 ?? "")" }.joined(separator: ", ")
      rows.remove(at: row)
      return (place, "{\(old)}")
    }
    let index = try self.index(of: column, adding: new != nil)
    let old = rows[row].cells[index]
    rows[row].cells[index] = new
    return (place(row: row, column: column), old)
  }

  /// - Returns: the position of the new row; `nil` where no row may come this way.
  private mutating func addRow(for address: ItemPath.Cell, setting new: String?) -> Int? {
    guard new != nil, address.column != nil, let schema = TableSchema.named(name), schema.growsByItems else {
      return nil
    }
    let parts = address.key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == schema.key.count, !parts.contains("") else { return nil }
    let cells = columns.map { column in schema.key.firstIndex(of: column).map { parts[$0] } }
    rows.append(Row(number: (rows.last?.number ?? 1) + 1, cells: cells))
    return rows.count - 1
  }

  func key(of row: Row) -> String {
    (TableSchema.named(name)?.key ?? []).map { column in
      index(of: column).flatMap { row.cells[$0] } ?? ""
    }.joined(separator: "/")
  }

  /// The position of a column; one that the table leaves out is added if the format knows it.
  private mutating func index(of column: String, adding: Bool) throws(UnknownStep) -> Int {
    if let index = index(of: column) { return index }
    let known = TableSchema.named(name)
    guard adding, let known, known.columns.contains(column) || known.takesFigures else {
      throw UnknownStep(
        step: column, context: Sentence("among the columns of ‘\(name)’", zh: "“\(name)”的各列中"), candidates: columns)
    }
    columns.append(column)
    for row in rows.indices { rows[row].cells.append(nil) }
    return columns.count - 1
  }
}
