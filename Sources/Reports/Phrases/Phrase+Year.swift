package import WasteNetwork

extension Phrase {
  // MARK: Cost

  static let costTitle = Phrase("费用", "Costs")
  static let costLead = Phrase(
    "左列是选址时的费用（式 1）；右列是排定流量、班次和车辆之后的费用。收运费在选址时是估算，排车后是实际里程和车日。",
    "The first figures are what siting counted (equation 1), the second what the year costs once flows, rounds and vehicles "
      + "are planned: haulage is an estimate in the first, planned kilometres and vehicle days in the second.")
  static let costCaption = Phrase("全年费用构成", "Costs of a year")
  static let costItem = Phrase("费用项", "Item")
  static let costSited = Phrase("选址口径（万元）", "As sited (CNY)")
  static let costShare = Phrase("占费用", "Part of costs")
  static let costPlanned = Phrase("排定后（万元）", "As planned in detail (CNY)")
  static let costSites = Phrase("场所", "Sites")
  static let costStations = Phrase("收储站点", "Stations")
  static let costCentres = Phrase("区级中心", "District centres")
  static let costHaulage = Phrase("村到站点的收运与装卸", "Collection from village to station, handling included")
  static let costOnward = Phrase("站点到中心的转运", "Haulage from station to centre")
  static let costOutlets = Phrase("中心到利用处置单位的运输", "Haulage from centre to outlet")
  static let costRevenue = Phrase("出售收入（减）", "Revenue of outlets (deducted)")
  static let costShortfalls = Phrase("未达目标的计价", "Priced shortfalls of targets")
  static let costTotal = Phrase("合计（扣除收入后）", "Total, less revenue")
  static let notCounted = Phrase("不计", "not counted")

  // MARK: Season

  static let seasonTitle = Phrase("全年进出与库存", "Arrivals and stock over the year")
  static let seasonLead = Phrase(
    "全区各站点合计。夏收、秋收的高峰决定库容。", "All stations together. The peaks after harvest decide how much storage is needed.")
  static func seasonChart(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)：站点进出与库存（吨）", "\(stream.en): arrivals, dispatch and stock of stations (t)")
  }
  static func seasonDescription(peak: String, in period: Phrase, arrivals: String) -> Phrase {
    Phrase(
      "全年到站 \(arrivals) 吨；库存最高在\(period.zh)末，\(peak) 吨。",
      "\(arrivals) t arrive in the year; stock is highest at the end of \(period.en), \(peak) t.")
  }
  static func seasonWithoutStock(arrivals: String) -> Phrase {
    Phrase(
      "全年到站 \(arrivals) 吨；各时段末没有库存。", "\(arrivals) t arrive in the year; no stock is left at the end of any period.")
  }
  static func seasonCaption(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)按时段的进出与库存", "\(stream.en) by period")
  }
  static let asTable = Phrase("查看数据表", "Show as a table")
  static let arrivals = Phrase("到站（吨）", "Arrivals (t)")
  static let dispatched = Phrase("外运（吨）", "Dispatched (t)")
  static let lost = Phrase("损耗（吨）", "Lost (t)")
  static let stock = Phrase("期末库存（吨）", "Stock at the end (t)")
  static let overflowed = Phrase("无处存放（吨）", "Without room (t)")
  static let nothingMoves = Phrase("本方案没有经站点的流量。", "Nothing moves through stations in this plan.")

  // MARK: Material flow

  static let materialTitle = Phrase("物质流向", "Where the material goes")
  static let materialLead = Phrase(
    "每类废弃物一张图，宽度按该类可收集量的比例；各图比例不同。",
    "One drawing a stream; widths are in proportion to its collectable mass, so scales differ from drawing to drawing.")
  static func materialDrawing(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)的流向（吨/年）", "Flow of \(stream.en) (t/yr)")
  }
  static func massBasis(_ basis: LocalizedName) -> Phrase {
    Phrase("数量口径：\(basis.zh)", "Mass basis: \(basis.en)")
  }
  static let onSiteUse = Phrase("还田、自用", "used on site")
  static let collectedNode = Phrase("站点收集", "collected")
  static let uncollectedNode = Phrase("未收集", "not collected")
  static let lossNode = Phrase("损耗", "storage loss")
  static let stockNode = Phrase("库存与取整差额", "stock and rounding")
  static func mass(_ tonnes: String, percent: String) -> Phrase {
    Phrase("\(tonnes) 吨，\(percent) %", "\(tonnes) t, \(percent) %")
  }
  package static func use(_ use: Outlet.Use) -> Phrase {
    switch use {
    case .fertiliser: Phrase("肥料化", "fertiliser")
    case .feed: Phrase("饲料化", "feed")
    case .fuel: Phrase("能源化", "fuel")
    case .substrate: Phrase("基料化", "substrate")
    case .rawMaterial: Phrase("原料化", "raw material")
    case .recycling: Phrase("回收再生", "recycling")
    case .hazardousTreatment: Phrase("危险废物处置", "hazardous-waste treatment")
    }
  }
  static let flowFrom = Phrase("从", "From")
  static let flowTo = Phrase("到", "To")
  static func materialCaption(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)的流量", "Flows of \(stream.en)")
  }
}
