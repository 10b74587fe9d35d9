internal import WasteNetwork

/// What a foreign column is taken for.
struct ColumnMatch: Sendable, Hashable {
  /// Position in the source.
  let source: Int
  /// The column of the folder format.
  let target: String
  /// By what its figures are multiplied.
  let factor: Double
  /// The header is a known name of the column; otherwise it only contains one.
  let isExact: Bool

  /// Columns of a table that fit a header, each source and each target at most once, surest first.
  static func all(headers: [HeaderWords], table: String) -> [ColumnMatch] {
    var found: [(match: ColumnMatch, score: Int)] = []
    for (source, header) in headers.enumerated() where !header.name.isEmpty {
      for term in ColumnTerm.of(table) {
        let isOwn = header.whole == term.column
        let score = isOwn ? 300 : likeness(header.name, term)
        guard score > 0, let factor = isOwn ? 1 : factor(from: header, to: term.column) else { continue }
        found.append((ColumnMatch(source: source, target: term.column, factor: factor, isExact: score >= 100), score))
      }
    }
    found.sort { $0.score == $1.score ? $0.match.source < $1.match.source : $0.score > $1.score }
    var chosen: [ColumnMatch] = []
    for (match, _) in found
    where !chosen.contains(where: { $0.source == match.source || $0.target == match.target }) {
      chosen.append(match)
    }
    return chosen.sorted { $0.source < $1.source }
  }

  /// 100 and more for a known name, less for a header that contains one of three letters or more.
  private static func likeness(_ name: String, _ term: ColumnTerm) -> Int {
    let known = [term.column, term.label.zh, term.label.en] + term.aliases
    let names = known.map { HeaderWords.halfWidth($0).lowercased().filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    // earlier names are commoner
    if let place = names.firstIndex(of: name) { return 200 - place }
    if let unit = ColumnUnit.of(column: term.column), term.column == "\(name)_\(unit.word)" { return 150 }
    let strangers = ["备注", "电话", "联系", "负责人", "姓名", "占比", "产量", "单产", "户数", "序号", "说明"]
    guard !strangers.contains(where: name.contains) else { return 0 }
    return names.filter { $0.count >= 3 && name.contains($0) }.map { min(99, $0.count * 5) }.max() ?? 0
  }

  /// `nil` when the header's unit measures something else than the column.
  private static func factor(from header: HeaderWords, to column: String) -> Double? {
    guard let unit = header.unit else { return 1 }
    // a mark such as ° or % on a plain column changes nothing; an area on a column of tonnes is no match
    guard let target = ColumnUnit.of(column: column) else { return ["亩", "吨"].contains(unit.word) ? nil : 1 }
    return unit.factor(to: target)
  }
}
