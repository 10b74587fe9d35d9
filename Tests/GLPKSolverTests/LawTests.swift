import Foundation
import GLPKSolver
import LinearProgramming
import Testing

@Suite struct Laws {
  /// The best objective of all yes-or-no points, by looking at each.
  private func bestByLooking(_ programme: LinearProgramme) -> Double? {
    let count = programme.columns.count
    let objectives = (0..<(1 << count)).compactMap { bits -> Double? in
      let check = programme.feasibility(of: (0..<count).map { Double(bits >> $0 & 1) })
      return check.isFeasible ? check.objective : nil
    }
    return programme.sense == .minimise ? objectives.min() : objectives.max()
  }

  @Test func `branch and bound finds what looking at every point finds`() throws {
    var feasible = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let programme = RandomProgrammes.yesOrNo(seed: seed)
      let outcome = try GLPK().solve(programme, options: SolveOptions(), start: nil)
      if let best = bestByLooking(programme) {
        feasible += 1
        #expect(outcome.conclusion == .optimal, "seed \(seed)")
        #expect(outcome.point?.objective == best, "seed \(seed)")
        #expect(outcome.bound == best, "seed \(seed)")
      } else {
        #expect(outcome.conclusion == .infeasible, "seed \(seed)")
      }
    }
    // The draw holds both kinds.
    #expect((10...50).contains(feasible))
  }

  @Test func `a master changed step by step agrees with a fresh solve at each step`() throws {
    var draw = RandomProgrammes.Draw(3)
    for seed in 1...10 as ClosedRange<UInt64> {
      try GLPK().withMaster(RandomProgrammes.yesOrNo(seed: seed).relaxation) { master in
        for _ in 0..<25 {
          try change(&master, &draw)
          let warm = try master.solve(options: SolveOptions())
          let cold = try GLPK().solve(master.programme.relaxation, options: SolveOptions(), start: nil)
          #expect(warm.conclusion == cold.conclusion)
          #expect(warm.stopReason == .finished && cold.stopReason == .finished)
          if let a = warm.point?.objective, let b = cold.point?.objective, warm.conclusion == .optimal {
            #expect(abs(a - b) < 1e-6 * max(1, abs(b)))
          }
        }
      }
    }
  }

  /// One change of a kind drawn by lot.
  private func change(_ master: inout any LiveMaster, _ draw: inout RandomProgrammes.Draw) throws {
    let (columns, rows) = (master.programme.columns.count, master.programme.rows.count)
    let column = LinearProgramme.Column(index: draw.below(max(1, columns)))
    let row = LinearProgramme.Row(index: draw.below(rows))
    let low = Double(draw.below(9) - 6)
    switch draw.below(columns > 3 ? 6 : 1) {
    case 0:
      let definition = LinearProgramme.ColumnDefinition(
        name: "new", bounds: .init(0, 2), cost: Double(draw.below(21) - 10), isInteger: false)
      _ = try master.addColumn(definition, entries: (0..<rows).map { (.init(index: $0), Double(draw.below(7) - 3)) })
    case 1:
      let terms = (0..<columns).map {
        LinearProgramme.Term(.init(index: $0), Double(draw.below(7) - 3))
      }
      _ = try master.addRow(.init(name: "new", bounds: .init(low, low + 8), terms: terms))
    case 2: try master.setBounds(.init(low / 4, low / 4 + 2), of: column)
    case 3: try master.setBounds(.init(low, low + 10), of: row)
    case 4: try master.setCost(low, of: column)
    default: try master.removeColumns([column, .init(index: columns - 1), column])
    }
  }

  @Test func `two solves on two threads at once equal the serial ones`() throws {
    let programmes = [
      RandomProgrammes.assignment(farms: 25, yards: 25), RandomProgrammes.siting(villages: 15, depots: 5),
    ]
    let serial = try programmes.map { try GLPK().solve($0, options: SolveOptions(), start: nil) }
    for _ in 0..<3 {
      let answers = programmes.map { _ in Shared<Outcome?>(nil) }
      let done = DispatchGroup()
      for (programme, answer) in zip(programmes, answers) {
        done.enter()
        Thread {
          answer.value = try? GLPK().solve(programme, options: SolveOptions(), start: nil)
          done.leave()
        }.start()
      }
      done.wait()
      #expect(answers.map(\.value) == serial)
    }
  }

  @Test func `the same programme on two threads at once gives the same bytes`() throws {
    let programme = RandomProgrammes.siting(villages: 15, depots: 5)
    let answers = (0..<4).map { _ in Shared<Outcome?>(nil) }
    let done = DispatchGroup()
    for answer in answers {
      done.enter()
      Thread {
        answer.value = try? GLPK().solve(programme, options: SolveOptions(), start: nil)
        done.leave()
      }.start()
    }
    done.wait()
    #expect(answers[0].value?.conclusion == .optimal)
    #expect(answers.allSatisfy { $0.value == answers[0].value })
  }

  @Test func `a warm solve takes fewer iterations than a cold one`() throws {
    let programme = RandomProgrammes.assignment(farms: 30, yards: 30)
    try GLPK().withMaster(programme) { master in
      let cold = try master.solve(options: SolveOptions())
      // One yard takes a little less.
      try master.setBounds(.atMost(2), of: LinearProgramme.Row(index: 30))
      try master.setBounds(.atMost(4), of: LinearProgramme.Row(index: 31))
      let warm = try master.solve(options: SolveOptions())
      #expect(warm.conclusion == .optimal)
      #expect(warm.iterations * 5 < cold.iterations)
    }
  }
}
