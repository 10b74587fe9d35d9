import Foundation
internal import WasteNetwork

/// Compares the rows that say 合计 or 小计, which are not taken in, with the sums of the rows that are.
struct TotalsCheck {
  let rows: SortedRows
  let uses: [SheetImport.Use]
  let header: ForeignHeader
  let schema: TableSchema

  /// A total that no sum of rows agrees with.
  private struct Difference {
    let row: Int
    let total: Double
    /// The sum of the rows that it should be of.
    let sum: Double
    let parts: [(row: Int, value: Double)]
    /// Rows that hold no figure, and are in no sum.
    let unread: [Int]
  }

  /// Columns of the format whose figures add up.
  private static let sums: Set<String> = ["area_mu", "yearly_cost_cny", "yearly_capacity_t", "count"]

  func note(in notes: inout ImportNotes) {
    guard !rows.totalRows.isEmpty, !rows.data.isEmpty else { return }
    for use in uses where addsUp(use.target) {
      for total in rows.totalRows {
        guard let difference = difference(of: total, in: use) else { continue }
        warn(difference, use, &notes)
      }
    }
  }

  private func addsUp(_ column: String) -> Bool {
    if TotalsCheck.sums.contains(column) { return true }
    return schema.takesFigures && !schema.columns.contains(column) && !column.hasPrefix("note")
  }

  /// A total may be that of all rows, of those since or until the next total, or of those above it.
  private func difference(of total: RawSheet.Row, in use: SheetImport.Use) -> Difference? {
    let unread = rows.data.filter { row in
      use.text(in: row).map { TotalsCheck.figure($0) == nil && !CellCleaning.isNothing($0) } ?? false
    }.map(\.number)
    guard let text = use.text(in: total), let stated = TotalsCheck.figure(text) else { return nil }
    let all = rows.data.compactMap { row in
      use.text(in: row).flatMap(TotalsCheck.figure).map { (row: row.number, value: $0) }
    }
    let others = rows.totalRows.map(\.number)
    let before = others.filter { $0 < total.number }.max() ?? 0
    let after = others.filter { $0 > total.number }.min() ?? Int.max
    let blocks = [
      all, all.filter { $0.row > before && $0.row < total.number },
      all.filter { $0.row > total.number && $0.row < after }, all.filter { $0.row < total.number },
    ].filter { !$0.isEmpty }
    let sums = blocks.map { $0.reduce(0) { $0 + $1.value } }
    // half a unit of the total's last digit, and half a hundredth a row, may be owed to rounding
    let slack = 0.51 * pow(10, -Double(TotalsCheck.decimals(text))) + 1e-9 * abs(stated)
    let isMet = zip(blocks, sums).contains { abs($1 - stated) <= slack + 0.005 * Double($0.count) }
    guard !isMet else { return nil }
    // a subtotal is compared with its own rows, which stand above it or below; any other total with all
    let firstPart = rows.totalRows.first(where: TotalsCheck.isPart)?.number ?? Int.max
    let standsAbove = firstPart < rows.data[0].number
    let range =
      !TotalsCheck.isPart(total) ? 0..<Int.max : standsAbove ? total.number..<after : before..<total.number
    let own = all.filter { range.contains($0.row) }
    return Difference(
      row: total.number, total: stated, sum: own.reduce(0) { $0 + $1.value }, parts: own,
      unread: unread.filter(range.contains))
  }

  private static func isPart(_ total: RawSheet.Row) -> Bool {
    total.texts.contains { $0.contains("小计") || $0.lowercased() == "subtotal" }
  }

  private func ratio(_ sum: Double, _ total: Double) -> Double { sum > 0 && total > 0 ? total / sum : 1e9 }

  private func warn(_ difference: Difference, _ use: SheetImport.Use, _ notes: inout ImportNotes) {
    let (sum, total) = (TotalsCheck.text(difference.sum), TotalsCheck.text(difference.total))
    let name = header.names[use.source]
    let hint = hint(difference, use)
    notes.warn(
      zh: "列“\(name)”：第 \(difference.row) 行合计为 \(total)，读入各行之和为 \(sum)" + (hint.map { "；\($0.zh)" } ?? "；请核对"),
      en: "column ‘\(name)’: the total in row \(difference.row) is \(total), but the rows taken in add up to \(sum)"
        + (hint.map { "; \($0.en)" } ?? "; please check"))
  }

  /// What such a difference usually comes from.
  private func hint(_ difference: Difference, _ use: SheetImport.Use) -> LocalizedName? {
    let scale = ratio(difference.sum, difference.total)
    for unit in [10.0, 15, 100, 150, 1000, 10_000, 666.67] {
      if abs(scale / unit - 1) < 0.01 || abs(scale * unit - 1) < 0.01 {
        let text = TotalsCheck.text(unit)
        return LocalizedName(
          zh: "两者相差约 \(text) 倍，可能是单位不同", en: "one is about \(text) times the other: their units may differ")
      }
    }
    let gap = difference.total - difference.sum
    if let lost = rows.others.first(where: { other in
      other.reason != .total && use.text(in: other.row).flatMap(TotalsCheck.figure).map { isSame($0, gap) } == true
    }) {
      return LocalizedName(
        zh: "差额正是未用的第 \(lost.row.number) 行", en: "the difference is row \(lost.row.number), which is not used")
    }
    if let extra = difference.parts.first(where: { isSame($0.value, -gap) }) {
      return LocalizedName(
        zh: "差额正是第 \(extra.row) 行，合计可能未含该行", en: "the difference is row \(extra.row), which the total may leave out")
    }
    for unit in [10.0, 15, 100, 1000, 10_000] {
      for factor in [unit, 1 / unit] {
        if let slip = difference.parts.first(where: { $0.value != 0 && isSame($0.value * (factor - 1), gap) }) {
          let text = factor > 1 ? "× \(TotalsCheck.text(unit))" : "÷ \(TotalsCheck.text(unit))"
          return LocalizedName(
            zh: "第 \(slip.row) 行若 \(text) 则相符，该行单位可能不同", en: "row \(slip.row) \(text) would fit: its unit may differ")
        }
      }
    }
    guard !difference.unread.isEmpty else { return nil }
    return LocalizedName(
      zh: "第 \(ImportNotes.list(difference.unread)) 行不是数字，未计入",
      en: "\(ImportNotes.rows(difference.unread)) \(difference.unread.count == 1 ? "holds" : "hold") no figure and "
        + "\(difference.unread.count == 1 ? "is" : "are") not counted")
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.002 * max(abs(a), abs(b)) + 1e-9 }

  private static func figure(_ text: String) -> Double? { Double(CellCleaning.plainNumber(text)) }

  private static func decimals(_ text: String) -> Int {
    CellCleaning.plainNumber(text).split(separator: ".").dropFirst().first?.count ?? 0
  }

  private static func text(_ value: Double) -> String { NumberText.plain((value * 1e4).rounded() / 1e4) }
}
