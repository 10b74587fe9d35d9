internal import Computation

extension RoundInheritance {
  /// Puts every client not yet placed where it adds least cost and penalty, in random order; of a choice, the alternative that
  /// adds least.
  mutating func insertRest(_ random: inout SeededNumbers) {
    var rest = ground.clientLocations.filter { !isPlaced[$0] && ground.choiceOf[$0] < 0 }.map { Int32($0) }
    // A choice stands in the list as a number below zero.
    rest += ground.choices.indices.map { -1 - Int32($0) }
    random.shuffle(&rest)
    for entry in rest {
      if entry >= 0 { insert(entry) } else { complete(choice: Int(-1 - entry)) }
    }
  }

  mutating func complete(choice: Int) {
    var best = (cost: Int.max, missing: [Int32]())
    for (index, alternative) in ground.choices[choice].enumerated() where possible[choice] >> UInt64(index) & 1 == 1 {
      let missing = alternative.filter { !isPlaced[Int($0)] }
      let cost = missing.reduce(ground.choiceCosts[choice][index]) { $0 + cheapest($1).cost }
      if cost < best.cost { best = (cost, missing) }
    }
    for client in best.missing {
      insert(client)
      markPlaced(Int(client))
    }
  }

  typealias Place = (cost: Int, round: Int, place: Int, time: Int)

  /// The cheapest place among the rounds, or as −1 − type a round of its own.
  func cheapest(_ client: Int32) -> Place {
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

  mutating func insert(_ client: Int32) {
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
  func cheapest(_ client: Int32, _ round: Int) -> (cost: Int, place: Int, time: Int) {
    let index = Int(child.types[round])
    let type = ground.problem.vehicleTypes[index]
    let vehicle = ground.courses.map { $0.vehicles + index }
    let unit = type.unitDistanceCost
    let new = Int(client)
    var best = (cost: Int.max, place: 0)
    var last = type.depot
    for (place, next) in (child.clients[round].map { Int($0) } + [type.home]).enumerated() {
      let added = arc(vehicle, unit, last, new) + arc(vehicle, unit, new, next) - arc(vehicle, unit, last, next)
      if added < best.cost { best = (added, place) }
      last = next
    }
    let time = ground.isTimed ? addedTime(new, round, best.place, type.depot) : 0
    let before = price(type, child.loads[round], child.times[round])
    let after = price(type, child.loads[round] &+ ground.demand[new], child.times[round] + time)
    return (best.cost + after - before + barred(index, new), best.place, time)
  }

  /// Cost of driving from one place to another, by the vehicle where courses are used.
  @inline(__always)
  private func arc(_ vehicle: UnsafePointer<FlatVehicle>?, _ unitCost: Int, _ from: Int, _ to: Int) -> Int {
    vehicle?.pointee.cost(from, to) ?? ground.distance(from, to) * unitCost
  }

  /// Price of a client in a vehicle that may not serve it.
  private func barred(_ type: Int, _ client: Int) -> Int {
    guard let courses = ground.courses else { return 0 }
    return weights.price(excessLoad: Int(courses.vehicles[type].barred[client]), overtime: 0)
  }

  func addedTime(_ new: Int, _ round: Int, _ place: Int, _ depot: Int) -> Int {
    let clients = child.clients[round]
    let last = place > 0 ? Int(clients[place - 1]) : depot
    let next = place < clients.count ? Int(clients[place]) : depot
    return ground.duration(last, new) + ground.duration(new, next) - ground.duration(last, next)
      + Int(ground.service[new])
  }

  func costOfOwn(_ client: Int32, _ type: Int) -> Int {
    let vehicle = ground.problem.vehicleTypes[type]
    let flat = ground.courses.map { $0.vehicles + type }
    let unit = vehicle.unitDistanceCost
    let way = arc(flat, unit, vehicle.depot, Int(client)) + arc(flat, unit, Int(client), vehicle.home)
    return vehicle.fixedCost + way + barred(type, Int(client))
      + price(vehicle, ground.demand[Int(client)], time([client], type))
  }

  func price(_ type: RoutingProblem.VehicleType, _ load: Load, _ time: Int) -> Int {
    weights.price(
      excessLoad: load.excess(over: Load(type.shiftCapacity)),
      overtime: type.longestShift.map { max(0, time - $0) } ?? 0
    )
  }
}
