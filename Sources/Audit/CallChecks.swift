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

  let days: DaysUnderAudit
  private var subject: PlanUnderAudit { days.rounds.subject }
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
    let workingDays = subject.workingDays
    return .init(zh: "随叫随收及时运走", en: "calls are fetched as they come") { tally in
      for one in subject.assignments where network.streams[one.stream].pattern == .onCall {
        let own = subject.plan.transport.shuttles.filter {
          $0.village == one.claim.village && $0.stream == one.claim.stream && $0.depot == one.claim.depot
            && $0.trips.count == workingDays.count
        }
        var arisen = Mass.zero
        var carried = Mass.zero
        for (period, mass) in subject.arrivals(of: one).enumerated() {
          arisen += mass
          carried += own.map { $0.load * $0.trips[period] }.sum()
          guard workingDays[period] > 0 else { continue }
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

  /// The time of the calls that are to be expected within the days of response, of all streams that are answered as soon
  /// or sooner, lies in the shifts of the vehicles that are not out with rounds, whichever working days in succession
  /// these are.
  private func capacity() -> AuditResult.Check {
    .init(zh: "车辆可在响应时限内应答", en: "vehicles answer the calls expected in time") { tally in
      for vehicle in network.vehicles {
        let lines = trips(of: .onCall).filter { $0.vehicle.id == vehicle.id }
        let responses = Set(lines.map { responseDays($0.stream) }).sorted()
        for (period, worked) in network.workingDays.days.enumerated() where !worked.isEmpty {
          guard let work = work(of: vehicle, for: lines.flatMap(\.claims).filter { $0.trips[period] > 0 }) else {
            continue
          }
          let free = freeVehicles(vehicle, period, worked)
          for response in responses {
            let time = lines.filter { responseDays($0.stream) <= response }.flatMap(\.claims)
              .map { $0.durationPerTrip * $0.trips[period] }.sum()
            let within = min(response, worked.count)
            let expected = (time.seconds * within + worked.count - 1) / worked.count
            let least = free.indices.dropLast(within - 1).map { free[$0..<$0 + within].reduce(0, +) }.min() ?? 0
            tally.expect(
              work * least, isAtLeast: .seconds(expected),
              at: "vehicle \(vehicle.id) · period \(period + 1) · calls within \(response) days")
          }
        }
      }
    }
  }

  private func responseDays(_ stream: WasteStream) -> Int {
    max(1, (stream.responseTime?.seconds ?? 0) / WorkTime.hours(24).seconds)
  }

  /// Time for calls in a shift at the station that leaves least of it; `nil` where none is called at.
  private func work(of vehicle: Vehicle, for claims: [TransportPlan.Shuttle]) -> WorkTime? {
    claims.compactMap { claim in
      network.depotIndex(claim.depot).map { ShuttleDayUnderAudit(of: vehicle, at: $0, days)?.work ?? .zero }
    }.min()
  }

  /// Vehicles of a period that are not out with rounds, by working day.
  private func freeVehicles(_ vehicle: Vehicle, _ period: Int, _ worked: [Int]) -> [Int] {
    worked.map { day in
      let out = days.days.filter { $0.vehicle.id == vehicle.id && $0.claim.day == day }.map(\.claim.number)
      return max(0, vehicles(vehicle, period) - Set(out).count)
    }
  }

  /// What can be fetched on few days of a period is fetched on those.
  private func harvest() -> AuditResult.Check {
    let workingDays = subject.workingDays
    return .init(zh: "车辆可在抢收期内运完", en: "vehicles fetch the harvest on its days") { tally in
      for one in trips(of: .shuttle) {
        guard let harvest = one.stream.harvestDays else { continue }
        for period in workingDays.indices {
          let time = one.claims.map { $0.durationPerTrip * $0.trips[period] }.sum()
          tally.expect(
            time, isAtMost: one.vehicle.shift * (vehicles(one.vehicle, period) * min(harvest, workingDays[period])),
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
