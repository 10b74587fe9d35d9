import PlanStore
import Reports

extension Phrase {
  static let bundleIsAnother = Phrase(
    "磁盘上的成果包与登记的指纹不符，不再展示；请审计员核实。",
    "The bundle on disk has not the fingerprint that was registered, so it is not shown; ask an auditor.")
  static let product = Phrase("拾穗规划", "Gleaner")
  static let pages = Phrase("页面", "Pages")
  static let toTheStart = Phrase("回到首页", "Back to the start")
  static let signIn = Phrase("登录", "Sign in")
  static let signOut = Phrase("退出", "Sign out")
  static let accountName = Phrase("账号", "Account")
  static let password = Phrase("密码", "Password")
  static let wrongPassword = Phrase("账号或密码不对。", "Account or password is wrong.")
  static let waitBeforeRetry = Phrase(
    "密码错误次数过多，请 15 分钟后再试。", "Too many wrong passwords; try again in 15 minutes.")
  static let busyAtTheDoor = Phrase(
    "服务器正忙，请过几秒再试。", "The server is busy at this moment; try again in a few seconds.")
  static let signInLead = Phrase(
    "账号由管理员在服务器上建立。", "Accounts are made by the administrator on the server.")

  static let ownTownship = Phrase("本乡镇", "Own township")
  static let history = Phrase("意见记录", "History")
  static let printSheet = Phrase("打印表", "Print sheet")
  static let scenarios = Phrase("情景", "Scenarios")
  static let runs = Phrase("计算", "Runs")
  static let plans = Phrase("规划成果", "Plans")
  static let answers = Phrase("乡镇意见", "Answers")
  static let log = Phrase("操作日志", "Log")

  static let confirm = Phrase("确认", "Confirm")
  static let object = Phrase("提出异议", "Object")
  static let confirmed = Phrase("已确认", "confirmed")
  static let objected = Phrase("有异议", "objected")
  static let open = Phrase("未答复", "not answered yet")
  static let accepted = Phrase("异议已采纳", "objection accepted")
  static let declined = Phrase("异议未采纳", "objection declined")
  static let reason = Phrase("理由", "Reason")
  static let village = Phrase("村", "Village")
  static let stream = Phrase("废弃物类别", "Stream")
  static let everyStream = Phrase("所有类别", "all streams")
  static let station = Phrase("收储站点", "Station")
  static let roadKilometres = Phrase("道路公里", "Road km")
  static let nextBest = Phrase("次选站点", "Next best")
  static let visits = Phrase("来车时间", "When the truck comes")
  static let tonnesYear = Phrase("吨/年", "t/yr")
  static let why = Phrase("原因", "Why")
  static let account = Phrase("账号", "Account")
  static let time = Phrase("时间（北京时间）", "Time (UTC+8)")
  static let plan = Phrase("规划成果", "Plan")
  static let township = Phrase("乡镇（街道）", "Township")
  static let answer = Phrase("意见", "Answer")
  static let state = Phrase("状态", "State")
  static let none = Phrase("还没有。", "None yet.")
  static let send = Phrase("提交", "Send")

  static func state(_ kind: Answer.Kind) -> Phrase { kind == .confirmed ? confirmed : objected }
  static func state(_ kind: Decision.Kind) -> Phrase { kind == .accepted ? accepted : declined }
}

extension Moment {
  /// `2026-11-22 18:05`, in the time of China, which is UTC+8 all year.
  var text: String {
    let local = seconds + 8 * 3600
    let (days, second) = local.quotientAndRemainder(dividingBy: 86_400)
    let (year, month, day) = Moment.date(daysSince1970: days)
    func two(_ value: Int) -> String { Figures.padded(value, to: 2) }
    return "\(year)-\(two(month))-\(two(day)) \(two(second / 3600)):\(two(second / 60 % 60))"
  }

  /// Gregorian date, after Hinnant's `civil_from_days`.
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
