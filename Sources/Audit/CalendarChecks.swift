import Quantities
import WasteNetwork

/// Rounds on days and vehicles: the year's days, and no vehicle longer out than its shift.
struct CalendarChecks {
  /// One vehicle of a type on one day.
  private struct VehicleDay: Hashable {
    let vehicle: ID<Vehicle>
    let number: Int
    let day: Int
  }

  let rounds: RoundsUnderAudit
  private var network: Network { rounds.subject.network }

  func run() -> [AuditResult.Check] { [daysInYear(), workingDays(), vehiclesExist(), shifts()] }

  private func daysInYear() -> AuditResult.Check {
    .init(zh: "收运日期在本年内", en: "days lie within the year") { tally in
      let last = network.calendar.daysInYear
      for round in rounds.rounds {
        for day in round.claim.days {
          tally.expect(
            (1...last).contains(day), at: round.place, expected: "a day from 1 to \(last)", found: "day \(day)")
        }
      }
    }
  }

  /// Trucks drive on no more days of a period than are worked.
  private func workingDays() -> AuditResult.Check {
    .init(zh: "出车日数不超工作日", en: "trucks drive on working days only") { tally in
      let driven = Set(rounds.rounds.flatMap(\.claim.days))
      for (period, worked) in rounds.subject.workingDays.enumerated() {
        let count = driven.count { rounds.period(ofDay: $0) == period }
        tally.expect(
          count <= worked, at: "period \(period + 1)", expected: "at most \(worked) days", found: "\(count) days")
      }
    }
  }

  private func vehiclesExist() -> AuditResult.Check {
    .init(zh: "车辆编号在车队数量内", en: "vehicle numbers exist") { tally in
      for round in rounds.rounds {
        for number in round.claim.vehicleNumbers {
          tally.expect(
            number >= 1 && number <= round.vehicle.count ?? .max, at: round.place,
            expected: "1 to \(round.vehicle.count.map(String.init) ?? "any")", found: "\(number)")
        }
      }
    }
  }

  /// The rounds of a vehicle on a day fit its shift together.
  private func shifts() -> AuditResult.Check {
    .init(zh: "单车单日不超班次时间", en: "no vehicle is out longer than its shift") { tally in
      var order: [VehicleDay] = []
      var time: [VehicleDay: WorkTime] = [:]
      for round in rounds.rounds {
        for (day, number) in zip(round.claim.days, round.claim.vehicleNumbers) {
          let key = VehicleDay(vehicle: round.vehicle.id, number: number, day: day)
          if time[key] == nil { order.append(key) }
          time[key, default: .zero] += round.claim.duration
        }
      }
      for key in order {
        guard let vehicle = network.vehicleIndex(key.vehicle), let worked = time[key] else { continue }
        tally.expect(
          worked, isAtMost: network.vehicles[vehicle].shift,
          at: "vehicle \(key.vehicle) number \(key.number) · day \(key.day)")
      }
    }
  }
}
