import CGLPK
import CGLPKShim
import LinearProgramming

/// GLPK's branch and bound over an integer programme, from the optimum of its linear relaxation.
struct BranchAndBound {
  /// How much better than the best plan a node must promise to be looked at, relative to 1 + |plan|: what is proven
  /// in the end leaves this much out.
  static let pruningTolerance = 1e-7

  private let programme: LinearProgramme
  private let cuts: GLPK.Cuts
  private let limits: Limits
  /// A first plan that passed the check.
  private let start: Outcome.Point?

  /// - Parameter start: a point to start from; it is left out of account when it is not a feasible plan.
  init(_ programme: LinearProgramme, cuts: GLPK.Cuts, limits: Limits, start: [Double]?) {
    self.programme = programme
    self.cuts = cuts
    self.limits = limits
    self.start = start.flatMap { values in
      guard values.count == programme.columns.count else { return nil }
      return try? Outcome.Point.checked(values, in: programme).get()
    }
  }

  func solve() throws(SolverFault) -> Outcome {
    // GLPK wants whole limits for integer columns.
    guard let tightened = programme.withWholeBounds else { return outcome(.finished, .infeasible, iterations: 0) }
    var problem = try Problem.loaded(tightened, integers: true)
    var simplex = Simplex(limits)
    let root = try simplex.solve(&problem, tightened, first: tightened.firstMethod)
    guard root.conclusion == .optimal else { return outcomeWithoutRoot(root) }
    let watch = Watch(
      limits: limits, sense: programme.sense, start: start, rootBound: root.bound,
      branching: Branching(columnCount: programme.columns.count, sense: programme.sense))
    let code = try search(&problem, watch)
    if let fault = watch.fault { throw fault }
    return try conclude(code, &problem, watch)
  }

  /// The relaxation had no optimum: what that says of the integer programme.
  private func outcomeWithoutRoot(_ root: Outcome) -> Outcome {
    let conclusion: Outcome.Conclusion =
      switch root.conclusion {
      case .infeasible: .infeasible
      case .unbounded, .infeasibleOrUnbounded: .infeasibleOrUnbounded
      case .optimal, .open: .open
      }
    var answer = outcome(root.stopReason, conclusion, iterations: root.iterations)
    if conclusion != .infeasible { answer.point = start }
    answer.bound = root.bound
    return answer
  }

  private func search(_ problem: inout Problem, _ watch: Watch) throws(SolverFault) -> ReturnCode {
    var settings = glp_iocp()
    glp_init_iocp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.presolve = GLP_OFF
    // The callback chooses where to branch; this is only for a node where it has nothing to say.
    settings.br_tech = GLP_BR_MFV
    settings.bt_tech = GLP_BT_BLB
    settings.sr_heur = GLP_ON
    settings.tol_obj = Self.pruningTolerance
    settings.gmi_cuts = cuts.contains(.gomory) ? GLP_ON : GLP_OFF
    settings.mir_cuts = cuts.contains(.rounding) ? GLP_ON : GLP_OFF
    settings.cov_cuts = cuts.contains(.covers) ? GLP_ON : GLP_OFF
    settings.clq_cuts = cuts.contains(.cliques) ? GLP_ON : GLP_OFF
    settings.cb_func = { tree, watch in
      guard let tree, let watch else { return }
      Unmanaged<Watch>.fromOpaque(watch).takeUnretainedValue().look(at: tree)
    }
    settings.cb_info = Unmanaged.passUnretained(watch).toOpaque()
    var code: Int32 = 0
    try problem.call { handle in
      withExtendedLifetime(watch) { gleaner_glpk_branch_and_bound(handle, &settings, &code) }
    }
    return ReturnCode(code)
  }

  private func conclude(
    _ code: ReturnCode, _ problem: inout Problem, _ watch: Watch
  ) throws(SolverFault) -> Outcome {
    let status = try problem.ask { glp_mip_status($0) }
    let iterations = Int(try problem.ask { glp_get_it_cnt($0) }) + watch.trialIterations
    var answer = outcome(.finished, .open, iterations: iterations)
    answer.nodes = watch.nodes
    answer.bound = watch.bound
    var rejection: Rejection?
    if status == GLP_OPT || status == GLP_FEAS {
      (answer.point, rejection) = try plan(&problem)
    }
    switch code {
    case .done where status == GLP_NOFEAS: answer.conclusion = .infeasible
    case .done where answer.point != nil: answer.conclusion = .optimal
    case .done: answer.stopReason = .numericalTrouble("the search ended without a verdict")
    case .stopped, .gapReached: answer.stopReason = watch.stopReason ?? .gapReached
    case .left: answer.stopReason = .cancelled
    case .timeLimit: answer.stopReason = .timeLimit
    case .iterationLimit: answer.stopReason = .iterationLimit
    case .infeasible: answer.conclusion = .infeasible
    case .unbounded: answer.conclusion = .infeasibleOrUnbounded
    case .trouble(let words): answer.stopReason = .numericalTrouble(words)
    }
    if let rejection {
      answer.stopReason = .numericalTrouble("GLPK's plan fails the check: \(rejection.words)")
    }
    return settled(answer)
  }

  /// The best plan of the search, checked. When whole numbers in place of GLPK's nearly whole ones break a row, the
  /// continuous columns are fitted to them anew; when that fails, the start stands if there is one.
  private func plan(_ problem: inout Problem) throws(SolverFault) -> (Outcome.Point?, Rejection?) {
    var values = [Double](repeating: 0, count: programme.columns.count)
    try problem.call { gleaner_glpk_read_integer($0, &values) }
    switch Outcome.Point.checked(values, in: programme) {
    case .success(let point): return (point, nil)
    case .failure(let rejection):
      var fixed = programme
      for (index, column) in programme.columns.enumerated() where column.isInteger {
        fixed.setBounds(.equal(values[index].rounded()), of: LinearProgramme.Column(index: index))
      }
      var fitting = try Problem.loaded(fixed, integers: false)
      var simplex = Simplex(limits)
      let fitted = try simplex.solve(&fitting, fixed, first: .dual)
      if let point = fitted.point, let whole = try? Outcome.Point.checked(point.values, in: programme).get() {
        return (whole, nil)
      }
      return (start, rejection)
    }
  }

  /// Brings bound and conclusion into line: a plan called optimal proves a bound, tolerance left out, and a plan that
  /// the bound reaches is optimal however the search ended.
  private func settled(_ answer: Outcome) -> Outcome {
    var answer = answer
    guard let point = answer.point else { return answer }
    let proven = programme.bound(provenBy: point.objective)
    let isMinimised = programme.sense == .minimise
    if answer.conclusion == .optimal {
      answer.bound = answer.bound.map { isMinimised ? max($0, proven) : min($0, proven) } ?? proven
    }
    if let bound = answer.bound {
      answer.bound = isMinimised ? min(bound, point.objective) : max(bound, point.objective)
      if case .numericalTrouble = answer.stopReason { return answer }
      if isMinimised ? bound >= proven : bound <= proven {
        answer.conclusion = .optimal
        if answer.stopReason == .gapReached { answer.stopReason = .finished }
      }
    }
    return answer
  }

  private func outcome(
    _ reason: Outcome.StopReason, _ conclusion: Outcome.Conclusion, iterations: Int
  ) -> Outcome {
    Outcome(
      stopReason: reason, conclusion: conclusion, point: nil, bound: nil, duals: nil, iterations: iterations, nodes: 0)
  }
}

extension LinearProgramme {
  /// The same programme with the limits of integer columns rounded inwards; nil when a column has no whole number
  /// between its limits.
  fileprivate var withWholeBounds: LinearProgramme? {
    var tightened = self
    for (index, column) in columns.enumerated() where column.isInteger {
      let whole = column.bounds.whole
      guard whole.lower <= whole.upper else { return nil }
      tightened.setBounds(whole, of: Column(index: index))
    }
    return tightened
  }

  /// What a finished search proves of all plans when its best one has this objective: every node left out promised
  /// less than the pruning tolerance. Where every plan's objective is the constant plus a whole number, the proof
  /// reaches to the next of these.
  fileprivate func bound(provenBy objective: Double) -> Double {
    let sign = sense == .minimise ? 1.0 : -1.0
    let proven = sign * objective - BranchAndBound.pruningTolerance * (1 + abs(objective))
    let isWhole = columns.allSatisfy { $0.cost == 0 || ($0.isInteger && $0.cost == $0.cost.rounded()) }
    guard isWhole, abs(objective) < 1e15 else { return sign * proven }
    let offset = sign * constant
    return sign * min((proven - offset).rounded(.up) + offset, sign * objective)
  }
}
