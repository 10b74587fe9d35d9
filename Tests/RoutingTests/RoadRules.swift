import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

/// Weak bridges before stations and roads of the dry season, on the hand district.
struct RoadRules {
  private func plan(_ change: (inout NetworkDraft) -> Void) throws -> TransportPlan {
    var draft = HandDistrict.draft
    change(&draft)
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    let plan = RoutingEngine.plan(network: network, siting: siting, metric: GridMetric(), effort: 20, seed: 1)
    #expect(TransportCheck(network: network, siting: siting, metric: GridMetric(), plan: plan).faults() == [])
    return plan
  }

  private func weigh(_ draft: inout NetworkDraft) {
    draft.vehicles = draft.vehicles.map { $0.working(grossMass: .tonnes($0.id == ID("van") ? 3.5 : 15)) }
  }

  @Test func `a station behind a weak bridge is served by light trucks only`() throws {
    // straw of B1 goes to D2 by lorry; its film and packaging by van
    let plan = try plan { draft in
      weigh(&draft)
      draft.depots[1].truckLimit = .tonnes(10)
    }
    #expect(!plan.shuttles.contains { $0.depot == ID("D2") })
    #expect(plan.rounds.contains { $0.depot == ID("D2") })
    #expect(plan.unplaced.map(\.village) == [ID("B1")])
    #expect(plan.unplaced.map(\.stream) == [HandDistrict.straw.id])
    #expect(
      plan.unplaced.first?.reason.en
        == "the road to the village or its station is closed to every vehicle that may carry this stream")
    let light = try self.plan { draft in
      weigh(&draft)
      draft.depots[1].truckLimit = .tonnes(15)
    }
    #expect(light.unplaced.isEmpty)
  }

  @Test func `what arises in the wet months waits for a dry one`() throws {
    // straw arises in June and October, film and packaging in April and October; roads to B1 are dry in July and November
    let plan = try plan { $0.villages[2].passablePeriods = [7, 11] }
    #expect(plan.unplaced.isEmpty)
    let straw = try #require(plan.shuttles.first { $0.village == ID("B1") })
    // 180 t and 120 t in loads of 5 t
    #expect(straw.trips == [0, 0, 0, 0, 0, 0, 36, 0, 0, 0, 24, 0])
    let days = plan.rounds.filter { $0.stops.contains { $0.village == ID("B1") } }.flatMap(\.days)
    // July is days 182 to 212, November 305 to 334
    #expect(!days.isEmpty && days.allSatisfy { (182...212).contains($0) || (305...334).contains($0) })
    // others keep their months
    #expect(plan.shuttles.first { $0.village == ID("A1") }?.trips[5] == 48)
  }

  @Test func `a station on dry roads is dry for all its villages`() throws {
    let plan = try plan { $0.depots[1].passablePeriods = [7, 11] }
    for shuttle in plan.shuttles where shuttle.depot == ID("D2") {
      #expect(shuttle.trips.indices.allSatisfy { [6, 10].contains($0) || shuttle.trips[$0] == 0 })
    }
    let days = plan.rounds.filter { $0.depot == ID("D2") }.flatMap(\.days)
    #expect(!days.isEmpty && days.allSatisfy { (182...212).contains($0) || (305...334).contains($0) })
  }

  @Test func `what no dry month is left for is told with its month`() throws {
    // after July the roads stay wet: October's straw, 120 t, is left, and half of film and packaging
    let plan = try plan { $0.villages[2].passablePeriods = [7] }
    let straw = plan.unplaced.filter { $0.stream == HandDistrict.straw.id }
    #expect(straw.map(\.mass) == [.tonnes(120)])
    #expect(straw.map(\.period) == [9])
    #expect(
      straw.first?.reason.en
        == "in October no road of that season leads there, and it cannot wait for a dry one: 120.0 t could not be collected"
    )
    #expect(Set(plan.unplaced.map(\.village)) == [ID("B1")])
    #expect(plan.unplaced.map(\.stream.code).sorted() == ["film", "packaging", "straw"])
  }

  @Test func `a call cannot wait for dry roads`() throws {
    // packaging of B1, 80 kg, half in April and half in October, as calls
    let plan = try plan { draft in
      draft.streams = draft.streams.map {
        $0.id == HandDistrict.packaging.id
          ? $0.collected(.onCall, mayShareLoadWith: [], loadPerCall: .kilograms(20), responseTime: .hours(48))
          : $0.id == HandDistrict.film.id ? $0.collected(mayShareLoadWith: []) : $0
      }
      draft.villages[2].passablePeriods = [7, 10]
    }
    let left = plan.unplaced.filter { $0.stream == HandDistrict.packaging.id }
    #expect(left.map(\.mass) == [.kilograms(40)])
    #expect(left.map(\.period) == [3])
    let calls = try #require(plan.shuttles.first { $0.village == ID("B1") && $0.stream == HandDistrict.packaging.id })
    #expect(calls.trips == [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0])
  }

  @Test func `a date that is fixed in the wet months is told`() throws {
    let plan = try plan { draft in
      draft.villages[2].passablePeriods = [7, 11]
      draft.visitRules = [
        VisitRule(
          village: ID("B1"), stream: ID("packaging"), kind: .fixed, day: .date(month: 4, day: 10), reason: "fixture",
          place: nil)
      ]
    }
    #expect(plan.unplaced.map(\.period) == [3])
    #expect(
      plan.unplaced.first?.reason.en
        == "on the fixed date of 10 April no road of that season leads there, so no visit is made")
  }

  @Test func `a vehicle whose base lies on dry roads goes out in the dry season only`() throws {
    // straw arises in June and October; the lorry, based at C1, cannot leave it in June
    let plan = try plan { draft in
      draft.vehicles[0].base = ID(draft.centres[0].id.code)
      draft.centres[0].passablePeriods = [10]
    }
    let lorry = HandDistrict.draft.vehicles[0].id
    let own = plan.shuttles.filter { $0.vehicle == lorry }
    #expect(own.contains { $0.trips[9] > 0 })
    #expect(own.allSatisfy { $0.trips[5] == 0 })
    #expect(!plan.unplaced.isEmpty)
    #expect(plan.vehicleDays.filter { $0.vehicle == lorry }.allSatisfy { (274...304).contains($0.day) })
  }
}
