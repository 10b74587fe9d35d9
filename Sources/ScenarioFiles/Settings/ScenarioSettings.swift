internal import Quantities
internal import WasteNetwork

/// What `scenario.yaml` says, converted; cross-checks come later.
struct ScenarioSettings {
  var name = LocalizedName(zh: "", en: "")
  var datums = Datums()
  var calendar = PeriodCalendar(year: 2025, kind: .tenDay)
  var options = PlanningOptions(
    objective: .leastCost, detourFactor: .whole, detourFactorSource: "", workingDaysPerYear: 300)
  var fillsMissingDistances = false
  var streams: [WasteStream] = []
  var caveats: [Caveat] = []
  var estimates = EstimateSettings()
  var checkLevels = CheckLevels()
  /// `nil` where distances come from straight lines or a table alone.
  var roads: RoadSettings?

  private var targetGroups: [SettingsGroup] = []

  static let formatVersion = 1

  init() {}

  /// Reads the whole file; every fault goes to `findings`.
  init(_ setting: Setting, file: String, findings: Findings) {
    guard
      let top = SettingsGroup(setting, path: "", file: file, known: SettingsOutline.scenario.names, findings: findings)
    else { return }
    _ = top.required("gleaner")
    ScenarioSettings.checkVersion(top)
    name = top.requiredName("name")
    datums = Datums(top)
    readCalendar(top)
    readOptions(top)
    if top.required("streams") == nil { findings.tableIsUnread("streams") }
    streams = top.groups("streams", known: SettingsOutline.stream.names).map(StreamSettings.stream)
    targetGroups = top.groups("targets", known: SettingsOutline.target.names)
    caveats = top.groups("caveats", known: SettingsOutline.caveat.names).map(\.caveat)
    if let group = top.group("estimates", known: SettingsOutline.estimates.names) {
      estimates = EstimateSettings(group)
    }
    if let group = top.group("checks", known: SettingsOutline.checks.names) { checkLevels = CheckLevels(group) }
    _ = YearsSettings(top)
    roads = top.group("roads", known: SettingsOutline.roads.names).flatMap { RoadSettings($0, calendar: calendar) }
  }

  /// The targets; a township in a scope may be named by code or by name.
  func targets(in townships: TownshipDirectory) -> [Target] {
    targetGroups.map { TargetSettings.target($0, in: townships) }
  }

  /// A file that says nothing of its version is of the version of the scenario it extends.
  static func checkVersion(_ top: SettingsGroup) {
    guard let entry = top.entry("gleaner"), entry.text != String(formatVersion) else { return }
    top.findings.report(
      .wrongSetting, at: entry.place,
      Sentence("format version ‘\(entry.text)’ is not known to this program", zh: "本程序不认识格式版本“\(entry.text)”"),
      cure: Sentence(
        "write gleaner: \(formatVersion), or use a newer program", zh: "写 gleaner: \(formatVersion)，或使用更新的程序"))
  }

  private mutating func readCalendar(_ top: SettingsGroup) {
    _ = top.required("calendar")
    guard let group = top.group("calendar", known: SettingsOutline.calendar.names) else { return }
    _ = group.required("year")
    calendar = PeriodCalendar(
      year: group.wholeNumber("year", in: 0...9999) ?? calendar.year,
      kind: group.requiredChoice("periods", of: [PeriodCalendar.Kind.tenDay, .month]) ?? .tenDay)
  }

  private mutating func readOptions(_ top: SettingsGroup) {
    _ = top.required("options")
    guard let group = top.group("options", known: SettingsOutline.options.names) else { return }
    options.objective = ScenarioSettings.objective(group)
    options.detourFactor = .fraction(group.requiredNumber("detour_factor") ?? 1)
    options.detourFactorSource = group.text("detour_factor_source")
    options.workingDaysPerYear = group.wholeNumber("working_days_per_year", in: 1...366) ?? 300
    options.balancesCrews = group.yesNo("balance_crews", default: false)
    options.fleet = group.choice("fleet", of: PlanningOptions.Fleet.allCases) ?? .given
    enum Missing: String { case fault, fill }
    fillsMissingDistances = group.choice("distances", of: [Missing.fault, .fill]) == .fill
  }

  /// An objective that stands as a single word.
  private static func plainObjective(_ options: SettingsGroup) -> PlanningOptions.Objective {
    enum Plain: String, CaseIterable {
      case leastCost = "least-cost"
      case greatestCoverage = "greatest-coverage"
      case leastGreatestDistance = "least-greatest-distance"
    }
    switch options.choice("objective", of: Plain.allCases) {
    case .leastGreatestDistance: return .leastGreatestDistance(budget: nil)
    case .leastCost, nil: return .leastCost
    case .greatestCoverage:
      options.findings.report(
        .missingSetting, at: options.place(of: "objective"),
        Sentence("the greatest coverage is sought for a budget, and none is given", zh: "求预算内的最大覆盖，却没有给出预算"),
        cure: Sentence(
          "write { greatest-coverage: { budget_cny: … } }", zh: "写 { greatest-coverage: { budget_cny: … } }"))
      return .leastCost
    }
  }

  private static func objective(_ options: SettingsGroup) -> PlanningOptions.Objective {
    guard let setting = options.setting("objective"), case .map = setting.value else {
      return plainObjective(options)
    }
    let objectives = options.group("objective", known: SettingsOutline.objectives.names)
    if let objectives, ["greatest-coverage", "least-greatest-distance"].allSatisfy({ objectives.setting($0) != nil }) {
      objectives.findings.report(
        .wrongSetting, at: objectives.place,
        Sentence("two objectives stand here, and a plan has one", zh: "此处有两个目标函数，而一个方案只有一个"),
        cure: Sentence(
          "keep greatest-coverage or least-greatest-distance", zh: "保留 greatest-coverage 或 least-greatest-distance"))
    }
    if objectives?.setting("least-greatest-distance") != nil {
      let group = objectives?.group("least-greatest-distance", known: SettingsOutline.distance.names)
      return .leastGreatestDistance(budget: .yuan(group?.requiredNumber("budget_cny") ?? 0))
    }
    enum Targets: String { case keep, report }
    let group = objectives?.group("greatest-coverage", known: SettingsOutline.coverage.names)
    return .greatestCoverage(
      budget: .yuan(group?.requiredNumber("budget_cny") ?? 0),
      keepsTargets: group?.choice("targets", of: [Targets.report, .keep]) == .keep)
  }
}

extension SettingsGroup {
  fileprivate var caveat: Caveat {
    Caveat(
      subject: requiredName("subject"), statement: requiredName("statement"),
      confidence: requiredChoice("confidence", of: Confidence.allCases) ?? .unverified, source: text("source"))
  }
}

extension CheckLevels {
  /// Reads `checks`: a level for each check that is named.
  fileprivate init(_ group: SettingsGroup) {
    self.init()
    for check in FaultKind.allCases {
      guard let level = group.choice(check.rawValue, of: Strictness.allCases) else { continue }
      set(check, to: level)
      guard level == .warning, !check.mayBeWarning else { continue }
      group.findings.report(
        .wrongSetting, at: group.place(of: check.rawValue),
        Sentence(
          "what ‘\(check.rawValue)’ finds cannot be let pass: no plan can be made with it",
          zh: "“\(check.rawValue)”查出的问题不能放过，否则无法规划"),
        cure: Sentence("write strict, or remove the line", zh: "写 strict，或删除该行"))
    }
  }
}
