/// Who serves each customer when each has one source, with the room that is left; moves price before they change.
struct Allotment: Sendable {
  let problem: CapacitatedProblem
  /// The site of each customer.
  private(set) var site: [Int]
  private(set) var room: [Int]
  /// Customers each site serves.
  private(set) var load: [Int]
  /// Rents of used sites and all carriage.
  private(set) var cost: Double

  /// An allotment that breaks no capacity; `nil` when this one does.
  init?(_ problem: CapacitatedProblem, site: [Int]) {
    self.problem = problem
    self.site = site
    room = problem.capacities
    load = Array(repeating: 0, count: problem.siteCount)
    cost = 0
    for (customer, site) in site.enumerated() {
      room[site] -= problem.demands[customer]
      if load[site] == 0 { cost += problem.rents[site] }
      load[site] += 1
      cost += problem.cost(site: site, customer: customer)
    }
    guard room.allSatisfy({ $0 >= 0 }) else { return nil }
  }

  /// What a customer's move to another site saves; `nil` when there is no room.
  func saving(moving customer: Int, to target: Int) -> Double? {
    let home = site[customer]
    guard target != home, room[target] >= problem.demands[customer] else { return nil }
    var saving = problem.cost(site: home, customer: customer) - problem.cost(site: target, customer: customer)
    if load[home] == 1 { saving += problem.rents[home] }
    if load[target] == 0 { saving -= problem.rents[target] }
    return saving
  }

  /// What two customers of different sites save when they change places; `nil` when there is no room.
  func saving(exchanging first: Int, _ second: Int) -> Double? {
    let (a, b) = (site[first], site[second])
    let more = problem.demands[second] - problem.demands[first]
    guard a != b, room[a] >= more, room[b] >= -more else { return nil }
    return problem.cost(site: a, customer: first) + problem.cost(site: b, customer: second)
      - problem.cost(site: b, customer: first) - problem.cost(site: a, customer: second)
  }

  mutating func move(_ customer: Int, to target: Int) {
    let home = site[customer]
    cost += problem.cost(site: target, customer: customer) - problem.cost(site: home, customer: customer)
    load[home] -= 1
    if load[home] == 0 { cost -= problem.rents[home] }
    if load[target] == 0 { cost += problem.rents[target] }
    load[target] += 1
    room[home] += problem.demands[customer]
    room[target] -= problem.demands[customer]
    site[customer] = target
  }

  mutating func exchange(_ first: Int, _ second: Int) {
    let (a, b) = (site[first], site[second])
    move(first, to: b)
    move(second, to: a)
  }
}
