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
  }

  let file: String
  let sheet: String
  /// `nil` when the sheet is not used.
  let table: String?
  /// Numbers of the first and last row of the header; `nil` where the names of fields are the header.
  let headerRows: ClosedRange<Int>?
  let datum: String?
  let columns: [Column]
  /// Headers of columns that are left out on purpose.
  let ignored: [String]
}

extension SheetMapping {
  /// What the program makes of a sheet by itself.
  /// - Parameters:
  ///   - table: the table that it is said to be; `nil` to find out.
  ///   - datum: the datum it is said to have.
  /// - Returns: `nil` when no table of the format fits.
  static func proposed(for sheet: RawSheet, table: String?, datum: String?) -> SheetMapping? {
    let candidates = table.map { [$0] } ?? TableSchema.all.map(\.name)
    guard let header = HeaderSearch(sheet, tables: candidates) else { return nil }
    let words = header.names.map(HeaderWords.init)
    let fits = candidates.map { name in (name: name, matches: ColumnMatch.all(headers: words, table: name)) }
    let possible = fits.filter { table != nil || isPossible($0.name, $0.matches) }
    let scored = possible.map { fit in
      (fit, fit.matches.reduce(0) { $0 + ($1.isExact ? 3 : 1) } + hint(fit.name, in: sheet))
    }
    guard let best = scored.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    let rows = sheet.rows[header.rows].map(\.number)
    return SheetMapping(
      file: sheet.file, sheet: sheet.sheet, table: best.name,
      headerRows: sheet.hasFields ? nil : rows[0]...rows[rows.count - 1],
      datum: datum ?? best.matches.first { ["lon", "lat"].contains($0.target) }.flatMap { words[$0.source].datum },
      columns: best.matches.map {
        Column(from: header.names[$0.source], to: $0.target, factor: $0.factor, isGuess: !$0.isExact)
      }, ignored: [])
  }

  /// A table is told by a column that names its rows, and by another that it must have.
  private static func isPossible(_ table: String, _ matches: [ColumnMatch]) -> Bool {
    guard let schema = TableSchema.named(table) else { return false }
    let found = matches.filter(\.isExact).map(\.target)
    let names = schema.required.contains("name") ? ["name"] : schema.key
    return names.contains(where: found.contains)
      && found.count { schema.required.contains($0) } >= min(2, schema.required.count)
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
