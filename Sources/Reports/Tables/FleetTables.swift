import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// Vehicles of townships and campaigns, and the sitings that were compared by their rounds; a table of each that the
  /// plan has.
  func fleetTables() -> [CSVTable] {
    (plan.fleet.map { [townships($0), campaigns($0)] } ?? []) + (plan.feedback.map { [trials($0)] } ?? [])
  }

  private func townships(_ fleet: FleetPlan) -> CSVTable {
    CSVTable(
      "township_fleet.csv",
      ["township", "township_name"] + PlanTableWriter.vehicleHeader
        + ["period", "period_start", "vehicles", "shifts", "distance_km", "working_s", "fuel_l", "co2e_kg"],
      fleet.townships.map { one in
        [one.township.code, network.townshipIndex(one.township).map { network.townships[$0].name.zh } ?? ""]
          + vehicle(one.vehicle) + [String(one.period + 1), start(ofPeriod: one.period)]
          + [String(one.vehicles), String(one.shifts), kilometres(one.distance), String(one.hours.seconds)]
          + [String(one.fuelLitres), String(one.co2eKilograms)]
      })
  }

  private func campaigns(_ fleet: FleetPlan) -> CSVTable {
    CSVTable(
      "campaigns.csv",
      ["stream", "period", "period_start"] + PlanTableWriter.vehicleHeader
        + ["trips", "days", "shifts", "vehicles", "distance_km", "working_s"],
      fleet.campaigns.map { one in
        [one.stream.code, String(one.period + 1), start(ofPeriod: one.period)] + vehicle(one.vehicle)
          + [String(one.trips), String(one.days), String(one.shifts), String(one.vehicles)]
          + [kilometres(one.distance), String(one.hours.seconds)]
      })
  }

  private func trials(_ feedback: SitingFeedback) -> CSVTable {
    CSVTable(
      "siting_trials.csv",
      ["trial", "moved", "estimate_cny_a", "with_rounds_cny_a", "unplaced", "left_kg", "is_kept"],
      feedback.trials.enumerated().map { index, one in
        [
          String(index + 1), String(one.moved), yuan(one.estimate), yuan(one.cost), String(one.unplaced),
          String(one.left.kilograms), one.isKept ? "yes" : "no",
        ]
      })
  }
}
