/// The Lagrangian dual of capacitated siting: equation (2) is priced, and what is left falls apart by site.
///
///     L(λ) = Σ_i λ[i] + min { Σ_j (rent[j] − v[j](λ))·open[j] :  Σ_j capacity[j]·open[j] ≥ Σ_i demand[i] }      (5)
///     v[j](λ) = max { Σ_i (λ[i] − cost[j,i])·part[j,i] :  Σ_i demand[i]·part[j,i] ≤ capacity[j] }               (6)
///
/// (6) is a knapsack, exact in whole customers for a single source and fractional for split supply. The covering problem
/// in (5) is relaxed to fractions, so that every site's decision has a reduced cost. Any λ gives a bound.
struct DualFunction: Sendable {
  let arcs: SiteArcs

  /// What the dual is at some prices, and who takes what there.
  struct Answer: Sendable {
    /// No plan within the restrictions costs less; infinite when there is none.
    var value = 0.0
    /// By customer: 1 less the parts taken; the direction in which prices should move.
    var gradient: [Double]
    /// Part of each site that is open.
    var open: [Double]
    /// By site: what opening it costs with its customers' prices and its capacity's worth deducted.
    var reducedCosts: [Double]
    /// By site, of its knapsack in fractions: profit of one more unit of room, and what whole items earn less.
    var roomPrices: [Double]
    var shortfalls: [Double]
    /// Items taken by sites that are open at least in part, with the part; for single source.
    var taken: [(site: Int32, customer: Int32, part: Double)] = []

    init(_ problem: CapacitatedProblem) {
      gradient = Array(repeating: 1, count: problem.customerCount)
      open = Array(repeating: 0, count: problem.siteCount)
      reducedCosts = Array(repeating: 0, count: problem.siteCount)
      roomPrices = reducedCosts
      shortfalls = reducedCosts
    }
  }

  /// Scratch storage of one thread.
  final class Scratch {
    let knapsack: Knapsack
    /// Items chosen by all sites, site by site.
    var customers: [Int32] = []
    var parts: [Double] = []
    var ends: [Int] = []

    init(_ arcs: SiteArcs) { knapsack = Knapsack(capacity: arcs.customerCount) }
  }

  /// Evaluates the dual.
  func evaluate(_ prices: [Double], _ restrictions: Restrictions, _ scratch: Scratch, into answer: inout Answer) {
    solveSites(prices, restrictions, scratch, &answer)
    guard let cover = coverDemand(restrictions, &answer) else {
      answer.value = .infinity
      return
    }
    answer.value = prices.reduce(cover, +)
    gatherGradient(scratch, &answer)
  }

  /// Equation (6) for every site that may open; leaves rent less profit in `reducedCosts`.
  private func solveSites(
    _ prices: [Double], _ restrictions: Restrictions, _ scratch: Scratch, _ answer: inout Answer
  ) {
    let single = arcs.problem.isSingleSource
    var highest = -Double.infinity
    for customer in prices.indices where arcs.demands[customer] > 0 {
      highest = max(highest, prices[customer] / arcs.demands[customer])
    }
    scratch.customers.removeAll(keepingCapacity: true)
    scratch.parts.removeAll(keepingCapacity: true)
    scratch.ends.removeAll(keepingCapacity: true)
    let knapsack = scratch.knapsack
    for site in 0..<arcs.siteCount {
      if restrictions.states[site] != .closed {
        collect(site, prices, highest, restrictions, into: knapsack)
        let room = arcs.capacities[site]
        let profit = single ? knapsack.whole(room: room) : knapsack.fractional(room: room)
        answer.reducedCosts[site] = arcs.problem.rents[site] - profit
        answer.roomPrices[site] = knapsack.roomPrice
        answer.shortfalls[site] = knapsack.fractionalLimit - profit
        for item in 0..<knapsack.count where knapsack.part(item) > 0 {
          scratch.customers.append(Int32(knapsack.customer(item)))
          scratch.parts.append(knapsack.part(item))
        }
      } else {
        answer.reducedCosts[site] = .infinity
      }
      scratch.ends.append(scratch.customers.count)
    }
  }

  /// The customers a site would gain by.
  private func collect(
    _ site: Int, _ prices: [Double], _ highest: Double, _ restrictions: Restrictions, into knapsack: Knapsack
  ) {
    knapsack.removeAll()
    let checks = restrictions.hasForbiddenArcs
    let room = arcs.capacities[site]
    arcs.withArcs { sorted in
      prices.withUnsafeBufferPointer { prices in
        arcs.demands.withUnsafeBufferPointer { demands in
          var index = site * arcs.customerCount
          let end = index + arcs.customerCount
          while index < end, sorted.units[index] < highest {
            let customer = sorted.customers[index]
            let profit = prices[Int(customer)] - sorted.costs[index]
            index += 1
            guard profit > 0, !checks || !restrictions.forbids(site: site, customer: Int(customer)) else { continue }
            if checks, demands[Int(customer)] > room { continue }
            knapsack.add(customer: customer, profit: profit, weight: demands[Int(customer)])
          }
        }
      }
    }
  }

  /// The covering problem of (5) in fractions; `nil` when the sites that may open hold too little.
  private func coverDemand(_ restrictions: Restrictions, _ answer: inout Answer) -> Double? {
    var missing = arcs.leastCapacity
    var sum = 0.0
    var rest: [(ratio: Double, site: Int)] = []
    for site in 0..<arcs.siteCount {
      let cost = answer.reducedCosts[site]
      let state = restrictions.states[site]
      if state == .open || (state == .free && cost < 0) {
        answer.open[site] = 1
        missing -= arcs.capacities[site]
        sum += cost
      } else {
        answer.open[site] = 0
        if state == .free, arcs.capacities[site] > 0 { rest.append((cost / arcs.capacities[site], site)) }
      }
    }
    guard missing > 0 else { return sum }
    rest.sort { ($0.ratio, $0.site) < ($1.ratio, $1.site) }
    for (ratio, site) in rest {
      let part = min(1, missing / arcs.capacities[site])
      answer.open[site] = part
      sum += part * answer.reducedCosts[site]
      missing -= part * arcs.capacities[site]
      if missing <= 0 || part < 1 {
        for other in answer.reducedCosts.indices { answer.reducedCosts[other] -= ratio * arcs.capacities[other] }
        return sum
      }
    }
    return nil
  }

  private func gatherGradient(_ scratch: Scratch, _ answer: inout Answer) {
    for customer in answer.gradient.indices { answer.gradient[customer] = 1 }
    let keeps = arcs.problem.isSingleSource
    answer.taken.removeAll(keepingCapacity: true)
    var index = 0
    for site in 0..<arcs.siteCount {
      let open = answer.open[site]
      while index < scratch.ends[site] {
        let part = open * scratch.parts[index]
        if part > 0 {
          answer.gradient[Int(scratch.customers[index])] -= part
          if keeps { answer.taken.append((Int32(site), scratch.customers[index], part)) }
        }
        index += 1
      }
    }
  }
}
