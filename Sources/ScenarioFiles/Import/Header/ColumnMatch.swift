internal import WasteNetwork

/// What a foreign column is taken for.
struct ColumnMatch: Sendable, Hashable {
  /// Position in the source.
  let source: Int
  /// The column of the folder format.
  let target: String
  /// By what its figures are multiplied.
  let factor: Double
  /// The header is a known name of the column; otherwise it only contains one, or part of it was passed over.
  let isExact: Bool
  /// The header names no unit of its own, and the sheet's was taken.
  let takesSheetUnit: Bool
  /// Further columns whose headers say the same, years apart.
  var rivals: [Int] = []
}

extension ColumnMatch {
  private struct Candidate {
    let match: ColumnMatch
    let score: Int
    let words: HeaderWords
  }

  /// Columns of a table that fit a header, each source and each target at most once, surest first.
  /// - Parameter units: what the sheet says of columns whose headers name no unit.
  static func all(header: ForeignHeader, table: String, units: SheetUnits = SheetUnits()) -> [ColumnMatch] {
    var found = candidates(header, table, units)
    // of equals the latest year, then the leftmost
    found.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.words.year != b.words.year { return a.words.year ?? 0 > b.words.year ?? 0 }
      return a.match.source < b.match.source
    }
    var chosen: [Candidate] = []
    for candidate in found
    where !chosen.contains(where: {
      $0.match.source == candidate.match.source || $0.match.target == candidate.match.target
    }) {
      chosen.append(candidate)
    }
    let sources = Set(chosen.map(\.match.source))
    return chosen.map { one in
      var match = one.match
      match.rivals = found.filter {
        $0.match.target == match.target && $0.score == one.score && !sources.contains($0.match.source)
      }.map(\.match.source).sorted()
      return match
    }.sorted { $0.source < $1.source }
  }

  /// The columns that headers would fit, whether or not they are taken by others: by source the surest.
  static func wishes(header: ForeignHeader, table: String) -> [Int: String] {
    var best: [Int: Candidate] = [:]
    for candidate in candidates(header, table, SheetUnits())
    where candidate.score > best[candidate.match.source]?.score ?? 0 {
      best[candidate.match.source] = candidate
    }
    return best.mapValues(\.match.target)
  }

  private static func candidates(_ header: ForeignHeader, _ table: String, _ units: SheetUnits) -> [Candidate] {
    let terms = ColumnTerm.of(table)
    return header.names.indices.flatMap { source -> [Candidate] in
      let readings = header.readings[source].filter { !$0.words.name.isEmpty }
      return terms.compactMap { term in
        // of equals the first reading
        readings.compactMap { candidate(source, $0, term, units) }.reduce(nil) { best, next in
          best.map { $0.score >= next.score } == true ? best : next
        }
      }
    }
  }

  private static func candidate(
    _ source: Int, _ reading: HeaderReading, _ term: ColumnTerm, _ units: SheetUnits
  ) -> Candidate? {
    let words = reading.words
    if words.whole == term.column {
      let match = ColumnMatch(source: source, target: term.column, factor: 1, isExact: true, takesSheetUnit: false)
      return Candidate(match: match, score: 300, words: words)
    }
    var score = likeness(words.name, term, mayContain: false)
    var unit = words.unit
    if score == 0, let bare = words.withoutUnitAtEnd {
      score = likeness(bare.name, term, mayContain: false)
      if score > 0 { unit = bare.unit }
    }
    if score == 0, reading.mayContain { score = likeness(words.name, term, mayContain: true) }
    let sheetUnit = unit == nil ? units.unit(of: term.column) : nil
    guard score > reading.penalty, let factor = factor(from: unit ?? sheetUnit, to: term.column) else { return nil }
    let match = ColumnMatch(
      source: source, target: term.column, factor: factor, isExact: score >= 100 && !reading.isDoubtful,
      takesSheetUnit: sheetUnit != nil)
    return Candidate(match: match, score: score - reading.penalty, words: words)
  }

  /// 100 and more for a known name, less for a header that contains one of three letters or more.
  private static func likeness(_ name: String, _ term: ColumnTerm, mayContain: Bool) -> Int {
    let names = term.names
    // earlier names are commoner
    if let place = names.firstIndex(of: name) { return 200 - place }
    if let unit = ColumnUnit.of(column: term.column), term.column == "\(name)_\(unit.word)" { return 150 }
    guard mayContain else { return 0 }
    let strangers = [
      "备注", "电话", "联系", "负责人", "姓名", "占比", "产量", "单产", "户数", "序号", "说明", "产值", "人口", "产生量", "利用量", "比例",
    ]
    guard !strangers.contains(where: name.contains) else { return 0 }
    return names.filter { $0.count >= 3 && name.contains($0) }.map { min(99, $0.count * 5) }.max() ?? 0
  }

  /// `nil` when the unit measures something else than the column.
  private static func factor(from unit: ColumnUnit?, to column: String) -> Double? {
    guard let unit else { return 1 }
    // a mark such as ° or % on a plain column changes nothing; an area on a column of tonnes is no match
    guard let target = ColumnUnit.of(column: column) else { return ["亩", "吨"].contains(unit.word) ? nil : 1 }
    return unit.factor(to: target)
  }
}
