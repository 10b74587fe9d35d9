public import WasteNetwork

/// How much two plans differ on the map.
public struct PlanDistance: Sendable, Equatable, Encodable {
  /// Stations that only one of the two has, of all that either has.
  public let stations: Int
  public let allStations: Int
  /// Villages' streams that another station takes, or that only one of the two collects, of all that either collects.
  public let moved: Int
  public let collected: Int

  /// The mean of both parts, 0…1.
  public var value: Double {
    (Double(stations) / Double(max(1, allStations)) + Double(moved) / Double(max(1, collected))) / 2
  }

  /// - Precondition: both are results whose decisions were kept; a plan without them counts as one that collects nothing.
  public init(_ one: SweepResult, _ other: SweepResult) {
    struct Place: Hashable {
      let depot: ID<Depot>
      let stream: ID<WasteStream>
    }
    struct Hand: Hashable {
      let village: ID<Village>
      let stream: ID<WasteStream>
    }
    func places(_ result: SweepResult) -> Set<Place> {
      Set(result.stations.map { Place(depot: $0.depot, stream: $0.stream) })
    }
    func hands(_ result: SweepResult) -> [Hand: Set<ID<Depot>>] {
      Dictionary(grouping: result.taken ?? []) { Hand(village: $0.village, stream: $0.stream) }
        .mapValues { Set($0.map(\.depot)) }
    }
    let (first, second) = (hands(one), hands(other))
    stations = places(one).symmetricDifference(places(other)).count
    allStations = places(one).union(places(other)).count
    moved = first.count { second[$0.key] != $0.value } + second.count { first[$0.key] == nil }
    collected = Set(first.keys).union(second.keys).count
  }
}

/// Plans within a stated part of the least cost that differ most from it and from each other, of those found.
public struct Alternatives: Sendable {
  public let network: Network
  public let programVersion: String
  public let seed: UInt64
  public let effort: Int
  /// Greatest cost above that of the best plan, as a part of it.
  public let within: Double
  /// The cheapest plan found.
  public let best: SweepResult
  /// Proven least cost of the scenario itself, with all its depots, in fen; `nil` where nothing is proven.
  public let bound: Int?
  /// The farthest from the best first.
  public let chosen: [SweepResult]
  /// Plans within the limit that were found, those chosen among them.
  public let found: Int

  /// Chooses plan after plan the one whose least difference from those chosen before is greatest.
  /// - Parameters:
  ///   - pool: plans at true costs whose decisions were kept, the base's among them; not empty.
  ///   - count: how many are chosen at most.
  public init?(
    of pool: [SweepResult], count: Int, within: Double, network: Network, programVersion: String, seed: UInt64,
    effort: Int
  ) {
    let planned = pool.filter { $0.cost != nil && $0.taken != nil }
    guard let best = planned.min(by: { ($0.cost ?? .max, $0.scenario) < ($1.cost ?? .max, $1.scenario) }) else {
      return nil
    }
    let limit = Double(best.cost ?? 0) * (1 + within)
    var rest = planned.filter { Double($0.cost ?? .max) <= limit && PlanDistance($0, best).value > 0 }
    found = rest.count
    var chosen: [SweepResult] = []
    while chosen.count < count {
      let ranked = rest.map { one in (one, ([best] + chosen).map { PlanDistance(one, $0).value }.min() ?? 0) }
      let next = ranked.max { ($0.1, $1.0.cost ?? 0, $1.0.scenario) < ($1.1, $0.0.cost ?? 0, $0.0.scenario) }
      guard let next, next.1 > 0 else { break }
      chosen.append(next.0)
      rest.removeAll { $0.scenario == next.0.scenario }
    }
    self.best = best
    bound = pool.first { $0.choices.isEmpty }?.bound
    self.chosen = chosen
    self.network = network
    self.within = within
    self.programVersion = programVersion
    self.seed = seed
    self.effort = effort
  }

  /// All plans that are shown, the best first.
  public var shown: [SweepResult] { [best] + chosen }

  /// How far a plan may lie above the least cost that the scenario can have with all its depots, in hundredths of a per cent
  /// of its cost, rounded up; its own bound speaks of its own depots only.
  public func gap(_ result: SweepResult) -> Int? {
    guard let cost = result.cost, let bound, cost > 0 else { return nil }
    return Int((Double(cost - bound) / Double(cost) * 10_000).rounded(.up))
  }

  /// What a plan costs more than the best, in hundredths of a per cent, rounded up.
  public func dearer(_ result: SweepResult) -> Int {
    guard let cost = result.cost, let least = best.cost, least > 0 else { return 0 }
    return Int((Double(cost - least) / Double(least) * 10_000).rounded(.up))
  }
}
