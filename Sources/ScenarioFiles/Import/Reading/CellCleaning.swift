internal import WasteNetwork

/// Makes cells of foreign tables what the folder format asks for.
enum CellCleaning {
  /// A cell as the folder format has it.
  struct Cell {
    let text: String
    /// The text is none that the column may hold.
    var isDoubtful = false
  }

  /// - Parameter factor: by what figures of the column are multiplied.
  static func clean(_ text: String, for column: String, of schema: TableSchema, factor: Double) -> Cell {
    if ["code", "township", "village", "depot", "from", "to"].contains(column) {
      let code = code(text)
      return Cell(text: code, isDoubtful: code.contains(/^[0-9.]+[eE]\+?[0-9]+$/))
    }
    if let words = schema.words(of: column), !text.isEmpty {
      let word = CellWord.code(of: text, among: words)
      return Cell(text: word ?? text, isDoubtful: word == nil)
    }
    if column == "day", !text.isEmpty {
      let day = CellWord.day(of: text)
      return Cell(text: day ?? text, isDoubtful: day == nil)
    }
    guard isFigure(column, of: schema) else { return Cell(text: text) }
    return figure(text, for: column, factor: factor)
  }

  private static func isFigure(_ column: String, of schema: TableSchema) -> Bool {
    ["lon", "lat", "value", "low", "high", "period", "count"].contains(column) || ColumnUnit.of(column: column) != nil
      || !schema.columns.contains(column) && schema.takesFigures && !column.hasPrefix("note")
  }

  /// A figure; a unit that stands in the cell rules over that of the column.
  private static func figure(_ text: String, for column: String, factor: Double) -> Cell {
    if text.isEmpty || isNothing(text) { return Cell(text: "") }
    if ["lon", "lat"].contains(column), let degrees = degrees(text) { return Cell(text: degrees) }
    let bare = HeaderWords.halfWidth(text).lowercased().filter { !$0.isWhitespace }
    if let target = ColumnUnit.of(column: column),
      let unit = ColumnUnit.all.first(where: { bare.hasSuffix($0.word) }), let own = unit.factor(to: target)
    {
      let number = plainNumber(String(bare.dropLast(unit.word.count)))
      if Double(number) != nil { return Cell(text: scaled(number, by: own)) }
    }
    let plain = plainNumber(text)
    return Double(plain) == nil ? Cell(text: plain, isDoubtful: true) : Cell(text: scaled(plain, by: factor))
  }

  /// The number a text means, written plainly: half-width digits, no separators of thousands, no unit or blank at the end.
  static func plainNumber(_ text: String) -> String {
    var plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace && $0 != "'" }
    if plain.wholeMatch(of: /[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil { plain = plain.filter { $0 != "," } }
    guard Double(plain) == nil else { return plain }
    if let unit = ColumnUnit.all.first(where: { plain.hasSuffix($0.word) && $0.size == 1 && $0.kind != .share }) {
      let rest = String(plain.dropLast(unit.word.count))
      if Double(rest) != nil { return rest }
    }
    return plain
  }

  /// Degrees, minutes and seconds such as 115°57′36″ as decimal degrees, and degrees with their sign taken off.
  private static func degrees(_ text: String) -> String? {
    let plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace && !"东经北纬ENen".contains($0) }
    let pattern = /([0-9]{1,3})[°度:]([0-9]{1,2})[′'’分:]([0-9]{1,2}(?:\.[0-9]+)?)?(?:[″"”秒]|''|′′)?/
    if let found = plain.wholeMatch(of: pattern), let whole = Double(found.1), let minutes = Double(found.2),
      let seconds = Double(found.3 ?? "0"), minutes < 60, seconds < 60
    {
      let value = whole + minutes / 60 + seconds / 3600
      return NumberText.plain((value * 1e7).rounded() / 1e7)
    }
    let bare = plain.filter { !"°度".contains($0) }
    return bare != text && Double(bare) != nil ? bare : nil
  }

  /// A figure times a factor, without the dust of binary fractions.
  static func scaled(_ text: String, by factor: Double) -> String {
    guard factor != 1, let value = Double(text) else { return text }
    let product = value * factor
    let rounded = (product * 1e6).rounded() / 1e6
    return NumberText.plain(abs(rounded - product) <= 1e-9 * max(1, abs(product)) ? rounded : product)
  }

  /// A code without the traces of spreadsheets: half-width, no blank or apostrophe, no `.0`.
  static func code(_ text: String) -> String {
    let plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace && $0 != "'" }
    return plain.wholeMatch(of: /([0-9]+)\.0+/).map { String($0.1) } ?? plain
  }

  /// What stands for nothing in official tables.
  static func isNothing(_ text: String) -> Bool {
    ["—", "--", "——", "-", "－", "/", "\\", "无", "…", "……", "暂无", "空"].contains(text)
  }
}
