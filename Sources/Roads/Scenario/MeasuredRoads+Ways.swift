public import Quantities
public import WasteNetwork

extension MeasuredRoads {
  /// The ways along the scenario's road network that a plan's vehicles drive, for maps and navigators: between villages
  /// and their stations, from stations to centres, and from stop to stop of each round. None where there is no network.
  /// - Parameter tolerance: points nearer to the rest of their line are left out.
  public func ways(of plan: Plan, tolerance: Distance = .metres(10)) -> DrawnWays {
    var drawn = DrawnWays(tolerance: tolerance)
    guard let graph else { return drawn }
    let places = Dictionary(network.roadPlaces.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = MeasuredRoads.pairs(of: plan).compactMap { pair -> (from: RoadPlace, to: RoadPlace)? in
      guard let from = places[pair.from], let to = places[pair.to] else { return nil }
      return (from, to)
    }
    for (pair, way) in zip(pairs, graph.ways(pairs)) {
      if let way { drawn.set(way.points, from: pair.from.code, to: pair.to.code) }
    }
    return drawn
  }

  /// Each pair of places between which a plan has something driven, once.
  private static func pairs(of plan: Plan) -> [RoadPair] {
    let legs = plan.transport.rounds.flatMap { round in
      zip(round.placeCodes, round.placeCodes.dropFirst()).map { RoadPair(from: $0, to: $1) }
    }
    let all =
      plan.siting.assignments.map { RoadPair(from: $0.village.code, to: $0.depot.code) }
      + plan.siting.shipments.map { RoadPair(from: $0.depot.code, to: $0.centre.code) } + legs
    var seen: Set<RoadPair> = []
    return all.filter { $0.from != $0.to && seen.insert($0).inserted }
  }
}
