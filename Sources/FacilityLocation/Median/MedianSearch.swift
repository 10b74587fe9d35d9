internal import Computation

/// Branch and bound for the p-median problem on its Lagrangian relaxation.
///
/// Nodes are worked in batches of fixed size, the lowest bounds first; the work of a batch does not depend on the
/// number of threads, and neither does the result.
public struct MedianSearch: Sendable {
  /// Nodes worked at a time.
  static let batchSize = 16

  public let problem: MedianProblem
  /// Nodes at most, the root included.
  public let nodeLimit: Int

  public init(_ problem: MedianProblem, nodeLimit: Int = 100_000) {
    self.problem = problem
    self.nodeLimit = nodeLimit
  }

  /// What a search has come to.
  public struct Result: Sendable, Equatable {
    /// The medians of the best plan, in order of number.
    public var medians: [Int]
    /// Sum of distances of the best plan.
    public var value: Int
    /// No plan is below this.
    public var bound: Int
    /// Nodes worked.
    public var nodes: Int
  }

  private struct Node: Sendable {
    var number: Int
    var bound: Int
    var scaledPrices: [Int64]
    var states: [MedianRelaxation.State]
    var frequency: [Double]
  }

  /// Searches until the best plan is proven, the node limit is reached or `shouldStop` says so.
  /// - Parameters:
  ///   - threads: how many computations may run at once.
  ///   - shouldStop: asked between batches.
  public func run(threads: Int, shouldStop: () -> Bool) -> Result {
    var best = startingPlan()
    var (open, relaxation) = root(&best)
    var nodes = 1
    while let floor = open.last?.bound, floor < best.value, nodes < nodeLimit, !shouldStop() {
      let batch = Array(open.suffix(Self.batchSize).reversed())
      open.removeLast(batch.count)
      let ascent = MedianAscent(relaxation: relaxation, stepLimit: 100, firstLength: 0.5, patience: 8)
      let tasks = batch.flatMap(children)
      let target = best.value
      let worked = each(of: tasks.count, threads: threads) { [tasks] index in
        let climbed = ascent.climb(
          scaledPrices: tasks[index].scaledPrices, states: tasks[index].states, target: target)
        let plan = climbed.wholeBound < target ? improved(climbed.medians) : nil
        return (climbed, plan)
      }
      for (index, (climbed, plan)) in worked.enumerated() {
        nodes += 1
        if let plan, plan.value < best.value { best = plan }
        // A child knows at least what its parent knew.
        let bound = max(climbed.wholeBound, tasks[index].bound)
        guard bound < best.value else { continue }
        open.append(
          Node(
            number: nodes, bound: bound, scaledPrices: climbed.scaledPrices, states: climbed.states,
            frequency: climbed.frequency))
      }
      open.removeAll { $0.bound >= best.value }
      open.sort { ($1.bound, $1.number) < ($0.bound, $0.number) }
      relaxation = narrowed(relaxation, open)
    }
    return Result(
      medians: best.medians.sorted(), value: best.value, bound: min(best.value, open.last?.bound ?? best.value),
      nodes: nodes)
  }

  /// Greedy opening, then interchange.
  private func startingPlan() -> MedianInterchange {
    var plan = MedianInterchange(problem, medians: MedianInterchange.greedy(problem))
    plan.descend()
    return plan
  }

  private func improved(_ medians: [Int]) -> MedianInterchange? {
    guard medians.count == problem.medianCount else { return nil }
    var plan = MedianInterchange(problem, medians: medians)
    plan.descend()
    return plan
  }

  /// Climbs at the root in rounds, each of which may better the plan and narrow the candidates.
  private func root(_ best: inout MedianInterchange) -> (open: [Node], relaxation: MedianRelaxation) {
    var relaxation = MedianRelaxation(problem, keeping: Array(0..<problem.pointCount))
    var node = Node(
      number: 0, bound: 0, scaledPrices: startingPrices(best.medians),
      states: [MedianRelaxation.State](repeating: .free, count: problem.pointCount), frequency: [])
    for round in 0..<6 {
      let ascent = MedianAscent(
        relaxation: relaxation, stepLimit: 150, firstLength: 1.2 / Double(1 + round), patience: 12)
      let climbed = ascent.climb(scaledPrices: node.scaledPrices, states: node.states, target: best.value)
      node.bound = max(node.bound, climbed.wholeBound)
      if node.bound >= best.value { return ([], relaxation) }
      (node.scaledPrices, node.states, node.frequency) = (climbed.scaledPrices, climbed.states, climbed.frequency)
      if let plan = improved(climbed.medians), plan.value < best.value { best = plan }
      if node.bound >= best.value { return ([], relaxation) }
      relaxation = narrowed(relaxation, [node])
    }
    return ([node], relaxation)
  }

  /// Midway between the distances to the nearest and the second nearest median of a plan.
  private func startingPrices(_ medians: [Int]) -> [Int64] {
    (0..<problem.pointCount).map { point in
      let distances = medians.map { problem.distance(point, $0) }.sorted()
      let second = distances.count > 1 ? distances[1] : distances[0]
      return Int64(distances[0] + second) * MedianRelaxation.scale / 2
    }
  }

  /// The relaxation without the candidates that every open node has closed, when these are enough to pay.
  private func narrowed(_ relaxation: MedianRelaxation, _ open: [Node]) -> MedianRelaxation {
    let kept = (0..<problem.pointCount).filter { candidate in
      open.contains { $0.states[candidate] != .closed }
    }
    return kept.count * 5 <= relaxation.order.width * 4 ? MedianRelaxation(problem, keeping: kept) : relaxation
  }

  /// The two children of a node, on the candidate about which the relaxation is least decided.
  private func children(of node: Node) -> [Node] {
    let free = node.states.indices.filter { node.states[$0] == .free }
    guard
      let candidate = free.min(by: {
        (abs(node.frequency[$0] - 0.5), $0) < (abs(node.frequency[$1] - 0.5), $1)
      })
    else { return [] }
    return [MedianRelaxation.State.open, .closed].map { state in
      var child = node
      child.states[candidate] = state
      return child
    }
  }
}
