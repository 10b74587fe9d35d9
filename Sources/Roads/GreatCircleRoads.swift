public import Quantities
public import WasteNetwork

/// Road distances estimated as great circle × detour factor, in whole metres.
public struct GreatCircleRoads: RoadMetric {
  public let origin: DistanceOrigin
  private let detourFactor: Double

  /// - Parameters:
  ///   - detourFactor: road metres per straight metre; not below the whole.
  ///   - source: where the factor comes from, as reports state it.
  public init(detourFactor: Share, source: String) {
    precondition(detourFactor >= .whole, "no road is shorter than the straight line")
    self.detourFactor = detourFactor.fraction
    let basis = source.isEmpty ? (zh: "", en: "") : (zh: "（\(source)）", en: " (\(source))")
    origin = DistanceOrigin(
      statement: LocalizedName(
        zh: "大圆距离 × 绕行系数 \(detourFactor.fraction)\(basis.zh)，非实测道路里程",
        en: "great circle × detour factor \(detourFactor.fraction)\(basis.en), not measured roads"),
      isEstimate: true)
  }

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    DistanceTable(rowCount: origins.count, columnCount: destinations.count) {
      road(origins[$0].position, destinations[$1].position)
    }
  }

  /// Looks only at destinations in neighbouring grid cells: time grows with the arcs found, not with all pairs.
  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    // half a metre more, because a road is rounded to whole metres before it is compared
    let grid = SphereGrid(
      destinations.map { SpherePoint($0.position) }, reach: (Double(reach.metres) + 0.5) / detourFactor)
    return NeighbourLists(
      origins.map { place in
        var found: [NeighbourLists.Neighbour] = []
        grid.visit(near: SpherePoint(place.position)) { destination in
          let distance = road(place.position, destinations[destination].position)
          if distance <= reach { found.append(.init(destination: destination, distance: distance)) }
        }
        return found.sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }

  private func road(_ a: Coordinate, _ b: Coordinate) -> Distance { .metres(a.metres(to: b) * detourFactor) }
}
