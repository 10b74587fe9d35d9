/// Climbs the dual function by the volume algorithm (Barahona, Anbil 2000), each price at a pace of its own.
///
/// The direction is an average of past subgradients; the step follows the distance to a target value (Polyak 1969).
/// Averages of the minimisers approach a point of the convexified problem, which guides search and branching.
struct DualAscent: Sendable {
  let dual: DualFunction
  let restrictions: Restrictions
  /// The best multipliers and their value, fen.
  private(set) var best: Multipliers
  private(set) var bestAnswer: DualFunction.Answer
  var bestValue: Double { bestAnswer.value }
  /// Averages of the minimisers by arc, by depot, and by line and choice.
  private(set) var assigned: [Double]
  private(set) var open: [Double]
  private(set) var fitted: [[Double]]
  /// Averages by station and choice.
  private(set) var built: [[Double]]
  private(set) var iterations = 0

  private var direction: [Double]
  private var squares: [Double]
  private let typical: [Double]
  private let floors: [Double]
  private var step: Double
  private var failures = 0
  /// Where every line is settled: how prices follow from others.
  private let shipping: SettledShipping?

  /// Starts at some multipliers.
  /// - Parameters:
  ///   - step: part of Polyak's step taken at first; small where the start is good.
  ///   - followsRoads: whether prices that follow from settled lines are set rather than sought.
  init(
    _ dual: DualFunction, _ restrictions: Restrictions, from start: Multipliers, step: Double,
    followsRoads: Bool = true
  ) {
    self.step = step
    self.dual = dual
    self.restrictions = restrictions
    shipping = followsRoads ? SettledShipping(restrictions, dual.model) : nil
    var start = start
    shipping?.follow(&start)
    best = start
    bestAnswer = dual.answer(at: start, restrictions)
    direction = dual.subgradient(of: bestAnswer, at: start)
    shipping?.mend(&direction, of: bestAnswer, at: start, dual.problem)
    let scale = dual.scale
    typical = scale.typical
    floors = scale.floors
    squares = zip(direction, floors).map { max($0 * $0, $1 * $1) }
    assigned = Array(repeating: 0, count: dual.problem.arcs.count)
    for (arc, part) in bestAnswer.assigned { assigned[arc] = part }
    open = bestAnswer.isOpen.map { $0 ? 1 : 0 }
    built = dual.stations.indices.map {
      Array(repeating: 0, count: dual.model.stationChoices[$0 % dual.model.streamCount].count)
    }
    for (station, choice) in bestAnswer.choice.enumerated() { built[station][choice] = 1 }
    fitted = dual.model.lineChoices.map { Array(repeating: 0, count: $0.count) }
    for (line, choice) in bestAnswer.line.enumerated() { fitted[line][choice] = 1 }
  }

  /// Takes some steps.
  /// - Parameter target: a value just above the greatest that can be hoped for, fen: the cost of the best plan.
  mutating func climb(_ count: Int, target: Double, isCancelled: () -> Bool) {
    for _ in 0..<count {
      if bestValue >= target || isCancelled() { return }
      takeStep(target: target)
    }
  }

  private mutating func takeStep(target: Double) {
    iterations += 1
    var norm = 0.0
    var trial = best
    var all = trial.all
    for index in direction.indices where all[index] > 0 || direction[index] > 0 || isFree(index) {
      norm += pace(index) * direction[index] * direction[index]
    }
    guard norm > 0 else { return }
    let length = step * (target - bestValue) / norm
    for index in all.indices { all[index] += length * pace(index) * direction[index] }
    trial.all = all
    trial.settle(for: dual.problem, mustServe: restrictions.mustServe)
    shipping?.follow(&trial)
    let answer = dual.answer(at: trial, restrictions)
    var gradient = dual.subgradient(of: answer, at: trial)
    shipping?.mend(&gradient, of: answer, at: trial, dual.problem)
    average(answer, gradient)
    if answer.value > bestValue {
      let agreement = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      best = trial
      bestAnswer = answer
      failures = 0
      if agreement > 0 { step = min(1.6, step * 1.1) }
    } else {
      failures += 1
      if failures >= 12 {
        step = max(1e-4, step * 0.7)
        failures = 0
      }
    }
  }

  /// Weight of the newest subgradient.
  private static let weight = 0.12

  /// Whether a multiplier may be negative: of equation (2) with =, and of equation (7).
  private func isFree(_ index: Int) -> Bool {
    let items = dual.problem.items.count
    return index < items ? restrictions.mustServe[index] : index < items + dual.stations.count
  }

  /// How far a multiplier moves per unit of its subgradient.
  private func pace(_ index: Int) -> Double { typical[index] / squares[index].squareRoot() }

  private mutating func average(_ answer: DualFunction.Answer, _ gradient: [Double]) {
    let weight = DualAscent.weight
    for index in gradient.indices {
      direction[index] += weight * (gradient[index] - direction[index])
      squares[index] += 0.05 * (max(gradient[index] * gradient[index], floors[index] * floors[index]) - squares[index])
    }
    for index in assigned.indices { assigned[index] *= 1 - weight }
    for (arc, part) in answer.assigned { assigned[arc] += weight * part }
    for index in open.indices { open[index] += weight * ((answer.isOpen[index] ? 1 : 0) - open[index]) }
    DualAscent.average(&fitted, answer.line, allowed: restrictions.line)
    DualAscent.average(&built, answer.choice, allowed: restrictions.station)
  }

  /// - Parameter allowed: what is settled stays as it is.
  private static func average(_ parts: inout [[Double]], _ chosen: [Int], allowed: [UInt64]) {
    for index in parts.indices where allowed[index].nonzeroBitCount > 1 {
      for choice in parts[index].indices {
        parts[index][choice] += weight * ((chosen[index] == choice ? 1 : 0) - parts[index][choice])
      }
    }
  }
}

extension DualFunction {
  /// The slack of every priced equation at an answer, in the order of `Multipliers.all`.
  func subgradient(of answer: Answer, at multipliers: Multipliers) -> [Double] {
    var serve = [Double](repeating: -1, count: problem.items.count)
    var balance = [Double](repeating: 0, count: stations.count)
    var cover = problem.coverage.map { Double($0.need) }
    for (index, part) in answer.assigned {
      let arc = problem.arcs[index]
      let item = problem.items[arc.item]
      serve[arc.item] += part
      balance[problem.station(arc.depot, item.stream)] += part * Double(item.delivered)
      for row in covers(arc.item) { cover[row] -= part * Double(item.mass) }
    }
    var intake = answer.line.indices.map { -Double(model.lineChoices[$0][answer.line[$0]].capacity) }
    for (station, centre, mass) in answer.shipments {
      balance[station] -= mass
      intake[centre * problem.streamCount + station % problem.streamCount] += mass
    }
    let quota = problem.quotas.map { quota in
      Double(quota.count - quota.depots.count { answer.choice[problem.station($0, quota.stream)] > 0 })
    }
    let centre = problem.requiredCentres.map { centre in
      1 - Double((0..<problem.streamCount).count { answer.line[centre * problem.streamCount + $0] > 0 })
    }
    let cut = cuts.map { cut in
      stride(from: cut.stream, to: stations.count, by: problem.streamCount)
        .reduce(Double(cut.least)) { $0 - cut.coefficients[answer.choice[$1]] }
    }
    return serve + balance + intake + cover + quota + centre + cut + answer.residual
      + (problem.moves?.slacks(of: answer.assigned, at: multipliers.move) ?? [])
  }

  /// By multiplier: its typical size, and the size of subgradient below which it is not hurried further.
  var scale: (typical: [Double], floors: [Double]) {
    let streams = (0..<problem.streamCount).map { stream -> (cost: Double, mass: Double) in
      let items = problem.items.filter { $0.stream == stream }
      let cheapest = items.compactMap { $0.arcs.map { problem.arcs[$0].cost }.min() }
      let count = Double(max(1, items.count))
      let station = model.stationChoices[stream].last.map { Double($0.cost) / 1e6 / max(1, Double($0.capacity)) } ?? 0
      let mass = max(1, Double(items.map(\.mass).reduce(0, +)) / count)
      return (max(1, Double(cheapest.reduce(0, +)) / count + station * mass), mass)
    }
    let stations = stations.indices.map { streams[$0 % problem.streamCount] }
    let lines = problem.lineSizes.indices.map { streams[$0 % problem.streamCount] }
    let covers = problem.coverage.map { streams[$0.stream] }
    let quotas = problem.quotas.map { streams[$0.stream] }
    let typical =
      problem.items.map { streams[$0.stream].cost } + stations.map { 0.3 * $0.cost / $0.mass }
      + lines.map { 0.3 * $0.cost / $0.mass } + covers.map { 0.5 * $0.cost / $0.mass } + quotas.map { 3 * $0.cost }
      + problem.requiredCentres.map { _ in 3 * (streams.map(\.cost).max() ?? 1) }
      + cuts.map { 3 * streams[$0.stream].cost } + streams.map { 0.3 * $0.cost / $0.mass }
      + (problem.moves == nil ? [] : problem.items.map { 0.3 * streams[$0.stream].cost })
    let floors =
      problem.items.map { _ in 0.3 } + stations.map { 0.3 * $0.mass } + lines.map { $0.mass } + covers.map { $0.mass }
      + quotas.map { _ in 0.3 } + problem.requiredCentres.map { _ in 0.3 } + cuts.map { _ in 0.3 }
      + streams.map { 3 * $0.mass } + (problem.moves == nil ? [] : problem.items.map { _ in 0.3 })
    return (typical, floors)
  }
}
