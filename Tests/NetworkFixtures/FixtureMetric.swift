public import Quantities
public import WasteNetwork

/// Straight lines on a flat map times 1.3, for tests that need no roads.
public struct FixtureMetric: RoadMetric {
  public let origin = DistanceOrigin(
    statement: LocalizedName(zh: "测试用直线距离", en: "straight lines for tests"), isEstimate: true)

  public init() {}

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    DistanceTable(rowCount: origins.count, columnCount: destinations.count) { row, column in
      distance(origins[row].position, destinations[column].position)
    }
  }

  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    NeighbourLists(
      origins.map { origin in
        destinations.indices
          .map {
            NeighbourLists.Neighbour(destination: $0, distance: distance(origin.position, destinations[$0].position))
          }
          .filter { $0.distance <= reach }
          .sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }

  /// One degree of latitude is 111.2 km, of longitude at 36.4° N 89.5 km.
  private func distance(_ a: Coordinate, _ b: Coordinate) -> Distance {
    let east = (a.longitude - b.longitude) * FixtureMetric.kilometresPerDegreeEast
    let north = (a.latitude - b.latitude) * FixtureMetric.kilometresPerDegreeNorth
    return .kilometres((east * east + north * north).squareRoot() * 1.3)
  }

  static let kilometresPerDegreeEast = 89.5
  static let kilometresPerDegreeNorth = 111.2
}

extension RoadDistances {
  /// The distances of a fixture's network.
  public init(fixture network: Network) { self.init(network, by: FixtureMetric()) }
}
