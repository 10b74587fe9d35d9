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
            Sentence(
              "a rest of \(Check.shown(rest.length.minutes)) min fills the shift of "
                + "\(Check.shown(vehicle.shift.hours)) h",
              zh: "休息 \(Check.shown(rest.length.minutes)) min，占满了 \(Check.shown(vehicle.shift.hours)) h 的班次"),
            cure: Sentence("write the minutes of one rest", zh: "填写一次休息的分钟数")))
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
        Sentence(
          "a shift of \(Check.shown(vehicle.shift.hours)) h from \(Check.shown(vehicle.shiftStart.hours)) h after midnight "
            + "ends on the next day",
          zh: "班次从 \(Check.shown(vehicle.shiftStart.hours)) 时起 \(Check.shown(vehicle.shift.hours)) h，到第二天才结束"),
        cure: Sentence(
          "let it end by 24:00: an earlier shift_start or a shorter shift_h",
          zh: "在 24:00 前结束：提早 shift_start，或缩短 shift_h"))
    ]
  }

  private func baseFaults(_ vehicle: Vehicle) -> [Fault] {
    let codes = depots.map(\.id.code) + centres.map(\.id.code)
    guard let base = vehicle.base, !codes.isEmpty, !codes.contains(base.code) else { return [] }
    return [
      Fault(
        .unknownBase, at: vehicle.place?.field("base"),
        Sentence("no depot or centre has the code ‘\(base)’", zh: "没有代码为“\(base)”的收储场或中心"),
        cure: Spelling.suggestion(
          for: base.code, among: codes,
          otherwise: Sentence("write a code of depots or centres, or leave it empty", zh: "写收储场或中心的代码，或留空")))
    ]
  }

  /// A laden truck weighs more than its load, and its weight must be known where a road is closed to heavy ones.
  func weightFaults(_ vehicle: Vehicle) -> [Fault] {
    if let gross = vehicle.grossMass {
      guard gross <= vehicle.payload else { return [] }
      return [
        Fault(
          .outOfRange, at: vehicle.place?.field("gross_t"),
          Sentence(
            "gross_t is \(Check.shown(gross.tonnes)), no more than the payload of \(Check.shown(vehicle.payload.tonnes)) t",
            zh: "gross_t 为 \(Check.shown(gross.tonnes))，不大于载重 \(Check.shown(vehicle.payload.tonnes)) t"),
          cure: Sentence("write the weight of the truck with its load", zh: "填写车辆满载时的总质量"))
      ]
    }
    guard let (place, limit) = firstLimit else { return [] }
    return [
      Fault(
        .vehicleWithoutWeight, at: vehicle.place?.field("gross_t"),
        Sentence(
          "\(place) is closed to trucks above \(Check.shown(limit.tonnes)) t, and the weight of vehicle "
            + "\(Check.label(vehicle.name, vehicle.id.code)) is not given",
          zh:
            "\(place.zh) 限行 \(Check.shown(limit.tonnes)) t 以上的货车，而车辆 "
            + "\(Check.label(vehicle.name, vehicle.id.code)) 没有给出总质量"),
        cure: Sentence("write its laden weight in gross_t", zh: "在 gross_t 中填写其满载总质量"))
    ]
  }

  /// The first place whose roads are closed to heavy trucks, in words.
  private var firstLimit: (place: Sentence, limit: Mass)? {
    if let village = villages.first(where: { $0.truckLimit != nil }), let limit = village.truckLimit {
      return (Noun.village.called(Check.label(village.name, village.id.code)), limit)
    }
    if let depot = depots.first(where: { $0.truckLimit != nil }), let limit = depot.truckLimit {
      return (Noun.depot.called(Check.label(depot.name, depot.id.code)), limit)
    }
    if let centre = centres.first(where: { $0.truckLimit != nil }), let limit = centre.truckLimit {
      return (Noun.centre.called(Check.label(centre.name, centre.id.code)), limit)
    }
    return nil
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
        .outOfRange, at: place?.field("open_to"),
        Sentence("it closes no later than it opens", zh: "关闭时间不晚于开放时间"),
        cure: Sentence("write open_to later than open_from, both within one day", zh: "open_to 应晚于 open_from，且都在同一天内"))
    ]
  }
}
