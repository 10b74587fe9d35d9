import Quantities
import Reports
import WasteNetwork

/// What another decision costs, and why so much.
extension Phrase {
  static func difference(_ money: Money, isExact: Bool) -> Phrase {
    let most = isExact ? Phrase("", "") : Phrase("（至多）", " (at most)")
    if money == .zero { return Phrase("费用相同\(most.zh)", "costs the same\(most.en)") }
    let amount = yuan(money < .zero ? .zero - money : money)
    return money < .zero
      ? Phrase("每年省 \(amount) 元\(most.zh)", "CNY \(amount) a year less\(most.en)")
      : Phrase("每年多 \(amount) 元\(most.zh)", "CNY \(amount) a year more\(most.en)")
  }
  static let impossible = Phrase("经证明无法安排", "proven: it cannot be arranged")
  static let notSettled = Phrase("在限定的工作量内未能判定", "not settled within the limits of work")

  /// Changes named at most; the others are summed up.
  private static let named = 4

  /// What is built otherwise, one after the other, and what haulage and handling change.
  /// - Parameter steps: each with its words, the dearest change first.
  static func because(_ steps: [(words: Phrase, difference: Money)], of whole: Money) -> Phrase {
    guard !steps.isEmpty else { return Phrase("", "") }
    var parts = steps.prefix(named).map { change($0.words, $0.difference) }
    let others = steps.dropFirst(named)
    if !others.isEmpty {
      parts.append(
        change(Phrase("其他 \(others.count) 处变动", "\(others.count) other changes"), others.map(\.difference).sum()))
    }
    let hauling = whole - steps.map(\.difference).sum()
    if hauling != .zero { parts.append(change(Phrase("运费和装卸", "haulage and handling"), hauling)) }
    return Phrase(
      "（\(parts.map(\.zh).joined(separator: "；"))）", " (\(parts.map(\.en).joined(separator: "; ")))")
  }

  private static func change(_ words: Phrase, _ money: Money) -> Phrase {
    let amount = yuan(money < .zero ? .zero - money : money)
    return money < .zero
      ? Phrase("\(words.zh)，省 \(amount) 元", "\(words.en): CNY \(amount) less")
      : Phrase("\(words.zh)，多 \(amount) 元", "\(words.en): CNY \(amount) more")
  }

  // MARK: What is built otherwise

  static func siteOpens(_ site: Phrase) -> Phrase { Phrase("启用\(site.zh)", "\(site.en) opens") }
  static func siteCloses(_ site: Phrase) -> Phrase { Phrase("不再启用\(site.zh)", "\(site.en) is no longer needed") }
  /// A station or line: what it is, where, and its sizes before and after.
  static func module(_ place: Phrase, before: String?, after: String?) -> Phrase {
    switch (before, after) {
    case (let before?, let after?):
      Phrase("\(place.zh)规模由 \(before) 改为 \(after)", "\(place.en) of size \(after) instead of \(before)")
    case (nil, let after?): Phrase("新设\(place.zh)（规模 \(after)）", "a new \(place.en) of size \(after)")
    default: Phrase("不设\(place.zh)", "no \(place.en)")
    }
  }
  static func station(_ stream: LocalizedName, at site: Phrase) -> Phrase {
    Phrase("\(site.zh)的\(stream.zh)站点", "\(stream.en) station at \(site.en)")
  }
  static func line(_ stream: LocalizedName, at centre: Phrase) -> Phrase {
    Phrase("\(centre.zh)的\(stream.zh)处理线", "\(stream.en) line at \(centre.en)")
  }
}
