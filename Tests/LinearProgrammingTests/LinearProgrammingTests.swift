import Testing

@testable import LinearProgramming

@Suite struct ProgrammesAsValues {
  @Test func `equal terms are added up and noughts dropped`() {
    // x + 2y + 3x − 2y leaves 4x.
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumn("x")
    let y = programme.addColumn("y")
    let row = programme.addRow("r", .equal(1), [.init(y, 2), .init(x, 1), .init(x, 3), .init(y, -2)])
    #expect(programme.rows[row.index].terms == [.init(x, 4)])
  }

  @Test func `a column added late gives the same programme as one added first`() {
    var early = LinearProgramme(name: "p")
    let x = early.addColumn("x", cost: 1)
    let y = early.addColumn("y", .unit, cost: 2)
    early.addRow("a", .atLeast(1), [.init(x, 1), .init(y, 5)])
    early.addRow("b", .atMost(3), [.init(x, 2)])

    var late = LinearProgramme(name: "p")
    let z = late.addColumn("x", cost: 1)
    let a = late.addRow("a", .atLeast(1), [.init(z, 1)])
    let b = late.addRow("b", .atMost(3), [.init(z, 2)])
    _ = late.addColumn(
      .init(name: "y", bounds: .unit, cost: 2, isInteger: false), entries: [(a, 2), (b, 0), (a, 3)])
    #expect(late == early)
  }

  @Test func `removing columns moves later numbers down`() {
    // Of x0 + 2·x1 + 3·x2 + 4·x3 the second and third go: x0 + 4·x1 stays.
    var programme = LinearProgramme(name: "p")
    let x = (0..<4).map { programme.addColumn("x\($0)", cost: Double($0)) }
    programme.addRow("r", .equal(1), x.map { .init($0, Double($0.index + 1)) })
    programme.removeColumns([x[2], x[1]])
    #expect(programme.columns.map(\.name) == ["x0", "x3"])
    #expect(programme.rows[0].terms == [.init(x[0], 1), .init(x[1], 4)])
  }
}

@Suite struct Validation {
  private func message(_ build: (inout LinearProgramme) -> Void) -> String? {
    var programme = LinearProgramme(name: "p")
    build(&programme)
    do throws(SolverFault) {
      try programme.validate()
      return nil
    } catch {
      guard case .malformed(let words) = error else { return "another fault" }
      return words
    }
  }

  @Test func `a sound programme passes`() {
    #expect(message { _ = $0.addColumn("x", .free, cost: -1) } == nil)
  }

  @Test func `the column or row at fault is named`() {
    #expect(message { _ = $0.addColumn("烟站", cost: .nan) } == "column 0 ‘烟站’: its cost is nan")
    #expect(message { _ = $0.addColumn("x", cost: -.infinity) } == "column 0 ‘x’: its cost is -inf")
    #expect(
      message { _ = $0.addColumn("x", .init(3, 2)) } == "column 0 ‘x’: lower limit 3.0 is above upper limit 2.0")
    #expect(message { _ = $0.addColumn("x", .init(.nan, 2)) } == "column 0 ‘x’: a limit is not a number")
    #expect(
      message { _ = $0.addColumn("x", .init(.infinity, .infinity)) }
        == "column 0 ‘x’: no number lies between inf and inf")
    #expect(message { $0.addRow("room", .init(1, 0), []) } == "row 0 ‘room’: lower limit 1.0 is above upper limit 0.0")
    #expect(message { $0.constant = .nan } == "the objective's constant is nan")
  }

  @Test func `a bad coefficient is named by row and column`() {
    #expect(
      message {
        let x = $0.addColumn("x")
        $0.addRow("room", .free, [.init(x, .nan)])
      } == "row 0 ‘room’, column 0: the coefficient is nan")
    #expect(
      message { $0.addRow("room", .free, [.init(.init(index: 4), 1)]) }
        == "row 0 ‘room’, column 4: there are only 0 columns")
  }
}

@Suite struct FeasibilityOfAPoint {
  /// 2 ≤ x + y ≤ 4, x whole in [0, 3], y ≥ 0; objective 3x + y + 10.
  private var programme: LinearProgramme {
    var programme = LinearProgramme(name: "p", constant: 10)
    let x = programme.addColumn("x", .init(0, 3), cost: 3, isInteger: true)
    let y = programme.addColumn("y", cost: 1)
    programme.addRow("sum", .init(2, 4), [.init(x, 1), .init(y, 1)])
    return programme
  }

  @Test func `a feasible point gets its objective and no violation`() {
    // 3·1 + 2 + 10 = 15.
    let check = programme.feasibility(of: [1, 2])
    #expect(check == Feasibility(objective: 15, greatestViolation: 0, violations: []))
  }

  @Test func `each kind of violation is listed with its amount`() {
    // x = 3.5 is 0.5 above its limit and 0.5 from a whole number; y = −1 is 1 below; their sum 2.5 is in range.
    let check = programme.feasibility(of: [3.5, -1])
    #expect(
      check.violations == [
        .init(place: .bounds(.init(index: 0)), name: "x", amount: 0.5),
        .init(place: .integrality(.init(index: 0)), name: "x", amount: 0.5),
        .init(place: .bounds(.init(index: 1)), name: "y", amount: 1),
      ])
    #expect(check.greatestViolation == 1)
  }

  @Test func `rows are measured on both sides`() {
    #expect(
      programme.feasibility(of: [0, 1]).violations == [.init(place: .row(.init(index: 0)), name: "sum", amount: 1)])
    #expect(
      programme.feasibility(of: [3, 3]).violations == [.init(place: .row(.init(index: 0)), name: "sum", amount: 2)])
  }

  @Test func `tolerance grows with the numbers in a row`() {
    // 2e7 kg in, 2e7 + 10 kg out: within 1e-6 of the terms; 30 kg is not.
    var flow = LinearProgramme(name: "flow")
    let x = [flow.addColumn("in"), flow.addColumn("out")]
    flow.addRow("balance", .equal(0), [.init(x[0], 1), .init(x[1], -1)])
    #expect(flow.feasibility(of: [2e7, 2e7 + 10]).isFeasible)
    #expect(flow.feasibility(of: [2e7, 2e7 + 10]).greatestViolation == 10)
    #expect(!flow.feasibility(of: [2e7, 2e7 + 30]).isFeasible)
    // The same 10 kg between small numbers is a violation.
    #expect(!flow.feasibility(of: [0, 10]).isFeasible)
  }

  @Test func `a value that is not a number is never feasible`() {
    let check = programme.feasibility(of: [.nan, 2])
    #expect(!check.isFeasible)
    #expect(check.greatestViolation == .infinity)
  }

  @Test func `the relaxation lets fractions stand`() {
    #expect(!programme.feasibility(of: [0.5, 2]).isFeasible)
    #expect(programme.feasibility(of: [0.5, 2], ignoringIntegers: true).isFeasible)
  }
}

@Suite struct DualBounds {
  /// min 2x + 3y, x + y ≥ 4, x ≤ 3: optimum 2·3 + 3·1 = 9.
  private var programme: LinearProgramme {
    var programme = LinearProgramme(name: "p", constant: 1)
    let x = programme.addColumn("x", .init(0, 3), cost: 2)
    let y = programme.addColumn("y", cost: 3)
    programme.addRow("need", .atLeast(4), [.init(x, 1), .init(y, 1)])
    return programme
  }

  @Test func `the right price proves the optimum`() {
    // Price 3: 4·3 + (2 − 3)·3 = 9, plus the constant.
    #expect(programme.dualBound(prices: [3]) == 10)
  }

  @Test func `a wrong price proves less`() {
    // Price 2: 4·2 + 0 + 0 = 8, plus 1. Price 0: nothing but the constant.
    #expect(programme.dualBound(prices: [2]) == 9)
    #expect(programme.dualBound(prices: [0]) == 1)
  }

  @Test func `prices of the wrong sign or too high prove nothing`() {
    // A negative price of an at-least row leans on its missing upper limit; price 4 makes y worth −1 a unit.
    #expect(programme.dualBound(prices: [-1]) == nil)
    #expect(programme.dualBound(prices: [4]) == nil)
  }

  @Test func `a maximum is bounded from above`() {
    // max x + y, x + 2y ≤ 4, y ≤ 1 as a bound: price 1 gives 4 + (1 − 2)·0 = 4, the optimum at (4, 0).
    var programme = LinearProgramme(name: "p", sense: .maximise)
    let x = programme.addColumn("x", cost: 1)
    let y = programme.addColumn("y", .unit, cost: 1)
    programme.addRow("room", .atMost(4), [.init(x, 1), .init(y, 2)])
    #expect(programme.dualBound(prices: [1]) == 4)
    #expect(programme.dualBound(prices: [2]) == 8)
  }

  @Test func `rounding noise in a price does not spoil the proof`() {
    #expect(abs(programme.dualBound(prices: [3 + 1e-12])! - 10) < 1e-9)
  }
}
