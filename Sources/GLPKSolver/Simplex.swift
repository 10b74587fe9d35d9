import CGLPK
import CGLPKShim
import LinearProgramming

/// The simplex method in slices, from the problem's basis, with every answer checked.
///
/// Presolve stays off: it would lose the basis. A slice is a number of iterations, never a time, so that two runs
/// take the same path; its size keeps a slice well under the 100 ms within which a solve must notice a wish to stop.
struct Simplex {
  enum Method { case primal, dual }

  /// How a method ended on its own terms.
  private enum End {
    case optimal, infeasible, unbounded
    case stopped(Outcome.StopReason)
    case trouble(String)
  }

  let limits: Limits
  /// The iterations taken by all attempts of this solve.
  private(set) var iterations = 0

  init(_ limits: Limits) { self.limits = limits }

  /// Solves the programme that the problem holds.
  ///
  /// An attempt that fails, or whose answer does not stand up to the check, is followed by the other method, then by
  /// both from the slack basis.
  mutating func solve(
    _ problem: inout Problem, _ programme: LinearProgramme, first: Method
  ) throws(SolverFault) -> Outcome {
    let second: Method = first == .dual ? .primal : .dual
    let attempts: [(method: Method, fromSlack: Bool)] = [
      (first, false), (second, false), (.primal, true), (.dual, true),
    ]
    var answer = Outcome.stopped(.numericalTrouble("no attempt was made"), iterations: 0)
    for attempt in attempts {
      if attempt.fromSlack { try problem.call { gleaner_glpk_standard_basis($0) } }
      let end = try run(attempt.method, &problem, size: programme.rows.count + programme.columns.count)
      answer = try outcome(of: end, &problem, programme)
      if case .numericalTrouble = answer.stopReason { continue }
      break
    }
    return answer
  }

  private mutating func run(
    _ method: Method, _ problem: inout Problem, size: Int
  ) throws(SolverFault) -> End {
    let slice = max(100, 4_000_000 / (size + 1))
    let patience = iterations + 10_000 + 50 * size
    while iterations < patience {
      if let reason = limits.reasonToStop(iterations: iterations) { return .stopped(reason) }
      switch try step(method, &problem, atMost: slice) {
      case .done: return try status(of: problem)
      case .iterationLimit: continue
      case .timeLimit: return .stopped(.timeLimit)
      case .infeasible: return .infeasible
      case .unbounded: return .unbounded
      case .trouble(let words): return .trouble(words)
      case .gapReached, .stopped: return .trouble("an answer of branch and bound came from the simplex method")
      }
    }
    return .trouble("no end after \(iterations) iterations")
  }

  /// One slice of iterations.
  private mutating func step(
    _ method: Method, _ problem: inout Problem, atMost slice: Int
  ) throws(SolverFault) -> ReturnCode {
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.presolve = GLP_OFF
    settings.meth = method == .dual ? GLP_DUAL : GLP_PRIMAL
    let allowed = limits.options.iterationLimit.map { $0 - iterations } ?? slice
    settings.it_lim = Int32(min(slice, allowed))
    if let left = limits.millisecondsLeft { settings.tm_lim = left }
    let before = try problem.ask { glp_get_it_cnt($0) }
    var code: Int32 = 0
    try problem.call { gleaner_glpk_simplex($0, &settings, &code) }
    iterations += Int(try problem.ask { glp_get_it_cnt($0) } - before)
    return ReturnCode(code)
  }

  /// What GLPK says of the basic solution when a run has ended by itself.
  private func status(of problem: borrowing Problem) throws(SolverFault) -> End {
    switch try problem.ask({ glp_get_status($0) }) {
    case GLP_OPT: .optimal
    case GLP_NOFEAS: .infeasible
    case GLP_UNBND: .unbounded
    // The dual method found no dual feasible point: infeasible or unbounded, which the primal method tells apart.
    default: .trouble("the method ended without a verdict")
    }
  }
}

// MARK: - Answers

extension Simplex {
  private func outcome(
    of end: End, _ problem: inout Problem, _ programme: LinearProgramme
  ) throws(SolverFault) -> Outcome {
    switch end {
    case .optimal:
      return try problem.basicSolution(programme).optimum(of: programme, iterations: iterations)
    case .infeasible:
      return Outcome(
        stopReason: .finished, conclusion: .infeasible, point: nil, bound: nil, duals: nil, iterations: iterations,
        nodes: 0)
    case .unbounded:
      let point = try problem.basicSolution(programme).point(in: programme)
      return Outcome(
        stopReason: .finished, conclusion: .unbounded, point: point, bound: nil, duals: nil, iterations: iterations,
        nodes: 0)
    case .trouble(let words):
      return .stopped(.numericalTrouble(words), iterations: iterations)
    case .stopped(let reason):
      return try interrupted(by: reason, &problem, programme)
    }
  }

  /// A basis in the middle of the search still has something to say: a point when it is primal feasible, a bound when
  /// it is dual feasible.
  private func interrupted(
    by reason: Outcome.StopReason, _ problem: inout Problem, _ programme: LinearProgramme
  ) throws(SolverFault) -> Outcome {
    var answer = Outcome.stopped(reason, iterations: iterations)
    guard iterations > 0 else { return answer }
    let solution = try problem.basicSolution(programme)
    if try problem.ask({ glp_get_prim_stat($0) }) == GLP_FEAS { answer.point = solution.point(in: programme) }
    if try problem.ask({ glp_get_dual_stat($0) }) == GLP_FEAS {
      answer.bound = programme.dualBound(prices: solution.duals.rows)
    }
    return answer
  }
}

extension Outcome {
  /// A solve that ended without proof and, so far, without a point.
  static func stopped(_ reason: StopReason, iterations: Int) -> Outcome {
    Outcome(
      stopReason: reason, conclusion: .open, point: nil, bound: nil, duals: nil, iterations: iterations, nodes: 0)
  }
}
