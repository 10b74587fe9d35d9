internal import Computation
public import Foundation
public import WasteNetwork

/// Splits township totals over villages where no village figures are known.
///
/// Each figure of a township is divided in proportion to weights: the village's share of a figure it follows (sown
/// areas follow cropland), times a log-normal draw that gives villages their differences. A figure that only some villages
/// have is drawn for its part of them. Whole units are apportioned by largest remainder, so the township's total is kept exactly.
/// The result is an estimate and must be shown as one.
public enum DistrictEstimate {
  /// The villages table that the three tables of an `estimate` folder give: `villages.csv`, `townships.csv`, `spread.csv`.
  /// - Parameter seed: the draws' seed; the same seed gives the same bytes.
  /// - Throws: `InputFaults`, or the file system's own error.
  public static func villagesTable(in folder: URL, seed: UInt64) throws -> String {
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    return try villagesTable(
      villages: text("villages.csv"), townships: text("townships.csv"), spread: text("spread.csv"), seed: seed)
  }

  /// The villages table as text.
  /// - Parameters:
  ///   - villages: villages with code and township, and whatever columns are carried over as they stand.
  ///   - townships: township totals: `code` and one column a figure, in whole units.
  ///   - spread: for each figure, in the order of dependence: `column`, `follows` (an earlier figure, or empty for an
  ///     equal share), `presence_percent` (of the villages that have any), `spread` (standard deviation of the logarithm).
  public static func villagesTable(
    villages: String, townships: String, spread: String, seed: UInt64
  ) throws(InputFaults) -> String {
    let list = try EstimateTable(file: "villages.csv", text: villages)
    let totals = try EstimateTable(file: "townships.csv", text: townships)
    let spreads = try FigureSpread.read(EstimateTable(file: "spread.csv", text: spread))
    let code = try totals.column("code")
    let members = try villagesByTownship(list, townships: totals.rows.map { $0[code] })
    var townshipTotals: [(code: String, figures: [Int])] = []
    for (row, fields) in totals.rows.enumerated() {
      var figures: [Int] = []
      for spread in spreads {
        figures.append(Int(try totals.number(row: row, column: totals.column(spread.column)).rounded()))
      }
      townshipTotals.append((fields[code], figures))
    }
    let figures = self.figures(totals: townshipTotals, members: members, spreads: spreads, seed: seed)
    var table = TableText(list.columns + spreads.map(\.column))
    for (index, row) in list.rows.enumerated() {
      table.add(row + figures.map { String($0[index]) })
    }
    return table.text
  }

  /// Splits totals over villages.
  /// - Parameters:
  ///   - totals: code of each township and its totals, in the order of the spreads.
  ///   - members: indices of each township's villages; together 0, 1, … without a gap.
  /// - Returns: for each spread one value a village.
  static func figures(
    totals: [(code: String, figures: [Int])], members: [[Int]], spreads: [FigureSpread], seed: UInt64
  ) -> [[Int]] {
    let villageCount = members.reduce(0) { $0 + $1.count }
    var values = [[Int]](repeating: [Int](repeating: 0, count: villageCount), count: spreads.count)
    let followed = spreads.map { spread in spread.follows.flatMap { name in spreads.firstIndex { $0.column == name } } }
    for (township, total) in totals.enumerated() {
      for (figure, spread) in spreads.enumerated() {
        let weights = spread.weights(
          following: followed[figure].map { index in members[township].map { values[index][$0] } },
          count: members[township].count,
          random: SeededNumbers(seed: seed ^ fingerprint("\(total.code) \(spread.column)")))
        for (village, part) in zip(members[township], apportion(total.figures[figure], by: weights)) {
          values[figure][village] = part
        }
      }
    }
    return values
  }

  /// Divides a whole total in proportion to weights by largest remainder; ties go to the earlier share.
  ///
  /// All weights zero divide it equally. The parts add up to the total exactly.
  static func apportion(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      return weights.isEmpty ? [] : apportion(total, by: [Double](repeating: 1, count: weights.count))
    }
    let exact = weights.map { Double(total) * $0 / sum }
    var parts = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      let (a, b) = (exact[$0] - Double(parts[$0]), exact[$1] - Double(parts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    // rounding of quotients near 10¹⁵ may leave a unit too much or too many
    var left = total - parts.reduce(0, +)
    while left != 0 {
      for index in left > 0 ? order : order.reversed() where left != 0 && (left > 0 || parts[index] > 0) {
        let step = left.signum()
        parts[index] += step
        left -= step
      }
    }
    return parts
  }

  /// Rows of the villages of each township, in the order of the townships.
  private static func villagesByTownship(
    _ list: EstimateTable, townships: [String]
  ) throws(InputFaults) -> [[Int]] {
    let column = try list.column("township")
    var members = [[Int]](repeating: [], count: townships.count)
    let rowOf = Dictionary(zip(townships, townships.indices)) { first, _ in first }
    var faults: [Fault] = []
    for (row, fields) in list.rows.enumerated() {
      if let township = rowOf[fields[column]] {
        members[township].append(row)
      } else {
        faults.append(
          Fault(
            "unknown-township", at: Place(file: list.file, row: row + 2, column: "township"),
            Sentence("no township has the code ‘\(fields[column])’", zh: "没有代码为“\(fields[column])”的乡镇"),
            cure: Sentence("use a code of townships.csv", zh: "写 townships.csv 中的代码")))
      }
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    return members
  }

  /// FNV-1a, 64 bits: every township and figure draws from a sequence of its own, so that adding one changes no other.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
