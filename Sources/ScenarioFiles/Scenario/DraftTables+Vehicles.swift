internal import Quantities
internal import WasteNetwork

extension DraftTables {
  func vehicles() -> [Vehicle] {
    soundRows("vehicles") { row in
      Vehicle(
        id: row.code("code"), name: row.name,
        streams: row.requiredEntry("streams") == nil ? [] : row.streams("streams"),
        payload: .tonnes(row.requiredNumber("payload_t")), bodyVolume: .cubicMetres(row.requiredNumber("volume_m3")),
        count: row.entry("count").flatMap { findings.wholeNumber($0, in: 0...1_000_000) },
        dayCost: .yuan(row.requiredNumber("day_cost_cny")),
        kilometreCost: .yuanPerKilometre(row.requiredNumber("cost_cny_km")),
        speed: .kilometresPerHour(row.requiredNumber("speed_km_h")),
        loadingPerTonne: .minutes(row.requiredNumber("loading_min_t")),
        unloadingPerTonne: .minutes(row.requiredNumber("unloading_min_t")),
        stopTime: .minutes(row.requiredNumber("stop_min")), shift: .hours(row.requiredNumber("shift_h")),
        isSealed: row.yesNo("sealed"),
        fuelMillilitresPerKilometre: Int((row.requiredNumber("fuel_l_100km") * 10).rounded()),
        co2eGramsPerKilometre: Int((row.requiredNumber("co2e_kg_km") * 1000).rounded()),
        confidence: row.confidence, source: row.requiredText("source"), place: row.place)
    }
  }
}
