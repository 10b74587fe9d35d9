public import Quantities
public import WasteNetwork

/// Where the roads of a scenario come from.
public enum RoadOrigin: Sendable {
  /// Great circle × detour factor.
  case straightLines
  case network(RoadNetwork)
  /// What a routing server answered, `nil` before it was asked; its address and profile as the settings name them now, and
  /// where.
  case answer(RoadAnswer?, server: String, profile: String, place: Place?)
}

/// A scenario's roads, measured.
public struct MeasuredRoads: Sendable {
  public let metric: any RoadMetric
  /// The scenario's network with what its roads say of it: which trucks may come to which village, and caveats.
  public let network: Network
  public let faults: [Fault]
  /// The road network where there is one.
  let graph: RoadGraphRoads?
}

extension MeasuredRoads {
  /// A known road distance between two codes.
  public typealias Length = (from: String, to: String, distance: Distance)

  /// The scenario's own table where it has one, else great circle times its detour factor.
  /// - Parameter fillsMissing: pairs the table lacks are estimated; otherwise they count as having no road.
  public static func metric(for network: Network, table: [Length], fillsMissing: Bool) -> any RoadMetric {
    let straight = straightLines(network)
    guard !table.isEmpty else { return straight }
    return tabled(table, fill: fillsMissing ? straight : nil)
  }

  /// Measures the roads of a scenario: its own table first, then its road network or routing server, at last, where
  /// `fillsMissing` says so, great circle times its detour factor.
  /// - Parameter threads: that searches may use; results do not depend on it.
  public init(
    _ draft: NetworkDraft, network: Network, roads: RoadOrigin, table: [Length], fillsMissing: Bool, threads: Int
  ) throws(InputFaults) {
    switch roads {
    case .straightLines:
      metric = MeasuredRoads.metric(for: network, table: table, fillsMissing: fillsMissing)
      self.network = network
      faults = []
      graph = nil
      return
    case .network(let lines):
      let graph = RoadGraphRoads(
        lines, places: network.roadPlaces, masses: network.vehicles.map(\.grossMass), threads: threads)
      let check = RoadCheck(network: network, survey: graph.survey, rules: lines.rules, fillsMissing: fillsMissing)
      metric = MeasuredRoads.completed(graph, network: network, table: table, fillsMissing: fillsMissing)
      self.network = try check.limited(draft)
      faults = check.faults()
      self.graph = graph
    case .answer(let answer, let server, let profile, let place):
      guard let answer else { throw InputFaults([AnswerCheck.unasked(at: place)]) }
      metric = MeasuredRoads.completed(
        ServerRoads(answer), network: network, table: table, fillsMissing: fillsMissing)
      self.network = network
      graph = nil
      faults = AnswerCheck(network: network, answer: answer, server: server, profile: profile, place: place).faults()
    }
  }

  /// A metric with the scenario's own table before it and, where wanted, straight lines behind it.
  private static func completed(
    _ metric: any RoadMetric, network: Network, table: [Length], fillsMissing: Bool
  ) -> any RoadMetric {
    let filled: any RoadMetric = fillsMissing ? FilledRoads(metric, fill: straightLines(network)) : metric
    return table.isEmpty ? filled : tabled(table, fill: filled)
  }

  private static func straightLines(_ network: Network) -> GreatCircleRoads {
    GreatCircleRoads(detourFactor: network.options.detourFactor, source: network.options.detourFactorSource)
  }

  private static func tabled(_ table: [Length], fill: (any RoadMetric)?) -> DistanceTableRoads {
    let lengths = Dictionary(
      table.map { (RoadPair(from: $0.from, to: $0.to), $0.distance) }, uniquingKeysWith: { first, _ in first })
    return DistanceTableRoads(lengths: lengths, fill: fill)
  }
}
