import Quantities
import Testing
import WasteNetwork

@testable import Siting

@Suite struct ConstructionTests {
  @Test func `a village goes farther so that one without another station finds room`() throws {
    // stations hold 300 t. V1 and V3 (300 t) come first and fill D1 and D3, the only ones within reach of V2 (200 t);
    // V1 gives way to it most cheaply, for 300 × 1.5 × (5 − 1) = 1800 against 300 × 1.5 × (8 − 1) = 3150 of V3
    let problem = try PaperDistrict(
      tonnes: [300, 200, 300], yards: ["D1", "D2", "D3", "D4"].map { .init(code: $0) },
      kilometres: [[1, 5, 99, 99], [2, 99, 3, 99], [99, 99, 1, 8]]
    ).problem()
    let state = Construction(model: SearchModel(problem)).state(spare: 0.03)
    #expect(state.meetsRequirements)
    #expect(state.arc.map { $0.map { problem.arcs[$0].depot } } == [1, 0, 2])
  }

  @Test func `no site is built beyond its area, even where a target is missed without that`() throws {
    // both villages need L (600 t, 200 m²) together or S (300 t, 100 m²) alone; the yard has 150 m²
    let problem = try PaperDistrict(
      tonnes: [300, 300], yards: [.init(code: "D1", area: 150)], kilometres: [[1], [2]],
      sizes: [.init(name: "S", tonnesPerDay: 1), .init(name: "L", tonnesPerDay: 2, area: 200, yuan: 1)]
    ).problem()
    let state = Construction(model: SearchModel(problem)).state(spare: 0.03)
    #expect(state.areaUsed == [100])
    #expect(state.arc.count { $0 != nil } == 1)
    // what is missing is one village of middling mass
    #expect(state.breaches == 1)
  }

  @Test func `a size that holds the load is built however dear it is`() throws {
    // S holds 300 t. Prices of breaches must stay within 64 bits: here one and a tonne too much cost about 5 × 10¹⁶
    // millionths of a fen, and L costs 10¹⁷ of them
    let problem = try PaperDistrict(
      tonnes: [300, 1], yards: [.init(code: "D1")], kilometres: [[1], [2]],
      sizes: [.init(name: "S", tonnesPerDay: 1, yuan: 1), .init(name: "L", tonnesPerDay: 2, yuan: 1e9)]
    ).problem()
    let model = SearchModel(problem)
    let state = try #require(SearchState(model, lines: [1], arcs: [0, 1], kept: [false]))
    #expect(state.choice == [2])
    #expect(state.meetsRequirements && state.breaches == 0)
  }
}
