public import Quantities
public import WasteNetwork

/// Streets on a grid: the way from one place to another is so many kilometres east or west plus so many north or
/// south, so that distances are worked in the head. A hundredth of a degree is one kilometre in both directions.
public struct GridMetric: RoadMetric {
  public let origin = DistanceOrigin(
    statement: LocalizedName(zh: "测试用网格道路", en: "a grid of roads for tests"), isEstimate: true)

  public init() {}

  /// The place so many kilometres east and north of the grid's origin.
  public static func point(east: Int, north: Int) -> Coordinate {
    Coordinate(longitude: 115.5 + Double(east) / 100, latitude: 36 + Double(north) / 100)
  }

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

  private func distance(_ a: Coordinate, _ b: Coordinate) -> Distance {
    .kilometres(((abs(a.longitude - b.longitude) + abs(a.latitude - b.latitude)) * 100).rounded())
  }
}
