internal import Quantities
internal import WasteNetwork

/// Reads one element of `targets`.
enum TargetSettings {
  static func target(_ group: SettingsGroup, in townships: TownshipDirectory) -> Target {
    _ = group.required("year")
    return Target(
      id: group.code("id"), name: group.requiredName("name"), stream: ID(group.code("stream")),
      scope: scope(group, in: townships), year: group.wholeNumber("year", in: 0...9999) ?? 0,
      share: .percent(group.requiredNumber("share_percent") ?? 0),
      denominator: group.requiredChoice("denominator", of: [Target.Denominator.collectable, .generated])
        ?? .collectable,
      countsOnSiteUse: group.yesNo("counts_on_site_use", default: true),
      treatment: group.requiredChoice("treatment", of: [Target.Treatment.modelled, .recorded]) ?? .modelled,
      shortfallPrice: group.number("shortfall_price_cny_t").map(MassPrice.yuanPerTonne),
      baseYear: group.wholeNumber("base_year", in: 0...9999),
      baseShare: group.number("base_share_percent").map(Share.percent),
      document: group.text("document"), issued: group.text("issued"), part: group.text("part"),
      note: group.name("note"), place: group.place)
  }

  private static func scope(_ group: SettingsGroup, in townships: TownshipDirectory) -> Target.Scope {
    switch group.requiredText("scope") {
    case "district", "": .district
    case "each-township": .eachTownship
    case let township: .township(townships.resolve(township))
    }
  }
}
