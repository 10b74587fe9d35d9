import WasteNetwork

extension Phrase {
  // MARK: Banners

  static let incompleteTitle = Phrase("未完成的方案", "This plan is incomplete")
  static func incomplete(_ reason: Phrase) -> Phrase {
    Phrase(
      "计算在规定工作量完成之前停止（\(reason.zh)）。以下是停止时找到的最好方案，不宜直接作为定案。",
      "The run ended before its effort was spent (\(reason.en)). What follows is the best plan found by then; do not adopt "
        + "it as final.")
  }
  static func targetsMissed(_ missed: Int, of count: Int) -> Phrase {
    Phrase("\(count) 项参与规划的目标中有 \(missed) 项未达到。", "Planned targets not met: \(missed) of \(count).")
  }
  static func searchStoppedVillages(_ count: String) -> Phrase {
    Phrase(
      "有 \(count) 项村级收集任务因计算提前停止而未安排。", "Village collections left unplaced because the search stopped: \(count).")
  }
  static func unplacedVisits(_ count: String, kilograms: String) -> Phrase {
    Phrase(
      "有 \(count) 项收运任务（共 \(kilograms) 千克）未能排入车辆计划，见“车辆与班次”。",
      "Collections that could not be given a vehicle: \(count), with \(kilograms) kg; see “Vehicles and rounds”.")
  }
  static func overflow(_ tonnes: String) -> Phrase {
    Phrase("部分站点在高峰期库容不足，共 \(tonnes) 吨无处存放。", "Some yards overflow in the peak: \(tonnes) t find no room.")
  }

  // MARK: Cards

  static let summaryTitle = Phrase("概要", "Summary")
  static let cardTargets = Phrase("目标达到", "Targets met")
  static func outOf(_ part: String, _ whole: String) -> Phrase { Phrase("\(part) / \(whole)", "\(part) of \(whole)") }
  static let cardTargetsMet = Phrase("参与规划的目标全部达到", "every planned target is met")
  static let cardTargetsMissed = Phrase("有目标未达到", "not every planned target is met")
  static let cardTargetsNone = Phrase("本情景没有参与规划的目标", "this scenario has no planned target")
  static let cardCost = Phrase("全年费用", "Yearly cost")
  static func costValue(_ amount: String) -> Phrase { Phrase("\(amount) 万元", "CNY \(amount)") }
  static func cardCostNote(planned: String) -> Phrase {
    Phrase(
      "选址口径，式 (1)；排定后扣除出售收入为 \(planned) 万元",
      "as siting counts it; CNY \(planned) once planned in detail, less revenue")
  }
  static let cardStations = Phrase("收储站点", "Stations")
  static func cardStationsNote(depots: String, centres: String) -> Phrase {
    Phrase("设在 \(depots) 处场所；区级中心 \(centres) 处", "depots: \(depots); district centres: \(centres)")
  }
  static let cardVillages = Phrase("有站点接收的村", "Villages served")
  static let cardVillagesNote = Phrase("至少一类废弃物有站点接收", "with a station for at least one stream")
  static let cardGap = Phrase("与最优的差距", "Gap to the best possible")
  static func gapValue(_ percent: String) -> Phrase { Phrase("≤ \(percent) %", "≤ \(percent) %") }
  static let gapUnknown = Phrase("未证明", "not proven")
  static let cardGapNote = Phrase("选址方案，有下界证明", "of the siting plan, by a proven bound")
  static let cardGapNoteNone = Phrase("没有可用的下界", "no bound is available")
  static let cardVehicles = Phrase("高峰日用车", "Vehicles on the busiest day")
  static func cardVehiclesNote(_ period: Phrase) -> Phrase {

    Phrase("各车型高峰日合计，\(period.zh)最多", "busiest days of all types added; most in \(period.en)")

  }
  static let cardVehiclesNone = Phrase("没有车辆计划", "no vehicles are planned")

  // MARK: Targets

  static let targetsTitle = Phrase("目标与结果", "Targets and results")
  static let targetsLead = Phrase(
    "每项目标写明分子、分母、要求和出处。结果向下取到 0.01 %，不会把未达到的显示为达到。",
    "Each target states its numerator, denominator, requirement and source. Results are rounded down to 0.01 %, so nothing "
      + "looks reached that is not.")
  static let targetsCaption = Phrase("参与规划的目标", "Planned targets")
  static let recordedCaption = Phrase("只记录、不由本方案决定的目标", "Targets on record that this plan does not decide")
  static let targetColumn = Phrase("目标", "Target")
  static let scopeColumn = Phrase("范围", "Scope")
  static let resultColumn = Phrase("结果", "Result")
  static let onSiteColumn = Phrase("还田、自用（吨）", "Used on site (t)")
  static let collectedColumn = Phrase("收集（吨）", "Collected (t)")
  static let numeratorColumn = Phrase("分子（吨）", "Numerator (t)")
  static let denominatorColumn = Phrase("分母（吨）", "Denominator (t)")
  static let valueColumn = Phrase("实现", "Value")
  static let requiredColumn = Phrase("要求", "Required")
  static let yearColumn = Phrase("目标年", "Target year")
  static let baseColumn = Phrase("基期", "Base")
  static let documentColumn = Phrase("文件、日期、条款", "Document, date, part")
  static let noteColumn = Phrase("说明", "Note")
  static let met = Phrase("达到", "met")
  static let missed = Phrase("未达到", "not met")
  static let noTargets = Phrase("本情景没有规定目标。", "This scenario sets no target.")
  static let collectable = Phrase("可收集量", "collectable")
  static let generated = Phrase("产生量", "generated")
  static func percent(_ figure: String) -> Phrase { Phrase("\(figure) %", "\(figure) %") }
  static func atLeast(_ figure: String) -> Phrase { Phrase("≥ \(figure) %", "≥ \(figure) %") }
  static func base(year: Int?, share: String?) -> Phrase {
    switch (year, share) {
    case (let year?, let share?): Phrase("\(year) 年 \(share) %", "\(share) % in \(year)")
    case (let year?, nil): Phrase("\(year) 年", "\(year)")
    case (nil, let share?): Phrase("\(share) %", "\(share) %")
    case (nil, nil): Phrase("—", "—")
    }
  }
  static let nothingArises = Phrase("分母为零", "denominator is zero")
  static func shortfall(_ tonnes: String, cost: String) -> Phrase {
    Phrase("差 \(tonnes) 吨，按价计 \(cost) 万元", "\(tonnes) t short, priced at CNY \(cost)")
  }
  static func shortfallUnpriced(_ tonnes: String) -> Phrase { Phrase("差 \(tonnes) 吨", "\(tonnes) t short") }
}
