public import Quantities
public import WasteNetwork

/// The cheapest mix of vehicle types for a siting: of the types that may be chosen those are left out without which the
/// year's work costs less.
///
/// Types compete only where they may carry the same stream. Every mix of few such types is planned, of many one type
/// after the other is left out, the one first that saves most.
public struct FleetChoice {
  private let network: Network
  private let cost: ([ID<Vehicle>]) -> (left: TransportPlan.Left, cost: Money)

  /// Types up to which every mix is planned.
  private static let greatestEnumerated = 4

  /// - Parameter cost: what stays without a vehicle and what the year's transport costs, with the vehicle types given.
  public init(network: Network, cost: @escaping ([ID<Vehicle>]) -> (left: TransportPlan.Left, cost: Money)) {
    self.network = network
    self.cost = cost
  }

  /// The types to have, in the order of the network.
  public func types() -> [ID<Vehicle>] {
    let all = network.vehicles.map(\.id)
    let rivals = all.filter { id in isDispensable(id, among: all) }
    guard !rivals.isEmpty else { return all }
    return rivals.count <= FleetChoice.greatestEnumerated ? enumerated(all, rivals) : reduced(all, rivals)
  }

  /// Whether every stream that a type may carry has another type among those given.
  private func isDispensable(_ id: ID<Vehicle>, among types: [ID<Vehicle>]) -> Bool {
    network.streams.indices.allSatisfy { stream in
      let able = network.vehicles(for: stream).map { network.vehicles[$0].id }
      return !able.contains(id) || able.contains { $0 != id && types.contains($0) }
    }
  }

  private func enumerated(_ all: [ID<Vehicle>], _ rivals: [ID<Vehicle>]) -> [ID<Vehicle>] {
    var best = (types: all, value: cost(all))
    for choice in 1..<1 << rivals.count {
      let left = rivals.indices.filter { choice & 1 << $0 != 0 }.map { rivals[$0] }
      let types = all.filter { !left.contains($0) }
      guard left.allSatisfy({ isDispensable($0, among: types) }) else { continue }
      let value = cost(types)
      if value < best.value { best = (types, value) }
    }
    return best.types
  }

  private func reduced(_ all: [ID<Vehicle>], _ rivals: [ID<Vehicle>]) -> [ID<Vehicle>] {
    var best = (types: all, value: cost(all))
    while true {
      let mixes = best.types.filter { rivals.contains($0) && isDispensable($0, among: best.types) }.map { left in
        best.types.filter { $0 != left }
      }
      var better: (types: [ID<Vehicle>], value: (left: TransportPlan.Left, cost: Money))?
      for types in mixes {
        let value = cost(types)
        if value < better?.value ?? best.value { better = (types, value) }
      }
      guard let better else { return best.types }
      best = better
    }
  }
}
