import Quantities
import WasteNetwork

/// What the rounds and shuttles of a plan ask of each vehicle type in each period, added up anew.
struct FleetUnderAudit {
  struct Work {
    /// Vehicle days of rounds: a vehicle on a day counts once, however many rounds it drives.
    var roundDays = 0
    /// Vehicles out with rounds on the busiest day.
    var roundVehicles = 0
    var shuttleTime = WorkTime.zero
    /// Driving, stops, loading and unloading of rounds and shuttles.
    var time = WorkTime.zero
    /// Driven by rounds and shuttles.
    var distance = Distance.zero
    /// Ways without a load on days with rounds, and the time to drive them.
    var empty = Distance.zero
    var emptyTime = WorkTime.zero
    /// The longest and the shortest way from the base to a station and back that a day of shuttles can ask for, and the
    /// time of the shortest; zero without a base.
    var homeward = Distance.zero
    var leastHomeward: Distance?
    var leastHomewardTime: WorkTime?
    /// The most time for shuttles that a day leaves.
    var shuttleWork = WorkTime.zero
    /// Days that the trips of one line fill by themselves, at least.
    var lineDays = 0
  }

  /// `[vehicle][period]`.
  private(set) var work: [[Work]]

  init(days: DaysUnderAudit) {
    let network = days.rounds.subject.network
    work = network.vehicles.map { _ in [Work](repeating: Work(), count: network.calendar.periodCount) }
    addRounds(days.rounds)
    addEmptyWays(days)
    addShuttles(days)
  }

  private mutating func addRounds(_ rounds: RoundsUnderAudit) {
    let network = rounds.subject.network
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
  }

  private mutating func addEmptyWays(_ days: DaysUnderAudit) {
    for day in days.days {
      guard let period = day.period, let legs = days.emptyLegs(of: day) else { continue }
      work[day.type][period].empty += legs.sum()
      work[day.type][period].emptyTime += legs.map { day.vehicle.speed.time(over: $0) }.sum()
    }
  }

  private mutating func addShuttles(_ days: DaysUnderAudit) {
    let subject = days.rounds.subject
    let network = subject.network
    for shuttle in subject.plan.transport.shuttles {
      guard let vehicle = network.vehicleIndex(shuttle.vehicle), shuttle.trips.count == network.calendar.periodCount
      else { continue }
      guard let depot = network.depotIndex(shuttle.depot), let village = network.villageIndex(shuttle.village) else {
        continue
      }
      let day = ShuttleDayUnderAudit(of: network.vehicles[vehicle], at: depot, days)
      let most = day?.greatestCount(of: shuttle, village: network.villages[village], depot: network.depots[depot])
      for (period, trips) in shuttle.trips.enumerated() where trips > 0 {
        work[vehicle][period].add(shuttle, trips: trips, day, mostTrips: most ?? 0)
      }
    }
  }
}

extension FleetUnderAudit.Work {
  /// - Parameters:
  ///   - day: what a day of these trips can hold; `nil` where no road leads to the station.
  ///   - mostTrips: trips of the line that a day can hold.
  fileprivate mutating func add(
    _ shuttle: TransportPlan.Shuttle, trips: Int, _ day: ShuttleDayUnderAudit?, mostTrips: Int
  ) {
    distance += shuttle.distancePerTrip * trips
    time += shuttle.durationPerTrip * trips
    shuttleTime += shuttle.durationPerTrip * trips
    lineDays = max(lineDays, (trips + max(1, mostTrips) - 1) / max(1, mostTrips))
    let (way, wayTime) = (day?.homeward ?? .zero, day?.wayTime ?? .zero)
    homeward = max(homeward, way)
    leastHomeward = min(leastHomeward ?? way, way)
    leastHomewardTime = min(leastHomewardTime ?? wayTime, wayTime)
    shuttleWork = max(shuttleWork, day?.work ?? .zero)
  }
}
