/// Branch and bound over sites, sizes, lines and, last, assignments, each node bounded by its own dual ascent.
///
/// The node with the least value is split next, so the proven bound rises with every split.
struct BoundTree: Sendable {
  private struct Node: Sendable {
    let number: Int
    let restrictions: Restrictions
    let multipliers: Multipliers
    /// Fen.
    let value: Double
    let branch: Branch?
  }

  let dual: DualFunction
  private var root: DualAscent
  private var open: [Node] = []
  private var isSplit = false
  /// The least value of nodes that are not followed further.
  private var closed = Double.infinity
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
  var value: Double { isSplit ? min(open.map(\.value).min() ?? .infinity, closed) : root.bestValue }

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
      guard let next = open.indices.min(by: { (open[$0].value, open[$0].number) < (open[$1].value, open[$1].number) })
      else { return }
      let node = open.remove(at: next)
      guard node.value < target * (1 - BoundTree.tolerance), let branch = node.branch else {
        closed = min(closed, node.value)
        continue
      }
      for restrictions in branch.children(of: node.restrictions, in: dual.problem) {
        add(restrictions, below: node, target: target, isCancelled: isCancelled)
      }
    }
  }

  /// Relative gap below which a plan counts as proven optimal.
  static let tolerance = 1e-6
  /// Steps of the ascent in each node.
  private static let steps = 50

  private mutating func plantRoot(_ target: Double) {
    isSplit = true
    open = [
      Node(
        number: 0, restrictions: root.restrictions, multipliers: root.best, value: root.bestValue,
        branch: Branch.leastSure(in: root))
    ]
  }

  private mutating func add(
    _ restrictions: Restrictions, below parent: Node, target: Double, isCancelled: () -> Bool
  ) {
    var start = parent.multipliers
    start.settle(for: dual.problem, mustServe: restrictions.mustServe)
    var ascent = DualAscent(dual, restrictions, from: start, step: 0.25)
    ascent.climb(BoundTree.steps, target: target, isCancelled: isCancelled)
    evaluations += BoundTree.steps
    count += 1
    let value = max(parent.value, ascent.bestValue)
    guard value < target * (1 - BoundTree.tolerance) else {
      closed = min(closed, value)
      return
    }
    guide = ascent
    open.append(
      Node(
        number: count, restrictions: restrictions, multipliers: ascent.best, value: value,
        branch: Branch.leastSure(in: ascent)))
  }
}
