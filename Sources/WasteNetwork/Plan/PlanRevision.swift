public import Quantities

/// How a plan departs from an accepted one.
public struct PlanRevision: Sendable, Codable, Equatable {
  /// Why a village's stream goes elsewhere, or nowhere.
  public enum Cause: String, Sendable, Codable, CaseIterable {
    /// It could have stayed; moving is among the cheapest departures allowed.
    case chosen
    /// The depot is no longer among the scenario's.
    case depotGone = "depot-gone"
    /// The depot may not hold a station of the stream any more.
    case depotClosed = "depot-closed"
    /// No road leads there within the service radius any more.
    case outOfReach = "out-of-reach"
    /// The scenario locks the village elsewhere or forbids the way.
    case locked
    /// It was not served and has to be.
    case mustBeServed = "must-be-served"
  }

  /// A village's stream that moves.
  public struct Move: Sendable, Codable, Equatable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    /// Depots of the accepted plan, ascending; empty where it was not served.
    public var from: [ID<Depot>]
    /// Depots of this plan, ascending; empty where it is not served.
    public var to: [ID<Depot>]
    public var cause: Cause

    public init(village: ID<Village>, stream: ID<WasteStream>, from: [ID<Depot>], to: [ID<Depot>], cause: Cause) {
      self.village = village
      self.stream = stream
      self.from = from
      self.to = to
      self.cause = cause
    }
  }

  /// SHA-256 of the accepted plan's own file.
  public var accepted: String
  /// Villages that may move at most.
  public var limit: Int
  /// Villages that move.
  public var moved: Int
  /// Of these, villages that could not have stayed.
  public var unavoidable: Int
  /// By village, then stream.
  public var moves: [Move]
  /// What no plan with one more move saves more than, against the proven bound, a year; `nil` where nothing is proven.
  public var price: Money?

  public init(
    accepted: String, limit: Int, moved: Int, unavoidable: Int, moves: [Move], price: Money?
  ) {
    self.accepted = accepted
    self.limit = limit
    self.moved = moved
    self.unavoidable = unavoidable
    self.moves = moves
    self.price = price
  }
}

extension PlanRevision {
  /// - Parameter price: see the property.
  public init(
    of siting: SitingPlan, from accepted: AcceptedPlan, in network: Network, distances: RoadDistances, price: Money?
  ) {
    let before = accepted.depots(in: network)
    let now = AcceptedPlan(siting, streams: [], fingerprint: "", limit: 0).depots(in: network)
    var moves: [Move] = []
    for village in network.villages.indices {
      for stream in network.streams.indices {
        guard accepted.counts(village: village, stream: stream, in: network) else { continue }
        let position = village * network.streams.count + stream
        let (from, to) = (before[position], now[position])
        guard from.isEmpty != to.isEmpty || to.contains(where: { !from.contains($0) }) else { continue }
        let cause = accepted.forcedMove(village: village, stream: stream, from: from, in: network, distances)
        moves.append(
          Move(
            village: network.villages[village].id, stream: network.streams[stream].id, from: from, to: to,
            cause: cause ?? .chosen))
      }
    }
    func villages(_ moves: [Move]) -> Int { Set(moves.map(\.village)).count }
    self.init(
      accepted: accepted.fingerprint, limit: accepted.limit, moved: villages(moves),
      unavoidable: villages(moves.filter { $0.cause != .chosen }), moves: moves, price: price)
  }
}

extension AcceptedPlan {
  /// `[village × streamCount + stream]`: the depots it handed over to, ascending, those that are gone among them.
  public func depots(in network: Network) -> [[ID<Depot>]] {
    var all = [[ID<Depot>]](repeating: [], count: network.villages.count * network.streams.count)
    for hand in hands {
      guard let village = network.villageIndex(hand.village), let stream = network.streamIndex(hand.stream) else {
        continue
      }
      all[village * network.streams.count + stream] = hand.depots.sorted()
    }
    return all
  }

  /// Whether a village's stream can count as moved: there is something to collect of a stream that was planned.
  public func counts(village: Int, stream: Int, in network: Network) -> Bool {
    streams.contains(network.streams[stream].id)
      && network.generation.arising(village: village, stream: stream).offField > .zero
  }

  /// Why a village's stream cannot stay as it was; `nil` where it can.
  public func forcedMove(
    village: Int, stream: Int, from depots: [ID<Depot>], in network: Network, _ distances: RoadDistances
  ) -> PlanRevision.Cause? {
    let rule = network.streams[stream]
    let locks = network.locks.filter { $0.village == network.villages[village].id && $0.stream == rule.id }
    let locked = locks.filter { $0.kind == .locked }.map(\.depot)
    guard !depots.isEmpty else { return rule.servesEveryVillage || !locked.isEmpty ? .mustBeServed : nil }
    let causes = depots.map { code -> PlanRevision.Cause? in
      guard let depot = network.depotIndex(code) else { return .depotGone }
      guard network.mayHoldStation(depot: depot, stream: stream) else { return .depotClosed }
      let isForbidden = locks.contains { $0.kind == .forbidden && $0.depot == code }
      if isForbidden || !(locked.isEmpty || locked.contains(code)) { return .locked }
      let isInReach = distances.villageToDepot.neighbours(of: village).contains {
        $0.destination == depot && $0.distance <= rule.serviceRadius
      }
      return isInReach ? nil : .outOfReach
    }
    return causes.contains(nil) ? nil : causes[0]
  }

  /// Villages that cannot all stay as they were, with a cause each, in the order of villages.
  public func forcedMoves(
    in network: Network, _ distances: RoadDistances
  ) -> [(village: Int, stream: Int, cause: PlanRevision.Cause)] {
    let before = depots(in: network)
    return network.villages.indices.compactMap { village in
      network.streams.indices.lazy.compactMap { stream -> (village: Int, stream: Int, cause: PlanRevision.Cause)? in
        guard counts(village: village, stream: stream, in: network) else { return nil }
        return forcedMove(
          village: village, stream: stream, from: before[village * network.streams.count + stream], in: network,
          distances
        ).map { (village, stream, $0) }
      }.first
    }
  }
}
