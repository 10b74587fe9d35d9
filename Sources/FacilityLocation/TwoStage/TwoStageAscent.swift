/// Raises the two-stage dual function by deflected steps (Held, Wolfe and Crowder, 1974), each shortage measured in
/// parts of what its place can take.
struct TwoStageAscent {
  let dual: TwoStageDual
  /// First length of a step, in parts of what Polyak's rule would take; halved after `patience` steps in vain.
  var length: Double
  var patience: Int
  /// Length below which the ascent ends.
  var leastLength = 0.003

  private(set) var prices: TwoStageDual.Prices
  private(set) var best: (bound: Double, prices: TwoStageDual.Prices)?
  private(set) var isImpossible = false
  private var direction: TwoStageDual.Prices
  private var inVain = 0

  init(_ dual: TwoStageDual, prices: TwoStageDual.Prices, length: Double = 1, patience: Int = 20) {
    self.dual = dual
    self.prices = prices
    self.length = length
    self.patience = patience
    direction = .init(
      entrances: [Double](repeating: 0, count: prices.entrances.count),
      customers: [Double](repeating: 0, count: prices.customers.count))
  }

  /// One step; the answer at the prices before it, nil when the ascent has ended.
  /// - Parameter target: what the bound is hoped to reach: the value of a plan.
  mutating func step(target: Double, _ decided: TwoStageDual.Decisions) -> TwoStageDual.Answer? {
    guard length >= leastLength else { return nil }
    guard let answer = dual.answer(prices, decided) else {
      isImpossible = true
      return nil
    }
    inVain += 1
    if answer.bound > best?.bound ?? -.infinity {
      best = (answer.bound, prices)
      inVain = 0
    }
    if inVain >= patience {
      (length, inVain) = (length / 2, 0)
      // Another try from the best there is.
      if let best { prices = best.prices }
    } else {
      move(answer, target: target)
    }
    return answer
  }

  private mutating func move(_ answer: TwoStageDual.Answer, target: Double) {
    let problem = dual.problem
    let units = 1 / Double(problem.partsPerUnit)
    var square = 0.0
    for satellite in direction.entrances.indices {
      let size = max(1, Double(problem.satellites[satellite].capacity)) * units
      direction.entrances[satellite] = 0.5 * direction.entrances[satellite] + answer.entranceShortage[satellite] / size
      square += direction.entrances[satellite] * direction.entrances[satellite] * size
    }
    for customer in direction.customers.indices {
      let size = max(1, Double(problem.demands[customer])) * units
      direction.customers[customer] = 0.5 * direction.customers[customer] + answer.customerShortage[customer] / size
      square += direction.customers[customer] * direction.customers[customer] * size
    }
    guard square > 0 else { return }
    let step = length * max(1e-9, target - answer.bound) / square
    for satellite in prices.entrances.indices { prices.entrances[satellite] += step * direction.entrances[satellite] }
    for customer in prices.customers.indices {
      prices.customers[customer] += step * direction.customers[customer]
      if let most = problem.unservedPrice { prices.customers[customer] = min(most, prices.customers[customer]) }
    }
  }

  /// Raises or lowers all prices alike, as far as that raises the bound: where the number of open facilities has just
  /// been limited, all of them have a long way to go in step, which steps along the shortage find hardly at all.
  /// - Complexity: some 50 evaluations of the dual function, which is concave along the shift.
  mutating func shiftAll(_ decided: TwoStageDual.Decisions) {
    let start = prices
    func bound(_ shift: Double) -> Double {
      dual.answer(Self.shifted(start, by: shift, most: dual.problem.unservedPrice), decided)?.bound ?? -.infinity
    }
    let reach = start.customers.reduce(1) { max($0, abs($1)) }
    var (low, high) = (-reach, reach)
    for _ in 0..<24 {
      let (left, right) = (low + 0.382 * (high - low), low + 0.618 * (high - low))
      if bound(left) < bound(right) { low = left } else { high = right }
    }
    let shift = (low + high) / 2
    if bound(shift) > bound(0) { prices = Self.shifted(start, by: shift, most: dual.problem.unservedPrice) }
  }

  private static func shifted(_ prices: TwoStageDual.Prices, by shift: Double, most: Double?) -> TwoStageDual.Prices {
    .init(
      entrances: prices.entrances.map { $0 + shift },
      customers: prices.customers.map { min($0 + shift, most ?? .infinity) })
  }

  /// Prices at which each place pays its own way: rent spread over the capacity.
  static func startingPrices(_ problem: TwoStageProblem) -> TwoStageDual.Prices {
    let (plants, satellites, units) = (problem.plants, problem.satellites, Double(problem.partsPerUnit))
    func share(_ facility: TwoStageProblem.Facility) -> Double {
      facility.rent / max(1, Double(facility.capacity)) * units
    }
    let entrances = satellites.indices.map { satellite in
      plants.indices.compactMap { plant in
        problem.trunkCosts[plant * satellites.count + satellite].map { $0 + share(plants[plant]) }
      }.min() ?? 0
    }
    let customers = problem.demands.indices.map { customer in
      let ways = satellites.indices.compactMap { satellite in
        problem.deliveryCosts[satellite * problem.demands.count + customer].map {
          $0 + share(satellites[satellite]) + entrances[satellite]
        }
      }
      return min(ways.min() ?? 0, problem.unservedPrice ?? .infinity)
    }
    return .init(entrances: entrances, customers: customers)
  }
}
