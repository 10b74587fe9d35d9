internal import Foundation
internal import Quantities
internal import WasteNetwork

/// Splits the totals of the table `township_totals` over the villages that have no figure of their own.
///
/// A village's own figure stands; the others of its township share what is left of the total in proportion to a weight,
/// in whole units of the last digit that is given, the sixth decimal at most, by largest remainder, so that the
/// township's total is kept exactly.
struct TownshipSplit {
  let rows: [TableRow]
  /// Columns of `township_totals` that hold totals.
  let figures: [String]
  let settings: EstimateSettings
  let townships: TownshipDirectory
  let findings: Findings

  /// One total to be split.
  private struct Total {
    let figure: String
    let value: Double
    let place: Place
    let township: ID<Township>
  }

  /// Fills the villages' figures in, and lists what was filled in.
  func apply(to draft: inout NetworkDraft) {
    guard !rows.isEmpty else { return }
    let members = Dictionary(grouping: draft.villages.indices) { draft.villages[$0].township }
    var parts: [String: [FigureSplit.Part]] = [:]
    // a weight that is split itself comes before what it weighs
    let depths = Dictionary(uniqueKeysWithValues: figures.map { ($0, settings.depth(of: $0, among: figures)) })
    let totals = totals(in: draft).enumerated().sorted {
      (depths[$0.element.figure] ?? 0, $0.offset) < (depths[$1.element.figure] ?? 0, $1.offset)
    }.map(\.element)
    for total in totals {
      let villages = members[total.township] ?? []
      for (village, value) in shares(of: total, among: villages, in: draft) {
        draft.villages[village].figures[total.figure] = value
        parts[total.figure, default: []].append(.init(village: draft.villages[village].id, value: value))
      }
    }
    warnOfEqualShares(totals.filter { parts[$0.figure] != nil })
    draft.splits = figures.compactMap { figure in
      guard let list = parts[figure] else { return nil }
      return FigureSplit(
        figure: figure, weight: settings.weight(of: figure), source: source(of: figure),
        parts: list.sorted { $0.village < $1.village })
    }
  }

  private func source(of figure: String) -> String {
    let usual = settings.source(of: figure)
    var seen: Set<String> = []
    // what a row says of its totals is nearer to them than what the settings say of all
    return rows.filter { $0.entry(figure) != nil }.map { $0.entry("source")?.text ?? usual }
      .filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
  }

  /// Every total of the table, row by row.
  private func totals(in draft: NetworkDraft) -> [Total] {
    var seen: Set<ID<Township>> = []
    return rows.flatMap { row -> [Total] in
      guard let entry = row.requiredEntry("township") else { return [] }
      let township = townships.resolve(entry.text)
      let faults = draft.townshipFaults(township, at: entry.place)
      guard faults.isEmpty else {
        findings.add(crossChecks: faults)
        return []
      }
      guard seen.insert(township).inserted else {
        findings.report(
          .duplicateCode, at: entry.place,
          Sentence("township ‘\(township)’ has a second row of totals", zh: "乡镇“\(township)”的合计出现两行"),
          cure: Sentence("keep one of the rows", zh: "保留其中一行"))
        return []
      }
      return figures.compactMap { figure in
        guard let cell = row.entry(figure), let value = findings.number(cell) else { return nil }
        guard value >= 0 else {
          findings.report(
            .negative, at: cell.place,
            Sentence("\(figure) is negative: \(cell.text)", zh: "\(figure) 为负：\(cell.text)"),
            cure: Sentence("write 0 or a number above", zh: "填 0 或正数"))
          return nil
        }
        return Total(figure: figure, value: value, place: cell.place, township: township)
      }
    }
  }

  /// The parts of the villages without a figure of their own; empty when the total contradicts the others'.
  private func shares(of total: Total, among villages: [Int], in draft: NetworkDraft) -> [(village: Int, value: Double)]
  {
    let free = villages.filter { draft.villages[$0].figures[total.figure] == nil }
    let own = villages.compactMap { draft.villages[$0].figures[total.figure] }.reduce(0, +)
    guard let scale = TownshipSplit.scale(of: [total.value, own]) else {
      reportDigits(total, own: own)
      return []
    }
    let left = ((total.value - own) * scale).rounded()
    let isContradiction = free.isEmpty ? abs(total.value - own) * scale > 0.5 : left < 0
    guard !isContradiction, !(villages.isEmpty && total.value > 0) else {
      reportContradiction(total, own: own, count: villages.count - free.count, of: villages.count, in: draft)
      return []
    }
    guard !free.isEmpty, let weights = weights(of: free, total, isNeeded: left > 0, in: draft) else { return [] }
    let parts = DistrictEstimate.apportion(Int(left), by: weights)
    return zip(free, parts).map { ($0, Double($1) / scale) }
  }

  /// Units of the last digit that the figures have in one whole: 1, 10 … 1 000 000; `nil` where they have more decimals.
  ///
  /// Figures are at most 10⁹, so a millionth of the greatest is still a whole number that a `Double` holds.
  static func scale(of values: [Double]) -> Double? {
    func isWhole(_ value: Double) -> Bool { abs(value.rounded() - value) <= max(1e-6, value.magnitude * 4e-16) }
    return [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6].first { scale in values.allSatisfy { isWhole($0 * scale) } }
  }

  private func reportDigits(_ total: Total, own: Double) {
    let shown = VectorFeature.text
    findings.report(
      .outOfRange, at: total.place,
      Sentence(
        "\(total.figure) of the township, \(shown(total.value)), less its villages' own, \(shown(own)), has more than six "
          + "decimals, which cannot be split exactly",
        zh: "该乡镇的 \(total.figure) 为 \(shown(total.value))，减去各村自填的 \(shown(own)) 后超过六位小数，无法准确分摊"),
      cure: Sentence("round the figures to six decimals or fewer", zh: "把数值取到六位小数以内"))
  }

  /// Equal shares are seldom meant; one warning a figure.
  private func warnOfEqualShares(_ totals: [Total]) {
    for figure in figures where !settings.isWeightChosen(for: figure) {
      guard let first = totals.first(where: { $0.figure == figure }) else { continue }
      findings.report(
        .equalSplit, level: .warning, at: Place(file: first.place.file, row: 1, column: figure),
        Sentence(
          "no weight is chosen for \(figure), so each village of a township gets the same part of its total",
          zh: "没有为 \(figure) 选定权重，乡镇合计平均分到各村"),
        cure: Sentence(
          "choose one with ‘estimates: { weight: cropland_mu }’ or the like, or write ‘weight: equal’ if that is meant",
          zh: "用 estimates: { weight: cropland_mu } 之类选定权重；如确要平均，写 weight: equal"))
    }
  }

  private func weights(of villages: [Int], _ total: Total, isNeeded: Bool, in draft: NetworkDraft) -> [Double]? {
    let column = settings.weight(of: total.figure)
    guard column != FigureSplit.equal, isNeeded else { return villages.map { _ in 1 } }
    let given = villages.map { draft.villages[$0].figures[column] }
    if let missing = zip(villages, given).first(where: { $0.1 == nil })?.0 {
      let village = draft.villages[missing]
      findings.report(
        .estimateWithoutWeight, at: village.place?.at(column: column),
        Sentence(
          "village ‘\(village.name.zh)’ (\(village.id)) has no \(column), by which \(total.figure) of its township is split",
          zh: "村“\(village.name.zh)”（\(village.id)）没有 \(column)，无法按它分摊所属乡镇的 \(total.figure)"),
        cure: Sentence(
          "fill it in, give the village its own \(total.figure), or split by another weight or equally",
          zh: "填写该列，给该村单独填 \(total.figure)，或改用其他权重或平均分摊"))
      return nil
    }
    guard given.contains(where: { $0 ?? 0 > 0 }) else {
      findings.report(
        .estimateWithoutWeight, at: total.place,
        Sentence(
          "\(total.figure) cannot be split by \(column), which is 0 in every village of the township that would share it",
          zh: "\(total.figure) 无法按 \(column) 分摊：参与分摊的各村该列都为 0"),
        cure: Sentence("correct \(column), or split by another weight or equally", zh: "改正 \(column)，或改用其他权重或平均分摊"))
      return nil
    }
    return given.map { max(0, $0 ?? 0) }
  }

  private func reportContradiction(_ total: Total, own: Double, count: Int, of all: Int, in draft: NetworkDraft) {
    // the villages' empty cells are not 0, as would be said of them otherwise: they wait for the total
    if let file = draft.villages.first?.place?.file {
      findings.isKnownFaulty(Place(file: file, column: total.figure))
    }
    let shown = VectorFeature.text
    findings.report(
      .totalsDisagree, at: total.place,
      Sentence(
        all == 0
          ? "the township has \(shown(total.value)) of \(total.figure) and no village to have it"
          : "\(total.figure) of the township is \(shown(total.value)), and \(count) of its \(all) villages have "
            + "\(shown(own)) by themselves",
        zh: all == 0
          ? "该乡镇的 \(total.figure) 为 \(shown(total.value))，却没有村"
          : "该乡镇的 \(total.figure) 为 \(shown(total.value))，而其 \(all) 个村中 \(count) 个村自填合计 \(shown(own))"),
      cure: Sentence("correct the total, or the villages' figures", zh: "改正合计，或各村数值"))
  }
}
