import Quantities
import WasteNetwork

@testable import Routing

/// All ways to part the visits of a station's period into rounds, by the rules as they are written: nothing of the engine's
/// is used but the plan's own visits.
struct AllRounds {
  private struct Visit {
    let village: Int
    let stream: Int
    let mass: Mass
    let day: Int
  }

  private let network: Network
  private var visits: [Visit] = []
  /// Metres among the depot (0) and the visits' villages.
  private let roads: DistanceTable

  var count: Int { visits.count }

  init(
    _ network: Network, metric: any RoadMetric, _ plan: TransportPlan, _ limit: TransportPlan.RoundLimit
  ) {
    self.network = network
    for round in plan.rounds where round.depot == limit.depot && limit.streams.contains(round.streams[0]) {
      for day in round.days where network.calendar.period(ofDay: day) == limit.period {
        for stop in round.stops {
          for (stream, mass) in zip(round.streams, stop.loads) where mass > .zero {
            visits.append(
              Visit(
                village: network.villageIndex(stop.village)!, stream: network.streamIndex(stream)!, mass: mass, day: day
              )
            )
          }
        }
      }
    }
    let depot = network.depots[network.depotIndex(limit.depot)!]
    let places =
      [RoadPlace(code: depot.id.code, position: depot.position)]
      + visits.map {
        RoadPlace(code: network.villages[$0.village].id.code, position: network.villages[$0.village].position)
      }
    roads = metric.table(from: places, to: places)
  }

  /// Fen; `nil` where some visit fits no vehicle.
  func least() -> Int? {
    let costs = (0..<1 << count).map { set in
      cost(of: visits.indices.filter { set & 1 << $0 != 0 })
    }
    var least = [Int?](repeating: nil, count: 1 << count)
    least[0] = 0
    for set in 1..<1 << count {
      var part = set
      while part > 0 {
        if part & (set & -set) != 0, let cost = costs[part], let rest = least[set ^ part] {
          least[set] = min(least[set] ?? .max, cost + rest)
        }
        part = (part - 1) & set
      }
    }
    return least[1 << count - 1]
  }

  /// The cheapest order and vehicle of one round.
  private func cost(of round: [Int]) -> Int? {
    guard !round.isEmpty else { return nil }
    let tasks = round.map { [visits[$0].village, visits[$0].stream] }
    // two visits on different days are two visits
    for (place, visit) in round.enumerated() {
      for other in round[..<place].indices where tasks[other] == tasks[place] {
        if visits[round[other]].day != visits[visit].day { return nil }
      }
    }
    let streams = Set(round.map { visits[$0].stream }).sorted()
    let able = network.vehicles.filter { vehicle in
      network.mayRideTogether(streams, on: vehicle) && round.map { visits[$0].mass }.sum() <= vehicle.payload
        && round.map { network.streams[visits[$0].stream].bulkDensity.volume(of: visits[$0].mass) }.sum()
          <= vehicle.bodyVolume
        && round.allSatisfy { vehicle.mayEnter(network.villages[visits[$0].village]) }
    }
    guard !able.isEmpty else { return nil }
    return orders(round).compactMap { order in able.compactMap { cost(order, $0) }.min() }.min()
  }

  private func cost(_ order: [Int], _ vehicle: Vehicle) -> Int? {
    let places = [0] + order.map { $0 + 1 } + [0]
    var way = Distance.zero
    var stops = 0
    for (from, to) in zip(places, places.dropFirst()) {
      let isSame = from > 0 && to > 0 && visits[from - 1].village == visits[to - 1].village
      if to > 0, !isSame { stops += 1 }
      guard let leg = isSame || from == to ? .zero : roads[from, to] else { return nil }
      way += leg
    }
    let mass = order.map { visits[$0].mass }.sum()
    let handling = (vehicle.loadingPerTonne + vehicle.unloadingPerTonne).seconds * mass.kilograms
    let time = vehicle.speed.time(over: way).seconds + stops * vehicle.stopTime.seconds + (handling + 999) / 1000
    return time <= vehicle.shift.seconds ? (vehicle.kilometreCost * way).fen : nil
  }

  private func orders(_ visits: [Int]) -> [[Int]] {
    guard visits.count > 1 else { return [visits] }
    return visits.flatMap { first in orders(visits.filter { $0 != first }).map { [first] + $0 } }
  }
}
