/// What a point is worth, found from the programme alone: no solver's word is taken.
public struct Feasibility: Sendable, Equatable {
  /// Something of the programme that a point does not keep.
  public struct Violation: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
      case row(LinearProgramme.Row)
      case bounds(LinearProgramme.Column)
      case integrality(LinearProgramme.Column)
    }

    public var place: Place
    /// Name of the row or column.
    public var name: String
    /// How far outside, in the row's or column's own units.
    public var amount: Double
  }

  /// The objective recomputed from the values, constant included.
  public var objective: Double
  /// Greatest violation, absolute, tolerated ones included; infinite when a value is not a finite number.
  public var greatestViolation: Double
  /// Violations beyond the tolerance: columns first, then rows, each in order of number.
  public var violations: [Violation]

  public var isFeasible: Bool { violations.isEmpty }
}

extension LinearProgramme {
  /// The tolerance at which a point counts as feasible unless the caller says otherwise.
  public static let feasibilityTolerance = 1e-6

  /// Checks a point against every bound, integer mark and row.
  ///
  /// A violation is tolerated up to `tolerance` times the greatest of 1, the limit, and (for a row) its largest
  /// term: a row that adds up tens of millions of kilograms cannot be kept closer than its numbers are.
  /// - Parameters:
  ///   - values: one value a column.
  ///   - ignoringIntegers: whether a fraction may stand in an integer column, as in the linear relaxation.
  /// - Complexity: one step a coefficient.
  public func feasibility(
    of values: [Double], tolerance: Double = feasibilityTolerance, ignoringIntegers: Bool = false
  ) -> Feasibility {
    precondition(values.count == columns.count, "a point has one value a column")
    var result = Feasibility(objective: objective(of: values), greatestViolation: 0, violations: [])
    for (index, column) in columns.enumerated() {
      checkBounds(column, Column(index: index), value: values[index], tolerance: tolerance, into: &result)
      if column.isInteger && !ignoringIntegers {
        let distance = abs(values[index] - values[index].rounded())
        result.note(distance, allowed: tolerance, .integrality(Column(index: index)), column.name)
      }
    }
    for (index, row) in rows.enumerated() {
      var sum = 0.0
      var largest = 1.0
      for term in row.terms {
        let product = term.coefficient * values[term.column.index]
        sum += product
        largest = max(largest, abs(product))
      }
      let violation = row.bounds.violation(of: sum)
      result.note(
        violation.amount, allowed: tolerance * max(largest, violation.scale), .row(Row(index: index)), row.name)
    }
    return result
  }

  /// The objective at a point, constant included.
  public func objective(of values: [Double]) -> Double {
    var sum = 0.0
    for (index, column) in columns.enumerated() where column.cost != 0 { sum += column.cost * values[index] }
    return sum + constant
  }

  private func checkBounds(
    _ definition: ColumnDefinition, _ column: Column, value: Double, tolerance: Double, into result: inout Feasibility
  ) {
    let violation = definition.bounds.violation(of: value)
    result.note(violation.amount, allowed: tolerance * violation.scale, .bounds(column), definition.name)
  }
}

extension LinearProgramme.Bounds {
  /// The least and greatest whole numbers between the limits, a hair of tolerance forgiven; the lower is above the
  /// upper when there is none. Solvers and readers of files want such limits for integer columns.
  public var whole: LinearProgramme.Bounds {
    let tolerance = LinearProgramme.feasibilityTolerance
    return LinearProgramme.Bounds((lower - tolerance).rounded(.up), (upper + tolerance).rounded(.down))
  }

  /// How far outside a value lies, and the size of the limit it is measured at (at least 1).
  fileprivate func violation(of value: Double) -> (amount: Double, scale: Double) {
    guard value.isFinite else { return (.infinity, 1) }
    if value < lower { return (lower - value, max(1, abs(lower))) }
    if value > upper { return (value - upper, max(1, abs(upper))) }
    return (0, 1)
  }
}

extension Feasibility {
  /// Takes note of a violation, which is listed only when it is more than allowed.
  fileprivate mutating func note(_ amount: Double, allowed: Double, _ place: Violation.Place, _ name: String) {
    let amount = amount.isNaN ? .infinity : amount
    guard amount > 0 else { return }
    greatestViolation = max(greatestViolation, amount)
    if !(amount <= allowed) || amount == .infinity {
      violations.append(Violation(place: place, name: name, amount: amount))
    }
  }
}
