public import LinearProgramming

/// The GNU Linear Programming Kit as a solver of linear and mixed-integer programmes.
///
/// Every call makes, uses and frees its GLPK problem on the calling thread; calls on different threads do not meet.
public struct GLPK: LinearSolver {
  /// Families of cutting planes that branch and bound may add.
  public struct Cuts: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Gomory's mixed-integer cuts.
    public static let gomory = Cuts(rawValue: 1)
    /// Mixed-integer rounding cuts.
    public static let rounding = Cuts(rawValue: 2)
    /// Covers of knapsack rows.
    public static let covers = Cuts(rawValue: 4)
    /// Cliques of columns that exclude each other.
    public static let cliques = Cuts(rawValue: 8)
  }

  /// Cuts for integer programmes. Covers by default: on siting programmes with tight yards they halve the work at
  /// least, and where no row is a knapsack there are none; the other families cost more than they save.
  public var cuts: Cuts

  public init(cuts: Cuts = .covers) { self.cuts = cuts }

  /// Solves the programme on the calling thread.
  ///
  /// A plan that GLPK calls optimal is called so only after a check of its own: a linear programme's by its prices, an
  /// integer programme's by its feasibility, and then the bound leaves GLPK's tolerance of 1e-7 out of the proof.
  public func solve(
    _ programme: LinearProgramme, options: SolveOptions, start: [Double]?
  ) throws(SolverFault) -> Outcome {
    try programme.validate()
    let limits = Limits(options)
    guard programme.columns.contains(where: \.isInteger) else {
      var problem = try Problem.loaded(programme, integers: false)
      var simplex = Simplex(limits)
      return try simplex.solve(&problem, programme, first: programme.firstMethod)
    }
    return try BranchAndBound(programme, cuts: cuts, limits: limits, start: start).solve()
  }

  public func withMaster<Result>(
    _ programme: LinearProgramme, _ body: (inout any LiveMaster) throws -> Result
  ) throws -> Result {
    let master = try Master(programme)
    defer { master.close() }
    var live: any LiveMaster = master
    return try body(&live)
  }
}

extension LinearProgramme {
  /// The method that suits the slack basis, in which every column stands at a limit: dual where all reduced costs
  /// have the right sign or neither method has a head start, primal where only the rows are kept.
  var firstMethod: Simplex.Method {
    let sign = sense == .minimise ? 1.0 : -1.0
    let isDualFeasible = columns.allSatisfy { column in
      let cost = sign * column.cost
      return cost == 0 || (cost > 0 ? column.bounds.lower.isFinite : column.bounds.upper.isFinite)
    }
    if isDualFeasible { return .dual }
    let corner = columns.map { column in
      let (lower, upper) = (column.bounds.lower, column.bounds.upper)
      return lower.isFinite ? (upper.isFinite && abs(upper) < abs(lower) ? upper : lower) : upper.isFinite ? upper : 0
    }
    return feasibility(of: corner, ignoringIntegers: true).isFeasible ? .primal : .dual
  }
}
