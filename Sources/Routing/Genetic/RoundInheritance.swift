internal import Computation

/// Crossover for unlike vehicles: the child takes over a run of one parent's rounds, then what still fits of the other's, vehicle types
/// included; clients left over go where they cost least (in the manner of SREX, Nagata, Bräysy and Dullaert 2010).
struct RoundInheritance {
  let ground: SearchGround
  let weights: PenaltyWeights
  var child = Rounds()
  var isPlaced: [Bool]
  var left: [Int]
  /// By choice, a bit for each alternative that what is placed still allows.
  var possible: [UInt64]

  /// Rounds as lists, for insertion.
  struct Rounds {
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
    if ground.periodCount > 1 && random.below(2) == 0 {
      crossing.takePeriods(of: mother, &random)
    } else {
      let first = random.below(max(1, mother.count))
      let taken = 1 + random.below(max(1, mother.count))
      for step in 0..<min(taken, mother.count) { crossing.take(mother, (first + step) % mother.count) }
    }
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
    // Depots where vehicles unload between trips are not inherited.
    isPlaced = (0..<ground.locationCount).map { $0 < ground.depotCount }
    left = ground.problem.vehicleTypes.map(\.count)
    possible = ground.choices.map { $0.count == 64 ? UInt64.max : (1 << UInt64($0.count)) - 1 }
  }

  /// Takes over all rounds of some periods drawn at random (in the manner of PIX, Vidal et al. 2012).
  private mutating func takePeriods(of parent: RoundList, _ random: inout SeededNumbers) {
    let isTaken = (0..<ground.periodCount).map { _ in random.below(2) == 0 }
    for round in 0..<parent.count where isTaken[Int(ground.typePeriod[Int(parent.types[round])])] {
      take(parent, round)
    }
  }

  /// Takes over a round but for clients already placed, in another period where one is named and its clients may be visited then.
  private mutating func take(_ parent: RoundList, _ round: Int, in period: Int? = nil) {
    guard let type = ground.likeType(Int(parent.types[round]), in: period), left[type] > 0 else { return }
    let clients = parent.clients[parent.range(round)].map { ground.twin(of: $0, in: period) }
      .filter { $0 >= 0 && isWanted(Int($0)) }
    guard !clients.isEmpty else { return }
    left[type] -= 1
    for client in clients { markPlaced(Int(client)) }
    open(type, clients)
  }

  /// Whether a client is not placed yet and some alternative of its choice still has it.
  func isWanted(_ client: Int) -> Bool {
    let choice = ground.choiceOf[client]
    return !isPlaced[client] && (choice < 0 || possible[choice] & ground.alternativesOf[client] != 0)
  }

  mutating func markPlaced(_ client: Int) {
    isPlaced[client] = true
    let choice = ground.choiceOf[client]
    if choice >= 0 { possible[choice] &= ground.alternativesOf[client] }
  }

  mutating func open(_ type: Int, _ clients: [Int32]) {
    child.clients.append(clients)
    child.types.append(Int32(type))
    child.loads.append(clients.reduce(.zero) { $0 &+ ground.demand[Int($1)] })
    child.times.append(time(clients, type))
  }

  func time(_ clients: [Int32], _ type: Int) -> Int {
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

  /// Takes the other parent's rounds, those with the most clients not yet placed first, as long as half of a round is new; a round
  /// may go to another period in which more of its clients are still to be visited.
  private mutating func takeMostComplete(of parent: RoundList) {
    var open = Array(0..<parent.count)
    while let best = mostComplete(open, of: parent) {
      take(parent, open.remove(at: best.place), in: best.period)
    }
  }

  private func mostComplete(_ open: [Int], of parent: RoundList) -> (place: Int, period: Int?)? {
    var best: (fresh: Int, place: Int, period: Int?) = (0, 0, nil)
    for (place, round) in open.enumerated() {
      let clients = parent.clients[parent.range(round)]
      func consider(_ period: Int?) {
        guard let type = ground.likeType(Int(parent.types[round]), in: period), left[type] > 0 else { return }
        let fresh = clients.count {
          let client = ground.twin(of: $0, in: period)
          return client >= 0 && isWanted(Int(client))
        }
        if fresh > best.fresh && fresh * 2 >= clients.count { best = (fresh, place, period) }
      }
      consider(nil)
      if !ground.choices.isEmpty { for period in 0..<ground.periodCount { consider(period) } }
    }
    return best.fresh > 0 ? (best.place, best.period) : nil
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
