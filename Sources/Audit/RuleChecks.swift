import Quantities
import WasteNetwork

/// Equations (10), (12) and (27): stations that townships must have, the budget, and second stations.
struct RuleChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [stationsPerTownship(), budget(), backups()] }

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

  /// Equation (27): who goes to a station has another one within the backup radius.
  private func backups() -> AuditResult.Check {
    .init(zh: "备用站点符合要求(27)", en: "villages have their second station (27)") { tally in
      for one in subject.assignments {
        guard let backups = subject.backups(village: one.village, stream: one.stream) else { continue }
        tally.expect(
          backups.contains { $0 != one.depot && subject.hasStation(depot: $0, stream: one.stream) },
          at: subject.name(village: one.village, stream: one.stream),
          expected: "a second station within \(network.streams[one.stream].backupRadius?.written ?? "")",
          found: "none")
      }
    }
  }
}

extension PlanUnderAudit {
  /// Depots that may hold a second station for a village's stream; `nil` where none is asked for.
  func backups(village: Int, stream: Int) -> [Int]? {
    let rule = network.streams[stream]
    guard let radius = rule.backupRadius else { return nil }
    return distances.villageToDepot.neighbours(of: village).filter { neighbour in
      neighbour.distance <= radius && network.accepts(depot: neighbour.destination, stream: stream)
        && !network.stationSizes[stream].isEmpty
        && !network.locks.contains {
          $0.kind == .forbidden && $0.village == network.villages[village].id && $0.stream == rule.id
            && $0.depot == network.depots[neighbour.destination].id
        }
    }.map(\.destination)
  }
}
