public import Quantities
import Siting
public import WasteNetwork

/// Why a village's stream goes where it goes, and what other places would cost.
public struct VillageExplanation: Sendable {
  /// Why a place is not the village's station.
  public enum Hindrance: Sendable, Equatable {
    /// The site may not be used at all, with the reason.
    case siteForbidden(LocalizedName)
    /// The site takes other streams only, or may not take this one, with the reason.
    case streamNotTaken(LocalizedName)
    /// A lock forbids it, with the reason.
    case assignmentForbidden(String)
    /// The village is settled for another depot.
    case lockedElsewhere
    /// Farther than the service radius.
    case outOfRadius
    /// No station of the stream stands there in this plan.
    case notBuilt
    /// Its station has room for so much only.
    case full(room: Mass)
    /// Its station has room, but it costs more, or the plan did not take it.
    case dearer
  }

  /// Another place.
  public struct Alternative: Sendable {
    public let depot: ID<Depot>
    public let distance: Distance
    public let hindrance: Hindrance
    /// What it costs to send the village there while all others stay; `nil` where it may not be.
    public let answer: PriceAnswer?
    /// Change of the yearly cost, where it is known.
    public var difference: Money? { answer?.difference }
  }

  public let village: ID<Village>
  public let stream: ID<WasteStream>
  public let mass: Mass
  /// Where it goes; several where it is split, none where it is not served.
  public let assignments: [SitingPlan.Assignment]
  /// Why it, or a part of it, is not served.
  public let unserved: SitingPlan.Unserved?
  /// What the transport could not place.
  public let unplaced: [LocalizedName]
  /// What it would cost to serve it where it is not; `nil` where it is served, nothing is left or no depot is in reach.
  public let serving: PriceAnswer?
  /// By price, those without a price last, by distance.
  public let alternatives: [Alternative]
}

extension PlanQuestion {
  /// Places priced, and places named that cannot be had.
  private static let priced = 6
  private static let named = 5

  /// One explanation for each stream of a village.
  func explain(village: Int, streams: [Int], near: NeighbourLists) throws -> [VillageExplanation] {
    try streams.map { try explain(village: village, stream: $0, near: near) }
  }

  /// - Parameter near: by village the depots around, also beyond the service radius, nearest first.
  private func explain(village: Int, stream: Int, near: NeighbourLists) throws -> VillageExplanation {
    let (code, kind) = (network.villages[village].id, network.streams[stream].id)
    let assignments = plan.siting.assignments.filter { $0.village == code && $0.stream == kind }
    let unserved = plan.siting.unserved.first { $0.village == code && $0.stream == kind }
    let item = item(village: village, stream: stream)
    let alternatives = try item.map { try self.alternatives(of: $0, beside: assignments, near: near) } ?? []
    let serving: PriceAnswer? =
      if let item, unserved != nil, !unlocked.items[item].arcs.isEmpty {
        try reassignment.price(freeing: [item], mustServe: true, mayUse: mayUse)
      } else { nil }
    return VillageExplanation(
      village: code, stream: kind, mass: network.generation.arising(village: village, stream: stream).offField,
      assignments: assignments, unserved: unserved,
      unplaced: plan.transport.unplaced.filter { $0.village == code && $0.stream == kind }.map(\.reason),
      serving: serving, alternatives: alternatives)
  }

  private func alternatives(
    of item: Int, beside assignments: [SitingPlan.Assignment], near: NeighbourLists
  ) throws -> [VillageExplanation.Alternative] {
    let own = assignments.compactMap { network.depotIndex($0.depot) }
    let others = near.neighbours(of: unlocked.items[item].village).filter { !own.contains($0.destination) }
    let farthest = assignments.map(\.distance).max()
    var found: [VillageExplanation.Alternative] = []
    let arcs = unlocked.items[item].arcs.filter { !own.contains(unlocked.arcs[$0].depot) }
    for arc in arcs.sorted(by: { (estimate($0), $0) < (estimate($1), $1) }).prefix(PlanQuestion.priced) {
      let price = try reassignment.price(of: arc)
      found.append(
        VillageExplanation.Alternative(
          depot: network.depots[unlocked.arcs[arc].depot].id, distance: .metres(unlocked.arcs[arc].distance),
          hindrance: hindrance(item, unlocked.arcs[arc].depot), answer: price))
    }
    found.sort {
      ($0.difference?.fen ?? .max, $0.distance, $0.depot) < ($1.difference?.fen ?? .max, $1.distance, $1.depot)
    }
    let open = Set(arcs.map { unlocked.arcs[$0].depot })
    // places that cannot be had are of interest where they are nearer than what was chosen, or where nothing was
    let closed = others.filter { other in
      !open.contains(other.destination) && (farthest.map { other.distance <= $0 } ?? true)
    }
    return found
      + closed.prefix(PlanQuestion.named).map { neighbour in
        VillageExplanation.Alternative(
          depot: network.depots[neighbour.destination].id, distance: neighbour.distance,
          hindrance: hindrance(item, neighbour.destination, distance: neighbour.distance), answer: nil)
      }
  }

  /// Haulage and the cheapest way onward, fen a year: the order in which places are looked at.
  private func estimate(_ arc: Int) -> Int {
    let (depot, item) = (unlocked.arcs[arc].depot, unlocked.items[unlocked.arcs[arc].item])
    let onward = (0..<unlocked.centreCount).compactMap {
      unlocked.onwardPrice(depot: depot, centre: $0, stream: item.stream)
    }.min()
    // millionths of a fen per kg
    return unlocked.arcs[arc].cost + (onward ?? 0) * item.delivered / 1_000_000
  }

  func hindrance(_ item: Int, _ depot: Int, distance: Distance = .zero) -> VillageExplanation.Hindrance {
    let stream = unlocked.items[item].stream
    if network.depots[depot].state == .forbidden { return .siteForbidden(network.reason(depot: depot)) }
    if !unlocked.mayHoldStation[unlocked.station(depot, stream)] {
      return .streamNotTaken(network.reason(depot: depot, stream: network.streams[stream].id))
    }
    if distance > network.streams[stream].serviceRadius { return .outOfRadius }
    if let lock = lock(.forbidden, item: item, depot: depot) { return .assignmentForbidden(lock.reason) }
    if !locked[item].isEmpty, !locked[item].contains(depot) { return .lockedElsewhere }
    guard let size = solution.stations[unlocked.station(depot, stream)] else { return .notBuilt }
    let load = unlocked.arcsOfStation[unlocked.station(depot, stream)].map { solution.masses[$0] }.reduce(0, +)
    let room = unlocked.stationSizes[stream][size].capacity - load
    return room < unlocked.items[item].mass ? .full(room: .kilograms(max(0, room))) : .dearer
  }
}
