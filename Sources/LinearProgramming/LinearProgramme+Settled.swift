extension LinearProgramme {
  /// The same question without the columns whose limits leave one value, which is put into rows and objective, and
  /// without the rows that hold whatever the others do.
  ///
  /// A row that is broken by fixed columns alone stays, without a term, so that the question stays infeasible.
  /// - Returns: the programme, and the number here of each of its columns.
  public func withoutFixedColumns() -> (programme: LinearProgramme, kept: [Column]) {
    var left = LinearProgramme(name: name, sense: sense, constant: constant)
    var position = [Column?](repeating: nil, count: columns.count)
    var kept: [Column] = []
    for (index, column) in columns.enumerated() {
      if column.bounds.lower == column.bounds.upper {
        left.constant += column.cost * column.bounds.lower
      } else {
        position[index] = left.addColumn(column.name, column.bounds, cost: column.cost, isInteger: column.isInteger)
        kept.append(Column(index: index))
      }
    }
    for row in rows {
      var settled = 0.0
      var scale = 1.0
      var terms: [Term] = []
      for term in row.terms {
        if let own = position[term.column.index] {
          terms.append(Term(own, term.coefficient))
        } else {
          let part = term.coefficient * columns[term.column.index].bounds.lower
          settled += part
          scale = max(scale, abs(part))
        }
      }
      // sums of fixed parts are exact to some 1e-16 of the greatest
      let slack = 1e-9 * scale
      let isHeld = settled >= row.bounds.lower - slack && settled <= row.bounds.upper + slack
      if terms.isEmpty && isHeld { continue }
      left.addRow(row.name, Bounds(row.bounds.lower - settled, row.bounds.upper - settled), terms)
    }
    return (left, kept)
  }
}
