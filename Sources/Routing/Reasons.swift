internal import Quantities
internal import WasteNetwork

/// Why something could not be placed, in words for officials.
enum Reasons {
  static let noVehicle = LocalizedName(zh: "没有车辆可以运输该类废弃物", en: "no vehicle may carry this stream")
  static let noRoad = LocalizedName(zh: "村与站点之间没有道路", en: "there is no road between village and station")

  static let closedRoad = LocalizedName(
    zh: "通往该村或其站点的道路限重，可运该类废弃物的车辆均不能通行",
    en: "the road to the village or its station is closed to every vehicle that may carry this stream"
  )

  /// What keeps one truck from fetching a load, the one that is nearest to doing it last.
  enum Obstacle: Int {
    /// The way alone is more than a shift.
    case tooFar
    /// The way from the base is too long.
    case baseTooFar
    /// One way with loading or unloading is longer than a crew may work without a rest.
    case noRest
    /// Village and station are not open long enough within the shift.
    case closed
    /// The trip takes longer than a call may wait.
    case tooSlow
  }

  /// Why no truck can fetch a load.
  /// - Parameters:
  ///   - vehicles: vehicle types that may carry the stream.
  ///   - metres: from station to village and back.
  ///   - obstacles: of those of them that may enter the village.
  static func noTruck(among vehicles: Int, metres: Int, obstacles: [Obstacle]) -> LocalizedName {
    if vehicles == 0 { return noVehicle }
    guard let nearest = obstacles.max(by: { $0.rawValue < $1.rawValue }) else { return closedRoad }
    if metres >= RoundTask.noRoad { return noRoad }
    return switch nearest {
    case .tooFar: tooFar(metres: metres)
    case .baseTooFar: baseTooFar
    case .noRest: noRest
    case .closed: closed
    case .tooSlow: tooSlow(metres: metres)
    }
  }

  static let noRest = LocalizedName(
    zh: "单程连同装卸超过司机连续作业时限", en: "one way with loading or unloading is more than a crew may work without a rest")
  static let closed = LocalizedName(
    zh: "车辆班次内村与站点的开放时段容不下一次往返",
    en: "village and station are not open long enough for a trip within any vehicle's shift")

  static func tooSlow(metres: Int) -> LocalizedName {
    let kilometres = Distance.metres(metres).kilometres
    return LocalizedName(
      zh: "往返\(kilometres)公里，任何车辆都不能在响应时限内完成",
      en: "\(kilometres) km there and back with loading take longer than a call may wait")
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

  /// Of what arises while the roads are those of the wet season, where no later period of the year is dry or it cannot wait.
  static func wetRoads(mass: Int, period: String, periodEN: String) -> LocalizedName {
    let tonnes = Mass.kilograms(mass).tonnes
    return LocalizedName(
      zh: "\(period)道路不能通行（旱季道路），\(tonnes)吨未能收运",
      en:
        "in \(periodEN) no road of that season leads there, and it cannot wait for a dry one: \(tonnes) t could not be "
        + "collected")
  }

  /// Of a fixed date in the wet season.
  static func wetRoads(on day: Int, _ calendar: PeriodCalendar) -> LocalizedName {
    let date = date(of: day, calendar)
    return LocalizedName(
      zh: "固定日期\(date.month)月\(date.day)日道路不能通行（旱季道路），当日不安排收运",
      en:
        "on the fixed date of \(date.day) \(monthNames[date.month - 1]) no road of that season leads there, so no visit is "
        + "made")
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
