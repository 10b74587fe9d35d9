/// A programme prepared for a text format: clean names, and the objective's constant as a column.
///
/// Readers disagree about a constant in the objective (one adds it, one subtracts it, one refuses it), so it is
/// written as the cost of a column fixed at 1. A programme without columns gets that column too, since formats need
/// one. Limits of integer columns are written as whole numbers where there are any between them, since some readers
/// refuse others.
struct NamedProgramme {
  let programme: LinearProgramme
  let columnNames: [String]
  let rowNames: [String]
  /// Name of the column fixed at 1, when there is one.
  let constantName: String?

  init(_ programme: LinearProgramme) {
    var names = CleanNames()
    var whole = programme
    for (index, column) in programme.columns.enumerated() where column.isInteger {
      let bounds = column.bounds.whole
      if bounds.lower <= bounds.upper { whole.setBounds(bounds, of: LinearProgramme.Column(index: index)) }
    }
    self.programme = whole
    columnNames = programme.columns.map { names.add($0.name, prefix: "x") }
    rowNames = programme.rows.map { names.add($0.name, prefix: "r") }
    let needsConstant = programme.constant != 0 || programme.columns.isEmpty
    constantName = needsConstant ? names.add("constant", prefix: "x") : nil
  }

  /// A one-line remark that names the programme.
  var title: String {
    String(programme.name.map { $0.isNewline ? " " : $0 })
  }
}

/// A number as text that reads back as the same number: `3`, `0.1`, `1e-09`.
func exactText(_ value: Double) -> String {
  // Rounding can leave a negative nought, which reads oddly.
  let text = value == 0 ? "0" : value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
