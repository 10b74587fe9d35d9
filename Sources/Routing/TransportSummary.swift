internal import Quantities
internal import WasteNetwork

/// Puts rounds, shuttles, fleet and what could not be placed together, and adds up what they cost.
struct TransportSummary {
  private let network: Network
  private let demand: RoundDemand
  private let rounds: [TransportPlan.Round]
  private let vehicleDays: [TransportPlan.VehicleDay]
  private let shuttles: [TransportPlan.Shuttle]
  private let fleet: [TransportPlan.FleetUse]
  private let unplaced: [TransportPlan.Unplaced]
  private let allRoundsPlaced: Bool

  init(
    network: Network, calendar: WorkCalendar, demand: RoundDemand, timetable: RoundTimetable, shuttles: ShuttlePlanner
  ) {
    self.network = network
    self.demand = demand
    let sheets = RoundSheets(network: network, shifts: timetable.shifts, isBalanced: network.options.balancesCrews)
    rounds = sheets.rounds()
    vehicleDays = sheets.vehicleDays()
    self.shuttles = shuttles.shuttles()
    fleet = FleetUses.all(
      network: network, calendar: calendar, timetable: timetable, shuttles: self.shuttles,
      shuttleShifts: shuttles.shifts)
    unplaced = (demand.unplaced + timetable.unplaced + shuttles.unplaced).enumerated().sorted { a, b in
      (a.element.village, a.element.stream, a.offset) < (b.element.village, b.element.stream, b.offset)
    }.map(\.element)
    allRoundsPlaced = timetable.unplaced.isEmpty
  }

  func plan(stopReason: Quality.StopReason) -> TransportPlan {
    TransportPlan(
      rounds: rounds, shuttles: shuttles, fleet: fleet, unplaced: unplaced, cost: cost(),
      quality: quality(stopReason), vehicleDays: vehicleDays)
  }

  private func cost() -> Money {
    let days = fleet.map { use in
      network.vehicleIndex(use.vehicle).map { index in
        let vehicle = network.vehicles[index]
        return vehicle.dayCost * use.vehicleDays + vehicle.kilometreCost * use.emptyDistance
      } ?? .zero
    }
    return roundCost() + shuttles.map(\.cost).sum() + days.sum()
  }

  private func roundCost() -> Money { rounds.map { $0.costPerDrive * $0.days.count }.sum() }

  /// The rounds' kilometre cost and a limit for the same visits with the same loads; no limit when a visit was left
  /// out.
  private func quality(_ stopReason: Quality.StopReason) -> Quality {
    let value = roundCost().fen
    if network.streams.contains(where: { $0.pattern == .round && $0.unloadsAt == .centre }) {
      return Quality(
        value: value, bound: nil,
        boundMethod: LocalizedName(
          zh: "班次可中途在中心卸车，未计算下界", en: "none: rounds may be emptied at centres on their way"),
        stopReason: stopReason)
    }
    guard allRoundsPlaced else {
      return Quality(
        value: value, bound: nil,
        boundMethod: LocalizedName(zh: "部分收运未安排，未计算下界", en: "none: some visits could not be placed"),
        stopReason: stopReason)
    }
    return Quality(
      value: value, bound: min(value, demand.limit()),
      boundMethod: LocalizedName(zh: "按装载量与最近道路的简单下界", en: "simple limit by loads and nearest roads"),
      stopReason: stopReason)
  }
}

extension RoundDemand {
  /// A limit of the year's kilometre cost of all jobs in fen; each drive's cost is rounded to a fen, so up to a fen a
  /// visit is taken off.
  ///
  /// Visits of two jobs of one station, load group and period might share a round. What loads ask for adds up all the
  /// same; what entries ask for does not, and is left out there.
  func limit() -> Int {
    let sharing = jobsSharingPeriods()
    return jobs.reduce(0) { sum, job in
      let ways = RoundBound.ways(job.task)
      return job.drives.reduce(sum) { sum, drive in
        let volumes = zip(job.visits, drive.loads).map { volume(of: $0.0, load: $0.1) }
        let isAlone = sharing[Meeting(job, drive), default: 0] == 1
        let limit = RoundBound.limit(
          job.task, ways: ways, loads: drive.loads, volumes: volumes, countsEntries: isAlone)
        return sum + max(0, limit / 1000 - job.visits.count)
      }
    }
  }

  /// Number of jobs by what their visits might meet in.
  private func jobsSharingPeriods() -> [Meeting: Int] {
    jobs.reduce(into: [:]) { counts, job in
      for meeting in Set(job.drives.map { Meeting(job, $0) }) { counts[meeting, default: 0] += 1 }
    }
  }

  /// A station's load group in a period.
  private struct Meeting: Hashable {
    let depot: Int
    let streams: [Int]
    let period: Int

    init(_ job: RoundJob, _ drive: RoundJob.Drive) {
      depot = job.depot
      streams = job.group.streams
      period = drive.period
    }
  }
}
