/// What came of a solve. Three questions are kept apart: why it stopped, what point there is, and what is proven.
public struct Outcome: Sendable, Equatable {
  public enum StopReason: Sendable, Equatable {
    /// The search ended by itself; `conclusion` says with what.
    case finished
    case iterationLimit
    case nodeLimit
    case timeLimit
    case gapReached
    case cancelled
    /// The solver gave up for numerical reasons, in its own words.
    case numericalTrouble(String)
  }

  /// What the solver has proven about the programme.
  public enum Conclusion: Sendable, Equatable {
    case optimal
    /// No point satisfies all rows and bounds.
    case infeasible
    /// The objective has no limit.
    case unbounded
    case infeasibleOrUnbounded
    /// Nothing more than `bound` says.
    case open
  }

  /// A point that was checked against every row, bound and integrality of the programme.
  public struct Point: Sendable, Equatable {
    /// One value a column.
    public var values: [Double]
    /// The objective recomputed from the values, not the solver's word.
    public var objective: Double
    /// Greatest violation found by the check, absolute, in the programme's own units.
    public var violation: Double

    public init(values: [Double], objective: Double, violation: Double) {
      self.values = values
      self.objective = objective
      self.violation = violation
    }
  }

  /// Prices of a linear programme's optimum, in objective units per unit of the row or column.
  public struct Duals: Sendable, Equatable {
    /// One value a row: the change of the objective for one more unit of the row's active limit.
    public var rows: [Double]
    /// One reduced cost a column.
    public var reducedCosts: [Double]

    public init(rows: [Double], reducedCosts: [Double]) {
      self.rows = rows
      self.reducedCosts = reducedCosts
    }
  }

  public var stopReason: StopReason
  public var conclusion: Conclusion
  public var point: Point?
  /// Proven limit of the objective: below every feasible value when minimising, above when maximising.
  public var bound: Double?
  /// Given for linear programmes solved to optimality.
  public var duals: Duals?
  public var iterations: Int
  public var nodes: Int

  public init(
    stopReason: StopReason, conclusion: Conclusion, point: Point?, bound: Double?, duals: Duals?, iterations: Int,
    nodes: Int
  ) {
    self.stopReason = stopReason
    self.conclusion = conclusion
    self.point = point
    self.bound = bound
    self.duals = duals
    self.iterations = iterations
    self.nodes = nodes
  }
}

/// Why a solver could not answer at all.
public enum SolverFault: Error, Sendable, Equatable {
  /// A coefficient, bound or cost is not a number, or a lower limit is above its upper limit.
  case malformed(String)
  /// The solver library refused or aborted, with its message.
  case library(String)
}
