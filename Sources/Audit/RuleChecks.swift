import Quantities
import WasteNetwork

/// Equations (10) and (12): stations that townships must have, and the budget.
struct RuleChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [stationsPerTownship(), budget()] }

  /// Equation (10): Σ build over a township ≥ stations required.
  private func stationsPerTownship() -> AuditResult.Check {
    .init(zh: "乡镇站点数符合要求(10)", en: "townships have their stations (10)") { tally in
      for (township, depots) in network.depotsOfTownship.enumerated() {
        for (stream, rule) in network.streams.enumerated() where rule.stationsPerTownship > 0 {
          let count = depots.count { subject.hasStation(depot: $0, stream: stream) }
          tally.expect(
            count >= rule.stationsPerTownship, at: "township \(network.townships[township].id) · \(rule.id)",
            expected: "at least \(rule.stationsPerTownship) stations", found: "\(count) stations")
        }
      }
    }
  }

  /// Equation (12): the plan's cost stays within the budget; with greatest coverage no shortfall is priced.
  private func budget() -> AuditResult.Check {
    .init(zh: "费用不超预算(12)", en: "the cost stays within the budget (12)") { tally in
      guard let budget = network.options.objective.budget else { return }
      let cost = subject.plan.siting.cost
      let counted = network.options.objective.measure == .mass ? cost.total - cost.shortfalls : cost.total
      tally.expect(counted, isAtMost: budget, at: "yearly cost")
    }
  }
}
