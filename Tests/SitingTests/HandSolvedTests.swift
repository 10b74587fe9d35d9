import Computation
import GLPKSolver
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// The plan of a district at little effort; records an issue where there is none.
func plan(_ problem: SitingProblem, work: Int = 5, threads: Int = 1) throws -> SitingPlan {
  let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: work, threads: threads))
  guard case .plan(let plan) = outcome else {
    Issue.record("no plan: \(outcome)")
    throw CancellationError()
  }
  #expect(violations(of: plan, in: problem).isEmpty)
  return plan
}

@Suite struct HandSolvedTests {
  @Test(arguments: [(849.0, "D1"), (851.0, "D2")])
  func `the nearer yard opens until its rent passes 850 yuan`(rent: Double, chosen: String) throws {
    // 100 t × 1.5 yuan × 5 km = 750 to the near one, 1500 to the far one, whose rent is 100: break-even at 850
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1", rent: rent), .init(code: "D2", rent: 100)], kilometres: [[5, 10]]
    ).problem()
    let plan = try plan(problem)
    #expect(plan.sites.map(\.depot.code) == [chosen])
    #expect(plan.cost.total == .yuan(chosen == "D1" ? 750 + rent : 1600))
    #expect(plan.quality.stopReason == .optimal)
  }

  @Test func `the larger size is built when two small ones cost more`() throws {
    // 400 t; S handles 300 t for 100 yuan, L 600 t for 150: one L at 150 beats two S at 200 and a second rent
    let problem = try PaperDistrict(
      tonnes: [200, 200], yards: [.init(code: "D1", rent: 10), .init(code: "D2", rent: 10)],
      kilometres: [[1, 1], [1, 1]],
      sizes: [.init(name: "S", tonnesPerDay: 1, yuan: 100), .init(name: "L", tonnesPerDay: 2, yuan: 150)]
    ).problem()
    let plan = try plan(problem)
    #expect(plan.stations.map(\.size) == ["L"])
    // 10 rent + 150 + 400 t × 1.5 × 1 km
    #expect(plan.cost.total == .yuan(760))
  }

  @Test func `what is lost in storage does not travel on, and the centre's size follows`() throws {
    // 100 t less 10 % is 90 t over 20 km at 0.5 yuan: 900 yuan; the line S takes 0.3 × 300 = 90 t, just enough
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1")], kilometres: [[2]],
      lines: [.init(name: "S", tonnesPerDay: 0.3, yuan: 50), .init(name: "M", tonnesPerDay: 1, yuan: 80)],
      toCentre: [20], onwardRate: 0.5, loss: 10
    ).problem()
    let plan = try plan(problem)
    #expect(plan.lines.map(\.size) == ["S"])
    #expect(plan.cost.onward == .yuan(900))
    #expect(plan.cost.total == .yuan(900 + 50 + 300))
  }

  @Test(arguments: [(7.0, 0), (8.0, 1)])
  func `a shortfall is paid while it is cheaper than serving`(price: Double, served: Int) throws {
    // serving 100 t costs 100 × 1.5 × 5 = 750 yuan, so 7.50 a tonne
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1")], kilometres: [[5]], shortfallPrice: price
    ).problem()
    let plan = try plan(problem)
    #expect(plan.assignments.count == served)
    #expect(plan.cost.total == .yuan(served == 0 ? 700 : 750))
  }

  @Test func `the target is met by the villages that cost least, the others are not needed`() throws {
    // 60 % of 300 t is 180 t: the two near villages (200 t) do, at 100 × 1.5 × (1 + 2) = 450
    let problem = try PaperDistrict(
      tonnes: [100, 100, 100], yards: [.init(code: "D1")], kilometres: [[1], [2], [9]], target: 60
    ).problem()
    let plan = try plan(problem)
    #expect(plan.assignments.map(\.village.code) == ["V1", "V2"])
    #expect(plan.unserved.map(\.reason) == [.notNeeded])
    #expect(plan.cost.total == .yuan(450))
  }

  @Test func `locked and forbidden assignments and required sites are kept`() throws {
    let problem = try PaperDistrict(
      tonnes: [100, 100],
      yards: [.init(code: "D1"), .init(code: "D2", rent: 30), .init(code: "D3", rent: 7, state: .required)],
      kilometres: [[1, 5, 9], [1, 5, 9]], locks: [(0, 1, .locked), (1, 0, .forbidden)]
    ).problem()
    let plan = try plan(problem)
    // V1 must go to D2; V2 may not go to D1 and joins it: 2 × 100 × 1.5 × 5, rents 30 and 7
    #expect(plan.assignments.map(\.depot.code) == ["D2", "D2"])
    #expect(plan.sites.map(\.depot.code) == ["D2", "D3"])
    #expect(plan.cost.total == .yuan(1500 + 37))
  }

  @Test func `a village whose stream may be split fills two stations`() throws {
    // 500 t; a station takes 300 t: split 300 to the near one, 200 to the far one: 300·1.5·2 + 200·1.5·4
    let problem = try PaperDistrict(
      tonnes: [250, 250], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[2, 4], [2, 4]], isSingle: false
    ).problem()
    let plan = try plan(problem)
    // a part in fractions of a kilogram is rounded: a few fen at most
    #expect(abs(plan.cost.total.fen - 210_000) <= 4)
    #expect(plan.assignments.count == 3)
  }

  @Test func `a split village that is locked to two stations goes to these alone`() throws {
    // 500 t; D1 is near but not among the locks: 300 t to D2 and 200 t to D3: 300·1.5·2 + 200·1.5·4
    let problem = try PaperDistrict(
      tonnes: [500], yards: [.init(code: "D1"), .init(code: "D2"), .init(code: "D3")], kilometres: [[1, 2, 4]],
      isSingle: false, locks: [(0, 1, .locked), (0, 2, .locked)]
    ).problem()
    let plan = try plan(problem)
    #expect(plan.assignments.map(\.depot.code) == ["D2", "D3"])
    #expect(abs(plan.cost.total.fen - 210_000) <= 4)
  }

  @Test func `a target beyond every capacity is named with what is missing`() throws {
    // one station of 300 t for 400 t: at best 300 t in parts, so 100 t are missing
    let problem = try PaperDistrict(tonnes: [200, 200], yards: [.init(code: "D1")], kilometres: [[1], [1]]).problem()
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 1))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("expected infeasible, got \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.target])
    #expect(unmet.first?.subject == "straw-target")
    #expect(abs((unmet.first?.missing ?? 0) - 100) < 1e-6)
  }

  @Test func `a target that only parts of villages could meet is named with what whole ones miss`() throws {
    // three villages of 200 t, two stations of 300 t: in parts all 600 t fit, whole ones leave 200 t out
    let problem = try PaperDistrict(
      tonnes: [200, 200, 200], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 2], [1, 2], [1, 2]]
    ).problem()
    let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 1))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("expected infeasible, got \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.target])
    #expect(abs((unmet.first?.missing ?? 0) - 200) < 1e-6)
  }

  @Test func `a village heavier than the largest station fills several where its stream may be split`() throws {
    // 700 t against 300 t a station: 300 + 300 + 100 t over 1, 2 and 4 km at 1.5 yuan
    let problem = try PaperDistrict(
      tonnes: [700], yards: [.init(code: "D1"), .init(code: "D2"), .init(code: "D3")], kilometres: [[1, 2, 4]],
      isSingle: false
    ).problem()
    let plan = try plan(problem)
    #expect(plan.assignments.map(\.mass) == [.tonnes(300), .tonnes(300), .tonnes(100)])
    #expect(plan.cost.total == .yuan(450 + 900 + 600))
  }

  @Test func `a forbidden yard stays shut though it is the best, an existing one costs its rent like any`() throws {
    // D1 at 1 km is forbidden; D2 exists, 3 km, rent 200: 650; D3, 5 km, without rent: 750
    let problem = try PaperDistrict(
      tonnes: [100],
      yards: [
        .init(code: "D1", state: .forbidden), .init(code: "D2", rent: 200, state: .existing), .init(code: "D3"),
      ], kilometres: [[1, 3, 5]]
    ).problem()
    let plan = try plan(problem)
    #expect(plan.sites.map(\.depot.code) == ["D2"])
    #expect(plan.cost.total == .yuan(650))
  }

  @Test func `a budget buys the most mass`() throws {
    // yard 100 + haulage 150, 300, 1350 for 100 t each: 600 yuan buy V1 and V2 (550), not V3
    let problem = try PaperDistrict(
      tonnes: [100, 100, 100], yards: [.init(code: "D1", rent: 100)], kilometres: [[1], [2], [9]],
      objective: .greatestCoverage(budget: .yuan(600), keepsTargets: false)
    ).problem()
    let plan = try plan(problem)
    #expect(plan.quality.value == 200_000)
    #expect(try #require(plan.quality.bound) >= 200_000)
    #expect(plan.cost.total == .yuan(550))
    #expect(plan.unserved.map(\.reason) == [.noBudget])
  }
}
