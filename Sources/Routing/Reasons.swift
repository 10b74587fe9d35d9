internal import Quantities
internal import WasteNetwork

/// Why something could not be placed, in words for officials.
enum Reasons {
  static let noVehicle = LocalizedName(zh: "没有车辆可以运输该类废弃物", en: "no vehicle may carry this stream")
  static let noRoad = LocalizedName(zh: "村与站点之间没有道路", en: "there is no road between village and station")

  static let closedRoad = LocalizedName(
    zh: "通往该村的道路限重，可运该类废弃物的车辆均不能通行", en: "the road to the village is closed to every vehicle that may carry this stream"
  )

  /// Why no truck can fetch a load.
  /// - Parameters:
  ///   - vehicles: vehicle types that may carry the stream.
  ///   - permitted: those of them that may enter the village.
  ///   - metres: from station to village and back.
  ///   - isBaseTooFar: whether one of them could do it but for the way from its base.
  static func noTruck(among vehicles: Int, permitted: Int, metres: Int, isBaseTooFar: Bool) -> LocalizedName {
    if vehicles == 0 { return noVehicle }
    if permitted == 0 { return closedRoad }
    if metres >= RoundTask.noRoad { return noRoad }
    return isBaseTooFar ? baseTooFar : tooFar(metres: metres)
  }

  static let baseTooFar = LocalizedName(
    zh: "车辆驻地距站点过远或没有道路，一个班次内不能完成",
    en: "the vehicles' base is too far from the station, or has no road to it, for a trip within a shift")

  static func tooFar(metres: Int) -> LocalizedName {
    let kilometres = Distance.metres(metres).kilometres
    return LocalizedName(
      zh: "往返\(kilometres)公里，任何车辆都不能在一个班次内完成",
      en: "\(kilometres) km there and back are more than any vehicle drives in a shift")
  }

  static func allVehiclesTaken(mass: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "\(period)车辆不足，\(tonnes)吨未能收运",
      en: "all vehicles are taken on every working day of \(periodEN): \(tonnes) t could not be collected")
  }

  static func noTime(mass: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "\(period)没有可收运的日期或时段，\(tonnes)吨未能收运",
      en: "no vehicle can be there at a permitted day and hour of \(periodEN): \(tonnes) t could not be collected")
  }

  static func noDay(mass: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "\(period)没有允许收运的作业日，\(tonnes)吨未能收运",
      en: "no working day of \(periodEN) is one on which the village may be visited: \(tonnes) t could not be collected"
    )
  }

  static func tooClose(mass: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "\(period)允许的日期与前后各次收运间隔不足，\(tonnes)吨未能收运",
      en: "no permitted day of \(periodEN) keeps the spacing to the village's other visits: \(tonnes) t could not be "
        + "collected")
  }

  /// Of a fixed date on which nothing waits.
  static func nothingLeft(on day: Int, _ calendar: PeriodCalendar) -> LocalizedName {
    let date = date(of: day, calendar)
    return LocalizedName(
      zh: "固定日期\(date.month)月\(date.day)日没有待运的存量，当日不安排收运",
      en: "on the fixed date of \(date.day) \(monthNames[date.month - 1]) nothing waits that is not fetched before, so "
        + "no visit is made")
  }

  private static func date(of day: Int, _ calendar: PeriodCalendar) -> (month: Int, day: Int) {
    let period = calendar.period(ofDay: day) ?? 0
    let start = calendar.start(ofPeriod: period)
    return (start.month, start.day + day - 1 - (0..<period).reduce(0) { $0 + calendar.days(inPeriod: $1) })
  }

  static func tooFewVehicles(mass: Int, trips: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "车辆不足，\(trips)车次共\(tonnes)吨未能运输，其中\(period)缺口最大",
      en: "too few vehicles: \(trips) trips with \(tonnes) t could not be placed, most of them in \(periodEN)")
  }

  /// A period in words, `6月上旬` and `1–10 June`.
  static func name(of period: Int, _ calendar: PeriodCalendar) -> (zh: String, en: String) {
    let start = calendar.start(ofPeriod: period)
    let month = monthNames[start.month - 1]
    guard calendar.kind == .tenDay else { return ("\(start.month)月", month) }
    let end = start.day + calendar.days(inPeriod: period) - 1
    return ("\(start.month)月\(["上", "中", "下"][period % 3])旬", "\(start.day)–\(end) \(month)")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
