internal import Quantities
internal import WasteNetwork

/// Puts rounds, shuttles, fleet and what could not be placed together, and adds up what they cost.
struct TransportSummary {
  private let network: Network
  private let rounds: [TransportPlan.Round]
  private let vehicleDays: [TransportPlan.VehicleDay]
  private let shuttles: [TransportPlan.Shuttle]
  private let fleet: [TransportPlan.FleetUse]
  private let unplaced: [TransportPlan.Unplaced]

  init(
    network: Network, calendar: WorkCalendar, demand: RoundDemand, timetable: RoundTimetable, shuttles: ShuttlePlanner
  ) {
    self.network = network
    let sheets = RoundSheets(network: network, shifts: timetable.shifts, isBalanced: network.options.balancesCrews)
    rounds = sheets.rounds()
    vehicleDays = sheets.vehicleDays()
    self.shuttles = shuttles.shuttles()
    fleet = FleetUses.all(
      network: network, calendar: calendar, timetable: timetable, shuttles: self.shuttles,
      shuttleShifts: shuttles.shifts)
    unplaced = (demand.unplaced + timetable.unplaced + shuttles.unplaced).enumerated().sorted { a, b in
      (a.element.village, a.element.stream, a.offset) < (b.element.village, b.element.stream, b.offset)
    }.map(\.element)
  }

  func plan(stopReason: Quality.StopReason) -> TransportPlan {
    TransportPlan(
      rounds: rounds, shuttles: shuttles, fleet: fleet, unplaced: unplaced, cost: cost(),
      quality: quality(stopReason), vehicleDays: vehicleDays)
  }

  private func cost() -> Money {
    let days = fleet.map { use in
      network.vehicleIndex(use.vehicle).map { index in
        let vehicle = network.vehicles[index]
        return vehicle.dayCost * use.vehicleDays + vehicle.kilometreCost * use.emptyDistance
      } ?? .zero
    }
    return roundCost() + shuttles.map(\.cost).sum() + days.sum()
  }

  private func roundCost() -> Money { rounds.map { $0.costPerDrive * $0.days.count }.sum() }

  /// The rounds' kilometre cost; `RoutingEngine.limited` bounds it.
  private func quality(_ stopReason: Quality.StopReason) -> Quality {
    Quality(
      value: roundCost().fen, bound: nil, boundMethod: LocalizedName(zh: "未计算下界", en: "none was computed"),
      stopReason: stopReason)
  }
}
