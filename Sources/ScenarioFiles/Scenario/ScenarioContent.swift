internal import WasteNetwork

/// The settings and tables of the base scenario, to which the items of the scenarios over it are applied.
struct ScenarioContent {
  let layers: ScenarioLayers
  let inputs: InputFiles
  let findings: Findings
  /// `nil` when the base's YAML cannot be read; the fault is reported.
  var settings: Setting?
  var tables: ScenarioTables
  /// Where `years` stands, until one stage is settled on.
  var yearsOrigin: YearsOrigin?

  /// Name of the base's YAML file, as faults give it.
  var settingsFile: String { inputs.name(of: layers.base) }

  init(layers: ScenarioLayers, inputs: InputFiles, findings: Findings) {
    self.layers = layers
    self.inputs = inputs
    self.findings = findings
    settings = ScenarioContent.parse(layers.base, inputs: inputs, findings: findings)
    tables = TableFolder(folder: Path.folder(of: layers.base), inputs: inputs, findings: findings).tables()
  }

  /// Applies the items of every layer over the base, the base's nearest first, and behind those of a layer that names one
  /// of several years that stage's own.
  mutating func applyItems() -> [AppliedItem] {
    var applied: [AppliedItem] = []
    for (file, year) in zip(layers.files, layers.years).reversed() {
      if file == layers.base {
        if let settings { enterYears(.base, of: settings, file: settingsFile) }
      } else {
        applied += applyItems(of: file)
      }
      if let year { applied += choose(year: year, namedIn: inputs.name(of: file)) }
    }
    return applied
  }

  /// Applies the items of one file of differences.
  private mutating func applyItems(of file: String) -> [AppliedItem] {
    var applied: [AppliedItem] = []
    reportStrayTables(beside: file)
    guard let setting = ScenarioContent.parse(file, inputs: inputs, findings: findings),
      let top = SettingsGroup(
        setting, path: "", file: inputs.name(of: file), known: SettingsOutline.difference.names, findings: findings)
    else { return [] }
    ScenarioSettings.checkVersion(top)
    _ = YearsSettings(top)
    enterYears(.file(file), of: setting, file: inputs.name(of: file))
    if let name = top.setting("name") { settings?.set("name", to: name) }
    for group in top.groups("items", known: SettingsOutline.item.names) {
      if let item = ItemReader(group: group).apply(to: &self) { applied.append(item) }
    }
    return applied
  }

  /// Converts everything; faults go to `findings`.
  func interpret() -> ScenarioReading {
    let converted = settings.map { ScenarioSettings($0, file: settingsFile, findings: findings) }
    let check = HeaderCheck(
      findings: findings, figures: converted.map { HeaderCheck.figures(of: $0.streams) + $0.estimates.columns },
      activities: converted?.streams.flatMap(\.sources).map(\.activity) ?? [])
    var checked = ScenarioTables()
    for schema in TableSchema.all { checked[schema.name] = tables[schema.name].map(check.checked) }
    return ScenarioReading(
      settings: converted ?? ScenarioSettings(), tables: checked, settingsFile: settingsFile, findings: findings)
  }

  /// The place of a setting with the very line on which it stands; `nil` for places elsewhere.
  func exactPlace(_ place: Place) -> Place? {
    guard place.file == settingsFile, let settings, let path = place.column else { return nil }
    return Place(file: place.file, row: settings.line(of: path), column: path)
  }

  static func parse(_ path: String, inputs: InputFiles, findings: Findings) -> Setting? {
    let file = inputs.name(of: path)
    guard let bytes = inputs.read(path), let text = TextEncoding.decode(bytes, file: file, findings: findings),
      let setting = SettingsFile.parse(text, file: file, findings: findings)
    else {
      findings.tableIsUnread(file)
      findings.tableIsUnread("streams")
      return nil
    }
    return setting
  }

  /// Tables beside a scenario of differences would be passed over in silence.
  private func reportStrayTables(beside file: String) {
    let folder = Path.folder(of: file)
    guard folder != Path.folder(of: layers.base) else { return }
    for name in TableFolder(folder: folder, inputs: inputs, findings: findings).tableFiles {
      findings.report(
        .strayTable, at: Place(file: inputs.name(of: "\(folder)/\(name)")),
        Sentence(
          "a scenario that extends another takes its tables from there, so this one would not be read",
          zh: "引用别的情景的情景从那里取表，此处的表不会被读取"),
        cure: Sentence("state the differences as items, or remove the file", zh: "把差异写成 items，或移走该文件"))
    }
  }
}
