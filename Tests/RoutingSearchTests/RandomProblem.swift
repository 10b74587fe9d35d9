import Computation
import Testing

@testable import Routing

/// Problems and states drawn at random: roads longer one way than the other, two depots, unlike vehicles, two dimensions of load.
enum RandomProblem {
  static func draw(
    _ random: inout SeededNumbers, clients: Int, isTimed: Bool, isAlike: Bool = false, hasLimitedDepots: Bool = false
  ) throws
    -> RoutingProblem
  {
    let depots = isAlike ? 1 : 2
    let side = depots + clients
    func matrix(_ random: inout SeededNumbers) throws -> SquareMatrix {
      var values: [Int32] = []
      for from in 0..<side {
        for to in 0..<side { values.append(from == to ? 0 : Int32(1 + random.below(100))) }
      }
      return try #require(SquareMatrix(side: side, values: values))
    }
    let people = (0..<clients).map { _ in
      RoutingProblem.Client(
        demand: [1 + random.below(9), random.below(5)], service: isTimed ? random.below(20) : 0)
    }
    var types = [
      RoutingProblem.VehicleType(
        count: 3, depot: 0, capacity: [20, 12], fixedCost: 40, unitDistanceCost: 2, maxDuration: isTimed ? 250 : nil)
    ]
    if !isAlike {
      types.append(
        RoutingProblem.VehicleType(
          count: 3, depot: 1, capacity: [30, 9], fixedCost: 10, unitDistanceCost: 3, maxDuration: isTimed ? 300 : nil))
    }
    let limits =
      hasLimitedDepots
      ? [
        RoutingProblem.Depot(openingCost: 70, capacity: [25, 10]),
        RoutingProblem.Depot(openingCost: 90, capacity: [20, 30]),
      ] : nil
    let distance = try matrix(&random)
    let duration = isTimed ? try matrix(&random) : distance
    return try RoutingProblem(
      depotCount: depots, depots: limits, clients: people, vehicleTypes: types, distance: distance, duration: duration)
  }

  /// All clients in rounds of random length, at most three of a type; some vehicles stay empty.
  static func rounds(_ random: inout SeededNumbers, _ problem: RoutingProblem) -> RoundList {
    var order = (problem.depotCount..<problem.locationCount).map { Int32($0) }
    random.shuffle(&order)
    var list = RoundList()
    let types = problem.vehicleTypes.indices.flatMap { [$0, $0, $0] }.dropLast(random.below(3))
    for (index, type) in types.enumerated() {
      let rest = order.count - list.clients.count
      let size = index == types.count - 1 ? rest : random.below(rest / 2 + 2)
      list.clients += order[list.clients.count..<min(order.count, list.clients.count + size)]
      list.close(type: Int32(type))
    }
    return list
  }

  /// Six places and two days: those with an even number want one day of two, the others both.
  static func drawChoices(_ random: inout SeededNumbers) throws -> RoutingProblem {
    let visits = (0..<12).map { RoutingProblem.Client(demand: [2 + $0 / 2], period: $0 % 2) }
    return try RoutingProblem(
      depotCount: 1, clients: visits,
      vehicleTypes: (0..<2).map { .init(count: 3, capacity: [9], fixedCost: 30, period: $0) },
      choices: (0..<6).map { place in
        let (first, second) = (2 * place, 2 * place + 1)
        return .init(alternatives: place % 2 == 0 ? [[first], [second]] : [[first, second]])
      },
      distance: SquareMatrix(side: 13) { $0 == $1 ? 0 : 1 + random.below(100) })
  }

  /// Cost with penalties, round by round and depot by depot from the problem alone: shares nothing with the search's sums.
  static func cost(_ rounds: RoundList, _ problem: RoutingProblem, _ weights: PenaltyWeights) -> Int {
    let solution = rounds.solution(of: problem)
    var cost = problem.reckon(solution).cost
    for round in solution.rounds {
      if round.clients.isEmpty { continue }
      let load = problem.excessLoad(round, problem.vehicleTypes[round.vehicleType])
      let overtime = problem.reckon(RoutingSolution(rounds: [round])).overtime
      cost += weights.price(excessLoad: load, overtime: overtime)
    }
    for (index, depot) in problem.depots.enumerated() {
      let here = solution.rounds.filter { problem.vehicleTypes[$0.vehicleType].depot == index }
      guard let capacity = depot.capacity else { continue }
      cost += weights.price(excessLoad: excess(problem, here, over: capacity), overtime: 0)
    }
    return cost
  }

  private static func excess(_ problem: RoutingProblem, _ rounds: [RoutingSolution.Round], over capacity: [Int]) -> Int
  {
    capacity.indices.reduce(0) { sum, dimension in
      let load = rounds.flatMap(\.clients).reduce(0) { $0 + problem.clients[$1].demand[dimension] }
      return sum + max(0, load - capacity[dimension])
    }
  }
}
