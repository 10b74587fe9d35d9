internal import Computation

/// Crossover for unlike vehicles: the child takes over a run of one parent's rounds, then what still fits of the other's, vehicle types
/// included; clients left over go where they cost least (in the manner of SREX, Nagata, Bräysy and Dullaert 2010).
struct RoundInheritance {
  private let ground: SearchGround
  private let weights: PenaltyWeights
  private var child = Rounds()
  private var isPlaced: [Bool]
  private var left: [Int]
  /// By choice, a bit for each alternative that what is placed still allows.
  private var possible: [UInt64]

  /// Rounds as lists, for insertion.
  private struct Rounds {
    var clients: [[Int32]] = []
    var types: [Int32] = []
    var loads: [Load] = []
    var times: [Int] = []
  }

  static func child(
    _ mother: RoundList, _ father: RoundList, _ ground: SearchGround, _ weights: PenaltyWeights,
    _ random: inout SeededNumbers
  ) -> RoundList {
    var crossing = RoundInheritance(ground, weights)
    let first = random.below(max(1, mother.count))
    let taken = 1 + random.below(max(1, mother.count))
    for step in 0..<min(taken, mother.count) { crossing.take(mother, (first + step) % mother.count) }
    crossing.takeMostComplete(of: father)
    crossing.insertRest(&random)
    return crossing.list()
  }

  /// All clients in rounds of random vehicles, each filled up before the next is taken.
  static func start(_ ground: SearchGround, _ weights: PenaltyWeights, _ random: inout SeededNumbers) -> RoundList {
    var start = RoundInheritance(ground, weights)
    if ground.problem.hasLimitedDepots {
      let isOpen = DepotMutation(ground: ground).randomDepots(&random)
      for (index, type) in ground.problem.vehicleTypes.enumerated() where !isOpen[type.depot] { start.left[index] = 0 }
    }
    start.insertRest(&random)
    return start.list()
  }

  private init(_ ground: SearchGround, _ weights: PenaltyWeights) {
    self.ground = ground
    self.weights = weights
    isPlaced = [Bool](repeating: false, count: ground.locationCount)
    left = ground.problem.vehicleTypes.map(\.count)
    possible = ground.choices.map { $0.count == 64 ? UInt64.max : (1 << UInt64($0.count)) - 1 }
  }

  /// Takes over a round but for clients already placed.
  private mutating func take(_ parent: RoundList, _ round: Int) {
    let type = Int(parent.types[round])
    let clients = parent.clients[parent.range(round)].filter { isWanted(Int($0)) }
    guard left[type] > 0, !clients.isEmpty else { return }
    left[type] -= 1
    for client in clients { markPlaced(Int(client)) }
    open(type, clients)
  }

  /// Whether a client is not placed yet and some alternative of its choice still has it.
  private func isWanted(_ client: Int) -> Bool {
    let choice = ground.choiceOf[client]
    return !isPlaced[client] && (choice < 0 || possible[choice] & ground.alternativesOf[client] != 0)
  }

  private mutating func markPlaced(_ client: Int) {
    isPlaced[client] = true
    let choice = ground.choiceOf[client]
    if choice >= 0 { possible[choice] &= ground.alternativesOf[client] }
  }

  private mutating func open(_ type: Int, _ clients: [Int32]) {
    child.clients.append(clients)
    child.types.append(Int32(type))
    child.loads.append(clients.reduce(.zero) { $0 &+ ground.demand[Int($1)] })
    child.times.append(time(clients, type))
  }

  private func time(_ clients: [Int32], _ type: Int) -> Int {
    guard ground.isTimed else { return 0 }
    let depot = ground.problem.vehicleTypes[type].depot
    var last = depot
    var time = 0
    for client in clients {
      time += ground.duration(last, Int(client)) + Int(ground.service[Int(client)])
      last = Int(client)
    }
    return time + ground.duration(last, depot)
  }

  /// Takes the other parent's rounds, those with the most clients not yet placed first, as long as half of a round is new.
  private mutating func takeMostComplete(of parent: RoundList) {
    var open = Array(0..<parent.count)
    while !open.isEmpty {
      let fresh = open.map { parent.clients[parent.range($0)].count { isWanted(Int($0)) } }
      guard let best = open.indices.max(by: { (fresh[$0], -$0) < (fresh[$1], -$1) }) else { return }
      if fresh[best] * 2 < parent.range(open[best]).count || fresh[best] == 0 { return }
      take(parent, open.remove(at: best))
    }
  }

  /// Puts every client not yet placed where it adds least cost and penalty, in random order; of a choice, the alternative that
  /// adds least.
  private mutating func insertRest(_ random: inout SeededNumbers) {
    var rest = ground.clientLocations.filter { !isPlaced[$0] && ground.choiceOf[$0] < 0 }.map { Int32($0) }
    // A choice stands in the list as a number below zero.
    rest += ground.choices.indices.map { -1 - Int32($0) }
    random.shuffle(&rest)
    for entry in rest {
      if entry >= 0 { insert(entry) } else { complete(choice: Int(-1 - entry)) }
    }
  }

  private mutating func complete(choice: Int) {
    var best = (cost: Int.max, missing: [Int32]())
    for (index, alternative) in ground.choices[choice].enumerated() where possible[choice] >> UInt64(index) & 1 == 1 {
      let missing = alternative.filter { !isPlaced[Int($0)] }
      let cost = missing.reduce(0) { $0 + cheapest($1).cost }
      if cost < best.cost { best = (cost, missing) }
    }
    for client in best.missing {
      insert(client)
      markPlaced(Int(client))
    }
  }

  private typealias Place = (cost: Int, round: Int, place: Int, time: Int)

  /// The cheapest place among the rounds, or as −1 − type a round of its own.
  private func cheapest(_ client: Int32) -> Place {
    let period = ground.period[Int(client)]
    var best: Place = (Int.max, 0, 0, 0)
    for round in child.clients.indices where ground.typePeriod[Int(child.types[round])] == period {
      let found = cheapest(client, round)
      if found.cost < best.cost { best = (found.cost, round, found.place, found.time) }
    }
    for type in left.indices where left[type] > 0 && ground.typePeriod[type] == period {
      let cost = costOfOwn(client, type)
      if cost < best.cost { best = (cost, -1 - type, 0, 0) }
    }
    return best
  }

  private mutating func insert(_ client: Int32) {
    let best = cheapest(client)
    if best.round < 0 {
      let type = -1 - best.round
      left[type] -= 1
      open(type, [client])
    } else {
      child.clients[best.round].insert(client, at: best.place)
      child.loads[best.round] &+= ground.demand[Int(client)]
      child.times[best.round] += best.time
    }
  }

  /// The place in a round where a client adds least, with the penalties that come.
  private func cheapest(_ client: Int32, _ round: Int) -> (cost: Int, place: Int, time: Int) {
    let type = ground.problem.vehicleTypes[Int(child.types[round])]
    let new = Int(client)
    var best = (cost: Int.max, place: 0)
    var last = type.depot
    for (place, next) in (child.clients[round].map { Int($0) } + [type.depot]).enumerated() {
      let added = ground.distance(last, new) + ground.distance(new, next) - ground.distance(last, next)
      if added < best.cost { best = (added, place) }
      last = next
    }
    let time = ground.isTimed ? addedTime(new, round, best.place, type.depot) : 0
    let before = price(type, child.loads[round], child.times[round])
    let after = price(type, child.loads[round] &+ ground.demand[new], child.times[round] + time)
    return (best.cost * type.unitDistanceCost + after - before, best.place, time)
  }

  private func addedTime(_ new: Int, _ round: Int, _ place: Int, _ depot: Int) -> Int {
    let clients = child.clients[round]
    let last = place > 0 ? Int(clients[place - 1]) : depot
    let next = place < clients.count ? Int(clients[place]) : depot
    return ground.duration(last, new) + ground.duration(new, next) - ground.duration(last, next)
      + Int(ground.service[new])
  }

  private func costOfOwn(_ client: Int32, _ type: Int) -> Int {
    let vehicle = ground.problem.vehicleTypes[type]
    let way = ground.distance(vehicle.depot, Int(client)) + ground.distance(Int(client), vehicle.depot)
    return vehicle.fixedCost + way * vehicle.unitDistanceCost
      + price(vehicle, ground.demand[Int(client)], time([client], type))
  }

  private func price(_ type: RoutingProblem.VehicleType, _ load: Load, _ time: Int) -> Int {
    weights.price(
      excessLoad: load.excess(over: Load(type.capacity)), overtime: type.maxDuration.map { max(0, time - $0) } ?? 0)
  }

  private func list() -> RoundList {
    var list = RoundList()
    for round in child.clients.indices where !child.clients[round].isEmpty {
      list.clients += child.clients[round]
      list.close(type: child.types[round])
    }
    return list
  }
}
