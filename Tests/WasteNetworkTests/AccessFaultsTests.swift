import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Villages that no truck can come to.
struct AccessFaultsTests {
  /// The lorry of 16 t carries straw, the van of 4.5 t film and packaging; A1 is closed above 12 t.
  private var draft: NetworkDraft {
    var draft = HandDistrict.draft
    draft.vehicles[0].grossMass = .tonnes(16)
    draft.vehicles[1].grossMass = .tonnes(4.5)
    draft.villages[0].truckLimit = .tonnes(12)
    return draft
  }

  private func faults(_ draft: NetworkDraft) throws -> [Fault] {
    let network = try Network(draft)
    return reachFaults(network, RoadDistances(fixture: network)).filter { $0.name == "village-closed-to-trucks" }
  }

  @Test func `a village whose roads carry none of a stream's trucks is named`() throws {
    #expect(
      try faults(draft).map(\.description) == [
        "warning: no vehicle that may carry ‘straw’ can come to village ‘A1村’ (A1): all are too heavy for its roads; "
          + "add a lighter vehicle, or correct truck_limit_t or gross_t"
      ])
    var light = draft
    light.vehicles[0].grossMass = .tonnes(12)
    #expect(try faults(light).isEmpty)
  }

  @Test func `a depot that is open only while nobody works is named`() throws {
    // all start at eight and work eight hours
    var draft = HandDistrict.draft
    draft.depots[1].openingHours = OpeningHours(from: .hours(20), to: .hours(22))
    let network = try Network(draft)
    #expect(
      reachFaults(network, RoadDistances(fixture: network)).filter { $0.name == "depot-closed-to-trucks" }
        .map(\.description) == [
          "no vehicle that may carry ‘straw’, ‘film’, ‘packaging’ works while depot ‘D2场’ (D2) is open; "
            + "correct open_from and open_to, or the shift_start of a vehicle, or name the depot's other streams in streams"
        ])
    draft.depots[1].openingHours = OpeningHours(from: .hours(16), to: .hours(22))
    let open = try Network(draft)
    #expect(
      !reachFaults(open, RoadDistances(fixture: open)).contains { $0.name == "depot-closed-to-trucks" })
  }

  @Test func `where every village must be served it is an error`() throws {
    var draft = draft
    draft.streams[0] = draft.streams[0].changed(servesEveryVillage: true)
    #expect(try faults(draft).map(\.level) == [.error])
  }

  @Test func `a village that is open only while nobody works is named`() throws {
    // all start at eight and work eight hours; B2 has no straw
    var draft = HandDistrict.draft
    draft.villages[3].openingHours = OpeningHours(from: .hours(5), to: .hours(7.5))
    #expect(
      try faults(draft).map(\.description) == [
        "warning: no vehicle that may carry ‘film’, ‘packaging’ can come to village ‘B2村’ (B2): none works while it is open; "
          + "correct open_from and open_to, or the shift_start of a vehicle"
      ])
    draft.villages[3].openingHours = OpeningHours(from: .hours(16.1), to: .hours(20))
    #expect(try faults(draft).count == 1)
    draft.villages[3].openingHours = OpeningHours(from: .hours(5), to: .hours(8))
    #expect(try faults(draft).isEmpty)
    draft.villages[3].openingHours = OpeningHours(from: .hours(5), to: .hours(7.5))
    draft.vehicles[1].shiftStart = .hours(6)
    #expect(try faults(draft).isEmpty)
  }

  @Test func `a depot whose roads carry none of a stream's trucks is named`() throws {
    var draft = draft
    draft.villages[0].truckLimit = nil
    draft.depots[1].truckLimit = .tonnes(12)
    let network = try Network(draft)
    #expect(
      reachFaults(network, RoadDistances(fixture: network)).filter { $0.name == "depot-closed-to-trucks" }
        .map(\.description) == [
          "every vehicle that may carry ‘straw’ is too heavy for the roads to depot ‘D2场’ (D2); add a lighter vehicle, "
            + "check the limits of the roads, or name the depot's other streams in streams"
        ])
    draft.vehicles[0].grossMass = nil
    #expect(
      draft.faults().map(\.description).contains {
        $0.hasPrefix("depot ‘D2场’ (D2) is closed to trucks above 12 t, and the weight of vehicle")
      })
  }
}
