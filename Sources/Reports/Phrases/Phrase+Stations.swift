package import WasteNetwork

extension Phrase {
  /// A depot by the number it bears on the map.
  static func numbered(_ number: Int, _ depot: LocalizedName) -> Phrase {
    marked(String(number), depot)
  }
  /// A depot by its mark, which is a letter where only an earlier plan has it open.
  static func marked(_ mark: String, _ depot: LocalizedName) -> Phrase {
    Phrase("\(mark)号 \(depot.zh)", "#\(mark) \(depot.en)")
  }

  // MARK: Stations

  static let stationsTitle = Phrase("收储站点与中心", "Stations and centres")
  static let stationsLead = Phrase(
    "站点是一处开放场所为一类废弃物设置的收储单元。能力按库容、日处理量和季节推算。",
    "A station is an open depot’s module for one stream. Its capacity follows from storage, daily handling and the season."
  )
  static let stationsCaption = Phrase("收储站点", "Stations")
  static let linesCaption = Phrase("区级中心的处理线", "Lines of the district centres")
  static let noLines = Phrase("本方案没有区级中心。", "This plan has no district centre.")
  static let stateColumn = Phrase("场地性质", "Site")
  static func sitesSummary(open: Int, all: Int) -> Phrase {
    Phrase("全部场所及其状态（\(all) 处，开放 \(open) 处）", "All depots and their state (\(all), of which \(open) open)")
  }
  static let sitesCaption = Phrase("收储场所", "Depots")
  static let siteColumn = Phrase("场所", "Depot")
  static let openColumn = Phrase("是否开放", "Open")
  static let open = Phrase("开放", "open")
  static let closed = Phrase("不开放", "not open")
  static let areaUsedColumn = Phrase("已用面积（亩）", "Area used (mu)")
  static let areaColumn = Phrase("场地面积（亩）", "Area of the site (mu)")
  static let villagesColumn = Phrase("服务村数", "Villages")
  static let capacityColumn = Phrase("能力（吨/年）", "Capacity (t/yr)")
  static let loadColumn = Phrase("接收（吨/年）", "Load (t/yr)")
  static let usedColumn = Phrase("利用", "Used")
  static let centreColumn = Phrase("中心", "Centre")
  static let receivedColumn = Phrase("接收（吨/年）", "Received (t/yr)")

  // MARK: Townships

  static let townshipsTitle = Phrase("各乡镇（街道）：每个村交到哪里", "By township: where each village hands over")
  static let townshipsLead = Phrase(
    "点开本乡镇，逐村查看每类废弃物交到哪个站点、多远、为什么、何时来车。有异议请连同理由反馈。",
    "Open your township to see for every village and stream which station takes it, how far, why, and when the truck comes. "
      + "Send objections with a reason.")
  static let coverageCaption = Phrase(
    "各乡镇还田自用与收集占可收集量的比例", "Used on site or collected, as part of the collectable mass, by township")
  static func servedVillages(_ served: String, of having: String) -> Phrase {
    Phrase("有废弃物外运的 \(having) 个村中 \(served) 个有站点", "villages with a station: \(served) of \(having)")
  }
  static func townshipSummary(_ name: LocalizedName, villages: Int) -> Phrase {
    Phrase("\(name.zh)（\(villages) 个村）", "\(name.en) (villages: \(villages))")
  }
  static func townshipCaption(_ name: LocalizedName) -> Phrase {
    Phrase("\(name.zh)各村的站点", "Stations of the villages of \(name.en)")
  }
  static func stationAt(_ station: String, kilometres: String) -> Phrase {
    Phrase("\(station)，\(kilometres) 公里", "\(station), \(kilometres) km")
  }
  static func part(_ tonnes: String) -> Phrase { Phrase("其中 \(tonnes) 吨", "\(tonnes) t of it") }
  static func nextBest(_ station: String, kilometres: String) -> Phrase {
    Phrase("次选：\(station)，\(kilometres) 公里", "Next best: \(station), \(kilometres) km")
  }

  // MARK: Reasons of an assignment

  static func locked(_ reason: String) -> Phrase {
    reason.isEmpty
      ? Phrase("原因：情景中已指定。", "Why: settled in the scenario.")
      : Phrase("原因：情景中已指定（\(reason)）。", "Why: settled in the scenario (\(reason)).")
  }
  static let onlyStation = Phrase("原因：服务半径内唯一开放的站点。", "Why: the only open station within the service radius.")
  static let nearest = Phrase("原因：比次选近。", "Why: nearer than the next best.")
  static let asNear = Phrase("原因：与次选一样近。", "Why: as near as the next best.")
  static func nearerIsFull(_ station: String) -> Phrase {
    Phrase("原因：较近的\(station)余量不够。", "Why: the nearer \(station) has not enough room left.")
  }
  static func cheaperOverall(_ station: String) -> Phrase {
    Phrase(
      "原因：\(station)虽较近，按全区总费用安排到此更省。", "Why: \(station) is nearer, but this serves the district’s plan as a whole.")
  }

  // MARK: When the truck comes

  static let noVisits = Phrase("来车时间未排定。", "No visits are scheduled.")
  static func visits(_ dates: [String]) -> Phrase {
    Phrase("来车：\(dates.joined(separator: "、"))。", "Truck: \(dates.joined(separator: ", ")).")
  }
  static func manyVisits(_ count: Int, first: Phrase, last: Phrase) -> Phrase {
    Phrase(
      "来车：全年 \(count) 次，首次 \(first.zh)，末次 \(last.zh)。", "Truck: \(count) visits, first \(first.en), last \(last.en).")
  }
  static func trips(_ count: String, from first: Phrase, to last: Phrase, most: String) -> Phrase {
    Phrase(
      "整车：全年 \(count) 车，\(first.zh)至\(last.zh)，最多的一期 \(most) 车。",
      "Full loads: \(count) a year, from \(first.en) to \(last.en), at most \(most) in a period.")
  }

  // MARK: Not served

  static let unservedTitle = Phrase("没有站点接收的", "Not served")
  static let unservedLead = Phrase(
    "每一项都写明原因；产生量为零的只计数，不逐项列出。", "Every case states its reason; villages with nothing to collect are only counted.")
  static let unservedSummaryCaption = Phrase("没有站点接收的，按类别和原因", "Not served, by stream and reason")
  static func unservedList(_ count: String) -> Phrase { Phrase("逐项列出（\(count) 项）", "List all \(count)") }
  static let unservedCaption = Phrase("没有站点接收的村与类别", "Villages and streams without a station")
  static let everythingServed = Phrase(
    "凡有废弃物需要外运的村，各类都有站点接收。", "Every village with waste to hand over has a station for it.")
  static func nothingToCollect(_ count: String) -> Phrase {
    Phrase("另有 \(count) 项没有需要外运的废弃物。", "Further cases in which nothing leaves the village: \(count).")
  }
  package static func unserved(_ reason: SitingPlan.Unserved.Reason) -> Phrase {
    switch reason {
    case .nothingToCollect: Phrase("没有需要外运的废弃物", "nothing leaves the village")
    case .notNeeded: Phrase("不收集也能达到目标，收集反而增加费用", "the targets are met without it, and serving it would cost more")
    case .outOfReach: Phrase("服务半径内没有可接收的场所", "no depot that may take it lies within the service radius")
    case .noCapacity: Phrase("可到达的站点都没有余量", "no station in reach has room left")
    case .noBackup: Phrase("备用半径内没有第二个可用场所", "no second site within the backup radius")
    case .noBudget: Phrase("预算已用完", "the budget is spent")
    case .searchStopped: Phrase("计算提前停止，未及安排", "the search stopped before it could be placed")
    }
  }
}
