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
    var neighbours = [SIMD2<Int32>](repeating: .zero, count: ground.locationCount)
    var sums = Sums()
    var isVisited = [Bool](repeating: false, count: ground.hasChoiceCosts ? ground.locationCount : 0)
    if ground.hasChoiceCosts { for stop in rounds.clients { isVisited[Int(stop)] = true } }
    for round in 0..<rounds.count {
      let stops = rounds.clients[rounds.range(round)]
      Self.enter(stops, from: ground.depotCount, in: &neighbours)
      if let courses = ground.courses {
        sums.add(stops, by: courses.vehicles + Int(rounds.types[round]))
      } else {
        sums.add(stops, of: ground.problem.vehicleTypes[Int(rounds.types[round])], ground)
      }
    }
    if ground.problem.hasLimitedDepots { sums.addDepots(rounds, ground) }
    for choice in ground.choices.indices where ground.hasChoiceCosts {
      sums.cost += ground.cost(ofChoice: choice) { isVisited[Int($0)] }
    }
    cost = sums.cost
    excessLoad = sums.excessLoad
    overtime = sums.overtime
    self.neighbours = neighbours
  }

  /// Notes each client's neighbours in one round; unloadings between trips count as depots.
  private static func enter(
    _ stops: ArraySlice<Int32>, from firstClient: Int, in neighbours: inout [SIMD2<Int32>]
  ) {
    var last: Int32 = 0
    for stop in stops {
      let here = Int(stop) >= firstClient ? stop : 0
      if last > 0 { neighbours[Int(last)][1] = here }
      if here > 0 { neighbours[Int(here)][0] = last }
      last = here
    }
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

/// What a candidate's rounds come to.
private struct Sums {
  var cost = 0
  var excessLoad = 0
  var overtime = 0

  mutating func add(_ stops: ArraySlice<Int32>, by vehicle: UnsafePointer<FlatVehicle>) {
    var course = Course(of: vehicle)
    for stop in stops { course.visit(Int(stop), vehicle) }
    course.finish(vehicle)
    if course.clients == 0 { return }
    cost += course.plainCost(vehicle)
    excessLoad += course.excessLoad(vehicle)
    overtime += course.overtime(vehicle)
  }

  mutating func add(_ clients: ArraySlice<Int32>, of type: RoutingProblem.VehicleType, _ ground: SearchGround) {
    var load = Load.zero
    var distance = 0
    var time = 0
    var last = type.depot
    for client in clients {
      let client = Int(client)
      load &+= ground.demand[client]
      distance += ground.distance(last, client)
      time += ground.duration(last, client) + Int(ground.service[client])
      last = client
    }
    distance += ground.distance(last, type.depot)
    time += ground.duration(last, type.depot)
    cost += type.fixedCost + type.unitDistanceCost * distance
    excessLoad += load.excess(over: Load(type.capacity))
    overtime += type.maxDuration.map { max(0, time - $0) } ?? 0
  }

  mutating func addDepots(_ rounds: RoundList, _ ground: SearchGround) {
    var loads = [Load?](repeating: nil, count: ground.depotCount)
    for round in 0..<rounds.count {
      let depot = ground.problem.vehicleTypes[Int(rounds.types[round])].depot
      let load = rounds.clients[rounds.range(round)].reduce(Load.zero) { $0 &+ ground.demand[Int($1)] }
      loads[depot] = (loads[depot] ?? .zero) &+ load
    }
    for (index, depot) in ground.problem.depots.enumerated() {
      guard let load = loads[index] else { continue }
      cost += depot.openingCost
      if let capacity = depot.capacity { excessLoad += load.excess(over: Load(capacity)) }
    }
  }
}
