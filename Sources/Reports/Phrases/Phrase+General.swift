package import Quantities
import WasteNetwork

extension Phrase {
  static func reportTitle(_ name: LocalizedName, year: Int) -> Phrase {
    Phrase("\(name.zh)农业废弃物收储运规划（\(year) 年）", "Agricultural waste collection plan for \(name.en), \(year)")
  }
  static let whatThisIs = Phrase(
    "本报告说明：开放哪些收储站点、各村各类废弃物交到哪个站点、何时由什么车辆运走、规划目标是否达到、全年费用多少，以及方案距离可能的最优还差多少。",
    "This report says which stations open, which station takes each village’s waste, when which vehicles carry it, whether "
      + "the targets are met, what a year costs, and how far the plan can be from the best possible.")
  /// A sum in a sentence: in Chinese ten thousand yuan from there on and yuan below, in English yuan.
  package static func money(_ money: Money) -> Phrase {
    let yuan = Figures.fixed(money.fen, scale: 100, 0)
    let zh = abs(money.fen) < 1_000_000 ? "\(yuan) 元" : "\(Figures.fixed(money.fen, scale: 1_000_000, 2)) 万元"
    return Phrase(zh, "CNY \(yuan)")
  }
  static let contents = Phrase("目录", "Contents")
  static let none = Phrase("无", "none")
  static let district = Phrase("全区", "whole district")

  // MARK: Common column titles

  static let townshipColumn = Phrase("乡镇（街道）", "Township")
  static let villageColumn = Phrase("村", "Village")
  static let streamColumn = Phrase("废弃物类别", "Stream")
  static let stationColumn = Phrase("站点", "Station")
  static let sizeColumn = Phrase("规模", "Size")
  static let reasonColumn = Phrase("原因", "Reason")
  static let sourceColumn = Phrase("来源", "Source")
  static let massColumn = Phrase("数量（吨/年）", "Mass (t/yr)")
  static let moneyColumn = Phrase("费用（万元/年）", "Cost (CNY/yr)")
  static let distanceColumn = Phrase("里程（公里）", "Distance (km)")
  static let periodColumn = Phrase("时段", "Period")

  // MARK: Dates and periods

  static func date(month: Int, day: Int) -> Phrase { Phrase("\(month)月\(day)日", "\(day) \(monthNames[month - 1])") }

  static func period(_ period: Int, of calendar: PeriodCalendar) -> Phrase {
    let (month, day) = calendar.start(ofPeriod: period)
    guard calendar.kind == .tenDay else { return Phrase("\(month)月", monthNames[month - 1]) }
    let last = day + calendar.days(inPeriod: period) - 1
    let third = ["上旬", "中旬", "下旬"][period % 3]
    return Phrase("\(month)月\(third)", "\(day)–\(last) \(monthNames[month - 1])")
  }

  private static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
