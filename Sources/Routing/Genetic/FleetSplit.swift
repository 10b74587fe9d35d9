/// Cuts an order of all clients into rounds of unlike vehicles (after Prins 2009): Bellman's recursion in which every stretch takes the
/// vehicle that costs least.
///
/// The recursion does not count vehicles. Types asked for more often than there are become dearer from one split to the next, others
/// cheaper again; rounds that still find no vehicle of their type take one that is left, those that lose least first.
struct FleetSplit {
  let ground: SearchGround
  /// What a vehicle of each type costs beyond its own costs, ≥ 0.
  private(set) var scarcity: [Int]

  init(_ ground: SearchGround) {
    self.ground = ground
    scarcity = [Int](repeating: 0, count: ground.problem.vehicleTypes.count)
  }

  /// A type of vehicle as the recursion needs it.
  struct Offer {
    let type: Int32
    let depot: Int
    let unitCost: Int
    let fixedCost: Int
    let capacity: Load
    let maxTime: Int
  }

  /// The rounds of `tour` in vehicles of these types.
  mutating func rounds(of tour: [Int32], types: [Int], weights: PenaltyWeights) -> RoundList {
    let offers = types.map(offer)
    var list =
      ground.courses.map { cheapest(tour, offers, $0.vehicles, weights) } ?? cheapest(tour, offers, weights)
    let used = countUsed(list)
    price(types, used)
    replaceMissing(&list, types, used, weights)
    return list
  }

  private func offer(_ index: Int) -> Offer {
    let type = ground.problem.vehicleTypes[index]
    return Offer(
      type: Int32(index), depot: type.depot, unitCost: type.unitDistanceCost,
      fixedCost: type.fixedCost + scarcity[index], capacity: Load(type.capacity), maxTime: type.maxDuration ?? Int.max)
  }

  private func cheapest(_ tour: [Int32], _ offers: [Offer], _ weights: PenaltyWeights) -> RoundList {
    let bound = greatestLoad(offers)
    var costs = [Int](repeating: Int.max, count: tour.count + 1)
    var before = [Int](repeating: 0, count: tour.count + 1)
    var types = [Int32](repeating: 0, count: tour.count + 1)
    costs[0] = 0
    for start in 0..<tour.count {
      let first = Int(tour[start])
      let base = costs[start]
      var (load, distance, time) = (Load.zero, 0, 0)
      for end in start..<tour.count {
        let client = Int(tour[end])
        load &+= ground.demand[client]
        if end > start {
          if load.excess(over: bound) > 0 { break }
          distance += ground.distance(Int(tour[end - 1]), client)
          time += ground.duration(Int(tour[end - 1]), client)
        }
        time += Int(ground.service[client])
        for offer in offers {
          let way = distance + ground.distance(offer.depot, first) + ground.distance(client, offer.depot)
          var cost = base + offer.fixedCost + way * offer.unitCost
          if cost >= costs[end + 1] { continue }
          cost += price(offer, load, time, first, client, weights)
          if cost < costs[end + 1] {
            costs[end + 1] = cost
            before[end + 1] = start
            types[end + 1] = offer.type
          }
        }
      }
    }
    return list(tour, before, types)
  }

  /// Beyond one and a half of the largest capacities no stretch is looked at.
  func greatestLoad(_ offers: [Offer]) -> Load {
    let largest = offers.reduce(Load.zero) { pointwiseMax($0, $1.capacity) }
    return largest &+ (largest &>> 1)
  }

  /// What a stretch pays for excess in a vehicle.
  @inline(always)
  private func price(
    _ offer: Offer, _ load: Load, _ time: Int, _ first: Int, _ last: Int, _ weights: PenaltyWeights
  ) -> Int {
    let excess = load.excess(over: offer.capacity)
    guard ground.isTimed else { return weights.price(excessLoad: excess, overtime: 0) }
    let driven = time + ground.duration(offer.depot, first) + ground.duration(last, offer.depot)
    return weights.price(excessLoad: excess, overtime: max(0, driven - offer.maxTime))
  }

  func list(_ tour: [Int32], _ before: [Int], _ types: [Int32]) -> RoundList {
    var ends: [Int] = []
    var end = tour.count
    while end > 0 {
      ends.append(end)
      end = before[end]
    }
    var list = RoundList(clients: tour)
    for end in ends.reversed() {
      list.ends.append(Int32(end))
      list.types.append(types[end])
    }
    return list
  }

  private func countUsed(_ list: RoundList) -> [Int] {
    var used = [Int](repeating: 0, count: scarcity.count)
    for type in list.types { used[Int(type)] += 1 }
    return used
  }

  /// Makes types dearer that were asked for too often, by a twentieth of what the longest way there and back costs; others half as
  /// much cheaper.
  private mutating func price(_ types: [Int], _ used: [Int]) {
    for index in types {
      let type = ground.problem.vehicleTypes[index]
      let step = max(1, ground.longestDistance * type.unitDistanceCost / 10)
      scarcity[index] =
        used[index] > type.count ? scarcity[index] + step : max(0, scarcity[index] - step / 2)
    }
  }

  /// Gives rounds beyond the vehicles of their type to types of which there are some left.
  private func replaceMissing(_ list: inout RoundList, _ types: [Int], _ used: [Int], _ weights: PenaltyWeights) {
    var left = zip(ground.problem.vehicleTypes, used).map { $0.count - $1 }
    while let short = types.first(where: { left[$0] < 0 }) {
      var best = (loss: Int.max, round: 0, type: 0)
      for round in 0..<list.count where Int(list.types[round]) == short {
        let clients = list.clients[list.range(round)]
        let now = cost(clients, short, weights)
        for type in types where left[type] > 0 {
          let loss = cost(clients, type, weights) - now
          if loss < best.loss { best = (loss, round, type) }
        }
      }
      guard best.loss < Int.max else { return }
      list.types[best.round] = Int32(best.type)
      left[short] += 1
      left[best.type] -= 1
    }
  }

  /// What a round costs in a vehicle of a type, with penalties.
  private func cost(_ clients: ArraySlice<Int32>, _ type: Int, _ weights: PenaltyWeights) -> Int {
    if let courses = ground.courses { return cost(clients, courses.vehicles + type, weights) }
    let offer = offer(type)
    guard let first = clients.first.map(Int.init), let last = clients.last.map(Int.init) else { return 0 }
    var (load, distance, time, here) = (Load.zero, 0, 0, first)
    for client in clients.map(Int.init) {
      load &+= ground.demand[client]
      distance += ground.distance(here, client)
      time += ground.duration(here, client) + Int(ground.service[client])
      here = client
    }
    let way = distance + ground.distance(offer.depot, first) + ground.distance(last, offer.depot)
    return offer.fixedCost + way * offer.unitCost + price(offer, load, time, first, last, weights)
  }
}
