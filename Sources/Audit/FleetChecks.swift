import Quantities
import WasteNetwork

/// The fleet of each period: vehicle days enough for the work, and what they drive, burn and cost.
struct FleetChecks {
  private typealias Work = FleetUnderAudit.Work

  private let rounds: RoundsUnderAudit
  /// `[vehicle][period]`.
  private let work: [[Work]]
  private var network: Network { rounds.subject.network }
  private var transport: TransportPlan { rounds.subject.plan.transport }

  init(days: DaysUnderAudit) {
    rounds = days.rounds
    work = FleetUnderAudit(days: days).work
  }

  func run() -> [AuditResult.Check] { [vehicleDays(), vehicleCounts(), sums(), costs(), total()] }

  /// Vehicle days are enough for the rounds, and what is left of them for the shuttles: for their time in what base and
  /// rests leave of a shift, and for the line that fills most days by itself.
  private func vehicleDays() -> AuditResult.Check {
    .init(zh: "车日数足够", en: "vehicle days are enough for the work") { tally in
      for (vehicle, periods) in work.enumerated() {
        for (period, work) in periods.enumerated() {
          let shift = max(1, work.shuttleWork.seconds)
          let needed = work.roundDays + max(work.lineDays, (work.shuttleTime.seconds + shift - 1) / shift)
          let days = uses(of: vehicle, period).map(\.vehicleDays).reduce(0, +)
          tally.expect(
            days >= needed, at: place(vehicle, period), expected: "at least \(needed) vehicle days", found: "\(days)")
        }
      }
    }
  }

  /// As many vehicles as the busiest day and the working days ask for, and no more than there are.
  private func vehicleCounts() -> AuditResult.Check {
    let days = rounds.subject.workingDays
    return .init(zh: "车辆数足够且不超车队", en: "vehicles are enough and not more than there are") { tally in
      for (vehicle, periods) in work.enumerated() {
        for (period, work) in periods.enumerated() {
          for use in uses(of: vehicle, period) {
            let enough = use.vehicles >= work.roundVehicles && use.vehicles * days[period] >= use.vehicleDays
            tally.expect(
              enough, at: place(vehicle, period),
              expected: "vehicles for \(use.vehicleDays) vehicle days on \(days[period]) days", found: "\(use.vehicles)"
            )
            if let count = network.vehicles[vehicle].count {
              tally.expect(
                use.vehicles <= count, at: place(vehicle, period), expected: "at most \(count)",
                found: "\(use.vehicles)")
            }
          }
        }
      }
    }
  }

  /// Distance, hours, fuel and exhaust of all rounds, trips and ways without a load.
  private func sums() -> AuditResult.Check {
    .init(zh: "里程、工时、油耗与排放正确", en: "distance, hours, fuel and exhaust add up") { tally in
      for (vehicle, periods) in work.enumerated() {
        let kind = network.vehicles[vehicle]
        for (period, work) in periods.enumerated() {
          let place = place(vehicle, period)
          let own = uses(of: vehicle, period)
          let distance = work.distance + own.map(\.emptyDistance).sum()
          tally.expect(own.map(\.distance).sum(), equals: distance, at: place)
          expectEmptyWays(of: own, kind, work, at: place, &tally)
          tally.expect(
            own.map(\.fuelLitres).reduce(0, +), equals: thousandths(kind.fuelMillilitresPerKilometre, distance),
            at: place)
          tally.expect(
            own.map(\.co2eKilograms).reduce(0, +), equals: thousandths(kind.co2eGramsPerKilometre, distance),
            at: place)
        }
      }
    }
  }

  /// Ways without a load: those of the days with rounds, and where the vehicle has a base for each day of shuttles the way
  /// from it and back, no shorter than to the nearest station served and no longer than to the farthest.
  private func expectEmptyWays(
    of own: [TransportPlan.FleetUse], _ kind: Vehicle, _ work: Work, at place: String, _ tally: inout Tally
  ) {
    let empty = own.map(\.emptyDistance).sum()
    let hours = own.map(\.hours).sum()
    let shuttleDays = max(0, own.map(\.vehicleDays).reduce(0, +) - work.roundDays)
    let (most, longest) = (work.homeward * shuttleDays, kind.speed.time(over: work.homeward) + .seconds(1))
    tally.expect(empty, isAtLeast: work.empty + (work.leastHomeward ?? .zero) * shuttleDays, at: place)
    tally.expect(empty, isAtMost: work.empty + most, at: place)
    tally.expect(
      hours, isAtLeast: work.time + work.emptyTime + (work.leastHomewardTime ?? .zero) * shuttleDays, at: place)
    tally.expect(
      hours, isAtMost: work.time + work.emptyTime + (most == .zero ? .zero : longest * shuttleDays), at: place)
  }

  private func costs() -> AuditResult.Check {
    .init(zh: "车队费用正确", en: "costs of the fleet are right") { tally in
      for (vehicle, periods) in work.enumerated() {
        let kind = network.vehicles[vehicle]
        for (period, work) in periods.enumerated() {
          let own = uses(of: vehicle, period)
          let days = own.map(\.vehicleDays).reduce(0, +)
          tally.expect(
            own.map(\.cost).sum(),
            equals: kind.dayCost * days + kind.kilometreCost * (work.distance + own.map(\.emptyDistance).sum()),
            at: place(vehicle, period))
        }
      }
    }
  }

  /// Kilometre costs of rounds, shuttles and ways without a load, and day costs of the fleet.
  private func total() -> AuditResult.Check {
    .init(zh: "运输费用合计", en: "costs of transport add up") { tally in
      let driven = transport.rounds.map { $0.costPerDrive * $0.days.count }.sum()
      let days = transport.fleet.compactMap { use in
        network.vehicleIndex(use.vehicle).map {
          network.vehicles[$0].dayCost * use.vehicleDays + network.vehicles[$0].kilometreCost * use.emptyDistance
        }
      }.sum()
      tally.expect(transport.cost, equals: driven + transport.shuttles.map(\.cost).sum() + days, at: "transport")
      tally.expect(transport.quality.value, equals: driven.fen, at: "value of the rounds")
    }
  }

  private func uses(of vehicle: Int, _ period: Int) -> [TransportPlan.FleetUse] {
    transport.fleet.filter { $0.vehicle == network.vehicles[vehicle].id && $0.period == period }
  }

  /// Thousandths of a unit a kilometre, rounded to the nearest unit over the distance.
  private func thousandths(_ perKilometre: Int, _ distance: Distance) -> Int {
    (perKilometre * distance.metres + 500_000) / 1_000_000
  }

  private func place(_ vehicle: Int, _ period: Int) -> String {
    "vehicle \(network.vehicles[vehicle].id) · period \(period + 1)"
  }
}
