public import Quantities
public import WasteNetwork

/// The four kinds of streams that fixtures plan, with made-up but plausible figures.
public enum FixtureStream: String, CaseIterable, Sendable {
  case straw, manure, film, packaging

  public var id: ID<WasteStream> { ID(rawValue) }

  /// Column of the villages' figures.
  public var activity: String {
    switch self {
    case .straw: "wheat_sown_mu"
    case .manure: "pig_head"
    case .film: "mulch_mu"
    case .packaging: "pesticide_kg"
    }
  }

  /// Mean activity of a village; a village has between 0.4 and 1.6 times as much.
  var meanActivity: Double {
    switch self {
    case .straw: 1500
    case .manure: 500
    case .film: 900
    case .packaging: 1300
    }
  }

  /// Kilograms generated per unit of activity, collectable part, on-site share.
  var figures: (perUnit: Double, collectable: Double, onSite: Double) {
    switch self {
    case .straw: (540, 0.83, 0.66)
    case .manure: (730, 0.9, 0.4)
    case .film: (5, 1, 0)
    case .packaging: (0.3, 1, 0)
    }
  }

  /// Mean off-field tonnes of a village in a year.
  var meanOffField: Double {
    meanActivity * figures.perUnit * figures.collectable * (1 - figures.onSite) / 1000
  }

  /// Storage per tonne of yearly throughput, yard square metres and yearly yuan per tonne at the middle size.
  var yard: (storage: Double, area: Double, yuan: Double) {
    switch self {
    case .straw: (0.6, 0.9, 45)
    case .manure: (0.15, 0.4, 25)
    case .film: (0.5, 8, 600)
    case .packaging: (0.4, 20, 3000)
    }
  }

  /// The stream as fixtures plan it.
  public func stream(splits: Bool = false) -> WasteStream {
    let isShuttle = self == .straw || self == .manure
    return WasteStream(
      id: id, name: LocalizedName(zh: rawValue, en: rawValue), pattern: isShuttle ? .shuttle : .round,
      massBasis: LocalizedName(zh: "鲜重", en: "fresh"), serviceRadius: .kilometres(isShuttle ? 9 : 12),
      isSingleStation: !splits, servesEveryVillage: false,
      stationsPerTownship: self == .packaging || self == .straw ? 1 : 0, stationsPerTownshipSource: "fixture",
      storageLoss: .percent(self == .straw ? 5 : self == .manure ? 10 : 0),
      bulkDensity: .kilogramsPerCubicMetre(self == .straw ? 120 : self == .manure ? 900 : 60),
      visitsPerYear: isShuttle ? 0 : 12, handlingPrice: .yuanPerTonne(isShuttle ? 20 : 150),
      onwardRate: .yuanPerTonneKilometre(isShuttle ? 0.9 : 2.5), mayShareLoadWith: [],
      needsSealedVehicle: false, ledgerYears: self == .packaging ? 2 : 0, ruleSource: "fixture",
      sources: [
        WasteStream.Source(
          item: rawValue, activity: activity, factors: ["per_unit"], collectable: "collectable_share",
          onSite: "on_site_share", season: self == .straw ? "harvest" : "even", activityConfidence: .estimate,
          activitySource: "fixture")
      ], place: nil)
  }

  /// The coefficients of the stream's one source.
  public var coefficients: [Coefficient] {
    [
      ("per_unit", figures.perUnit, "kg"), ("collectable_share", figures.collectable, "1"),
      ("on_site_share", figures.onSite, "1"),
    ].map { parameter, value, unit in
      Coefficient(
        stream: id, item: rawValue, parameter: parameter, value: value, low: nil, high: nil, unit: unit,
        source: "fixture", confidence: .estimate, place: nil)
    }
  }

  /// Three sizes at one level; the middle one handles about `middle` tonnes a year.
  public func sizes(at level: ModuleSize.Level, middle: Double) -> [ModuleSize] {
    [("S", 0.45), ("M", 1.0), ("L", 2.4)].map { size, factor in
      let throughput = max(middle * factor, 0.05)
      // A larger module is cheaper per tonne: cost grows with the 0.65th power, an assumption.
      let scale = middle * exponentialScale(factor)
      return ModuleSize(
        level: level, stream: id, size: size, storage: .tonnes(throughput * yard.storage),
        handlingPerDay: .tonnes(max(throughput / 270, 0.001)),
        area: .squareMetres(max(1, Int(throughput * yard.area))),
        yearlyCost: .yuan((scale * yard.yuan * (level == .centre ? 0.6 : 1)).rounded()), confidence: .estimate,
        source: "fixture", place: nil)
    }
  }

  /// `factor` to the 0.65th power for the three factors in use.
  private func exponentialScale(_ factor: Double) -> Double { factor < 0.5 ? 0.595 : factor < 2 ? 1 : 1.767 }

  /// The coverage target of the stream over a scope.
  public func target(
    share: Share, scope: Target.Scope = .district, shortfallPrice: MassPrice? = nil
  ) -> Target {
    Target(
      id: "\(rawValue)-target", name: LocalizedName(zh: "\(rawValue)目标", en: "\(rawValue) target"), stream: id,
      scope: scope, year: 2025, share: share, denominator: .collectable, countsOnSiteUse: true, treatment: .modelled,
      shortfallPrice: shortfallPrice, baseYear: nil, baseShare: nil, document: "fixture", issued: "2021",
      part: "1", note: LocalizedName(zh: "", en: ""), place: nil)
  }

  /// The share most fixtures ask for.
  var usualShare: Share {
    switch self {
    case .straw: .percent(93)
    case .manure: .percent(85)
    case .film: .percent(90)
    case .packaging: .percent(80)
    }
  }
}
