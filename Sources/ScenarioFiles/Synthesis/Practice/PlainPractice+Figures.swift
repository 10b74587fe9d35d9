import Quantities
import WasteNetwork

extension PlainPractice {
  /// A figure of the villages table: its mean a village, and how a township's total is spread over villages.
  struct Figure: Sendable {
    let perVillage: Double
    let spread: FigureSpread
  }

  /// Means a village: cropland of 聊城市 (553 183 ha over 6 516 villages), of which wheat 75 %, maize 55.0/60.03 of the
  /// wheat; herds of 济宁市 (2020 Q1–Q3 × 4/3 over 6 361 villages); film and pesticide as in the shipped scenarios.
  static let figures = [
    figure("note_cropland_mu", 1_273, follows: nil, presence: 1, spread: 0.45),
    figure("wheat_sown_mu", 955, follows: "note_cropland_mu", presence: 1, spread: 0.06),
    figure("maize_sown_mu", 875, follows: "wheat_sown_mu", presence: 1, spread: 0.05),
    figure("mulched_mu", 145, follows: "note_cropland_mu", presence: 0.6, spread: 0.5),
    figure("greenhouse_mu", 8, follows: "mulched_mu", presence: 0.6, spread: 0.8),
    figure("pig_slaughtered_head", 360, follows: "note_cropland_mu", presence: 0.55, spread: 0.9),
    figure("broiler_slaughtered_head", 11_728, follows: nil, presence: 0.22, spread: 0.8),
    figure("beef_slaughtered_head", 27, follows: "note_cropland_mu", presence: 0.45, spread: 0.8),
    figure("layer_standing_head", 3_086, follows: nil, presence: 0.3, spread: 0.9),
    figure("dairy_standing_head", 3.43, follows: nil, presence: 0.08, spread: 0.6),
    figure("pesticide_kg", 2_087, follows: "wheat_sown_mu", presence: 1, spread: 0.25),
  ]

  private static func figure(
    _ column: String, _ perVillage: Double, follows: String?, presence: Double, spread: Double
  ) -> Figure {
    Figure(
      perVillage: perVillage,
      spread: FigureSpread(column: column, follows: follows, presence: presence, spread: spread))
  }

  /// Targets on the pattern of 聊江管发〔2023〕13号, as a scenario's own.
  static func targets(year: Int) -> [Target] {
    [
      target("straw", straw, "农作物秸秆综合利用率", "straw utilisation rate", 95, .collectable, year),
      target("manure", manure, "畜禽粪污综合利用率", "manure utilisation rate", 90, .collectable, year),
      target("film", film, "废旧农膜回收率", "film recovery rate", 92, .generated, year),
      target("packaging", packaging, "农药包装废弃物回收率", "pesticide packaging recovery rate", 80, .generated, year),
    ]
  }

  private static func target(
    _ code: String, _ stream: ID<WasteStream>, _ zh: String, _ en: String, _ percent: Double,
    _ denominator: Target.Denominator, _ year: Int
  ) -> Target {
    Target(
      id: "\(code)-\(year)", name: LocalizedName(zh: zh, en: en), stream: stream, scope: .district, year: year,
      share: .percent(percent), denominator: denominator, countsOnSiteUse: denominator == .collectable,
      treatment: .modelled, shortfallPrice: nil, baseYear: nil, baseShare: nil,
      document: "示例自定，比照聊江管发〔2023〕13号 (set by this scenario on that pattern)", issued: "-", part: "-",
      note: LocalizedName(zh: "", en: ""), place: nil)
  }
}
