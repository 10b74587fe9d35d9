internal import Quantities
internal import WasteNetwork

/// A station's visits as the bound takes them: their kilometre cost in thousandths of a fen, and of the rules payload, body,
/// shift, and who may fetch what where. Days and opening hours are left out, vehicles are as many as wanted.
///
/// All that the trade rounds up is rounded down here, so that whatever is allowed is allowed here too.
struct VisitProblem {
  /// Parts of a second.
  private static let ticks = 4
  private let visits: [StationVisits.Visit]
  private let kinds: [VisitTrucks.Kind]
  private let network: Network
  /// Metres among the station (0) and the visits, row by row; by way of a centre where a round may be emptied there and
  /// that is nearer.
  private let metres: [Int]
  /// Whether rounds may be emptied on their way: then loads limit nothing.
  private let mayBeEmptied: Bool
  private var width: Int { visits.count + 1 }

  init(
    _ network: Network, _ visits: StationVisits, trucks: VisitTrucks, metric: any RoadMetric,
    ground: DayPacking.Ground
  ) {
    self.network = network
    self.visits = visits.visits
    kinds = trucks.kinds
    let villages = Set(visits.visits.map(\.village)).sorted()
    let roads = StationRoads(network: network, depot: visits.depot, villages: villages, metric: metric)
    let places = [0] + visits.visits.map { (villages.firstIndex(of: $0.village) ?? 0) + 1 }
    let direct = places.map { from in places.map { roads.metres(from, $0) } }
    let centres = Set(visits.streams.flatMap { ground.centres.centres(for: [$0]) }).sorted()
    mayBeEmptied = !centres.isEmpty
    let emptying = Emptying(network, depot: visits.depot, centres: centres, metric: metric, roads: ground.centres)
    let stops = visits.visits.map(\.village)
    metres = places.indices.flatMap { from in
      places.indices.map { to in
        if from == 0 || from == to { return direct[from][to] }
        return min(direct[from][to], emptying.metres(from: stops[from - 1], to: to > 0 ? stops[to - 1] : nil))
      }
    }
  }

  var terms: RoundTerms {
    RoundTerms(visits: visits.map(\.count), rebate: kinds.map { rebate($0.truck) }.max() ?? 0)
  }

  /// A drive's cost is rounded to the nearest fen. What that takes off at most is less than half a fen, and a multiple of
  /// what all legs' costs are multiples of.
  private func rebate(_ truck: Truck) -> Int {
    let step = metres.reduce(1000) { greatestDivisor($0, truck.metreCost * $1) }
    return 499 / step * step
  }

  /// - Returns: the problem; `nil` where its numbers are beyond those of the search.
  func problem() -> RoutingProblem? {
    try? RoutingProblem(
      depotCount: 1, depots: [.init()],
      clients: visits.map { RoutingProblem.Client(demand: [$0.load, litres($0)]) },
      vehicleTypes: kinds.indices.map(vehicleType), profiles: kinds.map { profile($0.truck) })
  }

  private func litres(_ visit: StationVisits.Visit) -> Int {
    network.streams[visit.stream].bulkDensity.volume(of: .kilograms(visit.load)).litres
  }

  private func vehicleType(_ index: Int) -> RoutingProblem.VehicleType {
    let truck = kinds[index].truck
    let all = [visits.reduce(0) { $0 + $1.load }, visits.reduce(0) { $0 + litres($1) }]
    let capacity = [truck.payload, truck.volume]
    return RoutingProblem.VehicleType(
      count: max(1, terms.visits.reduce(0, +)),
      capacity: mayBeEmptied ? zip(capacity, all).map { max($0, $1) } : capacity,
      unitDistanceCost: truck.metreCost, maxDuration: truck.longestRound * VisitProblem.ticks, profile: index,
      excludedClients: visits.indices.filter { !kinds[index].mayFetch[$0] })
  }

  private func profile(_ truck: Truck) -> RoutingProblem.Profile {
    // a road beyond every shift's reach only has to be that: the numbers stay moderate
    let reach = (kinds.map { $0.truck.shift * $0.truck.speed / 3600 }.max() ?? 0) + 1
    func way(_ from: Int, _ to: Int) -> Int { min(metres[from * width + to], reach) }
    let handling = truck.loadingPerTonne + truck.unloadingPerTonne
    return RoutingProblem.Profile(
      distance: SquareMatrix(side: width, entry: way),
      duration: SquareMatrix(side: width) { from, to in
        way(from, to) * 3600 * VisitProblem.ticks / truck.speed + stopTime(truck, from, to)
      },
      service: visits.map { handling * $0.load * VisitProblem.ticks / 1000 })
  }

  /// A stop's fixed time counts half on the way to it and half on the way on, and once for all that is loaded there.
  private func stopTime(_ truck: Truck, _ from: Int, _ to: Int) -> Int {
    if from == to || from > 0 && to > 0 && visits[from - 1].village == visits[to - 1].village { return 0 }
    let half = truck.stopTime * VisitProblem.ticks / 2
    return (from > 0 ? half : 0) + (to > 0 ? half : 0)
  }
}

/// Ways by centres at which rounds may be emptied.
private struct Emptying {
  let centres: [Int]
  let roads: CentreRoads
  /// By centre, metres to the station.
  let home: [Int]

  init(_ network: Network, depot: Int, centres: [Int], metric: any RoadMetric, roads: CentreRoads) {
    self.centres = centres
    self.roads = roads
    let station = RoadPlace(code: network.depots[depot].id.code, position: network.depots[depot].position)
    home = centres.map { centre in
      let place = RoadPlace(code: network.centres[centre].id.code, position: network.centres[centre].position)
      return metric.table(from: [place], to: [station])[0, 0]?.metres ?? RoundTask.noRoad
    }
  }

  /// The shortest way from a village by a centre to another, or to the station; no road where there is no centre.
  func metres(from: Int, to village: Int?) -> Int {
    centres.indices.map { index in
      let back = village.map { roads.metres(centre: centres[index], village: $0) } ?? home[index]
      return roads.metres(village: from, centre: centres[index]) + back
    }.min() ?? RoundTask.noRoad
  }
}

/// Greatest common divisor; of nought and a number that number.
private func greatestDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
