import Quantities
import WasteNetwork

/// What rounds and shuttles fetch over the year against what the villages hand over.
struct VisitChecks {
  let rounds: RoundsUnderAudit
  private var subject: PlanUnderAudit { rounds.subject }
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [roundsFetchAll(), nothingEarly(), visits(), stopsAreAssigned()] }

  /// Over the year rounds fetch what is assigned but for what the plan says it leaves, to the kilogram; and for no
  /// station more than is assigned to it.
  private func roundsFetchAll() -> AuditResult.Check {
    .init(zh: "巡回运完全年交付量", en: "rounds fetch the year's mass") { tally in
      for village in network.villages.indices {
        for stream in network.streams.indices where network.streams[stream].pattern == .round {
          let place = subject.name(village: village, stream: stream)
          var sum = subject.left(village: village, stream: stream)
          for one in subject.assignments(village: village, stream: stream) {
            let fetched = rounds.loads(of: one).map(\.mass).sum()
            tally.expect(fetched, isAtMost: one.claim.mass, at: place)
            sum += fetched
          }
          tally.expect(sum, equals: subject.collected(village: village, stream: stream), at: place)
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

  /// A village is visited as often as the stream's rule asks, each line that leaves something standing for a visit; a
  /// visit fetches a kilogram or more.
  private func visits() -> AuditResult.Check {
    .init(zh: "收运次数符合规定", en: "villages are visited as often as the rule asks") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .round {
        let loads = rounds.loads(of: one)
        let left = subject.linesLeft(village: one.village, stream: one.stream).count
        let wanted = min(max(1, network.streams[one.stream].visitsPerYear), loads.map(\.mass).sum().kilograms)
        tally.expect(
          loads.count + left >= wanted, at: subject.name(village: one.village, stream: one.stream),
          expected: "at least \(wanted) visits", found: "\(loads.count), and \(left) left out")
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
}
