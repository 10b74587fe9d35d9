internal import Quantities
internal import WasteNetwork

/// Rounds on days and vehicles, period by period.
///
/// A drive keeps to its part of the period's working days, so that several visits within a period are spaced; when no
/// vehicle is free there, any day of the period on which its villages may be visited will do.
struct RoundTimetable {
  /// All vehicle days with rounds, by period.
  private(set) var shifts: [VehicleShift] = []
  private(set) var unplaced: [TransportPlan.Unplaced] = []
  private(set) var out: VehiclesOut
  /// Vehicle days of rounds, `[vehicle][period]`.
  private(set) var daysUsed: [[Int]]
  private let network: Network

  /// - Parameter rounds: per job its rounds, each the nodes of the job's task.
  init(
    network: Network, calendar: WorkCalendar, jobs: [RoundJob], rounds: [[[Int]]], ground: DayPacking.Ground
  ) {
    self.network = network
    out = VehiclesOut(network)
    daysUsed = network.vehicles.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
    var visits = VisitDays(network, jobs: jobs)
    for period in 0..<calendar.periodCount {
      let drives = RoundTimetable.drives(in: period, jobs, rounds)
      guard !drives.isEmpty else { continue }
      let packing = DayPacking.best(drives, out: out, visits: visits, ground: ground)
      out = packing.out
      visits = packing.visits
      for shift in packing.shifts { daysUsed[shift.truck.vehicle][period] += 1 }
      shifts += packing.shifts.map { $0.leavingLate(roads: ground.roads) }
      for (drive, why) in packing.refused { refuse(drive, why) }
    }
  }

  private static func drives(in period: Int, _ jobs: [RoundJob], _ rounds: [[[Int]]]) -> [RoundDrive] {
    jobs.enumerated().flatMap { index, job in
      job.drives.filter { $0.period == period }.flatMap { slot in
        rounds[index].enumerated().compactMap { tour, nodes in
          let drive = RoundDrive(job: job, index: index, tour: tour, nodes: nodes, slot: slot)
          return drive.nodes.isEmpty ? nil : drive
        }
      }
    }
  }

  private mutating func refuse(_ drive: RoundDrive, _ why: DayPacking.Refusal) {
    for stop in drive.stops {
      for (stream, load) in zip(drive.streams, stop.loads) where load > 0 {
        unplaced.append(
          .init(
            village: network.villages[stop.village].id, stream: network.streams[stream].id, mass: .kilograms(load),
            period: drive.slot.period, reason: reason(why, load, drive.slot.period)))
      }
    }
  }

  private func reason(_ why: DayPacking.Refusal, _ mass: Int, _ period: Int) -> LocalizedName {
    let name = Reasons.name(of: period, network.calendar)
    return switch why {
    case .allTaken: Reasons.allVehiclesTaken(mass: mass, period: name.zh, periodEN: name.en)
    case .noDay: Reasons.noDay(mass: mass, period: name.zh, periodEN: name.en)
    case .tooClose: Reasons.tooClose(mass: mass, period: name.zh, periodEN: name.en)
    case .noTime: Reasons.noTime(mass: mass, period: name.zh, periodEN: name.en)
    }
  }
}
