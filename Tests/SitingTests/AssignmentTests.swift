import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Testing
import WasteNetwork

@testable import Siting

/// A solver that cannot answer.
private struct Refusing: LinearSolver {
  let fault: SolverFault

  func solve(_ programme: LinearProgramme, options: SolveOptions, start: [Double]?) throws(SolverFault) -> Outcome {
    throw fault
  }

  func withMaster<Result>(
    _ programme: LinearProgramme, _ body: (inout any LiveMaster) throws -> Result
  ) throws -> Result { throw fault }
}

@Suite struct AssignmentTests {
  @Test func `a library that gives up leaves the plan as it is; a malformed programme is thrown`() throws {
    let problem = try randomProblem(villages: 6, depots: 3, seed: 1)
    var state = Construction(model: SearchModel(problem)).state(spare: 0.1)
    let before = state.cost
    try state.assignAnew(with: Refusing(fault: .library("no basis"))) { false }
    #expect(state.cost == before)
    #expect(throws: SolverFault.malformed("a row")) {
      try state.assignAnew(with: Refusing(fault: .malformed("a row"))) { false }
    }
  }

  @Test func `a library that gives up on the whole programme finds and proves nothing, and loses no plan`() throws {
    let problem = try randomProblem(villages: 6, depots: 3, seed: 1)
    let engine = SitingEngine(problem: problem, solver: Refusing(fault: .library("no basis")), effort: Effort())
    let collected = try engine.collectWhole()
    #expect(collected.solution == nil && collected.most == nil)
    let missed = try engine.missedByWholes()
    #expect(missed.unmet.isEmpty && missed.solution == nil)
    let malformed = SitingEngine(problem: problem, solver: Refusing(fault: .malformed("a row")), effort: Effort())
    #expect(throws: SolverFault.malformed("a row")) { try malformed.collectWhole() }
  }

  @Test func `the whole programme finds the plan that a search without one has missed`() throws {
    let problem = try randomProblem(villages: 5, depots: 3, streams: [.straw], seed: 1)
    let optimum = try #require(try optimum(problem))
    let engine = SitingEngine(problem: problem, solver: GLPK(), effort: Effort())
    let missed = try engine.missedByWholes()
    #expect(missed.unmet.isEmpty)
    #expect(problem.meetsRequirements(try #require(missed.solution)))
    guard case .plan(let plan) = try engine.explainFailure() else {
      Issue.record("no plan is given")
      return
    }
    #expect(Double(plan.quality.value) >= optimum - 1)
    #expect(plan.quality.bound == nil)
    #expect(plan.quality.stopReason == .effortSpent)
  }

  @Test(arguments: 1...6) func `assigned anew, villages cost no more than GLPK finds for the same stations and lines`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 6, depots: 3, prices: seed % 2 == 0, seed: seed)
    var search = GuidedSearch(SearchModel(problem), seed: UInt64(seed))
    search.anneal(proposals: 3000, built: nil) { false }
    try #require(search.best.meetsRequirements)
    let built = SitingSolution(search.best)
    try search.refine { try $0.assignAnew(with: GLPK(), seed % 2 == 0 ? .usual : .thorough) { false } }
    #expect(search.best.meetsRequirements)
    #expect(search.best.cost == search.best.recomputedCost)

    var programme = SitingProgramme(problem)
    for (columns, size) in zip(programme.build + programme.fit, built.stations + built.lines) {
      for (position, column) in columns.enumerated() {
        programme.programme.setBounds(.equal(position == size ? 1 : 0), of: column)
      }
    }
    let best = try #require(
      try GLPK().solve(programme.programme, options: SolveOptions(relativeGap: 1e-4), start: nil).point)
    // the state may also shrink a station whose villages left
    #expect(search.value <= best.objective * 100 * (1 + 2e-4))
  }

  @Test(arguments: 1...4) func `assigned anew to two stations, villages elsewhere stay and the price is what it costs`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 12, depots: 4, streams: [.straw], seed: seed)
    var search = GuidedSearch(SearchModel(problem), seed: UInt64(seed))
    search.anneal(proposals: 400, built: nil) { false }
    var state = search.best
    let pairs = state.neighbourhoods(of: 0, count: 2)
    // one pair a station, each of different stations
    #expect(pairs.allSatisfy { Set($0).count == 2 } && Set(pairs.map { $0[0] }).count == pairs.count)
    for pair in pairs {
      let programme = AssignmentProgramme(state, stream: 0, stations: pair)
      let change = try #require(try programme.change(with: GLPK(), nodes: 400) { false })
      for step in change.steps {
        let stations = [state.arc[step.item], step.arc].compactMap { $0.map { state.model.arcStation[$0] } }
        #expect(stations.allSatisfy(pair.contains))
      }
      var ledger = SearchLedger()
      guard let price = state.price(of: change, &ledger) else { continue }
      let before = state.cost
      state.apply(change, ledger)
      #expect(state.cost == before + price && state.cost == state.recomputedCost)
    }
  }
}
