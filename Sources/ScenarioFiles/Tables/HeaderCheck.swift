internal import WasteNetwork

/// Compares the header of a table with the columns it must and may have.
struct HeaderCheck {
  let findings: Findings
  /// Columns of figures that some source of some stream asks for: activities and overrides; `nil` when the streams
  /// could not be read, and any column may be one.
  let figures: [String]?
  /// Those of them that are activities, which a name cut short means rather than an override.
  var activities: [String] = []

  private static let figureEndings = ["_mu", "_head", "_t", "_kg"]

  /// - Returns: the table, with column names that a Shapefile has cut to ten letters made whole, and small letters.
  func checked(_ table: Table) -> Table {
    guard let schema = TableSchema.named(table.name) else { return table }
    var table = table
    let known = schema.columns + (schema.takesFigures ? figures ?? [] : [])
    table.columns = table.columns.map { whole($0, among: known, isCut: table.file.lowercased().hasSuffix(".shp")) }
    table = UnitColumns(findings: findings).converted(table, to: known)
    let missing = schema.required.filter { !table.columns.contains($0) }
    let unknown = table.columns.filter { !isAllowed($0, in: schema) }
    for column in missing {
      findings.report(
        .missingColumn, at: table.header.at(column: column),
        Sentence("the column ‘\(column)’ is missing", zh: "缺少列“\(column)”"),
        cure: Spelling.nearest(to: column, among: unknown).map {
          Sentence("is ‘\($0)’ meant? rename it", zh: "是否即“\($0)”？请改名")
        }
          ?? Sentence("add the column ‘\(column)’", zh: "补上列“\(column)”"))
    }
    let free = known.filter { !table.columns.contains($0) }
    for column in unknown where Spelling.nearest(to: column, among: missing) == nil {
      findings.report(
        .unknownColumn, at: table.header.at(column: column.isEmpty ? "(no name)" : column),
        Sentence("no column is called ‘\(column)’ here", zh: "此处没有名为“\(column)”的列"),
        cure: Spelling.suggestion(
          for: column, among: free,
          otherwise: Sentence(
            "remove it, or begin its name with ‘note’ to keep it as a remark", zh: "删除，或以 note 开头作为备注保留")))
    }
    return table
  }

  private func isAllowed(_ column: String, in schema: TableSchema) -> Bool {
    if TableSchema.isKnown(column, in: schema.name) { return true }
    guard schema.takesFigures else { return false }
    guard let figures else { return true }
    return figures.contains(column) || HeaderCheck.figureEndings.contains(where: column.hasSuffix)
  }

  /// The known column of the same letters, or the one that begins with a name of exactly ten letters.
  private func whole(_ written: String, among known: [String], isCut: Bool) -> String {
    let column = known.contains(written.lowercased()) ? written.lowercased() : written
    guard isCut, column.utf8.count == 10, !known.contains(column) else { return column }
    let meant = Set(known.filter { $0.hasPrefix(column) })
    let likely = meant.count == 1 ? meant : meant.intersection(activities)
    return likely.count == 1 ? likely.first ?? column : column
  }
}

extension HeaderCheck {
  /// Names of the villages' columns that the sources of the streams can use.
  static func figures(of streams: [WasteStream]) -> [String] {
    streams.flatMap(\.sources).flatMap { source in
      [source.activity]
        + (source.factors + [source.collectable, source.onSite].compactMap(\.self)).map { "\(source.item)_\($0)" }
    }
  }
}
