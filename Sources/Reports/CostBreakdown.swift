import Quantities
import WasteNetwork

/// Costs of a year by kind, as siting counted them and as the detailed plan has them.
struct CostBreakdown {
  /// One kind of cost; `nil` where a view does not count it.
  struct Line {
    /// Stable name for tables read by programs.
    let item: String
    let title: Phrase
    let sited: Money?
    let planned: Money?
  }

  let lines: [Line]
  var sited: Money { lines.compactMap(\.sited).sum() }
  var planned: Money { lines.compactMap(\.planned).sum() }
  /// Sums of what is paid, before revenue is deducted.
  var sitedExpenses: Money { lines.compactMap(\.sited).filter { $0 > .zero }.sum() }
  var plannedExpenses: Money { lines.compactMap(\.planned).filter { $0 > .zero }.sum() }
  var greatest: Money { lines.flatMap { [$0.sited, $0.planned] }.compactMap(\.self).max() ?? .zero }

  init(network: Network, plan: Plan) {
    let cost = plan.siting.cost
    let handling = network.handlingCost(of: plan.siting)
    lines = [
      Line(item: "sites", title: .costSites, sited: cost.sites, planned: cost.sites),
      Line(item: "stations", title: .costStations, sited: cost.stations, planned: cost.stations),
      Line(item: "collection", title: .costHaulage, sited: cost.haulage, planned: plan.transport.cost + handling),
      Line(
        item: "onward-haulage", title: .costOnward, sited: cost.onward,
        planned: plan.flows.dispatches.map(\.cost).sum()),
      Line(item: "centres", title: .costCentres, sited: cost.centres, planned: cost.centres),
      Line(
        item: "outlet-haulage", title: .costOutlets, sited: nil, planned: plan.flows.deliveries.map(\.haulCost).sum()),
      Line(
        item: "outlet-revenue", title: .costRevenue, sited: nil,
        planned: -plan.flows.deliveries.map(\.revenue).sum()),
      Line(item: "shortfalls", title: .costShortfalls, sited: cost.shortfalls, planned: cost.shortfalls),
    ]
  }
}
