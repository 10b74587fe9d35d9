import Testing

@testable import Routing

/// Problems and states drawn at random: roads longer one way than the other, two depots, unlike vehicles, two dimensions of load.
enum RandomProblem {
  static func draw(_ random: inout SearchRandom, clients: Int, isTimed: Bool, isAlike: Bool = false) throws
    -> RoutingProblem
  {
    let depots = isAlike ? 1 : 2
    let side = depots + clients
    func matrix(_ random: inout SearchRandom) throws -> SquareMatrix {
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
    let distance = try matrix(&random)
    let duration = isTimed ? try matrix(&random) : distance
    return try RoutingProblem(
      depotCount: depots, clients: people, vehicleTypes: types, distance: distance, duration: duration)
  }

  /// All clients in rounds of random length, at most three of a type; some vehicles stay empty.
  static func rounds(_ random: inout SearchRandom, _ problem: RoutingProblem) -> RoundList {
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

  /// Cost with penalties, round by round from the problem alone: shares nothing with the search's sums.
  static func cost(_ rounds: RoundList, _ problem: RoutingProblem, _ weights: PenaltyWeights) -> Int {
    (0..<rounds.count).reduce(0) { sum, round in
      let clients = rounds.clients[rounds.range(round)].map { Int($0) - problem.depotCount }
      let alone = RoutingSolution(rounds: [.init(vehicleType: Int(rounds.types[round]), clients: clients)])
      let reckoned = problem.reckon(alone)
      return sum + reckoned.cost + weights.price(excessLoad: reckoned.excessLoad, overtime: reckoned.overtime)
    }
  }
}
