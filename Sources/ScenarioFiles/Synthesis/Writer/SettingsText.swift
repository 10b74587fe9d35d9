import Quantities
import WasteNetwork

/// `scenario.yaml` as text, with comments that say what each part is for.
struct SettingsText {
  private var lines: [String] = []

  static func text(of draft: NetworkDraft) -> String {
    var settings = SettingsText()
    settings.writeHead(draft)
    settings.writeOptions(draft.options)
    settings.writeStreams(draft.streams)
    settings.writeTargets(draft.targets)
    settings.writeCaveats(draft.caveats)
    return settings.lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeHead(_ draft: NetworkDraft) {
    add("# A scenario of Gleaner: this file and the tables beside it. 情景文件，与同目录各表合用。")
    add("gleaner: 1")
    add("name: \(SettingsText.name(draft.name))")
    add("datum: WGS84")
    add("# Ten-day periods (旬, 36 a year) or month.")
    add("calendar: { year: \(draft.calendar.year), periods: \(draft.calendar.kind.rawValue) }")
  }

  private mutating func writeOptions(_ options: PlanningOptions) {
    add("")
    add("options:")
    switch options.objective {
    case .leastCost: add("  objective: least-cost")
    case .leastGreatestDistance(nil): add("  objective: least-greatest-distance")
    case .leastGreatestDistance(let budget?):
      add("  objective: { least-greatest-distance: { budget_cny: \(NumberText.money(budget)) } }")
    case .greatestCoverage(let budget, let keepsTargets):
      let targets = keepsTargets ? ", targets: keep" : ""
      add("  objective: { greatest-coverage: { budget_cny: \(NumberText.money(budget))\(targets) } }")
    }
    add("  # Road kilometres per straight kilometre, where no distances table says better. 绕行系数")
    add("  detour_factor: \(NumberText.fraction(options.detourFactor))")
    add("  detour_factor_source: \(SettingsText.quoted(options.detourFactorSource))")
    add("  working_days_per_year: \(options.workingDaysPerYear)")
    if options.balancesCrews { add("  balance_crews: true") }
    if options.fleet != .given { add("  fleet: \(options.fleet.rawValue)") }
  }

  private mutating func writeStreams(_ streams: [WasteStream]) {
    add("")
    add("# Kinds of waste and their rules. shuttle: full loads back and forth 整车往返; round: tours 巡回收运.")
    add("streams:")
    for stream in streams {
      add("  - code: \(SettingsText.word(stream.id.code))")
      add("    name: \(SettingsText.name(stream.name))")
      add("    pattern: \(stream.pattern.rawValue)")
      add("    mass_basis: \(SettingsText.name(stream.massBasis))")
      add("    service_radius_km: \(NumberText.kilometres(stream.serviceRadius))")
      if !stream.isSingleStation { add("    single_station: false") }
      if stream.servesEveryVillage { add("    serves_every_village: true") }
      writeStations(of: stream)
      writeTransport(of: stream)
      add("    rule_source: \(SettingsText.quoted(stream.ruleSource))")
      add("    # Mass = activity (a column of the villages table) × factors (coefficients table).")
      add("    sources:")
      for source in stream.sources { write(source) }
    }
  }

  private mutating func writeStations(of stream: WasteStream) {
    guard stream.stationsPerTownship > 0 else { return }
    add("    stations_per_township: \(stream.stationsPerTownship)")
    add("    stations_per_township_source: \(SettingsText.quoted(stream.stationsPerTownshipSource))")
  }

  private mutating func writeTransport(of stream: WasteStream) {
    if let radius = stream.backupRadius { add("    backup_radius_km: \(NumberText.kilometres(radius))") }
    if stream.storageLoss > .zero { add("    storage_loss_percent: \(NumberText.percent(stream.storageLoss))") }
    add("    bulk_density_kg_m3: \(stream.bulkDensity.kilogramsPerCubicMetre)")
    if stream.pattern == .round { add("    visits_per_year: \(stream.visitsPerYear)") }
    add("    handling_cny_t: \(NumberText.price(stream.handlingPrice))")
    add("    onward_cny_tkm: \(NumberText.rate(stream.onwardRate))")
    if !stream.mayShareLoadWith.isEmpty {
      let shared = stream.mayShareLoadWith.map { SettingsText.word($0.code) }
      add("    may_share_load_with: [\(shared.joined(separator: ", "))]")
    }
    if stream.needsSealedVehicle { add("    sealed_vehicle: true") }
    writeCollection(of: stream)
    if stream.ledgerYears > 0 { add("    ledger_years: \(stream.ledgerYears)") }
  }

  private mutating func writeCollection(of stream: WasteStream) {
    if let load = stream.loadPerCall { add("    load_per_call_kg: \(load.kilograms)") }
    if let response = stream.responseTime { add("    respond_within_h: \(NumberText.hours(response))") }
    if stream.needsDedicatedVehicle { add("    dedicated_vehicle: true") }
    if stream.mayRideInOwnCompartment { add("    own_compartment: true") }
    if stream.spacingDays > 0 { add("    spacing_days: \(stream.spacingDays)") }
    if !stream.visitWeekdays.isEmpty {
      add("    visit_weekdays: [\(stream.visitWeekdays.map(\.rawValue).joined(separator: ", "))]")
    }
    if let days = stream.harvestDays { add("    harvest_days: \(days)") }
    if stream.unloadsAt != .station { add("    unload_at: \(stream.unloadsAt.rawValue)") }
  }

  private mutating func write(_ source: WasteStream.Source) {
    add("      - item: \(SettingsText.word(source.item))")
    add("        activity: \(SettingsText.word(source.activity))")
    add("        activity_confidence: \(source.activityConfidence.rawValue)")
    add("        activity_source: \(SettingsText.quoted(source.activitySource))")
    add("        factors: [\(source.factors.map(SettingsText.word).joined(separator: ", "))]")
    if let collectable = source.collectable { add("        collectable: \(SettingsText.word(collectable))") }
    if let onSite = source.onSite { add("        on_site: \(SettingsText.word(onSite))") }
    add("        season: \(SettingsText.word(source.season))")
  }

  private mutating func writeTargets(_ targets: [Target]) {
    add("")
    add("# Coverage targets with their document. modelled: the plan must reach it; recorded: only reported.")
    add(targets.isEmpty ? "targets: []" : "targets:")
    for target in targets {
      add("  - id: \(SettingsText.word(target.id))")
      add("    name: \(SettingsText.name(target.name))")
      add("    stream: \(SettingsText.word(target.stream.code))")
      add("    scope: \(SettingsText.scope(target.scope))")
      add("    year: \(target.year)")
      add("    share_percent: \(NumberText.percent(target.share))")
      add("    denominator: \(target.denominator.rawValue)")
      add("    counts_on_site_use: \(target.countsOnSiteUse)")
      add("    treatment: \(target.treatment.rawValue)")
      if let price = target.shortfallPrice { add("    shortfall_price_cny_t: \(NumberText.price(price))") }
      if let year = target.baseYear { add("    base_year: \(year)") }
      if let share = target.baseShare { add("    base_share_percent: \(NumberText.percent(share))") }
      add("    document: \(SettingsText.quoted(target.document))")
      add("    issued: \(SettingsText.quoted(target.issued))")
      add("    part: \(SettingsText.quoted(target.part))")
      if !target.note.zh.isEmpty { add("    note: \(SettingsText.name(target.note))") }
    }
  }

  private mutating func writeCaveats(_ caveats: [Caveat]) {
    guard !caveats.isEmpty else { return }
    add("")
    add("# Statements on estimates, shown in every report. 报告须声明的估算事项")
    add("caveats:")
    for caveat in caveats {
      add("  - subject: \(SettingsText.name(caveat.subject))")
      add("    statement: \(SettingsText.name(caveat.statement))")
      add("    confidence: \(caveat.confidence.rawValue)")
      add("    source: \(SettingsText.quoted(caveat.source))")
    }
  }

  private mutating func add(_ line: String) { lines.append(line) }

  private static func scope(_ scope: Target.Scope) -> String {
    switch scope {
    case .district: "district"
    case .eachTownship: "each-township"
    case .township(let id): quoted(id.code)
    }
  }

  private static func name(_ name: LocalizedName) -> String { "{ zh: \(quoted(name.zh)), en: \(quoted(name.en)) }" }

  /// A code: plain where it cannot be read as anything but text.
  private static func word(_ code: String) -> String {
    let isPlain = code.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil
    let means = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    return isPlain && !means.contains(code.lowercased()) ? code : quoted(code)
  }

  /// Text between double quotes, as YAML and JSON both read it.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
