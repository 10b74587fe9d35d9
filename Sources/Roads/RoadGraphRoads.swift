internal import Computation
public import Quantities
public import WasteNetwork

/// Distances along the roads of a network, the same on any number of threads.
///
/// A distance is the straight way from the place to its road, the way along roads, and the straight way to the other
/// place, in whole metres. It holds for the heaviest truck of the fleet at any time of the year; where that truck has
/// no way, for the next lighter one, and at last for the dry season.
public struct RoadGraphRoads: RoadMetric {
  public let origin: DistanceOrigin
  public let survey: RoadSurvey
  let graph: RoadGraph
  let measure: RoadRules.Measure
  let layers: [RoadLayer]
  let threads: Int
  private let stopOfCode: [String: Int]
  private let rows: WayRows

  /// - Parameters:
  ///   - places: all places that will be asked for.
  ///   - masses: laden weights of the fleet's vehicles; `nil` where one is not known.
  ///   - threads: that searches may use; results do not depend on it.
  public init(_ network: RoadNetwork, places: [RoadPlace], masses: [Mass?], threads: Int = 1) {
    let graph = RoadGraph(network)
    let profiles = RoadProfile.all(masses: masses, rules: network.rules, lines: graph.lines)
    let pieces = RoadPieces(graph, profile: profiles[profiles.count - 1])
    let joints = each(of: places.count, threads: threads) { place in
      graph.joint(
        of: places[place].position, profiles: profiles, pieces: pieces, limit: network.rules.snapLimit)
    }
    let stops = joints.map { $0?.spot }
    let layers = each(of: profiles.count, threads: threads) { layer in
      RoadLayer(graph, profile: profiles[layer], measure: network.rules.measure, stops: stops)
    }
    let survey = RoadSurvey(places: places, joints: joints, graph: graph, pieces: pieces, layers: layers)
    self.graph = graph
    self.layers = layers
    self.survey = survey
    self.threads = threads
    measure = network.rules.measure
    stopOfCode = Dictionary(places.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    rows = WayRows(layers: layers, measure: measure, access: joints.map { $0?.access }, threads: threads)
    origin = DistanceOrigin(statement: survey.statement(network.rules, edges: graph.edgeCount), isEstimate: false)
  }

  /// Place of a code among those given; `nil` for one that was not.
  func stop(_ place: RoadPlace) -> Int? { stopOfCode[place.code] }

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    let (from, to) = (origins.map(stop), destinations.map(stop))
    let found = rows.between(from.compactMap(\.self), to.compactMap(\.self))
    return DistanceTable(rowCount: origins.count, columnCount: destinations.count) { row, column in
      guard let one = from[row], let other = to[column] else { return nil }
      return one == other ? .zero : found[one, other]
    }
  }

  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    let (from, to) = (origins.map(stop), destinations.map(stop))
    let found = rows.between(from.compactMap(\.self), to.compactMap(\.self), within: reach)
    return NeighbourLists(
      from.map { one in
        guard let one else { return [] }
        return to.indices.compactMap { column -> NeighbourLists.Neighbour? in
          guard let other = to[column], let distance = one == other ? .zero : found[one, other], distance <= reach
          else { return nil }
          return .init(destination: column, distance: distance)
        }
        .sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }
}

extension RoadGraphRoads {
  /// Pieces of road between neighbouring nodes.
  public var edgeCount: Int { graph.edgeCount }

  /// Nodes of the most restricted profile's roads that searches still look at, after chains and dead ends are taken out.
  public var searchedNodeCount: Int { layers.first?.search.nodeCount ?? 0 }
}
