import Quantities
import WasteNetwork

/// Each round for itself: how far it drives, how long it takes and what it costs.
struct RoundChecks {
  let rounds: RoundsUnderAudit
  private var network: Network { rounds.subject.network }

  func run() -> [AuditResult.Check] {
    [complete(), distances(), durations(), arrivals(), costs()]
  }

  private func complete() -> AuditResult.Check {
    let resolved = Set(rounds.rounds.map(\.claim.id))
    return .init(zh: "巡回路线记录完整", en: "rounds are complete") { tally in
      for claim in rounds.subject.plan.transport.rounds {
        tally.expect(
          resolved.contains(claim.id) && !claim.stops.isEmpty && !claim.days.isEmpty,
          at: "round \(claim.id)", expected: "stops, a load a stream, and a vehicle number a day",
          found: "\(claim.stops.count) stops, \(claim.days.count) days, \(claim.vehicleNumbers.count) numbers")
      }
    }
  }

  private func distances() -> AuditResult.Check {
    .init(zh: "巡回里程正确", en: "distances of rounds are right") { tally in
      for round in rounds.rounds {
        guard let legs = rounds.legs(of: round) else {
          tally.expect(false, at: round.place, expected: "a road between all stops", found: "none")
          continue
        }
        tally.expect(round.claim.distance, equals: legs.sum(), at: round.place)
      }
    }
  }

  /// Driving, a stop at each village, loading and unloading; within the shift.
  private func durations() -> AuditResult.Check {
    .init(zh: "巡回用时正确且在班次内", en: "durations of rounds are right and within the shift") { tally in
      for round in rounds.rounds {
        guard let legs = rounds.legs(of: round) else { continue }
        let expected =
          round.vehicle.speed.time(over: legs.sum()) + round.vehicle.stopTime * round.claim.stops.count
          + RoundsUnderAudit.handling(of: round.mass, by: round.vehicle)
        tally.expect(round.claim.duration, equals: expected, at: round.place)
        tally.expect(expected, isAtMost: round.vehicle.shift, at: round.place)
      }
    }
  }

  /// The vehicle reaches a stop after driving there, serving the stops before, and unloading at the centres before.
  private func arrivals() -> AuditResult.Check {
    .init(zh: "到村时间正确", en: "arrival times at stops are right") { tally in
      for round in rounds.rounds {
        guard let legs = rounds.legs(of: round) else { continue }
        var driven = Distance.zero
        var loaded = Mass.zero
        var unloading = WorkTime.zero
        for (position, stop) in round.claim.stops.enumerated() {
          let part = round.parts.firstIndex { $0.contains(position) } ?? 0
          driven += legs[position + part]
          if part > 0, position == round.parts[part].lowerBound {
            driven += legs[position + part - 1]
            unloading += RoundsUnderAudit.timePerTonne(
              round.vehicle.unloadingPerTonne, round.mass(of: round.parts[part - 1]))
          }
          let expected =
            round.vehicle.speed.time(over: driven) + round.vehicle.stopTime * position
            + RoundsUnderAudit.timePerTonne(round.vehicle.loadingPerTonne, loaded) + unloading
          tally.expect(stop.arrival, equals: expected, at: "\(round.place) · village \(stop.village)")
          loaded += stop.loads.sum()
        }
      }
    }
  }

  private func costs() -> AuditResult.Check {
    .init(zh: "巡回单程费用正确", en: "kilometre costs of rounds are right") { tally in
      for round in rounds.rounds {
        guard let legs = rounds.legs(of: round) else { continue }
        tally.expect(round.claim.costPerDrive, equals: round.vehicle.kilometreCost * legs.sum(), at: round.place)
      }
    }
  }
}
