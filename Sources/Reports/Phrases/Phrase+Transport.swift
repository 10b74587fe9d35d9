import WasteNetwork

extension Phrase {
  static let transportTitle = Phrase("车辆与班次", "Vehicles and rounds")
  static let transportLead = Phrase(
    "量大的类别整车往返，量小的类别按巡回班次收集。用车数按高峰日计。",
    "Bulky streams go in full loads there and back, light ones are collected on rounds. Vehicles are counted on the "
      + "busiest day.")
  static let fleetCaption = Phrase("全年车辆使用", "Vehicles over the year")
  static let vehicleColumn = Phrase("车型", "Vehicle")
  static let mostColumn = Phrase("高峰日用车", "Most on one day")
  static let ownedColumn = Phrase("现有", "Available")
  static let hired = Phrase("可租用", "hired as needed")
  static let vehicleDaysColumn = Phrase("车日", "Vehicle days")
  static let hoursColumn = Phrase("工时（小时）", "Hours")
  static let fuelColumn = Phrase("燃料（升）", "Fuel (l)")
  static let co2eColumn = Phrase("排放（千克 CO2e）", "Exhaust (kg CO2e)")
  static func fleetChart(_ vehicle: LocalizedName) -> Phrase {
    Phrase("\(vehicle.zh)：各时段高峰日用车（辆）", "\(vehicle.en): vehicles on the busiest day of each period")
  }
  static func fleetDescription(most: String, in period: Phrase) -> Phrase {
    Phrase("最多 \(most) 辆，首次在\(period.zh)。", "At most \(most), first in \(period.en).")
  }
  static let noVehicles = Phrase("本方案没有排定车辆。", "This plan schedules no vehicle.")

  static func roundsSummary(rounds: String, drives: String) -> Phrase {
    Phrase("巡回班次 \(rounds) 条，全年出车 \(drives) 次", "Rounds: \(rounds), drives in the year: \(drives)")
  }
  static let roundsCaption = Phrase("巡回班次", "Rounds")
  static let roundColumn = Phrase("班次", "Round")
  static let streamsColumn = Phrase("类别", "Streams")
  static let stopsColumn = Phrase("依次经过", "Villages in order")
  static func emptiedAt(_ centre: String) -> Phrase { Phrase("（在\(centre)卸车）", "(emptied at \(centre))") }
  static let durationColumn = Phrase("用时（时:分）", "Duration (h:min)")
  static let roundLoadColumn = Phrase("装载（吨）", "Load (t)")
  static let drivesColumn = Phrase("次/年", "Times a year")
  static let datesColumn = Phrase("日期", "Dates")
  static func dates(_ dates: [String]) -> Phrase {
    Phrase(dates.joined(separator: "、"), dates.joined(separator: ", "))
  }
  static func datesFromTo(_ first: Phrase, _ last: Phrase) -> Phrase {
    Phrase("\(first.zh)至\(last.zh)", "\(first.en) to \(last.en)")
  }

  static func shuttlesSummary(trips: String) -> Phrase {
    Phrase("整车往返，全年 \(trips) 车", "Shuttles: full loads in the year: \(trips)")
  }
  static let shuttlesCaption = Phrase("各站点的整车往返", "Shuttles by station")
  static let tripsColumn = Phrase("车/年", "Loads a year")
  static let peakTripsColumn = Phrase("高峰时段（车）", "Most in a period")
  static let kilometresAYear = Phrase("里程（公里/年）", "Distance (km/yr)")

  static let leftColumn = Phrase("未收运（千克）", "Left (kg)")
  static let unplacedCaption = Phrase("未能排入车辆计划的收运", "Collections without a vehicle")
}
