internal import WasteNetwork

/// Makes a table of what GDAL read: decodes names and cells, numbers rows, takes positions from points.
struct TableAssembly {
  let source: TableFile
  let findings: Findings
  let layer: LayerContent
  let outline: CSVOutline?

  func table() -> Table? {
    guard let columns = columns(), areDistinct(columns) else { return nil }
    guard let texts = texts() else { return nil }
    var table = Table(name: source.schema.name, file: source.file, columns: columns, rows: [])
    for (index, cells) in texts.enumerated() where cells.contains(where: { $0 != nil }) {
      table.rows.append(Table.Row(number: rowNumber(of: index), cells: cells))
    }
    if source.schema.takesShapes, layer.hasGeometry, !columns.contains("wkt") { return withShapes(table) }
    guard source.schema.hasPositions, layer.hasGeometry, !columns.contains("lon"), !columns.contains("lat") else {
      return table
    }
    return withPositions(table)
  }

  private var header: Place { Place(file: source.file, row: 1) }

  /// The line of a CSV record, the row of a sheet, or one more than the place of a feature in its layer.
  private func rowNumber(of index: Int) -> Int {
    if let outline, index + 1 < outline.records.count { return outline.records[index + 1].line }
    return source.format == .xlsx ? layer.features[index].number : index + 2
  }

  private func columns() -> [String]? {
    var names: [String] = []
    for bytes in layer.fieldNames {
      guard let name = text(bytes) else {
        findings.report(
          .wrongEncoding, at: header, "column \(names.count + 1) has a name that is neither UTF-8 nor GB18030",
          cure: "save the table as UTF-8")
        return nil
      }
      names.append(name.trimmed)
    }
    return names
  }

  /// GDAL renames the second of two CSV columns of the same name, so the header itself is looked at.
  private func areDistinct(_ columns: [String]) -> Bool {
    let names = outline?.header ?? columns
    let doubles = names.indices.filter { !names[$0].isEmpty && names[..<$0].contains(names[$0]) }
    for index in doubles {
      findings.report(
        .doubleColumn, at: header.at(column: names[index]), "the column ‘\(names[index])’ stands twice",
        cure: "keep one of the two")
    }
    return doubles.isEmpty
  }

  /// All cells as text; `nil` when one cannot be decoded.
  private func texts() -> [[String?]]? {
    var isSound = true
    var isForeign = false
    let rows = layer.features.indices.map { index in
      layer.features[index].cells.enumerated().map { column, bytes -> String? in
        guard let bytes else { return nil }
        if let text = TextEncoding.utf8(bytes) { return text.trimmed.isEmpty ? nil : text.trimmed }
        if let text = TextEncoding.gb18030(bytes) {
          isForeign = true
          return text.trimmed
        }
        findings.report(
          .wrongEncoding, at: Place(file: source.file, row: rowNumber(of: index)),
          "column \(column + 1) holds text that is neither UTF-8 nor GB18030", cure: "save the table as UTF-8")
        isSound = false
        return nil
      }
    }
    if isForeign {
      findings.report(
        .foreignEncoding, level: .warning, at: Place(file: source.file),
        "the table's text is not UTF-8 and was read as GB18030 (GBK)",
        cure: "save it as UTF-8 to be sure of every character")
    }
    return isSound ? rows : nil
  }

  private func text(_ bytes: [UInt8]) -> String? { TextEncoding.utf8(bytes) ?? TextEncoding.gb18030(bytes) }

  /// Adds `lon` and `lat` from the points, in WGS 84.
  private func withPositions(_ table: Table) -> Table {
    var table = table
    table.columns += ["lon", "lat"]
    table.givesWGS84 = true
    let points = layer.features.map { feature -> (x: Double, y: Double)? in
      if case .at(let x, let y) = feature.point { (x, y) } else { nil }
    }
    let positions = converted(points)
    var next = 0
    for (index, feature) in layer.features.enumerated() where next < table.rows.count {
      guard table.rows[next].number == rowNumber(of: index) else { continue }
      let place = Place(file: source.file, row: table.rows[next].number)
      if let position = positions[index] {
        table.rows[next].cells += [VectorFeature.text(position.x), VectorFeature.text(position.y)]
      } else {
        report(feature.point, at: place)
        table.rows[next].cells += [nil, nil]
      }
      next += 1
    }
    return table
  }

  /// Adds `wkt` from the geometries, in the layer's own coordinate reference.
  private func withShapes(_ table: Table) -> Table {
    var table = table
    table.columns.append("wkt")
    table.shapeReference = layer.reference
    let shapes = Dictionary(
      layer.features.enumerated().map { (rowNumber(of: $0), $1.shape) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows.indices { table.rows[row].cells.append(shapes[table.rows[row].number] ?? nil) }
    return table
  }

  private func converted(_ points: [(x: Double, y: Double)?]) -> [(x: Double, y: Double)?] {
    guard let definition = layer.reference else { return points }
    return CoordinateReference(definition: definition)?.wgs84(points) ?? points.map { _ in nil }
  }

  private func report(_ point: VectorFeature.Point, at place: Place) {
    switch point {
    case .none: break
    case .other(let name):
      findings.report(
        .wrongGeometry, at: place, "the geometry is a \(name), not a point", cure: "give points, or columns lon and lat"
      )
    case .at(let x, let y):
      findings.report(
        .wrongGeometry, at: place,
        "the point \(x), \(y) cannot be converted from the layer's coordinate reference to WGS 84",
        cure: "check the layer's coordinate reference")
    }
  }
}
