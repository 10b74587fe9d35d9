import Computation
import Foundation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Synchronization
import Testing
import WasteNetwork

@testable import Siting

/// A random district that wants its longest way short, with stations so small that the nearest will not do for all.
private func farProblem(_ seed: Int, splits: Bool = false, budgetPercent: Int? = nil) throws -> SitingProblem {
  var draft = FixtureDistrict(
    villages: 5, townships: 2, depots: 3, centres: 1,
    streams: seed % 2 == 0 ? [.straw, .film] : [.manure, .packaging], seed: UInt64(seed)
  ).draft
  if splits { draft.streams = draft.streams.map { $0.changed(isSingleStation: false) } }
  if let budgetPercent {
    let whole = try Network(draft)
    let cost = try #require(try optimum(SitingProblem(whole, distances: RoadDistances(fixture: whole))))
    draft.options.objective = .leastGreatestDistance(budget: .fen(Int(cost.rounded(.up)) * budgetPercent / 100))
  } else {
    draft.options.objective = .leastGreatestDistance(budget: nil)
  }
  let network = try Network(draft)
  return SitingProblem(network, distances: RoadDistances(fixture: network))
}

/// Metres by GLPK's own branch and bound.
private func leastMetres(_ problem: SitingProblem) throws -> Double {
  let outcome = try GLPK().solve(SitingProgramme(problem).programme, options: SolveOptions(), start: nil)
  #expect(outcome.conclusion == .optimal)
  return try #require(outcome.point).objective * 1000
}

@Suite struct DistanceTests {
  @Test func `the longest way is as short as can be, and the rent is then not looked at`() throws {
    // D1 is free and 4 and 9 km away; D2 costs 5000 and lies 6 km from V2: 6 km is the least, with D1 for V1
    let district = PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1"), .init(code: "D2", rent: 5000)], kilometres: [[4, 11], [9, 6]],
      objective: .leastGreatestDistance(budget: nil))
    let plan = try plan(district.problem())
    #expect(plan.quality.value == 6000)
    #expect(plan.quality.bound == 6000)
    #expect(plan.quality.stopReason == .optimal)
    #expect(plan.assignments.map(\.depot.code) == ["D1", "D2"])
  }

  @Test func `of plans with the same longest way the cheapest is taken`() throws {
    // V3 must go 8 km to D1 whatever happens; D2 would be nearer to V1, but costs 500 more than its way saves
    let district = PaperDistrict(
      tonnes: [100, 50, 50], yards: [.init(code: "D1"), .init(code: "D2", rent: 500)],
      kilometres: [[3, 1], [5, 11], [8, 12]], objective: .leastGreatestDistance(budget: nil))
    let plan = try plan(district.problem())
    #expect(plan.quality.value == 8000)
    #expect(plan.sites.map(\.depot.code) == ["D1"])
    // 1.5 × (100·3 + 50·5 + 50·8)
    #expect(plan.cost.total == .yuan(1425))
  }

  @Test(arguments: [(5899.0, 9000), (5900.0, 6000)])
  func `a budget limits how short the longest way becomes`(budget: Double, metres: Int) throws {
    // D1 alone costs 1.5 × 100 × 9 = 1350; with D2 for V2 5000 + 1.5 × 100 × 6 = 5900
    let district = PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1"), .init(code: "D2", rent: 5000)], kilometres: [[0, 11], [9, 6]],
      objective: .leastGreatestDistance(budget: .yuan(budget)))
    let plan = try plan(district.problem())
    #expect(plan.quality.value == metres)
    #expect(plan.quality.bound == metres)
  }

  @Test func `a budget below every plan's cost is said to be too small`() throws {
    // 1.5 × 100 × 4 = 600 yuan at least
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1")], kilometres: [[4]],
      objective: .leastGreatestDistance(budget: .yuan(500))
    ).problem()
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 2))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("expected infeasible, got \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.budget])
  }

  @Test(arguments: 1...4) func `random districts have GLPK's least greatest distance, and it is proven`(seed: Int)
    throws
  {
    let problem = try farProblem(seed)
    let least = try leastMetres(problem)
    let plan = try plan(problem, work: 1)
    #expect(abs(Double(plan.quality.value) - least) <= 0.5)
    #expect(plan.quality.bound == plan.quality.value)
    #expect(plan.assignments.map(\.distance.metres).max() == plan.quality.value)
  }

  @Test(arguments: [1, 2]) func `within a budget no plan is better than GLPK's, and the limit does not exceed it`(
    seed: Int
  ) throws {
    let problem = try farProblem(seed, budgetPercent: 105)
    let least = try leastMetres(problem)
    let plan = try plan(problem, work: 2)
    #expect(plan.cost.total.fen <= (try #require(problem.budget)))
    #expect(abs(Double(plan.quality.value) - least) <= 0.5)
    #expect(Double(try #require(plan.quality.bound)) <= least + 0.5)
  }

  @Test(arguments: [2]) func `a village that may be split has no part on a longer way`(seed: Int) throws {
    let problem = try farProblem(seed, splits: true)
    let least = try leastMetres(problem)
    let plan = try plan(problem, work: 1)
    #expect(abs(Double(plan.quality.value) - least) <= 0.5)
  }

  @Test(arguments: [(99_000, 99_000), (100_000, 100_000), (100_001, 100_000), (100_002, nil)] as [(Int, Int?)])
  func `a limit that a plan undercuts proves nothing`(bound: Int, sound: Int?) throws {
    // at a value of 100 000 a difference of 1e-5 of it, 1, is a rounding
    let engine = SitingEngine(problem: try farProblem(1), solver: GLPK(), effort: Effort())
    #expect(engine.sound(bound, for: 100_000, isLower: true) == sound)
    let mirrored = engine.sound(200_000 - bound, for: 100_000, isLower: false)
    #expect(mirrored == sound.map { 200_000 - $0 })
  }

  @Test func `a budget is called too small only where roundings to whole fen cannot explain it`() throws {
    // 1.5 × 100 × 4 = 600 yuan; one shipment may be rounded down by half a fen, and 1 fen is left for tolerances
    func unmet(_ fen: Int) throws -> [UnmetRequirement.Kind] {
      let problem = try PaperDistrict(
        tonnes: [100], yards: [.init(code: "D1")], kilometres: [[4]],
        objective: .leastGreatestDistance(budget: .fen(fen))
      ).problem()
      return try SitingEngine(problem: problem, solver: GLPK(), effort: Effort()).missedByWholes().unmet.map(\.kind)
    }
    #expect(try unmet(59_999).isEmpty)
    #expect(try unmet(59_990) == [.budget])
  }

  @Test func `the part that is done never falls, and moves on while the radius and while the cost is sought`() throws {
    // no rent fits the budget, so V2 goes 9 km to D1: the questions are 5, 11, 7 and 8 km
    let problem = try PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1")] + (2...5).map { .init(code: "D\($0)", rent: 6000) },
      kilometres: [[0, 11, 11, 11, 11], [9, 5, 6, 7, 8]], objective: .leastGreatestDistance(budget: .yuan(5000))
    ).problem()
    let parts = Mutex<[Double]>([])
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 1)) { progress in
      parts.withLock { $0.append(progress.done) }
    }
    guard case .plan = outcome else {
      Issue.record("expected a plan, got \(outcome)")
      return
    }
    let done = parts.withLock { $0 }
    #expect(done == done.sorted())
    #expect(done.contains { $0 > 0 && $0 < DistanceSearch.asked })
    #expect(done.contains { $0 > DistanceSearch.asked && $0 <= 1 })
  }

  @Test(arguments: [(1, 3, 8), (100, 3, 8), (400, 12, 32), (4000, 30, 320)])
  func `more effort means more rounds for a question, fewer for one on the way`(
    work: Int, quick: Int, thorough: Int
  ) {
    // 3 and 8 at 100, in proportion above it, the first up to tenfold
    let effort = Effort(work: work)
    #expect(DistanceSearch.quickRounds(effort) == quick)
    #expect(DistanceSearch.thoroughRounds(effort) == thorough)
  }

  @Test func `a plan found elsewhere is kept, and the radius is made shorter from there`() throws {
    // D1 takes both villages, V2 over 9 km; D2 lies 6 km from it
    let problem = try PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1"), .init(code: "D2", rent: 5000)], kilometres: [[4, 11], [9, 6]],
      objective: .leastGreatestDistance(budget: nil)
    ).problem()
    func found(_ effort: Effort) throws -> Int? {
      let engine = SitingEngine(problem: problem, solver: GLPK(), effort: effort)
      guard
        case .found(let state, _, _) = try SitingEngine(
          problem: problem, solver: GLPK(), effort: Effort(work: 1)
        ).cheapestPlan()
      else { return nil }
      var search = DistanceSearch(engine, budget: nil)
      search.run(from: try #require(ItemLots(problem).solution(state)))
      return search.value
    }
    #expect(try found(Effort(isCancelled: { true })) == 9000)
    #expect(try found(Effort(work: 1)) == 6000)
  }

  @Test func `a radius is ruled out only where it is too short`() throws {
    let problem = try farProblem(3)
    let least = Int(try leastMetres(problem).rounded())
    let engine = SitingEngine(problem: problem, solver: GLPK(), effort: Effort(work: 1), onProgress: { _ in })
    var ruledOut = 0
    for radius in problem.possibleRadii {
      switch engine.answer(within: radius, budget: nil, rounds: 2) {
      case .plan(let solution):
        #expect(problem.greatestDistance(of: solution) <= radius)
        #expect(radius >= least)
      case .none:
        #expect(radius < least)
        ruledOut += 1
      case .open: break
      }
    }
    #expect(ruledOut > 0)
  }
}
