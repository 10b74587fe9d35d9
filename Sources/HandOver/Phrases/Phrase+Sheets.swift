import Reports
import WasteNetwork

extension Phrase {
  // MARK: All sheets

  static let number = Phrase("序号", "No.")
  static let remark = Phrase("备注", "Remark")
  static let pages = Phrase("第 &P 页，共 &N 页", "Page &P of &N")
  static func planOf(_ name: LocalizedName, year: Int) -> Phrase {
    Phrase("\(name.zh) \(year) 年收储运规划", "\(name.en), collection plan \(year)")
  }
  static func bundle(_ fingerprint: String) -> Phrase { Phrase("成果包 \(fingerprint)", "Bundle \(fingerprint)") }
  static let total = Phrase("合计", "Total")
  static let townshipTitle = Phrase("乡镇（街道）", "Township")
  static let village = Phrase("村", "Village")
  static let code = Phrase("代码", "Code")
  static let stream = Phrase("废弃物类别", "Stream")
  static let station = Phrase("站点", "Station")
  static let size = Phrase("规模", "Size")
  static let vehicle = Phrase("车型", "Vehicle")
  static let period = Phrase("旬（月）", "Period")
  static let incomplete = Phrase(
    "注意：计算被提前停止，这是当时的最好方案，不能逐字节重现。",
    "Note: the run was stopped early; this is the best plan at that time and cannot be reproduced byte for byte.")

  // MARK: Stations

  static let stationsName = Phrase("站点一览", "Stations")
  static func stationsTitle(_ name: LocalizedName) -> Phrase {
    Phrase("\(name.zh)收储站点一览", "Stations of \(name.en)")
  }
  static let stationsLead = Phrase(
    "站点是一处开放场所为一类废弃物设置的收储单元；编号与报告地图一致。坐标为 WGS 84。",
    "A station is an open depot’s module for one stream; numbers are those of the report’s map. Coordinates are WGS 84."
  )
  static let depot = Phrase("场所", "Depot")
  static let villages = Phrase("服务村数", "Villages")
  static let loadYear = Phrase("接收（吨/年）", "Load (t/yr)")
  static let capacityYear = Phrase("能力（吨/年）", "Capacity (t/yr)")
  static let used = Phrase("利用率（%）", "Used (%)")
  static let siteState = Phrase("场地性质", "Site")
  static let longitude = Phrase("经度", "Longitude")
  static let latitude = Phrase("纬度", "Latitude")
  static let centresHeading = Phrase("区级标准化收储中心", "District centres")
  static let stationsHeading = Phrase("乡镇收储站点", "Stations")

  // MARK: Investment

  static let investmentName = Phrase("投资清单", "Investment")
  static func investmentTitle(_ name: LocalizedName) -> Phrase {
    Phrase("\(name.zh)建设与车辆清单：年费用", "What \(name.en) builds and keeps, with yearly costs")
  }
  static let investmentLead = Phrase(
    "本表不是投资总额：年费用为投资按使用年限分摊后的数额加运行费用；车辆为全年里程费与台班费。估计或未核实的单价在“依据”栏注明，定案前应核实。",
    "These are not sums to invest: yearly cost is the investment spread over its life plus running cost; of vehicles it is a "
      + "year’s kilometres and days. "
      + "Prices that are estimated or unverified are marked under ‘Basis’; check them before deciding.")
  static let item = Phrase("项目", "Item")
  static let areaMu = Phrase("面积（亩）", "Area (mu)")
  static let storage = Phrase("库容（吨）", "Storage (t)")
  static let handling = Phrase("日处理（吨）", "Handling (t/day)")
  static let count = Phrase("数量", "Number")
  static let yearlyCost = Phrase("年费用（元）", "Yearly cost (CNY)")
  static let basis = Phrase("依据", "Basis")
  static let sitesHeading = Phrase("一、场地", "1. Sites")
  static let modulesHeading = Phrase("二、乡镇站点单元", "2. Station modules")
  static let linesHeading = Phrase("三、区级中心处理线", "3. Lines of district centres")
  static let vehiclesHeading = Phrase("四、车辆（高峰日所需）", "4. Vehicles (on the busiest day)")
  static func owned(_ count: Int?) -> Phrase {
    count.map { Phrase("现有 \($0) 辆", "available: \($0)") } ?? Phrase("可租用", "hired as needed")
  }
  static func vehicleItem(_ name: LocalizedName, payload: String, _ owned: Phrase) -> Phrase {
    Phrase("\(name.zh)（载重 \(payload) 吨，\(owned.zh)）", "\(name.en) (payload \(payload) t, \(owned.en))")
  }
  static func confidence(_ confidence: Confidence) -> Phrase {
    switch confidence {
    case .read: Phrase("已核对原文", "read in the source")
    case .secondHand: Phrase("转引", "second-hand")
    case .derived: Phrase("推算", "derived")
    case .estimate: Phrase("估计", "estimate")
    case .unverified: Phrase("未核实", "unverified")
    }
  }
  static func basisText(_ confidence: Phrase, source: String) -> Phrase {
    source.isEmpty ? confidence : Phrase("\(confidence.zh)：\(source)", "\(confidence.en): \(source)")
  }

  // MARK: Townships

  static func townshipTitle(_ name: LocalizedName, district: LocalizedName) -> Phrase {
    Phrase("\(name.zh)：各村交到哪个站点（征求意见表）", "\(name.en): where each village hands over, for comment")
  }
  static func townshipLead(villages: Int) -> Phrase {
    Phrase(
      "共 \(villages) 个村。请逐行确认；有异议的选“异议”并写明理由，盖章后退回。每个村每类废弃物都有一行，没有站点的写明原因。",
      "\(villages) villages. Please confirm each line; where you object choose ‘object’ and give the reason, then sign and "
        + "return. Every village has a line for every stream; where there is no station the reason is given.")
  }
  static let quantityYear = Phrase("数量\n（吨/年）", "Mass\n(t/yr)")
  static let roadKilometres = Phrase("路程\n（公里）", "Road\n(km)")
  static let nextBest = Phrase("次选站点", "Next best")
  static let nextKilometres = Phrase("次选\n（公里）", "Next\n(km)")
  static let why = Phrase("原因", "Why")
  static let truckComes = Phrase("来车时间", "When the truck comes")
  static let answer = Phrase("确认/异议", "Confirm / object")
  static let answers = [Phrase("确认", "confirm"), Phrase("异议", "object")]
  /// Too many dates for a cell.
  static func visitsOn(_ weekdays: [Phrase], times: Int) -> Phrase {
    Phrase(
      "全年 \(times) 次，\(weekdays.map(\.zh).joined(separator: "、"))；日期见巡回收运单",
      "\(times) times a year, \(weekdays.map(\.en).joined(separator: ", ")); dates on the round sheets")
  }
  static let objection = Phrase("异议理由", "Reason of objection")
  static let signature = Phrase(
    "填表人：______________    负责人：______________    日期：______年____月____日    （盖章）",
    "Filled in by: ______________    Responsible: ______________    Date: ______________    (stamp)")
}
