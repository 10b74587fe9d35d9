/// The vehicles of one type as pricing meets them, each trip of a shift a round of its own. Its clients are numbered anew; the depot comes last.
struct RoundClass: Sendable {
  /// Index into the problem's vehicle types.
  let type: Int
  /// Rounds there may be at most: no more than trips of all vehicles, nor than visits.
  let greatestCount: Int
  /// Whether trips are fewer than visits, so that their number counts.
  let isScarce: Bool
  let fixedCost: Int
  /// The problem's number of each client.
  let clients: [Int]
  /// Place of each of the problem's clients here; `nil` for those the vehicles cannot serve.
  let places: [Int?]
  /// Cost of serving each client, the way left out.
  let stopCosts: [Int]
  /// Costs of the legs, row by row, `(clients + 1)²`.
  let costs: [Int]
  /// At least one; the first rises at every stop.
  let resources: [RoundResource]
  /// Whether a round driven backwards costs and uses the same.
  let isSymmetric: Bool
  /// Clients that a round remembers at each client (Baldacci, Mingozzi and Roberti 2011); each one among its own.
  /// None for more clients than a set takes.
  var memories: [SmallSet]

  var depot: Int { clients.count }
  var width: Int { clients.count + 1 }

  init(_ problem: RoutingProblem, _ terms: RoundTerms, type index: Int, memory: Int) {
    let type = problem.vehicleTypes[index]
    let way = TripWays(problem, type)
    let own = problem.clients.indices.filter { client in
      problem.clients[client].period == type.period && !type.excludedClients.contains(client)
        && zip(problem.clients[client].demand, type.capacity).allSatisfy { $0 <= $1 }
    }
    self.type = index
    let visits = own.reduce(0) { $0 + terms.visits[$1] }
    let trips = way.trips(amongMost: visits)
    greatestCount = min(trips, visits)
    isScarce = trips < visits
    fixedCost = way.fixedCost - terms.rebate
    clients = own
    places = RoundClass.places(of: own, among: problem.clients.count)
    stopCosts = own.map { type.unitDurationCost * problem.service($0, profile: type.profile) }
    costs = way.legs(own) { from, to in
      type.unitDistanceCost * way.profile.distance[from, to] + type.unitDurationCost * way.profile.duration[from, to]
    }
    resources = RoundClass.resources(problem, type, own, way)
    let width = own.count + 1
    isSymmetric = ([costs] + resources.map(\.legs)).allSatisfy { legs in
      (0..<width).allSatisfy { a in (0..<a).allSatisfy { legs[a * width + $0] == legs[$0 * width + a] } }
    }
    memories = RoundClass.nearest(costs, width: width, count: memory)
  }

  private static func places(of own: [Int], among count: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    for (place, client) in own.enumerated() { places[client] = place }
    return places
  }

  private static func resources(
    _ problem: RoutingProblem, _ type: RoutingProblem.VehicleType, _ own: [Int], _ way: TripWays
  ) -> [RoundResource] {
    let noLegs = [Int](repeating: 0, count: (own.count + 1) * (own.count + 1))
    var all = (0..<problem.dimensions).map { dimension in
      let demands = own.map { problem.clients[$0].demand[dimension] }
      return RoundResource(
        limit: min(type.capacity[dimension], demands.reduce(0, +)), stops: demands, legs: noLegs)
    }
    if let longest = way.longest {
      all.append(
        RoundResource(
          limit: min(longest, Int(Int32.max)), stops: own.map { problem.service($0, profile: type.profile) },
          legs: way.legs(own) { way.profile.duration[$0, $1] }))
    }
    let first = all.indices.max { (all[$0].tightness, $1) < (all[$1].tightness, $0) } ?? 0
    all.swapAt(0, first)
    all[0] = all[0].strictlyRising()
    return all
  }

  private static func nearest(_ costs: [Int], width: Int, count: Int) -> [SmallSet] {
    guard width <= SmallSet.greatestCount + 1 else { return [] }
    return (0..<(width - 1)).map { client in
      let others = (0..<(width - 1)).filter { $0 != client }.sorted { a, b in
        (costs[client * width + a] + costs[a * width + client], a)
          < (costs[client * width + b] + costs[b * width + client], b)
      }
      return SmallSet([client] + others.prefix(max(0, count - 1)))
    }
  }

  mutating func shrinkMemories(to count: Int) {
    memories = RoundClass.nearest(costs, width: width, count: count)
  }

  /// What a round of these clients of the class costs in this order.
  func cost(of round: [Int]) -> Int {
    var last = depot
    var sum = fixedCost
    for client in round + [depot] {
      sum += costs[last * width + client]
      last = client
    }
    return round.reduce(sum) { $0 + stopCosts[$1] }
  }

  /// Whether a round keeps every limit.
  func allows(_ round: [Int]) -> Bool {
    resources.allSatisfy { resource in
      let legs = zip([depot] + round, round + [depot]).reduce(0) { $0 + resource.legs[$1.0 * width + $1.1] }
      return round.reduce(legs) { $0 + resource.stops[$1] } <= resource.limit
    }
  }

  /// Whether the round never comes back to a client that it still remembers.
  func remembers(_ round: [Int]) -> Bool {
    var memory = SmallSet()
    for client in round {
      if memory.contains(client) { return true }
      memory = memory.intersection(memories[client])
      memory.insert(client)
    }
    return false
  }
}
