import Computation
import Foundation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// A random district that wants the most for a part of what its least-cost plan costs.
private func tightProblem(_ seed: Int, percent: Int, keepsTargets: Bool = false) throws -> SitingProblem {
  var draft = FixtureDistrict(
    villages: 5, townships: 2, depots: 3, centres: 1,
    streams: seed % 2 == 0 ? [.straw, .film] : [.manure, .packaging], seed: UInt64(seed)
  ).draft
  let whole = try Network(draft)
  let cost = try #require(try optimum(SitingProblem(whole, distances: RoadDistances(fixture: whole))))
  draft.options.objective = .greatestCoverage(
    budget: .fen(Int(cost.rounded(.up)) * percent / 100), keepsTargets: keepsTargets)
  let network = try Network(draft)
  return SitingProblem(network, distances: RoadDistances(fixture: network))
}

/// What GLPK's own branch and bound collects, kg.
private func mostCollected(_ problem: SitingProblem) throws -> Double {
  let outcome = try GLPK().solve(SitingProgramme(problem).programme, options: SolveOptions(), start: nil)
  #expect(outcome.conclusion == .optimal)
  return try #require(outcome.point).objective * 1000
}

@Suite struct CoverageTests {
  @Test(arguments: [1, 3, 4, 6])
  func `a budget buys what GLPK's branch and bound finds, and the bound is no less`(
    seed: Int
  ) throws {
    let problem = try tightProblem(seed, percent: seed < 4 ? 60 : 85)
    let most = try mostCollected(problem)
    let plan = try plan(problem, work: 3)
    // whole kilograms against GLPK's tolerance of 1e-5 an item
    #expect(Double(plan.quality.value) <= most * 1.0001)
    #expect(Double(plan.quality.value) >= most * 0.9999)
    #expect(Double(try #require(plan.quality.bound)) >= most * 0.9999)
    #expect(plan.quality.stopReason == .optimal)
  }

  @Test(arguments: [1, 2]) func `a budget of the least cost buys at least what the targets ask for`(
    seed: Int
  ) throws {
    let problem = try tightProblem(seed, percent: 100, keepsTargets: true)
    let plan = try plan(problem, work: 3)
    #expect(plan.cost.total <= .fen(try #require(problem.budget)))
    for row in problem.coverage {
      let members = Set(row.items.map { problem.network.villages[problem.items[$0].village].id })
      let stream = problem.network.streams[row.stream].id
      let collected = plan.assignments.filter { $0.stream == stream && members.contains($0.village) }.map(\.mass).sum()
      #expect(collected.kilograms >= row.need)
    }
  }

  @Test func `targets that are kept hold though more mass could be bought elsewhere`() throws {
    // haulage costs 150, 303 and 1350: for 1500 yuan V1 and V2 are the most (201 t); the floor of township T2 takes
    // V3, beside which only V1 can be paid (200 t)
    let district = PaperDistrict(
      tonnes: [100, 101, 100], yards: [.init(code: "D1")], kilometres: [[1], [2], [9]],
      townshipOfVillage: [0, 0, 1], target: 30, targetScope: .eachTownship,
      objective: .greatestCoverage(budget: .yuan(1500), keepsTargets: false))
    #expect(try plan(district.problem()).assignments.map(\.village.code) == ["V1", "V2"])
    var kept = district
    kept.objective = .greatestCoverage(budget: .yuan(1500), keepsTargets: true)
    #expect(try plan(kept.problem()).assignments.map(\.village.code) == ["V1", "V3"])
  }

  @Test func `at least cost every township reaches its floor`() throws {
    // the floor of 30 % takes one village of each township: V1 (150) and V3 (1350)
    let district = PaperDistrict(
      tonnes: [100, 101, 100], yards: [.init(code: "D1")], kilometres: [[1], [2], [9]],
      townshipOfVillage: [0, 0, 1], target: 30, targetScope: .eachTownship)
    let plan = try plan(district.problem())
    #expect(plan.assignments.map(\.village.code) == ["V1", "V3"])
    #expect(plan.cost.total == .yuan(1500))
  }

  @Test func `a budget below the least cost is said to be too small, with what the cheapest plan costs`() throws {
    // every village must be served: 150 + 300 = 450 yuan
    let problem = try PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1")], kilometres: [[1], [2]], servesAll: true,
      objective: .greatestCoverage(budget: .yuan(400), keepsTargets: false)
    ).problem()
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 5))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("expected infeasible, got \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.budget])
    #expect(unmet[0].statement.en.contains("the cheapest plan found costs 450.0 CNY"))
    #expect(abs(unmet[0].missing - 50) < 0.1)
  }

  @Test func `penalties of a province's thousand targets stay within 64 bits together`() throws {
    // every village has 1000 t, each of 1000 townships must have all of its one village collected
    var district = PaperDistrict(
      tonnes: Array(repeating: 1000, count: 1000), yards: [.init(code: "D1", rent: 1e9)],
      kilometres: Array(repeating: [5], count: 1000), sizes: [.init(name: "S", tonnesPerDay: 4000)],
      lines: [.init(name: "L", tonnesPerDay: 4000)])
    district.townshipOfVillage = Array(0..<1000)
    district.targetScope = .eachTownship
    let problem = try district.problem()
    #expect(problem.coverage.count == 1000)
    let penalty = SearchPenalty(problem)
    let all = problem.coverage.map { Double($0.need) * Double(penalty.perKilogram(of: $0)) }.reduce(0, +)
    #expect(all <= 2e18)
    // and they still outweigh what collecting costs: 1.5 CNY a tonne and kilometre, there and back over 5 km
    #expect(Double(penalty.perKilogram(of: problem.coverage[0])) > 10 * 1.5 * 10 / 1000 * 100 * 1e6)
  }

  @Test func `a stream is given up for another that collects more`() throws {
    let problem = try tightProblem(1, percent: 100)
    let model = SearchModel(problem)
    var state = Construction(model: model, countsPriced: true, servesAll: true).state(spare: 0.03)
    var random = SeededNumbers(seed: 3)
    var ledger = SearchLedger()
    for move in [EmptyStation(), Expand(), LeaveStream(), Expand()] as [any SearchMove] {
      var tried = 0
      for _ in 0..<200 {
        var change = SearchChange()
        guard move.propose(&change, in: state, &random), let price = state.price(of: change, &ledger) else { continue }
        let before = state.recomputedCost
        state.apply(change, ledger)
        #expect(state.recomputedCost - before == price)
        tried += 1
      }
      #expect(tried > 0)
    }
  }
}
