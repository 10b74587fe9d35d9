/// Makes cells of foreign tables what the folder format asks for.
enum CellCleaning {
  /// The number a text means, written plainly: half-width digits, no separators of thousands, no unit or blank at the end.
  static func plainNumber(_ text: String) -> String {
    var plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace && $0 != "'" }
    if plain.wholeMatch(of: /[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil { plain = plain.filter { $0 != "," } }
    if let unit = ColumnUnit.all.first(where: { plain.hasSuffix($0.word) && $0.size == 1 && $0.kind != .share }) {
      let rest = String(plain.dropLast(unit.word.count))
      if Double(rest) != nil { return rest }
    }
    return plain
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
  static func isNothing(_ text: String) -> Bool { ["—", "--", "——", "-", "/", "无", "…"].contains(text) }
}
