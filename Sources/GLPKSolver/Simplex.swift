import CGLPK
import CGLPKShim
import LinearProgramming

/// The simplex method from the problem's basis, with every answer checked.
///
/// Presolve stays off: it would lose the basis. The method runs in one piece: in slices of 100 iterations it took twice
/// the iterations, and in slices of time no two runs would take the same path. A wish to stop therefore breaks the
/// problem, which is built anew when it is wanted again; limits leave it whole.
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
    if let reason = limits.reasonToStop(iterations: iterations) { return .stopped(reason) }
    let patience = 10_000 + 50 * size
    let allowed = limits.options.iterationLimit.map { $0 - iterations } ?? .max
    let before = try problem.ask { glp_get_it_cnt($0) }
    let code = try problem.simplex(
      settings(method, iterationLimit: min(allowed, patience)),
      wish: { context in
        guard let context else { return 0 }
        return Unmanaged<Limits>.fromOpaque(context).takeUnretainedValue().options.isCancelled() ? 1 : 0
      },
      context: Unmanaged.passUnretained(limits).toOpaque())
    if code == .left { return .stopped(.cancelled) }
    iterations += Int(try problem.ask { glp_get_it_cnt($0) } - before)
    switch code {
    case .done: return try status(of: problem)
    case .iterationLimit where allowed <= patience: return .stopped(.iterationLimit)
    case .iterationLimit: return .trouble("no end after \(patience) iterations")
    case .timeLimit: return .stopped(.timeLimit)
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .trouble(let words): return .trouble(words)
    case .gapReached, .stopped, .left: return .trouble("an answer that the simplex method does not have")
    }
  }

  /// GLPK reports its progress, and so lets itself be stopped, every 50 ms.
  private func settings(_ method: Method, iterationLimit: Int) -> glp_smcp {
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_ON
    settings.out_frq = 50
    settings.presolve = GLP_OFF
    settings.meth = method == .dual ? GLP_DUAL : GLP_PRIMAL
    settings.it_lim = Int32(min(iterationLimit, Int(Int32.max)))
    if let left = limits.millisecondsLeft { settings.tm_lim = left }
    return settings
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
    guard iterations > 0, !problem.isBroken else { return answer }
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
