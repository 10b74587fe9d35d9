import NetworkFixtures
import Quantities
import WasteNetwork

/// A genuine plan for `HandDistrict`, every figure worked by hand; tests change one figure at a time.
///
///     straw      A1 (400 t, 2 km) and A2 (200 t, 3 km) to D1, B1 (300 t, 3 km) to D2
///     film       A1 (2000 kg, 2 km), A2 (1000 kg, 3 km), B1 (1500 kg, 13 km) to D1; B2 is not needed
///     packaging  A1 (100 kg, 2 km), A2 (60 kg, 3 km) to D1; B1 (80 kg, 3 km), B2 (40 kg, 2 km) to D2
///
/// D1 and D2 are each 10 km from the centre C1, which is 5 km from the outlet O1.
enum HandPlan {
  static let plan = Plan(
    siting: siting, flows: flows, transport: transport, targets: targets, distances: GridMetric().origin, caveats: [],
    isIncomplete: false, feedback: feedback, fleet: fleet)

  /// Film: 4500 of 5000 kg. Straw: 900 t returned and 900 t collected of 1800 t.
  private static let targets = [
    target("straw", onSite: 900_000, collected: 900_000, of: 1_800_000, percent: 95, isMet: true),
    target("film", collected: 4500, of: 5000, percent: 90, isMet: true),
    target("film-ambition", collected: 4500, of: 5000, percent: 95, isMet: false),
    target("packaging", "TA", collected: 160, of: 160, percent: 80, isMet: true),
    target("packaging", "TB", collected: 120, of: 120, percent: 80, isMet: true),
    target("dead-livestock", collected: 0, of: 0, percent: 95, isMet: nil),
  ]

  private static func target(
    _ id: String, _ township: String? = nil, onSite: Int = 0, collected: Int, of denominator: Int, percent: Double,
    isMet: Bool?
  ) -> TargetResult {
    TargetResult(
      target: id, township: township.map { ID($0) }, onSite: .kilograms(onSite), collected: .kilograms(collected),
      denominator: .kilograms(denominator), required: .percent(percent), isMet: isMet)
  }

  static func quality(_ value: Int, bound: Int?) -> Quality {
    Quality(
      value: value, bound: bound, boundMethod: LocalizedName(zh: "手算", en: "by hand"),
      stopReason: bound == value ? .optimal : .effortSpent)
  }
}
