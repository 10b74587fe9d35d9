internal import WasteNetwork

/// Brings the positions of an imported table to WGS 84.
struct ImportedPositions {
  let sheet: RawSheet
  /// As the mapping, the command line or a header states it.
  let datum: String?

  /// Converts `lon` and `lat` in place; swapped columns are set right and said to be.
  func convert(_ table: inout ImportedTable, notes: inout ImportNotes, findings: Findings) {
    guard let lon = table.columns.firstIndex(of: "lon"), let lat = table.columns.firstIndex(of: "lat") else { return }
    guard let datum = declared(findings) else { return }
    var points = table.rows.map { row -> (x: Double, y: Double)? in
      guard let x = Double(row.cells[lon]), let y = Double(row.cells[lat]) else { return nil }
      return (x, y)
    }
    if areSwapped(points, datum) {
      points = points.map { $0.map { (x: $0.y, y: $0.x) } }
      notes.add(
        zh: "经度与纬度（或东坐标与北坐标）两列颠倒，已对调",
        en: "longitude and latitude, or easting and northing, were swapped; they are set right")
    }
    let converted = datum.wgs84(points)
    var outside: [Int] = []
    for index in table.rows.indices where points[index] != nil {
      if let point = converted[index] {
        table.rows[index].cells[lon] = NumberText.plain(PositionGrid.degrees(point.x))
        table.rows[index].cells[lat] = NumberText.plain(PositionGrid.degrees(point.y))
      } else {
        outside.append(table.rows[index].number)
      }
    }
    if datum.name != Datum.wgs84.name {
      notes.add(zh: "坐标由 \(datum.name) 转换为 WGS84", en: "positions are converted from \(datum.name) to WGS84")
    }
    if let reference = sheet.pointReference {
      notes.add(
        zh: "坐标取自图层的点（\(reference.name)），转换为 WGS84",
        en: "positions are the layer's points (\(reference.name)), converted to WGS84")
    }
    let bare = table.rows.indices.filter { points[$0] == nil }.map { table.rows[$0].number }
    if !bare.isEmpty {
      notes.add(zh: "第 \(ImportNotes.rows(bare)) 行没有坐标", en: "rows \(ImportNotes.rows(bare)) have no position")
    }
    for row in outside {
      findings.report(
        .positionOutOfRange, at: Place(file: sheet.label, row: row, column: "lon"),
        Sentence("the position lies outside what \(datum.name) covers", zh: "位置不在 \(datum.name) 的适用范围内"),
        cure: Sentence("check the datum, lon and lat", zh: "核对坐标系、lon 和 lat"))
    }
  }

  private func declared(_ findings: Findings) -> Datum? {
    // points with a reference are in WGS 84 by now; they may still be those of a web map that claims it
    if let reference = sheet.pointReference {
      guard let datum, let web = Datum(datum), web.web != nil, reference.isWGS84 else { return .wgs84 }
      return web
    }
    guard let datum else {
      findings.report(
        .unknownDatum, at: Place(file: sheet.label),
        Sentence("in what datum the positions are is not known", zh: "不知道坐标属于哪种坐标系"),
        cure: Sentence(
          "say it with --datum, or in the mapping: WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number",
          zh: "用 --datum 或在对照文件中说明：WGS84、CGCS2000、GCJ-02、BD-09，或 EPSG: 加代号"))
      return nil
    }
    return Datum(Entry(text: datum, place: Place(file: sheet.label)), findings: findings)
  }

  /// Degrees: as they stand no longitude of China, but the other way round. Metres: as they stand eastings of millions.
  private func areSwapped(_ points: [(x: Double, y: Double)?], _ datum: Datum) -> Bool {
    let all = points.compactMap(\.self)
    guard !all.isEmpty else { return false }
    if let reference = datum.reference, let area = reference.area {
      let turned = datum.wgs84(all.map { (x: $0.y, y: $0.x) })
      let straight = datum.wgs84(all.map { (x: $0.x, y: $0.y) })
      return turned.allSatisfy { $0.map(area.holds) ?? false } && straight.allSatisfy { !($0.map(area.holds) ?? false) }
    }
    return all.allSatisfy { (3...54).contains($0.x) && (73...136).contains($0.y) }
  }
}
