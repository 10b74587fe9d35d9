import Quantities
package import WasteNetwork

/// Where to find what a plan says of a village, a depot or a stream; made once, read by both languages.
package struct PlanIndex {
  private let streamCount: Int
  private let assignments: [[SitingPlan.Assignment]]
  private let unserved: [SitingPlan.Unserved?]
  private let stations: [SitingPlan.Station?]
  private let driveDays: [[Int]]
  private let trips: [[Int]]
  private let locks: [Lock?]
  /// `numberOfDepot[j]` counts the open depots from 1, in the order of the plan; `nil` when not open.
  package let numberOfDepot: [Int?]
  /// `namesakes[v]`: where other villages of the same name lie.
  let namesakes: [Namesakes]
  /// `isCentreOpen[k]`: the centre has a line for some stream.
  let isCentreOpen: [Bool]

  package init(network: Network, plan: Plan) {
    let streamCount = network.streams.count
    let cells = network.villages.count * streamCount
    var assignments = [[SitingPlan.Assignment]](repeating: [], count: cells)
    var unserved = [SitingPlan.Unserved?](repeating: nil, count: cells)
    var stations = [SitingPlan.Station?](repeating: nil, count: network.depots.count * streamCount)
    var locks = [Lock?](repeating: nil, count: cells)
    func cell(_ village: ID<Village>, _ stream: ID<WasteStream>) -> Int? {
      guard let v = network.villageIndex(village), let s = network.streamIndex(stream) else { return nil }
      return v * streamCount + s
    }
    for one in plan.siting.assignments { if let at = cell(one.village, one.stream) { assignments[at].append(one) } }
    for one in plan.siting.unserved { if let at = cell(one.village, one.stream) { unserved[at] = one } }
    for one in network.locks where one.kind == .locked { if let at = cell(one.village, one.stream) { locks[at] = one } }
    for one in plan.siting.stations {
      guard let depot = network.depotIndex(one.depot), let s = network.streamIndex(one.stream) else { continue }
      stations[depot * streamCount + s] = one
    }
    self.streamCount = streamCount
    self.assignments = assignments
    self.unserved = unserved
    self.stations = stations
    self.locks = locks
    (driveDays, trips) = PlanIndex.visits(network: network, plan: plan)

    var numbers = [Int?](repeating: nil, count: network.depots.count)
    for (position, site) in plan.siting.sites.enumerated() {
      if let depot = network.depotIndex(site.depot) { numbers[depot] = position + 1 }
    }
    numberOfDepot = numbers
    namesakes = PlanIndex.namesakes(network)
    isCentreOpen = network.centres.map { centre in plan.siting.lines.contains { $0.centre == centre.id } }
  }

  package func assignments(village: Int, stream: Int) -> [SitingPlan.Assignment] {
    assignments[village * streamCount + stream]
  }
  package func unserved(village: Int, stream: Int) -> SitingPlan.Unserved? { unserved[village * streamCount + stream] }
  package func lock(village: Int, stream: Int) -> Lock? { locks[village * streamCount + stream] }
  package func station(depot: Int, stream: Int) -> SitingPlan.Station? { stations[depot * streamCount + stream] }
  /// Days of the year on which a round calls, ascending.
  package func driveDays(village: Int, stream: Int) -> [Int] { driveDays[village * streamCount + stream] }
  /// Full loads in each period; empty when none.
  package func trips(village: Int, stream: Int) -> [Int] { trips[village * streamCount + stream] }

  /// Names are not keys: the same village name may occur again and again.
  enum Namesakes { case none, elsewhere, inTownship }

  private static func namesakes(_ network: Network) -> [Namesakes] {
    let byName = Dictionary(grouping: network.villages, by: \.name.zh)
    return network.villages.map { village in
      let same = byName[village.name.zh] ?? []
      if same.count < 2 { return .none }
      return same.filter { $0.township == village.township }.count > 1 ? .inTownship : .elsewhere
    }
  }

  private static func visits(network: Network, plan: Plan) -> (days: [[Int]], trips: [[Int]]) {
    let streamCount = network.streams.count
    var days = [[Int]](repeating: [], count: network.villages.count * streamCount)
    var trips = days
    for round in plan.transport.rounds {
      for stop in round.stops {
        guard let village = network.villageIndex(stop.village) else { continue }
        for (position, id) in round.streams.enumerated() {
          guard let stream = network.streamIndex(id), position < stop.loads.count else { continue }
          guard stop.loads[position] > .zero else { continue }
          days[village * streamCount + stream] += round.days
        }
      }
    }
    for shuttle in plan.transport.shuttles {
      guard let village = network.villageIndex(shuttle.village), let stream = network.streamIndex(shuttle.stream)
      else { continue }
      let at = village * streamCount + stream
      trips[at] = trips[at].isEmpty ? shuttle.trips : zip(trips[at], shuttle.trips).map { $0 + $1 }
    }
    return (days.map { $0.sorted() }, trips)
  }
}

extension Network {
  /// How many sizes of its stream are smaller than a station's, at most 3; `nil` without a station.
  func sizeRank(of station: SitingPlan.Station?) -> Int? {
    guard let station, let stream = streamIndex(station.stream) else { return nil }
    return min(3, stationSizes[stream].firstIndex { $0.size == station.size } ?? 0)
  }
}
