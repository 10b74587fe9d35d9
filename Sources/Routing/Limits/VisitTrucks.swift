internal import WasteNetwork

/// Which vehicles may fetch what of a station's visits: each with a set of streams that may be on it together.
struct VisitTrucks {
  struct Kind {
    let truck: Truck
    /// By visit whether the truck may fetch it among these streams.
    let mayFetch: [Bool]
  }

  /// None is useless beside another.
  let kinds: [Kind]
  /// Sets of more streams than this are not told apart: all that a vehicle may carry count as one.
  private static let mostStreams = 10

  /// - Parameter ground: where vehicles come from.
  init(_ network: Network, _ visits: StationVisits, rules: CollectionRules, ground: DayPacking.Ground, depots: [Int]) {
    var all: [Kind] = []
    for (index, vehicle) in network.vehicles.enumerated() {
      let truck = VisitTrucks.nearest(Truck(vehicle, index: index), ground, depots)
      for streams in VisitTrucks.loads(of: visits.streams, on: vehicle, network) {
        let mayFetch = visits.visits.map { visit in
          streams.contains(visit.stream) && rules.may(index, enter: visit.village, from: visits.depot)
        }
        if mayFetch.contains(true) { all.append(Kind(truck: truck, mayFetch: mayFetch)) }
      }
    }
    kinds = all.enumerated().filter { index, kind in
      !all.enumerated().contains { other, better in
        other != index && better.isAtLeast(kind) && (other < index || !kind.isAtLeast(better))
      }
    }.map(\.element)
  }

  /// A truck's day begins with a way from its base to some station, and ends with one from some station.
  private static func nearest(_ truck: Truck, _ ground: DayPacking.Ground, _ depots: [Int]) -> Truck {
    guard let home = ground.homes[truck.vehicle] else { return truck }
    return truck.based(
      out: depots.map { ground.roads.metres(home, $0) }.min() ?? 0,
      back: depots.map { ground.roads.metres($0, home) }.min() ?? 0)
  }

  /// The greatest sets of streams that may be on a vehicle together.
  private static func loads(of streams: [Int], on vehicle: Vehicle, _ network: Network) -> [[Int]] {
    let own = streams.filter { vehicle.mayCarry(network.streams[$0]) }
    guard own.count <= mostStreams else { return [own] }
    let sets = (1..<1 << own.count).filter { set in
      network.mayRideTogether(own.indices.filter { set & 1 << $0 != 0 }.map { own[$0] }, on: vehicle)
    }
    return sets.filter { set in !sets.contains { $0 != set && $0 & set == set } }.map { set in
      own.indices.filter { set & 1 << $0 != 0 }.map { own[$0] }
    }
  }
}

extension VisitTrucks.Kind {
  /// Whether every round of the other could be driven by this one, at no greater cost.
  func isAtLeast(_ other: Self) -> Bool {
    let (own, its) = (truck, other.truck)
    return own.metreCost <= its.metreCost && own.payload >= its.payload && own.volume >= its.volume
      && own.longestRound >= its.longestRound && own.speed >= its.speed && own.stopTime <= its.stopTime
      && own.loadingPerTonne + own.unloadingPerTonne <= its.loadingPerTonne + its.unloadingPerTonne
      && zip(mayFetch, other.mayFetch).allSatisfy { $0 || !$1 }
  }
}
