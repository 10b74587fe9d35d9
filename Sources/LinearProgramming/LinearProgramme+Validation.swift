extension LinearProgramme {
  /// Checks that the programme is one a solver can be asked: every number is a number, every lower limit is at
  /// most its upper limit, every term belongs to a column that exists.
  /// - Throws: `SolverFault.malformed` naming the first column or row at fault.
  public func validate() throws(SolverFault) {
    guard constant.isFinite else { throw .malformed("the objective's constant is \(constant)") }
    for (index, definition) in columns.enumerated() {
      try Self.validate(definition, at: Column(index: index))
    }
    for (index, definition) in rows.enumerated() {
      try Self.validate(definition, at: Row(index: index), columnCount: columns.count)
    }
  }

  /// Checks one column's cost and limits.
  public static func validate(_ definition: ColumnDefinition, at column: Column) throws(SolverFault) {
    guard definition.cost.isFinite else {
      throw .malformed("column \(column.index) ‘\(definition.name)’: its cost is \(definition.cost)")
    }
    try validate(definition.bounds, of: "column \(column.index) ‘\(definition.name)’")
  }

  /// Checks one row's limits and terms.
  public static func validate(
    _ definition: RowDefinition, at row: Row, columnCount: Int
  ) throws(SolverFault) {
    try validate(definition.bounds, of: "row \(row.index) ‘\(definition.name)’")
    for term in definition.terms {
      let place = "row \(row.index) ‘\(definition.name)’, column \(term.column.index)"
      guard term.coefficient.isFinite else { throw .malformed("\(place): the coefficient is \(term.coefficient)") }
      guard 0..<columnCount ~= term.column.index else {
        throw .malformed("\(place): there are only \(columnCount) columns")
      }
    }
  }

  /// Checks the limits of a column or row that the caller names.
  public static func validate(_ bounds: Bounds, of place: @autoclosure () -> String) throws(SolverFault) {
    if bounds.lower.isNaN || bounds.upper.isNaN {
      throw .malformed("\(place()): a limit is not a number")
    }
    if bounds.lower > bounds.upper {
      throw .malformed("\(place()): lower limit \(bounds.lower) is above upper limit \(bounds.upper)")
    }
    if bounds.lower == .infinity || bounds.upper == -.infinity {
      throw .malformed("\(place()): no number lies between \(bounds.lower) and \(bounds.upper)")
    }
  }
}
