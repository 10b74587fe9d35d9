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
    let figures = try FigureSpread.read(EstimateTable(file: "spread.csv", text: spread))
    let code = try totals.column("code")
    let members = try villagesByTownship(list, townships: totals.rows.map { $0[code] })

    var values = [String: [Int]](
      uniqueKeysWithValues: figures.map { ($0.column, [Int](repeating: 0, count: list.rows.count)) })
    for (row, township) in totals.rows.enumerated() {
      for figure in figures {
        let total = Int(try totals.number(row: row, column: totals.column(figure.column)).rounded())
        let key = "\(township[code]) \(figure.column)"
        let weights = figure.weights(
          following: figure.follows.map { followed in members[row].map { values[followed]![$0] } },
          count: members[row].count, random: SplitMix(seed: seed ^ fingerprint(key)))
        for (village, part) in zip(members[row], apportion(total, by: weights)) {
          values[figure.column]![village] = part
        }
      }
    }

    var table = TableText(list.columns + figures.map(\.column))
    for (index, row) in list.rows.enumerated() {
      table.add(row + figures.map { String(values[$0.column]![index]) })
    }
    return table.text
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
    // a hair less, so that rounding of the quotients cannot make the whole parts exceed the total
    var parts = exact.map { Int(($0 * (1 - 1e-12)).rounded(.down)) }
    let order = exact.indices.sorted {
      let (a, b) = (exact[$0] - Double(parts[$0]), exact[$1] - Double(parts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for index in order.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
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
            "no township has the code ‘\(fields[column])’", cure: "use a code of townships.csv"))
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
