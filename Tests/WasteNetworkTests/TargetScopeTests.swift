import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct TargetScopeTests {
  @Test func `a straw target counts what returns to the field`() throws {
    // collectable 1800 t, 95 % are 1710 t, 900 t return to the field: 810 t to collect
    let scope = try HandDistrict.network().targetScopes()[0]
    #expect(scope.denominator == .tonnes(1800))
    #expect(scope.onSite == .tonnes(900))
    #expect(scope.neededCollection == .tonnes(810))
  }

  @Test func `a target for each township is reckoned in each`() throws {
    let network = try HandDistrict.network()
    let scopes = network.targetScopes().filter { network.targets[$0.target].id == "packaging" }
    // TA 160 kg, TB 120 kg; 80 % of each
    #expect(scopes.map(\.township) == [0, 1])
    #expect(scopes.map(\.neededCollection) == [.kilograms(128), .kilograms(96)])
  }

  @Test func `a recorded target asks nothing of the plan`() throws {
    let network = try HandDistrict.network()
    #expect(!network.targetScopes().contains { network.targets[$0.target].id == "dead-livestock" })
  }
}
