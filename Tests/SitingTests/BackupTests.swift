import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// A random district of which every stream asks for second stations.
func backedProblem(
  villages: Int = 5, streams: [FixtureStream] = [.straw, .film], splits: Bool = false, kilometres: Double = 12,
  objective: PlanningOptions.Objective = .leastCost, seed: Int
) throws -> SitingProblem {
  var draft = FixtureDistrict(
    villages: villages, townships: 2, depots: 4, centres: 1, streams: streams, seed: UInt64(seed)
  ).draft
  draft.streams = draft.streams.map {
    $0.changed(isSingleStation: !splits, backupRadius: .kilometres(kilometres))
  }
  draft.options.objective = objective
  let network = try Network(draft)
  return SitingProblem(network, distances: RoadDistances(fixture: network))
}

@Suite struct BackupTests {
  @Test(arguments: [(10.0, ["D1", "D3"]), (6.0, ["D1", "D2"])])
  func `the cheapest second station within the radius stands empty`(kilometres: Double, open: [String]) throws {
    // V1 goes 1 km to D1; D2 (rent 500) is 5 km off, D3 (rent 100) 9 km: neither is worth its way
    let district = PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1"), .init(code: "D2", rent: 500), .init(code: "D3", rent: 100)],
      kilometres: [[1, 5, 9]], backupKilometres: kilometres)
    let plan = try plan(district.problem())
    #expect(plan.sites.map(\.depot.code) == open)
    #expect(plan.assignments.map(\.depot.code) == ["D1"])
    // 1.5 × 100 × 1, and the rent of the second
    #expect(plan.cost.total == .yuan(150 + (kilometres == 10 ? 100 : 500)))
    #expect(plan.quality.boundMethod.en.contains("leaving out second stations (27)"))
  }

  @Test func `a second station beyond the service radius is the second choice`() throws {
    // V1 may not go the 15 km to D2, farther than the service radius of 12 km, but D2 is its second station
    let district = PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 15]], backupKilometres: 20)
    let plan = try plan(district.problem())
    #expect(plan.assignments.map(\.depot.code) == ["D1"])
    #expect(plan.assignments.map(\.nextBest) == [ID("D2")])
    #expect(plan.assignments.map(\.nextBestDistance) == [.kilometres(15)])
  }

  @Test func `a depot that is forbidden to a village backs nobody, and a locked one may`() throws {
    // V1 is locked to D1; D2 is forbidden to it, so D3 must stand
    let district = PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1"), .init(code: "D2"), .init(code: "D3", rent: 70)],
      kilometres: [[1, 2, 3]], backupKilometres: 5, locks: [(0, 0, .locked), (0, 1, .forbidden)])
    #expect(try plan(district.problem()).sites.map(\.depot.code) == ["D1", "D3"])
  }

  @Test func `a village without a possible second station stays unserved, and the reason says so`() throws {
    // V2 reaches D2 alone; 50 % of 200 t is V1's 100 t, which D1 and D2 back
    let district = PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 2], [30, 3]], target: 50,
      backupKilometres: 8)
    let plan = try plan(district.problem())
    #expect(plan.assignments.map(\.village.code) == ["V1"])
    #expect(plan.unserved.map(\.reason) == [.noBackup])
  }

  @Test(arguments: [3, 4]) func `random districts are planned near GLPK's optimum, and no bound passes it`(
    seed: Int
  ) throws {
    let problem = try backedProblem(splits: seed == 4, seed: seed)
    let optimum = try #require(try optimum(problem))
    let plan = try plan(problem, work: 1)
    #expect(Double(plan.quality.value) >= optimum * (1 - 1e-6) - 100)
    #expect(Double(plan.quality.value) <= optimum * (seed == 4 ? 1.1 : 1.02))
    #expect(Double(try #require(plan.quality.bound)) <= optimum * (1 + 1e-6))
  }

  @Test func `second stations cost something in some district`() throws {
    // 148 147 yuan instead of 144 961
    let with = try #require(try optimum(backedProblem(seed: 3)))
    let without = try #require(try optimum(backedProblem(seed: 3).withoutBackups))
    #expect(with > without * 1.001)
  }

  @Test(arguments: [1, 2]) func `with the greatest distance sought the second station may be farther`(
    seed: Int
  ) throws {
    let problem = try backedProblem(objective: .leastGreatestDistance(budget: nil), seed: seed)
    let outcome = try GLPK().solve(SitingProgramme(problem).programme, options: SolveOptions(), start: nil)
    let plan = try plan(problem, work: 1)
    #expect(abs(Double(plan.quality.value) - (try #require(outcome.point)).objective * 1000) <= 0.5)
    #expect(plan.quality.boundMethod.en.contains("leaving out second stations (27)"))
    #expect(plan.quality.boundMethod.zh.contains("未计备用站点(27)"))
  }

  @Test(arguments: [1, 2, 3]) func `a state is no breach from a plan exactly when it is one`(seed: Int) throws {
    let model = SearchModel(try backedProblem(villages: 12, kilometres: 8, seed: seed))
    let start = Construction(model: model).state(spare: 0.5)
    var state = start
    var random = SeededNumbers(seed: UInt64(seed))
    var ledger = SearchLedger()
    let moves: [any SearchMove] = [StandBackup(), Reassign(), CloseStation(), OpenStation()]
    var (plans, unbacked) = (0, 0)
    for turn in 0..<600 {
      if turn % 4 == 0 {
        state = start
        state.setPressure(SearchPressure(model, multiple: 1))
      }
      var change = SearchChange()
      guard moves[random.below(moves.count)].propose(&change, in: state, &random),
        state.price(of: change, &ledger) != nil
      else { continue }
      state.apply(change, ledger)
      #expect((state.breaches == 0) == state.meetsRequirements)
      plans += state.meetsRequirements ? 1 : 0
      unbacked += state.arc.indices.contains { state.lacksBackup($0) } ? 1 : 0
    }
    #expect(plans > 0 && unbacked > 0)
  }

  @Test(arguments: [1, 2, 3]) func `what a move costs is what it changes`(seed: Int) throws {
    let model = SearchModel(try backedProblem(villages: 12, kilometres: 8, seed: seed))
    var state = Construction(model: model).state(spare: 0.5)
    var random = SeededNumbers(seed: UInt64(seed))
    var ledger = SearchLedger()
    let moves: [any SearchMove] = [
      StandBackup(), Reassign(), CloseStation(), OpenStation(), MoveStation(), Swap(), Drop(), CloseSite(), MoveSite(),
    ]
    var standing = 0
    for turn in 0..<4000 {
      if turn == 2000 { state.setPressure(SearchPressure(model, multiple: 3)) }
      var change = SearchChange()
      guard moves[turn % moves.count].propose(&change, in: state, &random),
        let price = state.price(of: change, &ledger)
      else { continue }
      let before = state.recomputedCost
      state.apply(change, ledger)
      #expect(state.recomputedCost - before == price)
      #expect(state.cost == state.recomputedCost)
      standing += turn % moves.count == 0 ? 1 : 0
    }
    #expect(state.standing == SearchState.standing(model, state.choice))
    #expect(standing > 10)
  }
}

extension SitingProblem {
  /// The same question without equation (27).
  fileprivate var withoutBackups: SitingProblem {
    var problem = self
    problem.backups = []
    return problem
  }
}
