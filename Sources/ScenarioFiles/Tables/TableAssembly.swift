internal import WasteNetwork

/// Makes a table of what GDAL read: decodes names and cells, numbers rows, takes positions from points.
struct TableAssembly {
  let schema: TableSchema
  /// The file, and the sheet where several were read, as faults give it.
  let file: String
  let source: LayerFile
  let findings: Findings
  let layer: LayerContent
  let outline: CSVOutline?

  func table() -> Table? {
    guard let columns = columns(), areDistinct(columns.map(\.name)) else { return nil }
    let text = CellText(layer: layer, declared: source.declaredEncoding, isKnownUTF8: source.format.isText)
    guard let texts = texts(text, of: columns) else { return nil }
    var table = Table(name: schema.name, file: file, columns: columns.map(\.name), rows: [])
    for (index, cells) in texts.enumerated() where cells.contains(where: { $0 != nil }) || isDrawn(index) {
      table.rows.append(Table.Row(number: rowNumber(of: index), cells: cells))
    }
    if schema.takesShapes, layer.hasGeometry, !table.columns.contains("wkt") { return withShapes(table) }
    guard schema.hasPositions, layer.hasGeometry, !table.columns.contains("lon"), !table.columns.contains("lat") else {
      return table
    }
    return withPositions(table)
  }

  /// A feature that somebody drew is a row, even if nothing is written beside it.
  private func isDrawn(_ index: Int) -> Bool {
    guard schema.hasDatum, layer.hasGeometry else { return false }
    if case .none = layer.features[index].shape { return false }
    return true
  }

  private var header: Place { Place(file: file, row: 1) }

  /// The line of a CSV record, the row of a sheet, or one more than the place of a feature in its layer.
  private func rowNumber(of index: Int) -> Int {
    if let outline, index + 1 < outline.records.count { return outline.records[index + 1].line }
    return source.format.isSheet ? layer.features[index].number : index + 2
  }

  /// The columns to be read and their names in the folder format.
  private func columns() -> [(index: Int, name: String)]? {
    var columns: [(index: Int, name: String)] = []
    for (index, bytes) in layer.fieldNames.enumerated() {
      guard let name = CellText.decode(bytes) else {
        findings.report(
          .wrongEncoding, at: header,
          Sentence(
            "column \(index + 1) has a name that is neither UTF-8 nor GB18030",
            zh: "第 \(index + 1) 列的列名既不是 UTF-8 也不是 GB18030"),
          cure: Sentence("save the table as UTF-8", zh: "把表另存为 UTF-8"))
        return nil
      }
      guard let known = source.format.column(name) else { continue }
      columns.append((index, TableSchema.columnName(in: known.trimmed)))
    }
    return columns
  }

  /// GDAL renames the second of two CSV columns of the same name, so the header itself is looked at.
  private func areDistinct(_ columns: [String]) -> Bool {
    let names = outline?.header.map(TableSchema.columnName) ?? columns
    let doubles = names.indices.filter { !names[$0].isEmpty && names[..<$0].contains(names[$0]) }
    for index in doubles {
      findings.report(
        .doubleColumn, at: header.at(column: names[index]),
        Sentence("the column ‘\(names[index])’ stands twice", zh: "列“\(names[index])”出现两次"),
        cure: Sentence("keep one of the two", zh: "只保留一列"))
    }
    return doubles.isEmpty
  }

  /// All cells of the columns as text; `nil` when one cannot be decoded.
  private func texts(_ encoding: CellText, of columns: [(index: Int, name: String)]) -> [[String?]]? {
    var isSound = true
    let rows = layer.features.indices.map { index in
      columns.map { column -> String? in
        guard let bytes = layer.features[index].cells[column.index] else { return nil }
        guard let text = encoding.text(bytes) else {
          findings.report(
            .wrongEncoding, at: Place(file: file, row: rowNumber(of: index)),
            Sentence(
              "column \(column.index + 1) holds text that is neither UTF-8 nor GB18030",
              zh: "第 \(column.index + 1) 列的文字既不是 UTF-8 也不是 GB18030"),
            cure: Sentence("save the table as UTF-8", zh: "把表另存为 UTF-8"))
          isSound = false
          return nil
        }
        let trimmed = text.trimmed
        if source.format.isSheet, CellText.isFormulaError(trimmed) {
          findings.report(
            .formulaError, at: Place(file: file, row: rowNumber(of: index), column: column.name),
            Sentence("the cell's formula gives \(trimmed)", zh: "单元格公式的结果是 \(trimmed)"),
            cure: Sentence("mend the formula, or write the value itself", zh: "改正公式，或直接填写数值"))
        }
        return trimmed.isEmpty ? nil : trimmed
      }
    }
    if encoding.isForeign {
      findings.report(
        .foreignEncoding, level: .warning, at: Place(file: file),
        Sentence("the table's text is not UTF-8 and was read as GB18030 (GBK)", zh: "表中文字不是 UTF-8，按 GB18030（GBK）读入"),
        cure: Sentence("save it as UTF-8 to be sure of every character", zh: "另存为 UTF-8，以免个别字出错"))
    }
    return isSound ? rows : nil
  }

  /// Adds `lon` and `lat` from the points: in WGS 84 where the layer names its reference, else as they stand.
  private func withPositions(_ table: Table) -> Table {
    var table = table
    let reference = CoordinateReference.named(layer.reference, in: file, findings: findings)
    table.columns += ["lon", "lat"]
    table.positions = .points(reference)
    let takesOutlines = schema.name == "townships"
    let points = layer.features.map { feature -> (x: Double, y: Double)? in
      switch feature.shape {
      case .point(let x, let y): (x, y)
      case .area(_, let rings): takesOutlines ? nil : InnerPoint.of(rings)
      case .none, .other: nil
      }
    }
    let positions = reference?.wgs84(points) ?? points
    var areas: [Int] = []
    var next = 0
    for (index, feature) in layer.features.enumerated() where next < table.rows.count {
      guard table.rows[next].number == rowNumber(of: index) else { continue }
      if let position = positions[index] {
        if case .area = feature.shape { areas.append(table.rows[next].number) }
        table.rows[next].cells += [VectorFeature.text(position.x), VectorFeature.text(position.y)]
      } else {
        if takesOutlines, case .area(_, let rings) = feature.shape {
          table.outlines[table.rows[next].number] = outline(rings, in: reference)
        } else {
          report(feature.shape, at: Place(file: file, row: table.rows[next].number))
        }
        table.rows[next].cells += [nil, nil]
      }
      next += 1
    }
    reference?.reportInexact(in: file, findings: findings)
    if !areas.isEmpty { reportAreas(areas) }
    return table
  }

  /// Areas for which a point inside them stands: where waste is handed over may be elsewhere in them.
  private func reportAreas(_ rows: [Int]) {
    let list = ImportNotes.list(rows)
    findings.report(
      .wrongGeometry, level: .warning, at: Place(file: file, row: rows[0]),
      Sentence(
        "\(rows.count == 1 ? "1 row is an area" : "\(rows.count) rows are areas") and no point; a point inside stands for each: "
          + "\(rows.count == 1 ? "row" : "rows") \(list)",
        zh: "\(rows.count) 行是面而不是点，各以面内一点代替：第 \(list) 行"),
      cure: Sentence(
        "give the points where waste is handed over, where these are elsewhere", zh: "交付点不在该处的，请改给点位"))
  }

  /// Adds `wkt` from the geometries, in the layer's own coordinate reference.
  private func withShapes(_ table: Table) -> Table {
    var table = table
    table.columns.append("wkt")
    table.shapeReference = CoordinateReference.named(layer.reference, in: file, findings: findings)
    table.shapeReference?.reportInexact(Sentence("shapes", zh: "图形"), in: file, findings: findings)
    let shapes = Dictionary(
      layer.features.enumerated().map { (rowNumber(of: $0), $1.wellKnownText) }, uniquingKeysWith: { first, _ in first }
    )
    for row in table.rows.indices { table.rows[row].cells.append(shapes[table.rows[row].number] ?? nil) }
    return table
  }

  private func outline(_ rings: [[VectorFeature.Shape.Coordinates]], in reference: CoordinateReference?)
    -> TownshipOutline
  {
    TownshipOutline(
      rings: rings.map { ring in
        let points = ring.map { point -> (x: Double, y: Double)? in point }
        return reference?.wgs84(points) ?? points
      })
  }

  private func report(_ shape: VectorFeature.Shape, at place: Place) {
    switch shape {
    case .none: break
    case .other(let name), .area(let name, _):
      findings.report(
        .wrongGeometry, at: place,
        Sentence("the geometry is a \(name), not a point", zh: "图形是 \(name)，不是点"),
        cure: Sentence("give points, or columns lon and lat", zh: "给出点，或 lon 和 lat 两列"))
    case .point(let x, let y):
      findings.report(
        .wrongGeometry, at: place,
        Sentence(
          "the point \(x), \(y) cannot be converted from the layer's coordinate reference to WGS 84",
          zh: "点 \(x), \(y) 无法从图层的坐标系转换为 WGS 84"),
        cure: Sentence("check the layer's coordinate reference", zh: "核对图层的坐标系"))
    }
  }
}
