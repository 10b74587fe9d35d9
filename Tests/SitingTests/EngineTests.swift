import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// A random district of the fixtures as a problem.
func randomProblem(
  villages: Int, depots: Int = 3, streams: [FixtureStream] = FixtureStream.allCases, splits: Bool = false,
  prices: Bool = false, seed: Int
) throws -> SitingProblem {
  let network = try FixtureDistrict(
    villages: villages, townships: 2, depots: depots, centres: 2, streams: streams, splitsManure: splits,
    pricesFilmShortfall: prices, seed: UInt64(seed)
  ).network()
  return SitingProblem(network, distances: RoadDistances(fixture: network))
}

/// The optimum in fen by GLPK's own branch and bound; `nil` when there is no plan.
func optimum(_ problem: SitingProblem) throws -> Double? {
  let outcome = try GLPK().solve(SitingProgramme(problem).programme, options: SolveOptions(), start: nil)
  return outcome.conclusion == .optimal ? outcome.point.map { $0.objective * 100 } : nil
}

@Suite struct EngineTests {
  @Test(arguments: 1...4) func `a random district gets a plan that breaks no rule, and a bound below it`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 12, depots: 4, splits: seed % 2 == 0, prices: seed > 2, seed: seed)
    let plan = try plan(problem, work: 3)
    #expect(plan.quality.value == plan.cost.total.fen)
    #expect(try #require(plan.quality.bound) <= plan.quality.value)
  }

  @Test(arguments: 1...8) func `the bound never passes the optimum, and the plan comes close to it`(seed: Int) throws {
    let problem = try randomProblem(
      villages: 5, streams: seed % 2 == 0 ? [.straw, .packaging] : [.manure, .film], splits: seed % 3 == 0,
      prices: seed % 4 == 1, seed: seed)
    let optimum = try #require(try optimum(problem))
    let plan = try plan(problem, work: 5)
    // GLPK keeps integers to 1e-5 and rows to 1e-7
    #expect(Double(try #require(plan.quality.bound)) <= optimum * (1 + 1e-6))
    #expect(Double(plan.quality.value) >= optimum * (1 - 1e-6) - 100)
    // whole villages are moved, so a plan that may split them can stand further off
    #expect(Double(plan.quality.value) <= optimum * (seed % 3 == 0 ? 1.1 : 1.06))
  }

  @Test func `threads do not change the result`() throws {
    let problem = try randomProblem(villages: 10, seed: 3)
    let (one, two) = (try plan(problem, work: 2, threads: 1), try plan(problem, work: 2, threads: 2))
    #expect(one.cost == two.cost)
    #expect(one.assignments.map(\.depot) == two.assignments.map(\.depot))
    #expect(one.quality.bound == two.quality.bound)
  }

  @Test func `a run that is cancelled at once says so`() throws {
    let problem = try randomProblem(villages: 6, seed: 1)
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(isCancelled: { true }))
    switch outcome {
    case .plan(let plan): #expect(plan.quality.stopReason == .cancelled)
    case .stopped(let reason): #expect(reason == .cancelled)
    case .infeasible: Issue.record("cancelled is not infeasible")
    }
  }
}

@Suite struct LawTests {
  @Test(arguments: 1...4) func `a further depot, a looser target and a lower price never raise the optimum`(
    seed: Int
  ) throws {
    let district = FixtureDistrict(villages: 5, depots: 3, centres: 1, streams: [.straw], seed: UInt64(seed))
    func cost(_ change: (inout NetworkDraft) -> Void) throws -> Double? {
      var draft = district.draft
      change(&draft)
      let network = try Network(draft)
      return try optimum(SitingProblem(network, distances: RoadDistances(fixture: network)))
    }
    let base = try #require(try cost { _ in })
    if let fewer = try cost({ $0.depots.removeLast() }) { #expect(fewer >= base * (1 - 1e-7)) }
    let looser = try #require(
      try cost { draft in
        draft.targets = [FixtureStream.straw.target(share: .percent(80))]
      })
    #expect(looser <= base * (1 + 1e-7))
    let reversed = try #require(
      try cost { draft in
        draft.villages.reverse()
        draft.depots.reverse()
      })
    #expect(abs(reversed - base) <= base * 1e-7)
  }

  @Test func `renaming the villages changes no cost`() throws {
    var draft = FixtureDistrict(villages: 5, depots: 3, centres: 1, streams: [.straw], seed: 9).draft
    let before = try Network(draft)
    draft.villages = draft.villages.enumerated().map { index, village in
      Village(
        id: ID("Z\(9 - index)"), name: village.name, township: village.township, position: village.position,
        positionConfidence: village.positionConfidence, figures: village.figures, place: nil)
    }
    let after = try Network(draft)
    let first = try #require(try optimum(SitingProblem(before, distances: RoadDistances(fixture: before))))
    let second = try #require(try optimum(SitingProblem(after, distances: RoadDistances(fixture: after))))
    #expect(abs(first - second) <= first * 1e-7)
  }

  @Test func `a price a kilometre hundreds of times the usual still ends with a plan`() throws {
    // at 1000 CNY a kilometre a village's haulage outweighs what a breach of a rule could be charged in 64 bits
    var draft = FixtureDistrict(villages: 8, depots: 3, seed: 4).draft
    draft.vehicles = draft.vehicles.map { $0.changed(kilometreCost: .yuanPerKilometre(1000)) }
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(fixture: network))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 2)) else {
      Issue.record("no plan was found")
      return
    }
    #expect(plan.quality.value > 0 && (plan.quality.bound ?? .max) <= plan.quality.value)
  }
}
