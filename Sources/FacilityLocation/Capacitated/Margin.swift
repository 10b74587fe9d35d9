internal import Computation

/// How far a bound may be trusted, and when a node holds nothing better than a plan.
struct Margin: Sendable {
  /// Every plan costs a whole multiple of this; 0 when that is not known.
  let unit: Double
  /// Part of a bound by which the rounding of its sums may have lifted it: some thousands of additions of doubles are
  /// good to 13 digits, so nine leave room.
  static let rounding = 1e-9

  init(_ problem: CapacitatedProblem) {
    unit = problem.isSingleSource ? Margin.commonUnit(problem.rents + problem.costs) : 0
  }

  /// A value that closes a node when its dual reaches it.
  func cutoff(_ cost: Double?) -> Double {
    guard let cost else { return .infinity }
    let byTolerance = cost - abs(cost) * LocationOutcome.tolerance * 0.8
    guard unit > 0 else { return byTolerance }
    // a dual above cost - unit leaves no multiple of the unit below the cost
    return min(byTolerance, cost - unit * 0.999 + abs(cost) * 2 * Margin.rounding)
  }

  /// A value no plan undercuts, from a value of the dual.
  func safe(_ value: Double) -> Double {
    guard value.isFinite else { return value }
    let bound = value - abs(value) * Margin.rounding
    return unit > 0 ? (bound / unit - 1e-6).rounded(.up) * unit : bound
  }

  /// The greatest of 1, 0.1, 0.01, 0.001 that divides all numbers.
  private static func commonUnit(_ numbers: [Double]) -> Double {
    for power in [1.0, 10, 100, 1000] where numbers.allSatisfy({ abs(($0 * power).rounded() - $0 * power) < 1e-9 }) {
      return 1 / power
    }
    return 0
  }
}
