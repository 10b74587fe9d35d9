import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

@Suite struct SplitTests {
  @Test func `a village heavier than the largest station is served by several`() throws {
    // 1000 t; a station takes 300 t: 300 at each of D1, D2, D3 and 100 at D4, the dearest road:
    // 1.5 × (300·1 + 300·2 + 300·3 + 100·4) = 3300, rents 4 × 10
    let problem = try PaperDistrict(
      tonnes: [1000],
      yards: ["D1", "D2", "D3", "D4"].map { .init(code: $0, rent: 10) }, kilometres: [[1, 2, 3, 4]], isSingle: false
    ).problem()
    let plan = try plan(problem)
    #expect(plan.assignments.map(\.mass) == [.tonnes(300), .tonnes(300), .tonnes(300), .tonnes(100)])
    #expect(plan.cost.total == .yuan(3340))
  }

  @Test(arguments: 1...6) func `lots add up to the items they are cut from, in mass, delivery and cost`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 6, streams: [.manure, .film], splits: true, seed: seed)
    let lots = ItemLots(problem)
    #expect(lots.problem.items.count > problem.items.count)
    var next = 0
    for item in problem.items {
      let own = lots.problem.items[next...].prefix { $0.village == item.village && $0.stream == item.stream }
      next += own.count
      #expect(own.map(\.mass).reduce(0, +) == item.mass)
      #expect(own.map(\.delivered).reduce(0, +) == item.delivered)
      #expect(item.maySplit || own.count == 1)
      for (position, arc) in item.arcs.enumerated() {
        let parts = own.map { lots.problem.arcs[$0.arcs.lowerBound + position] }
        #expect(parts.allSatisfy { $0.depot == problem.arcs[arc].depot })
        #expect(parts.map(\.cost).reduce(0, +) == problem.arcs[arc].cost)
      }
    }
    #expect(next == lots.problem.items.count)
  }

  @Test func `a village far heavier than all stations within reach is cut into what they hold and a rest`() throws {
    // 1 000 000 t before four stations of 300 t: 16 lots of 75 t, 998 800 t left over, where a quarter of a station each
    // would be 13 334 lots
    let problem = try PaperDistrict(
      tonnes: [1_000_000], yards: ["D1", "D2", "D3", "D4"].map { .init(code: $0, rent: 10) },
      kilometres: [[1, 2, 3, 4]], isSingle: false
    ).problem()
    let lots = ItemLots(problem).problem
    #expect(lots.items.map(\.mass) == Array(repeating: 75_000, count: 16) + [998_800_000])
    // 1.5 CNY a tonne-kilometre; each lot its part of the way to D1
    #expect(
      lots.items.map { lots.arcs[$0.arcs.lowerBound].cost } == Array(repeating: 11_250, count: 16) + [149_820_000])
  }

  @Test func `a problem without split streams is searched as it is`() throws {
    let problem = try randomProblem(villages: 4, streams: [.film], seed: 1)
    #expect(ItemLots(problem).problem.items.map(\.mass) == problem.items.map(\.mass))
  }

  @Test(arguments: 1...3) func `split streams come within two per cent of the optimum`(seed: Int) throws {
    let problem = try randomProblem(villages: 5, streams: [.manure], splits: true, seed: seed)
    let optimum = try #require(try optimum(problem))
    let plan = try plan(problem, work: 3)
    #expect(Double(plan.quality.value) <= optimum * 1.02 + 100)
    #expect(Double(plan.quality.value) >= optimum * (1 - 1e-6) - 100)
    #expect(Double(try #require(plan.quality.bound)) <= optimum * (1 + 1e-6))
  }

  @Test func `what each part loses is rounded for itself, and the least delivery allows for it`() throws {
    // one item of 1001 kg losing 50 % with four stations in reach: 500.5 kg rounded to 501; in four parts 4 × ½ kg less
    let problem = try PaperDistrict(
      tonnes: [1.001], yards: ["D1", "D2", "D3", "D4"].map { .init(code: $0) }, kilometres: [[1, 1, 1, 1]], loss: 50,
      isSingle: false
    ).problem()
    #expect(problem.items[0].delivered == 501)
    #expect(problem.leastDelivered(0) == 501 - 4 / 2 - 1)
  }
}
