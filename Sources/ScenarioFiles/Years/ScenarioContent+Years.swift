internal import WasteNetwork
internal import Years

/// Where a scenario's `years` stand.
enum YearsOrigin {
  /// In the base's settings, to which items may have been applied.
  case base
  /// In a file of differences.
  case file(String)
}

extension ScenarioContent {
  /// Whether several years are planned together: `years` stands somewhere and no stage is named.
  var hasOpenYears: Bool { yearsOrigin != nil }

  /// `years` and `closing` as they stand after all items; `nil` where a single year is planned.
  func openYears(_ findings: Findings) -> YearsSettings? {
    switch yearsOrigin {
    case nil: nil
    case .base: settings.flatMap { top($0, file: settingsFile, known: SettingsOutline.scenario.names, findings) }
    case .file(let path):
      ScenarioContent.parse(path, inputs: inputs, findings: findings).flatMap {
        top($0, file: inputs.name(of: path), known: SettingsOutline.difference.names, findings)
      }
    }
  }

  private func top(_ setting: Setting, file: String, known: [String], _ findings: Findings) -> YearsSettings? {
    // unknown keys are reported where the file is read as a whole
    SettingsGroup(setting, path: "", file: file, known: known + ScenarioContent.keys(of: setting), findings: findings)
      .flatMap(YearsSettings.init)
  }

  private static func keys(of setting: Setting) -> [String] {
    if case .map(let pairs) = setting.value { pairs.map(\.key) } else { [] }
  }

  /// Takes over where a layer's `years` stand.
  mutating func enterYears(_ origin: YearsOrigin, of setting: Setting, file: String) {
    guard setting["years"] != nil else { return }
    if yearsOrigin != nil {
      findings.report(
        .wrongSetting, at: Place(file: file, row: setting["years"]?.line, column: "years"),
        Sentence("the scenario that this one extends plans several years already", zh: "所引用的情景已经是多年规划"),
        cure: Sentence(
          "write all its stages here and extend the scenario that it extends, or extend one of its years: ‘extends: …#2025’",
          zh: "在此写出全部阶段并改为引用其基础情景，或只引用其中一年：“extends: …#2025”"))
    }
    yearsOrigin = origin
  }

  /// Settles on one stage: its year and its items.
  mutating func choose(year: String, namedIn file: String) -> [AppliedItem] {
    guard let years = openYears(Findings()),
      let stage = years.stages.first(where: { String($0.when.year) == year })
    else {
      reportUnknown(year, file: file)
      yearsOrigin = nil
      return []
    }
    yearsOrigin = nil
    var applied: [AppliedItem] = []
    if let item = setYear(stage) { applied.append(item) }
    for item in stage.items {
      // unknown keys are reported where the file is read as a whole
      let known = SettingsOutline.item.names + ScenarioContent.keys(of: item.setting)
      let group = SettingsGroup(item.setting, path: item.path, file: item.file, known: known, findings: findings)
      guard !changesAllStages(item) else { continue }
      if let item = group.flatMap({ ItemReader(group: $0).apply(to: &self) }) { applied.append(item) }
    }
    return applied
  }

  /// Reports an item of one stage that would change what holds for all of them, and would change nothing.
  private func changesAllStages(_ item: SettingsGroup) -> Bool {
    guard let set = item.setting["set"], case .text(let path) = set.value else { return false }
    let key = path.trimmed.prefix { $0 != "." && $0 != "[" }
    guard key == "years" || key == "closing" else { return false }
    findings.report(
      .wrongSetting, at: Place(file: item.file, row: set.line, column: "\(item.path).set"),
      Sentence(
        "‘\(key)’ holds for all stages, and an item of one stage cannot change it",
        zh: "“\(key)”对各阶段通用，不能由某一阶段的 items 改动"),
      cure: Sentence("write it under ‘\(key)’ itself", zh: "直接在“\(key)”下填写"))
    return true
  }

  private mutating func setYear(_ stage: YearsSettings.Stage) -> AppliedItem? {
    let year = String(stage.when.year)
    guard var changed = settings, let line = changed["calendar"]?["year"]?.line ?? changed["calendar"]?.line,
      let change = try? changed.change(["calendar", "year"], to: Setting(value: .text(year), line: stage.place.row)),
      change.old != year
    else { return nil }
    settings = changed
    let target = Place(file: settingsFile, row: line, column: change.path)
    return AppliedItem(
      change: ItemChange(path: change.path, old: change.old, new: year, place: stage.place, target: target),
      target: Place(file: settingsFile, column: change.path))
  }

  private func reportUnknown(_ year: String, file: String) {
    let known = openYears(Findings())?.stages.map { String($0.when.year) } ?? []
    findings.report(
      .unknownPath, at: Place(file: file),
      known.isEmpty
        ? Sentence(
          "‘#\(year)’ names one of several years, and a single year is planned here",
          zh: "“#\(year)”指多年规划中的一年，而此情景只规划一个年份")
        : Sentence("there is no stage \(year)", zh: "没有 \(year) 年这一阶段"),
      cure: known.isEmpty
        ? Sentence("leave ‘#\(year)’ away", zh: "去掉“#\(year)”")
        : Sentence("known are \(known.joined(separator: ", "))", zh: "已有 \(known.joined(separator: "、"))"))
  }

  /// What commands for a single year say of a scenario of several.
  func severalYears(path: String) -> Fault {
    let years = openYears(Findings())?.stages.map { String($0.when.year) } ?? []
    let one = years.last.map { "\(path)#\($0)" } ?? path
    return Fault(
      "several-years", at: Place(file: inputs.name(of: layers.entry), column: "years"),
      Sentence(
        "this scenario plans several years together (\(years.joined(separator: ", "))), and a single one is needed here",
        zh: "该情景是多年规划（\(years.joined(separator: "、"))），此处只能处理其中一年"),
      cure: Sentence(
        "name one of them: ‘\(one)’; all of them are planned by ‘gleaner plan’ and checked by ‘gleaner check’",
        zh: "请指明其中一年：“\(one)”；gleaner plan 一并规划各年，gleaner check 一并检查"))
  }
}
