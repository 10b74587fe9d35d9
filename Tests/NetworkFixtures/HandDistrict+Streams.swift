import Quantities
public import WasteNetwork

extension HandDistrict {
  public static let straw = stream(
    "straw", .shuttle, radius: 10, loss: 2, density: 100, visits: 0, handling: 10, onward: 0.8, stations: 0,
    source: source("straw", activity: "straw_t", season: "harvest", collectable: "collectable", onSite: "on_site"))

  public static let film = stream(
    "film", .round, radius: 15, loss: 0, density: 100, visits: 2, handling: 100, onward: 2, stations: 0,
    sharesWith: "packaging", source: source("film", activity: "film_kg", season: "clearing"))

  public static let packaging = stream(
    "packaging", .round, radius: 15, loss: 0, density: 50, visits: 2, handling: 200, onward: 5, stations: 1,
    sharesWith: "film", source: source("packaging", activity: "packaging_kg", season: "clearing"))

  static let sizes = [
    size(.station, "straw", "S", storage: 300_000, perDay: 5_000, area: 2000, yuan: 20_000),
    size(.station, "straw", "L", storage: 600_000, perDay: 10_000, area: 4000, yuan: 30_000),
    size(.station, "film", "S", storage: 5_000, perDay: 500, area: 200, yuan: 5_000),
    size(.station, "packaging", "S", storage: 500, perDay: 50, area: 50, yuan: 1_000),
    size(.centre, "straw", "S", storage: 200_000, perDay: 20_000, area: 5000, yuan: 40_000),
    size(.centre, "film", "S", storage: 5_000, perDay: 1_000, area: 300, yuan: 10_000),
    size(.centre, "packaging", "S", storage: 1_000, perDay: 100, area: 100, yuan: 2_000),
  ]

  /// A load of straw is 5 t: 50 m³ at 100 kg/m³. A day costs 480 CNY, which is 1 CNY a minute.
  static let lorry = vehicle(
    "lorry", [straw.id], payload: 10, body: 50, perKilometre: 3, loading: 3, unloading: 2, stop: 10)

  /// A load of film is 1 t, of packaging 500 kg: 10 m³.
  static let van = vehicle(
    "van", [film.id, packaging.id], payload: 2, body: 10, perKilometre: 1, loading: 30, unloading: 30, stop: 6)

  /// Straw, film and packaging are reached; the film ambition may be missed at 2 000 CNY a tonne.
  static let targets = [
    target("straw", straw.id, percent: 95, of: .collectable, countsOnSiteUse: true),
    target("film", film.id, percent: 90, of: .generated),
    target("film-ambition", film.id, percent: 95, of: .generated, price: .yuanPerTonne(2000)),
    target("packaging", packaging.id, scope: .eachTownship, percent: 80, of: .generated),
    target("dead-livestock", ID("dead-livestock"), percent: 95, of: .generated, treatment: .recorded),
  ]

  private static func source(
    _ item: String, activity: String, season: String, collectable: String? = nil, onSite: String? = nil
  ) -> WasteStream.Source {
    WasteStream.Source(
      item: item, activity: activity, factors: [], collectable: collectable, onSite: onSite, season: season,
      activityConfidence: .read, activitySource: "fixture")
  }

  private static func stream(
    _ code: String, _ pattern: WasteStream.Pattern, radius: Double, loss: Double, density: Double, visits: Int,
    handling: Double, onward: Double, stations: Int, sharesWith: String? = nil, source: WasteStream.Source
  ) -> WasteStream {
    WasteStream(
      id: ID(code), name: LocalizedName(zh: code, en: code), pattern: pattern,
      massBasis: LocalizedName(zh: "风干", en: "air-dry"), serviceRadius: .kilometres(radius), isSingleStation: true,
      servesEveryVillage: false, stationsPerTownship: stations, stationsPerTownshipSource: "fixture",
      storageLoss: .percent(loss), bulkDensity: .kilogramsPerCubicMetre(density), visitsPerYear: visits,
      handlingPrice: .yuanPerTonne(handling), onwardRate: .yuanPerTonneKilometre(onward),
      mayShareLoadWith: sharesWith.map { [ID($0)] } ?? [], needsSealedVehicle: false, ledgerYears: 0,
      ruleSource: "fixture", sources: [source], place: nil)
  }

  private static func size(
    _ level: ModuleSize.Level, _ stream: String, _ size: String, storage: Int, perDay: Int, area: Int, yuan: Double
  ) -> ModuleSize {
    ModuleSize(
      level: level, stream: ID(stream), size: size, storage: .kilograms(storage), handlingPerDay: .kilograms(perDay),
      area: .squareMetres(area), yearlyCost: .yuan(yuan), confidence: .read, source: "fixture", place: nil)
  }

  private static func vehicle(
    _ code: String, _ streams: [ID<WasteStream>], payload: Double, body: Double, perKilometre: Double,
    loading: Double, unloading: Double, stop: Double
  ) -> Vehicle {
    Vehicle(
      id: ID(code), name: LocalizedName(zh: code, en: code), streams: streams, payload: .tonnes(payload),
      bodyVolume: .cubicMetres(body), count: nil, dayCost: .yuan(480),
      kilometreCost: .yuanPerKilometre(perKilometre), speed: .kilometresPerHour(30),
      loadingPerTonne: .minutes(loading), unloadingPerTonne: .minutes(unloading), stopTime: .minutes(stop),
      shift: .hours(8), isSealed: true, fuelMillilitresPerKilometre: 250, co2eGramsPerKilometre: 700,
      confidence: .read, source: "fixture", place: nil)
  }

  private static func target(
    _ id: String, _ stream: ID<WasteStream>, scope: Target.Scope = .district, percent: Double,
    of denominator: Target.Denominator, countsOnSiteUse: Bool = false, price: MassPrice? = nil,
    treatment: Target.Treatment = .modelled
  ) -> Target {
    Target(
      id: id, name: LocalizedName(zh: id, en: id), stream: stream, scope: scope, year: 2025, share: .percent(percent),
      denominator: denominator, countsOnSiteUse: countsOnSiteUse, treatment: treatment, shortfallPrice: price,
      baseYear: nil, baseShare: nil, document: "fixture", issued: "2025-01-01", part: "1",
      note: LocalizedName(zh: "", en: ""), place: nil)
  }
}
