/// Plans with a single source for each customer from the averages of a dual ascent.
struct SingleRounding: Sendable {
  let problem: CapacitatedProblem

  /// Serves customers by the likeliest arcs, repairs what does not fit and searches around the result.
  func plan(near ascent: DualAscent, isOver: () -> Bool) -> CapacitatedPlan? {
    guard let site = construct(ascent), var allotment = Allotment(problem, site: site) else { return nil }
    AllotmentSearch(problem: problem).improve(&allotment, isOver: isOver)
    return plan(allotment.site)
  }

  /// The plan of an assignment, its cost summed anew; `nil` when a capacity does not hold.
  func plan(_ site: [Int]) -> CapacitatedPlan? {
    guard let allotment = Allotment(problem, site: site) else { return nil }
    return CapacitatedPlan(
      cost: allotment.cost, openSites: allotment.load.indices.filter { allotment.load[$0] > 0 }, transport: nil,
      assignment: site)
  }

  /// Customers by falling regret: what the second best site with room costs more than the best.
  private func construct(_ ascent: DualAscent) -> [Int]? {
    let problem = problem
    let mean = problem.costs.reduce(0, +) / Double(max(1, problem.costs.count))
    var wish = problem.costs
    for index in wish.indices { wish[index] -= 2 * mean * ascent.parts[index] }
    for site in 0..<problem.siteCount where ascent.open[site] < 0.5 {
      for customer in 0..<problem.customerCount { wish[site * problem.customerCount + customer] += 4 * mean }
    }
    var room = problem.capacities
    var site = [Int](repeating: -1, count: problem.customerCount)
    var waiting = Array(0..<problem.customerCount)
    while !waiting.isEmpty {
      var choice: (urgency: Double, position: Int, site: Int)?
      for (position, customer) in waiting.enumerated() {
        guard let (best, regret) = favourite(of: customer, wish, room) else { return nil }
        let urgency = regret * Double(1 + problem.demands[customer])
        if urgency > choice?.urgency ?? -1 { choice = (urgency, position, best) }
      }
      guard let choice else { return nil }
      let customer = waiting.remove(at: choice.position)
      site[customer] = choice.site
      room[choice.site] -= problem.demands[customer]
    }
    return site
  }

  private func favourite(of customer: Int, _ wish: [Double], _ room: [Int]) -> (site: Int, regret: Double)? {
    var (first, second) = (Double.infinity, Double.infinity)
    var best: Int?
    for site in 0..<problem.siteCount where room[site] >= problem.demands[customer] {
      let cost = wish[site * problem.customerCount + customer]
      if cost < first {
        (first, second) = (cost, first)
        best = site
      } else if cost < second {
        second = cost
      }
    }
    return best.map { ($0, second.isFinite ? second - first : 1e12) }
  }
}
