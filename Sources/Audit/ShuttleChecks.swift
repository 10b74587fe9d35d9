import Quantities
import WasteNetwork

/// Shuttles: loads, ways, times, and that their trips carry what the villages hand over.
struct ShuttleChecks {
  private typealias Shuttle = (vehicle: Vehicle, stream: Int, village: Int, claim: TransportPlan.Shuttle)

  let subject: PlanUnderAudit
  private let shuttles: [Shuttle]
  /// `[village × streamCount + stream]`.
  private let shuttlesOfVillage: [[Shuttle]]
  private var network: Network { subject.network }

  init(subject: PlanUnderAudit) {
    let network = subject.network
    self.subject = subject
    let shuttles = subject.plan.transport.shuttles.compactMap { claim -> Shuttle? in
      guard let vehicle = network.vehicleIndex(claim.vehicle), let stream = network.streamIndex(claim.stream),
        let village = network.villageIndex(claim.village), claim.trips.count == network.calendar.periodCount
      else { return nil }
      return (network.vehicles[vehicle], stream, village, claim)
    }
    self.shuttles = shuttles
    shuttlesOfVillage = shuttles.grouped(into: network.villages.count * network.streams.count) {
      $0.village * network.streams.count + $0.stream
    }
  }

  func run() -> [AuditResult.Check] { [loads(), ways(), durations(), costs(), carryAll(), nothingWaits()] }

  private func loads() -> AuditResult.Check {
    .init(zh: "整车装载不超载重与容积", en: "shuttle loads fit payload and body") { tally in
      for one in shuttles {
        tally.expect(one.claim.load, isAtMost: one.vehicle.load(of: network.streams[one.stream]), at: place(one))
      }
    }
  }

  private func ways() -> AuditResult.Check {
    .init(zh: "整车往返里程正确", en: "distances of shuttles are right") { tally in
      for one in shuttles {
        let road = network.depotIndex(one.claim.depot).flatMap { subject.distance(village: one.village, depot: $0) }
        guard let road else {
          tally.expect(false, at: place(one), expected: "a road to the station", found: "none")
          continue
        }
        tally.expect(one.claim.distancePerTrip, equals: road * 2, at: place(one))
      }
    }
  }

  /// Driving, one stop, loading and unloading; within the shift.
  private func durations() -> AuditResult.Check {
    .init(zh: "整车往返用时正确且在班次内", en: "durations of shuttles are right and within the shift") { tally in
      for one in shuttles {
        let expected =
          one.vehicle.speed.time(over: one.claim.distancePerTrip) + one.vehicle.stopTime
          + RoundsUnderAudit.handling(of: one.claim.load, by: one.vehicle)
        tally.expect(one.claim.durationPerTrip, equals: expected, at: place(one))
        tally.expect(expected, isAtMost: one.vehicle.shift, at: place(one))
      }
    }
  }

  private func costs() -> AuditResult.Check {
    .init(zh: "整车往返费用正确", en: "kilometre costs of shuttles are right") { tally in
      for one in shuttles {
        let trips = one.claim.trips.reduce(0, +)
        tally.expect(
          one.claim.cost, equals: one.vehicle.kilometreCost * (one.claim.distancePerTrip * trips), at: place(one))
      }
    }
  }

  /// Trips × load carry the year's mass but for what the plan says it leaves.
  private func carryAll() -> AuditResult.Check {
    .init(zh: "整车往返运完全年交付量", en: "shuttles carry the year's mass") { tally in
      for village in network.villages.indices {
        for stream in network.streams.indices where network.streams[stream].pattern != .round {
          let carried = subject.assignments(village: village, stream: stream).map { one in
            min(one.claim.mass, own(one).map { $0.load * $0.trips.reduce(0, +) }.sum())
          }.sum()
          tally.expect(
            carried + subject.left(village: village, stream: stream),
            isAtLeast: subject.collected(village: village, stream: stream),
            at: subject.name(village: village, stream: stream))
        }
      }
      for one in shuttles {
        let isAssigned = subject.assignments(village: one.village, stream: one.stream)
          .contains { $0.claim.depot == one.claim.depot }
        tally.expect(
          isAssigned, at: place(one), expected: "an assignment to depot \(one.claim.depot)", found: "none")
      }
    }
  }

  /// In every period with working days and roads, what has arisen is carried but for less than a load and what the plan leaves.
  private func nothingWaits() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "各期产生量及时运走", en: "shuttles follow the season") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .shuttle {
        let greatest =
          network.vehicles(for: one.stream)
          .map { network.vehicles[$0].load(of: network.streams[one.stream]) }.max() ?? .zero
        var waiting = Mass.zero
        for (period, mass) in subject.arrivals(of: one).enumerated() {
          let carried = own(one).map { $0.load * $0.trips[period] }.sum()
          waiting = max(.zero, waiting + mass - carried)
          guard days[period] > 0, isDry(one, period) else { continue }
          let left = subject.left(village: one.village, stream: one.stream, through: period)
          tally.expect(
            waiting, isAtMost: greatest + left + .kilograms(1),
            at: "\(subject.name(village: one.village, stream: one.stream)) · period \(period + 1)")
        }
        // what waits for a road when the year ends was never carried, however dry or wet its last period is
        tally.expect(
          waiting, isAtMost: greatest + subject.left(village: one.village, stream: one.stream) + .kilograms(1),
          at: "\(subject.name(village: one.village, stream: one.stream)) · end of the year")
      }
    }
  }

  /// Whether roads lead from the village to its station in a period; in others what arises has to wait.
  private func isDry(_ one: PlanUnderAudit.Assignment, _ period: Int) -> Bool {
    [network.villages[one.village].passablePeriods, network.depots[one.depot].passablePeriods]
      .allSatisfy { $0?.contains(period + 1) ?? true }
  }

  private func own(_ one: PlanUnderAudit.Assignment) -> [TransportPlan.Shuttle] {
    shuttlesOfVillage[one.village * network.streams.count + one.stream].map(\.claim)
      .filter { $0.depot == one.claim.depot }
  }

  private func place(_ one: Shuttle) -> String { "shuttle \(one.claim.village) · \(one.claim.stream)" }
}
