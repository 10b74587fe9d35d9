import CGLPK
import CGLPKShim
import LinearProgramming

extension Problem {
  /// Adds a column with merged entries; it starts outside the basis, so the basis stays as it is.
  mutating func addColumn(
    _ definition: LinearProgramme.ColumnDefinition, entries: [(row: LinearProgramme.Row, coefficient: Double)]
  ) throws(SolverFault) {
    try call { gleaner_glpk_add_columns($0, 1) }
    let number = try ask { glp_get_num_cols($0) }
    try setColumn(Int(number) - 1, definition.bounds)
    if definition.cost != 0 { try setCost(Int(number) - 1, definition.cost) }
    guard !entries.isEmpty else { return }
    var list = Entries(capacity: entries.count)
    for entry in entries { list.append(row: entry.row.index, column: Int(number) - 1, entry.coefficient) }
    try call { gleaner_glpk_set_column($0, number, list.count, list.rows, list.values) }
    let sizes = try ask { handle in
      entries.map { abs($0.coefficient) * glp_get_rii(handle, Int32($0.row.index + 1)) }
    }
    try call { gleaner_glpk_set_column_scale($0, number, Entries.scale(sizes)) }
  }

  /// Adds a row with merged terms; its slack joins the basis.
  mutating func addRow(_ definition: LinearProgramme.RowDefinition) throws(SolverFault) {
    try call { gleaner_glpk_add_rows($0, 1) }
    let number = try ask { glp_get_num_rows($0) }
    try setRow(Int(number) - 1, definition.bounds)
    guard !definition.terms.isEmpty else { return }
    var list = Entries(capacity: definition.terms.count)
    for term in definition.terms { list.append(row: Int(number) - 1, column: term.column.index, term.coefficient) }
    try call { gleaner_glpk_set_row($0, number, list.count, list.columns, list.values) }
    let sizes = try ask { handle in
      definition.terms.map { abs($0.coefficient) * glp_get_sjj(handle, Int32($0.column.index + 1)) }
    }
    try call { gleaner_glpk_set_row_scale($0, number, Entries.scale(sizes)) }
  }

  /// Removes columns, which are distinct and in order. Where one stood in the basis, the slack of a row that it
  /// filled takes its place; if that does not make a basis, the search starts again from the slacks.
  mutating func removeColumns(
    _ columns: [LinearProgramme.Column], of programme: LinearProgramme
  ) throws(SolverFault) {
    var vacancies = try ask { handle in
      columns.count { glp_get_col_stat(handle, Int32($0.index + 1)) == GLP_BS }
    }
    let numbers = [0] + columns.map { Int32($0.index + 1) }
    if vacancies > 0 {
      let removed = Set(columns)
      for (index, row) in programme.rows.enumerated() where vacancies > 0 {
        guard row.terms.contains(where: { removed.contains($0.column) }) else { continue }
        guard try ask({ glp_get_row_stat($0, Int32(index + 1)) }) != GLP_BS else { continue }
        try call { gleaner_glpk_set_row_status($0, Int32(index + 1), GLP_BS) }
        vacancies -= 1
      }
      try call { gleaner_glpk_delete_columns($0, Int32(columns.count), numbers) }
      try repairBasis()
    } else {
      try call { gleaner_glpk_delete_columns($0, Int32(columns.count), numbers) }
    }
  }

  private mutating func repairBasis() throws(SolverFault) {
    var code: Int32 = 0
    try call { gleaner_glpk_factorise($0, &code) }
    if ReturnCode(code) != .done { try call { gleaner_glpk_standard_basis($0) } }
  }
}
