/// The rounds of one candidate solution, flat: clients as locations, one round after another.
struct RoundList: Sendable, Equatable {
  /// Locations of the clients, round after round; where a vehicle unloads between trips, the depot's.
  var clients: [Int32] = []
  /// Where each round ends in `clients`.
  var ends: [Int32] = []
  /// Each round's vehicle type.
  var types: [Int32] = []

  var count: Int { ends.count }

  /// A round's range in `clients`.
  func range(_ round: Int) -> Range<Int> {
    (round == 0 ? 0 : Int(ends[round - 1]))..<Int(ends[round])
  }

  /// Closes a round whose clients have been appended.
  mutating func close(type: Int32) {
    ends.append(Int32(clients.count))
    types.append(type)
  }
}

extension RoundList {
  /// The same rounds with clients numbered from 0 and unloadings apart, those on the way home included.
  func solution(of problem: RoutingProblem) -> RoutingSolution {
    RoutingSolution(
      rounds: (0..<count).map { round in
        var drawn = RoutingSolution.Round(vehicleType: Int(types[round]), clients: [])
        for location in clients[range(round)] {
          if location < problem.depotCount {
            drawn.unloadings.append(.init(clientsBefore: drawn.clients.count, depot: Int(location)))
          } else {
            drawn.clients.append(Int(location) - problem.depotCount)
          }
        }
        let type = problem.vehicleTypes[drawn.vehicleType]
        if let last = clients[range(round)].last, let depot = problem.lastUnloading(type, from: Int(last)) {
          drawn.unloadings.append(.init(clientsBefore: drawn.clients.count, depot: depot))
        }
        return drawn
      })
  }
}

extension RoundList {
  /// The same clients in the same order in one round, where vehicles unload between trips; else the rounds as they are.
  func withoutUnloadings(_ ground: SearchGround) -> RoundList {
    if !ground.canReload { return self }
    var list = RoundList(clients: clients.filter { $0 >= ground.depotCount })
    list.close(type: types.first ?? 0)
    return list
  }
}
