import CGDAL
internal import WasteNetwork

/// A file, or a folder of files, that GDAL reads as one or several layers.
struct LayerFile {
  /// A file's name in GDAL's memory and its bytes.
  typealias Part = (name: String, bytes: [UInt8])

  let format: TableFormat
  /// The name as faults give it, relative to the inputs' common folder.
  let file: String
  /// The file to open first, then those that belong to it; all files of a folder.
  let parts: [Part]
  /// The first row of a text or sheet names the columns.
  var hasHeader = true
  /// Geometries are read as well-known text, even of layers whose name is no table of shapes.
  var takesShapes = false

  /// All layers, copied out of GDAL.
  /// - Returns: `nil` when the file cannot be read; the fault is reported.
  func read(_ findings: Findings) -> LayerSet? {
    var parts = parts
    var outline: CSVOutline?
    if format.isText {
      guard let text = TextEncoding.decode(parts[0].bytes, file: file, findings: findings) else { return nil }
      parts[0].bytes = Array(text.utf8)
      if format == .csv {
        let text = DelimitedText(text, hasHeader: hasHeader).withCommas
        let found = CSVOutline(text)
        guard found.isSound(file: file, hasHeader: hasHeader, findings: findings) else { return nil }
        outline = found
        parts[0].bytes = found.framed(text, hasHeader: hasHeader)
      }
    }
    let configuration = format.configuration(hasHeader: hasHeader)
    for (key, value) in configuration { CPLSetThreadLocalConfigOption(key, value) }
    defer { for (key, _) in configuration { CPLSetThreadLocalConfigOption(key, nil) } }
    let (layers, messages) = GDALMessages.gather { open(parts) }
    guard let layers, !layers.isEmpty else {
      let detail = messages.last.map { Sentence(": \($0)", zh: "：\($0)") } ?? .empty
      findings.report(
        .unreadableFile, at: Place(file: file),
        Sentence("the file cannot be read as a table\(detail)", zh: "该文件无法作为表读取\(detail.zh)"),
        cure: Sentence(
          "open it in the program it came from and save it again, or save it as CSV in UTF-8",
          zh: "用原来的软件打开后另存一次，或存为 UTF-8 的 CSV"))
      return nil
    }
    let isSheet = format.isSheet && hasHeader
    return LayerSet(file: self, layers: isSheet ? layers.map(\.withHeader) : layers, outline: outline)
  }

  /// The encoding that a Shapefile states: its `.cpg`, or the language mark of its `.dbf`.
  var declaredEncoding: String? {
    if let page = parts.first(where: { $0.name.hasSuffix(".cpg") }) {
      return String(decoding: page.bytes, as: UTF8.self).trimmed.uppercased()
    }
    // byte 29 of a dBASE header; 0x4D is code page 936, simplified Chinese
    guard let table = parts.first(where: { $0.name.hasSuffix(".dbf") }), table.bytes.count > 29 else { return nil }
    return table.bytes[29] == 0x4D ? "936" : nil
  }

  private func open(_ parts: [Part]) -> [LayerContent]? {
    let folder = MemoryFolder()
    var opened: String?
    for part in parts {
      let path = folder.add(part.bytes, as: part.name)
      opened = opened ?? (format.isFolder ? Path.folder(of: path) : path)
    }
    return withExtendedLifetime(folder) {
      guard let opened,
        let dataset = VectorDataset(
          path: opened, driver: format.driver, options: format.openOptions)
      else { return nil }
      return (0..<dataset.layerCount).compactMap { index in
        dataset.withLayer(index) { (layer: borrowing VectorLayer) -> LayerContent in
          let named = LayerContent.table(of: layer.name).flatMap(TableSchema.named)
          return LayerContent(layer, takesShapes: takesShapes || named?.takesShapes == true)
        }
      }
    }
  }
}

/// The layers of one file.
struct LayerSet {
  let file: LayerFile
  let layers: [LayerContent]
  /// Of a CSV text.
  let outline: CSVOutline?

  /// Layers that have columns.
  var filled: [LayerContent] { layers.filter { !$0.fieldNames.isEmpty } }
}

/// A layer's content copied out of GDAL.
struct LayerContent {
  struct Feature {
    let number: Int
    let cells: [[UInt8]?]
    let shape: VectorFeature.Shape
    /// Well-known text of the geometry, where shapes are asked for.
    let wellKnownText: String?
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
          number: feature.number, cells: columns.map { feature.field($0) }, shape: feature.shape,
          wellKnownText: takesShapes ? feature.wellKnownText : nil))
    }
    features = found
  }

  /// A sheet with one row: GDAL takes it for data, but it is the header of an empty table.
  var withHeader: LayerContent {
    guard features.count == 1, features[0].number == 1 else { return self }
    return LayerContent(name: name, fieldNames: features[0].cells.map { $0 ?? [] })
  }

  private init(name: String, fieldNames: [[UInt8]]) {
    self.name = name
    self.fieldNames = fieldNames
    features = []
    hasGeometry = false
    reference = nil
  }

  /// The table that the layer's name means: the one word of it, such as `villages` in `村庄 villages`, that names one.
  var table: String? { LayerContent.table(of: name) }

  static func table(of name: String) -> String? {
    // `township_totals` is one word, but `villages_2024` means the villages
    for marks in ["_", ""] {
      let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || marks.contains($0)) }.map(String.init)
      let named = words.filter { TableSchema.named($0) != nil }
      if named.count == 1 { return named[0] }
    }
    return nil
  }
}
