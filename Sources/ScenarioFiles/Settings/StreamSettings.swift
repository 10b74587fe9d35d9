internal import Quantities
internal import WasteNetwork

/// Reads one element of `streams`.
enum StreamSettings {
  static func stream(_ group: SettingsGroup) -> WasteStream {
    let pattern = group.requiredChoice("pattern", of: [WasteStream.Pattern.shuttle, .round, .onCall]) ?? .shuttle
    let collection = CollectionSettings(group, pattern: pattern)
    return WasteStream(
      id: ID(group.code("code")), name: group.requiredName("name"), pattern: pattern,
      massBasis: group.name("mass_basis"),
      serviceRadius: .kilometres(group.requiredNumber("service_radius_km") ?? 0),
      isSingleStation: group.yesNo("single_station", default: true),
      servesEveryVillage: group.yesNo("serves_every_village", default: false),
      stationsPerTownship: group.wholeNumber("stations_per_township", in: 0...1000) ?? 0,
      stationsPerTownshipSource: group.text("stations_per_township_source"),
      storageLoss: .percent(group.number("storage_loss_percent") ?? 0),
      bulkDensity: .kilogramsPerCubicMetre(group.number("bulk_density_kg_m3") ?? 0),
      visitsPerYear: visits(group, pattern: pattern),
      handlingPrice: .yuanPerTonne(group.number("handling_cny_t") ?? 0),
      onwardRate: .yuanPerTonneKilometre(group.number("onward_cny_tkm") ?? 0),
      mayShareLoadWith: group.entries("may_share_load_with").map { ID($0.text) },
      needsSealedVehicle: group.yesNo("sealed_vehicle", default: false),
      ledgerYears: group.wholeNumber("ledger_years", in: 0...100) ?? 0,
      ruleSource: group.text("rule_source"),
      sources: group.groups("sources", known: SettingsOutline.source.names).map(source), place: group.place,
      backupRadius: group.number("backup_radius_km").map(Distance.kilometres), loadPerCall: collection.loadPerCall,
      responseTime: collection.responseTime,
      needsDedicatedVehicle: group.yesNo("dedicated_vehicle", default: false),
      mayRideInOwnCompartment: group.yesNo("own_compartment", default: false), spacingDays: collection.spacingDays,
      visitWeekdays: collection.visitWeekdays, harvestDays: collection.harvestDays,
      unloadsAt: collection.unloadsAt)
  }

  /// Round streams must say how often they come; for shuttles the number means nothing.
  private static func visits(_ group: SettingsGroup, pattern: WasteStream.Pattern) -> Int {
    if pattern == .round { _ = group.required("visits_per_year") }
    return group.wholeNumber("visits_per_year", in: (pattern == .round ? 1 : 0)...366) ?? (pattern == .round ? 1 : 0)
  }

  private static func source(_ group: SettingsGroup) -> WasteStream.Source {
    WasteStream.Source(
      item: group.code("item"), activity: group.code("activity"), factors: group.entries("factors").map(\.text),
      collectable: group.entry("collectable")?.text, onSite: group.entry("on_site")?.text,
      season: group.requiredText("season"),
      activityConfidence: group.requiredChoice("activity_confidence", of: Confidence.allCases) ?? .unverified,
      activitySource: group.text("activity_source"))
  }
}
