internal import Quantities

extension NetworkDraft {
  /// Faults of each target, and targets that contradict each other.
  func targetFaults() -> [Fault] {
    targets.flatMap(faults(of:)) + contradictingTargets()
  }

  private func faults(of target: Target) -> [Fault] {
    var faults = shareFaults(target.share, "share_percent", of: target)
    if let share = target.baseShare { faults += shareFaults(share, "base_share_percent", of: target) }
    faults += yearFaults(target.year, "year", at: target.place)
    if let year = target.baseYear { faults += yearFaults(year, "base_year", at: target.place) }
    if let price = target.shortfallPrice {
      faults += Check.positive(price.yuanPerTonne, "shortfall_price_cny_t", at: target.place)
    }
    if target.treatment == .modelled { faults += streamFaults([target.stream], at: target.place, "stream") }
    if case .township(let township) = target.scope {
      faults += townshipFaults(township, at: target.place?.field("scope"))
    }
    return faults
  }

  private func shareFaults(_ share: Share, _ column: String, of target: Target) -> [Fault] {
    if share < .zero { return Check.notNegative(share.percent, column, at: target.place) }
    guard share > .whole else { return [] }
    return [
      Fault(
        .shareAboveWhole, at: target.place?.field(column),
        Sentence(
          "target ‘\(target.id)’ asks for \(Check.shown(share.percent)) %, more than there is",
          zh: "目标“\(target.id)”要求 \(Check.shown(share.percent)) %，超过全部"),
        cure: Sentence("write at most 100; check what the document takes as the denominator", zh: "最多写 100，并核对文件所用的分母"))
    ]
  }

  private func contradictingTargets() -> [Fault] {
    targets.indices.flatMap { second in
      targets.indices.prefix(second).compactMap { first in contradiction(targets[first], targets[second]) }
    }
  }

  /// A target that must be reached beside a higher one with a price is a floor and an ambition, no contradiction.
  private func contradiction(_ first: Target, _ second: Target) -> Fault? {
    guard first.stream == second.stream, first.scope == second.scope, first.year == second.year,
      first.denominator == second.denominator, first.countsOnSiteUse == second.countsOnSiteUse,
      first.treatment == second.treatment, (first.shortfallPrice == nil) == (second.shortfallPrice == nil),
      first.id != second.id
    else { return nil }
    let isSame = first.share == second.share
    return Fault(
      .contradictingTargets, level: isSame ? .warning : .error, at: second.place?.field("share_percent"),
      Sentence(
        isSame
          ? "targets ‘\(first.id)’ and ‘\(second.id)’ ask for the same"
          : "target ‘\(second.id)’ asks for \(Check.shown(second.share.percent)) % of the same that target "
            + "‘\(first.id)’ asks for \(Check.shown(first.share.percent)) % of",
        zh: isSame
          ? "目标“\(first.id)”与“\(second.id)”要求相同"
          : "目标“\(second.id)”要求 \(Check.shown(second.share.percent)) %，而目标“\(first.id)”对同一对象要求 \(Check.shown(first.share.percent)) %"
      ),
      cure: Sentence("keep one, or set them apart by scope, year or denominator", zh: "保留一个，或在范围、年份、分母上区分"))
  }
}
