internal import WasteNetwork

/// Picks out of a file the layer that holds a table.
struct TableReader {
  let schema: TableSchema
  let layers: LayerSet
  let findings: Findings

  /// - Returns: `nil` when the table cannot be read; the fault is reported.
  func read() -> Table? {
    let filled = layers.filled
    let own = filled.first { $0.name == schema.name } ?? filled.first { $0.table == schema.name }
    if own == nil, filled.count > 1 {
      findings.report(
        .severalSheets, at: Place(file: layers.file.file),
        Sentence(
          "the file holds several sheets or layers: \(Spelling.list(filled.map(\.name)))",
          zh: "文件含多个工作表或图层：\(Spelling.list(filled.map(\.name)).zh)"),
        cure: Sentence("keep one, or name the one to be read ‘\(schema.name)’", zh: "只留一个，或把要读的一个命名为“\(schema.name)”"))
      return nil
    }
    guard let layer = own ?? filled.first ?? layers.layers.first else { return nil }
    return read(layer, name: layers.file.file)
  }

  /// - Parameter name: the file, and the sheet where several were read, as faults give it.
  func read(_ layer: LayerContent, name: String) -> Table? {
    TableAssembly(
      schema: schema, file: name, source: layers.file, findings: findings, layer: layer, outline: layers.outline
    ).table()
  }
}
