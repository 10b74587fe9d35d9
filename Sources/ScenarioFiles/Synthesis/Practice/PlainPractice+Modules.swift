import Quantities
import WasteNetwork

extension PlainPractice {
  static let sizes = strawSizes + manureSizes + filmSizes + packagingSizes

  private static let strawSizes: [ModuleSize] = {
    let yard = "area: 5 000 m² per 1 000 t in stack, 3 500–7 000 (derived: 120 kg/m3, 4.5 m stack); cost: \(assumption)"
    return [
      size(.station, straw, "S", 1_200, 20, 9, 105_000, yard), size(.station, straw, "M", 3_000, 50, 23, 205_000, yard),
      size(.station, straw, "L", 7_000, 110, 53, 390_000, yard),
      size(.centre, straw, "S", 4_000, 50, 32, 360_000, yard),
      size(.centre, straw, "M", 10_000, 150, 80, 820_000, yard),
      size(.centre, straw, "L", 25_000, 300, 190, 1_500_000, yard),
      size(.centre, straw, "XL", 40_000, 480, 300, 2_150_000, yard),
    ]
  }()

  private static let manureSizes: [ModuleSize] = {
    let plant = "covered store and turning; area and cost: \(assumption)"
    return [
      size(.station, manure, "S", 200, 8, 3, 82_000, plant), size(.station, manure, "M", 600, 25, 7, 175_000, plant),
      size(.station, manure, "L", 1_500, 60, 15, 340_000, plant),
      size(.centre, manure, "S", 1_000, 15, 12, 230_000, plant),
      size(.centre, manure, "M", 3_000, 50, 30, 620_000, plant),
      size(.centre, manure, "L", 7_000, 130, 65, 1_250_000, plant),
    ]
  }()

  private static let filmSizes: [ModuleSize] = {
    let store = "roofed store with baler, clean film; area and cost: \(assumption)"
    return [
      size(.station, film, "S", 10, 0.5, 0.6, 16_000, store), size(.station, film, "M", 30, 1.5, 1.5, 32_000, store),
      size(.station, film, "L", 80, 4, 3.5, 62_000, store),
      size(.centre, film, "S", 15, 0.8, 1.5, 28_000, store), size(.centre, film, "M", 60, 3, 4, 80_000, store),
      size(.centre, film, "L", 200, 8, 9, 170_000, store),
    ]
  }()

  private static let packagingSizes: [ModuleSize] = {
    let store = "closed, leak-proof store; area and cost: \(assumption)"
    return [
      size(.station, packaging, "S", 2, 0.1, 0.2, 9_000, store),
      size(.station, packaging, "M", 6, 0.4, 0.5, 17_000, store),
      size(.centre, packaging, "S", 5, 0.2, 0.4, 19_000, store),
      size(.centre, packaging, "M", 15, 0.6, 1, 45_000, store), size(.centre, packaging, "L", 40, 2, 2, 80_000, store),
    ]
  }()

  private static func size(
    _ level: ModuleSize.Level, _ stream: ID<WasteStream>, _ name: String, _ storageTonnes: Double,
    _ tonnesPerDay: Double, _ mu: Double, _ yuan: Double, _ source: String
  ) -> ModuleSize {
    ModuleSize(
      level: level, stream: stream, size: name, storage: .tonnes(storageTonnes), handlingPerDay: .tonnes(tonnesPerDay),
      area: .mu(mu), yearlyCost: .yuan(yuan), confidence: .estimate, source: source, place: nil)
  }

  static let vehicles: [Vehicle] = {
    let body = "payload, body and speed: vehicle catalogues (unverified)"
    let exhaust = "fuel and CO2 (CO2 only): 蔡博峰等 2021 中国环境科学, second-hand; day and kilometre cost: \(assumption)"
    return [
      vehicle(
        "T1", "拖拉机挂车", "Tractor and trailer", [straw], (5, 20), (420, 2.2), 25, (2.5, 2.5, 10), false, (200, 532),
        "\(body); fuel and CO2: estimate at 2.66 kg CO2 a litre; costs: \(assumption)"),
      vehicle(
        "T2", "6.8米中型货车", "Medium truck 6.8 m", [straw], (9, 40), (700, 3.2), 40, (2.5, 2.5, 12), false, (190, 508),
        "\(body); \(exhaust)"),
      vehicle(
        "T3", "密闭粪污运输车", "Sealed manure truck", [manure], (8, 10), (600, 3), 35, (1.5, 1.5, 12), true,
        (190, 508), "\(body); \(exhaust)"),
      vehicle(
        "T4", "4.2米厢式货车", "Box truck 4.2 m", [film], (1.8, 16), (380, 1.6), 40, (12, 8, 12), true, (120, 374),
        "\(body); \(exhaust)"),
      vehicle(
        "T5", "密闭微型货车", "Sealed microvan", [packaging], (0.8, 4), (280, 1), 40, (15, 10, 8), true, (80, 216),
        "\(body); \(exhaust)"),
    ]
  }()

  /// - Parameters:
  ///   - room: payload in tonnes, body in cubic metres.
  ///   - yuan: a day, a kilometre.
  ///   - minutes: loading a tonne, unloading a tonne, one stop.
  ///   - perKilometre: fuel in millilitres, exhaust in grams.
  private static func vehicle(
    _ code: String, _ zh: String, _ en: String, _ streams: [ID<WasteStream>], _ room: (tonnes: Double, volume: Double),
    _ yuan: (day: Double, kilometre: Double), _ kilometresPerHour: Double,
    _ minutes: (load: Double, unload: Double, stop: Double), _ isSealed: Bool,
    _ perKilometre: (fuel: Int, co2: Int), _ source: String
  ) -> Vehicle {
    Vehicle(
      id: ID(code), name: LocalizedName(zh: zh, en: en), streams: streams, payload: .tonnes(room.tonnes),
      bodyVolume: .cubicMetres(room.volume), count: nil, dayCost: .yuan(yuan.day),
      kilometreCost: .yuanPerKilometre(yuan.kilometre), speed: .kilometresPerHour(kilometresPerHour),
      loadingPerTonne: .minutes(minutes.load), unloadingPerTonne: .minutes(minutes.unload),
      stopTime: .minutes(minutes.stop), shift: .hours(9), isSealed: isSealed,
      fuelMillilitresPerKilometre: perKilometre.fuel, co2eGramsPerKilometre: perKilometre.co2, confidence: .unverified,
      source: source, place: nil)
  }
}
