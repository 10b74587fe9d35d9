internal import WasteNetwork

/// In what datum each table gives its positions: one for all, or others for single tables.
struct Datums: Sendable {
  private var usual = Datum.wgs84
  private var named: [String: (datum: Datum, place: Place)] = [:]

  init() {}

  /// Reads `datum`: a word, or a group with `default` and names of tables.
  init(_ top: SettingsGroup) {
    guard let setting = top.required("datum") else { return }
    guard case .map = setting.value else {
      if let entry = top.entry("datum") { usual = Datum(entry, findings: top.findings) ?? .wgs84 }
      return
    }
    let tables = TableSchema.all.filter(\.hasPositions).map(\.name)
    guard let group = top.group("datum", known: SettingsOutline.datum.names) else { return }
    if let entry = group.requiredEntry("default") { usual = Datum(entry, findings: top.findings) ?? .wgs84 }
    for table in tables {
      guard let entry = group.entry(table), let datum = Datum(entry, findings: top.findings) else { continue }
      named[table] = (datum, entry.place)
    }
  }

  /// The datum of a table's columns `lon` and `lat`, or of points whose layer names no reference.
  func datum(of table: String) -> Datum { named[table]?.datum ?? usual }

  /// The datum that is declared for this very table, and where.
  func own(_ table: String) -> (datum: Datum, place: Place)? { named[table] }
}
