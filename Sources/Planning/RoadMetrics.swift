public import Quantities
import Roads
public import WasteNetwork

/// Chooses how road distances are measured.
public enum RoadMetrics {
  /// A known road distance between two codes.
  public typealias Length = (from: String, to: String, distance: Distance)

  /// The scenario's own table where it has one, else great circle times its detour factor.
  /// - Parameter fillsMissing: pairs the table lacks are estimated; otherwise they count as having no road.
  public static func metric(for network: Network, table: [Length], fillsMissing: Bool) -> any RoadMetric {
    let straight = GreatCircleRoads(
      detourFactor: network.options.detourFactor, source: network.options.detourFactorSource)
    guard !table.isEmpty else { return straight }
    let lengths = Dictionary(
      table.map { (RoadPair(from: $0.from, to: $0.to), $0.distance) }, uniquingKeysWith: { first, _ in first })
    return DistanceTableRoads(lengths: lengths, fill: fillsMissing ? straight : nil)
  }
}
