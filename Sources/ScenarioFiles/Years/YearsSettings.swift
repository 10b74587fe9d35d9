internal import Quantities
internal import WasteNetwork
internal import Years

/// What a scenario says of several years: `years` and `closing`.
struct YearsSettings {
  /// One element of `years`.
  struct Stage {
    let when: YearStage
    /// Where its year stands.
    let place: Place
    /// What it changes, in the order in which it is changed.
    let items: [SettingsGroup]
  }

  /// Ascending.
  let stages: [Stage]
  let closing: ClosingRule

  /// Reads a scenario's top group; every fault goes to its findings.
  /// - Returns: `nil` where it plans a single year.
  init?(_ top: SettingsGroup) {
    let closing = top.group("closing", known: SettingsOutline.closing.names)
    guard top.setting("years") != nil else {
      if let closing { YearsSettings.reportIdle(closing) }
      return nil
    }
    self.closing = closing.map(YearsSettings.rule) ?? .usual
    stages = top.groups("years", known: SettingsOutline.year.names).map(YearsSettings.stage)
    YearsSettings.check(stages, at: top.place(of: "years"), top.findings)
  }

  private static func stage(_ group: SettingsGroup) -> Stage {
    _ = group.required("year")
    _ = group.required("lasts")
    return Stage(
      when: YearStage(
        year: group.wholeNumber("year", in: SettingsOutline.plannedYears) ?? 0,
        lasts: group.wholeNumber("lasts", in: SettingsOutline.countedYears) ?? 0),
      place: group.place(of: "year"), items: group.groups("items", known: SettingsOutline.item.names))
  }

  private static func rule(_ group: SettingsGroup) -> ClosingRule {
    let source = group.text("source")
    guard let price = group.number("price_cny") else {
      let share = percent(group) ?? ClosingRule.usualShare
      let years =
        group.wholeNumber("investment_years", in: SettingsOutline.investmentYears) ?? ClosingRule.usualYears
      let isUsual = ["investment_share_percent", "investment_years"].allSatisfy { group.setting($0) == nil }
      return ClosingRule(price: .instalments(share: share, years: years), source: source, isUsual: isUsual)
    }
    if price < 0 {
      report(
        group, "price_cny", .negative, Sentence("closing cannot cost less than nothing", zh: "关闭费用不能为负"),
        cure: Sentence("write 0 or more", zh: "写 0 或更大的数"))
    }
    for key in ["investment_share_percent", "investment_years"] where group.setting(key) != nil {
      report(
        group, key, .wrongSetting,
        Sentence("closing costs either a price or what is left of the investment", zh: "关闭要么按固定价格，要么按剩余投资计费"),
        cure: Sentence("remove ‘price_cny’ or ‘\(key)’", zh: "删除 price_cny 或 \(key)"))
    }
    return ClosingRule(price: .once(.yuan(price)), source: source, isUsual: false)
  }

  private static func percent(_ group: SettingsGroup) -> Share? {
    guard let percent = group.number("investment_share_percent") else { return nil }
    guard !(0...100).contains(percent) else { return .percent(percent) }
    report(
      group, "investment_share_percent", .outOfRange,
      Sentence("\(percent) is no part of a cost in percent", zh: "\(percent) 不是费用的百分比"),
      cure: Sentence("write a number from 0 to 100", zh: "写 0 至 100 之间的数"))
    return nil
  }

  private static func report(
    _ group: SettingsGroup, _ key: String, _ kind: FaultKind, _ finding: Sentence, cure: Sentence
  ) {
    group.findings.report(kind, at: group.place(of: key), finding, cure: cure)
  }

  private static func reportIdle(_ closing: SettingsGroup) {
    closing.findings.report(
      .wrongSetting, at: closing.place,
      Sentence("closing has a price, and only one year is planned", zh: "写了关闭费用，却只规划一个年份"),
      cure: Sentence("add ‘years:’ with two stages or more, or remove ‘closing’", zh: "加上含两个以上阶段的 years，或删除 closing"))
  }

  /// Stages are two at least, ascending, and none counts years of the next.
  private static func check(_ stages: [Stage], at place: Place, _ findings: Findings) {
    if stages.count < 2 {
      findings.report(
        .wrongSetting, at: place,
        Sentence(
          "several years are planned together, and here is \(stages.count == 1 ? "one" : "none")", zh: "多年规划至少要有两个阶段"),
        cure: Sentence("write two stages or more, or set calendar.year instead", zh: "写两个以上阶段，或改设 calendar.year"))
    }
    for (before, after) in zip(stages, stages.dropFirst()) where before.when.year > 0 && after.when.year > 0 {
      let (year, next) = (before.when.year, after.when.year)
      if next <= year {
        findings.report(
          .wrongSetting, at: after.place,
          Sentence("the stage \(next) does not come after \(year)", zh: "阶段 \(next) 不在 \(year) 之后"),
          cure: Sentence("write stages in the order of years, each year once", zh: "按年份先后书写，每年只写一次"))
      } else if year + before.when.lasts > next {
        findings.report(
          .wrongSetting, at: before.place,
          Sentence(
            "the stage \(year) counts for \(before.when.lasts) years and runs into \(next)",
            zh: "阶段 \(year) 计 \(before.when.lasts) 年，与 \(next) 重叠"),
          cure: Sentence("let it last \(next - year) years at most", zh: "最多计 \(next - year) 年"))
      }
    }
  }
}
