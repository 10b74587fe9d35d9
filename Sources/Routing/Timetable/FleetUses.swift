internal import Quantities
internal import WasteNetwork

/// What each vehicle type does in each period, rounds and shuttles together.
enum FleetUses {
  /// Entries by vehicle type, then period; none where a type stands still.
  static func all(
    network: Network, calendar: WorkCalendar, timetable: RoundTimetable, shuttles: [TransportPlan.Shuttle],
    shuttleShifts: [[ShuttleShifts]]
  ) -> [TransportPlan.FleetUse] {
    let work = Work(network: network, calendar: calendar, shifts: timetable.shifts, shuttles: shuttles)
    return network.vehicles.indices.flatMap { vehicle in
      (0..<calendar.periodCount).compactMap { period in
        let shuttles = shuttleShifts[vehicle][period]
        let days = timetable.daysUsed[vehicle][period] + shuttles.count
        guard days > 0 else { return nil }
        let busiest = timetable.out.needed(vehicle, for: shuttles, on: calendar.days[period])
        var load = work[vehicle, period]
        load.emptyMetres += shuttles.emptyMetres
        load.seconds += shuttles.emptySeconds
        return use(of: network.vehicles[vehicle], period, vehicles: busiest, days: days, load)
      }
    }
  }

  private static func use(
    of vehicle: Vehicle, _ period: Int, vehicles: Int, days: Int, _ load: Work.Load
  ) -> TransportPlan.FleetUse {
    let distance = Distance.metres(load.metres + load.emptyMetres)
    return TransportPlan.FleetUse(
      vehicle: vehicle.id, period: period, vehicles: vehicles, vehicleDays: days, distance: distance,
      hours: .seconds(load.seconds),
      fuelLitres: perKilometre(vehicle.fuelMillilitresPerKilometre, distance),
      co2eKilograms: perKilometre(vehicle.co2eGramsPerKilometre, distance),
      cost: vehicle.dayCost * days + vehicle.kilometreCost * distance, emptyDistance: .metres(load.emptyMetres))
  }

  /// Thousandths of a unit per kilometre times a distance, to the nearest unit.
  private static func perKilometre(_ thousandths: Int, _ distance: Distance) -> Int {
    (thousandths * distance.metres + 500_000) / 1_000_000
  }

  /// What is driven and worked by vehicle type and period.
  private struct Work {
    struct Load {
      var metres = 0
      var emptyMetres = 0
      var seconds = 0
    }

    private var loads: [[Load]]

    subscript(vehicle: Int, period: Int) -> Load { loads[vehicle][period] }

    init(
      network: Network, calendar: WorkCalendar, shifts: [VehicleShift], shuttles: [TransportPlan.Shuttle]
    ) {
      loads = network.vehicles.map { _ in [Load](repeating: Load(), count: calendar.periodCount) }
      for shift in shifts {
        guard let period = network.calendar.period(ofDay: shift.day) else { continue }
        loads[shift.truck.vehicle][period].emptyMetres += shift.schedule.emptyMetres
        loads[shift.truck.vehicle][period].seconds += shift.schedule.emptySeconds
        for drive in shift.drives {
          loads[shift.truck.vehicle][period].metres += drive.metres
          loads[shift.truck.vehicle][period].seconds += drive.duration(shift.truck)
        }
      }
      for shuttle in shuttles {
        guard let vehicle = network.vehicleIndex(shuttle.vehicle) else { continue }
        for (period, trips) in shuttle.trips.enumerated() {
          loads[vehicle][period].metres += trips * shuttle.distancePerTrip.metres
          loads[vehicle][period].seconds += trips * shuttle.durationPerTrip.seconds
        }
      }
    }
  }
}
