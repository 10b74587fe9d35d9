internal import WasteNetwork

extension Table {
  /// Sets or empties a cell, or removes a row.
  /// - Returns: where the cell stands, and what stood there.
  mutating func change(_ address: ItemPath.Cell, to new: String?) throws(UnknownStep) -> (place: Place, old: String?) {
    guard let row = rows.firstIndex(where: { key(of: $0) == address.key }) else {
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
