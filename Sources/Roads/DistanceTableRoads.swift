public import Quantities
public import WasteNetwork

/// A pair of places by their codes.
public struct RoadPair: Sendable, Hashable {
  public let from: String
  public let to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// Road distances from a table of pairs; pairs it does not list have no road, or are filled by another metric.
///
/// A road is taken to be as long in one direction as in the other unless the table lists both. From a place to
/// itself it is zero.
public struct DistanceTableRoads: RoadMetric {
  public let origin: DistanceOrigin
  private let lengths: [RoadPair: Distance]
  /// The other ends of the listed roads of each place, in the order of codes, each once.
  private let partners: [String: [String]]
  private let fill: (any RoadMetric)?

  /// - Parameters:
  ///   - lengths: road lengths by pair of codes.
  ///   - fill: measures the pairs that the table does not list; `nil` leaves them without a road.
  public init(lengths: [RoadPair: Distance], fill: (any RoadMetric)? = nil) {
    self.lengths = lengths
    let ends = lengths.keys.flatMap { [($0.from, $0.to), ($0.to, $0.from)] }
    partners = Dictionary(grouping: ends, by: \.0).mapValues { Set($0.map(\.1)).sorted() }
    self.fill = fill
    let filled = fill?.origin.statement
    origin = DistanceOrigin(
      statement: LocalizedName(
        zh: "道路里程表，\(lengths.count) 对" + (filled.map { "；表中未列者以“\($0.zh)”补充" } ?? ""),
        en: "table of \(lengths.count) road distances" + (filled.map { "; pairs not listed filled by: \($0.en)" } ?? "")
      ),
      isEstimate: fill?.origin.isEstimate ?? false)
  }

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    let filled = fill?.table(from: origins, to: destinations)
    return DistanceTable(rowCount: origins.count, columnCount: destinations.count) { row, column in
      listed(origins[row].code, destinations[column].code) ?? filled?[row, column]
    }
  }

  /// Looks only at the pairs listed for each origin: time grows with the table, not with all pairs of places.
  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    let filled = fill?.neighbours(of: origins, among: destinations, within: reach)
    let columns = Dictionary(grouping: destinations.indices) { destinations[$0].code }
    return NeighbourLists(
      origins.indices.map { row in
        let origin = origins[row].code
        var found: [NeighbourLists.Neighbour] = []
        for partner in [origin] + partners[origin, default: []].filter({ $0 != origin }) {
          guard let distance = listed(origin, partner), distance <= reach else { continue }
          found += columns[partner, default: []].map { .init(destination: $0, distance: distance) }
        }
        if let filled {
          found += filled.neighbours(of: row).filter { listed(origin, destinations[$0.destination].code) == nil }
        }
        return found.sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }

  private func listed(_ from: String, _ to: String) -> Distance? {
    from == to ? .zero : lengths[RoadPair(from: from, to: to)] ?? lengths[RoadPair(from: to, to: from)]
  }
}
