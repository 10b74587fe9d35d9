internal import Quantities
internal import WasteNetwork

extension TransportPlan {
  /// The plan with limits of its rounds' kilometre cost. Where a limit lies above what the rounds cost, one of the two is
  /// wrong: then no limit is stated as the bound, and the contradiction is.
  func limited(by limits: [RoundLimit]) -> TransportPlan {
    var plan = self
    plan.roundLimits = limits
    let contradictions = limits.filter { $0.limit > $0.cost }
    if let first = contradictions.first {
      plan.quality.bound = nil
      plan.quality.boundMethod = TransportPlan.contradiction(contradictions.count, first)
    } else if !limits.isEmpty {
      plan.quality.bound = limits.map(\.limit).sum().fen
      plan.quality.boundMethod = TransportPlan.method(limits)
    }
    return plan
  }

  private static func method(_ limits: [RoundLimit]) -> LocalizedName {
    let open = limits.count { $0.progress != .finished }
    if open == 0 {
      return LocalizedName(
        zh: "逐站点逐时段对 ng 路线列生成，全部算完",
        en: "column generation over ng-routes for each station and period, all to their end")
    }
    return LocalizedName(
      zh: "逐站点逐时段对 ng 路线列生成；\(limits.count) 项中有 \(open) 项未算完，界限较弱",
      en: "column generation over ng-routes for each station and period; \(open) of \(limits.count) did not finish and "
        + "have a weaker limit")
  }

  private static func contradiction(_ count: Int, _ first: RoundLimit) -> LocalizedName {
    LocalizedName(
      zh: "程序内部错误：\(count) 项下界高于班次费用（如站点 \(first.depot) 第 \(first.period + 1) 时段），未给出下界，请报告",
      en: "internal fault of the program: \(count) limits lie above what the rounds cost (first: depot \(first.depot), "
        + "period \(first.period + 1)); no bound is stated, please report this")
  }
}
