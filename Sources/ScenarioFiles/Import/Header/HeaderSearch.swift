internal import WasteNetwork

/// Where the header of a foreign sheet stands: below title rows, in one to three rows, merged cells included.
struct HeaderSearch {
  let header: ForeignHeader

  /// How many of a sheet's first rows are looked at.
  private static let depth = 15

  /// The rows whose names fit most columns of a table; of equals the fewest rows, then the topmost.
  /// - Parameter fewest: how many columns must fit.
  /// - Returns: `nil` when fewer fit anywhere.
  init?(_ sheet: RawSheet, tables: [String], fewest: Int = 2) {
    var best: (header: ForeignHeader, score: Int)?
    let last = sheet.hasFields ? 1 : min(sheet.rows.count, HeaderSearch.depth)
    for start in 0..<last {
      for height in 1...(sheet.hasFields ? 1 : 3) where start + height <= sheet.rows.count {
        let rows = start..<start + height
        guard !sheet.rows[rows].contains(where: HeaderSearch.holdsFigures) else { break }
        let header = ForeignHeader(sheet, rows: rows)
        // the header ends where figures begin
        let isFollowedByData = rows.upperBound == sheet.rows.count || Self.holdsFigures(sheet.rows[rows.upperBound])
        let fit = tables.map { HeaderSearch.fit(header, $0) }.max() ?? 0
        let score = fit - height - (isFollowedByData ? 0 : 5)
        if score > best?.score ?? fewest * 10 - 10 { best = (header, score) }
      }
    }
    guard let best else { return nil }
    header = best.header
  }

  /// Ten a column, one more for a sure one, and more where the columns tell the table: the lower of two rows alone may
  /// hold known names that mean something else below those of the upper.
  private static func fit(_ header: ForeignHeader, _ table: String) -> Int {
    let matches = ColumnMatch.all(header: header, table: table)
    let tells = SheetMapping.isPossible(table, matches)
    return matches.count * 10 + matches.count(where: \.isExact) + (tells ? 15 : 0)
  }

  /// Numbers stand in data, not in headers; a lone year may.
  private static func holdsFigures(_ row: RawSheet.Row) -> Bool {
    row.texts.contains { text in
      Double(CellCleaning.plainNumber(text)).map { abs($0) < 1900 || abs($0) > 2100 } ?? false
    }
  }
}
