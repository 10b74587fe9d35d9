internal import WasteNetwork

/// Columns that are headed in another unit than the format's, as `wheat_sown_ha` for `wheat_sown_mu`.
struct UnitColumns {
  let findings: Findings

  /// Units that a name may end in.
  private static let endings = ["ha", "hm2", "km2", "m2", "mu", "kg", "t", "m", "km"]

  /// The table with such columns converted, each with a warning that says by how much. A column stays as it is where the
  /// table has the format's own one beside it.
  func converted(_ table: Table, to known: [String]) -> Table {
    var table = table
    for (index, column) in table.columns.enumerated() where !known.contains(column) {
      guard let (meant, unit, own, factor) = meaning(of: column, among: known), !table.columns.contains(meant) else {
        continue
      }
      table.columns[index] = meant
      for row in table.rows.indices {
        table.rows[row].cells[index] = table.rows[row].cells[index].map { multiplied($0, by: factor) }
      }
      report(column, meant, "1 \(unit) = \(NumberText.plain(factor)) \(own)", factor, at: table.header)
    }
    return table
  }

  private typealias Meaning = (column: String, unit: String, own: String, factor: Double)

  /// The known column of the same words and another unit of the same kind.
  private func meaning(of column: String, among known: [String]) -> Meaning? {
    guard let (stem, ending) = UnitColumns.split(column), UnitColumns.endings.contains(ending),
      let unit = ColumnUnit.named(ending)
    else { return nil }
    for candidate in known {
      guard let (other, own) = UnitColumns.split(candidate), other == stem, own != ending,
        let kept = ColumnUnit.of(column: candidate), let factor = unit.factor(to: kept)
      else { continue }
      // parts of a unit, such as 0.001, are kept free of the noise of binary fractions
      return (candidate, ending, own, (factor * 1e9).rounded() / 1e9)
    }
    return nil
  }

  private static func split(_ column: String) -> (stem: Substring, ending: String)? {
    guard let place = column.lastIndex(of: "_") else { return nil }
    return (column[..<place], String(column[column.index(after: place)...]))
  }

  /// What is no number stays, and is reported where it is read.
  private func multiplied(_ text: String, by factor: Double) -> String {
    guard let value = Findings.decimal(text), abs(value) < 1e12 else { return text }
    return NumberText.plain((value * factor * 1e6).rounded() / 1e6)
  }

  private func report(_ column: String, _ meant: String, _ equation: String, _ factor: Double, at place: Place) {
    let times = NumberText.plain(factor)
    findings.report(
      .convertedColumn, level: .warning, at: place.at(column: column),
      Sentence(
        "‘\(column)’ is read as \(meant), every figure times \(times) (\(equation))",
        zh: "列“\(column)”按 \(meant) 读入，数值一律乘以 \(times)（\(equation)）"),
      cure: Sentence(
        "if that is not meant, head the column \(meant) and write its figures in that unit",
        zh: "如非此意，把列名改为 \(meant)，数值也按该单位填写"))
  }
}
