import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Testing

@testable import Siting

@Suite struct BoundTests {
  @Test(arguments: 1...40) func `a knapsack's limit is the best of all sets`(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let count = 1 + random.below(10)
    var goods = (0..<count).map { _ in (profit: Double(1 + random.below(50)), weight: Double(1 + random.below(30))) }
    goods.sort { $0.profit / $0.weight > $1.profit / $1.weight }
    let capacity = Double(random.below(90))
    var best = 0.0
    for set in 0..<(1 << count) {
      let members = goods.indices.filter { set >> $0 & 1 == 1 }
      if members.map({ goods[$0].weight }).reduce(0, +) <= capacity {
        best = max(best, members.map { goods[$0].profit }.reduce(0, +))
      }
    }
    var taken = [Bool](repeating: false, count: count)
    let limit = goods.map(\.profit).withUnsafeBufferPointer { profits in
      goods.map(\.weight).withUnsafeBufferPointer { weights in
        taken.withUnsafeMutableBufferPointer {
          Knapsack.limit(profits: profits, weights: weights, capacity: capacity, taken: $0)
        }
      }
    }
    #expect(limit >= best && limit <= best * 1.000001)
    let members = goods.indices.filter { taken[$0] }
    #expect(members.map { goods[$0].weight }.reduce(0, +) <= capacity)
    #expect(members.map { goods[$0].profit }.reduce(0, +) == best)
  }

  @Test(arguments: 1...8) func `the dual lies below the optimum at any multipliers`(seed: Int) throws {
    let problem = try randomProblem(
      villages: 5, streams: seed % 2 == 0 ? [.straw, .film] : [.manure, .packaging], splits: seed % 3 == 0,
      prices: seed % 4 == 0, seed: seed)
    let optimum = try #require(try optimum(problem))
    let model = SearchModel(problem)
    let dual = DualFunction(model)
    let restrictions = Restrictions(model)
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<60 {
      var multipliers = Multipliers.zero(for: problem, cuts: dual.cuts.count)
      let typical = dual.scale.typical
      multipliers.all = typical.map { $0 * (Double(random.below(2001)) - 600) / 500 }
      multipliers.settle(for: problem, mustServe: restrictions.mustServe)
      #expect(dual.answer(at: multipliers, restrictions).value <= optimum * (1 + 1e-7))
    }
    var ascent = DualAscent(dual, restrictions, from: .zero(for: problem, cuts: dual.cuts.count), step: 0.8)
    ascent.climb(200, target: optimum * 1.1) { false }
    #expect(ascent.bestValue <= optimum * (1 + 1e-7))
  }

  @Test func `a multiplier of the wrong sign would break the bound, and settling mends it`() throws {
    // nothing is asked for, so nothing is done and the optimum is 0; a price below zero would claim more
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1", rent: 50)], kilometres: [[5]], target: 0
    ).problem()
    let dual = DualFunction(SearchModel(problem))
    let restrictions = Restrictions(dual.model)
    var wrong = Multipliers.zero(for: problem, cuts: dual.cuts.count)
    wrong.serve = [-100]
    #expect(dual.answer(at: wrong, restrictions).value > 0)
    wrong.settle(for: problem, mustServe: restrictions.mustServe)
    #expect(dual.answer(at: wrong, restrictions).value <= 0)
  }

  @Test func `a target's price above its shortfall's would break the bound, and settling mends it`() throws {
    // serving costs 750 yuan, the shortfall 700, which is the optimum; at 0.75 fen a kg the dual would claim 750
    let problem = try PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1")], kilometres: [[5]], shortfallPrice: 7
    ).problem()
    let dual = DualFunction(SearchModel(problem))
    let restrictions = Restrictions(dual.model)
    var wrong = Multipliers.zero(for: problem, cuts: dual.cuts.count)
    wrong.cover = [0.75]
    #expect(dual.answer(at: wrong, restrictions).value > 70_000)
    wrong.settle(for: problem, mustServe: restrictions.mustServe)
    let value = dual.answer(at: wrong, restrictions).value
    #expect(value <= 70_000 && value > 69_999)
  }

  @Test(arguments: 1...6) func `a size cut holds for every choice of stations that is large enough`(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let capacities = [0, 3 + random.below(5), 9 + random.below(9), 25 + random.below(20)]
    let needed = 20 + random.below(80)
    for divisor in capacities.dropFirst() {
      guard
        let cut = SizeCut(
          stream: 0, capacities: capacities, needed: needed, kilograms: divisor, parts: 1 + random.below(3))
      else { continue }
      for small in 0..<40 {
        for middle in 0..<12 {
          for large in 0..<5
          where small * capacities[1] + middle * capacities[2] + large * capacities[3] >= needed {
            let left = small * cut.units[1] + middle * cut.units[2] + large * cut.units[3]
            #expect(left >= cut.least * SizeCut.fineness)
          }
        }
      }
    }
  }

  @Test(arguments: 1...6) func `the relaxation with rows on demand equals the complete one`(seed: Int) throws {
    let problem = try randomProblem(villages: 7, splits: seed % 2 == 0, prices: seed % 3 == 0, seed: seed)
    let onDemand = try SitingRelaxation.solve(SitingProgramme(problem, linking: .onDemand), with: GLPK())
    let complete = try GLPK().solve(
      SitingProgramme(problem).programme.relaxation, options: SolveOptions(), start: nil)
    let value = try #require(complete.point).objective
    #expect(abs(try #require(onDemand.objective) - value) <= 1e-6 * value)
    #expect(onDemand.linkRowCount <= problem.arcs.count)
  }
}
