internal import Quantities
internal import WasteNetwork

/// What each vehicle type does in each period, rounds and shuttles together.
enum FleetUses {
  /// Entries by vehicle type, then period; none where a type stands still.
  static func all(
    network: Network, calendar: WorkCalendar, timetable: RoundTimetable, rounds: [TransportPlan.Round],
    shuttles: [TransportPlan.Shuttle], shuttleDays: [[Int]]
  ) -> [TransportPlan.FleetUse] {
    let work = Work(network: network, calendar: calendar, rounds: rounds, shuttles: shuttles)
    return network.vehicles.indices.flatMap { vehicle in
      (0..<calendar.periodCount).compactMap { period in
        let days = timetable.daysUsed[vehicle][period] + shuttleDays[vehicle][period]
        guard days > 0 else { return nil }
        let busiest = timetable.vehicleDays.needed(
          vehicle, for: shuttleDays[vehicle][period], on: calendar.days[period])
        return use(
          of: network.vehicles[vehicle], period, vehicles: busiest, days: days,
          distance: .metres(work.metres[vehicle][period]), hours: .seconds(work.seconds[vehicle][period]))
      }
    }
  }

  private static func use(
    of vehicle: Vehicle, _ period: Int, vehicles: Int, days: Int, distance: Distance, hours: WorkTime
  ) -> TransportPlan.FleetUse {
    TransportPlan.FleetUse(
      vehicle: vehicle.id, period: period, vehicles: vehicles, vehicleDays: days, distance: distance, hours: hours,
      fuelLitres: perKilometre(vehicle.fuelMillilitresPerKilometre, distance),
      co2eKilograms: perKilometre(vehicle.co2eGramsPerKilometre, distance),
      cost: vehicle.dayCost * days + vehicle.kilometreCost * distance)
  }

  /// Thousandths of a unit per kilometre times a distance, to the nearest unit.
  private static func perKilometre(_ thousandths: Int, _ distance: Distance) -> Int {
    (thousandths * distance.metres + 500_000) / 1_000_000
  }

  /// Metres and seconds by vehicle type and period.
  private struct Work {
    private(set) var metres: [[Int]]
    private(set) var seconds: [[Int]]

    init(
      network: Network, calendar: WorkCalendar, rounds: [TransportPlan.Round], shuttles: [TransportPlan.Shuttle]
    ) {
      metres = network.vehicles.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
      seconds = metres
      for round in rounds {
        guard let vehicle = network.vehicleIndex(round.vehicle) else { continue }
        for day in round.days {
          guard let period = calendar.days.firstIndex(where: { $0.contains(day) }) else { continue }
          metres[vehicle][period] += round.distance.metres
          seconds[vehicle][period] += round.duration.seconds
        }
      }
      for shuttle in shuttles {
        guard let vehicle = network.vehicleIndex(shuttle.vehicle) else { continue }
        for (period, trips) in shuttle.trips.enumerated() {
          metres[vehicle][period] += trips * shuttle.distancePerTrip.metres
          seconds[vehicle][period] += trips * shuttle.durationPerTrip.seconds
        }
      }
    }
  }
}
