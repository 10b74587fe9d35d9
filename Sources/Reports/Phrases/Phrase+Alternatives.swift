import WasteNetwork

/// Near-optimal alternatives in words.
extension Phrase {
  static func alternativesTitle(_ name: LocalizedName) -> Phrase {
    Phrase("\(name.zh)：费用相近的不同方案", "\(name.en): different plans at nearly the same cost")
  }
  static func alternativesLead(_ within: Double, found: Int, chosen: Int) -> Phrase {
    let percent = Figures.fixed(
      Int((within * 10_000).rounded()), scale: 100, within * 100 == (within * 100).rounded() ? 0 : 2)
    return chosen == 0
      ? Phrase(
        "没有找到费用不超过最优方案 \(percent) % 而地图不同的方案。",
        "No plan was found that costs at most \(percent) % more than the best and differs from it on the map.")
      : Phrase(
        "费用比所找到的最优方案最多高 \(percent) % 的方案共找到 \(found) 个，这里选出 \(chosen) 个：与最优方案、相互之间在地图上差别最大。"
          + "费用按选址口径（场所、站点、运输和中心）比较。各方案均满足全部要求，按真实费用完整规划并已审核。",
        (found == 1 ? "One plan was found that costs" : "\(found) plans were found that cost")
          + " at most \(percent) % more than the best, as siting counts cost (sites, stations, haulage and centres)"
          + (found == 1
            ? ". It"
            : "; \(chosen == 1 ? "the one shown differs" : "the \(chosen) shown differ") most on the map"
              + " from the best\(chosen == 1 ? "" : " and from each other"). Each")
          + " meets every requirement, is planned in full at true costs and was audited."
      )
  }
  static func alternativesHonesty(effort: Int, seed: UInt64) -> Phrase {
    Phrase(
      "“差别最大”只就搜索所找到的而言（--effort \(effort) --seed \(seed)），并不证明没有差别更大的方案。“高于下界”以全部场址下已证明的最低费用为准；"
        + "各成果包自身的下界只就其允许的场址而言。流程与车次排定后的费用（扣除收入）另列一栏，其高低次序可能不同。",
      "“Differ most” speaks of the plans that the search found (--effort \(effort) --seed \(seed)); it does not prove that none "
        + "differs more. “Above the bound” holds each against the least cost proven with all depots of the scenario; the bound "
        + "that a bundle states is of the depots that it allows. What a plan costs once flows and rounds are planned, less "
        + "revenue, stands in a column of its own and may rank the plans otherwise.")
  }
  static let alternativesFigures = Phrase("各方案的费用与差别", "What the plans cost and how they differ")
  static let bestPlan = Phrase("最优方案", "Best plan")
  static func alternativeNumber(_ number: Int) -> Phrase { Phrase("方案 \(number)", "Alternative \(number)") }
  static let sitedCostColumn = Phrase("选址口径年费用", "Cost a year as sited")
  static let aboveBoundColumn = Phrase("高于下界至多（%）", "Above the bound at most (%)")
  static let dearerColumn = Phrase("比最优高（%）", "More than the best (%)")
  static let stationsOtherwiseColumn = Phrase("不同的站点", "Stations not in common")
  static let collectedOtherwiseColumn = Phrase("去向不同的村与类别", "Villages’ streams served otherwise")
  static func partOf(_ part: Int, _ whole: Int) -> Phrase { Phrase("\(part) / \(whole)", "\(part) of \(whole)") }
  static let alternativesFolders = Phrase(
    "每个方案都是完整的成果包，在本文件夹的 plans 中（0 为最优），可用 gleaner verify 审核，用 gleaner compare 与最优方案逐项比较。",
    "Each is a plan bundle of its own in the folder plans (0 is the best): gleaner verify checks it, gleaner compare holds it "
      + "against the best one in full.")
  static let alternativesMaps = Phrase("并排地图", "Maps side by side")
  static let alternativesMapsLead = Phrase(
    "每幅图与最优方案相比：圆形只在该方案开放，打叉只在最优方案开放；橙色村有类别交到别的站点。",
    "Each map is held against the best plan: round depots are open here only, crossed ones in the best plan only; orange villages "
      + "have a stream that another station takes.")
  static func mapOf(_ plan: Phrase, dearer: String) -> Phrase {
    dearer == "0.00" ? plan : Phrase("\(plan.zh)（+\(dearer) %）", "\(plan.en) (+\(dearer) %)")
  }
  static let alternativesStations = Phrase("各方案的场所与类别", "Depots and their streams, plan by plan")
  static func alternativesCommon(_ names: [LocalizedName], of plans: Int) -> Phrase {
    names.isEmpty
      ? Phrase("没有一处场所在所有 \(plans) 个方案中都开放。", "No depot is open in all \(plans) plans.")
      : Phrase(
        "在所有 \(plans) 个方案中都开放的场所：\(names.map(\.zh).joined(separator: "、"))。其余场所可以替换，供各乡镇商议。",
        "Open in all \(plans) plans: \(names.map(\.en).joined(separator: ", ")). The others can be exchanged, so townships have a "
          + "choice.")
  }
  static let depotColumn = Phrase("场所", "Depot")
  static let listComma = Phrase("、", ", ")
  static let legendInBoth = Phrase("两个方案都开放", "open in both")
  static let legendHereOnly = Phrase("只在该方案开放", "open in this plan only")
  static let legendBestOnly = Phrase("只在最优方案开放", "open in the best plan only")
  static let legendMovedVillage = Phrase("去向不同的村", "village served otherwise")
  static let legendOtherWay = Phrase("与最优不同的去向", "way that the best plan has not")
  static let legendWayOfBest = Phrase("与最优相同的去向", "way as in the best plan")
}

extension Alternatives {
  /// The plans as a table for the terminal, and where the folder is.
  public func text(folder: String, in language: Language) -> String {
    let header = [
      Phrase.planColumn, .sitedCostColumn, .dearerColumn, .comparedPlannedCost, .stationsOtherwiseColumn,
      .collectedOtherwiseColumn,
    ]
    .map { $0.in(language) }
    let rows = shown.enumerated().map { number, one in
      let distance = PlanDistance(one, best)
      let title = number == 0 ? Phrase.bestPlan : .alternativeNumber(number)
      return [
        title.in(language), one.cost.map { ComparedFigure.Unit.money.shown($0, language) } ?? "—",
        Figures.fixed(dearer(one), scale: 100, 2),
        one.value("cost-planned").map { ComparedFigure.Unit.money.shown($0, language) } ?? "—",
        Phrase.partOf(distance.stations, distance.allStations).in(language),
        Phrase.partOf(distance.moved, distance.collected).in(language),
      ]
    }
    let lead = Phrase.alternativesLead(within, found: found, chosen: chosen.count).in(language)
    let place = Phrase("页面 alternatives.html 和各成果包在 \(folder)。", "alternatives.html and the bundles are in \(folder)")
    return ([lead, ""] + TextTable.lines([header] + rows) + ["", place.in(language)]).joined(separator: "\n")
  }
}
