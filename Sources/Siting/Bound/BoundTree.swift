/// Branch and bound over sites, sizes, lines and, last, assignments, each node bounded by its own dual ascent.
///
/// The node with the least value is split next, so the proven bound rises with every split.
struct BoundTree: Sendable {
  private struct Node: Sendable {
    let number: Int
    let leaf: BoundLeaf
    let branch: Branch?
  }

  let dual: DualFunction
  private var root: DualAscent
  private var open: [Node] = []
  private var isSplit = false
  /// Nodes that are not followed further.
  private var closed: [BoundLeaf] = []
  private var count = 0
  /// Averages that guide the search for plans: of the root, then of the node bounded last.
  private(set) var guide: DualAscent
  /// Evaluations of the dual so far.
  private(set) var evaluations = 0

  init(_ dual: DualFunction) {
    self.dual = dual
    root = DualAscent(
      dual, Restrictions(dual.model), from: .zero(for: dual.problem, cuts: dual.cuts.count), step: 0.8)
    guide = root
  }

  /// What no plan can undercut, fen.
  var value: Double { leaves.map(\.value).min() ?? .infinity }

  /// The ends of the tree, in the order in which they were bounded; they prove `value`.
  var leaves: [BoundLeaf] { isSplit ? closed + open.map(\.leaf) : [rootLeaf] }

  /// The root by itself: the bound without branching.
  var rootLeaf: BoundLeaf {
    BoundLeaf(path: [], restrictions: root.restrictions, multipliers: root.best, value: root.bestValue)
  }

  /// Whether nothing is left to split.
  var isExhausted: Bool { isSplit && open.isEmpty }

  /// Climbs at the root.
  mutating func climb(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    root.climb(steps, target: target, isCancelled: isCancelled)
    evaluations += steps
    guide = root
  }

  /// Splits nodes until about `budget` evaluations are spent.
  /// - Parameter target: the cost of the best plan, fen; nodes that reach it within `tolerance` are closed.
  mutating func split(_ budget: Int, target: Double, isCancelled: () -> Bool) {
    if !isSplit { plantRoot(target) }
    let end = evaluations + budget
    while evaluations < end, !isCancelled() {
      guard
        let next = open.indices.min(by: {
          (open[$0].leaf.value, open[$0].number) < (open[$1].leaf.value, open[$1].number)
        })
      else { return }
      let node = open.remove(at: next)
      guard node.leaf.value < target * (1 - BoundTree.tolerance), let branch = node.branch else {
        closed.append(node.leaf)
        continue
      }
      for (isYes, restrictions) in zip([true, false], branch.children(of: node.leaf.restrictions, in: dual.problem)) {
        let path = node.leaf.path + [BoundLeaf.Answer(branch: branch, isYes: isYes)]
        add(restrictions, path, below: node.leaf, target: target, isCancelled: isCancelled)
      }
    }
  }

  /// Relative gap below which a plan counts as proven optimal.
  static let tolerance = 1e-6
  /// Steps of the ascent in each node.
  private static let steps = 50

  private mutating func plantRoot(_ target: Double) {
    isSplit = true
    open = [Node(number: 0, leaf: rootLeaf, branch: Branch.leastSure(in: root))]
  }

  private mutating func add(
    _ restrictions: Restrictions, _ path: [BoundLeaf.Answer], below parent: BoundLeaf, target: Double,
    isCancelled: () -> Bool
  ) {
    var start = parent.multipliers
    start.settle(for: dual.problem, mustServe: restrictions.mustServe)
    var ascent = DualAscent(dual, restrictions, from: start, step: 0.25)
    ascent.climb(BoundTree.steps, target: target, isCancelled: isCancelled)
    evaluations += BoundTree.steps
    count += 1
    // further answers only raise the dual function, so the parent's multipliers prove at least its value here
    let isBetter = ascent.bestValue >= parent.value
    let leaf = BoundLeaf(
      path: path, restrictions: restrictions, multipliers: isBetter ? ascent.best : parent.multipliers,
      value: isBetter ? ascent.bestValue : parent.value)
    guard leaf.value < target * (1 - BoundTree.tolerance) else {
      closed.append(leaf)
      return
    }
    guide = ascent
    open.append(Node(number: count, leaf: leaf, branch: Branch.leastSure(in: ascent)))
  }
}
