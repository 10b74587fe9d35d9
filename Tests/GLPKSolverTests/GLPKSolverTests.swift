import GLPKSolver
import LinearProgramming
import Testing

/// The suite of known programmes, put to GLPK.
@Suite struct KnownProgrammesOnGLPK {
  @Test(arguments: KnownProgrammes.all)
  func `a one-shot solve gives the known answer`(known: KnownProgramme) throws {
    try known.expect(try GLPK().solve(known.programme, options: SolveOptions(), start: nil))
  }

  @Test(arguments: KnownProgrammes.all)
  func `a master built row by row gives the known answer`(known: KnownProgramme) throws {
    if let reason = known.whyNoMaster { try Test.cancel(Comment(rawValue: reason)) }
    var columnsOnly = LinearProgramme(
      name: known.name, sense: known.programme.sense, constant: known.programme.constant)
    for column in known.programme.columns { _ = columnsOnly.addColumn(column.name, column.bounds, cost: column.cost) }
    try GLPK().withMaster(columnsOnly) { master in
      for row in known.programme.rows {
        _ = try master.addRow(row)
        // A solve after every row: the answer in between is not asked, the last one is.
        _ = try master.solve(options: SolveOptions())
      }
      #expect(master.programme == known.programme)
      try known.expect(try master.solve(options: SolveOptions()))
    }
  }

  @Test(arguments: KnownProgrammes.all)
  func `a master built column by column gives the known answer`(known: KnownProgramme) throws {
    if let reason = known.whyNoMaster { try Test.cancel(Comment(rawValue: reason)) }
    let programme = known.programme
    var rowsOnly = LinearProgramme(name: known.name, sense: programme.sense, constant: programme.constant)
    for row in programme.rows { rowsOnly.addRow(row.name, row.bounds, []) }
    try GLPK().withMaster(rowsOnly) { master in
      for (index, column) in programme.columns.enumerated() {
        let entries = programme.rows.enumerated().flatMap { number, row in
          row.terms.filter { $0.column.index == index }.map {
            (row: LinearProgramme.Row(index: number), coefficient: $0.coefficient)
          }
        }
        _ = try master.addColumn(column, entries: entries)
        _ = try master.solve(options: SolveOptions())
      }
      #expect(master.programme == programme)
      try known.expect(try master.solve(options: SolveOptions()))
    }
  }
}
