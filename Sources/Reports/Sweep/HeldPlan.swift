import Quantities
public import WasteNetwork

/// The stations and assignments of one plan, held against a district in which other masses arise: what is built stays,
/// each village goes where it went, and a station takes no more than it can.
public struct HeldPlan: Sendable {
  private let stations: [SweepResult.Station]
  private let taken: [SweepResult.Taken]

  /// - Returns: `nil` for a result that has no plan or whose decisions were not kept.
  public init?(_ result: SweepResult) {
    guard result.status == .planned, let taken = result.taken else { return nil }
    self.taken = taken
    stations = result.stations
  }

  /// What it comes to in another district with the same codes.
  public func held(in network: Network) -> SweepResult.Held {
    var arriving = [Mass](repeating: .zero, count: network.depots.count * network.streams.count)
    let known = masses(in: network)
    for one in known { arriving[one.station] += one.mass }
    let room = capacities(in: network)
    let overloaded = stations.filter { station in
      position(station, in: network).map { arriving[$0] > room[$0] } ?? true
    }
    // a station that cannot take all takes the same part of what each village has
    let assignments = known.map { one in
      let whole = arriving[one.station]
      let fits = min(whole, room[one.station])
      let part = whole > .zero ? Int(Int128(one.mass.kilograms) * Int128(fits.kilograms) / Int128(whole.kilograms)) : 0
      return SitingPlan.Assignment(
        village: one.taken.village, stream: one.taken.stream, depot: one.taken.depot, mass: .kilograms(part),
        distance: .zero, haulCost: .zero, nextBest: nil, nextBestDistance: nil)
    }
    let targets = network.targetResults(for: HeldPlan.siting(of: assignments)).compactMap(SweepResult.Reached.init)
    return SweepResult.Held(targets: targets, overloaded: overloaded)
  }

  /// What each village hands over now: all that arises, where it goes to several stations in the parts it went before.
  private func masses(in network: Network) -> [(taken: SweepResult.Taken, station: Int, mass: Mass)] {
    let streams = network.streams.count
    var before = [Int](repeating: 0, count: network.villages.count * streams)
    let known = taken.compactMap { one -> (taken: SweepResult.Taken, item: Int, station: Int)? in
      guard let village = network.villageIndex(one.village), let stream = network.streamIndex(one.stream),
        let depot = network.depotIndex(one.depot)
      else { return nil }
      before[village * streams + stream] += one.mass.kilograms
      return (one, village * streams + stream, depot * streams + stream)
    }
    return known.map { one in
      let arising = network.generation.arising(village: one.item / streams, stream: one.item % streams).offField
      let part = Int128(arising.kilograms) * Int128(one.taken.mass.kilograms) / Int128(max(1, before[one.item]))
      return (one.taken, one.station, .kilograms(Int(part)))
    }
  }

  private func position(_ station: SweepResult.Station, in network: Network) -> Int? {
    guard let depot = network.depotIndex(station.depot), let stream = network.streamIndex(station.stream) else {
      return nil
    }
    return depot * network.streams.count + stream
  }

  /// What each station can take in a year under the district's seasons; nothing where none stands.
  private func capacities(in network: Network) -> [Mass] {
    let bySize = network.streams.indices.map { network.stationCapacities(stream: $0) }
    var room = [Mass](repeating: .zero, count: network.depots.count * network.streams.count)
    for station in stations {
      guard let at = position(station, in: network) else { continue }
      let stream = at % network.streams.count
      guard let size = network.stationSizes[stream].firstIndex(where: { $0.size == station.size }) else { continue }
      room[at] = bySize[stream][size]
    }
    return room
  }

  private static func siting(of assignments: [SitingPlan.Assignment]) -> SitingPlan {
    SitingPlan(
      sites: [], stations: [], assignments: assignments, unserved: [], shipments: [], lines: [], shortfalls: [],
      cost: SitingPlan.Cost(
        sites: .zero, stations: .zero, haulage: .zero, onward: .zero, centres: .zero, shortfalls: .zero),
      quality: Quality(
        value: 0, bound: nil, boundMethod: LocalizedName(zh: "-", en: "-"), stopReason: .effortSpent))
  }
}
