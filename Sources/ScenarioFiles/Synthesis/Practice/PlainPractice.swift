import Quantities
import WasteNetwork

/// Customary practice of the western Shandong plain: streams, coefficients, seasons, modules and vehicles from
/// which starter scenarios and synthetic districts are made. Every figure carries its source and confidence.
enum PlainPractice {
  static let straw = ID<WasteStream>("straw")
  static let manure = ID<WasteStream>("manure")
  static let film = ID<WasteStream>("film")
  static let packaging = ID<WasteStream>("packaging")

  /// What a figure says that was made up for the scenario rather than found.
  static let assumption = "assumption of this scenario 本情景假设"

  static let options = PlanningOptions(
    objective: .leastCost, detourFactor: .percent(130),
    detourFactorSource: "estimate for the North China Plain grid, 1.2–1.45 (unverified)", workingDaysPerYear: 300)

  static let streams = [strawStream, manureStream, filmStream, packagingStream]

  private static let strawStream = WasteStream(
    id: straw, name: LocalizedName(zh: "农作物秸秆", en: "crop straw"), pattern: .shuttle,
    massBasis: LocalizedName(zh: "风干", en: "air-dry"), serviceRadius: .kilometres(10), isSingleStation: true,
    servesEveryVillage: false, stationsPerTownship: 1,
    stationsPerTownshipSource: "聊江管发〔2023〕13号 三(二)2(1), taken as the pattern", storageLoss: .percent(2),
    bulkDensity: .kilogramsPerCubicMetre(110), visitsPerYear: 0, handlingPrice: .yuanPerTonne(105),
    onwardRate: .yuanPerTonneKilometre(0.6), mayShareLoadWith: [], needsSealedVehicle: false, ledgerYears: 0,
    ruleSource: assumption,
    sources: [
      source("wheat", "wheat_sown_mu", strawFactors, .some("collectable_coefficient"), onSite, "wheat-straw"),
      source("maize", "maize_sown_mu", strawFactors, .some("collectable_coefficient"), onSite, "maize-straw"),
    ], place: nil)

  private static let manureStream = WasteStream(
    id: manure, name: LocalizedName(zh: "畜禽粪污（固体）", en: "livestock manure (solid)"), pattern: .shuttle,
    massBasis: LocalizedName(zh: "鲜重", en: "fresh"), serviceRadius: .kilometres(8), isSingleStation: true,
    servesEveryVillage: false, stationsPerTownship: 0, stationsPerTownshipSource: "", storageLoss: .percent(3),
    bulkDensity: .kilogramsPerCubicMetre(900), visitsPerYear: 0, handlingPrice: .yuanPerTonne(12),
    onwardRate: .yuanPerTonneKilometre(0.8), mayShareLoadWith: [], needsSealedVehicle: true, ledgerYears: 0,
    ruleSource: assumption,
    sources: [
      source("pig_fattening", "pig_slaughtered_head", manureFactors, nil, onSite, "all-year"),
      source("broiler", "broiler_slaughtered_head", manureFactors, nil, onSite, "all-year"),
      source("beef", "beef_slaughtered_head", manureFactors, nil, onSite, "all-year"),
      source("layer", "layer_standing_head", manureFactors, nil, onSite, "all-year"),
      source("dairy", "dairy_standing_head", manureFactors, nil, onSite, "all-year"),
    ], place: nil)

  private static let filmStream = WasteStream(
    id: film, name: LocalizedName(zh: "废旧农膜", en: "agricultural film"), pattern: .round,
    massBasis: LocalizedName(
      zh: "净膜重（回收时含土含杂约六成，装载密度已折算为净膜）",
      en: "clean film (as recovered about 60 % is soil and stalks; loading density is converted to clean film)"),
    serviceRadius: .kilometres(12), isSingleStation: true, servesEveryVillage: false, stationsPerTownship: 0,
    stationsPerTownshipSource: "", storageLoss: .zero, bulkDensity: .kilogramsPerCubicMetre(45), visitsPerYear: 6,
    handlingPrice: .yuanPerTonne(400), onwardRate: .yuanPerTonneKilometre(1.5), mayShareLoadWith: [],
    needsSealedVehicle: false, ledgerYears: 0, ruleSource: assumption,
    sources: [
      source("mulch", "mulched_mu", ["dose_kg_mu"], nil, nil, "mulch-clearing"),
      source("greenhouse", "greenhouse_mu", ["dose_kg_mu"], nil, nil, "greenhouse-change"),
    ], place: nil)

  private static let packagingStream = WasteStream(
    id: packaging, name: LocalizedName(zh: "农药包装废弃物", en: "pesticide packaging"), pattern: .round,
    massBasis: LocalizedName(zh: "回收时毛重", en: "as collected"), serviceRadius: .kilometres(12),
    isSingleStation: true, servesEveryVillage: false, stationsPerTownship: 1,
    stationsPerTownshipSource: "聊江管发〔2023〕13号 三(二)2(4), taken as the pattern", storageLoss: .zero,
    bulkDensity: .kilogramsPerCubicMetre(60), visitsPerYear: 12, handlingPrice: .yuanPerTonne(1_000),
    onwardRate: .yuanPerTonneKilometre(2), mayShareLoadWith: [], needsSealedVehicle: true, ledgerYears: 2,
    ruleSource: "农业农村部 生态环境部令2020年第7号《农药包装废弃物回收处理管理办法》",
    sources: [source("pesticide", "pesticide_kg", ["packaging_share"], nil, nil, "spraying")], place: nil)

  private static let strawFactors = ["yield_kg_mu", "straw_grain_ratio"]
  private static let manureFactors = ["solid_manure_kg_day", "days_on_farm"]
  private static let onSite = "on_site_share"

  private static func source(
    _ item: String, _ activity: String, _ factors: [String], _ collectable: String?, _ onSite: String?,
    _ season: String
  ) -> WasteStream.Source {
    WasteStream.Source(
      item: item, activity: activity, factors: factors, collectable: collectable, onSite: onSite, season: season,
      activityConfidence: .estimate,
      activitySource: "township total split over the villages by the scenario's estimate 由乡镇合计估算分摊到村")
  }
}
