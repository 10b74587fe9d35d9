/// The cheapest carriage from a set of open sites to all customers, kept optimal while sites open and close.
///
/// Successive shortest paths (Jewell 1958; Edmonds, Karp 1972) on the graph of open sites: a step from one site to
/// another hands over the customer whose change costs least. Prices of the sites keep every step's reduced cost at 0 or
/// more, so that Dijkstra's method finds paths, and prove that the carriage is least.
struct Transport: Sendable {
  /// Part of a customer's demand that a site serves, in units.
  struct Share: Sendable, Equatable {
    var customer: Int32
    var amount: Int
  }

  let arcs: SiteArcs
  private(set) var isOpen: [Bool]
  private(set) var openSites: [Int]
  /// What each site serves.
  private(set) var served: [[Share]]
  /// Units each open site has left.
  private(set) var room: [Int]
  /// What one more unit of each site's capacity would save; 0 where room is left.
  private(set) var prices: [Double]
  /// Whether every demand is met; once `false`, nothing else means anything.
  private(set) var isFeasible = true

  /// Serves every customer from the cheapest site and then pushes the excess on.
  init(_ arcs: SiteArcs, open: [Int]) {
    self.arcs = arcs
    openSites = open.sorted()
    isOpen = Array(repeating: false, count: arcs.siteCount)
    served = Array(repeating: [], count: arcs.siteCount)
    room = arcs.problem.capacities
    prices = Array(repeating: 0, count: arcs.siteCount)
    for site in open { isOpen[site] = true }
    guard open.reduce(0, { $0 + room[$1] }) >= arcs.problem.totalDemand, !open.isEmpty else {
      isFeasible = false
      return
    }
    for customer in 0..<arcs.customerCount where arcs.problem.demands[customer] > 0 {
      let costs = customer * arcs.siteCount
      var best = openSites[0]
      for site in openSites where arcs.unitCosts[costs + site] < arcs.unitCosts[costs + best] { best = site }
      served[best].append(Share(customer: Int32(customer), amount: arcs.problem.demands[customer]))
      room[best] -= arcs.problem.demands[customer]
    }
    for site in openSites where room[site] < 0 { shed(-room[site], from: site) }
  }

  /// Closes an open site and serves its customers elsewhere.
  /// - Parameter limit: the transport becomes infeasible when this must add more than so much carriage; paths only grow
  ///   dearer, so that this is often known after the first.
  mutating func close(_ site: Int, addingAtMost limit: Double = .infinity) {
    let load = arcs.problem.capacities[site] - room[site]
    room[site] = -load
    isOpen[site] = false
    openSites.removeAll { $0 == site }
    shed(load, from: site, addingAtMost: limit)
    prices[site] = 0
  }

  /// Opens a closed site and hands it what it serves more cheaply.
  mutating func open(_ site: Int) {
    openSites.append(site)
    openSites.sort()
    isOpen[site] = true
    room[site] = arcs.problem.capacities[site]
    prices[site] = attraction(of: site)
    while prices[site] > 0, room[site] > 0 {
      guard let path = shortestPath(to: site) else { break }
      push(along: path, atMost: room[site])
    }
    if room[site] > 0 { prices[site] = 0 }
  }

  /// Changes to another set of open sites; a new transport where most of the sites are others.
  func changed(to open: [Int]) -> Transport {
    var wanted = [Bool](repeating: false, count: arcs.siteCount)
    for site in open { wanted[site] = true }
    let added = open.filter { !isOpen[$0] }
    let removed = openSites.filter { !wanted[$0] }
    guard isFeasible, 3 * (added.count + removed.count) < open.count else { return Transport(arcs, open: open) }
    var transport = self
    for site in added { transport.open(site) }
    for site in removed where transport.isFeasible { transport.close(site) }
    return transport
  }

  /// The greatest saving per unit that a closed site offers to any customer.
  private func attraction(of site: Int) -> Double {
    var best = 0.0
    for other in openSites where other != site {
      for share in served[other] {
        let costs = Int(share.customer) * arcs.siteCount
        best = max(best, arcs.unitCosts[costs + other] + prices[other] - arcs.unitCosts[costs + site])
      }
    }
    return best
  }

  /// Carriage alone, recomputed from the shares.
  var carriage: Double {
    var sum = 0.0
    for site in openSites {
      for share in served[site] {
        sum += Double(share.amount) * arcs.unitCosts[Int(share.customer) * arcs.siteCount + site]
      }
    }
    for customer in 0..<arcs.customerCount where arcs.problem.demands[customer] == 0 {
      sum += openSites.lazy.map { arcs.problem.cost(site: $0, customer: customer) }.min() ?? 0
    }
    return sum
  }

  /// Rents and carriage.
  var cost: Double { openSites.reduce(carriage) { $0 + arcs.problem.rents[$1] } }

  /// What each customer's whole demand is worth: the cheapest carriage with the site's price added.
  var customerPrices: [Double] {
    (0..<arcs.customerCount).map { customer in
      let demand = arcs.demands[customer]
      if demand == 0 { return openSites.lazy.map { arcs.problem.cost(site: $0, customer: customer) }.min() ?? 0 }
      var best = Double.infinity
      for site in openSites { best = min(best, arcs.unitCosts[customer * arcs.siteCount + site] + prices[site]) }
      return best * demand
    }
  }

  /// Pushes units from a site to sites with room, by the cheapest paths.
  private mutating func shed(_ amount: Int, from site: Int, addingAtMost limit: Double = .infinity) {
    var left = amount
    var added = 0.0
    while left > 0 {
      guard let path = shortestPath(from: site), added + Double(left) * prices[site] <= limit else {
        isFeasible = false
        return
      }
      let pushed = push(along: path, atMost: min(left, room[path[path.count - 1].to]))
      added += Double(pushed) * prices[site]
      left -= pushed
    }
  }

  /// Moves as many units along a path as every step has; returns how many.
  @discardableResult
  private mutating func push(along path: [Step], atMost limit: Int) -> Int {
    var amount = limit
    for step in path {
      guard let share = served[step.from].first(where: { $0.customer == step.customer }) else { continue }
      amount = min(amount, share.amount)
    }
    for step in path {
      take(amount, of: step.customer, from: step.from)
      give(amount, of: step.customer, to: step.to)
    }
    room[path[0].from] += amount
    room[path[path.count - 1].to] -= amount
    return amount
  }

  private mutating func take(_ amount: Int, of customer: Int32, from site: Int) {
    guard let index = served[site].firstIndex(where: { $0.customer == customer }) else { return }
    served[site][index].amount -= amount
    if served[site][index].amount == 0 { served[site].remove(at: index) }
  }

  private mutating func give(_ amount: Int, of customer: Int32, to site: Int) {
    if let index = served[site].firstIndex(where: { $0.customer == customer }) {
      served[site][index].amount += amount
    } else {
      served[site].append(Share(customer: customer, amount: amount))
    }
  }

  mutating func setPrice(_ price: Double, of site: Int) { prices[site] = price }
}
