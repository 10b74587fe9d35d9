import CGDAL
internal import Quantities
internal import WasteNetwork

/// Reads the table `zones` and finds the sites that its rules rule out.
struct ZoneTable {
  let rows: [TableRow]
  /// Of shapes and positions that say no reference of their own.
  let datum: Datum
  let findings: Findings

  /// A site as zones see it.
  private struct Site {
    let site: SiteRuling.Site
    let code: String
    let state: SiteState
    let streams: [ID<WasteStream>]
    let position: Coordinate
  }

  /// By zone in the order of the table, then by depots and centres.
  ///
  /// Complexity: zones × sites quick looks; the distance is measured only where the corners are near.
  func rulings(for draft: NetworkDraft) -> [SiteRuling] {
    guard !rows.isEmpty, let middle = ZoneTable.middle(of: draft) else { return [] }
    let sites =
      draft.depots.map {
        Site(site: .depot($0.id), code: $0.id.code, state: $0.state, streams: $0.streams, position: $0.position)
      }
      + draft.centres.map {
        Site(site: .centre($0.id), code: $0.id.code, state: $0.state, streams: $0.streams, position: $0.position)
      }
    let known = Set(draft.streams.map(\.id))
    let codes = Set(sites.map(\.code))
    return GDALMessages.gather {
      guard let plane = DistrictPlane(from: "EPSG:4326", meridian: middle) else { return [] }
      let points = sites.map { plane.project(x: $0.position.longitude, y: $0.position.latitude) }
      var seen: Set<String> = []
      return rows.flatMap { row -> [SiteRuling] in
        guard let zone = zone(row, known: known, codes: codes, seen: &seen),
          let outline = outline(row, meridian: middle, needsSetback: zone.setback == .zero)
        else { return [] }
        return zip(sites, points).compactMap { site, point in
          guard let point, !zone.spares.contains(site.code), concerns(zone, site) else { return nil }
          return ruling(zone, outline, site, point)
        }
      }
    }.result
  }

  private func concerns(_ zone: Zone, _ site: Site) -> Bool {
    zone.streams.isEmpty || site.streams.isEmpty || site.streams.contains(where: zone.streams.contains)
  }

  private func ruling(
    _ zone: Zone, _ outline: borrowing Outline, _ site: Site, _ point: (x: Double, y: Double)
  ) -> SiteRuling? {
    let setback = Double(zone.setback.metres)
    guard outline.isNear(x: point.x, y: point.y, within: setback),
      let metres = outline.distance(x: point.x, y: point.y), metres < setback || metres == 0
    else { return nil }
    return SiteRuling(site: site.site, zone: zone, distance: .metres(Int(metres)), declared: site.state)
  }

  /// The middle longitude of the villages.
  private static func middle(of draft: NetworkDraft) -> Double? {
    let longitudes = draft.villages.map(\.position.longitude).filter { abs($0) <= 180 }.sorted()
    return longitudes.isEmpty ? nil : longitudes[longitudes.count / 2]
  }
}

extension ZoneTable {
  /// What a row says, apart from its shape.
  private func zone(
    _ row: TableRow, known: Set<ID<WasteStream>>, codes: Set<String>, seen: inout Set<String>
  ) -> Zone? {
    let code: ID<Zone> = row.code("code")
    if !code.code.isEmpty, !seen.insert(code.code).inserted {
      findings.report(
        .duplicateCode, at: row.place.at(column: "code"), "the code ‘\(code)’ stands for a second zone",
        cure: "give each its own code, or remove one")
    }
    let (rule, source) = (row.requiredText("rule"), row.requiredText("source"))
    guard let kind = row.requiredEntry("kind").flatMap({ findings.choice($0, of: Zone.Kind.allCases) }) else {
      return nil
    }
    let streams = row.streams("streams")
    for stream in streams where !known.contains(stream) && !known.isEmpty {
      findings.report(
        .unknownStream, at: row.place.at(column: "streams"), "no stream is called ‘\(stream)’",
        cure: Spelling.suggestion(
          for: stream.code, among: known.map(\.code).sorted(), otherwise: "write codes of streams, or leave it empty"))
    }
    let spares = row.streams("spares").map(\.code)
    for spare in spares where !codes.contains(spare) {
      findings.report(
        .unknownPlace, at: row.place.at(column: "spares"), "no depot or centre has the code ‘\(spare)’",
        cure: Spelling.suggestion(for: spare, among: codes.sorted(), otherwise: "write codes of depots or centres"))
    }
    guard let setback = setback(row) else { return nil }
    return Zone(
      id: code, name: LocalizedName(zh: row.entry("name")?.text ?? code.code, en: row.text("name_en")), kind: kind,
      setback: setback, rule: rule, source: source, streams: streams, spares: spares, place: row.place)
  }

  /// Metres to be kept; at most 50 km, beyond which it is a slip of units.
  private func setback(_ row: TableRow) -> Distance? {
    guard let entry = row.entry("setback_m") else { return .zero }
    guard let metres = findings.number(entry) else { return nil }
    guard (0...50_000).contains(metres) else {
      findings.report(
        metres < 0 ? .negative : .outOfRange, at: row.place.at(column: "setback_m"),
        "a setback of \(row.text("setback_m")) m is none that a rule asks for", cure: "write metres from 0 to 50000")
      return nil
    }
    return .metres(Int(metres.rounded()))
  }

  /// The row's shape in the district's plane; `nil` when there is none, and the fault is reported.
  private func outline(_ row: TableRow, meridian: Double, needsSetback: Bool) -> Outline? {
    guard let text = shape(row) else {
      findings.report(
        .wrongGeometry, at: row.place, "the zone has no shape",
        cure: "give an area, a line or a point as geometry, in the column ‘wkt’, or as lon and lat")
      return nil
    }
    let reference = row.table.shapeReference
    guard let outline = Outline(wellKnownText: text) else {
      findings.report(
        .wrongGeometry, at: row.place.at(column: "wkt"), "‘\(text.prefix(40))’ is no geometry",
        cure: "write well-known text such as POLYGON ((115.9 36.3, 115.91 36.3, 115.91 36.31, 115.9 36.3))")
      return nil
    }
    guard reference != nil || outline.move(datum.wgs84),
      let plane = DistrictPlane(from: reference ?? "EPSG:4326", meridian: meridian), outline.transform(by: plane)
    else {
      findings.report(
        .wrongGeometry, at: row.place, "the zone's shape cannot be converted to metres",
        cure: "check its coordinates and their datum")
      return nil
    }
    return usable(outline, row, needsSetback: needsSetback)
  }

  private func usable(_ outline: consuming Outline, _ row: TableRow, needsSetback: Bool) -> Outline? {
    if !outline.isArea, needsSetback {
      findings.report(
        .zoneWithoutSetback, at: row.place.at(column: "setback_m"),
        "the zone is a line or a point without a setback, so nothing could lie within it",
        cure: "write the metres that must be kept from it")
      return nil
    }
    if !outline.isValid {
      findings.report(
        .wrongGeometry, level: .warning, at: row.place, "the zone's outline crosses itself or is not closed",
        cure: "repair its geometry in the map program")
    }
    return outline
  }

  private func shape(_ row: TableRow) -> String? {
    if let text = row.entry("wkt")?.text { return text }
    guard let x = row.number("lon"), let y = row.number("lat") else { return nil }
    return "POINT (\(x) \(y))"
  }
}
