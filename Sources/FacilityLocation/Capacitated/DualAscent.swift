/// Climbs the dual function by the volume algorithm (Barahona, Anbil 2000).
///
/// The direction is an average of past subgradients; the step follows the distance to a target (Polyak 1969). The same
/// average of the minimisers approaches a point of the convexified problem, which guides branching and search.
struct DualAscent {
  let dual: DualFunction
  private(set) var restrictions: Restrictions
  /// The best prices of customers and the dual there.
  private(set) var prices: [Double]
  private(set) var value: Double
  /// Averages of the minimisers by site and, for a single source, by arc in the order of the problem's costs.
  private(set) var open: [Double]
  private(set) var parts: [Double]
  private(set) var steps = 0
  /// Part of Polyak's step taken next.
  private(set) var step: Double

  private var direction: [Double]
  private var trial: [Double]
  private var answer: DualFunction.Answer
  private var failures = 0
  private let pace: [Double]

  /// Weight of the newest subgradient.
  private static let weight = 0.1

  /// Starts at some prices.
  init(
    _ dual: DualFunction, _ restrictions: Restrictions, from start: [Double], step: Double,
    scratch: DualFunction.Scratch
  ) {
    self.dual = dual
    self.restrictions = restrictions
    self.step = step
    prices = start
    trial = start
    answer = DualFunction.Answer(dual.arcs.problem)
    dual.evaluate(start, restrictions, scratch, into: &answer)
    value = answer.value
    direction = answer.gradient
    open = answer.open
    parts = dual.arcs.problem.isSingleSource ? Array(repeating: 0, count: dual.arcs.problem.costs.count) : []
    let customers = dual.arcs.customerCount
    for item in answer.taken { parts[Int(item.site) * customers + Int(item.customer)] = item.part }
    let typical = max(1, dual.arcs.demands.reduce(0, +) / Double(max(1, customers)))
    pace = dual.arcs.demands.map { max(0.1, $0 / typical) }
  }

  /// Takes some steps.
  /// - Parameters:
  ///   - cutoff: the value at which nothing better can be below this node; sites whose change would reach it are fixed.
  ///   - target: a value just above the greatest that can be hoped for.
  mutating func climb(
    _ count: Int, target: Double, cutoff: Double, scratch: DualFunction.Scratch, isOver: () -> Bool = { false }
  ) {
    fix(cutoff)
    for _ in 0..<count {
      if value >= cutoff || isOver() { return }
      takeStep(target: max(target, value + abs(value) * 1e-5), cutoff: cutoff, scratch)
    }
  }

  private mutating func takeStep(target: Double, cutoff: Double, _ scratch: DualFunction.Scratch) {
    steps += 1
    var norm = 0.0
    for index in direction.indices { norm += pace[index] * direction[index] * direction[index] }
    guard norm > 1e-12 else {
      failures += 1
      direction = answer.gradient
      return
    }
    let length = step * (target - value) / norm
    for index in trial.indices { trial[index] = prices[index] + length * pace[index] * direction[index] }
    dual.evaluate(trial, restrictions, scratch, into: &answer)
    var agreement = 0.0
    for index in direction.indices { agreement += pace[index] * direction[index] * answer.gradient[index] }
    average()
    if answer.value > value {
      swap(&prices, &trial)
      value = answer.value
      fix(cutoff)
      failures = 0
      if agreement > 0 { step = min(2, step * 1.1) }
    } else {
      failures += 1
      if failures >= 10 {
        step = max(1e-4, step * 0.7)
        failures = 0
      }
    }
  }

  private mutating func average() {
    let weight = DualAscent.weight
    for index in direction.indices { direction[index] += weight * (answer.gradient[index] - direction[index]) }
    for index in open.indices { open[index] += weight * (answer.open[index] - open[index]) }
    guard !parts.isEmpty else { return }
    for index in parts.indices { parts[index] *= 1 - weight }
    for item in answer.taken {
      parts[Int(item.site) * dual.arcs.customerCount + Int(item.customer)] += weight * item.part
    }
  }

  /// Fixes sites, and for a single source arcs, whose change would lift the dual to the cutoff.
  private mutating func fix(_ cutoff: Double) {
    guard cutoff < .infinity else { return }
    for site in open.indices where restrictions.states[site] == .free {
      guard answer.value + abs(answer.reducedCosts[site]) >= cutoff else { continue }
      restrictions.states[site] = answer.reducedCosts[site] < 0 ? .open : .closed
    }
    if !parts.isEmpty { fixArcs(cutoff) }
  }

  /// Forbids arcs whose use would lift the dual to the cutoff, by the price of room in the site's fractional knapsack.
  private mutating func fixArcs(_ cutoff: Double) {
    let arcs = dual.arcs
    for site in open.indices where restrictions.states[site] != .closed {
      let opening = restrictions.states[site] == .open ? 0 : max(0, answer.reducedCosts[site])
      let slack = cutoff - answer.value - opening + answer.shortfalls[site]
      let roomPrice = answer.roomPrices[site]
      for customer in 0..<arcs.customerCount {
        let profit = prices[customer] - arcs.problem.cost(site: site, customer: customer)
        if roomPrice * arcs.demands[customer] - profit >= slack { restrictions.forbid(site: site, customer: customer) }
      }
    }
  }
}
