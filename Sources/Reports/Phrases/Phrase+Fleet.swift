import WasteNetwork

extension Phrase {
  // MARK: Townships

  static let townshipFleetCaption = Phrase("各乡镇（街道）全年用车", "Vehicles of each township over the year")
  static let townshipFleetNote = Phrase(
    "按各乡镇单独用车计算；乡镇之间共用车辆时，全区用车少于各乡镇之和。里程与工时不含站点与驻地之间的空驶，整车往返的班次数已计入其用时和休息。",
    "Each township is reckoned by itself; where townships share vehicles, the district needs fewer than these add up to. "
      + "Distance and hours leave out empty ways between stations and bases; the shifts of full loads allow for them and for "
      + "rests.")
  static let peakPeriodColumn = Phrase("最多的时段", "Busiest period")
  static let shiftsColumn = Phrase("班次数", "Shifts")
  static func townshipFleetSummary(_ township: LocalizedName) -> Phrase {
    Phrase("\(township.zh)：按时段", "\(township.en): by period")
  }
  static func townshipPeriodsCaption(_ township: LocalizedName) -> Phrase {
    Phrase("\(township.zh)按时段的用车", "Vehicles of \(township.en) by period")
  }
  static let vehiclesColumn = Phrase("用车（辆）", "Vehicles")

  /// - Parameter mix: counts with names of vehicle types.
  static func mixChosen(_ mix: [(count: String, name: LocalizedName)]) -> Phrase {
    Phrase(
      "车辆可选：按全年车日和里程费用，所试组合中最省的是" + mix.map { "\($0.name.zh) \($0.count) 辆" }.joined(separator: "、") + "。",
      "Vehicles could be chosen: of the mixes tried, the one whose days and kilometres cost least in the year is "
        + mix.map { "\($0.count) × \($0.name.en)" }.joined(separator: ", ") + ".")
  }

  // MARK: Campaigns

  static let campaignsHeading = Phrase("整车收运的日程", "Schedule of full loads")
  static func campaignChart(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)：各时段用车（辆）", "\(stream.en): vehicles by period")
  }
  static func campaignDescription(most: String, in period: Phrase, trips: String, days: String) -> Phrase {
    Phrase(
      "高峰在\(period.zh)：\(most) 辆车，\(days) 个作业日内 \(trips) 车次。",
      "The peak is \(period.en): vehicles \(most), loads \(trips), working days \(days).")
  }
  static func campaignCaption(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)按时段的收运", "Collection of \(stream.en) by period")
  }
  static let loadsColumn = Phrase("车次", "Loads")
  static let daysColumn = Phrase("作业日", "Days")

  // MARK: Rounds and stations

  static func feedbackKept(moved: String, saved: String, percent: String, tried: String) -> Phrase {
    Phrase(
      "选址与班次已相互修正：按实际班次和车日比较了 \(tried) 个选址方案，采用的方案有 \(moved) 项村级任务改换站点，"
        + "比按往返估算得到的选址每年省 \(saved) 万元（\(percent) %）。",
      "Siting and rounds have informed each other: \(tried) sitings were compared by the rounds and vehicle days they "
        + "make. In the one adopted, \(moved) streams of villages go to another station, which saves CNY \(saved) a year "
        + "(\(percent) %) against the siting by the estimate of ways there and back.")
  }
  static func feedbackFirst(tried: String) -> Phrase {
    Phrase(
      "选址与班次已相互修正：按实际班次和车日比较了 \(tried) 个选址方案，没有比按往返估算得到的选址更省的。",
      "Siting and rounds have informed each other: \(tried) sitings were compared by the rounds and vehicle days they "
        + "make, and none costs less than the siting by the estimate of ways there and back.")
  }
  static let feedbackBound = Phrase(
    "下面选址的界限说的是式 (1) 的费用，其中收运费按往返估算；按班次计的费用没有界限。",
    "The bound of the siting below speaks of the cost of equation (1), haulage by the estimate of ways there and back; "
      + "the cost with rounds has no bound.")
  static let feedbackSummary = Phrase("比较过的选址方案", "The sitings that were compared")
  static let feedbackCaption = Phrase(
    "按班次比较的选址方案（以较少的工作量排班）", "Sitings compared by their rounds, planned with less effort")
  static let trialColumn = Phrase("方案", "Siting")
  static let movedColumn = Phrase("改换站点的任务", "Streams moved")
  static let estimateColumn = Phrase("按估算（万元/年）", "By the estimate (CNY/yr)")
  static let withRoundsColumn = Phrase("按班次（万元/年）", "With its rounds (CNY/yr)")
  static let unplacedColumn = Phrase("未排入车辆（千克）", "Without a vehicle (kg)")
  static let adoptedColumn = Phrase("采用", "Adopted")
  static let adopted = Phrase("采用", "adopted")

  // MARK: Greatest distance

  static let cardFarthest = Phrase("最远运距", "Greatest distance")
  static func kilometresValue(_ kilometres: String) -> Phrase { Phrase("\(kilometres) 公里", "\(kilometres) km") }
  static func cardFarthestBound(_ kilometres: String) -> Phrase {
    Phrase(
      "村到站点的道路距离；已证明任何方案不短于 \(kilometres) 公里",
      "by road from a village to its station; proven that no plan has less than \(kilometres) km")
  }
  static let cardFarthestNote = Phrase(
    "村到站点的道路距离；没有可用的下界", "by road from a village to its station; no bound is available")
}
