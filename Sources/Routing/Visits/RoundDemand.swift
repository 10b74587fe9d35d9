internal import Quantities
internal import WasteNetwork

/// Everything the round streams ask for: jobs for the search, and visits that no truck can make.
struct RoundDemand {
  private(set) var jobs: [RoundJob] = []
  private(set) var unplaced: [TransportPlan.Unplaced] = []

  private let network: Network
  private let metric: any RoadMetric
  private let calendar: WorkCalendar
  private let rules: CollectionRules
  private let emptyRoads: EmptyRoads
  private let homes: [Int?]

  init(
    network: Network, siting: SitingPlan, metric: any RoadMetric, calendar: WorkCalendar, ground: DayPacking.Ground
  ) {
    self.network = network
    self.metric = metric
    self.calendar = calendar
    rules = CollectionRules(network)
    emptyRoads = ground.roads
    homes = ground.homes
    for group in LoadGroup.all(network) {
      var stations: [Station] = []
      for depot in network.depots.indices {
        let wanted = siting.assignments.filter { assignment in
          assignment.depot == network.depots[depot].id && assignment.mass > .zero
            && group.streams.contains { network.streams[$0].id == assignment.stream }
        }
        if !wanted.isEmpty { stations.append(station(depot, wanted, group)) }
      }
      align(&stations)
      for station in stations { addJobs(of: station) }
    }
  }

  /// A station with what its rounds have to fetch.
  private struct Station {
    let depot: Int
    let group: LoadGroup
    let roads: StationRoads
    var entries: [Entry]
  }

  /// A village's stream with its visits of the year.
  private struct Entry {
    let village: Int
    let stream: Int
    /// Place in the station's road table.
    let place: Int
    var visits: [Visit]
    /// The greatest load that one truck fetches, kilograms.
    let fullLoad: Int
    /// Whether it may be visited in a period.
    let isPossible: [Bool]

    var partCount: Int { ((visits.map(\.load).max() ?? 0) + fullLoad - 1) / fullLoad }
  }

  private mutating func station(_ depot: Int, _ wanted: [SitingPlan.Assignment], _ group: LoadGroup) -> Station {
    let villages = Array(Set(wanted.compactMap { network.villageIndex($0.village) })).sorted()
    let roads = StationRoads(network: network, depot: depot, villages: villages, metric: metric)
    let group = group.based(at: depot, roads: emptyRoads, homes: homes)
    let entries = wanted.compactMap { entry($0, depot: depot, villages: villages, roads: roads, group: group) }
    return Station(depot: depot, group: group, roads: roads, entries: entries)
  }

  /// Lets visits wait for each other, those of all stations of a load group: a vehicle's day may serve several.
  private func align(_ stations: inout [Station]) {
    let all = stations.flatMap(\.entries)
    let periods = 0..<calendar.periodCount
    let aligned = CommonDrives.aligned(
      all.map(\.visits), greatestWait: CommonDrives.greatestWait(network.calendar),
      isPossible: { entry, period in periods.contains(period) && all[entry].isPossible[period] })
    var next = 0
    for station in stations.indices {
      for entry in stations[station].entries.indices {
        stations[station].entries[entry].visits = aligned[next]
        next += 1
      }
    }
  }

  private mutating func addJobs(of station: Station) {
    let entries = station.entries
    let sets = VisitSets(entries.map(\.visits), periodCount: calendar.periodCount) { entry, period in
      rules.permitted(
        calendar.days[period], village: entries[entry].village, stream: entries[entry].stream, depot: station.depot)
    }
    for set in sets.sets {
      jobs.append(
        job(
          set, of: set.entries.map { entries[$0] }, depot: station.depot, group: station.group, roads: station.roads))
    }
  }

  /// The visits of an assignment, with reasons for those that cannot be made.
  private mutating func entry(
    _ assignment: SitingPlan.Assignment, depot: Int, villages: [Int], roads: StationRoads, group: LoadGroup
  ) -> Entry? {
    guard let village = network.villageIndex(assignment.village), let stream = network.streamIndex(assignment.stream),
      let index = villages.firstIndex(of: village)
    else { return nil }
    let wayAndBack = roads.metres(0, index + 1) + roads.metres(index + 1, 0)
    let trucks = group.trucks.filter { rules.may($0.vehicle, enter: village, from: depot) }
    let greatest = trucks.map { $0.greatestLoad(of: network.streams[stream], metres: wayAndBack) }.max() ?? 0
    guard greatest > 0 else {
      let obstacles = trucks.map { truck -> Reasons.Obstacle in
        let unbased = Truck(network.vehicles[truck.vehicle], index: truck.vehicle)
        return unbased.greatestLoad(of: network.streams[stream], metres: wayAndBack) > 0 ? .baseTooFar : .tooFar
      }
      leave(
        assignment, assignment.mass.kilograms, period: nil,
        Reasons.noTruck(among: group.trucks.count, metres: wayAndBack, obstacles: obstacles))
      return nil
    }
    let (visits, isPossible) = visits(assignment, village: village, stream: stream, depot: depot)
    guard !visits.isEmpty else { return nil }
    return Entry(
      village: village, stream: stream, place: index + 1, visits: visits, fullLoad: greatest, isPossible: isPossible)
  }

  /// When an assignment is to be visited, and in which periods it may be. Notes what no period is left for, and fixed
  /// dates on which nothing waits or no road leads there.
  private mutating func visits(
    _ assignment: SitingPlan.Assignment, village: Int, stream: Int, depot: Int
  ) -> (visits: [Visit], isPossible: [Bool]) {
    let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
    let arrivals = calendar.drivable(assignment.mass.split(like: season).map(\.kilograms))
    let fixed = rules.fixedDates(village: village, stream: stream).compactMap { day in
      network.calendar.period(ofDay: day).map { (day: day, period: $0) }
    }
    let dates = fixed.filter { network.isPassable(village: village, depot: depot, period: $0.period) }
    for date in fixed where !network.isPassable(village: village, depot: depot, period: date.period) {
      leave(assignment, 0, period: date.period, Reasons.wetRoads(on: date.day, network.calendar))
    }
    let isPossible = calendar.days.indices.map { period in
      dates.contains { $0.period == period }
        || !rules.permitted(calendar.days[period], village: village, stream: stream, depot: depot).isEmpty
    }
    let (fetched, left) = WorkCalendar.waiting(arrivals, for: isPossible)
    let visits = FixedDates.settled(
      VisitCalendar.visits(arrivals: fetched, count: network.streams[stream].visitsPerYear), on: dates,
      arrivals: arrivals)
    for (period, mass) in left.enumerated() where mass > 0 {
      let name = Reasons.name(of: period, network.calendar)
      let isWet = !network.isPassable(village: village, depot: depot, period: period)
      leave(
        assignment, mass, period: period,
        isWet
          ? Reasons.wetRoads(mass: mass, period: name.zh, periodEN: name.en)
          : Reasons.noDay(mass: mass, period: name.zh, periodEN: name.en))
    }
    for date in dates where !visits.contains(where: { $0.day == date.day }) {
      leave(assignment, 0, period: date.period, Reasons.nothingLeft(on: date.day, network.calendar))
    }
    return (visits, isPossible)
  }

  private mutating func leave(
    _ assignment: SitingPlan.Assignment, _ mass: Int, period: Int?, _ reason: LocalizedName
  ) {
    unplaced.append(
      .init(
        village: assignment.village, stream: assignment.stream, mass: .kilograms(mass), period: period, reason: reason))
  }

  private func job(
    _ set: VisitSets.Together, of entries: [Entry], depot: Int, group: LoadGroup, roads: StationRoads
  ) -> RoundJob {
    var visits: [RoundJob.Visit] = []
    var owner: [Int] = []
    for (index, entry) in entries.enumerated() {
      for part in 0..<entry.partCount {
        visits.append(.init(village: entry.village, stream: entry.stream, part: part, fullLoad: entry.fullLoad))
        owner.append(index)
      }
    }
    let drives = set.drives.map { drive in
      RoundJob.Drive(
        period: drive.period, days: drive.days, otherDays: drive.otherDays,
        loads: visits.indices.map { visits[$0].share(of: drive.loads[owner[$0]]) }, slot: drive.slot, date: drive.date)
    }
    let greatest = visits.indices.map { visit in drives.map { $0.loads[visit] }.max() ?? 0 }
    let places = [0] + owner.map { entries[$0].place }
    let task = RoundTask(
      trucks: group.trucks, mass: greatest,
      volume: visits.indices.map { volume(of: visits[$0], load: greatest[$0]) },
      windows: [rules.window(ofDepot: depot)] + visits.map { rules.window(ofVillage: $0.village) },
      mayEnter: { rules.may(group.trucks[$0].vehicle, enter: visits[$1].village, from: depot) },
      distance: { roads.metres(places[$0], places[$1]) })
    return RoundJob(depot: depot, group: group, visits: visits, task: task, drives: drives)
  }

  /// Litres that a load takes.
  func volume(of visit: RoundJob.Visit, load: Int) -> Int {
    network.streams[visit.stream].bulkDensity.volume(of: .kilograms(load)).litres
  }
}
