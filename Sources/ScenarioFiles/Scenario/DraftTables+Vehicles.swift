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
        confidence: row.confidence, source: row.requiredText("source"), place: row.place,
        base: row.entry("base").map { ID(findings.code($0)) }, rest: rest(row),
        shiftStart: row.timeOfDay("shift_start") ?? Vehicle.usualShiftStart,
        grossMass: row.number("gross_t").map(Mass.tonnes),
        compartments: row.wholeNumber("compartments", in: 1...20) ?? 1)
    }
  }

  /// A rest has a length and a time after which it is due; one without the other says nothing.
  private func rest(_ row: TableRow) -> RestRule? {
    let columns = ["break_min", "break_after_h"]
    let given = columns.filter { row.entry($0) != nil }
    guard given.count == 2 else {
      for column in given.isEmpty ? [] : columns where !given.contains(column) {
        findings.report(
          .emptyCell, at: row.place.at(column: column),
          Sentence("‘\(given[0])’ is given without ‘\(column)’", zh: "给出了“\(given[0])”，却没有“\(column)”"),
          cure: Sentence("fill in both or neither", zh: "两个都填或都不填"))
      }
      return nil
    }
    guard let length = row.number(columns[0]), let after = row.number(columns[1]) else { return nil }
    return RestRule(length: .minutes(length), after: .hours(after))
  }
}

extension TableRow {
  /// When a truck may come; what is left empty is the beginning or the end of the day.
  var openingHours: OpeningHours? {
    let (from, to) = (timeOfDay("open_from"), timeOfDay("open_to"))
    guard from != nil || to != nil else { return nil }
    let day = OpeningHours.wholeDay
    return OpeningHours(from: from ?? day.from, to: to ?? day.to)
  }
}
