import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Testing

@testable import Siting

@Suite struct StreamwiseTests {
  @Test(arguments: 1...6) func `streams bounded one by one, rents between them, stay below the optimum`(
    seed: Int
  ) throws {
    let problem = try randomProblem(
      villages: 5, streams: seed % 2 == 0 ? [.straw, .film] : [.manure, .packaging], splits: seed % 3 == 0,
      prices: seed % 4 == 0, seed: seed)
    let optimum = try #require(try optimum(problem))
    let model = SearchModel(problem)
    var root = BoundTree(DualFunction(model))
    root.climb(60 * seed, target: optimum * 1.05) { false }
    var bound = StreamwiseBound(root.dual, at: root.rootLeaf.multipliers)
    #expect(bound.value <= optimum * (1 + 1e-7))
    let first = bound.value
    for _ in 0..<3 {
      let streams = bound.trees.count
      bound.split(400 * streams, targets: Array(repeating: optimum, count: streams), threads: 1) { false }
      #expect(bound.value <= optimum * (1 + 1e-7))
      bound.adjustRents(10, target: optimum * 1.01) { false }
      #expect(bound.value <= optimum * (1 + 1e-7))
    }
    #expect(bound.value >= first)
  }

  @Test(arguments: 1...4) func `leaves' tables at other rents are worth what their dual functions are`(
    seed: Int
  ) throws {
    let problem = try randomProblem(
      villages: 5, streams: [.straw, .packaging], splits: seed % 2 == 0, seed: seed)
    let model = SearchModel(problem)
    var root = BoundTree(DualFunction(model))
    root.climb(100, target: 1e9) { false }
    var bound = StreamwiseBound(root.dual, at: root.rootLeaf.multipliers)
    bound.split(1200, targets: [1e9, 1e9], threads: 1) { false }
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<5 {
      var rents = Rents.zero(model)
      for station in rents.fen.indices {
        for choice in rents.fen[station].indices.dropFirst() { rents.fen[station][choice] = random.below(3_000_000) }
      }
      for (stream, tree) in bound.trees.enumerated() {
        var tables = LeafTables(stream: stream, model)
        tables.update(tree)
        let values = tables.values(paying: tables.flat(rents))
        var dual = tree.dual
        dual.rents = rents
        let leaves = (tree.open + tree.closed).map(\.leaf)
        #expect(values.count == leaves.count && leaves.count > 1)
        for (value, leaf) in zip(values, leaves) {
          let answer = dual.answer(at: leaf.multipliers, leaf.restrictions).value
          #expect(value == answer || abs(value - answer) < 1e-3)
        }
      }
    }
  }

  @Test(arguments: 1...4) func `rents sought in the leaves' tables prove what the leaves do when they pay them`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 6, streams: [.straw, .film, .packaging], seed: seed)
    let optimum = try #require(try optimum(problem))
    let model = SearchModel(problem)
    var root = BoundTree(DualFunction(model))
    root.climb(40, target: optimum) { false }
    let bound = StreamwiseBound(root.dual, at: root.rootLeaf.multipliers)
    let tables = bound.trees.enumerated().map { stream, tree in
      var tables = LeafTables(stream: stream, model)
      tables.update(tree)
      return tables
    }
    // from no rents at all they have everything to find
    var ascent = RentAscent(tables, model, Restrictions(model), from: .zero(model))
    let first = ascent.value
    ascent.climb(200, target: optimum) { false }
    let proven = bound.trees.reduce(Double(ascent.rents.sites(model, Restrictions(model)).value)) { sum, tree in
      var dual = tree.dual
      dual.rents = ascent.rents
      return sum
        + ((tree.open + tree.closed).map { dual.answer(at: $0.leaf.multipliers, $0.leaf.restrictions).value }.min() ?? 0)
    }
    #expect(abs(proven - ascent.value) < 1e-3)
    #expect(ascent.value > first && ascent.value <= optimum * (1 + 1e-7))
  }

  @Test func `a site keeps its cost less the greatest rents that fit on it, or nothing`() throws {
    // S takes 2 mu; on a yard of 2 mu the dearer of two rents fits, not both
    let problem = try randomProblem(villages: 4, depots: 3, seed: 3)
    let model = SearchModel(problem)
    var rents = Rents.zero(model)
    #expect(
      rents.sites(model, Restrictions(model)).value == problem.sites.filter(\.isRequired).map(\.cost).reduce(0, +))
    let station = try #require(
      (0..<model.stationCount).first { station in
        !problem.sites[station / model.streamCount].isRequired && Restrictions(model).allows(1, at: station)
      })
    let cost = problem.sites[station / model.streamCount].cost
    rents.fen[station][1] = cost + 700
    let sites = rents.sites(model, Restrictions(model))
    #expect(sites.value == -700 + problem.sites.filter(\.isRequired).map(\.cost).reduce(0, +))
    #expect(sites.choice[station] == 1)
  }

  @Test(arguments: 1...8) func `what a branch must still build prices no plan of that branch too high`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 5, streams: [.straw, .film], seed: seed)
    let model = SearchModel(problem)
    let dual = DualFunction(model)
    var random = SeededNumbers(seed: UInt64(seed))
    var restrictions = Restrictions(model)
    let free = (0..<model.stationCount).filter { restrictions.allows(1, at: $0) }
    try #require(!free.isEmpty)
    let station = free[random.below(free.count)]
    // the station must be built, at most in its smallest size
    restrictions.station[station] = 2
    var programme = SitingProgramme(problem)
    let columns = programme.build[station]
    programme.programme.addRow(
      "forced", .equal(1),
      [LinearProgramme.Term(columns[model.stationChoices[station % model.streamCount][1].size ?? 0], 1)])
    let outcome = try GLPK().solve(programme.programme, options: SolveOptions(), start: nil)
    let optimum = try #require(outcome.point).objective * 100
    for _ in 0..<40 {
      var multipliers = Multipliers.zero(for: problem, cuts: dual.cuts.count)
      multipliers.all = dual.scale.typical.map { $0 * (Double(random.below(2001)) - 600) / 500 }
      multipliers.settle(for: problem, mustServe: restrictions.mustServe)
      #expect(dual.answer(at: multipliers, restrictions).value <= optimum * (1 + 1e-7))
    }
    var ascent = DualAscent(dual, restrictions, from: .zero(for: problem, cuts: dual.cuts.count), step: 0.8)
    ascent.climb(300, target: optimum * 1.1) { false }
    #expect(ascent.bestValue <= optimum * (1 + 1e-7))
  }
}
