import ScenarioFiles
import Testing
import WasteNetwork

/// Locks that items add over a base, with and without a table of its own.
struct ItemLockTests {
  private func difference(_ items: String, locks: String? = nil) -> SmallScenario {
    var scenario = SmallScenario()
    if let locks { scenario["locks.csv"] = locks }
    scenario.files = Dictionary(
      uniqueKeysWithValues: scenario.files.map { ("../base/\($0.key)", $0.value) })
    scenario["scenario.yaml"] = "extends: ../base\nitems:\n" + items
    return scenario
  }

  @Test func `an item adds a lock where the base has no such table`() throws {
    let scenario = try difference(
      """
        - set: locks[371502103201/straw/D1].kind
          to: forbidden
        - set: locks[371502103201/straw/D1].reason
          to: 桥断了

      """
    ).read()
    let lock = try #require(scenario.network.locks.first)
    #expect(scenario.network.locks.count == 1)
    #expect((lock.village.code, lock.stream.code, lock.depot.code) == ("371502103201", "straw", "D1"))
    #expect((lock.kind, lock.reason) == (.forbidden, "桥断了"))
    #expect(scenario.items.map(\.old) == [nil, nil])
  }

  @Test func `an item adds a lock beside those of the base and leaves them as they are`() throws {
    let scenario = try difference(
      "  - set: locks[371502103202/straw/D2].kind\n    to: locked\n",
      locks: "village,stream,depot,kind\n371502103201,straw,D1,forbidden\n"
    ).read()
    #expect(scenario.network.locks.map(\.kind) == [.forbidden, .locked])
    #expect(scenario.network.locks.map(\.depot.code) == ["D1", "D2"])
  }

  @Test func `a lock of a depot that is not there is a fault of its row`() throws {
    do {
      _ = try difference("  - set: locks[371502103201/straw/E9].kind\n    to: forbidden\n").read()
      Issue.record("it was read")
    } catch let faults as InputFaults {
      #expect(faults.faults.map(\.name) == ["unknown-depot"])
      // the header would be row 1
      #expect(faults.faults.first?.place?.description == "locks:2:depot")
    }
  }

  @Test func `a row of another table still has to be there`() throws {
    #expect(throws: InputFaults.self) {
      try difference("  - set: villages[371502103299].wheat_sown_mu\n    to: 5\n").read()
    }
  }
}
