extension LinearProgramme {
  /// The programme in free MPS format, as `glpsol --freemps` and HiGHS read it.
  ///
  /// MPS has no agreed way to maximise: such a programme is written with its objective negated, to be minimised.
  /// A constant is the cost of a column fixed at 1. Names are cleaned; numbers read back exactly.
  public func mpsText() -> String {
    let named = NamedProgramme(self)
    var text = "* \(named.title)\n"
    if sense == .maximise { text += "* maximised: the objective below is negated, to be minimised\n" }
    text += "NAME \(CleanNames.clean(name, prefix: "p"))\n"
    text += named.mpsRows() + named.mpsColumns() + named.mpsRightHandSides() + named.mpsRanges() + named.mpsBounds()
    return text + "ENDATA\n"
  }
}

extension NamedProgramme {
  fileprivate func mpsRows() -> String {
    var text = "ROWS\n N obj\n"
    for (row, name) in zip(programme.rows, rowNames) { text += " \(row.bounds.mpsType) \(name)\n" }
    return text
  }

  /// Coefficients column by column; runs of integer columns stand between markers.
  fileprivate func mpsColumns() -> String {
    let sign = programme.sense == .minimise ? 1.0 : -1.0
    var entries = [String](repeating: "", count: programme.columns.count)
    for (row, rowName) in zip(programme.rows, rowNames) {
      for term in row.terms {
        let column = term.column.index
        entries[column] += " \(columnNames[column]) \(rowName) \(exactText(term.coefficient))\n"
      }
    }
    var text = "COLUMNS\n"
    var isInteger = false
    for (index, column) in programme.columns.enumerated() {
      if column.isInteger != isInteger {
        text += mpsMarker(opens: column.isInteger)
        isInteger = column.isInteger
      }
      // The objective's entry is always written, so that a column without any other exists for every reader.
      text += " \(columnNames[index]) obj \(exactText(column.cost == 0 ? 0 : sign * column.cost))\n" + entries[index]
    }
    if isInteger { text += mpsMarker(opens: false) }
    if let constantName { text += " \(constantName) obj \(exactText(sign * programme.constant))\n" }
    return text
  }

  private func mpsMarker(opens: Bool) -> String { " M 'MARKER' '\(opens ? "INTORG" : "INTEND")'\n" }

  fileprivate func mpsRightHandSides() -> String {
    var text = "RHS\n"
    for (row, name) in zip(programme.rows, rowNames) {
      if let limit = row.bounds.mpsLimit, limit != 0 { text += " RHS \(name) \(exactText(limit))\n" }
    }
    return text
  }

  fileprivate func mpsRanges() -> String {
    var text = ""
    for (row, name) in zip(programme.rows, rowNames) where row.bounds.isRange {
      text += " RNG \(name) \(exactText(row.bounds.upper - row.bounds.lower))\n"
    }
    return text.isEmpty ? "" : "RANGES\n" + text
  }

  fileprivate func mpsBounds() -> String {
    var text = "BOUNDS\n"
    for (column, name) in zip(programme.columns, columnNames) {
      for (type, limit) in column.mpsBounds {
        text += " \(type) BND \(name)" + (limit.map { " " + exactText($0) } ?? "") + "\n"
      }
    }
    if let constantName { text += " FX BND \(constantName) 1\n" }
    return text
  }
}

extension LinearProgramme.Bounds {
  /// A row between two different finite limits.
  var isRange: Bool { lower.isFinite && upper.isFinite && lower != upper }

  /// `E` equal, `G` at least, `L` at most, `N` free; a range is an `L` row, or a `G` row where only that is exact.
  fileprivate var mpsType: Character {
    if lower == upper { return "E" }
    if isRange { return upper - (upper - lower) == lower ? "L" : "G" }
    if lower.isFinite { return "G" }
    return upper.isFinite ? "L" : "N"
  }

  fileprivate var mpsLimit: Double? {
    switch mpsType {
    case "E", "G": lower
    case "L": upper
    default: nil
    }
  }
}

extension LinearProgramme.ColumnDefinition {
  /// The bounds to write beyond the format's own [0, ∞); an integer column always says its upper bound, since
  /// some readers take 1 for it otherwise.
  fileprivate var mpsBounds: [(type: String, limit: Double?)] {
    let (lower, upper) = (bounds.lower, bounds.upper)
    if lower == upper { return [("FX", lower)] }
    if lower == -.infinity && upper == .infinity { return [("FR", nil)] }
    var result: [(type: String, limit: Double?)] = []
    if lower == -.infinity { result.append(("MI", nil)) } else if lower != 0 { result.append(("LO", lower)) }
    if upper.isFinite { result.append(("UP", upper)) } else if isInteger { result.append(("PL", nil)) }
    return result
  }
}
