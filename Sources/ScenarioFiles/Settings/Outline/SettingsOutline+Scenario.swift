internal import WasteNetwork

extension SettingsOutline {
  /// A scenario that stands by itself.
  static let scenario: [SettingKey] =
    [
      gleaner,
      .required("name", .name, "The scenario's name 情景名称"),
      .required(
        "datum", .either([.text, .group(datum)]),
        "Datum of lon and lat: WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number; or one for each table 坐标系"),
      .required("calendar", .group(calendar), "The planned year and its periods 规划年与时段"),
      .required("options", .group(options), "What the plan is to achieve 规划选项"),
      .required("streams", .list(.group(stream)), "Kinds of waste with their rules 废弃物类别及规则"),
      .optional("targets", .list(.group(target)), "Shares to be reached, each with its document 目标及文件依据"),
      .optional("caveats", .list(.group(caveat)), "Further statements on what is estimated 估算说明"),
      .optional("roads", .group(roads), "Road file or routing server that distances come from 路网或路径服务"),
      .optional("estimates", .group(estimates), "How the table township_totals is split over villages 乡镇合计的分摊"),
      .optional("checks", .group(checks), "How strictly single checks are meant 检查项的严格程度"),
    ] + severalYears

  /// One datum for all tables, and others for single ones.
  static let datum: [SettingKey] =
    [.required("default", .text, "Datum of the tables that are not named 默认坐标系")]
    + TableSchema.all.filter(\.hasDatum).map { .optional($0.name, .text, "Datum of the table \($0.name) 该表坐标系") }
    + [.optional("roads", .text, "Datum of the road file 路网文件坐标系")]

  /// A scenario that states differences over another.
  static let difference: [SettingKey] =
    [
      .optional("gleaner", .word([String(ScenarioSettings.formatVersion)]), "Version of the format 格式版本"),
      .optional("name", .name, "The scenario's name 情景名称"),
      .required("extends", .text, "Folder or file of the scenario that this one changes 基础情景"),
      .optional("items", .list(.group(item)), "The differences, in the order in which they are made 差异项"),
    ] + severalYears

  static let item: [SettingKey] = [
    .optional("set", .text, "Path of the value to be set, such as targets.film-2025.share_percent 要改的路径"),
    .optional("to", .anything, "The new value 新值"),
    .optional("remove", .text, "Path of the value, element or row to be removed 要删的路径"),
    .optional("note", .text, "Why 说明"),
  ]

  static let calendar: [SettingKey] = [
    .required("year", .wholeNumber(0...9999), "The planned year 规划年"),
    .required("periods", .word(["ten-day", "month"]), "Ten-day periods (旬, 36 a year) or months"),
  ]

  static let options: [SettingKey] = [
    .optional("objective", .either([.word(plainObjectives), .group(objectives)]), "What is sought 目标函数"),
    .required("detour_factor", .number, "Road kilometres per straight kilometre where no distance is known 绕行系数"),
    .optional("detour_factor_source", .text, "Where that factor comes from 绕行系数来源"),
    .optional("working_days_per_year", .wholeNumber(1...366), "Days a year on which trucks drive 年工作日"),
    .optional("distances", .word(["fault", "fill"]), "Whether pairs that distances leaves out are estimated 缺距离时"),
    .optional("balance_crews", .yesNo, "Spread work evenly over the vehicles of a type 均衡班组"),
    .optional("fleet", .words(PlanningOptions.Fleet.self), "Vehicles as listed, or the cheapest mix 车队"),
  ]

  static let plainObjectives = ["least-cost", "greatest-coverage", "least-greatest-distance"]
  static let objectives: [SettingKey] = [
    .optional("greatest-coverage", .group(coverage), "The most mass collected for a budget 预算内收集最多"),
    .optional("least-greatest-distance", .group(distance), "The shortest way for the farthest village 最远村最近"),
  ]
  static let coverage: [SettingKey] = [
    .required("budget_cny", .number, "What the plan may cost a year, yuan 年预算（元）"),
    .optional("targets", .word(["report", "keep"]), "Whether targets without a price must be reached 目标是否必须达到"),
  ]
  static let distance: [SettingKey] = [
    .required("budget_cny", .number, "What the plan may cost a year, yuan 年预算（元）")
  ]

  static let caveat: [SettingKey] = [
    .required("subject", .name, "What the statement is about 事项"),
    .required("statement", .name, "What must be known of it 说明"),
    .required("confidence", .words(Confidence.self), "How far it can be trusted 可信度"),
    .optional("source", .text, "Where it comes from 来源"),
  ]

  static let estimates: [SettingKey] = [
    .optional("weight", .text, "Villages' column by which totals are split, or equal 分摊权重"),
    .optional("source", .text, "Where the totals come from 合计来源"),
    .optional("figures", .list(.group(estimatedFigure)), "Figures with a weight or source of their own 单列的指标"),
  ]
  static let estimatedFigure: [SettingKey] = [
    .required("figure", .text, "Column of township_totals 指标列"),
    .optional("weight", .text, "Villages' column by which it is split, or equal 分摊权重"),
    .optional("source", .text, "Where the totals come from 合计来源"),
  ]

  /// One key a check.
  static let checks: [SettingKey] = FaultKind.allCases.map {
    .optional($0.rawValue, .words(CheckLevels.Strictness.self), "\($0.chinese.title)")
  }

  private static let gleaner = SettingKey.required(
    "gleaner", .word([String(ScenarioSettings.formatVersion)]), "Version of the format 格式版本")
}
