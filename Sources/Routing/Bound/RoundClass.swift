/// Something a round uses up: load of one dimension, or time.
struct RoundResource: Sendable, Equatable {
  /// Greatest use of a whole round.
  var limit: Int
  /// Use at each client of the class.
  var stops: [Int]
  /// Use on the legs, row by row, `(clients + 1)²`; the last place is the depot.
  var legs: [Int]

  /// How many such rounds all clients together would fill, roughly.
  var tightness: Double {
    let width = stops.count + 1
    let nearest = stops.indices.reduce(0) { sum, client in
      sum + ((0..<width).filter { $0 != client }.map { legs[$0 * width + client] }.min() ?? 0)
    }
    return Double(stops.reduce(nearest, +)) / Double(max(1, limit))
  }

  /// The same resource with every stop using something, so that labels can be taken in the order of their use.
  ///
  /// Use is counted in parts of 1/(n + 1), each stop takes one part more and the limit n: as a round has at most
  /// n stops, it keeps the new limit exactly when it keeps the old.
  func strictlyRising() -> RoundResource {
    let parts = stops.count + 1
    return RoundResource(
      limit: limit * parts + stops.count, stops: stops.map { $0 * parts + 1 }, legs: legs.map { $0 * parts })
  }
}

/// The vehicles of one type as pricing meets them. Its clients are numbered anew; the depot comes last.
struct RoundClass: Sendable {
  /// Index into the problem's vehicle types.
  let type: Int
  /// Rounds there may be at most: no more than vehicles, nor than clients.
  let greatestCount: Int
  /// Whether the vehicles are fewer than the clients, so that their number counts.
  let isScarce: Bool
  let fixedCost: Int
  /// The problem's number of each client.
  let clients: [Int]
  /// Place of each of the problem's clients here; `nil` for those the vehicles cannot serve.
  let places: [Int?]
  /// Costs of the legs, row by row, `(clients + 1)²`.
  let costs: [Int]
  /// At least one; the first rises at every stop.
  let resources: [RoundResource]
  /// Whether a round driven backwards costs and uses the same.
  let isSymmetric: Bool
  /// Clients that a round remembers at each client (Baldacci, Mingozzi and Roberti 2011); each one among its own.
  var memories: [ClientSet]

  var depot: Int { clients.count }
  var width: Int { clients.count + 1 }

  init(_ problem: RoutingProblem, type index: Int, memory: Int) {
    let type = problem.vehicleTypes[index]
    let own = problem.clients.indices.filter { client in
      problem.clients[client].period == type.period
        && zip(problem.clients[client].demand, type.capacity).allSatisfy { $0 <= $1 }
    }
    let locations = own.map { problem.depotCount + $0 } + [type.depot]
    let costs = locations.flatMap { from in
      locations.map { to in type.unitDistanceCost * problem.distance[from, to] }
    }
    self.type = index
    greatestCount = min(type.count, own.count)
    isScarce = type.count < own.count
    fixedCost = type.fixedCost
    clients = own
    places = RoundClass.places(of: own, among: problem.clients.count)
    self.costs = costs
    resources = RoundClass.resources(problem, type, own, locations)
    let width = locations.count
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
    _ problem: RoutingProblem, _ type: RoutingProblem.VehicleType, _ own: [Int], _ locations: [Int]
  ) -> [RoundResource] {
    let noLegs = [Int](repeating: 0, count: locations.count * locations.count)
    var all = (0..<problem.dimensions).map { dimension in
      let demands = own.map { problem.clients[$0].demand[dimension] }
      return RoundResource(
        limit: min(type.capacity[dimension], demands.reduce(0, +)), stops: demands, legs: noLegs)
    }
    if let longest = type.maxDuration {
      all.append(
        RoundResource(
          limit: longest, stops: own.map { problem.clients[$0].service },
          legs: locations.flatMap { from in locations.map { problem.duration[from, $0] } }))
    }
    let first = all.indices.max { (all[$0].tightness, $1) < (all[$1].tightness, $0) } ?? 0
    all.swapAt(0, first)
    all[0] = all[0].strictlyRising()
    return all
  }

  private static func nearest(_ costs: [Int], width: Int, count: Int) -> [ClientSet] {
    (0..<(width - 1)).map { client in
      let others = (0..<(width - 1)).filter { $0 != client }.sorted { a, b in
        (costs[client * width + a] + costs[a * width + client], a)
          < (costs[client * width + b] + costs[b * width + client], b)
      }
      return ClientSet([client] + others.prefix(count - 1))
    }
  }

  /// What a round of these clients of the class costs in this order.
  func cost(of round: [Int]) -> Int {
    var last = depot
    var sum = fixedCost
    for client in round + [depot] {
      sum += costs[last * width + client]
      last = client
    }
    return sum
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
    var memory = ClientSet()
    for client in round {
      if memory.contains(client) { return true }
      memory = memory.intersection(memories[client])
      memory.insert(client)
    }
    return false
  }
}
