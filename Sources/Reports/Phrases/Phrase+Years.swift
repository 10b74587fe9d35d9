import Quantities
import WasteNetwork
import Years

/// A plan of several years in words.
extension Phrase {
  static func yearsTitle(_ name: LocalizedName, _ years: [Int]) -> Phrase {
    let list = years.map(String.init)
    return Phrase(
      "\(name.zh)：\(list.joined(separator: "、")) 年分阶段规划", "\(name.en): \(list.joined(separator: ", ")) planned together"
    )
  }
  static func yearsLead(_ stages: [YearStage]) -> Phrase {
    let zh = stages.map { "\($0.year) 年起计 \($0.lasts) 年" }.joined(separator: "，")
    let en = stages.map { "from \($0.year) for \($0.lasts == 1 ? "one year" : "\($0.lasts) years")" }
      .joined(separator: ", ")
    return Phrase(
      "各年的目标一并规划：哪个站点何时开放、何时扩大；已建成的站点如要关闭或缩小，须计入其费用。各阶段：\(zh)。",
      "The targets of several years in one plan: which station opens and grows when; whatever was built is closed or made "
        + "smaller only at its price. Stages: \(en).")
  }
  static func yearsStage(_ when: YearStage) -> Phrase {
    let last = when.year + when.lasts - 1
    return when.lasts == 1
      ? Phrase("\(when.year) 年", "\(when.year)") : Phrase("\(when.year)–\(last) 年", "\(when.year)–\(last)")
  }
  static func yearColumn(_ year: Int) -> Phrase { Phrase("\(year) 年", "\(year)") }

  // MARK: Cards

  static let yearsTotal = Phrase("多年合计", "All years together")
  static func yearsTotalNote(_ years: Int) -> Phrase {
    Phrase(
      "\(years) 个年份的选址费用加关闭费用，不折现", "yearly costs of \(years) years as siting counts them, and closings; not discounted"
    )
  }
  static let yearsClosings = Phrase("关闭和缩小的费用", "Closing and reducing")
  static func yearsClosingsNote(_ count: Int) -> Phrase {
    Phrase("关闭或缩小 \(count) 处（站点或中心的类别）", "stations or centres’ lines closed or made smaller: \(count)")
  }
  static func yearsGapNote(_ bound: String) -> Phrase {
    Phrase("任何多年方案不低于 \(bound) 万元", "no plan of these years costs less than CNY \(bound)")
  }
  static let yearsTargets = Phrase("目标达到", "Targets met")
  static let yearsTargetsNote = Phrase("各阶段参与规划的目标合计", "planned targets of all stages")

  // MARK: What stands when

  static let yearsStanding = Phrase("哪个站点何时", "Which station when")
  static let yearsStandingLead = Phrase(
    "每格为该阶段的规模及与上一阶段相比的变化；“—”表示没有。",
    "Each cell gives the size in that stage and what changed since the one before; “—” is none.")
  static let yearsStationsCaption = Phrase("乡镇收储站点", "Stations at depots")
  static let yearsLinesCaption = Phrase("区级中心", "Lines of centres")
  static func change(_ change: YearsPlan.Change) -> Phrase {
    switch change {
    case .absent: Phrase("没有", "none")
    case .opens: Phrase("开放", "opens")
    case .keeps: Phrase("保留", "stays")
    case .grows: Phrase("扩大", "grows")
    case .shrinks: Phrase("缩小", "shrinks")
    case .closes: Phrase("关闭", "closes")
    }
  }
  static let yearsMaps = Phrase("各阶段地图", "Maps by stage")
  static let yearsMapsLead = Phrase(
    "数字为该处设有站点的类别数；站点和中心以外的小点为村。",
    "A figure is the number of streams with a station there; the small dots are villages.")
  static let legendStands = Phrase("开放的场所", "open depot")
  static let legendOpens = Phrase("本阶段新开", "opened in this stage")
  static let legendCloses = Phrase("本阶段关闭", "closed in this stage")

  // MARK: Closing

  static let yearsClosing = Phrase("关闭和缩小的费用", "What closing and reducing costs")
  static func closingRule(_ rule: ClosingRule) -> Phrase {
    switch rule.price {
    case .instalments(let share, let years):
      let part = Figures.percent(share)
      return Phrase(
        "站点或中心建成后，其年费用的 \(part) % 视为投资的分期偿付，共 \(years) 年。提前关闭或缩小的，剩余各期在计入的年份内照付；超出计入年份的部分不计，"
          + "因为保留时也不会在那些年份收回。场所本身的年费用（租金）按当年计，关闭即止。",
        "Of what a station or a centre’s line costs a year, \(part) % pays off its investment over \(years) years. Where it is "
          + "closed or made smaller earlier, that part goes on being due in the years that are counted; nothing is charged beyond "
          + "them, as keeping it would pay nothing back there either. A site’s own yearly cost (its rent) ends with it."
      )
    case .once(let price):
      let sum = Phrase.money(price)
      return Phrase(
        "每关闭或缩小一处站点或中心的一个类别，一次性计 \(sum.zh)。",
        "Each station or centre’s line that is closed or made smaller costs \(sum.en) at once.")
    }
  }
  static func closingSource(_ source: String) -> Phrase { Phrase("来源：\(source)", "Source: \(source)") }
  static let closingAssumed = Phrase(
    "情景没有写明关闭费用，此处用的是程序的通行假设：投资占年费用一半为假设（未经核实）；10 年为生产设备的最低折旧年限"
      + "（企业所得税法实施条例，国务院令第512号，第六十条）。可在 scenario.yaml 的 closing 中改写。",
    "The scenario states no price of closing, so the usual one holds: that half of the yearly cost is investment is an "
      + "assumption (unverified); ten years are the least depreciation of production machinery (企业所得税法实施条例, State Council "
      + "decree 512, article 60). Write ‘closing’ in scenario.yaml to state your own.")
  static let nothingDue = Phrase(
    "没有因关闭或缩小而发生的费用。", "Nothing is due: nothing that was built is closed or made smaller at a price.")
  static let dueYearColumn = Phrase("发生阶段", "Due from")
  static let builtColumn = Phrase("原来", "Before")
  static let nowColumn = Phrase("现在", "Now")
  static func built(_ size: String, year: Int) -> Phrase {
    Phrase("\(size)（自 \(year) 年计）", "\(size), counted from \(year)")
  }
  static let closedNow = Phrase("关闭", "closed")
  static let dueCountColumn = Phrase("期数", "Times")
  static let duePriceColumn = Phrase("每期（万元）", "Each (CNY)")
  static let dueAmountColumn = Phrase("合计（万元）", "Together (CNY)")

  // MARK: Costs, targets, proof

  static let yearsCost = Phrase("各阶段费用（万元）", "Cost by stage (CNY)")
  static let yearsCostLead = Phrase(
    "前几行为一年的费用，选址口径，式 (1)；末行为该阶段计入年份的合计。",
    "The first lines are a year’s cost as siting counts it, equation (1); the last is the stage over its counted years."
  )
  static let yearlyTotal = Phrase("一年合计", "A year together")
  static let countedYears = Phrase("计入年数", "Years counted")
  static let closingInStage = Phrase("关闭和缩小的费用（该阶段合计）", "Closing and reducing, all years of the stage")
  static let stageTotal = Phrase("阶段合计", "The stage together")
  static let yearsTargetsTitle = Phrase("各年目标", "Targets by year")
  static let yearsTargetsLead = Phrase(
    "文件未规定的数值为情景的假设，依据栏如实写明。", "Where a document states no figure, the scenario assumes one and says so in its source.")
  static func yearsTargetsOf(_ year: Int) -> Phrase { Phrase("\(year) 年的目标", "Targets of \(year)") }
  static let yearsProof = Phrase("界限与各阶段方案", "Bound, and the plan of each stage")
  static let yearsProofLead = Phrase(
    "每个阶段都是一份完整的成果包，可单独审核和重算。多年界限是各阶段自身经证明的下界乘以年数之和，不计关闭费用，因此对任何多年方案都成立。",
    "Each stage is a plan bundle of its own, which can be audited and made again by itself. The bound of all years adds up what "
      + "each stage proves by itself, times its years, and counts no closing: so it holds for every plan of these years."
  )
  static let yearsStageColumn = Phrase("阶段", "Stage")
  static let yearlyCostColumn = Phrase("年费用（万元）", "Cost a year (CNY)")
  static let yearlyBoundColumn = Phrase("年费用下界（万元）", "Bound a year (CNY)")
  static let bundleColumn = Phrase("报告", "Report")
  static let yearsHonesty = Phrase(
    "费用不折现；各阶段按直线估算的运费选址，其后编排的班次不再反过来改变站点；阶段之间只通过站点和中心相联系。某一阶段的年费用高于其单独规划时，是因为照顾了其他年份。",
    "Nothing is discounted; stages are sited by the straight estimate of haulage, and rounds planned afterwards do not change "
      + "the stations; stages are tied by stations and centres only. Where a stage costs more than planned alone, it does so for "
      + "the sake of the other years.")
}
