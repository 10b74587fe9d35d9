import Quantities
import Reports
import WasteNetwork

extension Phrase {
  // MARK: The answer as a whole

  static let feasible = Phrase(
    "没有矛盾：已找到满足全部要求的方案。", "No conflict: a plan that meets every requirement was found.")
  static let undecided = Phrase(
    "没有找到矛盾，但在限定的工作量内也没有找到方案：按村可拆分、站点可部分建设的松弛问题有解，整数问题未能判定。",
    "No conflict was found, but no plan either within the limits of work: the relaxation, with villages divided and stations "
      + "built in part, has a solution; whether whole decisions have one was not settled.")
  static func infeasible(_ count: Int) -> Phrase {
    Phrase(
      "没有任何方案能满足全部要求：找到 \(count) 组互相矛盾的要求。每组中去掉任何一条，其余即可同时成立。",
      "No plan can meet every requirement: conflicts found: \(count). In each, the others can hold together once any one is "
        + "left out.")
  }
  static let restPlanned = Phrase(
    "每组各放弃一条之后，其余要求已有方案可以满足。", "With one requirement of each conflict given up, a plan meets all the others.")
  static let restOpen = Phrase(
    "每组各放弃一条之后，是否还有矛盾尚未判定（松弛问题有解，整数问题在限定工作量内未解出）。",
    "With one requirement of each conflict given up, it is open whether another conflict is left: the relaxation has a "
      + "solution, whole decisions were not settled within the limits of work.")
  static let restTooMany = Phrase(
    "矛盾太多，以上未列全；请先处理已列出的。", "There are more conflicts than are listed; mend these first.")

  // MARK: One conflict

  static func conflictTitle(_ number: Int, of count: Int, villages: Int) -> Phrase {
    villages > 1
      ? Phrase(
        "矛盾 \(number)/\(count)（\(villages) 个村情形相同）",
        "Conflict \(number) of \(count) (the same for \(villages) villages)")
      : Phrase("矛盾 \(number)/\(count)", "Conflict \(number) of \(count)")
  }
  static let together = Phrase("以下要求不能同时成立：", "These cannot hold together:")
  static func proof(_ proof: Conflict.Proof, _ minimality: Conflict.Proof) -> Phrase {
    let first =
      proof == .whole
      ? Phrase("已用分支定界证明不能同时成立", "Proven by branch and bound that they cannot hold together")
      : Phrase("已由线性松弛证明不能同时成立", "Proven by the linear relaxation that they cannot hold together")
    switch minimality {
    case .whole:
      return Phrase("\(first.zh)；去掉任何一条即可成立，已由实际方案证实。", "\(first.en); without any one of them a plan exists.")
    case .relaxation:
      return Phrase(
        "\(first.zh)；去掉任何一条后松弛问题有解，是否有整数方案未全部证实。",
        "\(first.en); without any one of them the relaxation has a solution, but a plan was not found in every case.")
    case .open:
      return Phrase(
        "\(first.zh)；其中是否每条都必不可少，在限定工作量内未全部证实。",
        "\(first.en); that each of them is needed was not settled in every case within the limits of work.")
    }
  }

  // MARK: Mends

  static let mendsTitle = Phrase(
    "可行的改法（其他矛盾另行处理，只改一项）：", "Ways to mend it, one change each, other conflicts set aside:")
  static let noMends = Phrase("没有找到只改一项就能解决的办法。", "No single change was found that mends it.")
  static let mendsStopped = Phrase(
    "计算被中断，没有算完解决的办法。", "The search for ways to mend it was ended before it was through.")
  static func mendTarget(_ target: LocalizedName, in township: LocalizedName?, from: Share, to share: Share) -> Phrase {
    let (old, new) = (Figures.percent(from), Figures.percent(share))
    return share == .zero
      ? Phrase(
        "放弃目标“\(target.zh)”（\(township?.zh ?? "全区")）",
        "give up target ‘\(target.en)’ (\(township?.en ?? "the district"))")
      : Phrase(
        "目标“\(target.zh)”（\(township?.zh ?? "全区")）由 \(old) % 降到 \(new) %",
        "lower target ‘\(target.en)’ (\(township?.en ?? "the district")) from \(old) % to \(new) %")
  }
  static func mendRadius(_ stream: LocalizedName, from: Distance, to radius: Distance) -> Phrase {
    let (old, new, more) = (length(from), length(radius), length(radius - from))
    return Phrase(
      "\(stream.zh)服务半径由 \(old) 公里延长到 \(new) 公里（增加 \(more) 公里）",
      "lengthen the service radius of \(stream.en) from \(old) km to \(new) km (\(more) km more)")
  }
  static func mendArea(_ sites: [(site: Phrase, more: Area)]) -> Phrase {
    let total = Figures.mu(sites.map { $0.more }.sum())
    return Phrase(
      "增加场地共 \(total) 亩：\(sites.map { "\($0.site.zh)增加 \(Figures.mu($0.more)) 亩" }.joined(separator: "、"))",
      "more land, \(total) mu in all: \(sites.map { "\(Figures.mu($0.more)) mu at \($0.site.en)" }.joined(separator: ", "))"
    )
  }
  static func mendStationCapacity(_ stream: LocalizedName, from: Mass, to yearly: Mass) -> Phrase {
    let (old, new) = (Figures.tonnes(from), Figures.tonnes(yearly))
    return Phrase(
      "\(stream.zh)站点最大规模由每年 \(old) 吨扩大到 \(new) 吨",
      "enlarge the largest \(stream.en) station from \(old) t to \(new) t a year")
  }
  static func mendLineCapacity(_ stream: LocalizedName, from: Mass, to yearly: Mass) -> Phrase {
    let (old, new) = (Figures.tonnes(from), Figures.tonnes(yearly))
    return Phrase(
      "区级中心\(stream.zh)最大规模由每年 \(old) 吨扩大到 \(new) 吨",
      "enlarge a centre’s largest line for \(stream.en) from \(old) t to \(new) t a year")
  }
  static func mendStations(_ township: LocalizedName, _ stream: LocalizedName, from: Int, to count: Int) -> Phrase {
    Phrase(
      "\(township.zh)的\(stream.zh)站点要求由 \(from) 个降到 \(count) 个",
      "ask for \(count) \(stream.en) stations in \(township.en) instead of \(from)")
  }
  static func mendBudget(_ from: Money, to budget: Money) -> Phrase {
    let (old, new) = (yuan(from), yuan(budget))
    return Phrase("预算由每年 \(old) 元提高到 \(new) 元", "raise the budget from CNY \(old) to CNY \(new) a year")
  }
  static func mendNewSite(_ village: Phrase, area: Area, yearlyCost: Money) -> Phrase {
    let (mu, cost) = (Figures.mu(area), yuan(yearlyCost))
    return Phrase(
      "在\(village.zh)附近新增场所一处（\(mu) 亩，年费用按 \(cost) 元计）",
      "one more site near \(village.en) (\(mu) mu, reckoned at CNY \(cost) a year)")
  }
  static func mendLift(_ requirement: Phrase) -> Phrase {
    Phrase("取消：\(requirement.zh)", "lift this: \(requirement.en)")
  }
  static func mendServices(_ villages: Phrase, _ stream: LocalizedName, count: Int) -> Phrase {
    Phrase(
      "允许 \(count) 个村的\(stream.zh)不收：\(villages.zh)", "let the \(stream.en) of \(count) villages stay: \(villages.en)")
  }

  // MARK: Prices

  static func costs(_ cost: Money) -> Phrase {
    Phrase("改后方案每年约 \(yuan(cost)) 元", "a plan then costs about CNY \(yuan(cost)) a year")
  }
  static func cheapest(_ cost: Money) -> Phrase {
    Phrase("改后方案每年约 \(yuan(cost)) 元（最省）", "a plan then costs about CNY \(yuan(cost)) a year (the cheapest)")
  }
  static func dearer(_ cost: Money, by more: Money) -> Phrase {
    Phrase(
      "改后方案每年约 \(yuan(cost)) 元，比最省的多 \(yuan(more)) 元",
      "a plan then costs about CNY \(yuan(cost)) a year, \(yuan(more)) more than the cheapest")
  }
  static func estimate(from bound: Money?, to cost: Money) -> Phrase {
    let least = bound.map { yuan($0) }
    return Phrase(
      least.map { "估算：快速搜索所得，最低费用在每年 \($0) 元与 \(yuan(cost)) 元之间" } ?? "估算：快速搜索所得，离最低费用多远未知",
      least.map { "an estimate by a quick search: the least cost lies between CNY \($0) and CNY \(yuan(cost)) a year" }
        ?? "an estimate by a quick search: how far the least cost lies below it is not known")
  }
  static let orderOpen = Phrase(
    "与最省的改法相差小于估算误差，先后未定", "it differs from the cheapest by less than the estimates can tell: either may be cheaper")
  static let noPlanFound = Phrase(
    "松弛问题需要这么多；按整数安排尚未找到方案，可能要更多", "the relaxation needs this much; no plan was found with it, more may be needed")
  static let atLeastThis = Phrase("已证明不能更少", "proven: less is not enough")
  static let noLandCost = Phrase("未计土地费用", "the cost of the land is not in it")
  static func travellers(_ villages: Phrase, more: Int) -> Phrase {
    more == 0
      ? Phrase("改后超出原半径的村：\(villages.zh)", "villages that then go beyond the old radius: \(villages.en)")
      : Phrase(
        "改后超出原半径的村：\(villages.zh)，另有 \(more) 个",
        "villages that then go beyond the old radius: \(villages.en), and \(more) more")
  }
  static func traveller(_ village: Phrase, _ distance: Distance) -> Phrase {
    Phrase("\(village.zh) \(length(distance)) 公里", "\(village.en) \(length(distance)) km")
  }
}
