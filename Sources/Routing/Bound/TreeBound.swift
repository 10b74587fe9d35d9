/// A bound by trees, for rounds so long that column generation does not come to an end (Held and Karp 1970; Christofides, Mingozzi
/// and Toth 1981 for several rounds).
///
/// The legs of m rounds over n clients are n + m edges that join all clients with the depot, two at each client and 2m at the
/// depot. The cheapest n + m edges that join all are a least spanning tree and the m cheapest others; prices on the edges at
/// each client and at the depot make their numbers come out right. All depots count as one, and each leg as the cheapest
/// vehicle's in the cheaper direction.
struct TreeBound {
  /// Edge costs, row by row, the depot last; in parts of a cost unit.
  private let costs: [Int]
  private let count: Int
  /// What a round costs beside its legs, in parts.
  private let perRound: Int
  /// Rounds there are at least.
  private let fewest: Int
  private static let mostSteps = 400
  /// Edges looked at over all steps, about.
  private static let work = 40_000_000

  private var width: Int { count + 1 }

  /// - Parameter target: a value hoped for, in whole units; only the length of steps depends on it.
  /// - Returns: whole cost units; `nil` where visits are repeated, chosen or may be left out.
  static func bound(
    of problem: RoutingProblem, _ terms: RoundTerms, classes: [RoundClass], scale: Int, target: Int?
  ) -> Int? {
    guard problem.clients.count > 1, terms.visits.allSatisfy({ $0 == 1 }), problem.choices.isEmpty,
      problem.clients.allSatisfy({ $0.prize == nil && $0.period == problem.clients[0].period }),
      let ground = TreeGround(problem, classes)
    else { return nil }
    let rounds = ground.fewestRounds()
    let tree = TreeBound(
      costs: ground.costs.map { $0 * scale }, count: problem.clients.count, perRound: ground.perRound * scale,
      fewest: rounds)
    let legs = tree.best(target: target.map { ($0 - ground.stops) * scale })
    return ground.stops + (legs > 0 ? (legs - 1) / scale + 1 : -(-legs / scale))
  }

  init(costs: [Int], count: Int, perRound: Int, fewest: Int) {
    self.costs = costs
    self.count = count
    self.perRound = perRound
    self.fewest = fewest
  }

  /// The best value found by steps along the subgradient, halved where nothing improves. In parts.
  func best(target: Int?) -> Int {
    var prices = [Int](repeating: 0, count: width)
    var best = Int.min
    var bestPrices = prices
    var reach = 2.0
    var idle = 0
    for _ in 0..<max(30, min(TreeBound.mostSteps, TreeBound.work / (width * width * 4))) {
      let (value, surplus) = value(at: prices)
      if value > best {
        (best, bestPrices, idle) = (value, prices, 0)
      } else {
        idle += 1
      }
      let square = surplus.reduce(0) { $0 + $1 * $1 }
      if square == 0 || reach < 1e-3 { break }
      if idle >= 15 {
        (reach, idle, prices) = (reach / 2, 0, bestPrices)
        continue
      }
      let aim = max(Double(target ?? 0), Double(best) + 0.02 * abs(Double(best)))
      let step = reach * (aim - Double(value)) / Double(square)
      for place in prices.indices { prices[place] += Int((step * Double(surplus[place])).rounded()) }
    }
    return best
  }

  /// The value at prices, and by place how many edges too many are at it.
  func value(at prices: [Int]) -> (value: Int, surplus: [Int]) {
    let (tree, parents) = spanningTree(prices)
    var degrees = [Int](repeating: 0, count: width)
    for (place, parent) in parents.enumerated() where parent >= 0 {
      degrees[place] += 1
      degrees[parent] += 1
    }
    let others = otherEdges(prices, parents)
    let ofRound = perRound - 2 * prices[count]
    var value = tree - 2 * prices.dropLast().reduce(0, +)
    var rounds = 0
    for edge in others {
      if rounds >= fewest && edge.cost + ofRound >= 0 { break }
      value += edge.cost + ofRound
      degrees[edge.a] += 1
      degrees[edge.b] += 1
      rounds += 1
    }
    let wanted = { $0 < count ? 2 : 2 * rounds }
    return (value, degrees.indices.map { degrees[$0] - wanted($0) })
  }

  private typealias Edge = (cost: Int, a: Int, b: Int)

  private func cost(_ a: Int, _ b: Int, _ prices: [Int]) -> Int { costs[a * width + b] + prices[a] + prices[b] }

  /// Prim's algorithm from the depot: the sum, and each place's parent, −1 for the depot.
  private func spanningTree(_ prices: [Int]) -> (sum: Int, parents: [Int]) {
    var parents = [Int](repeating: count, count: width)
    var least = (0..<width).map { $0 < count ? cost(count, $0, prices) : 0 }
    var open = Array(0..<count)
    var sum = 0
    parents[count] = -1
    while let index = open.indices.min(by: { (least[open[$0]], open[$0]) < (least[open[$1]], open[$1]) }) {
      let place = open.remove(at: index)
      sum += least[place]
      for other in open {
        let way = cost(place, other, prices)
        if way < least[other] { (least[other], parents[other]) = (way, place) }
      }
    }
    return (sum, parents)
  }

  /// Edges beside the tree's, cheapest first; a client alone in a round has two to the depot.
  private func otherEdges(_ prices: [Int], _ parents: [Int]) -> [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(width * width / 2 + width)
    for a in 0..<count {
      for b in (a + 1)..<width {
        let cost = cost(a, b, prices)
        if b == count || (parents[a] != b && parents[b] != a) { edges.append((cost, a, b)) }
        if b == count && parents[a] != b { edges.append((cost, a, b)) }
      }
    }
    return edges.sorted { ($0.cost, $0.a, $0.b) < ($1.cost, $1.a, $1.b) }
  }
}

/// What trees need to know of a problem: the least that each leg, stop and round costs and takes in any vehicle.
struct TreeGround {
  let costs: [Int]
  /// Of all stops together.
  let stops: Int
  let perRound: Int
  private let problem: RoutingProblem
  private let classes: [RoundClass]

  /// - Returns: `nil` where some client has no vehicle.
  init?(_ problem: RoutingProblem, _ classes: [RoundClass]) {
    var stops = 0
    for client in problem.clients.indices {
      guard let least = classes.compactMap({ kind in kind.places[client].map { kind.stopCosts[$0] } }).min() else {
        return nil
      }
      stops += least
    }
    self.problem = problem
    self.classes = classes
    self.stops = stops
    perRound = classes.map(\.fixedCost).min() ?? 0
    costs = TreeGround.least(problem.clients.count, classes) { kind, leg in kind.costs[leg] }
  }

  /// Legs of the cheapest class in the cheaper direction, row by row, the depot last; very dear where no class drives.
  private static func least(_ count: Int, _ classes: [RoundClass], _ value: (RoundClass, Int) -> Int) -> [Int] {
    let width = count + 1
    var least = [Int](repeating: 1 << 40, count: width * width)
    for kind in classes {
      let clients = kind.clients + [count]
      for (row, a) in clients.enumerated() {
        for (column, b) in clients.enumerated() where a != b {
          let way = value(kind, row * kind.width + column)
          least[a * width + b] = min(least[a * width + b], way)
          least[b * width + a] = min(least[b * width + a], way)
        }
      }
    }
    return least
  }

  /// By loads, and by the time that legs and stops take at least.
  func fewestRounds() -> Int {
    let loads = (0..<problem.dimensions).map { dimension in
      let greatest = classes.map { problem.vehicleTypes[$0.type].capacity[dimension] }.max() ?? 0
      return greatest > 0 ? (problem.clients.reduce(0) { $0 + $1.demand[dimension] } + greatest - 1) / greatest : 1
    }
    return max(1, loads.max() ?? 1, fewestByTime())
  }

  private func fewestByTime() -> Int {
    let ways = classes.map { TripWays(problem, problem.vehicleTypes[$0.type]) }
    guard ways.allSatisfy({ $0.longest != nil }), let longest = ways.compactMap(\.longest).max(), longest > 0 else {
      return 1
    }
    let services = problem.clients.indices.reduce(0) { sum, client in
      sum + (zip(classes, ways).filter { $0.0.places[client] != nil }.map { $0.1.service(client) }.min() ?? 0)
    }
    let durations = zip(classes, ways).map { kind, way in way.legs(kind.clients) { way.profile.duration[$0, $1] } }
    let numbers = Dictionary(uniqueKeysWithValues: zip(classes.map(\.type), classes.indices))
    let legs = TreeGround.least(problem.clients.count, classes) { kind, leg in durations[numbers[kind.type] ?? 0][leg] }
    let tree = TreeBound(costs: legs, count: problem.clients.count, perRound: 0, fewest: 1)
    return max(1, (services + tree.best(target: nil) + longest - 1) / longest)
  }
}
