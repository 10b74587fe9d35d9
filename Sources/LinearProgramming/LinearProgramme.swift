/// A linear or mixed-integer programme as a plain value: what is asked, never how it is solved.
///
/// Columns (variables) and rows (constraints) are numbered in the order they were added, so the same
/// calls always give the same programme and a solver meets its terms in the same order.
public struct LinearProgramme: Sendable, Equatable {
  public enum Sense: Sendable, Equatable { case minimise, maximise }

  /// Lower and upper limits of a column or a row; infinite limits are `-.infinity` and `.infinity`.
  public struct Bounds: Sendable, Equatable {
    public var lower: Double
    public var upper: Double

    public init(_ lower: Double, _ upper: Double) {
      self.lower = lower
      self.upper = upper
    }

    public static let free = Bounds(-.infinity, .infinity)
    public static let nonNegative = Bounds(0, .infinity)
    public static let unit = Bounds(0, 1)
    public static func atLeast(_ value: Double) -> Bounds { Bounds(value, .infinity) }
    public static func atMost(_ value: Double) -> Bounds { Bounds(-.infinity, value) }
    public static func equal(_ value: Double) -> Bounds { Bounds(value, value) }
  }

  /// The number of a column within its programme.
  public struct Column: Sendable, Hashable, Comparable {
    public let index: Int
    public init(index: Int) { self.index = index }
    public static func < (a: Column, b: Column) -> Bool { a.index < b.index }
  }

  /// The number of a row within its programme.
  public struct Row: Sendable, Hashable, Comparable {
    public let index: Int
    public init(index: Int) { self.index = index }
    public static func < (a: Row, b: Row) -> Bool { a.index < b.index }
  }

  public struct ColumnDefinition: Sendable, Equatable {
    public var name: String
    public var bounds: Bounds
    public var cost: Double
    public var isInteger: Bool

    public init(name: String, bounds: Bounds, cost: Double, isInteger: Bool) {
      self.name = name
      self.bounds = bounds
      self.cost = cost
      self.isInteger = isInteger
    }
  }

  /// One coefficient of a row.
  public struct Term: Sendable, Equatable {
    public var column: Column
    public var coefficient: Double

    public init(_ column: Column, _ coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  public struct RowDefinition: Sendable, Equatable {
    public var name: String
    public var bounds: Bounds
    /// At most one term a column, in column order, none of them zero.
    public var terms: [Term]

    public init(name: String, bounds: Bounds, terms: [Term]) {
      self.name = name
      self.bounds = bounds
      self.terms = terms
    }
  }

  public var name: String
  public var sense: Sense
  /// A constant added to the objective.
  public var constant: Double
  public private(set) var columns: [ColumnDefinition]
  public private(set) var rows: [RowDefinition]

  public init(name: String, sense: Sense = .minimise, constant: Double = 0) {
    self.name = name
    self.sense = sense
    self.constant = constant
    self.columns = []
    self.rows = []
  }

  /// Adds a column; a name is any text and is cleaned only where a file format or a solver demands it.
  public mutating func addColumn(
    _ name: String, _ bounds: Bounds = .nonNegative, cost: Double = 0, isInteger: Bool = false
  ) -> Column {
    columns.append(ColumnDefinition(name: name, bounds: bounds, cost: cost, isInteger: isInteger))
    return Column(index: columns.count - 1)
  }

  /// Adds a row; terms of the same column are added up, zero terms dropped, the rest put in column order.
  @discardableResult
  public mutating func addRow(_ name: String, _ bounds: Bounds, _ terms: [Term]) -> Row {
    rows.append(RowDefinition(name: name, bounds: bounds, terms: Term.merged(terms)))
    return Row(index: rows.count - 1)
  }

  /// Adds a column together with its coefficients in rows that exist already, in place.
  /// - Complexity: one step a coefficient.
  public mutating func addColumn(
    _ definition: ColumnDefinition, entries: [(row: Row, coefficient: Double)]
  ) -> Column {
    let column = Column(index: columns.count)
    columns.append(definition)
    for entry in entries where entry.coefficient != 0 {
      let last = rows[entry.row.index].terms.indices.last
      if let last, rows[entry.row.index].terms[last].column == column {
        rows[entry.row.index].terms[last].coefficient += entry.coefficient
      } else {
        rows[entry.row.index].terms.append(Term(column, entry.coefficient))
      }
    }
    return column
  }

  /// Removes columns and their terms; the numbers of later columns move down.
  public mutating func removeColumns(_ removed: [Column]) {
    var isRemoved = [Bool](repeating: false, count: columns.count)
    for column in removed { isRemoved[column.index] = true }
    var newIndex = [Int](repeating: 0, count: columns.count)
    var kept = 0
    for index in columns.indices {
      newIndex[index] = kept
      if !isRemoved[index] { kept += 1 }
    }
    columns = zip(columns, isRemoved).filter { !$0.1 }.map(\.0)
    for row in rows.indices {
      rows[row].terms = rows[row].terms.compactMap { term in
        isRemoved[term.column.index] ? nil : Term(Column(index: newIndex[term.column.index]), term.coefficient)
      }
    }
  }

  public mutating func setBounds(_ bounds: Bounds, of column: Column) { columns[column.index].bounds = bounds }
  public mutating func setBounds(_ bounds: Bounds, of row: Row) { rows[row.index].bounds = bounds }
  public mutating func setCost(_ cost: Double, of column: Column) { columns[column.index].cost = cost }

  /// The same programme with every column continuous.
  public var relaxation: LinearProgramme {
    var relaxed = self
    for index in relaxed.columns.indices { relaxed.columns[index].isInteger = false }
    return relaxed
  }
}

extension LinearProgramme.Term {
  /// The terms with equal columns added up, zeros dropped, in column order.
  public static func merged(_ terms: [LinearProgramme.Term]) -> [LinearProgramme.Term] {
    let ordered = terms.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
    var result: [LinearProgramme.Term] = []
    result.reserveCapacity(terms.count)
    for (_, term) in ordered {
      if let last = result.last, last.column == term.column {
        result[result.count - 1].coefficient += term.coefficient
      } else {
        result.append(term)
      }
    }
    return result.filter { $0.coefficient != 0 }
  }
}
