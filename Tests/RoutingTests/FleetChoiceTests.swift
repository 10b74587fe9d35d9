import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// The hand district with two lorries beside its lorry; types compete for straw only.
@Suite struct FleetChoiceTests {
  private func network(lorries: Int) throws -> Network {
    var draft = HandDistrict.draft
    let lorry = try #require(draft.vehicles.first { $0.id == ID("lorry") })
    draft.vehicles += (2...lorries).map { lorry.changed(id: ID("lorry-\($0)")) }
    return try Network(draft)
  }

  /// Types chosen where a mix costs so many yuan, by what is left of its name without the van.
  private func chosen(lorries: Int, _ cost: @escaping ([String]) -> (kilograms: Int, yuan: Double)) throws -> [String] {
    FleetChoice(network: try network(lorries: lorries)) { types in
      let value = cost(types.map(\.code).filter { $0 != "van" })
      return (.init(mass: .kilograms(value.kilograms), lines: value.kilograms > 0 ? 1 : 0), .yuan(value.yuan))
    }.types().map(\.code)
  }

  @Test func `of few types every mix is weighed`() throws {
    // leaving out one lorry alone is dearer, two together cheaper: a step at a time would not find it
    let types = try chosen(lorries: 3) { (0, [90, 200, 100][$0.count - 1]) }
    #expect(types.count == 2 && types.last == "van")
  }

  @Test func `a mix that leaves visits without a vehicle is not chosen for its cost`() throws {
    #expect(try chosen(lorries: 2) { $0.count < 2 ? (1, 10) : (0, 100) } == ["lorry", "lorry-2", "van"])
  }

  @Test func `of many types one after the other is left out while that saves`() throws {
    // each lorry costs 10, only the third must be there
    let types = try chosen(lorries: 6) { ($0.contains("lorry-3") ? 0 : 1, Double($0.count) * 10) }
    #expect(types == ["lorry-3", "van"])
  }

  @Test func `a type without a rival is kept`() throws {
    let network = try HandDistrict.network()
    let choice = FleetChoice(network: network) { _ in
      Issue.record("nothing is to be weighed")
      return (.init(mass: .zero, lines: 0), .zero)
    }
    #expect(choice.types().map(\.code) == ["lorry", "van"])
  }
}
