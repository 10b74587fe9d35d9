import Quantities
import WasteNetwork

/// What the plan says of the limits of its rounds' kilometre cost: of which rounds they are, and that they contradict
/// neither these nor their own sum. That none lies too high is the optimiser's statement and is not recomputed here.
struct LimitChecks {
  let rounds: RoundsUnderAudit
  private var subject: PlanUnderAudit { rounds.subject }
  private var transport: TransportPlan { subject.plan.transport }

  func run() -> [AuditResult.Check] { [areOfTheRounds(), fitTheBound()] }

  /// Cost and visits of each station's period, and no round left out.
  private func areOfTheRounds() -> AuditResult.Check {
    .init(zh: "班次下界所指的班次无误、无遗漏", en: "limits of rounds are of the plan's rounds") { tally in
      for one in transport.roundLimits {
        let own = rounds.rounds.filter {
          $0.claim.depot == one.depot && $0.claim.streams.first.map(one.streams.contains) == true
        }
        let drives = own.map { round in round.claim.days.count { rounds.period(ofDay: $0) == one.period } }
        tally.expect(
          zip(own, drives).map { $0.claim.costPerDrive * $1 }.sum(), equals: one.cost, at: place(one))
        let visits = zip(own, drives).map { round, count in
          round.claim.stops.reduce(0) { $0 + $1.loads.count { $0 > .zero } } * count
        }
        tally.expect(one.visits, equals: visits.reduce(0, +), at: place(one))
      }
      if transport.roundLimits.isEmpty { return }
      tally.expect(
        transport.roundLimits.map(\.cost).sum(),
        equals: transport.rounds.map { $0.costPerDrive * $0.days.count }.sum(), at: "all limits")
    }
  }

  /// No limit lies above what the rounds cost, and the bound is the sum of the limits; without these there is none.
  private func fitTheBound() -> AuditResult.Check {
    .init(zh: "班次下界不高于费用，合计即为界限", en: "limits of rounds fit their costs and add up to the bound") { tally in
      for one in transport.roundLimits {
        tally.expect(one.limit, isAtMost: one.cost, at: place(one))
        tally.expect(one.limit, isAtLeast: .zero, at: place(one))
      }
      let sum = transport.roundLimits.isEmpty ? nil : transport.roundLimits.map(\.limit).sum().fen
      tally.expect(
        transport.quality.bound == sum, at: "bound of the rounds", expected: sum.map { "\($0)" } ?? "none",
        found: transport.quality.bound.map { "\($0)" } ?? "none")
    }
  }

  private func place(_ one: TransportPlan.RoundLimit) -> String {
    "limit of depot \(one.depot) · \(one.streams.map(\.code).joined(separator: " ")) · period \(one.period + 1)"
  }
}
