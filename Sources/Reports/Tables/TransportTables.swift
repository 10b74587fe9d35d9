import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// Who drives what when; times are whole seconds, days are counted from 1 January as 1.
  func transportTables() -> [CSVTable] { [rounds(), roundStops(), roundLimits(), shuttles(), fleet(), unplaced()] }

  private func rounds() -> CSVTable {
    CSVTable(
      "rounds.csv",
      ["round"] + PlanTableWriter.depotHeader + PlanTableWriter.vehicleHeader
        + [
          "streams", "stops", "unloaded_at", "distance_km", "duration_s", "load_t", "drives_a", "days_of_year",
          "vehicle_numbers",
        ]
        + ["cost_per_drive_cny"],
      plan.transport.rounds.map { one in
        [one.id] + depot(one.depot) + vehicle(one.vehicle)
          + [
            one.streams.map(\.code).joined(separator: " "), String(one.stops.count), unloadings(one),
            kilometres(one.distance),
          ]
          + [String(one.duration.seconds), tonnes(one.stops.map { $0.loads.sum() }.sum()), String(one.days.count)]
          + [list(one.days), list(one.vehicleNumbers), yuan(one.costPerDrive)]
      })
  }

  /// Centres at which a round is emptied on its way, each after the number of stops made before.
  private func unloadings(_ round: TransportPlan.Round) -> String {
    round.unloadings.map { "\($0.stops):\($0.centre.code)" }.joined(separator: " ")
  }

  private func roundStops() -> CSVTable {
    CSVTable(
      "round_stops.csv",
      ["round", "stop"] + PlanTableWriter.villageHeader + ["stream", "load_t", "arrival_s"],
      plan.transport.rounds.flatMap { round in
        round.stops.enumerated().flatMap { position, stop in
          zip(round.streams, stop.loads).map { stream, load in
            [round.id, String(position + 1)] + village(stop.village)
              + [stream.code, tonnes(load), String(stop.arrival.seconds)]
          }
        }
      })
  }

  /// What the rounds of each station's period cost at least; `method` as the plan names it.
  private func roundLimits() -> CSVTable {
    CSVTable(
      "round_limits.csv",
      PlanTableWriter.depotHeader + ["period", "period_start", "streams", "visits", "cost_cny", "limit_cny"]
        + ["method", "progress"],
      plan.transport.roundLimits.map { one in
        depot(one.depot) + [String(one.period + 1), start(ofPeriod: one.period)]
          + [one.streams.map(\.code).joined(separator: " "), String(one.visits), yuan(one.cost), yuan(one.limit)]
          + [one.method.rawValue, one.progress.rawValue]
      })
  }

  private func shuttles() -> CSVTable {
    CSVTable(
      "shuttles.csv",
      PlanTableWriter.villageHeader + ["stream"] + PlanTableWriter.depotHeader + PlanTableWriter.vehicleHeader
        + ["trip_km", "trip_s", "load_t", "trips_a", "trips_by_period", "cost_cny"],
      plan.transport.shuttles.map { one in
        village(one.village) + [one.stream.code] + depot(one.depot) + vehicle(one.vehicle)
          + [kilometres(one.distancePerTrip), String(one.durationPerTrip.seconds), tonnes(one.load)]
          + [String(one.trips.reduce(0, +)), list(one.trips), yuan(one.cost)]
      })
  }

  private func fleet() -> CSVTable {
    CSVTable(
      "fleet.csv",
      PlanTableWriter.vehicleHeader + [
        "period", "period_start", "vehicles", "vehicle_days", "distance_km", "working_s",
      ]
        + ["fuel_l", "co2e_kg", "cost_cny"],
      plan.transport.fleet.map { one in
        vehicle(one.vehicle) + [String(one.period + 1), start(ofPeriod: one.period)]
          + [String(one.vehicles), String(one.vehicleDays), kilometres(one.distance), String(one.hours.seconds)]
          + [String(one.fuelLitres), String(one.co2eKilograms), yuan(one.cost)]
      })
  }

  private func unplaced() -> CSVTable {
    CSVTable(
      "unplaced.csv", PlanTableWriter.villageHeader + ["stream", "left_kg", "period", "reason", "reason_en"],
      plan.transport.unplaced.map { one in
        village(one.village)
          + [one.stream.code, String(one.mass.kilograms), one.period.map { String($0 + 1) } ?? ""]
          + [one.reason.zh, one.reason.en]
      })
  }
}
