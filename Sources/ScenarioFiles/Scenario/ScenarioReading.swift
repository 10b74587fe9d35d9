internal import Quantities
internal import WasteNetwork

/// A scenario converted into a draft, before cross-checks.
struct ScenarioReading {
  let settings: ScenarioSettings
  let tables: ScenarioTables
  let draft: NetworkDraft
  private let findings: Findings

  init(settings: ScenarioSettings, tables: ScenarioTables, settingsFile: String, findings: Findings) {
    self.settings = settings
    self.tables = tables
    self.findings = findings
    let rows = DraftTables(tables: tables, datums: settings.datums, findings: findings)
    let townships = rows.townships()
    let directory = TownshipDirectory(townships)
    var draft = NetworkDraft(
      name: settings.name, calendar: settings.calendar, options: settings.options, streams: settings.streams,
      townships: townships, villages: rows.villages(in: directory), depots: rows.depots(in: directory),
      centres: rows.centres(), sizes: rows.sizes(), outlets: rows.outlets(), vehicles: rows.vehicles(),
      targets: settings.targets(in: directory), locks: rows.locks(), coefficients: rows.coefficients(),
      seasons: rows.seasons(settings.calendar), caveats: settings.caveats,
      visitRules: rows.visitRules(settings.calendar))
    draft.checkLevels = settings.checkLevels
    TownshipSplit(
      rows: rows.rows("township_totals"), figures: rows.figureColumns("township_totals"), settings: settings.estimates,
      townships: directory, findings: findings
    ).apply(to: &draft)
    let found = ZoneTable(rows: rows.rows("zones"), datums: settings.datums, findings: findings).found(for: draft)
    draft.zones = found.zones
    draft.apply(found.rulings)
    self.draft = draft
  }

  /// The rows of the table `distances`.
  func distances() -> [TabledDistance] {
    DraftTables(tables: tables, datums: settings.datums, findings: findings).rows("distances").map { row in
      TabledDistance(
        from: row.requiredText("from"), to: row.requiredText("to"),
        distance: .kilometres(row.requiredNumber("length_km")), place: row.place)
    }
  }
}
