/// Whatever can solve a `LinearProgramme` in one shot.
///
/// An answer, even a bad one, is an `Outcome`; an error means that the question could not be answered.
public protocol LinearSolver: Sendable {
  /// Solves the programme; integer columns are respected.
  /// - Parameter start: a point to start from, one value a column; used as the first plan when it is feasible.
  func solve(_ programme: LinearProgramme, options: SolveOptions, start: [Double]?) throws(SolverFault) -> Outcome

  /// Opens a programme that takes new columns and rows between warm-started solves, hands it to `body`
  /// on the calling thread, and frees it afterwards.
  func withMaster<Result>(
    _ programme: LinearProgramme, _ body: (inout any LiveMaster) throws -> Result
  ) throws -> Result
}

/// A linear programme kept alive in a solver, changed and solved again from the last basis.
/// It belongs to the thread that made it. Integer marks are ignored: a master is always the relaxation.
public protocol LiveMaster {
  /// The programme as it stands now.
  var programme: LinearProgramme { get }
  /// Adds a column with its coefficients in existing rows.
  mutating func addColumn(
    _ definition: LinearProgramme.ColumnDefinition, entries: [(row: LinearProgramme.Row, coefficient: Double)]
  ) throws(SolverFault) -> LinearProgramme.Column
  mutating func addRow(_ definition: LinearProgramme.RowDefinition) throws(SolverFault) -> LinearProgramme.Row
  mutating func setBounds(_ bounds: LinearProgramme.Bounds, of column: LinearProgramme.Column) throws(SolverFault)
  mutating func setBounds(_ bounds: LinearProgramme.Bounds, of row: LinearProgramme.Row) throws(SolverFault)
  mutating func setCost(_ cost: Double, of column: LinearProgramme.Column) throws(SolverFault)
  /// Removes columns; the numbers of later columns move down. Columns in the basis may be removed only at a bound.
  mutating func removeColumns(_ columns: [LinearProgramme.Column]) throws(SolverFault)
  /// Solves again from the last basis.
  mutating func solve(options: SolveOptions) throws(SolverFault) -> Outcome
}

/// How hard to try, and who may interrupt.
public struct SolveOptions: Sendable {
  /// Greatest number of simplex iterations, in an integer programme over all nodes; counts work, not time.
  public var iterationLimit: Int?
  /// Greatest number of branch-and-bound nodes, the root included; counts work, not time.
  public var nodeLimit: Int?
  /// Wall-clock limit in seconds; results under it are not reproducible.
  public var timeLimitSeconds: Double?
  /// Relative gap |plan − bound| / |plan| at which an integer search may stop.
  public var relativeGap: Double
  /// Looked at at least every 100 ms; `true` stops the solve with `StopReason.cancelled`.
  public var isCancelled: @Sendable () -> Bool
  /// Called by an integer search when a plan or a bound improves.
  public var onProgress: (@Sendable (_ plan: Double?, _ bound: Double?) -> Void)?

  public init(
    iterationLimit: Int? = nil, nodeLimit: Int? = nil, timeLimitSeconds: Double? = nil, relativeGap: Double = 0,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    onProgress: (@Sendable (_ plan: Double?, _ bound: Double?) -> Void)? = nil
  ) {
    self.iterationLimit = iterationLimit
    self.nodeLimit = nodeLimit
    self.timeLimitSeconds = timeLimitSeconds
    self.relativeGap = relativeGap
    self.isCancelled = isCancelled
    self.onProgress = onProgress
  }
}
