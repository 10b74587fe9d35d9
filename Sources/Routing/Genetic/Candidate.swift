/// One member of the population: rounds, and what they cost.
final class Candidate {
  let rounds: RoundList
  /// Fixed and distance cost.
  let cost: Int
  let excessLoad: Int
  let overtime: Int
  /// By location, the location before and after in its round, depots as 0.
  let neighbours: [SIMD2<Int32>]
  /// Others of its subpopulation by how much they differ, nearest first.
  var others: [Kinship] = []

  /// How many arcs another candidate does not share.
  struct Kinship {
    var difference: Int
    unowned var other: Candidate
  }

  init(_ rounds: RoundList, _ ground: SearchGround) {
    self.rounds = rounds
    let problem = ground.problem
    var cost = 0
    var excessLoad = 0
    var overtime = 0
    var neighbours = [SIMD2<Int32>](repeating: .zero, count: ground.locationCount)
    for round in 0..<rounds.count {
      let type = problem.vehicleTypes[Int(rounds.types[round])]
      let range = rounds.range(round)
      var load = Load.zero
      var distance = 0
      var time = 0
      var last = type.depot
      for index in range {
        let client = Int(rounds.clients[index])
        load &+= ground.demand[client]
        distance += ground.distance(last, client)
        time += ground.duration(last, client) + Int(ground.service[client])
        neighbours[client][0] = index > range.lowerBound ? Int32(last) : 0
        neighbours[client][1] = index + 1 < range.upperBound ? rounds.clients[index + 1] : 0
        last = client
      }
      distance += ground.distance(last, type.depot)
      time += ground.duration(last, type.depot)
      cost += type.fixedCost + type.unitDistanceCost * distance
      excessLoad += load.excess(over: Load(type.capacity))
      overtime += type.maxDuration.map { max(0, time - $0) } ?? 0
    }
    if problem.hasLimitedDepots {
      var loads = [Load?](repeating: nil, count: problem.depotCount)
      for round in 0..<rounds.count {
        let depot = problem.vehicleTypes[Int(rounds.types[round])].depot
        let load = rounds.clients[rounds.range(round)].reduce(Load.zero) { $0 &+ ground.demand[Int($1)] }
        loads[depot] = (loads[depot] ?? .zero) &+ load
      }
      for (index, depot) in problem.depots.enumerated() {
        guard let load = loads[index] else { continue }
        cost += depot.openingCost
        if let capacity = depot.capacity { excessLoad += load.excess(over: Load(capacity)) }
      }
    }
    self.cost = cost
    self.excessLoad = excessLoad
    self.overtime = overtime
    self.neighbours = neighbours
  }

  var isFeasible: Bool { excessLoad == 0 && overtime == 0 }

  /// Cost with violations priced.
  func cost(under weights: PenaltyWeights) -> Int {
    cost + weights.price(excessLoad: excessLoad, overtime: overtime)
  }

  /// Broken pairs distance: arcs of this candidate that the other lacks, either direction of a round counting the same.
  func difference(from other: Candidate, clients: Range<Int>) -> Int {
    neighbours.withUnsafeBufferPointer { mine in
      other.neighbours.withUnsafeBufferPointer { theirs in
        var count = 0
        for client in clients {
          let (before, after) = (mine[client][0], mine[client][1])
          let (otherBefore, otherAfter) = (theirs[client][0], theirs[client][1])
          if after != otherAfter && after != otherBefore { count &+= 1 }
          if before == 0 && otherBefore != 0 && otherAfter != 0 { count &+= 1 }
        }
        return count
      }
    }
  }
}
