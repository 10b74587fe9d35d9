import Computation
import NetworkFixtures
import Testing

@testable import Siting

@Suite struct DraftTests {
  /// Yards of two sizes; three villages of 100, 100 and 200 t in a line of 5 km steps.
  private func problem() throws -> SitingProblem {
    try PaperDistrict(
      tonnes: [100, 100, 200], yards: [.init(code: "D1", rent: 1000), .init(code: "D2", rent: 1000)],
      kilometres: [[1, 11], [6, 6], [11, 1]],
      sizes: [.init(name: "S", tonnesPerDay: 0.7, yuan: 100), .init(name: "L", tonnesPerDay: 2, yuan: 500)]
    ).problem()
  }

  @Test func `with everything built settled, a node's draft leads to the best plan of its kind`() throws {
    // both yards S, 210 t each: 100 + 100 t to D1 at 1 and 6 km, 200 t to D2 at 1 km
    // haulage 1.5 × (100 + 600 + 200) = 1350, rents 2000, modules 200: 3550 yuan
    let problem = try problem()
    let model = SearchModel(problem)
    let dual = DualFunction(model)
    var restrictions = Restrictions(model)
    restrictions.station = [0b10, 0b10]
    var ascent = DualAscent(dual, restrictions, from: .zero(for: problem, cuts: dual.cuts.count), step: 0.8)
    ascent.climb(300, target: 400_000) { false }
    let draft = try #require(Draft(ascent))
    #expect(draft.choice == [1, 1])
    #expect(draft.value <= 355_000)
    var random = SeededNumbers(seed: 1)
    let empty = SearchState(model, lines: draft.lines)
    let state = try #require(
      empty.redrawn(0, by: draft, proposals: 4000, &random) { false })
    #expect(state.meetsRequirements)
    #expect(state.cost == 355_000 * SearchModel.microfen)
  }

  @Test func `a dive settles every station and line, and leaves room for what is asked for`() throws {
    // 400 t are asked for; S takes 210 t and L 600: two S for 3550 yuan, or one L with longer ways:
    // 1.5 × (100 + 1100 + 200 × 11) at D1, 1.5 × (1100 + 600 + 200) = 2850 at D2, with rent 1000 and module 500: 4350
    let problem = try problem()
    let model = SearchModel(problem)
    let dual = DualFunction(model)
    let restrictions = Restrictions(model)
    var dive = DraftDive(dual, CapacityRay(problem), from: restrictions)
    let start = Multipliers.zero(for: problem, cuts: dual.cuts.count)
    let draft = try #require(dive.draft(from: start, target: 500_000, limit: 2000) { false })
    let room = draft.choice.map { model.stationChoices[0][$0].capacity }.reduce(0, +)
    #expect(room >= 400_000)
    #expect(draft.lines == [1])
    var short = DraftDive(dual, CapacityRay(problem), from: restrictions)
    #expect(short.draft(from: start, target: 500_000, limit: 0) { false }?.value == nil)
  }

  @Test(arguments: 1...6) func `what the bound would build never makes the best plan dearer`(seed: Int) throws {
    let problem = try randomProblem(
      villages: 6, streams: [.straw, .film], splits: seed % 3 == 0, prices: seed % 2 == 0, seed: seed)
    let lots = ItemLots(problem)
    let model = SearchModel(lots.problem)
    var search = GuidedSearch(model, seed: UInt64(seed))
    let before = search.best.cost
    var root = BoundTree(DualFunction(SearchModel(problem)))
    root.climb(200, target: search.value.isFinite ? search.value : 1e9) { false }
    var bound = StreamwiseBound(root.dual, at: root.rootLeaf.multipliers)
    bound.split(1600, targets: bound.trees.map { $0.value * 1.5 + 1 }, threads: 1) { false }
    #expect(bound.trees.contains { !$0.drafts.isEmpty })
    search.follow(bound.trees.map(\.drafts)) { false }
    #expect(search.best.cost <= before)
    #expect(search.best.cost == search.best.recomputedCost)
  }
}
