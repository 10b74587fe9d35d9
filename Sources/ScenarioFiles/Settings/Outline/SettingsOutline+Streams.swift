internal import WasteNetwork

extension SettingsOutline {
  /// An element of `streams`.
  static let stream: [SettingKey] = [
    .required("code", .text, "Code without blanks 代码"),
    .required("name", .name, "Name 名称"),
    .required("pattern", .word(["shuttle", "round", "on-call"]), "Full loads 整车往返, tours 巡回收运, or calls 随叫随收"),
    .optional("mass_basis", .name, "What a tonne of it means, such as air-dry 质量口径"),
    .required("service_radius_km", .number, "Greatest road distance from village to station 服务半径"),
    .optional("backup_radius_km", .number, "Greatest road distance to a second station 备用站半径"),
    .optional("single_station", .yesNo, "Each village hands it to one station (default yes) 每村一站"),
    .optional("serves_every_village", .yesNo, "Every village must be served 必须覆盖每村"),
    .optional("stations_per_township", .wholeNumber(0...1000), "Stations each township must have 每乡镇站点数"),
    .optional("stations_per_township_source", .text, "Document that asks for them 依据"),
    .optional("storage_loss_percent", .number, "Mass lost in storage, percent 储存损失"),
    .optional("bulk_density_kg_m3", .number, "As loaded on the truck 装载密度"),
    .optional("handling_cny_t", .number, "Cost a tonne that does not depend on distance 装卸费"),
    .optional("onward_cny_tkm", .number, "Haulage from station to centre 站至中心运价"),
    .optional("may_share_load_with", .list(.text), "Streams whose loads may lie together with it 可混装"),
    .optional("sealed_vehicle", .yesNo, "Asks for a sealed vehicle 须密闭"),
    .optional("dedicated_vehicle", .yesNo, "Asks for a vehicle of its own 专车专用"),
    .optional("own_compartment", .yesNo, "May ride in a compartment of its own 可分隔装载"),
    .optional("ledger_years", .wholeNumber(0...100), "Years for which a ledger is kept 台账年限"),
    .optional("rule_source", .text, "Document of these rules 规则依据"),
    .optional("sources", .list(.group(source)), "From what it arises 来源"),
    .optional("visits_per_year", .wholeNumber(0...366), "Visits a year; rounds need it 年收运次数"),
    .optional("spacing_days", .wholeNumber(0...366), "Rounds: least days between two visits 最小间隔"),
    .optional("visit_weekdays", .list(.words(Weekday.self)), "Rounds: weekdays of visits 收运星期"),
    .optional("unload_at", .words(WasteStream.UnloadingPlace.self), "Rounds: where they may be emptied 卸料地点"),
    .optional("harvest_days", .wholeNumber(1...31), "Shuttles: working days of a period on the field 抢收期"),
    .optional("load_per_call_kg", .number, "Calls: expected mass 每次呼叫量"),
    .optional("respond_within_h", .number, "Calls: hours within which it is fetched 响应时限"),
  ]

  /// An element of a stream's `sources`.
  static let source: [SettingKey] = [
    .required("item", .text, "What it comes from, such as wheat 产生源"),
    .required("activity", .text, "Villages' column that counts it, such as wheat_sown_mu 活动量列"),
    .required("activity_confidence", .words(Confidence.self), "How far the villages' figures can be trusted 可信度"),
    .optional("activity_source", .text, "Where they come from 来源"),
    .optional("factors", .list(.text), "Coefficients that are multiplied with it 系数"),
    .optional("collectable", .text, "Coefficient of what can be collected 可收集系数"),
    .optional("on_site", .text, "Coefficient of what is used on site 就地利用系数"),
    .required("season", .text, "Season in which it arises 季节"),
  ]

  /// An element of `targets`.
  static let target: [SettingKey] = [
    .required("id", .text, "Code without blanks 编号"),
    .required("name", .name, "Name 名称"),
    .required("stream", .text, "Code of the stream 类别"),
    .required("scope", .text, "district, each-township, or a township 范围"),
    .required("year", .wholeNumber(0...9999), "Year by which it holds 年份"),
    .required("share_percent", .number, "Percent to be reached 目标值（%）"),
    .required("denominator", .word(["collectable", "generated"]), "What it is a share of 分母"),
    .optional("counts_on_site_use", .yesNo, "On-site use counts (default yes) 计入就地利用"),
    .required("treatment", .word(["modelled", "recorded"]), "Decided by the plan, or only reported 处理方式"),
    .optional("shortfall_price_cny_t", .number, "Price of a tonne short of it 缺口单价"),
    .optional("base_year", .wholeNumber(0...9999), "Year of the base value 基年"),
    .optional("base_share_percent", .number, "Base value, percent 基年值（%）"),
    .optional("document", .text, "Number of the document 文号"),
    .optional("issued", .text, "Date of the document 发文日期"),
    .optional("part", .text, "Chapter and article 条款"),
    .optional("note", .name, "What a reader must know 备注"),
  ]
}
