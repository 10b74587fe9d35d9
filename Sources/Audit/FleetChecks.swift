import Quantities
import WasteNetwork

/// The fleet of each period: vehicle days enough for the work, and what they drive, burn and cost.
struct FleetChecks {
  /// What the rounds and shuttles of one vehicle type ask for in one period.
  private struct Work {
    /// Vehicle days of rounds: a vehicle on a day counts once, however many rounds it drives.
    var roundDays = 0
    /// Vehicles out with rounds on the busiest day.
    var roundVehicles = 0
    var shuttleTime = WorkTime.zero
    var time = WorkTime.zero
    var distance = Distance.zero
  }

  private let rounds: RoundsUnderAudit
  /// `[vehicle][period]`.
  private let work: [[Work]]
  private var network: Network { rounds.subject.network }
  private var transport: TransportPlan { rounds.subject.plan.transport }

  init(rounds: RoundsUnderAudit) {
    self.rounds = rounds
    let network = rounds.subject.network
    var work = network.vehicles.map { _ in [Work](repeating: Work(), count: network.calendar.periodCount) }
    // Vehicle numbers out with rounds, by vehicle type and day.
    var sent: [[Int: Set<Int>]] = network.vehicles.map { _ in [:] }
    for round in rounds.rounds {
      guard let vehicle = network.vehicleIndex(round.vehicle.id) else { continue }
      for (day, number) in zip(round.claim.days, round.claim.vehicleNumbers) {
        guard let period = rounds.period(ofDay: day) else { continue }
        work[vehicle][period].distance += round.claim.distance
        work[vehicle][period].time += round.claim.duration
        guard sent[vehicle][day, default: []].insert(number).inserted else { continue }
        work[vehicle][period].roundDays += 1
        work[vehicle][period].roundVehicles = max(
          work[vehicle][period].roundVehicles, sent[vehicle][day, default: []].count)
      }
    }
    for shuttle in rounds.subject.plan.transport.shuttles {
      guard let vehicle = network.vehicleIndex(shuttle.vehicle), shuttle.trips.count == network.calendar.periodCount
      else { continue }
      for (period, trips) in shuttle.trips.enumerated() {
        work[vehicle][period].distance += shuttle.distancePerTrip * trips
        work[vehicle][period].time += shuttle.durationPerTrip * trips
        work[vehicle][period].shuttleTime += shuttle.durationPerTrip * trips
      }
    }
    self.work = work
  }

  func run() -> [AuditResult.Check] { [vehicleDays(), vehicleCounts(), sums(), costs(), total()] }

  /// Vehicle days are enough for the rounds, and what is left of them for the shuttles' time.
  private func vehicleDays() -> AuditResult.Check {
    .init(zh: "车日数足够", en: "vehicle days are enough for the work") { tally in
      for (vehicle, periods) in work.enumerated() {
        let shift = max(1, network.vehicles[vehicle].shift.seconds)
        for (period, work) in periods.enumerated() {
          let needed = work.roundDays + (work.shuttleTime.seconds + shift - 1) / shift
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

  /// Distance, hours, fuel and exhaust of all rounds and trips, and of the ways without a load.
  private func sums() -> AuditResult.Check {
    .init(zh: "里程、工时、油耗与排放正确", en: "distance, hours, fuel and exhaust add up") { tally in
      for (vehicle, periods) in work.enumerated() {
        let kind = network.vehicles[vehicle]
        for (period, work) in periods.enumerated() {
          let place = place(vehicle, period)
          let own = uses(of: vehicle, period)
          let distance = work.distance + own.map(\.emptyDistance).sum()
          tally.expect(own.map(\.distance).sum(), equals: distance, at: place)
          if distance == work.distance {
            tally.expect(own.map(\.hours).sum(), equals: work.time, at: place)
          } else {
            tally.expect(own.map(\.hours).sum(), isAtLeast: work.time, at: place)
          }
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

  private func costs() -> AuditResult.Check {
    .init(zh: "车队费用正确", en: "costs of the fleet are right") { tally in
      for (vehicle, periods) in work.enumerated() {
        let kind = network.vehicles[vehicle]
        for (period, work) in periods.enumerated() {
          let own = uses(of: vehicle, period)
          let days = own.map(\.vehicleDays).reduce(0, +)
          let distance = work.distance + own.map(\.emptyDistance).sum()
          tally.expect(
            own.map(\.cost).sum(), equals: kind.dayCost * days + kind.kilometreCost * distance,
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
        network.vehicleIndex(use.vehicle).map { index in
          let vehicle = network.vehicles[index]
          return vehicle.dayCost * use.vehicleDays + vehicle.kilometreCost * use.emptyDistance
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
