import Foundation
internal import WasteNetwork

/// Finds rows of a table whose positions make sense in another datum than the declared one.
struct DatumCheck {
  struct Row {
    let place: Place
    /// As the row writes it.
    let point: (x: Double, y: Double)
    /// In WGS 84, by the declared datum.
    let position: Coordinate
    let township: ID<Township>?
  }

  let declared: Datum
  let rows: [Row]
  /// The median position of the scenario's villages.
  let middle: Coordinate
  /// The distance from the middle within which the scenario's places lie (metres).
  let reach: Double

  /// Rows that lie outside their township as declared, and inside in another datum.
  func faults(outlines: [String: TownshipOutline]) -> [Fault] {
    let outside = rows.filter { row in row.outline(outlines).map { !$0.holds(row.position) } ?? false }
    guard outside.count >= DatumCheck.fewest else { return [] }
    let found = alternatives.map { datum in (datum: datum, hits: explained(outside, by: datum, outlines)) }
    guard let best = found.max(by: { $0.hits.count < $1.hits.count }), best.hits.count >= DatumCheck.fewest else {
      return []
    }
    // the same way in the other direction explains as many where chance is at work
    let control = outside.count { row in
      guard let moved = position(row, in: best.datum), let outline = row.outline(outlines) else { return false }
      let back = Coordinate(
        longitude: 2 * row.position.longitude - moved.longitude, latitude: 2 * row.position.latitude - moved.latitude)
      return outline.holds(back)
    }
    guard best.hits.count > 3 * control else { return [] }
    return [
      fault(
        best.hits, best.datum, Sentence("lie outside their township", zh: "在本乡镇之外"), Sentence("inside it", zh: "在其中"))
    ]
  }

  /// Rows that lie off every road as declared, and on one in another datum.
  ///
  /// Roads are everywhere, so a shift finds some by chance: three shifts as long in other directions tell how many, and
  /// more than twice that is evidence.
  func faults(roads lines: [RoadLine]) -> [Fault] {
    let sound = rows.filter { abs($0.position.latitude) <= 90 && abs($0.position.longitude) <= 180 }
    guard sound.count >= DatumCheck.fewestOnRoads, !alternatives.isEmpty, !lines.isEmpty else { return [] }
    let trials = alternatives.map { datum in (datum: datum, moved: sound.map { turned($0, to: datum) }) }
    let nearness = RoadNearness(
      lines: lines, around: sound.map(\.position) + trials.flatMap { $0.moved.flatMap(\.self) })
    let off = sound.indices.filter { !nearness.isNear(sound[$0].position) }
    let found = trials.map { trial in
      let counts = (0..<4).map { turn in
        off.filter { trial.moved[$0].count == 4 && nearness.isNear(trial.moved[$0][turn]) }
      }
      return (datum: trial.datum, hits: counts[0], chance: counts[1...].reduce(0) { $0 + $1.count })
    }
    guard let best = found.max(by: { $0.hits.count < $1.hits.count }), best.hits.count >= DatumCheck.fewestOnRoads,
      3 * best.hits.count > 2 * best.chance + 9
    else { return [] }
    return [
      fault(
        best.hits.map { sound[$0] }, best.datum, Sentence("lie off the roads", zh: "不在道路旁"),
        Sentence("on them", zh: "在道路旁"))
    ]
  }

  /// Where a row lies in another datum, and where its shift would lead when turned by one, two and three right angles.
  private func turned(_ row: Row, to datum: Datum) -> [Coordinate] {
    guard let moved = position(row, in: datum) else { return [] }
    let (x, y) = (moved.longitude - row.position.longitude, moved.latitude - row.position.latitude)
    // degrees of longitude are shorter than those of latitude
    let ratio = max(0.1, cos(row.position.latitude * .pi / 180))
    return [(x, y), (-y / ratio, x * ratio), (-x, -y), (y / ratio, -x * ratio)].map { x, y in
      Coordinate(longitude: row.position.longitude + x, latitude: row.position.latitude + y)
    }
  }

  /// The whole table, when the way from seats to the middle of their villages is the shift of another datum.
  func faults(seats: [String: Coordinate]) -> [Fault] {
    let ways = ways(from: seats)
    guard ways.count >= DatumCheck.fewestSeats else { return [] }
    let count = Double(ways.count)
    let east = ways.reduce(0.0) { $0 + $1.x }
    let north = ways.reduce(0.0) { $0 + $1.y }
    let mean = (x: east / count, y: north / count)
    let spread = ways.reduce(0.0) { sum, way in
      let off = DatumCheck.length(way, less: mean)
      return sum + off * off
    }
    let variance = spread / (2 * (count - 1))
    let error = (variance / count).squareRoot()
    for datum in alternatives {
      guard let moved = position(rows[0], in: datum) else { continue }
      let shift = DatumCheck.way(from: moved, to: rows[0].position)
      let (near, far) = (DatumCheck.length(mean, less: shift), DatumCheck.length(mean, less: (0, 0)))
      if near <= 3 * error, far > 6 * error {
        return [
          fault(
            rows, datum, Sentence("lie aside of the seats of their townships", zh: "偏离各乡镇驻地"),
            Sentence("round them", zh: "在其周围"))
        ]
      }
    }
    return []
  }

  /// Rows far from all others that fall among them in degrees, or in another zone of CGCS2000.
  func remoteFaults() -> [Fault] {
    var left = rows.filter { !($0.position.metres(to: middle) <= reach) }
    var faults: [Fault] = []
    guard !left.isEmpty else { return [] }
    for datum in DatumCheck.zones where !left.isEmpty && datum.name != declared.name {
      let hits = left.filter { row in position(row, in: datum).map { $0.metres(to: middle) <= reach } ?? false }
      guard !hits.isEmpty else { continue }
      faults.append(
        fault(hits, datum, Sentence("lie far from all others", zh: "远离其他各行"), Sentence("among them", zh: "在其中")))
      let explained = Set(hits.map(\.place))
      left.removeAll { explained.contains($0.place) }
    }
    return faults
  }

  /// Fewer rows than these may lie across a boundary by chance, and fewer seats tell nothing.
  private static let (fewest, fewestSeats) = (3, 8)
  /// Fewer rows than these may lie off the roads by themselves.
  private static let fewestOnRoads = 5

  /// The datums in degrees, which differ by some hundred metres.
  private var alternatives: [Datum] {
    guard declared.reference == nil else { return [] }
    let web = declared.web
    let others = WebDatum.allCases.filter { $0 != web }.map { Datum($0) }
    return web == nil ? others : [.wgs84] + others
  }

  /// Degrees, then Gauss–Krüger zones of CGCS2000: 3° without and with the zone's number, 6° likewise.
  private static let zones: [Datum] =
    [.wgs84] + [4534...4554, 4513...4533, 4502...4512, 4491...4501].flatMap { $0.compactMap { Datum("EPSG:\($0)") } }

  private func position(_ row: Row, in datum: Datum) -> Coordinate? {
    datum.wgs84([row.point])[0].map(PositionGrid.coordinate)
  }

  private func explained(_ outside: [Row], by datum: Datum, _ outlines: [String: TownshipOutline]) -> [Row] {
    outside.filter { row in
      guard let moved = position(row, in: datum), let outline = row.outline(outlines) else { return false }
      return outline.holds(moved)
    }
  }

  /// For each township with a seat, the way in metres east and north from it to the mean of its rows.
  private func ways(from seats: [String: Coordinate]) -> [(x: Double, y: Double)] {
    let ofTownship = Dictionary(grouping: rows.filter { $0.township != nil }) { $0.township?.code ?? "" }
    return seats.keys.sorted().compactMap { code in
      guard let members = ofTownship[code], let seat = seats[code] else { return nil }
      let ways = members.map { DatumCheck.way(from: seat, to: $0.position) }
      let count = Double(ways.count)
      let east = ways.reduce(0.0) { $0 + $1.x }
      let north = ways.reduce(0.0) { $0 + $1.y }
      return (x: east / count, y: north / count)
    }
  }

  private static func way(from a: Coordinate, to b: Coordinate) -> (x: Double, y: Double) {
    let corner = Coordinate(longitude: b.longitude, latitude: a.latitude)
    let (east, north) = (a.metres(to: corner), corner.metres(to: b))
    return (b.longitude < a.longitude ? -east : east, b.latitude < a.latitude ? -north : north)
  }

  private static func length(_ a: (x: Double, y: Double), less b: (x: Double, y: Double)) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private func fault(_ hits: [Row], _ datum: Datum, _ now: Sentence, _ then: Sentence) -> Fault {
    let numbers = hits.compactMap(\.place.row)
    let shown = numbers.prefix(12).map(String.init).joined(separator: ", ") + (numbers.count > 12 ? " …" : "")
    let shift = position(hits[0], in: datum).map { hits[0].position.metres(to: $0) } ?? 0
    let isOnEarth = abs(hits[0].position.latitude) <= 90 && abs(hits[0].position.longitude) <= 180
    let metres = Int(shift.rounded())
    let move = isOnEarth ? Sentence(", which moves them by \(metres) m", zh: "，相差 \(metres) m") : .empty
    let whole = hits.count == rows.count
    let what =
      whole
      ? Sentence("all \(hits.count) rows", zh: "全部 \(hits.count) 行")
      : Sentence("\(hits.count) of \(rows.count) rows (\(shown))", zh: "\(rows.count) 行中的 \(hits.count) 行（\(shown)）")
    return Fault(
      .otherDatum, level: .warning,
      at: Place(file: hits[0].place.file, row: whole ? nil : hits[0].place.row, column: "lon"),
      Sentence(
        "\(what) \(now) in \(declared.name) but \(then) in \(datum.name)\(move)",
        zh: "\(what.zh)按 \(declared.name) \(now.zh)，而按 \(datum.name) \(then.zh)\(move.zh)"),
      cure: Sentence(
        whole
          ? "check where they come from, and declare the datum of this table"
          : "check where they come from, and convert these rows to \(declared.name)",
        zh: whole ? "核对坐标来源，声明该表的坐标系" : "核对坐标来源，把这些行转换为 \(declared.name)"))
  }
}

extension DatumCheck.Row {
  fileprivate func outline(_ outlines: [String: TownshipOutline]) -> TownshipOutline? {
    township.flatMap { outlines[$0.code] }
  }
}
