/// Branch and bound over sites, sizes, lines and, last, assignments, each node bounded by its own dual ascent.
///
/// The node with the least value is split next, so the proven bound rises with every split.
struct BoundTree: Sendable {
  struct Node: Sendable {
    let number: Int
    var leaf: BoundLeaf
    var branch: Branch?
    /// Averages of the minimisers by station and choice.
    var built: [[Double]]
    /// Whether the rents have changed since the ascent.
    var isStale = false
  }

  private(set) var dual: DualFunction
  private let ray: CapacityRay
  private var root: DualAscent
  private(set) var open: [Node] = []
  private var isSplit = false
  /// Nodes that are not followed further.
  private(set) var closed: [Node] = []
  private var count = 0
  /// Averages that guide the search for plans: of the root, then of the node bounded last.
  private(set) var guide: DualAscent
  /// Evaluations of the dual so far.
  private(set) var evaluations = 0
  /// What nodes would build, each once, in the order in which they were found.
  private(set) var drafts: [Draft] = []
  /// A tree whose leaves have as many sets of multipliers of their own only climbs.
  private let greatestSetCount: Int
  /// Closed nodes with multipliers of their own.
  private var closedSets = 0

  init(_ dual: DualFunction) {
    self.init(dual, from: .zero(for: dual.problem, cuts: dual.cuts.count), step: 0.8)
  }

  /// A tree whose root starts at some multipliers.
  /// - Parameter parts: trees that share one certificate.
  init(_ dual: DualFunction, from start: Multipliers, step: Double, parts: Int = 1) {
    self.dual = dual
    greatestSetCount = max(1, BoundProof.greatestSize / parts / max(1, dual.countOfPrices))
    ray = CapacityRay(dual.problem)
    root = DualAscent(dual, Restrictions(dual.model), from: start, step: step)
    guide = root
  }

  /// Whether a certificate holds enough leaves for branching to prove more than climbing does.
  var mayBranch: Bool { greatestSetCount >= BoundTree.leastSetCount }
  private static let leastSetCount = 160

  /// What no plan can undercut, fen.
  var value: Double { leaves.map(\.value).min() ?? .infinity }

  /// The ends of the tree, in the order in which they were bounded; they prove `value`.
  var leaves: [BoundLeaf] { isSplit ? (closed + open).map(\.leaf) : [rootLeaf] }

  /// The root by itself: the bound without branching.
  var rootLeaf: BoundLeaf {
    BoundLeaf(path: [], restrictions: root.restrictions, multipliers: root.best, value: root.bestValue, origin: 0)
  }

  /// Whether a further leaf would make the tree too large for a certificate.
  private var isFull: Bool { open.count + closedSets + 2 > greatestSetCount }

  /// Climbs at the root.
  mutating func climb(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    root.climb(steps, target: target, isCancelled: isCancelled)
    evaluations += steps
    guide = root
  }

  /// Splits nodes until about `budget` evaluations are spent.
  /// - Parameters:
  ///   - target: the cost of the best plan, fen; nodes that reach it within `tolerance` are closed.
  ///   - seeksDrafts: whether plans are made of `drafts`; a dive takes up to `divePart` times the budget besides.
  mutating func split(_ budget: Int, target: Double, seeksDrafts: Bool = true, isCancelled: () -> Bool) {
    plantRoot()
    // a draft first, so that there is a plan worth proving against
    if seeksDrafts { dive(BoundTree.divePart * budget, target: target, isCancelled: isCancelled) }
    let end = evaluations + budget
    while evaluations < end, !isCancelled() {
      guard let next = leastOpen else { return }
      let node = open.remove(at: next)
      guard node.leaf.value < target * (1 - BoundTree.tolerance) else {
        close(node)
        continue
      }
      if node.isStale || node.branch == nil || isFull {
        climbAgain(node, target: target, isCancelled: isCancelled)
      } else if let branch = node.branch {
        for (isYes, restrictions) in zip([true, false], branch.children(of: node.leaf.restrictions, in: dual.problem)) {
          let path = node.leaf.path + [BoundLeaf.Answer(branch: branch, isYes: isYes)]
          add(restrictions, path, below: node, target: target, isCancelled: isCancelled)
        }
      }
    }
  }

  /// Whether splitting goes on below a target, fen.
  func isOpen(below target: Double) -> Bool {
    !isSplit || open.contains { $0.leaf.value < target * (1 - BoundTree.tolerance) }
  }

  /// The open node with the least value.
  private var leastOpen: Int? {
    open.indices.min { (open[$0].leaf.value, open[$0].number) < (open[$1].leaf.value, open[$1].number) }
  }

  /// Settles what the least node would build.
  private mutating func dive(_ limit: Int, target: Double, isCancelled: () -> Bool) {
    guard let least = leastOpen else { return }
    let leaf = open[least].leaf
    var dive = DraftDive(dual, ray, from: leaf.restrictions)
    let draft = dive.draft(from: leaf.multipliers, target: target, limit: limit, isCancelled: isCancelled)
    evaluations += dive.evaluations
    note(draft)
  }

  /// Relative gap below which a plan counts as proven optimal.
  static let tolerance = 1e-6
  /// Evaluations of a dive at most, as a multiple of those to be spent: a small budget still sees one through.
  private static let divePart = 4
  /// Steps of the ascent in each node.
  static let steps = 50
  /// A price, fen per kg, that leaves products with masses exact.
  private static let greatestRise = 8000.0

  /// Makes the root a node that can be split.
  mutating func plantRoot() {
    guard !isSplit else { return }
    isSplit = true
    open = [Node(number: 0, leaf: rootLeaf, branch: Branch.leastSure(in: root), built: root.built)]
  }

  private mutating func climbAgain(_ old: Node, target: Double, isCancelled: () -> Bool) {
    var node = old
    var ascent = DualAscent(dual, node.leaf.restrictions, from: node.leaf.multipliers, step: 0.4)
    ascent.climb(BoundTree.steps, target: target, isCancelled: isCancelled)
    evaluations += 1 + ascent.iterations
    let gain = ascent.bestValue - node.leaf.value
    node.leaf = node.leaf.bounded(by: ascent, origin: node.number)
    node.branch = Branch.leastSure(in: ascent)
    if node.branch == nil { settle(&node, target: target) }
    node.built = ascent.built
    node.isStale = false
    note(ascent, isSettled: node.branch == nil)
    if node.branch == nil, gain < 1e-6 * abs(target) { close(node) } else { open.append(node) }
  }

  /// A leaf whose stations cannot hold what a target needs, proven to reach the target value.
  private func leafBeyondCapacity(
    _ restrictions: Restrictions, _ path: [BoundLeaf.Answer], from start: Multipliers, target: Double
  ) -> BoundLeaf? {
    guard let shortage = ray.shortage(restrictions, dual.model) else { return nil }
    let value = dual.answer(at: start, restrictions).value
    let rise = 1.1 * (target - value) / Double(shortage.kilograms)
    guard rise < BoundTree.greatestRise else { return nil }
    var multipliers = start
    multipliers.cover[shortage.row] += max(0, rise)
    multipliers.settle(for: dual.problem, mustServe: restrictions.mustServe)
    let reached = dual.answer(at: multipliers, restrictions).value
    guard reached >= target else { return nil }
    return BoundLeaf(path: path, restrictions: restrictions, multipliers: multipliers, value: reached, origin: count)
  }

  private mutating func add(
    _ restrictions: Restrictions, _ path: [BoundLeaf.Answer], below parent: Node, target: Double,
    isCancelled: () -> Bool
  ) {
    var start = parent.leaf.multipliers
    start.settle(for: dual.problem, mustServe: restrictions.mustServe)
    count += 1
    evaluations += 1
    var ascent = DualAscent(dual, restrictions, from: start, step: 0.25)
    if ascent.bestValue >= target * (1 - BoundTree.tolerance) {
      let origin = ascent.best == parent.leaf.multipliers ? parent.leaf.origin : count
      let leaf = BoundLeaf(
        path: path, restrictions: restrictions, multipliers: ascent.best, value: ascent.bestValue, origin: origin)
      return close(Node(number: count, leaf: leaf, branch: nil, built: []))
    }
    if let leaf = leafBeyondCapacity(restrictions, path, from: start, target: target) {
      evaluations += 1
      return close(Node(number: count, leaf: leaf, branch: nil, built: []))
    }
    if let last = path.last, last.isYes, case .arc(let arc) = last.branch {
      ascent = DualAscent(
        dual, restrictions, from: dual.drawing(arc, at: start, mustServe: restrictions.mustServe), step: 0.25)
    }
    ascent.climb(BoundTree.steps, target: target, isCancelled: isCancelled)
    evaluations += 1 + ascent.iterations
    // not the parent's value: where less is left to build, its multipliers may prove less here
    let leaf = BoundLeaf(
      path: path, restrictions: restrictions, multipliers: ascent.best, value: ascent.bestValue, origin: count)
    var node = Node(number: count, leaf: leaf, branch: Branch.leastSure(in: ascent), built: ascent.built)
    if node.branch == nil { settle(&node, target: target) }
    guard node.leaf.value < target * (1 - BoundTree.tolerance) else { return close(node) }
    guide = ascent
    note(ascent, isSettled: node.branch == nil)
    open.append(node)
  }

  /// Bounds a node in which nothing is left open by what its plan costs.
  private mutating func settle(_ node: inout Node, target: Double) {
    let leaf = node.leaf
    let multipliers = dual.settling(leaf.multipliers, leaf.restrictions, target: target)
    let value = dual.answer(at: multipliers, leaf.restrictions).value
    evaluations += 1
    guard value > leaf.value else { return }
    node.leaf = BoundLeaf(
      path: leaf.path, restrictions: leaf.restrictions, multipliers: multipliers, value: value, origin: node.number)
  }

  private mutating func close(_ node: Node) {
    closed.append(node)
    if node.leaf.origin == node.number { closedSets += 1 }
  }

  /// Keeps what an ascent would build, with its assignments where nothing is left open.
  private mutating func note(_ ascent: DualAscent, isSettled: Bool) {
    note(isSettled ? Draft(assignedBy: ascent) : Draft(ascent))
  }

  /// Keeps a draft that is new.
  private mutating func note(_ draft: Draft?) {
    if let draft, !drafts.contains(where: draft.builds) { drafts.append(draft) }
  }
}

extension BoundTree {
  /// Changes the rents; all nodes are open again.
  /// - Parameter values: of all nodes at these rents, the open ones first.
  mutating func pay(_ rents: Rents, values: [Double]) {
    dual.rents = rents
    open += closed
    closed = []
    closedSets = 0
    for index in open.indices {
      open[index].leaf.value = values[index]
      open[index].isStale = true
    }
  }
}
