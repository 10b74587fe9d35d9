internal import Quantities
internal import WasteNetwork

/// Turns the rows of each table into entities of the draft.
struct DraftTables {
  let tables: ScenarioTables
  let datums: Datums
  let findings: Findings

  func townships() -> [Township] {
    let positions = positions("townships", isRequired: false)
    return rows("townships").map { row in
      Township(id: row.code("code"), name: row.name, seat: positions[row.index], place: row.place)
    }
  }

  func villages(in townships: TownshipDirectory) -> [Village] {
    let positions = positions("villages", isRequired: true)
    let figures = figureColumns("villages")
    return rows("villages").map { row in
      Village(
        id: row.code("code"), name: row.name, township: townships.resolve(row.requiredText("township")),
        position: positions[row.index] ?? DraftTables.nowhere, positionConfidence: row.positionConfidence,
        figures: Dictionary(
          figures.compactMap { column in row.entry(column).map { (column, findings.number($0) ?? 1) } },
          uniquingKeysWith: { a, _ in a }),
        place: row.place, openingHours: row.openingHours, truckLimit: row.number("truck_limit_t").map(Mass.tonnes))
    }
  }

  func depots(in townships: TownshipDirectory) -> [Depot] {
    let positions = positions("depots", isRequired: true)
    return rows("depots").map { row in
      Depot(
        id: row.code("code"), name: row.name, township: townships.resolve(row.requiredText("township")),
        position: positions[row.index] ?? DraftTables.nowhere, positionConfidence: row.positionConfidence,
        state: row.requiredChoice("state", of: SiteState.allCases, else: .candidate), reason: row.text("reason"),
        area: .mu(row.requiredNumber("area_mu", else: DraftTables.roomForAll)),
        yearlyCost: .yuan(row.requiredNumber("yearly_cost_cny")), streams: row.streams("streams"), place: row.place,
        openingHours: row.openingHours)
    }
  }

  func centres() -> [Centre] {
    let positions = positions("centres", isRequired: true)
    return rows("centres").map { row in
      Centre(
        id: row.code("code"), name: row.name, position: positions[row.index] ?? DraftTables.nowhere,
        positionConfidence: row.positionConfidence,
        state: row.requiredChoice("state", of: SiteState.allCases, else: .candidate), reason: row.text("reason"),
        streams: row.streams("streams"), costFactor: .fraction(row.number("cost_factor") ?? 1), place: row.place)
    }
  }

  func sizes() -> [ModuleSize] {
    soundRows("sizes") { row in
      ModuleSize(
        level: row.requiredChoice("level", of: [.station, .centre], else: .station), stream: row.code("stream"),
        size: row.requiredText("size"), storage: .tonnes(row.requiredNumber("storage_t")),
        handlingPerDay: .tonnes(row.requiredNumber("handling_t_day")), area: .mu(row.requiredNumber("area_mu")),
        yearlyCost: .yuan(row.requiredNumber("yearly_cost_cny")), confidence: row.confidence,
        source: row.requiredText("source"), place: row.place)
    }
  }

  func outlets() -> [Outlet] {
    let positions = positions("outlets", isRequired: true)
    return rows("outlets").map { row in
      Outlet(
        id: row.code("code"), name: row.name, stream: row.code("stream"),
        use: row.requiredChoice("use", of: Outlet.Use.allCases, else: .fertiliser),
        position: positions[row.index] ?? DraftTables.nowhere,
        yearlyCapacity: .tonnes(row.requiredNumber("yearly_capacity_t")),
        yearlyMinimum: .tonnes(row.number("yearly_minimum_t") ?? 0),
        price: .yuanPerTonne(row.requiredNumber("price_cny_t")),
        haulageRate: .yuanPerTonneKilometre(row.requiredNumber("haulage_cny_tkm")), place: row.place)
    }
  }

  func coefficients() -> [Coefficient] {
    rows("coefficients").map { row in
      Coefficient(
        stream: row.code("stream"), item: row.requiredText("item"), parameter: row.requiredText("parameter"),
        value: row.requiredNumber("value", else: 1), low: row.number("low"), high: row.number("high"),
        unit: row.requiredText("unit"), source: row.requiredText("source"), confidence: row.confidence,
        place: row.place)
    }
  }

  func locks() -> [Lock] {
    rows("locks").map { row in
      Lock(
        village: row.code("village"), stream: row.code("stream"), depot: row.code("depot"),
        kind: row.requiredChoice("kind", of: [.locked, .forbidden], else: .forbidden), reason: row.text("reason"),
        place: row.place)
    }
  }

  /// Visits on days that the year has.
  func visitRules(_ calendar: PeriodCalendar) -> [VisitRule] {
    rows("visits").compactMap { row in
      let kind = row.requiredChoice("rule", of: VisitRule.Kind.allCases, else: .forbidden)
      guard let day = row.requiredEntry("day").flatMap({ findings.visitDay($0, in: calendar) }) else { return nil }
      return VisitRule(
        village: row.code("village"), stream: row.code("stream"), kind: kind, day: day, reason: row.text("reason"),
        place: row.place)
    }
  }

  /// Stands for an area that could not be read, so that no rule finds the depot too small.
  private static let roomForAll = 1e6

  /// Stands for a position that could not be read; its fault is reported.
  static let nowhere = Coordinate(longitude: .nan, latitude: .nan)

  func rows(_ name: String) -> [TableRow] {
    guard let table = tables[name], let schema = TableSchema.named(name) else { return [] }
    return table.rows.indices.map { TableRow(table: table, index: $0, findings: findings, schema: schema) }
  }

  /// Columns of a table that hold figures: those that are none of the format's own.
  func figureColumns(_ name: String) -> [String] {
    tables[name].map { $0.columns.filter { !TableSchema.isKnown($0, in: name) } } ?? []
  }

  /// Rows whose cells can all be read. A row that cannot has its fault; the others are compared without it.
  func soundRows<Entity>(_ name: String, _ entity: (TableRow) -> Entity) -> [Entity] {
    rows(name).compactMap { row in
      let before = findings.faults.count
      let result = entity(row)
      if findings.faults.count == before { return result }
      findings.isIncomplete(name)
      return nil
    }
  }

  /// Positions by row, in WGS 84; `nil` where there is none.
  private func positions(_ name: String, isRequired: Bool) -> [Coordinate?] {
    guard let table = tables[name] else { return [] }
    return PositionReader(table: table, datums: datums, findings: findings)
      .positions(rows(name), isRequired: isRequired)
  }
}

extension TableSchema {
  /// Whether a column of a table is one of the format's own, or a note.
  static func isKnown(_ column: String, in table: String) -> Bool {
    column.hasPrefix("note") || named(table)?.columns.contains(column) == true
  }
}
