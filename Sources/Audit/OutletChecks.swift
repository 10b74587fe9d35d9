import Quantities
import WasteNetwork

/// What outlets take in a year, and what the flows cost.
struct OutletChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }
  private var flows: FlowPlan { subject.plan.flows }

  func run() -> [AuditResult.Check] { [yearlyLimits(), dispatchCosts(), deliveryCosts(), netCost()] }

  private func yearlyLimits() -> AuditResult.Check {
    .init(zh: "去向接收量在合同范围内", en: "outlets take between their minimum and capacity") { tally in
      for outlet in network.outlets {
        let taken = flows.deliveries.filter { $0.outlet == outlet.id }.map { $0.mass.sum() }.sum()
        tally.expect(taken, isAtMost: outlet.yearlyCapacity, at: "outlet \(outlet.id)")
        tally.expect(taken, isAtLeast: outlet.yearlyMinimum, at: "outlet \(outlet.id)")
      }
    }
  }

  private func dispatchCosts() -> AuditResult.Check {
    .init(zh: "站点至中心运费", en: "costs from stations to centres") { tally in
      for one in flows.dispatches {
        let place = "depot \(one.depot) → centre \(one.centre) · \(one.stream)"
        guard let depot = network.depotIndex(one.depot), let centre = network.centreIndex(one.centre),
          let stream = network.streamIndex(one.stream)
        else { continue }
        guard let road = subject.distances.depotToCentre[depot, centre] else {
          tally.expect(false, at: place, expected: "a road", found: "none")
          continue
        }
        tally.expect(one.cost, equals: network.streams[stream].onwardRate * (one.mass.sum() * road), at: place)
      }
    }
  }

  private func deliveryCosts() -> AuditResult.Check {
    .init(zh: "中心至去向运费与收入", en: "costs and revenues from centres to outlets") { tally in
      for one in flows.deliveries {
        let place = "centre \(one.centre) → outlet \(one.outlet)"
        guard let centre = network.centreIndex(one.centre), let index = network.outletIndex(one.outlet) else {
          continue
        }
        guard let road = subject.distances.centreToOutlet[centre, index] else {
          tally.expect(false, at: place, expected: "a road", found: "none")
          continue
        }
        let outlet = network.outlets[index]
        let mass = one.mass.sum()
        tally.expect(one.haulCost, equals: outlet.haulageRate * (mass * road), at: place)
        tally.expect(one.revenue, equals: outlet.price * mass, at: place)
      }
    }
  }

  /// Onward and outlet haulage less revenue.
  private func netCost() -> AuditResult.Check {
    .init(zh: "流量净费用合计", en: "net cost of the flows") { tally in
      let haulage = flows.dispatches.map(\.cost).sum() + flows.deliveries.map(\.haulCost).sum()
      tally.expect(flows.netCost, equals: haulage - flows.deliveries.map(\.revenue).sum(), at: "flows")
    }
  }
}
