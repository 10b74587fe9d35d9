import WasteNetwork

extension Phrase {
  static func sweepTitle(_ name: LocalizedName) -> Phrase { Phrase("\(name.zh)：多情景推演", "\(name.en): many scenarios") }
  static func sweepLead(_ count: Int, effort: Int, seed: UInt64) -> Phrase {
    Phrase(
      "同一基准情景改变若干参数后的 \(count) 个情景，各自完整规划（--effort \(effort) --seed \(seed)）；scenarios 文件夹中有每个情景的文件，可单独重算。",
      "\(count) scenarios that change some values of one baseline, each planned in full (--effort \(effort) --seed \(seed)); "
        + "the folder scenarios holds the file of each, to be planned again by itself.")
  }
  static let cardScenarios = Phrase("情景", "Scenarios")
  static let cardPlanned = Phrase("有方案", "With a plan")
  static func notPlanned(infeasible: Int, invalid: Int, unplanned: Int) -> Phrase {
    Phrase(
      "不可行 \(infeasible) 个，输入有误 \(invalid) 个，未找到方案 \(unplanned) 个",
      "\(infeasible) infeasible, \(invalid) at fault, \(unplanned) without a plan")
  }
  static let cardLeastCost = Phrase("费用范围", "Range of cost")
  static func costRange(_ low: String, _ high: String) -> Phrase {
    Phrase("\(low)–\(high) 万元", "CNY \(low) to \(high)")
  }
  static let cardWidestGap = Phrase("最大差距", "Widest gap")
  static let widestGapNote = Phrase("各方案与其最优的差距", "of any plan to its best possible")

  // MARK: Curves

  static let curvesTitle = Phrase("费用与效果", "Cost against effect")
  static let curvesLead = Phrase(
    "每个点是一个情景。实心点在帕累托前沿上：没有别的情景既更省又更好。点下的短线是该情景已证明的费用下界。",
    "Each point is a scenario. Solid ones are on the Pareto front: none other is both cheaper and better. The short line below "
      + "a point is what any plan of that scenario costs at least.")
  static func costAgainst(_ effect: Phrase) -> Phrase {
    Phrase("全年费用与\(effect.zh)", "Yearly cost against \(effect.en)")
  }
  static let costAxis = Phrase("全年费用（万元）", "yearly cost (10 000 CNY)")
  static func shareAxis(_ target: LocalizedName) -> Phrase { Phrase("\(target.zh)（%）", "\(target.en) (%)") }
  static let farthestAxis = Phrase("最远里程（公里）", "farthest way (km)")
  static let onFrontKey = Phrase("帕累托前沿", "on the Pareto front")
  static let offFrontKey = Phrase("其他情景", "other scenarios")
  static let boundKey = Phrase("该情景的费用下界", "least cost of that scenario, proven")
  static let nothingVaries = Phrase(
    "各情景的目标实现程度和里程相同，没有可画的曲线。", "All scenarios reach the same, so there is no curve to draw.")

  // MARK: One at a time

  static let tornadoTitle = Phrase("逐项敏感性", "Sensitivity, one value at a time")
  static let tornadoLead = Phrase(
    "其余参数保持基准值，只改变一项时全年费用的变化范围，变化大的在上。",
    "How far yearly cost moves when one value is changed and all else is as in the baseline; the widest first.")
  static func gapCaution(_ percent: String) -> Phrase {
    Phrase(
      "各方案距其最优不超过 \(percent) %：小于这一差距的变化可能只是搜索的偶然，加大 --effort 可以缩小。",
      "Each plan is within \(percent) % of its best possible: smaller swings may be the search’s chance; more --effort narrows it."
    )
  }
  static let withoutPlanColumn = Phrase("没有方案的取值", "Values without a plan")
  static let axisColumn = Phrase("参数", "Value")
  static let fromColumn = Phrase("取值", "From … to")
  static let leastCostColumn = Phrase("最低费用（万元）", "Least cost (CNY)")
  static let mostCostColumn = Phrase("最高费用（万元）", "Greatest cost (CNY)")
  static let swingColumn = Phrase("变化", "Swing")

  // MARK: Ranges

  static let rangesTitle = Phrase("系数在其范围内变化时", "With coefficients drawn from their ranges")
  static let rangesLead = Phrase(
    "系数按三角分布在各自范围内取值，每次抽样重新规划：目标在多少次中达到，费用如何分布。",
    "Coefficients are drawn from their ranges (triangular), and each draw is planned anew: how often each target is met, and "
      + "how cost spreads.")
  static let heldColumn = Phrase("达到", "Met")
  static func heldIn(_ held: Int, _ all: Int) -> Phrase { Phrase("\(all) 次中 \(held) 次", "\(held) of \(all)") }
  static let infeasibleCountsAsMissed = Phrase(
    "不可行的抽样算作未达到。", "Draws that are infeasible count as not met.")
  static let costSpreadCaption = Phrase("全年费用的分布", "Spread of yearly cost")
  static let partColumn = Phrase("分位", "Part of the draws")
  static func below(_ percent: Int) -> Phrase { Phrase("\(percent) % 的抽样不超过", "\(percent) % are at most") }

  // MARK: Stations

  static let alwaysTitle = Phrase("各站点入选的次数", "How often each station is chosen")
  static let alwaysLead = Phrase(
    "站点在多少个方案中开放。总是入选的，受这些参数影响小。",
    "In how many plans a station is open. One that is always chosen depends little on what is varied here.")
  static let frequencyColumn = Phrase("入选", "Chosen")
  static let sizesColumn = Phrase("规模", "Sizes")

  // MARK: All scenarios

  static let scenariosTitle = Phrase("全部情景", "All scenarios")
  static let statusColumn = Phrase("结果", "Outcome")
  static let gapPercentColumn = Phrase("差距（%）", "Gap (%)")
  static func status(_ status: SweepResult.Status) -> Phrase {
    switch status {
    case .planned: Phrase("有方案", "planned")
    case .infeasible: Phrase("不可行", "infeasible")
    case .invalid: Phrase("输入有误", "at fault")
    case .unplanned: Phrase("未找到方案", "no plan found")
    }
  }
  static let baseline = Phrase("基准", "baseline")
}

extension Phrase {
  static func sweepDone(_ all: Int, computed: Int, folder: String) -> Phrase {
    Phrase(
      "共 \(all) 个情景，本次计算 \(computed) 个；结果与 sweep.html 在 \(folder)。",
      "\(all) scenarios, \(computed) of them computed now; results and sweep.html are in \(folder)")
  }
}
