/// Cuts a giant tour, an order of all clients, into rounds of one vehicle type at least cost (Prins 2004, Vidal 2016).
///
/// Loads up to one and a half capacities are allowed at the penalty's price. Bellman's recursion over the tour: O(n · b) for
/// rounds of at most b clients, a few thousandths of the time of the local search that follows.
struct Split {
  let ground: SearchGround
  let weights: PenaltyWeights

  /// The rounds of `tour`, at most as many as there are vehicles where that is possible.
  func rounds(of tour: [Int32]) -> RoundList {
    let type = ground.problem.vehicleTypes[0]
    let known = ground.courses.map { roundsByCourse(of: tour, $0.vehicles) }
    let free = cheapestCuts(tour, known)
    if free.count <= type.count { return list(tour, cuts: free) }
    return list(tour, cuts: cheapestCuts(tour, rounds: type.count, known))
  }

  private func list(_ tour: [Int32], cuts: [Int]) -> RoundList {
    var list = RoundList(clients: tour)
    for cut in cuts {
      list.ends.append(Int32(cut))
      list.types.append(0)
    }
    return list
  }

  /// Ends of the rounds of the cheapest division into any number.
  private func cheapestCuts(_ tour: [Int32], _ known: [[PricedRound]]?) -> [Int] {
    var costs = [Int](repeating: Int.max, count: tour.count + 1)
    var before = [Int](repeating: 0, count: tour.count + 1)
    costs[0] = 0
    for start in 0..<tour.count {
      let base = costs[start]
      forEachRound(tour, from: start, known) { end, cost in
        if base + cost < costs[end] {
          costs[end] = base + cost
          before[end] = start
        }
      }
    }
    var cuts: [Int] = []
    var end = tour.count
    while end > 0 {
      cuts.append(end)
      end = before[end]
    }
    return cuts.reversed()
  }

  /// Ends of the rounds of the cheapest division into at most `rounds`; the last takes all where nothing else fits.
  private func cheapestCuts(_ tour: [Int32], rounds: Int, _ known: [[PricedRound]]?) -> [Int] {
    let width = tour.count + 1
    var costs = [Int](repeating: Int.max, count: width * (rounds + 1))
    var before = [Int](repeating: 0, count: width * (rounds + 1))
    costs[0] = 0
    for layer in 0..<rounds {
      for start in 0..<tour.count where costs[layer * width + start] < Int.max {
        let base = costs[layer * width + start]
        forEachRound(tour, from: start, known) { end, cost in
          let slot = (layer + 1) * width + end
          if base + cost < costs[slot] {
            costs[slot] = base + cost
            before[slot] = start
          }
        }
      }
    }
    guard var layer = (1...rounds).min(by: { costs[$0 * width + tour.count] < costs[$1 * width + tour.count] }),
      costs[layer * width + tour.count] < Int.max
    else { return evenCuts(tour, rounds: rounds) }
    var cuts: [Int] = []
    var end = tour.count
    while layer > 0 {
      cuts.append(end)
      end = before[layer * width + end]
      layer -= 1
    }
    return cuts.reversed()
  }

  private func evenCuts(_ tour: [Int32], rounds: Int) -> [Int] {
    (1...rounds).map { tour.count * $0 / rounds }
  }

  /// Calls `body` with the end and cost of every round that starts at a place of the tour.
  @inline(always)
  private func forEachRound(
    _ tour: [Int32], from start: Int, _ known: [[PricedRound]]?, _ body: (_ end: Int, _ cost: Int) -> Void
  ) {
    if let known {
      for round in known[start] { body(round.end, round.cost) }
      return
    }
    let type = ground.problem.vehicleTypes[0]
    let capacity = Load(type.capacity)
    let bound = capacity &+ (capacity &>> 1)
    var load = Load.zero
    var distance = 0
    var time = 0
    var last = type.depot
    for index in start..<tour.count {
      let client = Int(tour[index])
      load &+= ground.demand[client]
      if index > start, load.excess(over: bound) > 0 { return }
      distance += ground.distance(last, client)
      time += ground.duration(last, client) + Int(ground.service[client])
      last = client
      let overtime = type.maxDuration.map { max(0, time + ground.duration(client, type.depot) - $0) } ?? 0
      let price = weights.price(excessLoad: load.excess(over: capacity), overtime: overtime)
      body(
        index + 1,
        type.fixedCost + (distance + ground.distance(client, type.depot)) * type.unitDistanceCost + price)
    }
  }
}
