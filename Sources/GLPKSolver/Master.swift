import CGLPK
import CGLPKShim
import LinearProgramming

/// A linear programme kept alive in GLPK.
///
/// Each change is made in GLPK first and then in the programme, in place, so that the two never differ; if GLPK aborts
/// in the middle of a change, the problem is built again from the programme, which the change has not reached.
final class Master: LiveMaster {
  private(set) var programme: LinearProgramme
  var problem: Problem
  /// What has changed since the last solve, which decides the method: new rows and limits leave the basis dual
  /// feasible, new columns and costs leave it primal feasible.
  private var changes: Changes = []
  private var isFirstSolve = true

  private struct Changes: OptionSet {
    let rawValue: Int
    static let rowsOrBounds = Changes(rawValue: 1)
    static let columnsOrCosts = Changes(rawValue: 2)
  }

  /// Loads the programme on the calling thread, to which the master belongs from then on.
  init(_ programme: LinearProgramme) throws(SolverFault) {
    try programme.validate()
    self.programme = programme
    problem = try Problem.loaded(programme, integers: false)
  }

  /// Frees the GLPK problem; later calls throw.
  func close() { problem.close() }

  func addColumn(
    _ definition: LinearProgramme.ColumnDefinition, entries: [(row: LinearProgramme.Row, coefficient: Double)]
  ) throws(SolverFault) -> LinearProgramme.Column {
    let column = LinearProgramme.Column(index: programme.columns.count)
    try LinearProgramme.validate(definition, at: column)
    let merged = try mergedEntries(entries, of: column, named: definition.name)
    try rebuildIfBroken()
    try problem.addColumn(definition, entries: merged)
    changes.insert(.columnsOrCosts)
    return programme.addColumn(definition, entries: merged)
  }

  func addRow(_ definition: LinearProgramme.RowDefinition) throws(SolverFault) -> LinearProgramme.Row {
    let row = LinearProgramme.Row(index: programme.rows.count)
    try LinearProgramme.validate(definition, at: row, columnCount: programme.columns.count)
    var merged = definition
    merged.terms = LinearProgramme.Term.merged(definition.terms)
    try rebuildIfBroken()
    try problem.addRow(merged)
    changes.insert(.rowsOrBounds)
    return programme.addRow(merged.name, merged.bounds, merged.terms)
  }

  func setBounds(_ bounds: LinearProgramme.Bounds, of column: LinearProgramme.Column) throws(SolverFault) {
    try check(column)
    try LinearProgramme.validate(bounds, of: "column \(column.index) ‘\(programme.columns[column.index].name)’")
    try rebuildIfBroken()
    try problem.setColumn(column.index, bounds)
    changes.insert(.rowsOrBounds)
    programme.setBounds(bounds, of: column)
  }

  func setBounds(_ bounds: LinearProgramme.Bounds, of row: LinearProgramme.Row) throws(SolverFault) {
    try check(row)
    try LinearProgramme.validate(bounds, of: "row \(row.index) ‘\(programme.rows[row.index].name)’")
    try rebuildIfBroken()
    try problem.setRow(row.index, bounds)
    changes.insert(.rowsOrBounds)
    programme.setBounds(bounds, of: row)
  }

  func setCost(_ cost: Double, of column: LinearProgramme.Column) throws(SolverFault) {
    try check(column)
    var definition = programme.columns[column.index]
    definition.cost = cost
    try LinearProgramme.validate(definition, at: column)
    try rebuildIfBroken()
    try problem.setCost(column.index, cost)
    changes.insert(.columnsOrCosts)
    programme.setCost(cost, of: column)
  }

  func removeColumns(_ columns: [LinearProgramme.Column]) throws(SolverFault) {
    for column in columns { try check(column) }
    // GLPK aborts on a number given twice.
    let distinct = Set(columns).sorted()
    guard !distinct.isEmpty else { return }
    try rebuildIfBroken()
    try problem.removeColumns(distinct, of: programme)
    changes.insert(.rowsOrBounds)
    programme.removeColumns(distinct)
  }

  func solve(options: SolveOptions) throws(SolverFault) -> Outcome {
    try rebuildIfBroken()
    let first: Simplex.Method
    if isFirstSolve {
      first = programme.firstMethod
    } else {
      first = changes.contains(.columnsOrCosts) ? .primal : .dual
    }
    var simplex = Simplex(Limits(options))
    let outcome = try simplex.solve(&problem, programme, first: first)
    if outcome.stopReason == .finished {
      isFirstSolve = false
      changes = []
    }
    return outcome
  }

  private func rebuildIfBroken() throws(SolverFault) {
    guard problem.isBroken else { return }
    problem = try Problem.loaded(programme, integers: false)
    isFirstSolve = true
  }

  private func check(_ column: LinearProgramme.Column) throws(SolverFault) {
    guard programme.columns.indices.contains(column.index) else {
      throw .malformed("column \(column.index): there are only \(programme.columns.count) columns")
    }
  }

  private func check(_ row: LinearProgramme.Row) throws(SolverFault) {
    guard programme.rows.indices.contains(row.index) else {
      throw .malformed("row \(row.index): there are only \(programme.rows.count) rows")
    }
  }

  /// A column's entries with equal rows added up, noughts dropped, in row order.
  private func mergedEntries(
    _ entries: [(row: LinearProgramme.Row, coefficient: Double)], of column: LinearProgramme.Column, named name: String
  ) throws(SolverFault) -> [(row: LinearProgramme.Row, coefficient: Double)] {
    for entry in entries {
      try check(entry.row)
      guard entry.coefficient.isFinite else {
        throw .malformed(
          "row \(entry.row.index), column \(column.index) ‘\(name)’: the coefficient is \(entry.coefficient)")
      }
    }
    // A column's entries are a row's terms turned on their side: the same merge serves.
    let turned = entries.map { LinearProgramme.Term(LinearProgramme.Column(index: $0.row.index), $0.coefficient) }
    return LinearProgramme.Term.merged(turned).map { (LinearProgramme.Row(index: $0.column.index), $0.coefficient) }
  }
}
