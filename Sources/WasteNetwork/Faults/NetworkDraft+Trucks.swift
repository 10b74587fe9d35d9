internal import Quantities

extension NetworkDraft {
  /// Faults of a vehicle's day: its base and its rest.
  func dayFaults(_ vehicle: Vehicle) -> [Fault] {
    var faults =
      baseFaults(vehicle) + midnightFaults(vehicle)
      + Check.positive(Double(vehicle.compartments), "compartments", at: vehicle.place)
    if let rest = vehicle.rest {
      faults += Check.positive(rest.length.minutes, "break_min", at: vehicle.place)
      faults += Check.positive(rest.after.hours, "break_after_h", at: vehicle.place)
      if rest.length >= vehicle.shift, vehicle.shift > .zero {
        faults.append(
          Fault(
            .outOfRange, at: vehicle.place?.field("break_min"),
            "a rest of \(Check.shown(rest.length.minutes)) min fills the shift of "
              + "\(Check.shown(vehicle.shift.hours)) h", cure: "write the minutes of one rest"))
      }
    }
    return faults
  }

  /// Days of visits, weekdays and opening hours are those of the calendar, so a vehicle's day has to end with them.
  private func midnightFaults(_ vehicle: Vehicle) -> [Fault] {
    let end = vehicle.shiftStart + vehicle.shift
    guard end > .hours(24), vehicle.shift <= .hours(24) else { return [] }
    return [
      Fault(
        .outOfRange, at: vehicle.place?.field("shift_start"),
        "a shift of \(Check.shown(vehicle.shift.hours)) h from \(Check.shown(vehicle.shiftStart.hours)) h after midnight "
          + "ends on the next day", cure: "let it end by 24:00: an earlier shift_start or a shorter shift_h")
    ]
  }

  private func baseFaults(_ vehicle: Vehicle) -> [Fault] {
    let codes = depots.map(\.id.code) + centres.map(\.id.code)
    guard let base = vehicle.base, !codes.isEmpty, !codes.contains(base.code) else { return [] }
    return [
      Fault(
        .unknownBase, at: vehicle.place?.field("base"), "no depot or centre has the code ‘\(base)’",
        cure: Spelling.suggestion(
          for: base.code, among: codes, otherwise: "write a code of depots or centres, or leave it empty"))
    ]
  }

  /// A laden truck weighs more than its load, and its weight must be known where a road is closed to heavy ones.
  func weightFaults(_ vehicle: Vehicle) -> [Fault] {
    if let gross = vehicle.grossMass {
      guard gross <= vehicle.payload else { return [] }
      return [
        Fault(
          .outOfRange, at: vehicle.place?.field("gross_t"),
          "gross_t is \(Check.shown(gross.tonnes)), no more than the payload of \(Check.shown(vehicle.payload.tonnes)) t",
          cure: "write the weight of the truck with its load")
      ]
    }
    guard let village = villages.first(where: { $0.truckLimit != nil }) else { return [] }
    return [
      Fault(
        .vehicleWithoutWeight, at: vehicle.place?.field("gross_t"),
        "village \(Check.label(village.name, village.id.code)) is closed to trucks above "
          + "\(Check.shown(village.truckLimit?.tonnes ?? 0)) t, and the weight of vehicle "
          + "\(Check.label(vehicle.name, vehicle.id.code)) is not given",
        cure: "write its laden weight in gross_t")
    ]
  }

  /// Limits and opening hours of villages and depots.
  func accessFaults() -> [Fault] {
    villages.flatMap { village in
      let limit = village.truckLimit?.tonnes
      return hourFaults(village.openingHours, at: village.place)
        + (limit.map { Check.positive($0, "truck_limit_t", at: village.place) } ?? [])
    } + depots.flatMap { hourFaults($0.openingHours, at: $0.place) }
  }

  private func hourFaults(_ hours: OpeningHours?, at place: Place?) -> [Fault] {
    guard let hours, hours.from >= hours.to else { return [] }
    return [
      Fault(
        .outOfRange, at: place?.field("open_to"), "it closes no later than it opens",
        cure: "write open_to later than open_from, both within one day")
    ]
  }
}
