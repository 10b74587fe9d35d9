import Quantities
public import WasteNetwork

extension FixtureDistrict {
  /// A ten-tonne lorry for shuttles and a two-tonne van for rounds.
  public static func vehicles(for streams: [FixtureStream]) -> [Vehicle] {
    let shuttles = streams.filter { $0 == .straw || $0 == .manure }
    let rounds = streams.filter { $0 == .film || $0 == .packaging }
    var result: [Vehicle] = []
    if !shuttles.isEmpty { result.append(vehicle("lorry", streams: shuttles, payloadTonnes: 10, bodyCubicMetres: 35)) }
    if !rounds.isEmpty { result.append(vehicle("van", streams: rounds, payloadTonnes: 2, bodyCubicMetres: 9)) }
    return result
  }

  private static func vehicle(
    _ code: String, streams: [FixtureStream], payloadTonnes: Double, bodyCubicMetres: Double
  ) -> Vehicle {
    Vehicle(
      id: ID(code), name: LocalizedName(zh: code, en: code), streams: streams.map(\.id),
      payload: .tonnes(payloadTonnes), bodyVolume: .cubicMetres(bodyCubicMetres), count: nil, dayCost: .yuan(450),
      kilometreCost: .yuanPerKilometre(payloadTonnes > 5 ? 3.2 : 1.6), speed: .kilometresPerHour(30),
      loadingPerTonne: .minutes(5), unloadingPerTonne: .minutes(3), stopTime: .minutes(10), shift: .hours(8),
      isSealed: true, fuelMillilitresPerKilometre: 250, co2eGramsPerKilometre: 700, confidence: .estimate,
      source: "fixture", place: nil)
  }

  /// Two harvests for straw; the rest evenly over the year.
  public static let seasons: [SeasonProfile] = [
    SeasonProfile(
      name: "harvest",
      shares: (0..<36).map {
        $0 == 16 ? 300_000 : $0 == 17 ? 150_000 : (27...29).contains($0) ? 183_000 : $0 == 30 ? 1_000 : 0
      },
      confidence: .estimate, source: "fixture"),
    SeasonProfile(
      name: "even", shares: (0..<36).map { $0 < 28 ? 27_778 : 27_777 }, confidence: .estimate, source: "fixture"),
  ]
}
