import WasteNetwork

extension Phrase {
  static let sensitivityTitle = Phrase("结果取决于什么", "What the result depends on")
  static let sensitivityLead = Phrase(
    "以下各项均按本方案的决定不变计算：站点、去向、班次都不动，只看单价、数量或界限变动时会怎样。重新规划可能更省。",
    "All of this is at fixed decisions: stations, ways and rounds stay, and only a rate, a mass or a limit changes. Planning "
      + "again may cost less.")
  static let effectsCaption = Phrase("某一项变动时全年费用的变化", "Change of the yearly cost when one thing changes")
  static let effectColumn = Phrase("变动", "Change")
  static let effectMoneyColumn = Phrase("费用变化（元/年）", "Cost (CNY/yr)")
  static let effectPartColumn = Phrase("占全年支出", "Of a year’s expenses")
  static let effectKindColumn = Phrase("性质", "Kind")
  static let effectExact = Phrase("准确", "exact")
  static let effectEstimated = Phrase("估计", "estimate")

  static func driver(_ driver: Sensitivity.Driver, litres: String) -> Phrase {
    switch driver {
    case .kilometres: Phrase("收运车辆每公里单价 +10 %", "Kilometre rates of collection vehicles +10 %")
    case .days: Phrase("收运车辆台班单价 +10 %", "Day rates of collection vehicles +10 %")
    case .fuel:
      Phrase("油价每升 +1 元（收运车辆全年 \(litres) 升）", "Fuel CNY 1 a litre dearer (collection vehicles: \(litres) l a year)")
    case .handling: Phrase("装卸、打包等单价 +10 %", "Handling prices +10 %")
    case .onward: Phrase("站点到中心的运价 +10 %", "Haulage from station to centre +10 %")
    case .outlets: Phrase("中心到利用去向的运价 +10 %", "Haulage from centre to outlet +10 %")
    case .stations: Phrase("场所与站点的年费用 +10 %", "Yearly cost of sites and stations +10 %")
    case .centres: Phrase("区级中心的年费用 +10 %", "Yearly cost of centres +10 %")
    case .prices: Phrase("出售价格 −10 %", "Sale prices −10 %")
    case .mass:
      Phrase(
        "收集量 +10 %（整车趟次、装卸、外运和销售同比例，班次与台班不变）",
        "Collected mass +10 % (full loads, handling, onward haulage and sales in proportion; rounds and vehicle days as they are)"
      )
    }
  }
  static func smallerThanGap(_ yuan: String) -> Phrase {
    Phrase(
      "方案与已证明的界限相差 \(yuan) 元/年：比这更小的变化不足以说明哪个方案最好。",
      "The plan lies CNY \(yuan) a year above what is proven: changes smaller than that do not tell which plan is best."
    )
  }
  static let slackCaption = Phrase("各项目标的余量（准确）", "Room of each target (exact)")
  static let slackPointsColumn = Phrase("高出要求（百分点）", "Above what is required (points)")
  static let slackTonnesColumn = Phrase("高出要求（吨/年）", "Above what is required (t/yr)")
  static let reachCaption = Phrase("离界限有多近（准确）", "How near the limits are (exact)")
  static let radiusColumn = Phrase("服务半径（公里）", "Service radius (km)")
  static let farthestColumn = Phrase("最远的村（公里）", "Farthest village (km)")
  static let nearLimitColumn = Phrase("超过半径九成的村", "Villages beyond 90 % of it")
  static let nearlyFullColumn = Phrase("用到九成以上的站点", "Stations 90 % full or more")
  static let firstFullColumn = Phrase("各村同比例增加时最先装满的站点", "Station that is full first if all hand over more")
  static func fullAt(_ depot: String, percent: String) -> Phrase {
    Phrase("\(depot)：增加 \(percent) % 时", "\(depot): at \(percent) % more")
  }
  static let sweepHint = Phrase(
    "要知道参数变动后重新规划的结果（费用与覆盖的取舍、各参数的影响、系数在其范围内变动时目标是否仍能达到），用 gleaner sweep 对情景逐项计算。",
    "What planning again gives when something changes — cost against coverage, the weight of each parameter, whether targets "
      + "hold over the ranges of the coefficients — is told by gleaner sweep.")
}
