/// Plans with split supply from the averages of a dual ascent.
struct SplitRounding: Sendable {
  let arcs: SiteArcs

  /// The best plan with exactly these sites; `nil` when they hold too little.
  func plan(open: [Int]) -> CapacitatedPlan? {
    let transport = Transport(arcs, open: open)
    return transport.isFeasible ? plan(transport) : nil
  }

  /// Opens the likeliest sites and searches around them, unless they cost further above the best plan than that lies
  /// above the bound.
  /// - Parameter best: the best plan so far, from whose transport the new one is made.
  func plan(near ascent: DualAscent, best: CapacitatedPlan?, isOver: () -> Bool) -> CapacitatedPlan? {
    let open = likeliest(ascent)
    guard open != best?.openSites else { return nil }
    var transport = best?.transport?.changed(to: open) ?? Transport(arcs, open: open)
    guard transport.isFeasible else { return nil }
    if let best, transport.cost > 2 * best.cost - ascent.value { return nil }
    search(
      &transport, ascent.restrictions, best == nil ? SplitRounding.firstTrials : SplitRounding.trials, isOver)
    return plan(transport)
  }

  /// A plan after a search around it among the sites that are not fixed.
  func improved(
    _ plan: CapacitatedPlan, _ restrictions: Restrictions, trials: Int, isOver: () -> Bool
  ) -> CapacitatedPlan {
    guard var transport = plan.transport else { return plan }
    search(&transport, restrictions, trials, isOver)
    return self.plan(transport)
  }

  private func search(
    _ transport: inout Transport, _ restrictions: Restrictions, _ trials: Int, _ isOver: () -> Bool
  ) {
    let isFree = restrictions.states.map { $0 == .free }
    var search = SiteSearch(arcs: arcs, mayOpen: isFree, mayClose: isFree, trials: trials)
    search.improve(&transport, isOver: isOver)
  }

  /// Moves tried around the first start, and around each later one.
  private static let firstTrials = 1000
  private static let trials = 8

  /// The sites most open on average: all above one half, and more while they do not hold the demand.
  private func likeliest(_ ascent: DualAscent) -> [Int] {
    let ranked = ascent.open.indices.filter { ascent.restrictions.states[$0] != .closed }.sorted {
      (likelihood($1, ascent), $0) < (likelihood($0, ascent), $1)
    }
    var room = 0
    var open: [Int] = []
    for site in ranked {
      if room >= arcs.problem.totalDemand, likelihood(site, ascent) < 0.5 { break }
      open.append(site)
      room += arcs.problem.capacities[site]
    }
    return open.sorted()
  }

  private func likelihood(_ site: Int, _ ascent: DualAscent) -> Double {
    ascent.restrictions.states[site] == .open ? 2 : ascent.open[site]
  }

  private func plan(_ transport: Transport) -> CapacitatedPlan {
    CapacitatedPlan(cost: transport.cost, openSites: transport.openSites, transport: transport, assignment: nil)
  }
}
