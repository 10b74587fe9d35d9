import Foundation
import GLPKSolver
import LinearProgramming
import Testing

@Suite struct Prices {
  @Test func `a price is what one more unit of the limit changes`() throws {
    // max 5x + 4y, 6x + 4y ≤ 24, x + 2y ≤ 6. With prices a, b: 6a + b = 5 and 4a + 2b = 4, so a = 3/4, b = 1/2.
    var programme = LinearProgramme(name: "p", sense: .maximise)
    let x = programme.addColumns([5, 4])
    programme.addRow(.atMost(24), x, [6, 4])
    programme.addRow(.atMost(6), x, [1, 2])
    let duals = try #require(try GLPK().solve(programme, options: SolveOptions(), start: nil).duals)
    #expect(duals.rows.count == 2)
    #expect(abs(duals.rows[0] - 0.75) < 1e-9 && abs(duals.rows[1] - 0.5) < 1e-9)
    #expect(duals.reducedCosts.allSatisfy { abs($0) < 1e-9 })
  }

  @Test func `signs when minimising`() throws {
    // min 2x + 3y − z, x + y ≥ 4, z ≤ 5 as a row, y unused: one more of the need costs 2, one more room for z saves 1,
    // one unit of y would cost 3 − 2 = 1.
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumns([2, 3, -1])
    programme.addRow(.atLeast(4), x, [1, 1, 0])
    programme.addRow(.atMost(5), x, [0, 0, 1])
    let duals = try #require(try GLPK().solve(programme, options: SolveOptions(), start: nil).duals)
    #expect(duals.rows == [2, -1])
    #expect(duals.reducedCosts == [0, 1, 0])
  }

  @Test func `an integer programme has no prices`() throws {
    var programme = LinearProgramme(name: "p")
    _ = programme.addColumn("x", .unit, cost: 1, isInteger: true)
    #expect(try GLPK().solve(programme, options: SolveOptions(), start: nil).duals == nil)
  }
}

@Suite struct Stopping {
  /// Twice a whole number is never odd: the least of the slack is 1, the relaxation's is 0, and without cuts a search
  /// has to look at all ways to choose half of the columns.
  static var endless: LinearProgramme {
    var programme = LinearProgramme(name: "endless")
    let x = programme.addColumns([Double](repeating: 0, count: 40), .unit, isInteger: true)
    let slack = programme.addColumn("slack", .init(0, 41), cost: 1)
    programme.addRow(.equal(41), x + [slack], [Double](repeating: 2, count: 40) + [1])
    return programme
  }

  @Test func `a start is the first plan`() throws {
    // Nothing chosen leaves a slack of 41; the search is stopped before its first node.
    let start = [Double](repeating: 0, count: 40) + [41]
    let with = try GLPK(cuts: []).solve(Self.endless, options: SolveOptions(nodeLimit: 0), start: start)
    #expect(with.stopReason == .nodeLimit)
    #expect(with.conclusion == .open)
    #expect(with.point?.values == start)
    #expect(with.point?.objective == 41)
    #expect(try #require(with.bound) <= 1)
    let without = try GLPK(cuts: []).solve(Self.endless, options: SolveOptions(nodeLimit: 0), start: nil)
    #expect(without.point == nil)
  }

  @Test func `a start that breaks a row is left out`() throws {
    let wrong = [Double](repeating: 0, count: 41)
    let outcome = try GLPK(cuts: []).solve(Self.endless, options: SolveOptions(nodeLimit: 0), start: wrong)
    #expect(outcome.point == nil)
  }

  @Test func `a node limit stops the search and keeps plan and bound`() throws {
    let outcome = try GLPK(cuts: []).solve(Self.endless, options: SolveOptions(nodeLimit: 200), start: nil)
    #expect(outcome.stopReason == .nodeLimit)
    #expect(outcome.conclusion == .open)
    // GLPK makes nodes in pairs.
    #expect((201...202).contains(outcome.nodes))
    #expect(try #require(outcome.bound) <= 1)
    if let point = outcome.point { #expect(point.objective >= 1) }
  }

  @Test func `two runs with the same node limit are the same`() throws {
    let options = SolveOptions(nodeLimit: 300)
    let first = try GLPK().solve(Self.endless, options: options, start: nil)
    #expect(try GLPK().solve(Self.endless, options: options, start: nil) == first)
  }

  @Test func `a wish to stop is heard within a tenth of a second`() throws {
    let begin = ContinuousClock.now
    let options = SolveOptions(isCancelled: { ContinuousClock.now - begin > .milliseconds(200) })
    let outcome = try GLPK(cuts: []).solve(Self.endless, options: options, start: nil)
    let elapsed = ContinuousClock.now - begin
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.conclusion == .open)
    // A busy machine may stretch the tenth; unheard, the search would take years.
    #expect(elapsed > .milliseconds(200) && elapsed < .seconds(2))
  }

  @Test func `a wish to stop is heard in the middle of choosing a branch`() throws {
    // The relaxation of this one is solved when the wish comes, and its root has hundreds of columns to choose from.
    let looks = Shared(0)
    let options = SolveOptions(isCancelled: {
      looks.value += 1
      return looks.value > 12
    })
    let outcome = try GLPK().solve(RandomProgrammes.siting(villages: 60, depots: 15), options: options, start: nil)
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.nodes == 1)
    // The relaxation bounds every plan from below.
    #expect(try #require(outcome.bound) > 0)
  }

  @Test func `a wish that is there already stops a linear programme before its first iteration`() throws {
    let outcome = try GLPK().solve(
      RandomProgrammes.assignment(farms: 40, yards: 40), options: SolveOptions(isCancelled: { true }), start: nil)
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.iterations == 0)
  }

  @Test func `a wish to stop breaks off the simplex method, and its master solves again`() throws {
    let looks = Shared(0)
    let options = SolveOptions(isCancelled: {
      looks.value += 1
      return looks.value > 1
    })
    let programme = RandomProgrammes.assignment(farms: 100, yards: 100)
    let fresh = try GLPK().solve(programme, options: SolveOptions(), start: nil)
    try GLPK().withMaster(programme) { master in
      let left = try master.solve(options: options)
      #expect(
        left
          == Outcome(
            stopReason: .cancelled, conclusion: .open, point: nil, bound: nil, duals: nil, iterations: 0, nodes: 0))
      let again = try master.solve(options: SolveOptions())
      #expect(again == fresh)
    }
  }

  @Test func `a time limit stops the search`() throws {
    let begin = ContinuousClock.now
    let outcome = try GLPK(cuts: []).solve(Self.endless, options: SolveOptions(timeLimitSeconds: 0.2), start: nil)
    #expect(outcome.stopReason == .timeLimit)
    #expect(ContinuousClock.now - begin < .seconds(2))
  }

  @Test func `an iteration limit stops the simplex method with what is proven so far`() throws {
    let programme = RandomProgrammes.assignment(farms: 20, yards: 20)
    let optimum = try #require(try GLPK().solve(programme, options: SolveOptions(), start: nil).point?.objective)
    let outcome = try GLPK().solve(programme, options: SolveOptions(iterationLimit: 10), start: nil)
    #expect(outcome.stopReason == .iterationLimit)
    #expect(outcome.conclusion == .open)
    #expect(outcome.iterations == 10)
    // Costs are not negative, so the slack basis is dual feasible and every basis after it proves a bound.
    #expect(try #require(outcome.bound) <= optimum + 1e-6)
  }

  @Test func `a gap is reached with bound and plan that close`() throws {
    let programme = RandomProgrammes.siting(villages: 15, depots: 5)
    let options = SolveOptions(relativeGap: 0.05)
    let outcome = try GLPK().solve(programme, options: options, start: nil)
    let point = try #require(outcome.point)
    let bound = try #require(outcome.bound)
    #expect(point.objective - bound <= 0.05 * point.objective)
    let exact = try GLPK().solve(programme, options: SolveOptions(), start: nil)
    #expect(exact.conclusion == .optimal)
    #expect(bound <= exact.point!.objective && exact.point!.objective <= point.objective + 1e-6)
  }

  @Test func `progress tells of plans that get better and bounds that get closer`() throws {
    let plans = Shared<[Double]>([])
    let bounds = Shared<[Double]>([])
    let options = SolveOptions(onProgress: { plan, bound in
      if let plan { plans.value.append(plan) }
      if let bound { bounds.value.append(bound) }
    })
    let programme = RandomProgrammes.siting(villages: 12, depots: 5)
    let outcome = try GLPK().solve(programme, options: options, start: nil)
    #expect(plans.value.last.map { abs($0 - outcome.point!.objective) < 1e-6 } == true)
    #expect(plans.value == plans.value.sorted(by: >))
    #expect(bounds.value == bounds.value.sorted())
  }
}

@Suite struct Refusals {
  @Test func `a malformed programme is refused by name`() {
    var programme = LinearProgramme(name: "p")
    _ = programme.addColumn("straw", cost: .nan)
    #expect(throws: SolverFault.malformed("column 0 ‘straw’: its cost is nan")) {
      try GLPK().solve(programme, options: SolveOptions(), start: nil)
    }
    #expect(throws: SolverFault.self) { try GLPK().withMaster(programme) { _ in } }
  }

  @Test func `a master refuses what is malformed and stays as it was`() throws {
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumn("x", .atLeast(1), cost: 1)
    let r = programme.addRow("r", .atLeast(2), [.init(x, 1)])
    let before = programme
    try GLPK().withMaster(programme) { master in
      let bad = LinearProgramme.ColumnDefinition(name: "bad", bounds: .unit, cost: 1, isInteger: false)
      #expect(throws: SolverFault.self) { try master.addColumn(bad, entries: [(r, .nan)]) }
      #expect(throws: SolverFault.self) { try master.addColumn(bad, entries: [(.init(index: 3), 1)]) }
      #expect(throws: SolverFault.self) { try master.setBounds(.init(2, 1), of: x) }
      #expect(throws: SolverFault.self) { try master.setBounds(.init(2, .nan), of: r) }
      #expect(throws: SolverFault.self) { try master.setCost(.infinity, of: x) }
      #expect(throws: SolverFault.self) { try master.setCost(1, of: .init(index: 5)) }
      #expect(throws: SolverFault.self) { try master.removeColumns([.init(index: 5)]) }
      #expect(throws: SolverFault.self) {
        try master.addRow(.init(name: "s", bounds: .free, terms: [.init(.init(index: 9), 1)]))
      }
      #expect(master.programme == before)
      let outcome = try master.solve(options: SolveOptions())
      #expect(outcome.point?.values == [2])
    }
  }
}
