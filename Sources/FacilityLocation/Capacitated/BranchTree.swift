internal import Computation

/// Branch and bound over sites and, for a single source, over who serves a customer; each node is bounded by a short
/// dual ascent from its parent's prices.
///
/// Nodes with the least bounds are split first, a fixed number at a time, so that the proven bound rises with every
/// round and the number of threads changes nothing.
struct BranchTree: Sendable {
  /// A decision that splits a node.
  enum Branch: Sendable {
    /// A site, with the part of it that is open on average.
    case site(Int, part: Double)
    case arc(site: Int, customer: Int)
  }

  struct Node: Sendable {
    var number = 0
    let restrictions: Restrictions
    let prices: [Double]
    let value: Double
    let branch: Branch
  }

  let dual: DualFunction
  let margin: Margin
  private(set) var best: CapacitatedPlan?
  private(set) var steps = 0
  private var open: [Node]
  private var closed = Double.infinity
  private var count = 1
  private var pseudoCosts: PseudoCosts

  /// Nodes split together.
  private static let batch = 8

  init(_ dual: DualFunction, margin: Margin, root: Node?, closed: Double, best: CapacitatedPlan?) {
    self.dual = dual
    self.margin = margin
    self.best = best
    self.closed = closed
    pseudoCosts = PseudoCosts(sites: dual.arcs.siteCount)
    open = root.map { [$0] } ?? []
  }

  /// The least value of all nodes; what was fixed by reduced costs is only known to reach the cutoff.
  var value: Double { min(closed, open.lazy.map(\.value).min() ?? .infinity, margin.cutoff(best?.cost)) }

  /// Whether nothing is left to split.
  var isExhausted: Bool { open.isEmpty }

  /// Splits one batch of nodes.
  mutating func split(threads: Int, isOver: @Sendable () -> Bool) {
    let cutoff = margin.cutoff(best?.cost)
    var jobs: [(Restrictions, Node)] = []
    for _ in 0..<BranchTree.batch {
      guard let next = open.indices.min(by: { (open[$0].value, open[$0].number) < (open[$1].value, open[$1].number) })
      else { break }
      let node = open.remove(at: next)
      guard node.value < cutoff else {
        closed = min(closed, node.value)
        continue
      }
      jobs += children(of: node).map { ($0, node) }
    }
    let bounding = NodeBounding(dual: dual, cutoff: cutoff, best: best, pseudoCosts: pseudoCosts)
    let results = each(of: jobs.count, threads: threads) { [jobs, arcs = dual.arcs] index in
      let (restrictions, parent) = jobs[index]
      return bounding.bound(restrictions, below: parent, DualFunction.Scratch(arcs), isOver: isOver)
    }
    for (job, result) in zip(jobs, results) { take(result, restrictions: job.0, parent: job.1, cutoff) }
  }

  private mutating func take(
    _ result: NodeBounding.Result, restrictions: Restrictions, parent: Node, _ cutoff: Double
  ) {
    if case .site(let site, let part) = parent.branch {
      pseudoCosts.note(
        site: site, isOpening: restrictions.states[site] == .open, part: part,
        lift: min(result.value, cutoff) - parent.value)
    }
    steps += result.steps
    if let plan = result.plan, plan.cost < best?.cost ?? .infinity { best = plan }
    if let node = result.node {
      var node = node
      node.number = count
      count += 1
      open.append(node)
    } else {
      closed = min(closed, result.value)
    }
  }

  private func children(of node: Node) -> [Restrictions] {
    var (first, second) = (node.restrictions, node.restrictions)
    switch node.branch {
    case .site(let site, _):
      first.states[site] = .open
      second.states[site] = .closed
    case .arc(let site, let customer):
      first.require(site: site, customer: customer)
      second.forbid(site: site, customer: customer)
    }
    return [first, second]
  }
}
