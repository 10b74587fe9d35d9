import Computation
import NetworkFixtures
import Testing

@testable import Siting

@Suite struct PartPursuitTests {
  @Test func `a part's own bound leads to its best plan from a dear one`() throws {
    // V1 and V2 have 100 t, V3 has 200; S takes 210 t and L 600. One L at D2: haulage 1.5 × (1100 + 600 + 200) = 2850,
    // rent 1000, module 500: 4350 yuan. Two S: haulage 1.5 × (100 + 600 + 200) = 1350, rents 2000, modules 200: 3550
    let problem = try PaperDistrict(
      tonnes: [100, 100, 200], yards: [.init(code: "D1", rent: 1000), .init(code: "D2", rent: 1000)],
      kilometres: [[1, 11], [6, 6], [11, 1]],
      sizes: [.init(name: "S", tonnesPerDay: 0.7, yuan: 100), .init(name: "L", tonnesPerDay: 2, yuan: 500)]
    ).problem()
    let arcs = problem.items.map { item in item.arcs.first { problem.arcs[$0].depot == 1 } }
    var state = try #require(SearchState(SearchModel(problem), lines: [1], arcs: arcs, kept: [false, false]))
    try #require(state.meetsRequirements)
    #expect(state.cost == 435_000 * SearchModel.microfen)
    PartPursuit(stream: 0, PartEffort(work: 10), seed: 1).better(&state, { _ in }, isCancelled: { false })
    #expect(state.meetsRequirements)
    #expect(state.cost == 355_000 * SearchModel.microfen)
    #expect(state.cost == state.recomputedCost)
  }

  @Test(arguments: 1...3) func `parts worked out one by one make no plan dearer, and fit together on any threads`(
    seed: Int
  ) throws {
    let model = SearchModel(try randomProblem(villages: 18, depots: 8, prices: seed > 1, seed: seed))
    func found(threads: Int) -> (before: Int, best: SearchState) {
      var search = GuidedSearch(model, seed: 5, threads: threads, itemsOfPart: 24)
      let before = search.best.cost
      search.pursueParts(PartEffort(work: 4), { _ in }, isCancelled: { false })
      return (before, search.best)
    }
    let (one, two) = (found(threads: 1), found(threads: 2))
    try #require(one.best.meetsRequirements)
    #expect(one.best.cost <= one.before)
    #expect(one.best.cost == one.best.recomputedCost)
    #expect(one.best.arc == two.best.arc)
    #expect(one.best.lines == two.best.lines)
    #expect(one.best.isKept == two.best.isKept)
  }

  @Test(arguments: 1...3) func `what the others come to is kept where one part's plan does not fit`(seed: Int) throws {
    let model = SearchModel(try randomProblem(villages: 18, depots: 8, prices: false, seed: seed))
    var search = GuidedSearch(model, seed: 5, itemsOfPart: 24)
    let whole = search.best
    try #require(whole.meetsRequirements)
    let partition = try #require(Partition(whole, cells: 4, byStream: true, turn: 0))
    let shares = CoverageShares(partition, whole)
    let work = PartialWork(proposalsPerItem: 200, heat: 1, invited: nil, keepsStart: true)
    var found: [(part: Neighbourhood, state: SearchState)] = []
    for part in 0..<partition.partCount {
      let neighbourhood = Neighbourhood(part, of: partition, whole, shares: shares)
      var random = SeededNumbers(seed: UInt64(part))
      let state = work.anneal(neighbourhood, within: whole, &random, isCancelled: { false })
      if let state { found.append((neighbourhood, state)) }
    }
    try #require(found.count > model.streamCount)
    // one part leaves all its villages: its targets are missed
    let states = found.map { entry in
      let model = SearchModel(entry.part.problem)
      return SearchState(model, lines: model.lineChoices.map { $0.count - 1 })
    }
    let bad = try #require(states.firstIndex { !$0.meetsRequirements })
    found[bad].state = states[bad]
    search.adopt(found)
    #expect(search.best.meetsRequirements)
    #expect(search.best.cost < whole.cost)
    #expect(search.best.cost == search.best.recomputedCost)
  }

  @Test func `annealing is shorter once parts have been worked out`() throws {
    let model = SearchModel(try randomProblem(villages: 18, depots: 8, prices: true, seed: 7))
    var search = GuidedSearch(model, seed: 5, itemsOfPart: 24)
    #expect(!search.isWorkedOut)
    search.pursueParts(PartEffort(work: 1), { _ in }, isCancelled: { false })
    #expect(search.isWorkedOut)
    // a district that is not cut up stays as it is
    var one = GuidedSearch(model, seed: 5)
    let before = one.best.cost
    one.pursueParts(PartEffort(work: 1), { _ in }, isCancelled: { false })
    #expect(!one.isWorkedOut && one.best.cost == before)
  }

  @Test func `what parts come to betters a first plan`() throws {
    let model = SearchModel(try randomProblem(villages: 18, depots: 8, prices: true, seed: 7))
    var search = GuidedSearch(model, seed: 5, itemsOfPart: 24)
    let before = search.best.cost
    search.pursueParts(PartEffort(work: 10), { _ in }, isCancelled: { false })
    #expect(search.best.cost < before)
  }
}
