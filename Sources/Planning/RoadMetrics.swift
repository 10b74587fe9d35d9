public import Quantities
import Roads
public import WasteNetwork

/// Chooses how road distances are measured.
public enum RoadMetrics {
  /// A table of road distances.
  public typealias Table = [(from: String, to: String, length: Distance)]

  /// Great circle times the scenario's detour factor, or the scenario's own table where it has one.
  public static func metric(for network: Network, table: Table?, fillsMissing: Bool) -> any RoadMetric {
    let straight = GreatCircleRoads(
      detourFactor: network.options.detourFactor, source: network.options.detourFactorSource)
    guard let table else { return straight }
    let lengths = Dictionary(
      table.map { (RoadPair(from: $0.from, to: $0.to), $0.length) }, uniquingKeysWith: { first, _ in first })
    return DistanceTableRoads(lengths: lengths, fill: fillsMissing ? straight : nil)
  }
}
