/// Bounds nodes by climbing the dual function, and prices the openings met on the way.
struct TwoStageBounding: Sendable {
  /// Part of a dual value that floating point may have got wrong: some 10⁵ additions of parts at most a hundred times
  /// the sum, each good to 10⁻¹⁶, leave this a hundredfold.
  static let margin = 1e-9
  /// Openings that one climb hands on.
  private static let openingsKept = 4

  let problem: TwoStageProblem
  let network: TwoStageNetwork
  private let dual: TwoStageDual
  /// Whether every plan's value is a whole number: all demands, capacities, costs and rents are, so that a best plan
  /// has whole flows.
  private let isWhole: Bool

  init(_ problem: TwoStageProblem, network: TwoStageNetwork) {
    self.problem = problem
    self.network = network
    dual = TwoStageDual(problem)
    let rents = (problem.plants + problem.satellites).map(\.rent) + [problem.constant, problem.roundingAllowance]
    isWhole =
      problem.partsPerUnit == 1 && network.costScale == 1 && problem.unservedPrice == nil
      && rents.allSatisfy { $0 == $0.rounded() }
  }

  /// What a task has found.
  struct Finding: Sendable {
    /// The node with its new bound; nil when no plan is left in it.
    var node: TwoStageNode?
    var openings: [PricedOpening]
  }

  /// Raises a node's bound: by at most 1,000 steps where the prices have far to go, else by at most 80.
  /// - Parameter target: value of the best plan known.
  func climb(_ start: TwoStageNode, target: Double?, shouldStop: () -> Bool) -> Finding {
    let isRoot = start.bound == -.infinity
    let steps = start.isFarOff ? 1_000 : 80
    var node = start
    node.isFarOff = false
    var ascent = TwoStageAscent(
      dual, prices: node.prices, length: start.isFarOff ? 1 : 0.3, patience: start.isFarOff ? 20 : 8)
    if start.isFarOff { ascent.shiftAll(node.decided) }
    var pricing = OpeningPricing(problem, network: network, keep: Self.openingsKept)
    for step in 0..<steps {
      if step % 8 == 7, shouldStop() { break }
      let known = min(target ?? .infinity, pricing.pool.best?.value ?? .infinity)
      let reach = known < .infinity ? known : 1.05 * (ascent.best?.bound ?? 0) + 1
      guard let answer = ascent.step(target: reach, node.decided) else { break }
      node.note(answer.opening, weight: step == 0 && isRoot ? 1 : 0.05)
      if !isRoot || step > 20 { pricing.look(at: answer.opening) }
      if let best = ascent.best, !canBeat(known, bound: safe(best.bound)) {
        return Finding(node: nil, openings: pricing.pool.openings)
      }
    }
    if ascent.isImpossible { return Finding(node: nil, openings: pricing.pool.openings) }
    if let best = ascent.best {
      node.bound = max(node.bound, safe(best.bound))
      node.prices = best.prices
    }
    return Finding(node: node, openings: pricing.pool.openings)
  }

  /// A bound with the errors of floating point and of whole parts allowed for, rounded up where values are whole.
  func safe(_ bound: Double) -> Double {
    let lowered = bound - Self.margin * max(1, abs(bound)) - problem.roundingAllowance
    return isWhole ? lowered.rounded(.up) : lowered
  }

  func canBeat(_ value: Double, node: TwoStageNode) -> Bool { canBeat(value, bound: node.bound) }

  private func canBeat(_ value: Double, bound: Double) -> Bool {
    guard value < .infinity else { return true }
    return isWhole ? bound < value : bound < value - LocationOutcome.tolerance / 2 * max(1, abs(value))
  }
}

/// Prices openings by their flow, each once, and keeps the best.
private struct OpeningPricing {
  private(set) var pool: OpeningPool
  private var seen: Set<TwoStageProblem.Opening> = []
  private var flow: TwoStageFlow
  private let problem: TwoStageProblem

  init(_ problem: TwoStageProblem, network: TwoStageNetwork, keep: Int) {
    self.problem = problem
    pool = OpeningPool(size: keep)
    flow = TwoStageFlow(network)
  }

  mutating func look(at opening: TwoStageProblem.Opening) {
    guard seen.insert(opening).inserted else { return }
    flow.open(opening)
    let cost = flow.cost(partsPerUnit: problem.partsPerUnit)
    guard cost.missing == 0 else { return }
    pool.add(PricedOpening(opening: opening, value: cost.money + problem.rent(of: opening) + problem.constant))
  }
}
