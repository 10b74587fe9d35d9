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
    MeasuredRoads.metric(for: network, table: table, fillsMissing: fillsMissing)
  }
}
