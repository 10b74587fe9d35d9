/// The path of an item: settings as `targets.film-2025.share_percent`, cells as `villages[371502103201].wheat_sown_mu`.
struct ItemPath {
  /// A row of a table, and a column of it unless the whole row is meant.
  struct Cell {
    let table: String
    /// The row's key columns, joined with `/`.
    let key: String
    let column: String?
  }

  let steps: [String]
  let cell: Cell?

  init(_ text: String) {
    guard let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]"), open < close else {
      steps = text.split(separator: ".").map(String.init)
      cell = nil
      return
    }
    let head = String(text[..<open])
    let key = String(text[text.index(after: open)..<close])
    let rest = text[text.index(after: close)...].split(separator: ".").map(String.init)
    steps = [head, key] + rest
    cell = TableSchema.named(head) == nil ? nil : Cell(table: head, key: key, column: rest.first)
  }
}
