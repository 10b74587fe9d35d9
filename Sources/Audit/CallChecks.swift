import Quantities
import WasteNetwork

/// Streams on call: loads of a call, calls as they come, and vehicles enough to answer in time. And streams that can be
/// fetched from the field on few days only: vehicles enough for those.
struct CallChecks {
  private struct Trips {
    let vehicle: Vehicle
    let stream: WasteStream
    let claims: [TransportPlan.Shuttle]
  }

  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [loads(), fetched(), response(), capacity(), harvest()] }

  private func loads() -> AuditResult.Check {
    .init(zh: "每次上门不超单次量", en: "a call fetches no more than a call's load") { tally in
      for claim in subject.plan.transport.shuttles {
        guard let rule = rule(of: claim.stream), let load = rule.loadPerCall else { continue }
        tally.expect(claim.load, isAtMost: load, at: place(claim))
      }
    }
  }

  /// What has arisen by the end of a period with working days is fetched by then, but for what the plan leaves.
  private func fetched() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "随叫随收及时运走", en: "calls are fetched as they come") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .onCall {
        let own = subject.plan.transport.shuttles.filter {
          $0.village == one.claim.village && $0.stream == one.claim.stream && $0.depot == one.claim.depot
            && $0.trips.count == days.count
        }
        var arisen = Mass.zero
        var carried = Mass.zero
        for (period, mass) in subject.arrivals(of: one).enumerated() {
          arisen += mass
          carried += own.map { $0.load * $0.trips[period] }.sum()
          guard days[period] > 0 else { continue }
          tally.expect(
            carried + subject.left(village: one.village, stream: one.stream, through: period), isAtLeast: arisen,
            at: "\(subject.name(village: one.village, stream: one.stream)) · period \(period + 1)")
        }
      }
    }
  }

  private func response() -> AuditResult.Check {
    .init(zh: "单次往返不超响应时限", en: "a call is driven within its time of response") { tally in
      for claim in subject.plan.transport.shuttles {
        guard let limit = rule(of: claim.stream)?.responseTime else { continue }
        tally.expect(claim.durationPerTrip, isAtMost: limit, at: place(claim))
      }
    }
  }

  /// The calls expected within the days of response, each as long as the longest, are fetched on those days.
  private func capacity() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "车辆可在响应时限内应答", en: "vehicles answer the calls expected in time") { tally in
      for one in trips(of: .onCall) {
        let within = max(1, (one.stream.responseTime?.seconds ?? 0) / WorkTime.hours(24).seconds)
        for period in days.indices where days[period] > 0 {
          let called = one.claims.filter { $0.trips[period] > 0 }
          guard let longest = called.map(\.durationPerTrip).max() else { continue }
          let calls = called.map { $0.trips[period] }.reduce(0, +)
          let expected = (calls * within + days[period] - 1) / days[period]
          let answered = vehicles(one.vehicle, period) * within * (one.vehicle.shift.seconds / max(1, longest.seconds))
          tally.expect(
            answered >= expected, at: "\(one.stream.id) · vehicle \(one.vehicle.id) · period \(period + 1)",
            expected: "\(expected) calls in \(within) days", found: "time for \(answered)")
        }
      }
    }
  }

  /// What can be fetched on few days of a period is fetched on those.
  private func harvest() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "车辆可在抢收期内运完", en: "vehicles fetch the harvest on its days") { tally in
      for one in trips(of: .shuttle) {
        guard let harvest = one.stream.harvestDays else { continue }
        for period in days.indices {
          let time = one.claims.map { $0.durationPerTrip * $0.trips[period] }.sum()
          tally.expect(
            time, isAtMost: one.vehicle.shift * (vehicles(one.vehicle, period) * min(harvest, days[period])),
            at: "\(one.stream.id) · vehicle \(one.vehicle.id) · period \(period + 1)")
        }
      }
    }
  }

  /// Shuttle lines of a pattern by stream and vehicle type; those without a figure a period are left out.
  private func trips(of pattern: WasteStream.Pattern) -> [Trips] {
    network.streams.filter { $0.pattern == pattern }.flatMap { stream in
      network.vehicles.compactMap { vehicle in
        let own = subject.plan.transport.shuttles.filter {
          $0.stream == stream.id && $0.vehicle == vehicle.id && $0.trips.count == network.calendar.periodCount
        }
        return own.isEmpty ? nil : Trips(vehicle: vehicle, stream: stream, claims: own)
      }
    }
  }

  private func vehicles(_ vehicle: Vehicle, _ period: Int) -> Int {
    subject.plan.transport.fleet.filter { $0.vehicle == vehicle.id && $0.period == period }.map(\.vehicles)
      .reduce(0, +)
  }

  private func rule(of stream: ID<WasteStream>) -> WasteStream? { network.streams.first { $0.id == stream } }

  private func place(_ claim: TransportPlan.Shuttle) -> String { "shuttle \(claim.village) · \(claim.stream)" }
}
