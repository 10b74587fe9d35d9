extension LinearProgramme {
  /// The programme in CPLEX LP format, as `glpsol --lp` and HiGHS read it: for people's eyes.
  ///
  /// A row between two limits is written as two rows, since readers disagree about `1 <= x <= 2`; a row without
  /// limits is a remark; a constant is the cost of a column fixed at 1. Names are cleaned; numbers read back exactly.
  public func lpText() -> String {
    let named = NamedProgramme(self)
    return named.lpObjective() + named.lpRows() + named.lpBounds() + named.lpIntegers() + "End\n"
  }
}

extension NamedProgramme {
  fileprivate func lpObjective() -> String {
    var terms: [(Double, String)] = []
    for (column, name) in zip(programme.columns, columnNames) where column.cost != 0 {
      terms.append((column.cost, name))
    }
    if let constantName, programme.constant != 0 { terms.append((programme.constant, constantName)) }
    return "\\ \(title)\n" + (programme.sense == .minimise ? "Minimize\n" : "Maximize\n")
      + lpLine("obj", terms) + "\n"
  }

  fileprivate func lpRows() -> String {
    var text = "Subject To\n"
    var hasRow = false
    for (row, name) in zip(programme.rows, rowNames) {
      let terms = row.terms.map { ($0.coefficient, columnNames[$0.column.index]) }
      let sides = row.bounds.lpSides
      hasRow = hasRow || !sides.isEmpty
      for (suffix, relation, limit) in sides {
        text += lpLine(name + suffix, terms) + " \(relation) \(exactText(limit))\n"
      }
      if sides.isEmpty { text += "\\ row \(name) has no limits\n" }
    }
    if !hasRow { text += lpLine("no_rows", []) + " >= 0\n" }
    return text
  }

  /// `name: 3 x - 2 y`, four terms a line; a form without terms is nought times the first column there is.
  private func lpLine(_ name: String, _ terms: [(Double, String)]) -> String {
    guard !terms.isEmpty else { return " \(name): 0 \(columnNames.first ?? constantName ?? "constant")" }
    var text = " \(name):"
    for (index, (coefficient, column)) in terms.enumerated() {
      if index > 0 && index % 4 == 0 { text += "\n  " }
      text += coefficient < 0 ? " -" : index == 0 ? "" : " +"
      text += " \(exactText(abs(coefficient))) \(column)"
    }
    return text
  }

  fileprivate func lpBounds() -> String {
    var text = "Bounds\n"
    for (column, name) in zip(programme.columns, columnNames) {
      let (lower, upper) = (column.bounds.lower, column.bounds.upper)
      if lower == upper {
        text += " \(name) = \(exactText(lower))\n"
      } else if lower == -.infinity && upper == .infinity {
        text += " \(name) free\n"
      } else if upper.isFinite {
        text += " \(lower.isFinite ? exactText(lower) : "-inf") <= \(name) <= \(exactText(upper))\n"
      } else if lower != 0 {
        text += " \(name) >= \(exactText(lower))\n"
      }
    }
    if let constantName { text += " \(constantName) = 1\n" }
    return text
  }

  fileprivate func lpIntegers() -> String {
    let names = zip(programme.columns, columnNames).filter { $0.0.isInteger }.map(\.1)
    return names.isEmpty ? "" : "General\n" + names.map { " \($0)\n" }.joined()
  }
}

extension LinearProgramme.Bounds {
  /// The inequalities of a row: name suffix, relation, limit. Clean names have no full stop: these are new.
  fileprivate var lpSides: [(suffix: String, relation: String, limit: Double)] {
    if lower == upper { return [("", "=", lower)] }
    if isRange { return [(".low", ">=", lower), (".high", "<=", upper)] }
    if lower.isFinite { return [("", ">=", lower)] }
    return upper.isFinite ? [("", "<=", upper)] : []
  }
}
