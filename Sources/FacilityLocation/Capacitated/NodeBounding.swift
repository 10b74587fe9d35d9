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
  /// Cost of the best plan so far.
  let best: Double?

  private static let steps = 40

  func bound(
    _ restrictions: Restrictions, below parent: BranchTree.Node, _ scratch: DualFunction.Scratch,
    isOver: () -> Bool
  ) -> Result {
    var ascent = DualAscent(dual, restrictions, from: parent.prices, step: 0.3, scratch: scratch)
    ascent.climb(
      NodeBounding.steps, target: best ?? ascent.value * 1.01, cutoff: cutoff, scratch: scratch, isOver: isOver)
    return finish(ascent, parentValue: parent.value, isOver: isOver)
  }

  /// Closes, solves or splits a node after its ascent.
  func finish(_ ascent: DualAscent, parentValue: Double, isOver: () -> Bool) -> Result {
    let value = max(parentValue, ascent.value)
    guard value < cutoff else { return Result(value: value, node: nil, plan: nil, steps: ascent.steps) }
    let states = ascent.restrictions.states
    if !dual.arcs.problem.isSingleSource, !states.contains(.free) {
      let plan = SplitRounding(arcs: dual.arcs).plan(open: states.indices.filter { states[$0] == .open })
      return Result(value: max(value, plan?.cost ?? .infinity), node: nil, plan: plan, steps: ascent.steps)
    }
    let plan = SplitRounding(arcs: dual.arcs).plan(near: ascent, best: best, isOver: isOver)
    guard let branch = ascent.branch else {
      return Result(value: value, node: nil, plan: plan, steps: ascent.steps)
    }
    let node = BranchTree.Node(
      restrictions: ascent.restrictions, prices: ascent.prices, value: value, branch: branch)
    return Result(value: value, node: node, plan: plan, steps: ascent.steps)
  }
}

extension DualAscent {
  /// The least sure decision; `nil` when every decision is made.
  var branch: BranchTree.Branch? {
    var best: (score: Double, site: Int)?
    for site in open.indices where restrictions.states[site] == .free {
      let score = min(open[site], 1 - open[site])
      if best == nil || score > best!.score { best = (score, site) }
    }
    return best.map { .site($0.site) }
  }
}
