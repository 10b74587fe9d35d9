internal import WasteNetwork

/// Brings the positions of an imported table to WGS 84.
struct ImportedPositions {
  let sheet: RawSheet
  /// As the mapping, the command line or a header states it.
  let datum: String?

  private typealias Point = (x: Double, y: Double)

  /// Converts `lon` and `lat` in place; swapped rows are set right and said to be.
  ///
  /// Without a datum nothing is converted, and the fault says so.
  func convert(_ table: inout ImportedTable, notes: inout ImportNotes, findings: Findings) {
    guard let lon = table.columns.firstIndex(of: "lon"), let lat = table.columns.firstIndex(of: "lat") else { return }
    var points = table.rows.map { row -> Point? in
      guard let x = Double(row.cells[lon]), let y = Double(row.cells[lat]) else { return nil }
      return (x, y)
    }
    guard points.contains(where: { $0 != nil }) else { return }
    guard let datum = declared(findings) else { return }
    swap(&points, table, datum, &notes)
    let converted = datum.wgs84(points)
    var unconverted: [Int] = []
    for index in table.rows.indices {
      guard let point = points[index] else { continue }
      guard let target = converted[index], datum.web == nil || ImportedPositions.isInChina(point) else {
        unconverted.append(index)
        continue
      }
      table.rows[index].cells[lon] = NumberText.plain(PositionGrid.degrees(target.x))
      table.rows[index].cells[lat] = NumberText.plain(PositionGrid.degrees(target.y))
    }
    noteConversion(datum, count: points.count { $0 != nil } - unconverted.count, &notes)
    let bare = table.rows.indices.filter { points[$0] == nil }.map { table.rows[$0].number }
    if !bare.isEmpty {
      notes.warn(
        zh: "第 \(ImportNotes.list(bare)) 行没有可用的坐标",
        en: "\(ImportNotes.rows(bare)) \(bare.count == 1 ? "has" : "have") no usable position")
    }
    for index in unconverted {
      let cells = table.rows[index].cells
      findings.refuse(
        .positionOutOfRange, at: Place(file: sheet.label, row: table.rows[index].number, column: "lon"),
        en: "the position \(cells[lon]), \(cells[lat]) lies outside what \(datum.name) covers and is not converted",
        zh: "位置 \(cells[lon]), \(cells[lat]) 不在 \(datum.name) 的适用范围内，未能转换",
        cure: (en: "correct it in the source, or empty both cells", zh: "在源表中改正，或清空这两格"))
    }
  }

  private func noteConversion(_ datum: Datum, count: Int, _ notes: inout ImportNotes) {
    guard count > 0 else { return }
    if datum.name != Datum.wgs84.name {
      notes.add(
        zh: "\(count) 处坐标由 \(datum.name) 转换为 WGS84",
        en: count == 1
          ? "1 position is converted from \(datum.name) to WGS84"
          : "\(count) positions are converted from \(datum.name) to WGS84")
    }
    if let reference = sheet.pointReference {
      notes.add(
        zh: "坐标取自图层的点（\(reference.name)），转换为 WGS84",
        en: "positions are the layer's points (\(reference.name)), converted to WGS84")
    }
  }

  private func declared(_ findings: Findings) -> Datum? {
    // points with a reference are in WGS 84 by now; they may still be those of a web map that claims it
    if let reference = sheet.pointReference {
      guard let datum, let web = Datum(datum), web.web != nil, reference.isWGS84 else { return .wgs84 }
      return web
    }
    guard let datum else {
      findings.refuse(
        .unknownDatum, at: Place(file: sheet.label),
        en: "in what datum the positions are is not known", zh: "不知道坐标属于哪种坐标系",
        cure: (
          en: "say it with --datum, or in the mapping: WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number",
          zh: "用 --datum 或在对照文件中说明：WGS84、CGCS2000、GCJ-02、BD-09，或 EPSG: 加代号"
        ))
      return nil
    }
    return Datum(Entry(text: datum, place: Place(file: sheet.label)), findings: findings)
  }

  /// Sets the rows right whose two figures stand the wrong way round: whole columns, or single rows.
  private func swap(_ points: inout [Point?], _ table: ImportedTable, _ datum: Datum, _ notes: inout ImportNotes) {
    let swapped = swappedRows(points, datum)
    guard !swapped.isEmpty else { return }
    for index in swapped { points[index] = points[index].map { (x: $0.y, y: $0.x) } }
    guard swapped.count < points.count(where: { $0 != nil }) else {
      notes.add(
        zh: "经度与纬度（或东坐标与北坐标）两列颠倒，已对调",
        en: "longitude and latitude, or easting and northing, were swapped; they are set right")
      return
    }
    let rows = swapped.map { table.rows[$0].number }
    notes.warn(
      zh: "第 \(ImportNotes.list(rows)) 行经度与纬度（或东坐标与北坐标）颠倒，已对调，请核对",
      en: "in \(ImportNotes.rows(rows)) longitude and latitude, or easting and northing, were swapped; "
        + "they are set right, please check")
  }

  /// Degrees: as they stand no longitude of China, but the other way round. Metres: as they stand outside the area for
  /// which the reference is made, but the other way round within it.
  private func swappedRows(_ points: [Point?], _ datum: Datum) -> [Int] {
    let turned = points.map { $0.map { (x: $0.y, y: $0.x) } }
    guard let reference = datum.reference else {
      return points.indices.filter { index in turned[index].map(ImportedPositions.isInChina) ?? false }
    }
    guard let area = reference.area else { return [] }
    let (straight, other) = (datum.wgs84(points), datum.wgs84(turned))
    return points.indices.filter { index in
      (other[index].map(area.holds) ?? false) && !(straight[index].map(area.holds) ?? false)
    }
  }

  /// Degrees east and north within which China lies.
  private static func isInChina(_ point: Point) -> Bool { (73...136).contains(point.x) && (3...54).contains(point.y) }
}
