import CGLPKShim
import LinearProgramming

/// A basic solution as GLPK has it: not yet checked.
struct BasicSolution {
  var values: [Double]
  var duals: Outcome.Duals
}

extension Problem {
  /// Reads the basic solution of the programme that the problem holds.
  mutating func basicSolution(_ programme: LinearProgramme) throws(SolverFault) -> BasicSolution {
    var values = [Double](repeating: 0, count: programme.columns.count)
    var reduced = values
    var prices = [Double](repeating: 0, count: programme.rows.count)
    try call { gleaner_glpk_read_basic($0, &values, &reduced, &prices) }
    return BasicSolution(values: values, duals: Outcome.Duals(rows: prices, reducedCosts: reduced))
  }
}

extension BasicSolution {
  /// Greatest difference between objective and proven bound, relative to the objective's largest part, at which a
  /// basis is called optimal.
  static let optimalityTolerance = 1e-6

  /// The point, when it keeps every row and bound.
  func point(in programme: LinearProgramme) -> Outcome.Point? {
    switch Outcome.Point.checked(values, in: programme, ignoringIntegers: true) {
    case .success(let point): point
    case .failure: nil
    }
  }

  /// The outcome of a basis that GLPK calls optimal: optimal only if the point is feasible and the prices prove that
  /// nothing is better.
  func optimum(of programme: LinearProgramme, iterations: Int) -> Outcome {
    let point: Outcome.Point
    switch Outcome.Point.checked(values, in: programme, ignoringIntegers: true) {
    case .success(let checked): point = checked
    case .failure(let rejection):
      return .stopped(.numericalTrouble("GLPK's optimum fails the check: \(rejection.words)"), iterations: iterations)
    }
    let bound = programme.dualBound(prices: duals.rows)
    var answer = Outcome.stopped(.finished, iterations: iterations)
    answer.point = point
    answer.bound = bound.map { programme.sense == .minimise ? min($0, point.objective) : max($0, point.objective) }
    let largestPart = zip(programme.columns, point.values).reduce(1) { max($0, abs($1.0.cost * $1.1)) }
    guard let bound, abs(bound - point.objective) <= Self.optimalityTolerance * max(largestPart, abs(point.objective))
    else {
      let words = bound.map { "only \($0)" } ?? "nothing"
      answer.stopReason = .numericalTrouble("GLPK's prices prove \(words) of the objective \(point.objective)")
      return answer
    }
    answer.conclusion = .optimal
    answer.duals = duals
    return answer
  }
}

/// Why a point was not believed.
struct Rejection: Error {
  var words: String
}

extension Outcome.Point {
  /// Checks a solver's values: those a hair outside a column's limits are put on the limit, integers are made whole,
  /// and the result is held against every row and bound.
  static func checked(
    _ values: [Double], in programme: LinearProgramme, ignoringIntegers: Bool = false
  ) -> Result<Outcome.Point, Rejection> {
    var settled = values
    for (index, column) in programme.columns.enumerated() where values[index].isFinite {
      var value = values[index]
      if column.isInteger && !ignoringIntegers && abs(value - value.rounded()) < 1e-5 { value = value.rounded() }
      let nearest = min(max(value, column.bounds.lower), column.bounds.upper)
      if abs(nearest - value) <= LinearProgramme.feasibilityTolerance * max(1, abs(nearest)) { value = nearest }
      settled[index] = value
    }
    let check = programme.feasibility(of: settled, ignoringIntegers: ignoringIntegers)
    guard let worst = check.violations.max(by: { $0.amount < $1.amount }) else {
      return .success(
        Outcome.Point(values: settled, objective: check.objective, violation: check.greatestViolation))
    }
    return .failure(Rejection(words: "‘\(worst.name)’ is missed by \(worst.amount)"))
  }
}
