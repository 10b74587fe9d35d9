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

    var partCount: Int { ((visits.map(\.load).max() ?? 0) + fullLoad - 1) / fullLoad }
  }

  private mutating func station(_ depot: Int, _ wanted: [SitingPlan.Assignment], _ group: LoadGroup) -> Station {
    let villages = Array(Set(wanted.compactMap { network.villageIndex($0.village) })).sorted()
    let roads = StationRoads(network: network, depot: depot, villages: villages, metric: metric)
    let group = group.based(at: depot, roads: emptyRoads, homes: homes)
    let entries = wanted.compactMap { entry($0, villages: villages, roads: roads, group: group) }
    return Station(depot: depot, group: group, roads: roads, entries: entries)
  }

  /// Lets visits wait for each other, those of all stations of a load group: a vehicle's day may serve several.
  private func align(_ stations: inout [Station]) {
    let aligned = CommonDrives.aligned(
      stations.flatMap { $0.entries.map(\.visits) }, greatestWait: CommonDrives.greatestWait(network.calendar))
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
      rules.permitted(calendar.days[period], village: entries[entry].village, stream: entries[entry].stream)
    }
    for set in sets.sets {
      jobs.append(
        job(
          set, of: set.entries.map { entries[$0] }, depot: station.depot, group: station.group, roads: station.roads))
    }
  }

  /// The visits of an assignment, or a reason why no truck can make them.
  private mutating func entry(
    _ assignment: SitingPlan.Assignment, villages: [Int], roads: StationRoads, group: LoadGroup
  ) -> Entry? {
    guard let village = network.villageIndex(assignment.village), let stream = network.streamIndex(assignment.stream),
      let index = villages.firstIndex(of: village)
    else { return nil }
    let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
    let arrivals = calendar.drivable(assignment.mass.split(like: season).map(\.kilograms))
    let dates = rules.fixedDates(village: village, stream: stream).compactMap { day in
      network.calendar.period(ofDay: day).map { (day: day, period: $0) }
    }
    let visits = FixedDates.settled(
      VisitCalendar.visits(arrivals: arrivals, count: network.streams[stream].visitsPerYear), on: dates,
      arrivals: arrivals)
    let wayAndBack = roads.metres(0, index + 1) + roads.metres(index + 1, 0)
    let trucks = group.trucks.filter { rules.may($0.vehicle, enter: village) }
    let greatest = trucks.map { $0.greatestLoad(of: network.streams[stream], metres: wayAndBack) }.max() ?? 0
    guard greatest > 0, !visits.isEmpty else {
      unplaced.append(
        .init(
          village: assignment.village, stream: assignment.stream,
          reason: Reasons.noTruck(among: group.trucks.count, permitted: trucks.count, metres: wayAndBack)))
      return nil
    }
    return Entry(village: village, stream: stream, place: index + 1, visits: visits, fullLoad: greatest)
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
        loads: visits.indices.map { visits[$0].share(of: drive.loads[owner[$0]]) })
    }
    let greatest = visits.indices.map { visit in drives.map { $0.loads[visit] }.max() ?? 0 }
    let places = [0] + owner.map { entries[$0].place }
    let task = RoundTask(
      trucks: group.trucks, mass: greatest,
      volume: visits.indices.map { volume(of: visits[$0], load: greatest[$0]) },
      windows: [rules.window(ofDepot: depot)] + visits.map { rules.window(ofVillage: $0.village) },
      mayEnter: { rules.may(group.trucks[$0].vehicle, enter: visits[$1].village) },
      distance: { roads.metres(places[$0], places[$1]) })
    return RoundJob(depot: depot, group: group, visits: visits, task: task, drives: drives)
  }

  /// Litres that a load takes.
  func volume(of visit: RoundJob.Visit, load: Int) -> Int {
    network.streams[visit.stream].bulkDensity.volume(of: .kilograms(load)).litres
  }
}
