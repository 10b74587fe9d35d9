/// The units that a sheet states for all its columns, above its header or in a remark: 单位：公顷.
struct SheetUnits {
  /// One statement with the row it stands in.
  struct Statement {
    let row: Int
    let text: String
    let units: [ColumnUnit]
  }

  private(set) var statements: [Statement] = []

  init() {}

  /// - Parameter header: the rows of the header, which speak for their own columns.
  init(_ sheet: RawSheet, header: Range<Int>) {
    guard !sheet.hasFields else { return }
    for (index, row) in sheet.rows.enumerated() where !header.contains(index) {
      let isAbove = index < header.lowerBound
      guard isAbove || row.texts.count <= 4 else { continue }
      for text in row.texts {
        if let statement = SheetUnits.statement(in: text, row: row.number, isTitle: isAbove) {
          statements.append(statement)
        }
      }
    }
  }

  /// The one unit that the sheet states for a column's kind of figure; `nil` where it states none, or two.
  func unit(of column: String) -> ColumnUnit? {
    guard let target = ColumnUnit.of(column: column) else { return nil }
    let fitting = all.filter { $0.kind == target.kind }
    return fitting.allSatisfy { $0.size == fitting[0].size } ? fitting.first : nil
  }

  /// Kinds for which the sheet states units that differ.
  var contradictions: [[ColumnUnit]] {
    let kinds = [ColumnUnit.Kind.area, .mass, .count, .money, .volume, .length]
    return kinds.map { kind in all.filter { $0.kind == kind } }.filter { units in
      units.contains { $0.size != units[0].size }
    }
  }

  private var all: [ColumnUnit] { statements.flatMap(\.units) }

  /// A statement without a known unit is kept too, so that it can be told; one that names an office is none.
  private static func statement(in text: String, row: Int, isTitle: Bool) -> Statement? {
    let plain = HeaderWords.halfWidth(text).lowercased().filter { !$0.isWhitespace }
    let pattern = /(?:^|计量|面积|数量|重量|产量|金额|[^\p{Han}])单位[:为是]([^)\]】;。]*)/
    if let found = plain.firstMatch(of: pattern) {
      let units = found.1.split { "、,/和及(".contains($0) }.compactMap { ColumnUnit.named(String($0)) }
      guard units.isEmpty else { return Statement(row: row, text: text, units: units) }
      let isShort = (1...3).contains(found.1.count) && !["见", "如"].contains(String(found.1.prefix(1)))
      return isShort ? Statement(row: row, text: text, units: []) : nil
    }
    guard isTitle, let bracket = plain.matches(of: /[(\[【]([^()\[\]【】]*)[)\]】]/).last,
      let unit = HeaderWords.unit(named: String(bracket.1))
    else { return nil }
    return Statement(row: row, text: text, units: [unit])
  }
}
