internal import WasteNetwork

/// How one foreign sheet becomes a table of the folder format.
struct SheetMapping {
  struct Column {
    /// The source's header, joined from top to bottom, as it stands.
    let from: String
    let to: String
    let factor: Double
    /// A guess from a header that only contains a known name.
    var isGuess = false
    /// Headers that say the same of other years; which is meant must be said.
    var rivals: [String] = []
  }

  let file: String
  let sheet: String
  /// `nil` when the sheet is not used.
  let table: String?
  /// Numbers of the first and last row of the header; `nil` where the names of fields are the header.
  let headerRows: ClosedRange<Int>?
  /// As the mapping, the command line or a header states it.
  var datum: String?
  let columns: [Column]
  /// Headers of columns that are left out on purpose.
  var ignored: [String] = []
  /// The program's own proposal, not a mapping that was given.
  var isProposal = false
}

extension SheetMapping {
  /// What the program makes of a sheet by itself.
  /// - Parameters:
  ///   - table: the table that it is said to be; `nil` to find out.
  ///   - datum: the datum it is said to have.
  /// - Returns: `nil` when no table of the format fits.
  static func proposed(for sheet: RawSheet, table: String?, datum: String?) -> SheetMapping? {
    let candidates = table.map { [$0] } ?? TableSchema.all.map(\.name)
    guard let header = HeaderSearch(sheet, tables: candidates)?.header else { return nil }
    let units = SheetUnits(sheet, header: header.rows)
    let fits = candidates.map { name in
      (name: name, matches: ColumnMatch.all(header: header, table: name, units: units))
    }
    let possible = fits.filter { table != nil || isPossible($0.name, $0.matches) }
    let scored = possible.map { fit in
      (fit, fit.matches.reduce(0) { $0 + ($1.isExact ? 3 : 1) } + hint(fit.name, in: sheet))
    }
    guard let best = scored.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    let rows = sheet.rows[header.rows].map(\.number)
    return SheetMapping(
      file: sheet.file, sheet: sheet.sheet, table: best.name,
      headerRows: sheet.hasFields ? nil : rows[0]...rows[rows.count - 1],
      datum: datum ?? Self.datum(of: best.matches, in: header),
      columns: best.matches.map {
        Column(
          from: header.names[$0.source], to: $0.target, factor: $0.factor, isGuess: !$0.isExact || !$0.rivals.isEmpty,
          rivals: $0.rivals.map { header.names[$0] })
      }, isProposal: true)
  }

  private static func datum(of matches: [ColumnMatch], in header: ForeignHeader) -> String? {
    let positions = matches.filter { ["lon", "lat"].contains($0.target) }
    return positions.lazy.compactMap { header.readings[$0.source].first?.words.datum }.first
  }

  /// A table is told by a column that names its rows, and by another that it must have.
  static func isPossible(_ table: String, _ matches: [ColumnMatch]) -> Bool {
    guard let schema = TableSchema.named(table) else { return false }
    let found = matches.filter(\.isExact).map(\.target)
    return namesOfRows(schema).contains(where: found.contains)
      && found.count { schema.required.contains($0) } >= min(2, schema.required.count)
  }

  /// Columns one of which must name the rows of a table that is to be recognised.
  private static func namesOfRows(_ schema: TableSchema) -> [String] {
    schema.required.contains("name") ? ["name"] : schema.key
  }

  /// Of a sheet that is not recognised, what it comes closest to and what it lacks; `nil` when nothing is near.
  static func nearMiss(of sheet: RawSheet, table: String?) -> NearMiss? {
    let candidates = table.map { [$0] } ?? TableSchema.all.map(\.name)
    guard let header = HeaderSearch(sheet, tables: candidates, fewest: 1)?.header else { return nil }
    let fits = candidates.compactMap { name -> NearMiss? in
      guard let schema = TableSchema.named(name) else { return nil }
      let matches = ColumnMatch.all(header: header, table: name)
      let found = matches.filter(\.isExact).map(\.target)
      let wanted = namesOfRows(schema)
      let lacking = wanted.contains(where: found.contains) ? schema.required.filter { !found.contains($0) } : wanted
      let used = matches.map(\.source)
      return NearMiss(
        table: name, row: sheet.rows[header.rows.lowerBound].number,
        found: matches.map { header.names[$0.source] }, lacking: lacking,
        unknown: header.names.indices.filter { !used.contains($0) }.map { header.names[$0] }.filter { !$0.isEmpty })
    }
    return fits.filter { !$0.found.isEmpty }.max { $0.found.count < $1.found.count }
  }

  /// What the names of the file and the sheet tell.
  private static func hint(_ table: String, in sheet: RawSheet) -> Int {
    let words: [String: [String]] = [
      "villages": ["村", "village"], "townships": ["乡镇", "街道", "township"], "depots": ["收储", "暂存", "场所", "depot"],
      "centres": ["中心", "centre"], "outlets": ["去向", "企业", "利用", "outlet"], "vehicles": ["车", "vehicle"],
      "coefficients": ["系数", "coefficient"], "seasons": ["季节", "season"], "distances": ["里程", "距离", "distance"],
    ]
    let name = "\(sheet.file) \(sheet.sheet)".lowercased()
    return (words[table] ?? []).contains(where: name.contains) ? 4 : 0
  }
}

/// A sheet that looks like a table but lacks what tells it.
struct NearMiss {
  let table: String
  /// Number of the header's first row.
  let row: Int
  /// Headers that fit columns of the table.
  let found: [String]
  /// Columns of the format that it lacks, one of which would tell the table where none names its rows.
  let lacking: [String]
  /// Headers that fit nothing.
  let unknown: [String]

  func note(in notes: inout ImportNotes) {
    let terms = lacking.map { ColumnTerm.of(table, column: $0) }
    let label = TableSchema.label(table)?.zh ?? table
    notes.warn(
      zh: "第 \(row) 行像“\(label)”（\(table)）的表头：认出 \(ImportNotes.list(found, zh: true))；"
        + "缺 \(terms.map { "\($0.label.zh)（\($0.column)）" }.joined(separator: "、"))；"
        + (unknown.isEmpty ? "" : "未认出 \(ImportNotes.list(unknown, zh: true))；")
        + "可用 --table \(table) 指明，或写对照文件",
      en: "row \(row) looks like the header of \(table): \(ImportNotes.list(found, zh: false)) are known; it lacks "
        + terms.map { "\($0.column) (\($0.label.zh))" }.joined(separator: ", ")
        + (unknown.isEmpty ? "" : "; not known are \(ImportNotes.list(unknown, zh: false))")
        + "; say it with --table \(table), or write a mapping")
  }
}
