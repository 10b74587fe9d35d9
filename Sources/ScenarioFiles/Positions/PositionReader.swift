internal import WasteNetwork

/// Reads the positions of a table's rows in the datum that holds for it.
struct PositionReader {
  let table: Table
  let datums: Datums
  let findings: Findings

  /// Positions by row, in WGS 84 on the grid; `nil` where there is none.
  func positions(_ rows: [TableRow], isRequired: Bool) -> [Coordinate?] {
    let raw = rows.map { point($0, isRequired: isRequired) }
    let datum = datum
    let converted = datum.wgs84(raw)
    reportOutside(raw, converted, rows, datum)
    return converted.map { $0.map(PositionGrid.coordinate) }
  }

  /// What `lon` and `lat` of a row say, in the datum of the table.
  func point(_ row: TableRow, isRequired: Bool) -> (x: Double, y: Double)? {
    let x = (isRequired ? row.requiredEntry("lon") : row.entry("lon")).flatMap(findings.number)
    let y = (isRequired ? row.requiredEntry("lat") : row.entry("lat")).flatMap(findings.number)
    if let x, let y { return (x, y) }
    // one cell says why; the cross-check has nothing to add about the position
    findings.isKnownFaulty(row.place.at(column: "lon"))
    findings.isKnownFaulty(row.place.at(column: "lat"))
    return nil
  }

  /// The datum of columns, or of points that were not converted by their layer's own reference.
  var datum: Datum {
    guard case .points(let reference?) = table.positions else { return datums.datum(of: table.name) }
    let settled = datums.datum(
      of: table.name, claiming: reference, file: table.file, what: Sentence("points", zh: "点"), findings: findings)
    return settled.web == nil ? .wgs84 : settled
  }

  /// Rows that the datum cannot place, or only far outside the area for which it is made.
  private func reportOutside(
    _ raw: [(x: Double, y: Double)?], _ converted: [(x: Double, y: Double)?], _ rows: [TableRow], _ datum: Datum
  ) {
    let outside = rows.indices.filter { index in
      guard raw[index] != nil else { return false }
      guard let point = converted[index] else { return true }
      return datum.reference?.area.map { !$0.holds(point) } ?? false
    }
    guard !outside.isEmpty else { return }
    let turned = datum.wgs84(outside.map { raw[$0].map { (x: $0.y, y: $0.x) } })
    let swapped = zip(outside, turned).filter { _, point in
      point.map { point in datum.reference?.area?.holds(point) ?? false } ?? false
    }.map(\.0)
    reportSwapped(swapped, rows, all: raw.count { $0 != nil })
    for index in outside where !swapped.contains(index) {
      findings.report(
        .positionOutOfRange, at: rows[index].place.at(column: "lon"),
        Sentence(
          "the position lies outside what the declared datum \(datum.name) covers",
          zh: "位置不在所声明坐标系 \(datum.name) 的适用范围内"),
        cure: Sentence("check the datum, lon and lat", zh: "核对坐标系、lon 和 lat"))
    }
  }

  /// One fault a row, or one for the whole table when all its rows are swapped.
  private func reportSwapped(_ swapped: [Int], _ rows: [TableRow], all: Int) {
    let cure = Sentence(
      "write the easting, which has six digits, or eight with the zone's number, as lon; the northing as lat",
      zh: "六位（带带号为八位）的东坐标写在 lon，北坐标写在 lat")
    if swapped.count == all, all > 1 {
      findings.report(
        .swappedPosition, at: table.header.at(column: "lon"),
        Sentence("easting and northing are swapped in all \(all) rows", zh: "全部 \(all) 行的东坐标与北坐标写反了"), cure: cure)
      return
    }
    for index in swapped {
      findings.report(
        .swappedPosition, at: rows[index].place.at(column: "lon"),
        Sentence("easting and northing are swapped", zh: "东坐标与北坐标写反了"), cure: cure)
    }
  }
}
