import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// Equation (28): at most so many villages depart from an accepted plan.
@Suite struct MoveTests {
  /// A district whose accepted plan was made when film and straw cost three times as much to haul, so that it is not the
  /// cheapest any more.
  private static func question(seed: Int, limit: Int, villages: Int = 5) throws -> SitingProblem {
    let problem = try randomProblem(villages: villages, depots: 3, streams: [.manure, .film], seed: seed)
    let before = SitingProblem(problem.network, distances: problem.distances) { village, stream, distance in
      // what is near was dear: the accepted plan goes far
      .fen(10_000_000 / (1 + distance.metres / 100) + 7 * village + stream)
    }
    let accepted = AcceptedPlan(
      try plan(before, work: 2), streams: problem.network.streams.map(\.id), fingerprint: "", limit: limit)
    return problem.departing(from: accepted)
  }

  /// The least cost in fen when every set of villages that may move is tried by itself, by GLPK's branch and bound.
  private static func enumerated(_ problem: SitingProblem) throws -> Double? {
    let moves = try #require(problem.moves)
    let villages = problem.network.villages.indices
    let sets = (0..<(1 << villages.count)).map { set in villages.filter { set >> $0 & 1 == 1 } }
    return try sets.filter { $0.count == min(moves.most, villages.count) }
      .compactMap { try optimum(problem.confined(to: $0).problem) }.min()
  }

  @Test(arguments: 1...4) func `the plan is the cheapest of all sets of villages that may move`(seed: Int) throws {
    var last = Double.infinity
    for limit in 0...4 {
      let problem = try MoveTests.question(seed: seed, limit: limit)
      let least = try #require(try MoveTests.enumerated(problem))
      let plan = try plan(problem, work: 3)
      let moves = try #require(problem.moves)
      let solution = try #require(SitingSolution(plan, in: problem))
      #expect(moves.moved(by: solution, in: problem).count <= limit)
      // GLPK keeps integers to 1e-5 and rows to 1e-7; shipments are rounded to the fen
      #expect(abs(Double(plan.cost.total.fen) - least) <= least * 1e-5 + 100)
      #expect(Double(try #require(plan.quality.bound)) <= least * (1 + 1e-6))
      // one more village that may move never raises the least cost
      #expect(least <= last * (1 + 1e-7))
      last = least
    }
  }

  @Test func `a village that handed over to two stations departs by handing over nothing any more`() throws {
    // 100 kg went to two yards in parts; the target asks for nothing of it, so that dropping it is the cheapest
    let district = PaperDistrict(
      tonnes: [0.1, 0.1], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 2], [1, 2]],
      sizes: [.init(name: "S", tonnesPerDay: 0.001)], lines: [.init(name: "L", tonnesPerDay: 0.001)], target: 0,
      isSingle: false)
    let problem = try district.problem()
    let village = problem.network.villages[0].id
    for (limit, tonnes) in [(0, 0.001), (1, 0)] {
      let accepted = AcceptedPlan(
        fingerprint: "", limit: limit, streams: [PaperDistrict.straw],
        hands: [.init(village: village, stream: PaperDistrict.straw, depots: [ID("D1"), ID("D2")])])
      let question = problem.departing(from: accepted)
      // a kilogram over 1 km, at 1.5 CNY a tonne-kilometre of the way there, is 0.15 fen
      #expect(abs(try #require(try optimum(question)) - tonnes * 150) < 1e-3)
    }
  }

  @Test(arguments: 1...3) func `the rows of the programme give the same least cost as trying every set`(seed: Int)
    throws
  {
    for limit in [0, 1, 3] {
      let problem = try MoveTests.question(seed: seed, limit: limit)
      let least = try #require(try MoveTests.enumerated(problem))
      let byRows = try #require(try optimum(problem))
      #expect(abs(byRows - least) <= least * 1e-6)
    }
  }

  @Test func `prices of departures far beyond every cost end in a plan`() throws {
    let problem = try MoveTests.question(seed: 3, limit: 2)
    let engine = SitingEngine(problem, with: GLPK(), effort: Effort(work: 1))
    var search = MoveSearch(engine, try #require(problem.moves))
    try search.improve(at: problem.items.map { _ in 1_000_000_000_000 })
    #expect(try #require(search.best).moved.count <= 2)
  }

  @Test func `no limit on moves is no limit`() throws {
    let problem = try MoveTests.question(seed: 2, limit: 5)
    var free = problem
    free.moves = nil
    #expect(try plan(problem, work: 3).cost == plan(free, work: 3).cost)
  }

  @Test func `what a further move is worth is never less than what it saves`() throws {
    for limit in 0...3 {
      let (one, next) = (
        try MoveTests.question(seed: 1, limit: limit), try MoveTests.question(seed: 1, limit: limit + 1)
      )
      let plan = try plan(one, work: 3)
      let price = try #require(one.priceOfMove(plan.certificate))
      let least = try #require(try optimum(next))
      #expect(Double(try #require(plan.quality.bound) - price) <= least * (1 + 1e-6))
    }
  }

  @Test func `departures that are paid for and the greatest sums of a plan's villages leave the cost no lower`() throws
  {
    let problem = try MoveTests.question(seed: 3, limit: 2)
    var random = SeededNumbers(seed: 7)
    let prices = problem.items.map { _ in Int.random(in: 0...500_000, using: &random) }
    let (priced, offset) = problem.priced(prices)
    let plan = try plan(problem, work: 2)
    let solution = try #require(SitingSolution(plan, in: problem))
    let engine = SitingEngine(priced, with: GLPK())
    let own = SitingEngine(problem, with: GLPK())
    let paid = engine.cost(of: solution) + offset - own.cost(of: solution)
    // by hand: every item that departs pays its price
    let moves = try #require(problem.moves)
    let departing = problem.items.indices.filter { item in
      var one = solution
      for other in problem.items.indices where other != item {
        for arc in problem.items[other].arcs { one.masses[arc] = 0 }
      }
      let used = problem.items[item].arcs.filter { one.masses[$0] > 0 }
      switch moves.departures[item] {
      case .uncounted: return false
      case .certain: return true
      case .leaving(let arc): return used != [arc]
      case .beyond(let kept): return used.contains { !kept.contains($0) }
      }
    }
    #expect(paid == departing.reduce(0) { $0 + prices[$1] })
    #expect(paid <= problem.greatestDepartures(at: prices))
  }

  @Test func `more villages that cannot stay than may move make the question infeasible, with their number`() throws {
    let problem = try randomProblem(villages: 5, depots: 3, streams: [.film], seed: 1)
    // every village went to a depot that is gone
    let hands = problem.items.map {
      AcceptedPlan.Hand(
        village: problem.network.villages[$0.village].id, stream: problem.network.streams[0].id, depots: [ID("gone")])
    }
    let accepted = AcceptedPlan(
      fingerprint: "", limit: 2, streams: problem.network.streams.map(\.id), hands: hands)
    let outcome = try SitingEngine.plan(problem.departing(from: accepted), with: GLPK(), effort: Effort(work: 1))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("a plan where all five must move and two may: \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.moves] && unmet[0].missing == 3)
    #expect(unmet[0].statement.en.contains("at least 5 villages") && unmet[0].statement.zh.contains("5 个村"))
  }

  @Test func `a target that only further moves reach is infeasible, with the least number of them`() throws {
    let problem = try randomProblem(villages: 5, depots: 3, streams: [.film], seed: 1)
    // nobody was served, and the film target asks for 90 % of five villages of unlike size
    let accepted = AcceptedPlan(fingerprint: "", limit: 1, streams: problem.network.streams.map(\.id), hands: [])
    let question = problem.departing(from: accepted)
    let outcome = try SitingEngine.plan(question, with: GLPK(), effort: Effort(work: 1))
    guard case .infeasible(let unmet) = outcome else {
      Issue.record("one village cannot reach the target: \(outcome)")
      return
    }
    #expect(unmet.map(\.kind) == [.moves])
    // the heaviest villages first, until the target is reached
    var left = try #require(problem.coverage.first).need
    var least = 0
    for mass in problem.items.map(\.mass).sorted(by: >) where left > 0 { (left, least) = (left - mass, least + 1) }
    #expect(1 + Int(unmet[0].missing) <= least && Int(unmet[0].missing) >= 1)
  }

  @Test func `a siting worked over by its rounds moves no further village`() throws {
    let problem = try MoveTests.question(seed: 4, limit: 1)
    let plan = try plan(problem, work: 3)
    let moves = try #require(problem.moves)
    let moved = moves.moved(by: try #require(SitingSolution(plan, in: problem)), in: problem)
    // haulage for nothing anywhere but to the first depot tempts everybody
    let revised = SitingRevision(problem).revised(plan, effort: Effort(work: 5)) { _, _, depot in
      depot == 0 ? .yuan(10_000) : .zero
    }
    if let revised {
      let after = moves.moved(by: try #require(SitingSolution(revised, in: problem)), in: problem)
      #expect(Set(after).isSubset(of: moved))
    }
    #expect(moved.count <= 1)
  }
}
