import Quantities
import WasteNetwork

/// What rounds and shuttles fetch over the year against what the villages hand over.
struct VisitChecks {
  let rounds: RoundsUnderAudit
  private var subject: PlanUnderAudit { rounds.subject }
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [roundsFetchAll(), nothingEarly(), visits(), stopsAreAssigned()] }

  /// Over the year rounds fetch exactly what is assigned; less only where the plan says what it could not place.
  private func roundsFetchAll() -> AuditResult.Check {
    .init(zh: "巡回运完全年交付量", en: "rounds fetch the year's mass") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .round {
        let fetched = rounds.loads(of: one).map(\.mass).sum()
        let place = subject.name(village: one.village, stream: one.stream)
        if isUnplaced(one.claim) {
          tally.expect(fetched, isAtMost: one.claim.mass, at: place)
        } else {
          tally.expect(fetched, equals: one.claim.mass, at: place)
        }
      }
    }
  }

  /// Nothing is fetched in a period by whose end it has not arisen. Where some periods have no working day, what
  /// arises in them may wait round the turn of the year, and this is not asked.
  private func nothingEarly() -> AuditResult.Check {
    .init(zh: "未产生的不提前收运", en: "nothing is fetched before it has arisen") { tally in
      guard !subject.workingDays.contains(0) else { return }
      for one in subject.assignments where network.streams[one.stream].pattern == .round {
        let loads = rounds.loads(of: one)
        var arisen = Mass.zero
        for (period, mass) in subject.arrivals(of: one).enumerated() {
          arisen += mass
          let fetched = loads.filter { $0.period <= period }.map(\.mass).sum()
          tally.expect(
            fetched, isAtMost: arisen,
            at: "\(subject.name(village: one.village, stream: one.stream)) · period \(period + 1)")
        }
      }
    }
  }

  /// A village is visited as often as the stream's rule asks; a visit fetches a kilogram or more.
  private func visits() -> AuditResult.Check {
    .init(zh: "收运次数符合规定", en: "villages are visited as often as the rule asks") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .round && !isUnplaced(one.claim) {
        let wanted = min(max(1, network.streams[one.stream].visitsPerYear), one.claim.mass.kilograms)
        let made = rounds.loads(of: one).count
        tally.expect(
          made >= wanted, at: subject.name(village: one.village, stream: one.stream),
          expected: "at least \(wanted) visits", found: "\(made)")
      }
    }
  }

  /// Rounds load only where the siting sends the village's stream to their station.
  private func stopsAreAssigned() -> AuditResult.Check {
    .init(zh: "巡回只收所属村", en: "rounds load only what belongs to their station") { tally in
      for round in rounds.rounds {
        for (position, stop) in round.claim.stops.enumerated() {
          for (stream, load) in zip(round.streams, stop.loads) where load > .zero {
            let isAssigned = subject.assignments(village: round.villages[position], stream: stream)
              .contains { $0.depot == round.depot }
            tally.expect(
              isAssigned, at: "\(round.place) · village \(stop.village)",
              expected: "an assignment to depot \(round.claim.depot)", found: "none")
          }
        }
      }
    }
  }

  private func isUnplaced(_ claim: SitingPlan.Assignment) -> Bool {
    subject.plan.transport.unplaced.contains { $0.village == claim.village && $0.stream == claim.stream }
  }
}
