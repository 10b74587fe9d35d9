/// Plans with split supply from the averages of a dual ascent.
struct SplitRounding: Sendable {
  let arcs: SiteArcs

  /// The best plan with exactly these sites; `nil` when they hold too little.
  func plan(open: [Int]) -> CapacitatedPlan? {
    let transport = Transport(arcs, open: open)
    return transport.isFeasible ? plan(transport) : nil
  }

  /// Opens the likeliest sites and searches around them where that is promising.
  func plan(near ascent: DualAscent, best: Double?, isOver: () -> Bool) -> CapacitatedPlan? {
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
    var transport = Transport(arcs, open: open)
    guard transport.isFeasible else { return nil }
    if let best, transport.cost > best * 1.01 { return nil }
    var search = SiteSearch(
      arcs: arcs, mayOpen: ascent.restrictions.states.map { $0 == .free },
      mayClose: ascent.restrictions.states.map { $0 == .free })
    search.trials = best == nil ? 2000 : 30
    search.improve(&transport, isOver: isOver)
    return plan(transport)
  }

  private func likelihood(_ site: Int, _ ascent: DualAscent) -> Double {
    ascent.restrictions.states[site] == .open ? 2 : ascent.open[site]
  }

  private func plan(_ transport: Transport) -> CapacitatedPlan {
    CapacitatedPlan(cost: transport.cost, openSites: transport.openSites, assignment: nil)
  }
}
