import NetworkFixtures
import Testing
import WasteNetwork

@testable import Siting

@Suite struct LineDescentTests {
  /// Eight centres with none or one of several sizes each: too many combinations to list.
  private func model(seed: Int) throws -> SearchModel {
    let network = try FixtureDistrict(
      villages: 30, depots: 8, centres: 8, streams: [.straw, .packaging], seed: UInt64(seed)
    ).network()
    return SearchModel(SitingProblem(network, distances: RoadDistances(fixture: network)))
  }

  @Test(arguments: 1...4) func `of many lines too large a plan keeps those that cost least together, two by two`(
    seed: Int
  ) throws {
    let model = try model(seed: seed)
    #expect((0..<model.streamCount).allSatisfy { LineOption.all(of: $0, in: model).isEmpty })
    var decisions = SearchDecisions(Construction(model: model).state(spare: 0.03))
    decisions.lines = model.lineChoices.map { $0.count - 1 }
    let roomy = try #require(SearchState(model, decisions))
    var state = roomy
    state.betterLines { false }
    #expect(state.meetsRequirements == roomy.meetsRequirements && state.cost < roomy.cost)
    #expect(state.cost == state.recomputedCost)
    var ledger = SearchLedger()
    for line in model.lineChoices.indices {
      for choice in model.lineChoices[line].indices where choice != state.lines[line] {
        let change = SearchChange(lines: [SearchChange.Line(line: line, choice: choice)])
        let price = state.price(of: change, &ledger)
        #expect(price.map { $0 >= 0 } ?? true)
      }
    }
  }

  @Test func `with two centres every combination is tried instead`() throws {
    let problem = try randomProblem(villages: 6, seed: 1)
    let state = Construction(model: SearchModel(problem)).state(spare: 0.03)
    #expect((0..<problem.streamCount).allSatisfy { LineDescent(state, stream: $0) == nil })
  }
}
