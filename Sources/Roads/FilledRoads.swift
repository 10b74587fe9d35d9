public import Quantities
public import WasteNetwork

/// Road distances of one metric, and of another where the first knows no road.
public struct FilledRoads: RoadMetric {
  public let origin: DistanceOrigin
  private let first: any RoadMetric
  private let fill: any RoadMetric

  public init(_ first: any RoadMetric, fill: any RoadMetric) {
    self.first = first
    self.fill = fill
    let (own, other) = (first.origin.statement, fill.origin.statement)
    origin = DistanceOrigin(
      statement: LocalizedName(
        zh: "\(own.zh)；无路可通者以“\(other.zh)”补充", en: "\(own.en); pairs without a road filled by: \(other.en)"),
      isEstimate: first.origin.isEstimate || fill.origin.isEstimate)
  }

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    let (own, other) = (first.table(from: origins, to: destinations), fill.table(from: origins, to: destinations))
    return DistanceTable(rowCount: origins.count, columnCount: destinations.count) { own[$0, $1] ?? other[$0, $1] }
  }

  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    // a pair beyond the reach by road must not come back as a nearer estimate
    let near = fill.neighbours(of: origins, among: destinations, within: reach)
    let own = first.neighbours(of: origins, among: destinations, within: reach)
    return NeighbourLists(
      origins.indices.map { row in
        let listed = Array(own.neighbours(of: row))
        let known = Set(listed.map(\.destination))
        let others = near.neighbours(of: row).filter { !known.contains($0.destination) }
        let roads = first.table(from: [origins[row]], to: others.map { destinations[$0.destination] })
        let filled = others.indices.filter { roads[0, $0 - others.startIndex] == nil }.map { others[$0] }
        return (listed + filled).sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }
}
