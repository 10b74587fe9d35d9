internal import WasteNetwork

extension ScenarioReading {
  /// Rows of villages, depots and centres that fit another datum than the declared one.
  /// - Parameter roads: of the scenario's road file; empty where it has none.
  func datumFaults(roads: [RoadLine]) -> [Fault] {
    let sound = draft.villages.map(\.position).filter { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 }
    guard sound.count >= 3 else { return [] }
    let middle = Coordinate(
      longitude: sound.map(\.longitude).sorted()[sound.count / 2],
      latitude: sound.map(\.latitude).sorted()[sound.count / 2])
    // four in five places lie within this distance; a slip of units or zones leads much farther than twice it
    let usual = sound.map { $0.metres(to: middle) }.sorted()[sound.count * 4 / 5]
    let seats = Dictionary(
      draft.townships.compactMap { entry in entry.seat.map { (entry.id.code, $0) } }, uniquingKeysWith: { a, _ in a })
    let outlines = outlines
    return checked.flatMap { name, entries -> [Fault] in
      guard let table = tables[name] else { return [] }
      let reader = PositionReader(table: table, datums: settings.datums, findings: Findings())
      let rows = zip(DraftTables(tables: tables, datums: settings.datums, findings: Findings()).rows(name), entries)
        .compactMap { row, entry -> DatumCheck.Row? in
          guard let point = reader.point(row, isRequired: false) else { return nil }
          return DatumCheck.Row(
            place: row.place, point: point, position: entry.position, township: entry.township)
        }
      guard !rows.isEmpty else { return [] }
      let check = DatumCheck(declared: reader.datum, rows: rows, middle: middle, reach: 2 * usual + 20_000)
      let byOutline = check.faults(outlines: outlines)
      let bySeat = byOutline.isEmpty && name == "villages" ? check.faults(seats: seats) : []
      let byRoad = byOutline.isEmpty && bySeat.isEmpty ? check.faults(roads: roads) : []
      return byOutline + bySeat + byRoad + check.remoteFaults()
    }
  }

  private typealias Located = (position: Coordinate, township: ID<Township>?)

  private var checked: [(name: String, entries: [Located])] {
    [
      ("villages", draft.villages.map { ($0.position, $0.township) }),
      ("depots", draft.depots.map { ($0.position, $0.township) }),
      ("centres", draft.centres.map { ($0.position, nil) }),
    ]
  }

  /// Outlines by code of the township.
  private var outlines: [String: TownshipOutline] {
    guard let table = tables["townships"], !table.outlines.isEmpty, let code = table.index(of: "code") else {
      return [:]
    }
    let datum = PositionReader(table: table, datums: settings.datums, findings: Findings()).datum
    let pairs = table.rows.compactMap { row -> (String, TownshipOutline)? in
      guard let outline = table.outlines[row.number], let code = row.cells[code] else { return nil }
      return (code, outline.converted(from: datum))
    }
    return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
  }
}
