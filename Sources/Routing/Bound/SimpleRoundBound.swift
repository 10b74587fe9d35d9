/// A bound that costs next to nothing, for problems too large for more: prices that need no pricing.
///
/// Two arguments, the better counts. *By load* (Haimovich and Rinnooy Kan 1985): a round costs at least the way to any
/// of its clients and back, hence the mean of these weighted with the parts of a vehicle that the loads fill.
/// *By entry:* every client is entered at least once, from its nearest place.
enum SimpleRoundBound {
  /// - Returns: whole cost units.
  static func bound(of problem: RoutingProblem, _ terms: RoundTerms, classes: [RoundClass], scale: Int) -> Int {
    var all = [[Double]](
      repeating: [Double](repeating: .infinity, count: problem.clients.count), count: problem.dimensions + 1)
    for kind in classes {
      let capacity = problem.vehicleTypes[kind.type].capacity
      let ways = kind.leastRounds()
      for (place, client) in kind.clients.enumerated() {
        for dimension in 0..<problem.dimensions {
          let part = Double(problem.clients[client].demand[dimension]) / Double(max(1, capacity[dimension]))
          all[dimension][client] = min(all[dimension][client], part * Double(ways[place]))
        }
        all[problem.dimensions][client] = min(all[problem.dimensions][client], Double(kind.leastEntry(of: place)))
      }
    }
    return all.map { prices in
      let whole = RoundPrices(
        clients: prices.map { Int((min($0, 1e12) * Double(scale) * (1 - 1e-9)).rounded(.down)) }, capacity: [],
        subsets: [], vehicles: [])
      return PriceProof(
        problem, terms, classes: [], prices: whole, capacity: [], subsets: [], least: [], scale: scale
      ).bound
    }.max() ?? 0
  }
}

extension RoundClass {
  /// Per client, what a round to it costs at least: there and back over any other places.
  fileprivate func leastRounds() -> [Int] {
    let there = leastWays { self.costs[$0 * self.width + $1] }
    let back = leastWays { self.costs[$1 * self.width + $0] }
    return clients.indices.map { fixedCost + stopCosts[$0] + there[$0] + back[$0] }.map { max(0, $0) }
  }

  /// The cheapest leg to a client.
  fileprivate func leastEntry(of client: Int) -> Int {
    min(0, fixedCost) + stopCosts[client]
      + ((0..<width).filter { $0 != client }.map { costs[$0 * width + client] }.min() ?? 0)
  }

  /// Dijkstra on the full graph, from the depot.
  private func leastWays(_ cost: (Int, Int) -> Int) -> [Int] {
    var least = (0..<width).map { $0 == depot ? 0 : cost(depot, $0) }
    var isOpen = [Bool](repeating: true, count: width)
    isOpen[depot] = false
    while let next = isOpen.indices.filter({ isOpen[$0] }).min(by: { (least[$0], $0) < (least[$1], $1) }) {
      isOpen[next] = false
      for other in isOpen.indices where isOpen[other] {
        least[other] = min(least[other], least[next] + cost(next, other))
      }
    }
    return least
  }
}
