internal import Quantities
internal import WasteNetwork

/// Reads the table `zones` and finds the sites that its rules rule out.
struct ZoneTable {
  let rows: [TableRow]
  let datums: Datums
  let findings: Findings

  /// Zones farther than this from every village and site are somewhere else, metres.
  private static let elsewhere = 20_000.0

  /// Zones as they are drawn, and what they rule out: by zone in the order of the table, then by depots and centres.
  ///
  /// Complexity: zones × sites quick looks; the distance is measured only where the corners are near.
  func found(for draft: NetworkDraft) -> (zones: [DrawnZone], rulings: [SiteRuling]) {
    guard let first = rows.first, let middle = ZoneTable.middle(of: draft) else { return ([], []) }
    let datum = datum(of: first.table)
    return GDALMessages.gather {
      guard let plane = Transformation(toPlaneAbout: middle),
        let degrees = Transformation(from: datum.reference?.definition ?? "EPSG:4326", to: "EPSG:4326")
      else {
        reportInconvertible(datum, in: first.table.file)
        return ([], [])
      }
      let sites = ZoneSite.all(of: draft, in: plane)
      let district = Outline.Box(around: ZoneTable.places(of: draft, in: plane))
      let words = ZoneWords(draft: draft, findings: findings)
      var (zones, rulings, seen): ([DrawnZone], [SiteRuling], Set<String>) = ([], [], [])
      var (usable, isAnyNear) = (0, false)
      for row in rows {
        guard let zone = words.zone(row, seen: &seen), let outline = outline(row, in: datum, by: degrees) else {
          continue
        }
        zones.append(DrawnZone(zone: zone, parts: outline.parts))
        guard outline.transform(by: plane) else {
          reportUnmoved(row)
          continue
        }
        guard isUsable(outline, row, needsSetback: zone.setback == .zero) else { continue }
        usable += 1
        isAnyNear = isAnyNear || district.map { $0.isNear(outline.box, within: ZoneTable.elsewhere) } ?? true
        rulings += self.rulings(zone, outline, sites, row)
      }
      if !isAnyNear, usable > 0 { reportElsewhere(usable, in: first.table.file, datum) }
      return (zones, rulings)
    }.result
  }

  /// In what datum the shapes stand: that of their layer, or the declared one.
  private func datum(of table: Table) -> Datum {
    guard let reference = table.shapeReference else { return datums.datum(of: "zones") }
    return datums.datum(
      of: "zones", claiming: reference, file: table.file, what: Sentence("shapes", zh: "图形"), findings: findings)
  }

  /// The middle longitude of the villages.
  private static func middle(of draft: NetworkDraft) -> Double? {
    let longitudes = draft.villages.map(\.position.longitude).filter { abs($0) <= 180 }.sorted()
    return longitudes.isEmpty ? nil : longitudes[longitudes.count / 2]
  }

  /// Where villages, depots and centres are, in the plane.
  private static func places(
    of draft: NetworkDraft, in plane: borrowing Transformation
  ) -> [(x: Double, y: Double)] {
    var places: [(x: Double, y: Double)] = []
    let positions = draft.villages.map(\.position) + draft.depots.map(\.position) + draft.centres.map(\.position)
    for position in positions {
      if let place = plane.project(x: position.longitude, y: position.latitude) { places.append(place) }
    }
    return places
  }

  /// Without a way to convert shapes no zone could be heeded, and every forbidden site would pass.
  private func reportInconvertible(_ datum: Datum, in file: String) {
    findings.report(
      .unreadableFile, at: Place(file: file),
      Sentence(
        "shapes in \(datum.name) cannot be converted, so no zone could be heeded",
        zh: "\(datum.name) 的图形无法转换，所有范围都无法判断"),
      cure: Sentence(
        "check the datum, and that PROJ and its proj.db are installed", zh: "核对坐标系，并检查 PROJ 及其 proj.db 是否已安装"))
  }

  private func reportElsewhere(_ count: Int, in file: String, _ datum: Datum) {
    findings.report(
      .zonesElsewhere, level: .warning, at: Place(file: file),
      Sentence(
        "none of the \(count) zones comes within \(Int(ZoneTable.elsewhere) / 1000) km of a village or site, in "
          + "\(datum.name)", zh: "按 \(datum.name)，\(count) 个范围都不在任何村或场址的 \(Int(ZoneTable.elsewhere) / 1000) km 之内"),
      cure: Sentence(
        "check the file, and its datum with ‘datum: { default: …, zones: … }’",
        zh: "核对该文件，及其坐标系：datum: { default: …, zones: … }"))
  }
}

extension ZoneTable {
  /// The sites that a zone rules out.
  private func rulings(
    _ zone: Zone, _ outline: borrowing Outline, _ sites: [ZoneSite], _ row: TableRow
  ) -> [SiteRuling] {
    let (box, setback) = (outline.box, Double(zone.setback.metres))
    var rulings: [SiteRuling] = []
    for site in sites where site.isConcerned(by: zone) && box.isNear(x: site.x, y: site.y, within: setback) {
      guard let metres = outline.distance(x: site.x, y: site.y) else {
        findings.report(
          .wrongGeometry, at: row.place,
          Sentence("how far \(site.code) is from the zone cannot be measured", zh: "无法量算 \(site.code) 到该范围的距离"),
          cure: Sentence("repair its geometry in the map program", zh: "在制图软件中修复其图形"))
        return []
      }
      guard metres < setback || metres == 0 else { continue }
      rulings.append(
        SiteRuling(site: site.site, zone: zone, distance: .metres(Int(metres)), declared: site.state))
    }
    return rulings
  }

  /// The row's shape in degrees of WGS 84; `nil` when there is none, and the fault is reported.
  private func outline(_ row: TableRow, in datum: Datum, by degrees: borrowing Transformation) -> Outline? {
    guard let text = shape(row) else {
      findings.report(
        .wrongGeometry, at: row.place,
        Sentence("the zone has no shape", zh: "该范围没有图形"),
        cure: Sentence(
          "give an area, a line or a point as geometry, in the column ‘wkt’, or as lon and lat",
          zh: "以图形、wkt 列，或 lon 和 lat 给出面、线或点"))
      return nil
    }
    guard let outline = Outline(wellKnownText: text) else {
      findings.report(
        .wrongGeometry, at: row.place.at(column: "wkt"),
        Sentence("‘\(text.prefix(40))’ is no geometry", zh: "“\(text.prefix(40))”不是图形"),
        cure: Sentence(
          "write well-known text such as POLYGON ((115.9 36.3, 115.91 36.3, 115.91 36.31, 115.9 36.3))",
          zh: "写成 POLYGON ((115.9 36.3, 115.91 36.3, 115.91 36.31, 115.9 36.3)) 这样的 WKT"))
      return nil
    }
    guard datum.reference == nil ? outline.move(datum.wgs84) : outline.transform(by: degrees) else {
      reportUnmoved(row)
      return nil
    }
    guard isOnEarth(outline.box, of: datum) else {
      findings.report(
        .positionOutOfRange, at: row.place,
        Sentence(
          "the zone's shape lies outside what the datum \(datum.name) covers", zh: "该范围的图形不在坐标系 \(datum.name) 的适用范围内"),
        cure: Sentence(
          "declare the shapes' datum with ‘datum: { default: …, zones: … }’, or correct them",
          zh: "用 datum: { default: …, zones: … } 声明图形的坐标系，或改正图形"))
      return nil
    }
    return outline
  }

  private func isOnEarth(_ box: Outline.Box, of datum: Datum) -> Bool {
    let middle = (x: (box.west + box.east) / 2, y: (box.south + box.north) / 2)
    return abs(box.west) <= 180 && abs(box.east) <= 180 && abs(box.south) <= 90 && abs(box.north) <= 90
      && (datum.reference?.area?.holds(middle) ?? true)
  }

  private func reportUnmoved(_ row: TableRow) {
    findings.report(
      .wrongGeometry, at: row.place,
      Sentence("the zone's shape cannot be converted to metres", zh: "该范围的图形无法换算为米"),
      cure: Sentence("check its coordinates and their datum", zh: "核对其坐标和坐标系"))
  }

  private func isUsable(_ outline: borrowing Outline, _ row: TableRow, needsSetback: Bool) -> Bool {
    if !outline.isArea, needsSetback {
      findings.report(
        .zoneWithoutSetback, at: row.place.at(column: "setback_m"),
        Sentence(
          "the zone is a line or a point without a setback, so nothing could lie within it",
          zh: "该范围是线或点而没有退让距离，任何场址都不会落在其中"),
        cure: Sentence("write the metres that must be kept from it", zh: "填写须退让的米数"))
      return false
    }
    if !outline.isValid {
      findings.report(
        .wrongGeometry, level: .warning, at: row.place,
        Sentence("the zone's outline crosses itself or is not closed", zh: "该范围的边界自相交或未闭合"),
        cure: Sentence("repair its geometry in the map program", zh: "在制图软件中修复其图形"))
    }
    return true
  }

  private func shape(_ row: TableRow) -> String? {
    if let text = row.entry("wkt")?.text { return text }
    guard let x = row.number("lon"), let y = row.number("lat") else { return nil }
    return "POINT (\(x) \(y))"
  }
}
