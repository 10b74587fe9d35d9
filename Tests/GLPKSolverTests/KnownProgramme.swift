import LinearProgramming
import Testing

/// A programme whose answer is known, worked by hand where it is made.
struct KnownProgramme: Sendable, CustomTestStringConvertible {
  enum Answer: Sendable {
    /// The objective, and the point where it is the only one.
    case optimal(Double, at: [Double]? = nil)
    case infeasible
    case unbounded
    /// The relaxation has no limit, which leaves both open for an integer programme.
    case infeasibleOrUnbounded
  }

  let name: String
  let programme: LinearProgramme
  let answer: Answer

  var testDescription: String { name }

  init(_ name: String, _ answer: Answer, _ build: (inout LinearProgramme) -> Void) {
    self.name = name
    self.answer = answer
    var programme = LinearProgramme(name: name)
    build(&programme)
    self.programme = programme
  }

  /// Why a live master cannot be asked this, if so.
  var whyNoMaster: String? {
    programme.columns.contains(where: \.isInteger)
      ? "\(name): a master solves the relaxation, whose answer is another" : nil
  }

  /// Expects an outcome to be the known answer, with every claim in it re-checked.
  func expect(_ outcome: Outcome) throws {
    #expect(outcome.stopReason == .finished)
    switch answer {
    case .infeasible: #expect(outcome.conclusion == .infeasible)
    case .unbounded: #expect(outcome.conclusion == .unbounded)
    case .infeasibleOrUnbounded: #expect(outcome.conclusion == .infeasibleOrUnbounded)
    case .optimal(let objective, let values):
      #expect(outcome.conclusion == .optimal)
      let point = try #require(outcome.point)
      let bound = try #require(outcome.bound)
      #expect(abs(point.objective - objective) <= 1e-6 * max(1, abs(objective)))
      #expect(abs(bound - objective) <= 1e-6 * max(1, abs(objective)))
      #expect(programme.feasibility(of: point.values).isFeasible)
      for (value, expected) in zip(point.values, values ?? point.values) { #expect(abs(value - expected) < 1e-6) }
      #expect(values == nil || values?.count == point.values.count)
    }
  }
}

extension LinearProgramme {
  /// Adds a column a cost.
  mutating func addColumns(
    _ costs: [Double], _ bounds: Bounds = .nonNegative, isInteger: Bool = false
  ) -> [Column] {
    var result: [Column] = []
    for cost in costs { result.append(addColumn("x\(columns.count)", bounds, cost: cost, isInteger: isInteger)) }
    return result
  }

  /// Adds a row with a coefficient for each of the columns.
  @discardableResult
  mutating func addRow(_ bounds: Bounds, _ columns: [Column], _ coefficients: [Double]) -> Row {
    addRow("r\(rows.count)", bounds, zip(columns, coefficients).map { Term($0, $1) })
  }
}
