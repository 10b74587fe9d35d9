public import LinearProgramming

/// The linear relaxation of a siting programme, with the rows of equation (3) added only when violated.
///
/// On siting programmes GLPK takes a fifth to a tenth of the time that the complete relaxation needs.
public struct SitingRelaxation: Sendable {
  /// Whether the relaxation was solved, or why it was not.
  public let stopReason: Outcome.StopReason
  public let conclusion: Outcome.Conclusion
  /// Optimum in yuan (or tonnes collected); `nil` unless solved.
  public let objective: Double?
  /// One value a column of the programme; empty unless solved.
  public let values: [Double]
  /// Prices of the rows that stand in the programme without equation (3), in the programme's units.
  public let rowPrices: [Double]
  /// Rows of equation (3) that were added.
  public let linkRowCount: Int

  /// Solves the relaxation.
  /// - Parameter isCancelled: looked at between and within the solves.
  public static func solve(
    _ programme: SitingProgramme, with solver: any LinearSolver,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> SitingRelaxation {
    try solver.withMaster(programme.programme.relaxation) { master in
      var linked = [Bool](repeating: false, count: programme.assign.count)
      while true {
        let outcome = try master.solve(options: SolveOptions(isCancelled: isCancelled))
        guard outcome.conclusion == .optimal, let point = outcome.point, let duals = outcome.duals else {
          return SitingRelaxation(
            stopReason: outcome.stopReason, conclusion: outcome.conclusion, objective: nil, values: [], rowPrices: [],
            linkRowCount: linked.count { $0 })
        }
        let violated = programme.violatedLinks(at: point.values).filter { !linked[$0] }
        if violated.isEmpty {
          return SitingRelaxation(
            stopReason: outcome.stopReason, conclusion: .optimal, objective: point.objective, values: point.values,
            rowPrices: Array(duals.rows.prefix(programme.programme.rows.count)), linkRowCount: linked.count { $0 })
        }
        for arc in violated {
          _ = try master.addRow(programme.linkRow(arc))
          linked[arc] = true
        }
      }
    }
  }
}

extension SitingProgramme {
  /// Arcs whose row of equation (3) a point violates.
  func violatedLinks(at values: [Double], by tolerance: Double = 1e-7) -> [Int] {
    problem.arcs.indices.filter { arc in
      let station = problem.station(problem.arcs[arc].depot, problem.items[problem.arcs[arc].item].stream)
      let built = build[station].reduce(0) { $0 + values[$1.index] }
      return values[assign[arc].index] > built + tolerance
    }
  }
}
