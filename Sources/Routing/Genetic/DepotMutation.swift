internal import Computation

/// Decides which depots a child of location-routing keeps open, and moves the rounds of the others there.
///
/// Crossing two parents opens the depots of both, which local search seldom closes again: most children keep those of one parent, some with
/// one depot exchanged, closed or added.
struct DepotMutation {
  let ground: SearchGround

  /// Which depots the child may use; `nil`: those of both parents.
  func depots(of parent: RoundList, _ random: inout SeededNumbers) -> [Bool]? {
    var isOpen = [Bool](repeating: false, count: ground.depotCount)
    for type in parent.types { isOpen[depot(type)] = true }
    let open = isOpen.indices.filter { isOpen[$0] }
    let closed = isOpen.indices.filter { !isOpen[$0] && hasVehicles($0) }
    guard !open.isEmpty else { return nil }
    switch random.below(20) {
    case 0...2 where !closed.isEmpty:
      isOpen[open[random.below(open.count)]] = false
      isOpen[closed[random.below(closed.count)]] = true
    case 3 where open.count > 1: isOpen[open[random.below(open.count)]] = false
    case 4: return nil
    default: break
    }
    return isOpen
  }

  /// Depots drawn at random until they take everything, and now and then one more.
  func randomDepots(_ random: inout SeededNumbers) -> [Bool] {
    var order = (0..<ground.depotCount).filter(hasVehicles).map { Int32($0) }
    random.shuffle(&order)
    var isOpen = [Bool](repeating: false, count: ground.depotCount)
    let total = ground.clientLocations.reduce(Load.zero) { $0 &+ ground.demand[$1] }
    var room = Load.zero
    for depot in order {
      let isEnough = total.excess(over: room) == 0
      if isEnough && random.below(3) > 0 { break }
      isOpen[Int(depot)] = true
      let capacity = ground.problem.depots[Int(depot)].capacity.map { Load($0) } ?? total
      room = pointwiseMin(total, room &+ pointwiseMin(capacity, total))
    }
    return isOpen
  }

  private func hasVehicles(_ depot: Int) -> Bool {
    ground.problem.vehicleTypes.contains { $0.depot == depot }
  }

  private func depot(_ type: Int32) -> Int { ground.problem.vehicleTypes[Int(type)].depot }

  /// Rounds of other depots go to the one of these that is nearest to their ends, in a vehicle as much like theirs as there is.
  func moved(_ child: RoundList, to depots: [Int]) -> RoundList {
    var list = child
    for round in 0..<child.count where !depots.contains(depot(child.types[round])) {
      let range = child.range(round)
      let first = Int(child.clients[range.lowerBound])
      let last = Int(child.clients[range.upperBound - 1])
      let nearest = depots.min { way($0, first, last) < way($1, first, last) }
      let capacity = ground.problem.vehicleTypes[Int(child.types[round])].capacity
      let types = ground.problem.vehicleTypes.indices.filter { ground.problem.vehicleTypes[$0].depot == nearest }
      let like = types.first { ground.problem.vehicleTypes[$0].capacity == capacity } ?? types.first
      if let like { list.types[round] = Int32(like) }
    }
    return list
  }

  private func way(_ depot: Int, _ first: Int, _ last: Int) -> Int {
    ground.distance(depot, first) + ground.distance(last, depot)
  }
}
