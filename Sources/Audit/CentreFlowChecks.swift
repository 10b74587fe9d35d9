import Quantities
import WasteNetwork

/// The lines of centres over the year: intake, stock and what leaves period by period.
struct CentreFlowChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }
  private var periods: Int { network.calendar.periodCount }
  /// Flows whose codes and periods are sound, beside the line they belong to.
  private let flows: [(line: PlanUnderAudit.Line, claim: FlowPlan.LineFlow)]

  init(subject: PlanUnderAudit) {
    self.subject = subject
    let periods = subject.network.calendar.periodCount
    flows = subject.plan.flows.lines.compactMap { claim in
      guard [claim.intake, claim.delivered, claim.stock].allSatisfy({ $0.count == periods }),
        let line = subject.lines.first(where: { $0.claim.centre == claim.centre && $0.claim.stream == claim.stream })
      else { return nil }
      return (line, claim)
    }
  }

  func run() -> [AuditResult.Check] {
    [everyLineFlows(), intake(), balances(), storage(), handling(), deliverySums()]
  }

  private func everyLineFlows() -> AuditResult.Check {
    .init(zh: "每条中心处理线均有流量表", en: "every line of a centre has its flow") { tally in
      tally.expect(subject.plan.flows.lines.count, equals: subject.lines.count, at: "flows of lines")
      for line in subject.lines {
        let count = flows.count { $0.line.centre == line.centre && $0.line.stream == line.stream }
        tally.expect(count, equals: 1, at: subject.name(centre: line.centre, stream: line.stream))
      }
      for dispatch in subject.plan.flows.dispatches {
        tally.expect(
          flows.contains { $0.claim.centre == dispatch.centre && $0.claim.stream == dispatch.stream },
          at: "depot \(dispatch.depot) → centre \(dispatch.centre) · \(dispatch.stream)",
          expected: "a line of the stream at the centre", found: "none")
      }
    }
  }

  private func intake() -> AuditResult.Check {
    .init(zh: "中心收进等于各站点来量", en: "intake of centres is what stations send") { tally in
      for (line, claim) in flows {
        let sent = subject.plan.flows.dispatches.filter {
          $0.centre == claim.centre && $0.stream == claim.stream && $0.mass.count == periods
        }
        for period in 0..<periods {
          tally.expect(claim.intake[period], equals: sent.map { $0.mass[period] }.sum(), at: place(line, period))
        }
      }
    }
  }

  /// stock[t] = stock[t−1] + intake[t] − delivered[t]; the year repeats itself.
  private func balances() -> AuditResult.Check {
    .init(zh: "中心库存收支平衡", en: "stock of centres balances") { tally in
      for (line, claim) in flows {
        for period in 0..<periods {
          let before = claim.stock[period == 0 ? periods - 1 : period - 1]
          tally.expect(
            claim.stock[period], equals: before + claim.intake[period] - claim.delivered[period],
            at: place(line, period))
        }
      }
    }
  }

  private func storage() -> AuditResult.Check {
    .init(zh: "中心库存不超库容", en: "stock of centres fits their storage") { tally in
      for (line, claim) in flows {
        for period in 0..<periods {
          tally.expect(claim.stock[period], isAtMost: line.size.storage, at: place(line, period))
        }
      }
    }
  }

  /// What leaves a line has been treated there.
  private func handling() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "中心处理不超日、年能力", en: "centres treat within their daily and yearly capacity") { tally in
      for (line, claim) in flows {
        for period in 0..<periods {
          tally.expect(
            claim.delivered[period], isAtMost: line.size.handlingPerDay * days[period], at: place(line, period))
        }
        tally.expect(
          claim.delivered.sum(), isAtMost: line.capacity, at: subject.name(centre: line.centre, stream: line.stream))
      }
    }
  }

  /// A line delivers to outlets; a stream for which the scenario has none is used at the centre.
  private func deliverySums() -> AuditResult.Check {
    .init(zh: "中心运出等于发往各去向之和", en: "deliveries of centres add up over outlets") { tally in
      for (line, claim) in flows where network.outlets.contains(where: { $0.stream == claim.stream }) {
        let sold = subject.plan.flows.deliveries.filter { delivery in
          delivery.centre == claim.centre && delivery.mass.count == periods
            && network.outletIndex(delivery.outlet).map { network.outlets[$0].stream } == claim.stream
        }
        for period in 0..<periods {
          tally.expect(claim.delivered[period], equals: sold.map { $0.mass[period] }.sum(), at: place(line, period))
        }
      }
    }
  }

  private func place(_ line: PlanUnderAudit.Line, _ period: Int) -> String {
    "\(subject.name(centre: line.centre, stream: line.stream)) · period \(period + 1)"
  }
}
