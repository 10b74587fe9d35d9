import Quantities
public import WasteNetwork

/// A district small enough to work every figure of its plan by hand.
///
/// Two townships on a grid of roads, kilometres east and north of the origin:
///
///     A1 (0, 2)  A2 (3, 0)            villages of township TA, depots D1 (0, 0), D3 (5, 0), D4 (1, 0)
///     B1 (10, 3) B2 (12, 0)           villages of township TB, depot D2 (10, 0)
///     C1 (5, 5)                       centre, outlet O1 (5, 10)
///
/// Straw travels by shuttle; film and packaging travel in rounds and may share a load. Months are the periods.
public enum HandDistrict {
  public static var draft: NetworkDraft {
    NetworkDraft(
      name: LocalizedName(zh: "手算区", en: "district worked by hand"),
      calendar: PeriodCalendar(year: 2025, kind: .month),
      options: PlanningOptions(
        objective: .leastCost, detourFactor: .whole, detourFactorSource: "fixture", workingDaysPerYear: 300),
      streams: [straw, film, packaging], townships: townships, villages: villages, depots: depots, centres: [centre],
      sizes: sizes, outlets: [outlet], vehicles: [lorry, van], targets: targets, locks: locks,
      coefficients: coefficients, seasons: seasons)
  }

  public static func network() throws -> Network { try Network(draft) }

  static let townships = ["TA", "TB"].map {
    Township(id: ID($0), name: LocalizedName(zh: "\($0)镇", en: $0), seat: nil, place: nil)
  }

  /// Straw in tonnes generated, film and packaging in kilograms.
  static let villages = [
    village("A1", "TA", east: 0, north: 2, straw: 1000, film: 2000, packaging: 100),
    village("A2", "TA", east: 3, north: 0, straw: 500, film: 1000, packaging: 60),
    village("B1", "TB", east: 10, north: 3, straw: 750, film: 1500, packaging: 80),
    village("B2", "TB", east: 12, north: 0, straw: 0, film: 500, packaging: 40),
  ]

  /// D1 must be open, D4 must not.
  static let depots = [
    depot("D1", "TA", east: 0, state: .required, area: 5000, yuan: 10_000),
    depot("D2", "TB", east: 10, state: .existing, area: 3000, yuan: 8_000),
    depot("D3", "TA", east: 5, state: .candidate, area: 3000, yuan: 9_000),
    depot("D4", "TA", east: 1, state: .forbidden, area: 9000, yuan: 1_000),
  ]

  /// Costs a tenth more than the plain price of its sizes.
  static let centre = Centre(
    id: ID("C1"), name: LocalizedName(zh: "中心", en: "centre"), position: GridMetric.point(east: 5, north: 5),
    positionConfidence: .read, state: .candidate, reason: "", streams: [], costFactor: .percent(110), place: nil)

  static let outlet = Outlet(
    id: ID("O1"), name: LocalizedName(zh: "电厂", en: "power station"), stream: straw.id, use: .fuel,
    position: GridMetric.point(east: 5, north: 10), yearlyCapacity: .tonnes(1000), yearlyMinimum: .tonnes(500),
    price: .yuanPerTonne(100), haulageRate: .yuanPerTonneKilometre(0.5), place: nil)

  static let locks = [
    Lock(village: ID("A1"), stream: film.id, depot: ID("D2"), kind: .forbidden, reason: "fixture", place: nil),
    Lock(village: ID("B2"), stream: packaging.id, depot: ID("D2"), kind: .locked, reason: "fixture", place: nil),
  ]

  /// 80 % of the straw can be collected, half of that is returned to the field.
  static let coefficients = [("collectable", 0.8), ("on_site", 0.5)].map { parameter, value in
    Coefficient(
      stream: straw.id, item: "straw", parameter: parameter, value: value, low: nil, high: nil, unit: "1",
      source: "fixture", confidence: .read, place: nil)
  }

  /// Straw in June and October, film and packaging in April and October.
  static let seasons = [
    season("harvest", [5: 600_000, 9: 400_000]), season("clearing", [3: 500_000, 9: 500_000]),
  ]

  private static func season(_ name: String, _ shares: [Int: Int]) -> SeasonProfile {
    SeasonProfile(name: name, shares: (0..<12).map { shares[$0] ?? 0 }, confidence: .read, source: "fixture")
  }

  private static func village(
    _ code: String, _ township: String, east: Int, north: Int, straw: Double, film: Double, packaging: Double
  ) -> Village {
    Village(
      id: ID(code), name: LocalizedName(zh: "\(code)村", en: code), township: ID(township),
      position: GridMetric.point(east: east, north: north), positionConfidence: .read,
      figures: ["straw_t": straw, "film_kg": film, "packaging_kg": packaging], place: nil)
  }

  private static func depot(
    _ code: String, _ township: String, east: Int, state: SiteState, area: Int, yuan: Double
  ) -> Depot {
    Depot(
      id: ID(code), name: LocalizedName(zh: "\(code)场", en: code), township: ID(township),
      position: GridMetric.point(east: east, north: 0), positionConfidence: .read, state: state,
      reason: state == .required || state == .forbidden ? "fixture" : "", area: .squareMetres(area),
      yearlyCost: .yuan(yuan), streams: [], place: nil)
  }
}
