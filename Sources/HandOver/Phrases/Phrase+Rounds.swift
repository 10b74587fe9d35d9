import Reports
import WasteNetwork

extension Phrase {
  // MARK: Round sheets

  static func vehicleName(_ vehicle: LocalizedName, number: Int) -> Phrase {
    Phrase("\(vehicle.zh) \(number)号车", "\(vehicle.en) no. \(number)")
  }
  static func roundsTitle(_ vehicle: Phrase) -> Phrase { Phrase("\(vehicle.zh)：巡回收运单", "\(vehicle.en): round sheets") }
  static let roundsLead = Phrase(
    "一天一页。时间为计划时间；装车后填写实际数量，由村里签字。",
    "One page a day. Times are planned; fill in what was loaded, signed by the village.")
  static func day(_ date: Phrase, weekday: Phrase) -> Phrase {
    Phrase("\(date.zh)  \(weekday.zh)", "\(weekday.en), \(date.en)")
  }
  static func weekday(_ day: Weekday) -> Phrase {
    switch day {
    case .monday: Phrase("星期一", "Monday")
    case .tuesday: Phrase("星期二", "Tuesday")
    case .wednesday: Phrase("星期三", "Wednesday")
    case .thursday: Phrase("星期四", "Thursday")
    case .friday: Phrase("星期五", "Friday")
    case .saturday: Phrase("星期六", "Saturday")
    case .sunday: Phrase("星期日", "Sunday")
    }
  }
  static func daySummary(start: String, end: String, trips: Int, kilometres: String, tonnes: String) -> Phrase {
    Phrase(
      "出车 \(start)，收车 \(end)；班次 \(trips) 趟，行驶 \(kilometres) 公里，计划装载 \(tonnes) 吨。",
      "Out \(start), back \(end); rounds: \(trips), driven \(kilometres) km, planned load \(tonnes) t.")
  }
  static let time = Phrase("时间", "Time")
  static let place = Phrase("地点", "Place")
  static let task = Phrase("事项", "Task")
  static let plannedTonnes = Phrase("计划\n（吨）", "Planned\n(t)")
  static let aboard = Phrase("车上累计\n（吨）", "Aboard\n(t)")
  static let actualTonnes = Phrase("实际\n（吨）", "Actual\n(t)")
  static let signed = Phrase("签字", "Signed")
  static let leaveBase = Phrase("出车", "leave base")
  static let backAtBase = Phrase("收车", "back at base")
  static func leaveStation(_ round: String) -> Phrase { Phrase("班次 \(round) 出发", "begin round \(round)") }
  static let load = Phrase("装车", "load")
  static let emptied = Phrase("途中卸车", "unload on the way")
  static let unloaded = Phrase("回站卸车完毕", "back and unloaded")
  static let rest = Phrase("休息", "rest")

  // MARK: Full loads

  static let fullLoadsName = Phrase("整车往返", "Full loads")
  static func fullLoadsTitle(_ name: LocalizedName) -> Phrase {
    Phrase("\(name.zh)整车往返任务单", "Full loads of \(name.en)")
  }
  static let fullLoadsLead = Phrase(
    "按旬（或月）列出每个村要拉的车数；每车不超过所列吨数。日期由承运方在该旬（月）内安排并填写。",
    "Loads to fetch from each village, by period; a load is at most what is stated. The contractor settles the day within "
      + "the period and writes it in.")
  static func campaign(_ stream: String, vehicle: String, trips: Int, days: Int, vehicles: Int) -> Phrase {
    let aDay = days > 0 ? (trips + days - 1) / days : trips
    return Phrase(
      "\(stream)，\(vehicle)：共 \(trips) 车，可作业 \(days) 天，用车 \(vehicles) 辆，平均每天约 \(aDay) 车。",
      "\(stream), \(vehicle): \(trips) loads on \(days) days with \(vehicles) vehicles, about \(aDay) loads a day.")
  }
  static let loads = Phrase("车数", "Loads")
  static let loadTonnes = Phrase("每车至多\n（吨）", "At most\n(t)")
  static let tripKilometres = Phrase("往返\n（公里）", "Both ways\n(km)")
  static let tripTime = Phrase("每趟\n（时:分）", "Trip\n(h:min)")
  static let fetchedOn = Phrase("日期", "Fetched on")
  static let doneLoads = Phrase("实拉车数", "Loads done")

  // MARK: Ledgers

  static func incomingName(_ stream: LocalizedName) -> Phrase { Phrase("\(stream.zh) 收", "\(stream.en) in") }
  static func outgoingName(_ stream: LocalizedName) -> Phrase { Phrase("\(stream.zh) 运", "\(stream.en) out") }
  static func incomingTitle(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)收储台账（村 → 站点）", "Ledger of \(stream.en): village to station")
  }
  static func outgoingTitle(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)去向台账（站点 → 中心 → 利用处置）", "Ledger of \(stream.en): station to centre to use")
  }
  /// Of streams that are fetched by full loads: what each weighs nobody plans.
  static let loadsLedgerLead = Phrase(
    "来源、去向和计划车数（见备注）已按规划填好；每车以过磅为准，计划数量栏空着，实际日期、数量由经手人填写。",
    "Source, destination and planned loads (under remark) are filled in from the plan; loads are weighed, so the planned "
      + "quantity is left empty, and date and quantity are filled in by those who hand over.")
  static let ledgerLead = Phrase(
    "来源、去向和计划数量已按规划填好；实际日期、数量由经手人填写。",
    "Source, destination and planned quantity are filled in from the plan; date and quantity are filled in by those who "
      + "hand over.")
  static func massBasis(_ basis: LocalizedName) -> Phrase { Phrase("数量口径：\(basis.zh)。", "Mass basis: \(basis.en).") }
  static func keptFor(years: Int, source: String) -> Phrase {
    source.isEmpty
      ? Phrase("台账保存 \(years) 年。", "To be kept for \(years) years.")
      : Phrase("台账保存 \(years) 年（\(source)）。", "To be kept for \(years) years (\(source)).")
  }
  static let plannedDate = Phrase("计划日期", "Planned date")
  static let source = Phrase("来源", "Source")
  static let destination = Phrase("去向", "Destination")
  static let useColumn = Phrase("用途", "Use")
  static let actualDate = Phrase("实际日期", "Date")
  static let handedBy = Phrase("交付人", "Handed over by")
  static let receivedBy = Phrase("接收人", "Received by")
  static func loadsOf(_ loads: Int, tonnes: String) -> Phrase {
    Phrase("\(loads) 车，每车至多 \(tonnes) 吨", "\(loads) loads of at most \(tonnes) t")
  }
  static func onRound(_ round: String) -> Phrase { Phrase("班次 \(round)", "round \(round)") }
}
