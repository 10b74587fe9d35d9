import Quantities
import WasteNetwork

extension PlainPractice {
  /// Ten-day periods, counted from 1 as tables do: 16 is 1–10 June, 28 is 1–10 October.
  static let seasons = [
    season(
      "wheat-straw", [16: 55, 17: 40, 18: 5], .derived,
      "鲁西南 6月2日前后大面积开机; 06-11 to 06-21 harvest ends (新华 2018, 2022 reports); baling follows within days"),
    season(
      "maize-straw", [27: 35, 28: 45, 29: 20], .estimate,
      "maize harvest 09-20 to 10-10 (agronomy, unverified); the field must be clear for wheat by 10-20"),
    season("all-year", evenly, .estimate, "herds stand all year: even over the ten-day periods"),
    season(
      "mulch-clearing", [15: 10, 16: 15, 17: 10, 24: 10, 25: 15, 26: 15, 27: 10, 30: 10, 31: 5], .estimate,
      "\(assumption): film is lifted after spring vegetables and garlic and after autumn crops"),
    season(
      "greenhouse-change", [20: 10, 21: 15, 22: 20, 23: 20, 24: 20, 25: 15], .estimate,
      "\(assumption): greenhouse covers are changed from July to September"),
    season(
      "spraying",
      [
        8: 5, 9: 6, 10: 6, 11: 7, 12: 7, 13: 6, 14: 6, 15: 5, 18: 5, 19: 7, 20: 8, 21: 8, 22: 7, 23: 6, 24: 5, 25: 3,
        28: 3,
      ], .estimate, "\(assumption): wheat is sprayed March to May, maize and vegetables June to September"),
  ]

  /// 28 periods of 2.78 % and 8 of 2.77 %: together exactly 100 %.
  private static let evenly = Dictionary(
    uniqueKeysWithValues: (1...36).map { period in (period, period.isMultiple(of: 9) || period % 9 == 4 ? 2.77 : 2.78) }
  )

  private static func season(
    _ name: String, _ percent: [Int: Double], _ confidence: Confidence, _ source: String
  ) -> SeasonProfile {
    let shares = (1...36).map { Share.percent(percent[$0] ?? 0).millionths }
    return SeasonProfile(name: name, shares: shares, confidence: confidence, source: source)
  }
}
