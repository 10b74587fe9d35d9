import Quantities
import WasteNetwork

extension Phrase {
  // MARK: Aim

  /// What was sought of the siting.
  /// - Parameter money: an amount as the language counts it, ten thousand yuan in Chinese.
  static func aim(_ objective: PlanningOptions.Objective, money: (Money) -> String) -> Phrase {
    switch objective {
    case .leastCost: Phrase("所求：满足全部要求的最低年费用。", "Sought: the least yearly cost that meets every requirement.")
    case .greatestCoverage(let budget, _):
      Phrase(
        "所求：年费用不超过 \(money(budget)) 万元时的最大收集量。",
        "Sought: the most mass collected for at most CNY \(money(budget)) a year.")
    case .leastGreatestDistance(nil):
      Phrase(
        "所求：使最远的村到站点的路程尽量短；路程相同时取费用低者。",
        "Sought: the shortest way for the village that has the longest; of plans alike in that, one that costs little.")
    case .leastGreatestDistance(let budget?):
      Phrase(
        "所求：年费用不超过 \(money(budget)) 万元时，使最远的村到站点的路程尽量短；路程相同时取费用低者。",
        "Sought: the shortest way for the village that has the longest, for at most CNY \(money(budget)) a year; "
          + "of plans alike in that, one that costs little.")
    }
  }

  /// Which targets the plan was held to; `nil` where all were, by reaching them or paying for what is missing.
  static func bindingTargets(_ objective: PlanningOptions.Objective) -> Phrase? {
    guard case .greatestCoverage(_, let keepsTargets) = objective else { return nil }
    return keepsTargets
      ? Phrase(
        "未定欠缺价格的指标作为硬性要求必须达到，其余指标只报告结果。",
        "Targets without a shortfall price were kept as requirements; the others are only reported.")
      : Phrase(
        "预算决定收集量，指标只报告结果，不作要求。", "The budget decides what is collected; targets are only reported, not required.")
  }

  /// What equation (27) has brought about.
  static func secondStations(of stream: LocalizedName, _ kilometres: String) -> Phrase {
    Phrase(
      "\(stream.zh)：每个有站点接收的村，在 \(kilometres) 公里路程内另有第二个站点备用。",
      "\(stream.en): every village that is served has a second station within \(kilometres) km by road.")
  }
}
