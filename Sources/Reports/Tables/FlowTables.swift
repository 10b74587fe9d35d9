import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// What moves when; periods are counted from 1.
  func flowTables() -> [CSVTable] { [stationFlows(), dispatches(), lineFlows(), deliveries(), deliveryPeriods()] }

  /// One row for each period of each of some things.
  private func byPeriod<Thing>(_ things: [Thing], _ row: (Thing, Int) -> [String]) -> [[String]] {
    things.flatMap { thing in (0..<network.calendar.periodCount).map { row(thing, $0) } }
  }

  private func period(_ period: Int) -> [String] { [String(period + 1), start(ofPeriod: period)] }
  private static let periodHeader = ["period", "period_start"]

  /// The entry of a period, zero when the plan has none.
  private func entry(_ masses: [Mass], _ period: Int) -> String {
    tonnes(period < masses.count ? masses[period] : .zero)
  }

  private func stationFlows() -> CSVTable {
    CSVTable(
      "flows_stations.csv",
      PlanTableWriter.depotHeader + ["stream"] + PlanTableWriter.periodHeader
        + ["arrivals_t", "lost_t", "dispatched_t", "stock_t", "overflow_t"],
      byPeriod(plan.flows.stations) { one, at in
        depot(one.depot) + [one.stream.code] + period(at)
          + [one.arrivals, one.lost, one.dispatched, one.stock, one.overflow].map { entry($0, at) }
      })
  }

  private func dispatches() -> CSVTable {
    CSVTable(
      "flows_dispatches.csv",
      PlanTableWriter.depotHeader + PlanTableWriter.centreHeader + ["stream"] + PlanTableWriter.periodHeader
        + ["mass_t"],
      byPeriod(plan.flows.dispatches) { one, at in
        depot(one.depot) + centre(one.centre) + [one.stream.code] + period(at) + [entry(one.mass, at)]
      })
  }

  private func lineFlows() -> CSVTable {
    CSVTable(
      "flows_lines.csv",
      PlanTableWriter.centreHeader + ["stream"] + PlanTableWriter.periodHeader
        + ["intake_t", "delivered_t", "stock_t"],
      byPeriod(plan.flows.lines) { one, at in
        centre(one.centre) + [one.stream.code] + period(at)
          + [one.intake, one.delivered, one.stock].map { entry($0, at) }
      })
  }

  private static let outletHeader = ["outlet", "outlet_name", "stream", "use"]

  private func outlet(_ id: ID<Outlet>) -> [String] {
    guard let index = network.outletIndex(id) else { return [id.code, "", "", ""] }
    let outlet = network.outlets[index]
    return [id.code, outlet.name.zh, outlet.stream.code, outlet.use.rawValue]
  }

  private func deliveries() -> CSVTable {
    CSVTable(
      "deliveries.csv",
      PlanTableWriter.centreHeader + PlanTableWriter.outletHeader + ["mass_t_a", "haul_cost_cny", "revenue_cny"],
      plan.flows.deliveries.map { one in
        centre(one.centre) + outlet(one.outlet) + [tonnes(one.mass.sum()), yuan(one.haulCost), yuan(one.revenue)]
      })
  }

  private func deliveryPeriods() -> CSVTable {
    CSVTable(
      "flows_deliveries.csv",
      PlanTableWriter.centreHeader + PlanTableWriter.outletHeader + PlanTableWriter.periodHeader + ["mass_t"],
      byPeriod(plan.flows.deliveries) { one, at in
        centre(one.centre) + outlet(one.outlet) + period(at) + [entry(one.mass, at)]
      })
  }
}
