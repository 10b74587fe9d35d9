import Quantities
import WasteNetwork

/// What a plan's cost and targets hang on, as far as a single plan knows it: nothing is planned again.
struct Sensitivity {
  /// Something that is dearer, cheaper or more than the plan takes it to be.
  enum Driver: CaseIterable {
    case kilometres, days, fuel, handling, onward, outlets, stations, centres, prices, mass
  }

  /// What one driver adds to the yearly cost while every decision stays.
  struct Effect {
    let driver: Driver
    let change: Money
    /// Follows from the plan's own cost lines; otherwise numbers of trips are scaled, which is an estimate.
    let isExact: Bool
  }

  /// How much of a stream's limits the plan uses.
  struct Reach {
    let stream: WasteStream
    let farthest: Distance
    /// Villages beyond nine tenths of the service radius, of those that have a station.
    let nearLimit: Int
    let served: Int
    /// Stations filled to nine tenths and more.
    let nearlyFull: Int
    let stations: Int
    /// The station that is full first when every village hands over more.
    let first: SitingPlan.Station?
  }

  /// Greatest effect first; none that is nothing.
  let effects: [Effect]
  let reaches: [Reach]
  /// All that is paid in a year once planned in detail, before revenue, of which effects are parts.
  let expenses: Money
  /// Litres that the collection vehicles burn in a year.
  let fuelLitres: Int

  init(network: Network, plan: Plan) {
    expenses = CostBreakdown(network: network, plan: plan).plannedExpenses
    fuelLitres = plan.transport.fleet.map(\.fuelLitres).reduce(0, +)
    effects = Driver.allCases.map { driver in
      Effect(
        driver: driver, change: Sensitivity.change(driver, network, plan), isExact: driver != .mass)
    }.filter { $0.change != .zero }.enumerated().sorted {
      (-abs($0.element.change.fen), $0.offset) < (-abs($1.element.change.fen), $1.offset)
    }.map(\.element)
    reaches = network.streams.compactMap { Sensitivity.reach($0, plan.siting) }
  }

  /// Rates and prices by a tenth, fuel by a yuan a litre, masses by a tenth.
  private static func change(_ driver: Driver, _ network: Network, _ plan: Plan) -> Money {
    let days = plan.transport.fleet.map { use in
      network.vehicleIndex(use.vehicle).map { network.vehicles[$0].dayCost * use.vehicleDays } ?? .zero
    }.sum()
    let handling = network.handlingCost(of: plan.siting)
    let onward = plan.flows.dispatches.map(\.cost).sum()
    let outlets = plan.flows.deliveries.map(\.haulCost).sum()
    let revenue = plan.flows.deliveries.map(\.revenue).sum()
    return switch driver {
    case .kilometres: tenth(of: plan.transport.cost - days)
    case .days: tenth(of: days)
    case .fuel: .fen(100 * plan.transport.fleet.map(\.fuelLitres).reduce(0, +))
    case .handling: tenth(of: handling)
    case .onward: tenth(of: onward)
    case .outlets: tenth(of: outlets)
    case .stations: tenth(of: plan.siting.cost.sites + plan.siting.cost.stations)
    case .centres: tenth(of: plan.siting.cost.centres)
    case .prices: tenth(of: revenue)
    case .mass: tenth(of: plan.transport.shuttles.map(\.cost).sum() + handling + onward + outlets - revenue)
    }
  }

  /// To the nearest fen, halves away from zero.
  private static func tenth(of money: Money) -> Money {
    .fen((money.fen + (money.fen < 0 ? -5 : 5)) / 10)
  }

  private static func reach(_ stream: WasteStream, _ siting: SitingPlan) -> Reach? {
    let taken = siting.assignments.filter { $0.stream == stream.id }
    let stations = siting.stations.filter { $0.stream == stream.id }
    guard let farthest = taken.map(\.distance).max() else { return nil }
    let fullest = stations.filter { $0.assigned > .zero }.max { one, other in
      // assigned ÷ capacity, without division
      one.assigned.kilograms.multipliedFullWidth(by: other.capacity.kilograms)
        < other.assigned.kilograms.multipliedFullWidth(by: one.capacity.kilograms)
    }
    return Reach(
      stream: stream, farthest: farthest,
      nearLimit: taken.filter { $0.distance.metres * 10 > stream.serviceRadius.metres * 9 }.count, served: taken.count,
      nearlyFull: stations.filter { $0.assigned.kilograms * 10 >= $0.capacity.kilograms * 9 }.count,
      stations: stations.count, first: fullest)
  }
}
