/// Looks for capacity cuts that a fractional answer breaks: sets grown client by client along the driven legs
/// (after Lysgaard, Letchford and Eglese 2004), one period after the other.
struct CapacityCutSearch {
  private let problem: RoutingProblem
  private let terms: RoundTerms
  /// Clients that every plan visits, of one period.
  private let members: [Int]
  /// Greatest load of a vehicle of the period, one entry a dimension.
  private let greatest: [Int]
  /// How often two members are driven one after the other.
  private let joined: [Double]
  /// How often each member is left or entered.
  private let degree: [Double]

  static let least = 0.02

  /// The cuts most broken, over all periods.
  static func cuts(
    _ problem: RoutingProblem, _ terms: RoundTerms, rounds: [BoundRound], driven: [Double], known: [CapacityCut],
    wanted: Int
  ) -> [CapacityCut] {
    let isChosen = problem.isChosen
    var periods: [Int] = []
    for type in problem.vehicleTypes where !periods.contains(type.period) { periods.append(type.period) }
    let found = periods.flatMap { period in
      let members = problem.clients.indices.filter {
        problem.clients[$0].period == period && problem.clients[$0].prize == nil && !isChosen[$0]
      }
      return CapacityCutSearch(problem, terms, period: period, members: members, rounds, driven).broken()
    }
    var cuts: [CapacityCut] = []
    for candidate in found.sorted(by: { $0.violation > $1.violation }) where cuts.count < wanted {
      if !cuts.contains(candidate.cut) && !known.contains(candidate.cut) { cuts.append(candidate.cut) }
    }
    return cuts
  }

  private init(
    _ problem: RoutingProblem, _ terms: RoundTerms, period: Int, members: [Int], _ rounds: [BoundRound],
    _ driven: [Double]
  ) {
    self.problem = problem
    self.terms = terms
    self.members = members
    greatest = (0..<problem.dimensions).map { dimension in
      problem.vehicleTypes.filter { $0.period == period }.map { $0.capacity[dimension] }.max() ?? 0
    }
    var place = [Int?](repeating: nil, count: problem.clients.count)
    for (index, client) in members.enumerated() { place[client] = index }
    var joined = [Double](repeating: 0, count: members.count * members.count)
    var degree = [Double](repeating: 0, count: members.count)
    for (round, part) in zip(rounds, driven) where part > 1e-9 {
      for client in round.clients { if let own = place[client] { degree[own] += 2 * part } }
      for (a, b) in zip(round.clients, round.clients.dropFirst()) {
        guard let first = place[a], let second = place[b], first != second else { continue }
        joined[first * members.count + second] += part
        joined[second * members.count + first] += part
      }
    }
    self.joined = joined
    self.degree = degree
  }

  private typealias Broken = (violation: Double, cut: CapacityCut)

  private func broken() -> [Broken] {
    members.indices.flatMap { grow(from: $0, bySlack: false) + grow(from: $0, bySlack: true) }
  }

  /// Adds client after client to a set, the one most joined to it or the one that leaves the least slack, and looks at
  /// every set on the way.
  private func grow(from seed: Int, bySlack: Bool) -> [Broken] {
    var isMember = [Bool](repeating: false, count: members.count)
    var flow = [Double](repeating: 0, count: members.count)
    var load = [Int](repeating: 0, count: problem.dimensions)
    var crossing = 0.0
    var next: Int? = seed
    var found: [Broken] = []
    while let client = next {
      isMember[client] = true
      crossing += degree[client] - 2 * flow[client]
      for dimension in load.indices { load[dimension] += demand(client, dimension) }
      for other in members.indices { flow[other] += joined[client * members.count + other] }
      let need = need(load)
      if Double(need) - crossing / 2 > CapacityCutSearch.least {
        found.append((Double(need) - crossing / 2, cut(isMember, need: need)))
      }
      next = best(isMember, flow, load: load, crossing: crossing, bySlack: bySlack)
    }
    return found
  }

  private func best(
    _ isMember: [Bool], _ flow: [Double], load: [Int], crossing: Double, bySlack: Bool
  ) -> Int? {
    var best: Int?
    var greatest = -Double.infinity
    for client in members.indices where !isMember[client] && flow[client] > 1e-9 {
      var worth = flow[client]
      if bySlack {
        let sum = load.indices.map { load[$0] + demand(client, $0) }
        worth = Double(need(sum)) - (crossing + degree[client] - 2 * flow[client]) / 2 + flow[client] / 1000
      }
      if worth > greatest + 1e-9 { (best, greatest) = (client, worth) }
    }
    return best
  }

  /// Load of all visits to a member.
  private func demand(_ member: Int, _ dimension: Int) -> Int {
    problem.clients[members[member]].demand[dimension] * terms.visits[members[member]]
  }

  private func need(_ load: [Int]) -> Int {
    zip(load, greatest).map { $1 > 0 ? ($0 + $1 - 1) / $1 : 0 }.max() ?? 0
  }

  private func cut(_ isMember: [Bool], need: Int) -> CapacityCut {
    var all = [Bool](repeating: false, count: problem.clients.count)
    for (index, client) in members.enumerated() where isMember[index] { all[client] = true }
    return CapacityCut(isMember: all, need: need)
  }
}
