import Quantities
public import Reports
import WasteNetwork

extension ScenarioExplanation {
  /// The explanation as officials read it.
  public func text(_ language: Language) -> String {
    var lines: [Phrase] = [headline]
    for (index, group) in groups.enumerated() {
      lines.append(Phrase("", ""))
      lines += words(group, number: index + 1)
    }
    if let ending { lines += [Phrase("", ""), ending] }
    return lines.map { $0.in(language) }.joined(separator: "\n")
  }

  var headline: Phrase {
    switch status {
    case .feasible: .feasible
    case .undecided: .undecided
    case .infeasible: .infeasible(conflicts.count)
    }
  }

  var ending: Phrase? {
    guard status == .infeasible else { return nil }
    switch rest {
    case .planned: return .restPlanned
    case .open: return .restOpen
    case .tooMany: return .restTooMany
    }
  }

  private func words(_ group: Group, number: Int) -> [Phrase] {
    let first = group.conflicts[0]
    var lines = [
      Phrase.conflictTitle(number, of: groups.count, villages: group.conflicts.count), .together,
    ]
    lines += members(of: group).map { bullet(wide.words($0)) }
    lines.append(.proof(first.proof, first.minimality))
    guard let mends = group.mends else { return lines + [.mendsStopped] }
    lines.append(mends.isEmpty ? .noMends : .mendsTitle)
    for mend in mends {
      lines.append(bullet(wide.words(mend.change)))
      lines += notes(of: mend, among: mends).map { Phrase("    \($0.zh)", "    \($0.en)") }
    }
    return lines
  }

  /// Every requirement of the group's conflicts, demands first.
  func members(of group: Group) -> [Requirement] {
    let all = Set(group.conflicts.flatMap(\.members))
    return wide.requirements.filter { all.contains($0) }
  }

  private func bullet(_ phrase: Phrase) -> Phrase { Phrase("  - \(phrase.zh)", "  - \(phrase.en)") }

  /// Villages named in a mend at most; the others are counted.
  private static let named = 5

  /// What a mend costs, who needs it, and how far it is proven.
  func notes(of mend: Mend, among mends: [Mend]) -> [Phrase] {
    var notes: [Phrase] = []
    notes += price(of: mend, among: mends)
    if case .area = mend.change { notes.append(.noLandCost) }
    if mend.isLeast, !mend.change.isWhole { notes.append(.atLeastThis) }
    if case .radius = mend.change, !mend.travellers.isEmpty {
      let shown = mend.travellers.prefix(ScenarioExplanation.named).compactMap { traveller in
        wide.network.villageIndex(traveller.village).map { Phrase.traveller(wide.village($0), traveller.distance) }
      }
      notes.append(.travellers(.list(shown), more: mend.travellers.count - shown.count))
    }
    return notes
  }

  /// What a mend costs, beside the cheapest, and how sure that is.
  private func price(of mend: Mend, among mends: [Mend]) -> [Phrase] {
    guard let cost = mend.cost, let least = mends.compactMap(\.cost).min() else { return [.noPlanFound] }
    let isOnly = mends.count { $0.cost != nil } == 1
    var notes: [Phrase] = [isOnly ? .costs(cost) : cost == least ? .cheapest(cost) : .dearer(cost, by: cost - least)]
    if !mend.isProven { notes.append(.estimate(from: mend.bound, to: cost)) }
    if cost > least, mend.bound.map({ $0 < least }) ?? true { notes.append(.orderOpen) }
    return notes
  }
}

extension Mend {
  /// Part of the cost by which the limit may lie below it without a word.
  private static let provenGap = 1e-4

  /// Whether the price is proven to be the least cost with the change.
  var isProven: Bool {
    guard let cost, let bound else { return false }
    return Double((cost - bound).fen) <= Mend.provenGap * Double(cost.fen)
  }
}

extension Mend.Change {
  /// Whether it is all or nothing, so that less of it is no question.
  var isWhole: Bool {
    switch self {
    case .lift, .newSite: true
    default: false
    }
  }
}
