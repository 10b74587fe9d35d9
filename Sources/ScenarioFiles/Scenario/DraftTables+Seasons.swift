internal import Quantities
internal import WasteNetwork

extension DraftTables {
  /// How far the shares of a season may be from 100 % in sum, in millionths: rounding of 36 shares, no more.
  private static let tolerance = 2_000

  /// One profile a season, in the order of first mention in the sorted table.
  func seasons(_ calendar: PeriodCalendar) -> [SeasonProfile] {
    var rowsOfSeason: [String: [(row: TableRow, period: Int)]] = [:]
    for row in rows("seasons") {
      let season = row.requiredText("season")
      let period = row.requiredEntry("period").flatMap { findings.wholeNumber($0, in: 1...calendar.periodCount) }
      rowsOfSeason[season, default: []].append((row, period ?? 0))
    }
    return rowsOfSeason.keys.sorted().map { profile($0, of: rowsOfSeason[$0] ?? [], calendar: calendar) }
  }

  private func profile(
    _ name: String, of rows: [(row: TableRow, period: Int)], calendar: PeriodCalendar
  ) -> SeasonProfile {
    var shares = [Int](repeating: 0, count: calendar.periodCount)
    var seen: Set<Int> = []
    var isSound = true
    for (row, period) in rows {
      let share = row.requiredEntry("share_percent").flatMap(findings.number).map(Share.percent)
      if share == nil || period == 0 { isSound = false }
      guard period > 0 else { continue }
      if !seen.insert(period).inserted {
        findings.report(
          .duplicateCode, at: row.place.at(column: "period"),
          Sentence("season ‘\(name)’ gives period \(period) twice", zh: "季节“\(name)”的第 \(period) 期出现两次"),
          cure: Sentence("keep one of the rows", zh: "保留其中一行"))
      }
      shares[period - 1] = share?.millionths ?? 0
    }
    // what could not be read is taken to be what is missing to the whole
    if !isSound { shares[0] += Share.whole.millionths - shares.reduce(0, +) }
    return SeasonProfile(
      name: name, shares: normalised(shares, name: name, at: rows[0].row.place), confidence: weakest(rows.map(\.row)),
      source: distinct(rows.map { $0.row.requiredText("source") }).joined(separator: "; "),
      place: rows[0].row.place)
  }

  /// Shares scaled to exactly one million when they miss it by rounding only; otherwise as they are, which the
  /// cross-check reports.
  private func normalised(_ shares: [Int], name: String, at place: Place) -> [Int] {
    let whole = Share.whole.millionths
    let total = shares.reduce(0, +)
    guard total != whole, abs(total - whole) <= DraftTables.tolerance, shares.allSatisfy({ $0 >= 0 }) else {
      return shares
    }
    var scaled = shares.map { $0 * whole / total }
    let remainders = shares.indices.sorted {
      (shares[$1] * whole % total, $0) < (shares[$0] * whole % total, $1)
    }
    for index in remainders.prefix(whole - scaled.reduce(0, +)) { scaled[index] += 1 }
    return scaled
  }

  /// The least trustworthy confidence of the rows.
  private func weakest(_ rows: [TableRow]) -> Confidence {
    let given = rows.map(\.confidence)
    return Confidence.allCases.last(where: given.contains) ?? .unverified
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
