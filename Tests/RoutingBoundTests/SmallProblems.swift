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

  /// What the bound leaves out or takes apart: two vehicle types with roads and speeds of their own, costs of time, ends
  /// other than the beginning, clients not to be served, prizes, windows, and several trips a shift.
  init(richSeed seed: UInt64) throws {
    var random = SeededNumbers(seed: seed &+ 500)
    let points = (0..<7).map { _ in (random.below(40), random.below(40)) }
    let profiles = (2...3).map { slowness in
      let distance = SquareMatrix(side: 7) { abs(points[$0].0 - points[$1].0) + abs(points[$0].1 - points[$1].1) }
      return RoutingProblem.Profile(
        distance: distance, duration: SquareMatrix(side: 7) { slowness * distance[$0, $1] },
        service: slowness == 2 ? nil : [4, 0, 7, 1, 2])
    }
    let clients = (0..<5).map { client in
      RoutingProblem.Client(
        demand: [2 + random.below(6)], service: random.below(9),
        window: client == 2 ? .init(opens: 60, closes: 120) : nil, prize: client == 4 ? 30 + random.below(200) : nil)
    }
    let reloads = seed.isMultiple(of: 2) ? [1] : []
    let types = [
      RoutingProblem.VehicleType(
        count: 2, endDepot: 1, capacity: [13], fixedCost: 20, unitDurationCost: 1, maxDuration: 500,
        excludedClients: [0]),
      RoutingProblem.VehicleType(
        count: 2, depot: 1, capacity: [9], fixedCost: 40, unitDistanceCost: 2, shift: .init(opens: 10, closes: 600),
        profile: 1, reloadDepots: reloads, maxReloads: seed.isMultiple(of: 4) ? 1 : nil),
    ]
    problem = try RoutingProblem(
      depotCount: 2, depots: [.init(), .init(unloadingTime: 5)], clients: clients, vehicleTypes: types,
      profiles: profiles)
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
      let feasible = unloadings(after: longer.count, type: type).map { unloadings in
        problem.reckon(.init(rounds: [.init(vehicleType: type, clients: longer, unloadings: unloadings)]))
      }.filter { $0.excessLoad == 0 && $0.overtime == 0 }
      if let cost = feasible.map(\.cost).min() { found.append(Round(type: type, clients: longer, cost: cost)) }
      // Legs need not keep the triangle inequality, so a longer round may still keep the time.
      extend(longer, type: type, &found)
    }
  }

  /// Every way to unload on a round of so many clients, at the first place that may be.
  private func unloadings(after count: Int, type: Int) -> [[RoutingSolution.Unloading]] {
    guard let depot = problem.vehicleTypes[type].reloadDepots.first else { return [[]] }
    return (0..<1 << count).map { places in
      (1...count).filter { places & 1 << ($0 - 1) != 0 }.map { .init(clientsBefore: $0, depot: depot) }
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
    return wantedSets().compactMap { set in best[set].map { $0 + omitted(from: set) } }.min()
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

  /// The sets of clients that a plan may visit: all, less those with a prize, and those that the choices allow.
  private func wantedSets() -> [Int] {
    let chosen = problem.choices.flatMap { $0.alternatives.joined() }
    let free = problem.clients.indices.filter { !chosen.contains($0) }
    let start = free.reduce([0]) { sets, client in
      sets.flatMap { problem.clients[client].prize == nil ? [$0 | 1 << client] : [$0, $0 | 1 << client] }
    }
    return problem.choices.reduce(start) { sets, choice in
      sets.flatMap { set in choice.alternatives.map { $0.reduce(set) { $0 | 1 << $1 } } }
    }
  }

  /// Prizes of the clients left out, and what the alternatives cost.
  private func omitted(from set: Int) -> Int {
    let prizes = problem.clients.indices.reduce(0) { $0 + (set & 1 << $1 == 0 ? problem.clients[$1].prize ?? 0 : 0) }
    return problem.choices.reduce(prizes) { sum, choice in
      let all = choice.alternatives.joined().reduce(0) { $0 | 1 << $1 }
      let costs = choice.alternatives.indices.filter { index in
        choice.alternatives[index].reduce(0) { $0 | 1 << $1 } == set & all
      }.map { choice.costs?[$0] ?? 0 }
      return sum + (costs.min() ?? 0)
    }
  }
}
