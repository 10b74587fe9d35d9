import Quantities
import Reports
import WasteNetwork

extension Phrase {
  // MARK: How prices are meant

  static let pricesNote = Phrase(
    "费用差为选址模型的全年费用（含运费估算）：只有所问的村、或所问站点（及因此不设的站点）的村改换去向，其余各村的站点不变，本类站点规模和外运重新安排；班次变化未计入。“至多”表示在限定工作量内未证明没有更省的。全部重新规划只会相等或更省。",
    "Differences are of the siting’s yearly cost with its estimate of haulage: only the village that was asked about moves, or "
      + "the villages of the station that was asked about and of those that close for it; all others keep their stations, sizes "
      + "and onward shipments of the stream are settled anew, changes of rounds are not in it. ‘At most’ stands where "
      + "something cheaper was not ruled out within the limits of work. A whole new plan can only cost as much or less."
  )

  // MARK: A village

  static func villageTitle(_ village: Phrase, _ stream: LocalizedName, mass: Mass) -> Phrase {
    Phrase(
      "\(village.zh)的\(stream.zh)，每年外运 \(Figures.tonnes(mass)) 吨",
      "\(stream.en) of \(village.en): \(Figures.tonnes(mass)) t leave the village a year")
  }
  static func goesTo(_ site: Phrase, _ assignment: SitingPlan.Assignment) -> Phrase {
    let (kilometres, tonnes) = (length(assignment.distance), Figures.tonnes(assignment.mass))
    return Phrase(
      "交到\(site.zh)：\(kilometres) 公里，\(tonnes) 吨，运费和装卸每年 \(yuan(assignment.haulCost)) 元",
      "goes to \(site.en): \(kilometres) km, \(tonnes) t, CNY \(yuan(assignment.haulCost)) a year of haulage and handling"
    )
  }
  static func settledHere(_ reason: String) -> Phrase {
    reason.isEmpty
      ? Phrase("情景中已指定到此。", "The scenario settles it for this place.")
      : Phrase("情景中已指定到此（\(reason)）。", "The scenario settles it for this place (\(reason)).")
  }
  static func notServed(_ unserved: SitingPlan.Unserved) -> Phrase {
    let reason = Phrase.unserved(unserved.reason)
    return unserved.reason == .nothingToCollect
      ? Phrase("没有站点：\(reason.zh)", "no station: \(reason.en)")
      : Phrase(
        "每年 \(Figures.tonnes(unserved.mass)) 吨没有站点接收：\(reason.zh)",
        "\(Figures.tonnes(unserved.mass)) t a year have no station: \(reason.en)")
  }
  static func servingIt(_ difference: Phrase) -> Phrase {
    Phrase("若要接收：\(difference.zh)。", "To serve it: \(difference.en).")
  }
  static func notPlaced(_ reason: LocalizedName) -> Phrase {
    Phrase("收运未能排入车辆计划：\(reason.zh)", "collection without a vehicle: \(reason.en)")
  }
  static let others = Phrase("其他场所：", "Other places:")
  static func other(_ site: Phrase, _ distance: Distance, _ why: Phrase) -> Phrase {
    Phrase("\(site.zh)，\(length(distance)) 公里：\(why.zh)", "\(site.en), \(length(distance)) km: \(why.en)")
  }
  /// Why a place is not the station, with the price of going there where it has one.
  static func hindrance(_ hindrance: VillageExplanation.Hindrance, price: Phrase?) -> Phrase {
    let then = price.map { Phrase("；改到此处：\($0.zh)", "; to go there: \($0.en)") } ?? Phrase("", "")
    let why = self.why(hindrance)
    return Phrase(why.zh + then.zh, why.en + then.en)
  }
  private static func why(_ hindrance: VillageExplanation.Hindrance) -> Phrase {
    switch hindrance {
    case .siteForbidden(let reason): mayNotBeUsed(reason)
    case .streamNotTaken(let reason): notTaken(reason)
    case .assignmentForbidden(let reason):
      reason.isEmpty
        ? Phrase("情景不许交到此处", "the scenario forbids it")
        : Phrase("情景不许交到此处（\(reason)）", "the scenario forbids it (\(reason))")
    case .lockedElsewhere: Phrase("情景已指定到别处", "the scenario settles the village for another place")
    case .outOfRadius: Phrase("超出服务半径", "beyond the service radius")
    case .notBuilt: Phrase("本方案在此不设该类站点", "this plan has no station of the stream there")
    case .full(let room):
      Phrase("站点已满，余量只有 \(Figures.tonnes(room)) 吨", "its station is full: room for \(Figures.tonnes(room)) t only")
    case .dearer: Phrase("站点有余量", "its station has room")
    }
  }

  // MARK: A station

  static func siteTitle(_ site: Phrase, area: Area, of whole: Area) -> Phrase {
    Phrase(
      "\(site.zh)：已用 \(Figures.mu(area)) 亩，共 \(Figures.mu(whole)) 亩",
      "\(site.en): \(Figures.mu(area)) of \(Figures.mu(whole)) mu used")
  }
  static func siteClosed(_ site: Phrase) -> Phrase { Phrase("\(site.zh)：本方案不开放", "\(site.en): not open in this plan") }
  static func station(_ stream: LocalizedName, _ station: SitingPlan.Station, villages: Int) -> Phrase {
    let (load, capacity) = (Figures.tonnes(station.assigned), Figures.tonnes(station.capacity))
    return Phrase(
      "\(stream.zh)站点，规模 \(station.size)：\(villages) 个村，接收 \(load) 吨，能力 \(capacity) 吨/年，年费用 \(yuan(station.yearlyCost)) 元",
      "\(stream.en) station, size \(station.size): villages: \(villages), \(load) t of \(capacity) t a year, CNY "
        + "\(yuan(station.yearlyCost)) a year")
  }
  static func handsOver(_ village: Phrase, _ assignment: SitingPlan.Assignment) -> Phrase {
    let (tonnes, kilometres) = (Figures.tonnes(assignment.mass), length(assignment.distance))
    return Phrase("\(village.zh)：\(tonnes) 吨，\(kilometres) 公里", "\(village.en): \(tonnes) t, \(kilometres) km")
  }
  static func closing(_ price: Phrase) -> Phrase {
    Phrase("关闭此处（其村另行安排，其他村不变）：\(price.zh)。", "To close it and place its villages elsewhere: \(price.en).")
  }
  static func settledFor(_ count: Int) -> Phrase {
    Phrase(
      "情景中有 \(count) 项指定到此处，上述关闭费用未计这一限制。",
      "The scenario settles villages’ streams for this place: \(count); the price of closing passes over that.")
  }
  static func mayNotBeUsed(_ reason: LocalizedName) -> Phrase {
    reason.zh.isEmpty
      ? Phrase("场所禁止使用", "the site may not be used")
      : Phrase("场所禁止使用（\(reason.zh)）", "the site may not be used (\(reason.en))")
  }
  static func notTaken(_ reason: LocalizedName) -> Phrase {
    reason.zh.isEmpty
      ? Phrase("该场所不接收此类废弃物", "the site does not take this stream")
      : Phrase("该场所不得接收此类废弃物（\(reason.zh)）", "the site may not take this stream (\(reason.en))")
  }
  static let absencesTitle = Phrase("在此没有站点的类别：", "Streams without a station here:")
  static func absence(_ stream: LocalizedName, _ why: Phrase) -> Phrase {
    Phrase("\(stream.zh)：\(why.zh)", "\(stream.en): \(why.en)")
  }
  static func tooSmall(needed: Area, of area: Area) -> Phrase {
    let (most, least) = (Figures.mu(area), Figures.mu(needed))
    return Phrase(
      "场地 \(most) 亩，最小的站点需要 \(least) 亩", "the site has \(most) mu, the smallest station needs \(least) mu")
  }
  static let noVillageInReach = Phrase(
    "服务半径内没有可交到此处的村", "no village that may come here lies within the service radius")
  static func opening(_ price: Phrase) -> Phrase { Phrase("若在此设站：\(price.zh)", "to have a station here: \(price.en)") }

  // MARK: A centre

  static func centreTitle(_ centre: Phrase) -> Phrase { Phrase("\(centre.zh)：", "\(centre.en):") }
  static func line(_ stream: LocalizedName, _ line: SitingPlan.Line) -> Phrase {
    let (load, capacity) = (Figures.tonnes(line.received), Figures.tonnes(line.capacity))
    return Phrase(
      "\(stream.zh)，规模 \(line.size)：接收 \(load) 吨，能力 \(capacity) 吨/年，年费用 \(yuan(line.yearlyCost)) 元",
      "\(stream.en), size \(line.size): \(load) t of \(capacity) t a year, CNY \(yuan(line.yearlyCost)) a year")
  }
  static func sends(_ site: Phrase, _ shipment: SitingPlan.Shipment) -> Phrase {
    let (tonnes, kilometres) = (Figures.tonnes(shipment.mass), length(shipment.distance))
    return Phrase(
      "来自\(site.zh)：\(tonnes) 吨，\(kilometres) 公里", "from \(site.en): \(tonnes) t, \(kilometres) km")
  }
  static func closingCentre(_ price: Phrase) -> Phrase {
    Phrase("不用此中心（村不变，站点改送别处）：\(price.zh)。", "To do without it, stations sending elsewhere: \(price.en).")
  }
  static func usingCentre(_ price: Phrase) -> Phrase {
    Phrase("若启用（村不变）：\(price.zh)。", "To use it, villages staying where they are: \(price.en).")
  }

  // MARK: The whole plan

  static let targetsTitle = Phrase(
    "各项目标的代价（用简化模型估算：允许村的数量拆分、站点只建一部分，即选址的线性松弛）：",
    "What each target costs (estimated by the linear relaxation of the siting: villages may be split, stations built in part):"
  )
  static func targetPrice(_ target: LocalizedName, in township: LocalizedName?, point: Money, whole: Money) -> Phrase {
    let (one, all) = (yuan(point), yuan(whole))
    let place = Phrase(township?.zh ?? "全区", township?.en ?? "the district")
    return point <= .zero
      ? Phrase("\(target.zh)（\(place.zh)）：不增加费用", "\(target.en) (\(place.en)): costs nothing")
      : Phrase(
        "\(target.zh)（\(place.zh)）：再提高 1 个百分点每年约 \(one) 元（边际费用，即对偶值，只对小的变化成立）；取消后按简化模型每年省 \(all) 元",
        "\(target.en) (\(place.en)): one more percentage point about CNY \(one) a year (dual value, for small changes only); "
          + "without it the relaxation saves CNY \(all) a year")
  }
  static let noTargets = Phrase("没有参与规划的目标。", "No target takes part in the plan.")
  static let locksTitle = Phrase(
    "各项指定与禁止的代价（其他村不变，重新求解）：", "What each lock costs (all other villages staying, solved anew):")
  static func lockPrice(_ lock: Phrase, _ price: PriceAnswer) -> Phrase {
    guard let found = price.price else { return Phrase("\(lock.zh)：\(notSettled.zh)", "\(lock.en): \(notSettled.en)") }
    guard found.difference < .zero else {
      return found.isExact
        ? Phrase("\(lock.zh)：取消也不省", "\(lock.en): nothing is saved without it")
        : Phrase("\(lock.zh)：\(notSettled.zh)", "\(lock.en): \(notSettled.en)")
    }
    let saving = yuan(.zero - found.difference)
    return Phrase("\(lock.zh)：取消至少省 \(saving) 元/年", "\(lock.en): without it at least CNY \(saving) a year less")
  }
  static let bindingTitle = Phrase("用满的和刚好达到的：", "What is used up or just reached:")
  static let nothingBinds = Phrase(
    "没有用满的站点、场地、中心，也没有刚好达到的目标。", "No station, site or centre is used up, no target just reached.")
  static func bindingStation(_ site: Phrase, _ stream: LocalizedName, _ percent: String) -> Phrase {
    Phrase(
      "\(site.zh)的\(stream.zh)站点：能力用到 \(percent) %",
      "the \(stream.en) station at \(site.en): \(percent) % of its capacity")
  }
  static func bindingSite(_ site: Phrase, _ percent: String) -> Phrase {
    Phrase("\(site.zh)：场地用到 \(percent) %", "\(site.en): \(percent) % of its land")
  }
  static func bindingLine(_ centre: Phrase, _ stream: LocalizedName, _ percent: String) -> Phrase {
    Phrase(
      "\(centre.zh)的\(stream.zh)处理线：能力用到 \(percent) %",
      "the \(stream.en) line of \(centre.en): \(percent) % of its capacity")
  }
  static func bindingTarget(_ target: LocalizedName, in township: LocalizedName?) -> Phrase {
    Phrase(
      "目标“\(target.zh)”（\(township?.zh ?? "全区")）刚好达到",
      "target ‘\(target.en)’ (\(township?.en ?? "the district")) is just reached")
  }
  static let worthsTitle = Phrase(
    "全年流量中的紧缺资源（再多一单位每年省多少，即对偶值）：",
    "What is scarce in the year’s flows (what one more unit saves a year, the dual value):")
  static func worth(_ worth: FlowPlan.Worth) -> Phrase {
    Phrase(
      "\(worth.subject.zh)：每增加 1 \(worth.unit.zh)每年省 \(yuan(worth.value)) 元",
      "\(worth.subject.en): one more \(worth.unit.en) saves CNY \(yuan(worth.value)) a year")
  }
  static func notServedCount(_ count: Int, unplaced: Int) -> Phrase {
    Phrase(
      "未接收的村级任务 \(count) 项，未能排车的 \(unplaced) 项；用 --village 看各村原因。",
      "Not served: \(count) streams of villages; without a vehicle: \(unplaced). Ask with --village for the reasons.")
  }
}
