import Quantities
public import WasteNetwork

/// A siting plan without any search: every village goes to its nearest depot, everything is built in its largest size.
///
/// For tests of what comes after siting; capacities and targets are not looked at, and costs are left at zero.
public struct NearestSiting {
  private let network: Network
  private let distances: RoadDistances

  public init(_ network: Network, _ distances: RoadDistances) {
    self.network = network
    self.distances = distances
  }

  public var plan: SitingPlan {
    let assignments = assignments()
    let shipments = shipments(assignments)
    return SitingPlan(
      sites: [], stations: stations(assignments), assignments: assignments, unserved: [], shipments: shipments,
      lines: lines(shipments), shortfalls: [],
      cost: .init(sites: .zero, stations: .zero, haulage: .zero, onward: .zero, centres: .zero, shortfalls: .zero),
      quality: Quality(
        value: 0, bound: nil, boundMethod: LocalizedName(zh: "无", en: "none"), stopReason: .effortSpent))
  }

  private func assignments() -> [SitingPlan.Assignment] {
    network.villages.indices.flatMap { village in
      network.streams.indices.compactMap { stream in
        let mass = network.generation.arising(village: village, stream: stream).offField
        let nearest = distances.villageToDepot.neighbours(of: village).first {
          network.accepts(depot: $0.destination, stream: stream)
            && $0.distance <= network.streams[stream].serviceRadius
        }
        guard mass > .zero, let nearest else { return nil }
        return SitingPlan.Assignment(
          village: network.villages[village].id, stream: network.streams[stream].id,
          depot: network.depots[nearest.destination].id, mass: mass, distance: nearest.distance, haulCost: .zero,
          nextBest: nil, nextBestDistance: nil)
      }
    }
  }

  private func stations(_ assignments: [SitingPlan.Assignment]) -> [SitingPlan.Station] {
    network.depots.flatMap { depot in
      network.streams.indices.compactMap { stream in
        let mass = assignments.filter { $0.depot == depot.id && $0.stream == network.streams[stream].id }.map(\.mass)
        guard !mass.isEmpty, let size = network.stationSizes[stream].last else { return nil }
        return SitingPlan.Station(
          depot: depot.id, stream: network.streams[stream].id, size: size.size,
          capacity: network.stationCapacities(stream: stream).last ?? .zero, assigned: mass.sum(), yearlyCost: .zero)
      }
    }
  }

  /// Everything a depot keeps of a stream, to the first centre that may take it.
  private func shipments(_ assignments: [SitingPlan.Assignment]) -> [SitingPlan.Shipment] {
    network.depots.indices.flatMap { depot in
      network.streams.indices.compactMap { stream in
        let rule = network.streams[stream]
        let kept = assignments.filter { $0.depot == network.depots[depot].id && $0.stream == rule.id }
          .map { rule.storageLoss.complement.of($0.mass) }.sum()
        let centre = network.centres.indices.first { network.accepts(centre: $0, stream: stream) }
        guard kept > .zero, let centre, let distance = distances.depotToCentre[depot, centre] else { return nil }
        return SitingPlan.Shipment(
          depot: network.depots[depot].id, centre: network.centres[centre].id, stream: rule.id, mass: kept,
          distance: distance, cost: .zero)
      }
    }
  }

  private func lines(_ shipments: [SitingPlan.Shipment]) -> [SitingPlan.Line] {
    network.centres.flatMap { centre in
      network.streams.indices.compactMap { stream in
        let received = shipments.filter { $0.centre == centre.id && $0.stream == network.streams[stream].id }
        guard !received.isEmpty, let size = network.centreSizes[stream].last else { return nil }
        return SitingPlan.Line(
          centre: centre.id, stream: network.streams[stream].id, size: size.size,
          capacity: network.centreCapacities(stream: stream).last ?? .zero, received: received.map(\.mass).sum(),
          yearlyCost: .zero)
      }
    }
  }
}
