/// Bounds one node of the tree, looks for a plan near it, and chooses how to split it.
struct NodeBounding: Sendable {
  /// What came of a node.
  struct Result: Sendable {
    let value: Double
    /// `nil` when the node is closed.
    let node: BranchTree.Node?
    let plan: CapacitatedPlan?
    let steps: Int
  }

  let dual: DualFunction
  /// The value at which a node holds nothing better.
  let cutoff: Double
  /// The best plan so far.
  let best: CapacitatedPlan?
  let pseudoCosts: PseudoCosts

  private static let steps = 40

  func bound(
    _ restrictions: Restrictions, below parent: BranchTree.Node, _ scratch: DualFunction.Scratch,
    isOver: () -> Bool
  ) -> Result {
    var ascent = DualAscent(dual, restrictions, from: parent.prices, step: 0.3, scratch: scratch)
    ascent.climb(
      NodeBounding.steps, target: best?.cost ?? ascent.value * 1.01, cutoff: cutoff, scratch: scratch, isOver: isOver)
    return finish(ascent, parentValue: parent.value, isOver: isOver)
  }

  /// Closes, solves or splits a node after its ascent.
  func finish(_ ascent: DualAscent, parentValue: Double, isOver: () -> Bool) -> Result {
    let value = max(parentValue, ascent.value)
    guard value < cutoff else { return Result(value: value, node: nil, plan: nil, steps: ascent.steps) }
    guard let branch = ascent.branch(pseudoCosts) else {
      let plan = onlyPlan(ascent.restrictions)
      return Result(value: max(value, plan?.cost ?? .infinity), node: nil, plan: plan, steps: ascent.steps)
    }
    let plan = plan(near: ascent, isOver: isOver)
    let node = BranchTree.Node(
      restrictions: ascent.restrictions, prices: ascent.prices, value: value, branch: branch)
    return Result(value: value, node: node, plan: plan, steps: ascent.steps)
  }

  /// A plan near an ascent.
  func plan(near ascent: DualAscent, isOver: () -> Bool) -> CapacitatedPlan? {
    dual.arcs.problem.isSingleSource
      ? SingleRounding(problem: dual.arcs.problem).plan(near: ascent, isOver: isOver)
      : SplitRounding(arcs: dual.arcs).plan(near: ascent, best: best, isOver: isOver)
  }

  /// The best plan where nothing is left to decide; `nil` when there is none.
  private func onlyPlan(_ restrictions: Restrictions) -> CapacitatedPlan? {
    let open = restrictions.states.indices.filter { restrictions.states[$0] == .open }
    guard dual.arcs.problem.isSingleSource else { return SplitRounding(arcs: dual.arcs).plan(open: open) }
    var assignment: [Int] = []
    for customer in 0..<dual.arcs.customerCount {
      guard let site = open.first(where: { !restrictions.forbids(site: $0, customer: customer) }) else { return nil }
      assignment.append(site)
    }
    return SingleRounding(problem: dual.arcs.problem).plan(assignment)
  }
}

extension DualAscent {
  /// The most promising decision; `nil` when every decision is made.
  func branch(_ pseudoCosts: PseudoCosts) -> BranchTree.Branch? {
    var best: (score: Double, branch: BranchTree.Branch)?
    var unsure = 0.0
    for site in open.indices where restrictions.states[site] == .free {
      let part = min(1, max(0, open[site]))
      let score = pseudoCosts.promise(of: site, part: part)
      unsure = max(unsure, min(part, 1 - part))
      if score > best?.score ?? -1 { best = (score, .site(site, part: part)) }
    }
    if parts.isEmpty || unsure > 0.02 { return best?.branch }
    return arcBranch ?? best?.branch
  }

  /// The customer least sure of its site, with its likeliest site.
  private var arcBranch: BranchTree.Branch? {
    let problem = dual.arcs.problem
    var best: (score: Double, branch: BranchTree.Branch)?
    for customer in 0..<problem.customerCount {
      var (likeliest, choices) = (-1, 0)
      for site in open.indices where restrictions.states[site] != .closed {
        guard !restrictions.forbids(site: site, customer: customer) else { continue }
        choices += 1
        if likeliest < 0 || part(site, customer) > part(likeliest, customer) { likeliest = site }
      }
      guard choices > 1 else { continue }
      let score = 1 - part(likeliest, customer)
      if score > best?.score ?? -1 { best = (score, .arc(site: likeliest, customer: customer)) }
    }
    return best?.branch
  }

  private func part(_ site: Int, _ customer: Int) -> Double {
    parts[site * dual.arcs.problem.customerCount + customer]
  }
}
