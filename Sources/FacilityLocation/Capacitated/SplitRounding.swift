/// Plans with split supply from the averages of a dual ascent.
struct SplitRounding: Sendable {
  let arcs: SiteArcs

  /// The best plan with exactly these sites; `nil` when they hold too little.
  func plan(open: [Int]) -> CapacitatedPlan? {
    let transport = Transport(arcs, open: open)
    return transport.isFeasible ? plan(transport) : nil
  }

  /// Opens the likeliest sites and searches around them where that is promising.
  /// - Parameter best: the best plan so far, from whose transport the new one is made.
  func plan(near ascent: DualAscent, best: CapacitatedPlan?, isOver: () -> Bool) -> CapacitatedPlan? {
    let open = likeliest(ascent)
    guard open != best?.openSites else { return nil }
    var transport = best?.transport?.changed(to: open) ?? Transport(arcs, open: open)
    guard transport.isFeasible else { return nil }
    if let best, transport.cost > best.cost * (1 + SplitRounding.reach) { return nil }
    var search = SiteSearch(
      arcs: arcs, mayOpen: ascent.restrictions.states.map { $0 == .free },
      mayClose: ascent.restrictions.states.map { $0 == .free })
    search.trials = best == nil ? SplitRounding.firstTrials : SplitRounding.trials
    search.improve(&transport, isOver: isOver)
    return plan(transport)
  }

  /// Part of the best cost by which a start may lie above it and still be searched around.
  private static let reach = 0.01
  /// Moves tried around the first start, and around each later one.
  private static let firstTrials = 1000
  private static let trials = 10

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
