import CGLPK
import CGLPKShim
import LinearProgramming

extension LinearProgramme.Bounds {
  /// GLPK's word for the kind of limits. A lower limit equal to the upper one must be called fixed.
  var glpkType: Int32 {
    if lower == upper { return GLP_FX }
    if lower.isFinite { return upper.isFinite ? GLP_DB : GLP_LO }
    return upper.isFinite ? GLP_UP : GLP_FR
  }

  /// The lower limit as GLPK wants it: it ignores the side that the type leaves out.
  var glpkLower: Double { lower.isFinite ? lower : 0 }
  var glpkUpper: Double { upper.isFinite ? upper : 0 }
}

extension Problem {
  /// A problem that holds a whole, valid programme, scaled, with the slack basis.
  /// - Parameter integers: whether integer marks count.
  static func loaded(_ programme: LinearProgramme, integers: Bool) throws(SolverFault) -> Problem {
    var problem = try Problem()
    try problem.call { gleaner_glpk_set_direction($0, programme.sense == .minimise ? GLP_MIN : GLP_MAX) }
    try problem.call { gleaner_glpk_set_cost($0, 0, programme.constant) }
    try problem.loadColumns(programme.columns, integers: integers)
    try problem.loadRows(programme.rows)
    try problem.loadMatrix(programme.rows)
    try problem.call { gleaner_glpk_scale($0, GLP_SF_AUTO) }
    return problem
  }

  private mutating func loadColumns(
    _ columns: [LinearProgramme.ColumnDefinition], integers: Bool
  ) throws(SolverFault) {
    // GLPK aborts when asked to add none.
    guard !columns.isEmpty else { return }
    try call { gleaner_glpk_add_columns($0, Int32(columns.count)) }
    for (index, column) in columns.enumerated() {
      try setColumn(index, column.bounds)
      if column.cost != 0 { try setCost(index, column.cost) }
      if integers && column.isInteger {
        try call { gleaner_glpk_set_column_kind($0, Int32(index + 1), GLP_IV) }
      }
    }
  }

  private mutating func loadRows(_ rows: [LinearProgramme.RowDefinition]) throws(SolverFault) {
    guard !rows.isEmpty else { return }
    try call { gleaner_glpk_add_rows($0, Int32(rows.count)) }
    for (index, row) in rows.enumerated() { try setRow(index, row.bounds) }
  }

  /// Hands over all coefficients at once, row by row in column order; the arrays start at their second element.
  private mutating func loadMatrix(_ rows: [LinearProgramme.RowDefinition]) throws(SolverFault) {
    let count = rows.reduce(0) { $0 + $1.terms.count }
    guard count > 0 else { return }
    var entries = Entries(capacity: count)
    for (index, row) in rows.enumerated() {
      for term in row.terms { entries.append(row: index, column: term.column.index, term.coefficient) }
    }
    try call { gleaner_glpk_load_matrix($0, Int32(count), entries.rows, entries.columns, entries.values) }
  }

  // MARK: Single changes, by numbers from 0

  mutating func setColumn(_ index: Int, _ bounds: LinearProgramme.Bounds) throws(SolverFault) {
    try call {
      gleaner_glpk_set_column_bounds($0, Int32(index + 1), bounds.glpkType, bounds.glpkLower, bounds.glpkUpper)
    }
  }

  mutating func setRow(_ index: Int, _ bounds: LinearProgramme.Bounds) throws(SolverFault) {
    try call {
      gleaner_glpk_set_row_bounds($0, Int32(index + 1), bounds.glpkType, bounds.glpkLower, bounds.glpkUpper)
    }
  }

  mutating func setCost(_ index: Int, _ cost: Double) throws(SolverFault) {
    try call { gleaner_glpk_set_cost($0, Int32(index + 1), cost) }
  }
}

/// Coefficients as GLPK takes them: three arrays whose first elements are not used, numbers from 1.
struct Entries {
  private(set) var rows: [Int32] = [0]
  private(set) var columns: [Int32] = [0]
  private(set) var values: [Double] = [0]

  init(capacity: Int) {
    rows.reserveCapacity(capacity + 1)
    columns.reserveCapacity(capacity + 1)
    values.reserveCapacity(capacity + 1)
  }

  /// Numbers are given from 0.
  mutating func append(row: Int, column: Int, _ value: Double) {
    rows.append(Int32(row + 1))
    columns.append(Int32(column + 1))
    values.append(value)
  }

  var count: Int32 { Int32(values.count - 1) }

  /// A power of two that brings coefficients, each already scaled on its other side, near 1; 1 when they are there.
  static func scale(_ sizes: some Sequence<Double>) -> Double {
    var least = Double.infinity
    var greatest = 0.0
    for size in sizes {
      least = min(least, size)
      greatest = max(greatest, size)
    }
    guard greatest > 0, least < 0.1 || greatest > 10 else { return 1 }
    return Double(sign: .plus, exponent: -(least.squareRoot() * greatest.squareRoot()).exponent, significand: 1)
  }
}
