import Computation

@testable import Routing

/// Random problems so small that every round can be listed.
struct SmallProblems {
  let problem: RoutingProblem

  /// Two vehicle types at two depots; in some problems a limit of duration, two dimensions of load, scarce vehicles,
  /// roads that differ by direction.
  init(seed: UInt64, clients count: Int = 6) throws {
    var random = SeededNumbers(seed: seed)
    let dimensions = seed.isMultiple(of: 3) ? 2 : 1
    let isSymmetric = seed.isMultiple(of: 2)
    let locations = count + 2
    let points = (0..<locations).map { _ in (random.below(60), random.below(60)) }
    var extra = (0..<locations * locations).map { _ in isSymmetric ? 0 : random.below(8) }
    for place in 0..<locations { extra[place * locations + place] = 0 }
    let distance = SquareMatrix(side: locations) { from, to in
      abs(points[from].0 - points[to].0) + abs(points[from].1 - points[to].1) + extra[from * locations + to]
    }
    let clients = (0..<count).map { _ in
      RoutingProblem.Client(
        demand: (0..<dimensions).map { _ in random.below(9) }, service: random.below(6))
    }
    let types = (0..<2).map { index in
      RoutingProblem.VehicleType(
        count: seed.isMultiple(of: 5) ? 2 : count, depot: index,
        capacity: (0..<dimensions).map { _ in 14 + random.below(8) }, fixedCost: random.below(40),
        unitDistanceCost: 1 + random.below(3), maxDuration: seed.isMultiple(of: 4) ? 260 : nil)
    }
    problem = try RoutingProblem(depotCount: 2, clients: clients, vehicleTypes: types, distance: distance)
  }

  init(_ problem: RoutingProblem) {
    self.problem = problem
  }

  /// A round in every order that some vehicle type can drive it.
  struct Round {
    let type: Int
    let clients: [Int]
    let cost: Int
  }

  /// Every round that keeps its limits, each set of clients in each order.
  func rounds() -> [Round] {
    problem.vehicleTypes.indices.flatMap { type -> [Round] in
      var found: [Round] = []
      extend([], type: type, &found)
      return found
    }
  }

  private func extend(_ clients: [Int], type: Int, _ found: inout [Round]) {
    for next in problem.clients.indices where !clients.contains(next) {
      guard problem.clients[next].period == problem.vehicleTypes[type].period else { continue }
      let longer = clients + [next]
      let reckoning = problem.reckon(.init(rounds: [.init(vehicleType: type, clients: longer)]))
      if reckoning.excessLoad > 0 { continue }
      if reckoning.overtime == 0 { found.append(Round(type: type, clients: longer, cost: reckoning.cost)) }
      // Legs need not keep the triangle inequality, so a longer round may still keep the time.
      extend(longer, type: type, &found)
    }
  }

  /// The least cost of each set of clients with one round of each type.
  private func cheapest(_ rounds: [Round]) -> [[Int?]] {
    var table = problem.vehicleTypes.map { _ in [Int?](repeating: nil, count: 1 << problem.clients.count) }
    for round in rounds {
      let set = round.clients.reduce(0) { $0 | 1 << $1 }
      table[round.type][set] = min(table[round.type][set] ?? .max, round.cost)
    }
    return table
  }

  /// The least cost of a plan, by trying every way to part the clients; `nil` when there is none.
  func optimum() -> Int? {
    let table = cheapest(rounds())
    var best = [Int?](repeating: nil, count: 1 << problem.clients.count)
    best[0] = 0
    for (index, type) in problem.vehicleTypes.enumerated() {
      for _ in 0..<min(type.count, problem.clients.count) { best = withOneMore(best, table[index]) }
    }
    return wantedSets().compactMap { best[$0] }.min()
  }

  private func withOneMore(_ best: [Int?], _ round: [Int?]) -> [Int?] {
    best.indices.map { set in
      var least = best[set]
      var part = set
      while part > 0 {
        if let rest = best[set & ~part], let cost = round[part] { least = min(least ?? .max, rest + cost) }
        part = (part - 1) & set
      }
      return least
    }
  }

  /// The sets of clients that a plan may visit: all, or those that the choices allow.
  private func wantedSets() -> [Int] {
    let chosen = problem.choices.flatMap { $0.alternatives.joined() }
    let always = problem.clients.indices.filter { !chosen.contains($0) }.reduce(0) { $0 | 1 << $1 }
    return problem.choices.reduce([always]) { sets, choice in
      sets.flatMap { set in choice.alternatives.map { $0.reduce(set) { $0 | 1 << $1 } } }
    }
  }
}
