import CGDAL
internal import WasteNetwork

/// The files of one table.
struct TableFile {
  let schema: TableSchema
  let format: TableFormat
  /// The file's name as faults give it, relative to the inputs' common folder.
  let file: String
  let bytes: [UInt8]
  /// Extension and bytes of the files that lie beside it.
  let companions: [(suffix: String, bytes: [UInt8])]
}

/// Reads a table of any format through GDAL: the one code path from file to text cells.
struct TableReader {
  let source: TableFile
  let findings: Findings

  /// - Returns: `nil` when the table cannot be read; the fault is reported.
  func read() -> Table? {
    var bytes = source.bytes
    var outline: CSVOutline?
    if source.format.isText {
      guard let text = decoded(bytes) else { return nil }
      bytes = Array(text.utf8)
      if source.format == .csv {
        let found = CSVOutline(text)
        guard isSound(found) else { return nil }
        outline = found
      }
    }
    for (key, value) in source.format.configuration { CPLSetThreadLocalConfigOption(key, value) }
    defer { for (key, _) in source.format.configuration { CPLSetThreadLocalConfigOption(key, nil) } }
    let (content, messages) = GDALMessages.gather { layerContent(bytes) }
    switch content {
    case .unreadable:
      let detail = messages.last.map { ": \($0)" } ?? ""
      return fail(
        .unreadableFile, "the file cannot be read as a table\(detail)",
        cure: "open it in the program it came from and save it again, or save it as CSV in UTF-8")
    case .severalLayers(let names):
      return fail(
        .severalSheets, "the file holds several sheets or layers: \(Spelling.list(names))",
        cure: "keep one, or name the one to be read ‘\(source.schema.name)’")
    case .layer(let layer):
      return TableAssembly(source: source, findings: findings, layer: layer, outline: outline).table()
    }
  }

  private func fail(_ kind: FaultKind, row: Int? = nil, _ message: String, cure: String) -> Table? {
    findings.report(kind, at: Place(file: source.file, row: row), message, cure: cure)
    return nil
  }

  private func decoded(_ bytes: [UInt8]) -> String? {
    TextEncoding.decode(bytes, file: source.file, findings: findings)
  }

  /// What GDAL would read over in silence.
  private func isSound(_ outline: CSVOutline) -> Bool {
    if let line = outline.openQuote {
      _ = fail(
        .raggedRow, row: line, "a quotation mark is opened here and never closed",
        cure: "close it, or double it where it is part of the text")
      return false
    }
    if outline.usesOtherSeparator {
      _ = fail(
        .wrongSeparator, row: 1, "the columns are not separated by commas", cure: "save the file as CSV with commas")
      return false
    }
    guard let header = outline.records.first else { return true }
    let ragged = outline.records.filter { $0.fieldCount != header.fieldCount }
    for record in ragged {
      findings.report(
        .raggedRow, at: Place(file: source.file, row: record.line),
        "the row has \(record.fieldCount) fields where the header has \(header.fieldCount)",
        cure: "put text that holds a comma in quotation marks, or add the missing commas")
    }
    return ragged.isEmpty
  }

  private enum Content {
    case unreadable
    case severalLayers([String])
    case layer(LayerContent)
  }

  private func layerContent(_ bytes: [UInt8]) -> Content {
    let folder = MemoryFolder()
    let stem = source.schema.name
    let path = folder.add(bytes, as: "\(stem).\(source.format.extensions[0])")
    for companion in source.companions { _ = folder.add(companion.bytes, as: "\(stem).\(companion.suffix)") }
    guard let layers = withExtendedLifetime(folder, { layers(of: path) }) else { return .unreadable }
    if let named = layers.first(where: { $0.name == stem }) { return .layer(named) }
    let filled = layers.filter { !$0.fieldNames.isEmpty }
    if filled.count > 1 { return .severalLayers(filled.map(\.name)) }
    return (filled.first ?? layers.first).map(Content.layer) ?? .unreadable
  }
}

extension TableReader {
  private func layers(of path: String) -> [LayerContent]? {
    guard
      let dataset = VectorDataset(path: path, driver: source.format.driver, options: source.format.openOptions)
    else { return nil }
    return (0..<dataset.layerCount).compactMap { index in
      dataset.withLayer(index) { LayerContent($0, takesShapes: source.schema.takesShapes) }
    }
  }
}

/// A layer's content copied out of GDAL.
struct LayerContent {
  struct Feature {
    let number: Int
    let cells: [[UInt8]?]
    let point: VectorFeature.Point
    /// Well-known text of the geometry, where shapes are asked for.
    let shape: String?
  }

  let name: String
  let fieldNames: [[UInt8]]
  let features: [Feature]
  let hasGeometry: Bool
  /// Well-known text of the coordinate reference of the geometry.
  let reference: String?

  init(_ layer: borrowing VectorLayer, takesShapes: Bool) {
    name = layer.name
    fieldNames = layer.fieldNames
    hasGeometry = layer.hasGeometry
    reference = layer.reference
    var found: [Feature] = []
    let columns = fieldNames.indices
    layer.visit { feature in
      found.append(
        Feature(
          number: feature.number, cells: columns.map { feature.field($0) }, point: feature.point,
          shape: takesShapes ? feature.wellKnownText : nil))
    }
    features = found
  }
}

extension TextEncoding {
  /// The text of an input file; reports an encoding that is not UTF-8.
  static func decode(_ bytes: [UInt8], file: String, findings: Findings) -> String? {
    switch decode(bytes) {
    case .utf8(let text): return text
    case .gb18030(let text):
      findings.report(
        .foreignEncoding, level: .warning, at: Place(file: file),
        "the file is not UTF-8 and was read as GB18030 (GBK)", cure: "save it as UTF-8 to be sure of every character")
      return text
    case .unknown(let byte, let line):
      findings.report(
        .wrongEncoding, at: Place(file: file, row: line),
        "byte \(byte) of the file is not UTF-8, nor is the file GB18030 text", cure: "save the file as UTF-8")
      return nil
    }
  }
}
