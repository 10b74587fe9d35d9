internal import Computation
import WasteNetwork

/// How one figure of a township is spread over its villages.
struct FigureSpread: Sendable {
  let column: String
  /// An earlier figure in proportion to which it is spread; `nil` for an equal share each.
  let follows: String?
  /// Part of the villages that have any, above 0 and at most 1.
  let presence: Double
  /// Standard deviation of the logarithm of the draws.
  let spread: Double

  /// Draws beyond this many standard deviations are cut, so that no village gets more wheat than it has land.
  private static let greatestDeviation = 2.0

  /// One weight a village.
  func weights(following: [Int]?, count: Int, random: SeededNumbers) -> [Double] {
    var random = random
    let present = max(1, Int((Double(count) * presence).rounded()))
    let ranks = (0..<count).map { _ in random.fraction() }
    let chosen = Set((0..<count).sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(present))
    return (0..<count).map { village in
      let deviation = min(max(random.normal(), -Self.greatestDeviation), Self.greatestDeviation)
      guard chosen.contains(village) else { return 0 }
      return SeededNumbers.logNormal(deviation: deviation, spread: spread) * Double(following?[village] ?? 1)
    }
  }

  static func read(_ table: EstimateTable) throws(InputFaults) -> [FigureSpread] {
    let column = try table.column("column")
    let follows = try table.column("follows")
    let presence = try table.column("presence_percent")
    let spread = try table.column("spread")
    var known: [String] = []
    var result: [FigureSpread] = []
    for (row, fields) in table.rows.enumerated() {
      guard fields[follows].isEmpty || known.contains(fields[follows]) else {
        throw InputFaults([
          Fault(
            "unknown-figure", at: Place(file: table.file, row: row + 2, column: "follows"),
            Sentence("‘\(fields[follows])’ is not a figure above this one", zh: "“\(fields[follows])”不是本行以上的数据"),
            cure: Sentence("name an earlier one, or leave it empty", zh: "写前面的一个，或留空"))
        ])
      }
      known.append(fields[column])
      result.append(
        FigureSpread(
          column: fields[column], follows: fields[follows].isEmpty ? nil : fields[follows],
          presence: min(1, try table.number(row: row, column: presence) / 100),
          spread: try table.number(row: row, column: spread)))
    }
    return result
  }
}
