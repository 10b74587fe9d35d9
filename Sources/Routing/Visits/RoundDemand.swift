internal import Quantities
internal import WasteNetwork

/// Everything the round streams ask for: jobs for the search, and visits that no truck can make.
struct RoundDemand {
  private(set) var jobs: [RoundJob] = []
  private(set) var unplaced: [TransportPlan.Unplaced] = []

  private let network: Network
  private let metric: any RoadMetric
  private let calendar: WorkCalendar

  init(network: Network, siting: SitingPlan, metric: any RoadMetric, calendar: WorkCalendar) {
    self.network = network
    self.metric = metric
    self.calendar = calendar
    for group in LoadGroup.all(network) {
      for depot in network.depots.indices {
        let wanted = siting.assignments.filter { assignment in
          assignment.depot == network.depots[depot].id && assignment.mass > .zero
            && group.streams.contains { network.streams[$0].id == assignment.stream }
        }
        if !wanted.isEmpty { add(wanted, depot: depot, group: group) }
      }
    }
  }

  /// A village's stream with its visits of the year.
  private struct Entry {
    let village: Int
    let stream: Int
    /// Place in the station's road table.
    let place: Int
    var visits: [Visit]
    let partCount: Int
  }

  private mutating func add(_ wanted: [SitingPlan.Assignment], depot: Int, group: LoadGroup) {
    let villages = Array(Set(wanted.compactMap { network.villageIndex($0.village) })).sorted()
    let roads = StationRoads(network: network, depot: depot, villages: villages, metric: metric)
    var entries = wanted.compactMap { entry($0, villages: villages, roads: roads, group: group) }
    let aligned = CommonDrives.aligned(
      entries.map(\.visits), greatestWait: CommonDrives.greatestWait(network.calendar))
    for index in entries.indices { entries[index].visits = aligned[index] }
    for set in visitSets(entries) {
      jobs.append(job(set.drives, of: set.entries.map { entries[$0] }, depot: depot, group: group, roads: roads))
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
    let visits = VisitCalendar.visits(arrivals: arrivals, count: network.streams[stream].visitsPerYear)
    let wayAndBack = roads.metres(0, index + 1) + roads.metres(index + 1, 0)
    let greatest = group.trucks.map { $0.greatestLoad(of: network.streams[stream], metres: wayAndBack) }.max() ?? 0
    guard greatest > 0, let load = visits.map(\.load).max() else {
      let reason =
        group.trucks.isEmpty
        ? Reasons.noVehicle : wayAndBack >= RoundTask.noRoad ? Reasons.noRoad : Reasons.tooFar(metres: wayAndBack)
      unplaced.append(.init(village: assignment.village, stream: assignment.stream, reason: reason))
      return nil
    }
    return Entry(
      village: village, stream: stream, place: index + 1, visits: visits,
      partCount: (load + greatest - 1) / greatest)
  }

  /// One drive of a set of entries, with the load of each.
  private typealias SetDrive = (period: Int, slot: Int, slotCount: Int, loads: [Int])

  /// Entries that are visited in the same slot of the same period, and all the times when exactly they are.
  private func visitSets(_ entries: [Entry]) -> [(entries: [Int], drives: [SetDrive])] {
    var sets: [(entries: [Int], drives: [SetDrive])] = []
    var known: [[Int]: Int] = [:]
    for period in 0..<calendar.periodCount {
      let today = entries.indices.map { index in entries[index].visits.filter { $0.period == period } }
      let slotCount = today.map(\.count).max() ?? 0
      for slot in 0..<slotCount {
        let members = entries.indices.filter { slot < today[$0].count }
        let set = known[members] ?? sets.count
        if set == sets.count {
          known[members] = set
          sets.append((members, []))
        }
        sets[set].drives.append((period, slot, slotCount, members.map { today[$0][slot].load }))
      }
    }
    return sets
  }

  private func job(
    _ drives: [SetDrive], of entries: [Entry], depot: Int, group: LoadGroup, roads: StationRoads
  ) -> RoundJob {
    var visits: [RoundJob.Visit] = []
    var owner: [Int] = []
    for (index, entry) in entries.enumerated() {
      for part in 0..<entry.partCount {
        visits.append(.init(village: entry.village, stream: entry.stream, part: part, partCount: entry.partCount))
        owner.append(index)
      }
    }
    let split = drives.map { drive in
      RoundJob.Drive(
        period: drive.period, slot: drive.slot, slotCount: drive.slotCount,
        loads: visits.indices.map { visits[$0].share(of: drive.loads[owner[$0]]) })
    }
    let greatest = visits.indices.map { visit in split.map { $0.loads[visit] }.max() ?? 0 }
    let places = [0] + owner.map { entries[$0].place }
    let task = RoundTask(
      trucks: group.trucks, mass: greatest,
      volume: visits.indices.map { volume(of: visits[$0], load: greatest[$0]) },
      direction: visits.map { direction(of: $0.village, from: depot) },
      distance: { roads.metres(places[$0], places[$1]) })
    return RoundJob(depot: depot, group: group, visits: visits, task: task, drives: split)
  }

  /// Litres that a load takes.
  func volume(of visit: RoundJob.Visit, load: Int) -> Int {
    network.streams[visit.stream].bulkDensity.volume(of: .kilograms(load)).litres
  }

  private func direction(of village: Int, from depot: Int) -> (east: Double, north: Double) {
    let (there, here) = (network.villages[village].position, network.depots[depot].position)
    return (there.longitude - here.longitude, there.latitude - here.latitude)
  }
}
