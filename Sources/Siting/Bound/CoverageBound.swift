import Foundation

/// How much a budget can collect at most.
///
/// At any reward r for a kilogram, cost − r·collected is at least the dual's value L(r) for every plan, so a plan within
/// the budget B collects at most (B − L(r)) ÷ r: equation (12) is dualised at the price 1 ÷ r. The reward is sought
/// together with the other multipliers: it falls while the averages of the dual spend more than the budget and rises
/// while they spend less. Branching is that of `BoundTree`, every node with a reward of its own.
struct CoverageBound: Sendable {
  private struct Node: Sendable {
    let number: Int
    let restrictions: Restrictions
    let multipliers: Multipliers
    let reward: Double
    /// kg.
    let most: Double
    let branch: Branch?
  }

  private var dual: DualFunction
  private let budget: Double
  private var root: Node
  private var open: [Node] = []
  private var isSplit = false
  /// The most that nodes not followed further may collect, kg.
  private var closed = -Double.infinity
  private var count = 0
  private var segmentsOfRoot = 0
  /// By station and choice: averages of the ascent made last.
  private(set) var built: [[Double]] = []

  /// - Parameters:
  ///   - budget: fen.
  ///   - reward: fen per kg to start from.
  init(_ dual: DualFunction, budget: Int, reward: Double) {
    self.dual = dual
    self.budget = Double(budget)
    let reachable = dual.problem.items.reduce(0) { $0 + ($1.arcs.isEmpty ? 0 : $1.mass) }
    root = Node(
      number: 0, restrictions: Restrictions(dual.model),
      multipliers: .zero(for: dual.problem, cuts: dual.cuts.count),
      reward: Multipliers.onGrid(max(CoverageBound.leastReward, reward)), most: Double(reachable), branch: nil)
  }

  /// Kilograms that no plan within the budget exceeds.
  var most: Int {
    let value = isSplit ? max(open.map(\.most).max() ?? -.infinity, closed) : root.most
    // nothing at all where no node holds a plan
    return value == -.infinity ? 0 : max(0, Int((value * (1 + 1e-9)).rounded(.down)))
  }

  /// What a kilogram is worth at the budget, fen.
  var reward: Double { root.reward }

  private static let leastReward = 1e-3
  /// Evaluations between two changes of the reward, at the root and in a node.
  private static let stepsOfRoot = 40
  private static let stepsOfNode = 20
  private static let rewardsOfNode = 2
  /// Rewards tried where everything is settled.
  private static let rewardsOfEnd = 24

  /// Climbs at the root.
  /// - Parameter best: kilograms that the best plan collects.
  mutating func climb(_ steps: Int, best: Int, isCancelled: () -> Bool) {
    let segments = max(1, steps / CoverageBound.stepsOfRoot)
    for _ in 0..<segments where !isCancelled() {
      // first the other multipliers settle
      segmentsOfRoot += 1
      let pace = segmentsOfRoot < 4 ? 0 : max(0.05, 0.4 / (1 + Double(segmentsOfRoot) / 8))
      root = ascend(
        root, CoverageBound.stepsOfRoot, step: segmentsOfRoot < 4 ? 0.8 : 0.4, pace: pace, best, isCancelled)
    }
  }

  /// Splits nodes until about so many evaluations are spent; nodes that collect no more than the best plan are closed.
  mutating func split(_ steps: Int, best: Int, isCancelled: () -> Bool) {
    if !isSplit {
      isSplit = true
      open = [root]
    }
    var left = steps
    while left > 0, !isCancelled() {
      guard let next = open.indices.max(by: { (open[$0].most, open[$1].number) < (open[$1].most, open[$0].number) })
      else { return }
      let node = open.remove(at: next)
      guard node.most >= Double(best + 1), let branch = node.branch else {
        closed = max(closed, node.most)
        continue
      }
      for restrictions in branch.children(of: node.restrictions, in: dual.problem) {
        left -= add(restrictions, below: node, best, isCancelled)
      }
    }
  }

  /// - Returns: evaluations spent.
  private mutating func add(
    _ restrictions: Restrictions, below parent: Node, _ best: Int, _ isCancelled: () -> Bool
  ) -> Int {
    count += 1
    var start = parent.multipliers
    start.settle(for: dual.problem, mustServe: restrictions.mustServe)
    var node = Node(
      number: count, restrictions: restrictions, multipliers: start, reward: parent.reward, most: parent.most,
      branch: parent.branch)
    var tries = 0
    while tries < (node.branch == nil ? CoverageBound.rewardsOfEnd : CoverageBound.rewardsOfNode),
      node.most >= Double(best + 1), !isCancelled()
    {
      node = ascend(node, CoverageBound.stepsOfNode, step: 0.25, pace: 0.5, best, isCancelled)
      tries += 1
    }
    if node.most >= Double(best + 1) { open.append(node) } else { closed = max(closed, node.most) }
    return tries * CoverageBound.stepsOfNode
  }

  /// What every plan of a node costs at least, less what it earns, fen: infinite where the node holds none.
  private func leastCost(_ value: Double) -> Double {
    if value == .infinity { return value }
    // one fen less, as the reward is no whole number
    return dual.problem.safeBound(value).map { Double($0 - 1) } ?? -.infinity
  }

  /// Climbs from a node's multipliers at its reward, and turns the reward towards the one that spends the budget.
  private mutating func ascend(
    _ node: Node, _ steps: Int, step: Double, pace: Double, _ best: Int, _ isCancelled: () -> Bool
  ) -> Node {
    dual.reward = node.reward
    var ascent = DualAscent(dual, node.restrictions, from: node.multipliers, step: step)
    ascent.climb(steps, target: budget - node.reward * Double(best), isCancelled: isCancelled)
    built = ascent.built
    let least = leastCost(ascent.bestValue)
    let collected = zip(ascent.assigned, dual.problem.arcs).reduce(0.0) {
      $0 + $1.0 * Double(dual.problem.items[$1.1.item].mass)
    }
    let spent = max(1, ascent.bestValue + node.reward * collected)
    let turn = spent.isFinite ? max(0.5, min(2, budget / spent)) : 0.5
    let reward = Multipliers.onGrid(max(CoverageBound.leastReward, node.reward * Foundation.pow(turn, pace)))
    var multipliers = ascent.best
    // what is served anyway earns the change of the reward, which its price under equation (2) takes back
    for (index, item) in dual.problem.items.enumerated() {
      let served = min(1, item.arcs.reduce(0) { $0 + ascent.assigned[$1] })
      multipliers.serve[index] += (reward - node.reward) * Double(item.mass) * served
    }
    multipliers.settle(for: dual.problem, mustServe: node.restrictions.mustServe)
    return Node(
      number: node.number, restrictions: node.restrictions, multipliers: multipliers, reward: reward,
      most: min(node.most, (budget - least) / node.reward), branch: Branch.leastSure(in: ascent))
  }
}
