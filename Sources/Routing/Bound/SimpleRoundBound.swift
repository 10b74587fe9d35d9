/// A bound that costs next to nothing, for problems too large for more: prices that need no pricing.
///
/// Two arguments, the better counts. *By load* (Haimovich and Rinnooy Kan 1985): a round costs at least the way to any
/// of its clients and back, hence the mean of these weighted with the parts of a vehicle that the loads fill.
/// *By entry:* every client is entered at least once, from its nearest place.
enum SimpleRoundBound {
  /// - Returns: whole cost units.
  static func bound(of problem: RoutingProblem, scale: Int) -> Int {
    let ways = (0..<problem.depotCount).map { fromDepot(problem, $0) }
    var all = (0..<problem.dimensions).map { dimension in
      problem.clients.indices.map { byLoad(problem, client: $0, dimension: dimension, ways) }
    }
    all.append(problem.clients.indices.map { byEntry(problem, client: $0) })
    return all.map { prices in
      let whole = RoundPrices(
        clients: prices.map { Int((min($0, 1e12) * Double(scale) * (1 - 1e-9)).rounded(.down)) }, capacity: [],
        subsets: [], vehicles: [])
      return PriceProof(problem, classes: [], prices: whole, capacity: [], least: [], scale: scale).bound
    }.max() ?? 0
  }

  /// The client's share of the cheapest vehicle that can come, by the part of it that the load fills.
  private static func byLoad(
    _ problem: RoutingProblem, client: Int, dimension: Int, _ ways: [[Int]]
  ) -> Double {
    let shares = types(problem, of: client).filter { $0.capacity[dimension] > 0 }.map { type in
      Double(type.fixedCost + type.unitDistanceCost * ways[type.depot][client])
        * Double(problem.clients[client].demand[dimension]) / Double(type.capacity[dimension])
    }
    return shares.min() ?? 0
  }

  private static func byEntry(_ problem: RoutingProblem, client: Int) -> Double {
    let here = problem.depotCount + client
    let nearest = (0..<problem.locationCount).filter { $0 != here }.map { problem.distance[$0, here] }.min() ?? 0
    let cheapest = types(problem, of: client).map(\.unitDistanceCost).min() ?? 0
    return Double(cheapest * nearest)
  }

  private static func types(_ problem: RoutingProblem, of client: Int) -> [RoutingProblem.VehicleType] {
    problem.vehicleTypes.filter { type in
      type.period == problem.clients[client].period
        && zip(problem.clients[client].demand, type.capacity).allSatisfy { $0 <= $1 }
    }
  }

  /// Shortest way from a depot to each client and back over any other places: whatever the roads, no round to the
  /// client is shorter.
  private static func fromDepot(_ problem: RoutingProblem, _ depot: Int) -> [Int] {
    let there = shortest(problem, depot) { problem.distance[$0, $1] }
    let back = shortest(problem, depot) { problem.distance[$1, $0] }
    return (problem.depotCount..<problem.locationCount).map { there[$0] + back[$0] }
  }

  /// Dijkstra on the full graph.
  private static func shortest(
    _ problem: RoutingProblem, _ depot: Int, _ distance: (Int, Int) -> Int
  ) -> [Int] {
    var least = (0..<problem.locationCount).map { $0 == depot ? 0 : distance(depot, $0) }
    var isOpen = [Bool](repeating: true, count: problem.locationCount)
    isOpen[depot] = false
    while let next = isOpen.indices.filter({ isOpen[$0] }).min(by: { (least[$0], $0) < (least[$1], $1) }) {
      isOpen[next] = false
      for other in isOpen.indices where isOpen[other] {
        least[other] = min(least[other], least[next] + distance(next, other))
      }
    }
    return least
  }
}
