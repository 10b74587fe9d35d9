internal import Computation

/// Solves capacitated siting to a proven gap: dual ascent at the root, search for plans, branch and bound.
struct CapacitatedSolver: Sendable {
  let problem: CapacitatedProblem
  let arcs: SiteArcs
  let margin: Margin

  /// Evaluations of the dual that one unit of work allows.
  private static let stepsPerWork = 2000
  /// Steps of the ascent at the root, and between two searches for a plan there.
  private static let rootSteps = 1500
  private static let roundSteps = 100
  /// Changes of sites tried at the end of the root.
  private static let polishTrials = 1000

  init(_ problem: CapacitatedProblem) {
    self.problem = problem
    arcs = SiteArcs(problem)
    margin = Margin(problem)
  }

  func solve(_ effort: Effort) throws(LocationOutcome.Contradiction) -> LocationOutcome {
    guard canHoldDemand else {
      return try LocationOutcome(value: nil, bound: .infinity, stopReason: .infeasible, steps: 0)
    }
    var tree = rootTree(effort)
    let limit = effort.steps(CapacitatedSolver.stepsPerWork)
    while !tree.isExhausted, tree.steps < limit, !effort.isOver {
      tree.split(threads: effort.threads, isOver: { effort.isOver })
    }
    return try outcome(tree, effort)
  }

  /// Whether capacities hold all demand and, for a single source, some site holds the greatest.
  private var canHoldDemand: Bool {
    let greatest = problem.isSingleSource ? problem.demands.max() ?? 0 : 0
    return problem.capacities.reduce(0, +) >= problem.totalDemand && problem.capacities.max() ?? 0 >= greatest
  }

  /// Climbs at the root, looking for plans between rounds of steps.
  private func rootTree(_ effort: Effort) -> BranchTree {
    let dual = DualFunction(arcs: arcs)
    let scratch = DualFunction.Scratch(arcs)
    var ascent = DualAscent(dual, Restrictions(problem), from: firstPrices, step: 1, scratch: scratch)
    var best: CapacitatedPlan?
    var last = -Double.infinity
    let none = PseudoCosts(sites: problem.siteCount)
    for _ in 0..<(CapacitatedSolver.rootSteps / CapacitatedSolver.roundSteps) where !effort.isOver {
      ascent.climb(
        CapacitatedSolver.roundSteps, target: best?.cost ?? ascent.value * 1.02, cutoff: margin.cutoff(best?.cost),
        scratch: scratch, isOver: { effort.isOver })
      let plan = NodeBounding(dual: dual, cutoff: .infinity, best: best, pseudoCosts: none).plan(
        near: ascent, isOver: { effort.isOver })
      if let plan, plan.cost < best?.cost ?? .infinity { best = plan }
      if ascent.value >= margin.cutoff(best?.cost) || ascent.value - last < 1e-6 * abs(last) { break }
      last = ascent.value
    }
    if let start = best { best = polished(start, ascent, effort) }
    let bounding = NodeBounding(dual: dual, cutoff: margin.cutoff(best?.cost), best: best, pseudoCosts: none)
    let result = bounding.finish(ascent, parentValue: -.infinity, isOver: { effort.isOver })
    if let plan = result.plan, plan.cost < best?.cost ?? .infinity { best = plan }
    return BranchTree(
      dual, margin: margin, root: result.node, closed: result.node == nil ? result.value : .infinity, best: best)
  }

  /// A longer search around the best plan of the root.
  private func polished(
    _ plan: CapacitatedPlan, _ ascent: DualAscent, _ effort: Effort
  ) -> CapacitatedPlan {
    problem.isSingleSource
      ? plan
      : SplitRounding(arcs: arcs).improved(
        plan, ascent.restrictions, trials: CapacitatedSolver.polishTrials, isOver: { effort.isOver })
  }

  /// What a customer costs at the cheapest site when rent is shared by capacity.
  private var firstPrices: [Double] {
    (0..<problem.customerCount).map { customer in
      let shares = (0..<problem.siteCount).lazy.filter { problem.capacities[$0] > 0 }.map { site in
        let rent = problem.rents[site] * arcs.demands[customer] / arcs.capacities[site]
        return problem.cost(site: site, customer: customer) + rent
      }
      return shares.min() ?? 0
    }
  }

  private func outcome(
    _ tree: BranchTree, _ effort: Effort
  ) throws(LocationOutcome.Contradiction) -> LocationOutcome {
    guard let best = tree.best else {
      let reason = tree.isExhausted ? LocationOutcome.StopReason.infeasible : effort.stopReason
      return try LocationOutcome(value: nil, bound: margin.safe(tree.value), stopReason: reason, steps: tree.steps)
    }
    let bound = margin.safe(tree.value)
    let isProven = best.cost - bound <= LocationOutcome.tolerance * abs(best.cost)
    return try LocationOutcome(
      value: best.cost, bound: bound, stopReason: isProven ? .optimal : effort.stopReason, steps: tree.steps)
  }
}
