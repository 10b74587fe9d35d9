internal import WasteNetwork

/// Where the header of a foreign sheet stands: below title rows, in one to three rows, merged cells included.
struct HeaderSearch {
  /// Positions among the sheet's rows.
  let rows: Range<Int>
  /// One a column; empty where nothing stands.
  let names: [String]

  /// How many of a sheet's first rows are looked at.
  private static let depth = 15

  /// The rows whose names fit most columns of a table; of equals the fewest rows, then the topmost.
  /// - Returns: `nil` when fewer than two columns fit anywhere.
  init?(_ sheet: RawSheet, tables: [String]) {
    var best: (header: HeaderSearch, score: Int)?
    let last = sheet.hasFields ? 1 : min(sheet.rows.count, HeaderSearch.depth)
    for start in 0..<last {
      for height in 1...(sheet.hasFields ? 1 : 3) where start + height <= sheet.rows.count {
        let rows = start..<start + height
        guard !sheet.rows[rows].contains(where: HeaderSearch.holdsFigures) else { break }
        let header = HeaderSearch(rows: rows, names: HeaderSearch.names(of: Array(sheet.rows[rows])))
        let words = header.names.map(HeaderWords.init)
        // the header ends where figures begin
        let isFollowedByData = rows.upperBound == sheet.rows.count || Self.holdsFigures(sheet.rows[rows.upperBound])
        let fit = tables.map { ColumnMatch.all(headers: words, table: $0).count * 10 }.max() ?? 0
        let score = fit - height - (isFollowedByData ? 0 : 5)
        if score > best?.score ?? 10 { best = (header, score) }
      }
    }
    guard let best else { return nil }
    self = best.header
  }

  init(rows: Range<Int>, names: [String]) {
    self.rows = rows
    self.names = names
  }

  /// Numbers stand in data, not in headers; a lone year may.
  private static func holdsFigures(_ row: RawSheet.Row) -> Bool {
    row.texts.contains { text in
      Double(CellCleaning.plainNumber(text)).map { abs($0) < 1900 || abs($0) > 2100 } ?? false
    }
  }

  /// The names of each column from top to bottom. A merged cell has its text at the left and stands for those right of it.
  static func names(of rows: [RawSheet.Row]) -> [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    var names = [[String]](repeating: [], count: width)
    for (level, row) in rows.enumerated() {
      var carried: String?
      let isLast = level == rows.count - 1
      for column in 0..<width {
        let text = column < row.cells.count ? row.cells[column] : nil
        // only a cell with a name of its own below it is part of the merged one beside it
        let hasBelow = !isLast && rows[(level + 1)...].contains { column < $0.cells.count && $0.cells[column] != nil }
        if let text { carried = text } else if !hasBelow { carried = nil }
        if let part = text ?? (hasBelow ? carried : nil) { names[column].append(part) }
      }
    }
    return names.map { $0.joined() }
  }
}
