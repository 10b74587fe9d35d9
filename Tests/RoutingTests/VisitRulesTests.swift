import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

/// Visits that are spaced, fixed, or cannot be made, on the hand district: rounds in April and in October.
struct VisitRulesTests {
  private func plan(_ change: (inout NetworkDraft) -> Void) throws -> TransportPlan {
    var draft = HandDistrict.draft
    change(&draft)
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    return RoutingEngine.plan(network: network, siting: siting, metric: GridMetric(), effort: 5, seed: 1)
  }

  private func fixed(_ village: String, _ stream: String, month: Int, day: Int) -> VisitRule {
    VisitRule(
      village: ID(village), stream: ID(stream), kind: .fixed, day: .date(month: month, day: day), reason: "fixture",
      place: nil)
  }

  @Test func `a visit that may float keeps its distance from one that is fixed`() throws {
    // two visits in April, one on the 2nd, day 92: the other would take day 91, the first of the quietest
    let plan = try plan { draft in
      draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(visitsPerYear: 4, spacingDays: 5) : $0 }
      draft.visitRules = ["film", "packaging"].map { fixed("A2", $0, month: 4, day: 2) }
    }
    #expect(plan.unplaced.isEmpty)
    let days = plan.rounds.filter { $0.stops.contains { $0.village == ID("A2") } }.flatMap(\.days).sorted()
    #expect(days.count == 4)
    #expect(days[0] == 92 && (97...120).contains(days[1]))
  }

  @Test func `two visits that cannot be so far apart are made as one`() throws {
    // two visits in April and two in October, forty days apart: each pair on one day
    let plan = try plan { draft in
      draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(visitsPerYear: 4, spacingDays: 40) : $0 }
    }
    #expect(plan.unplaced.isEmpty)
    let days = plan.rounds.filter { $0.stops.contains { $0.village == ID("A2") } }.flatMap(\.days)
    #expect(Set(days).count == 2)
  }

  @Test func `a visit too near to another is told so, with what it leaves`() throws {
    // of two visits in April one is fixed on 1 May, day 121, and no day of April is forty days before it
    let plan = try plan { draft in
      draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(visitsPerYear: 4, spacingDays: 40) : $0 }
      draft.visitRules = [fixed("A2", "film", month: 5, day: 1)]
    }
    #expect(plan.unplaced.map(\.village) == [ID("A2")])
    #expect(plan.unplaced.map(\.mass) == [.kilograms(250)])
    #expect(plan.unplaced.map(\.period) == [3])
    #expect(
      plan.unplaced.first?.reason.en
        == "no permitted day of April keeps the spacing to the village's other visits: 0.25 t could not be collected")
  }

  @Test func `a fixed date on which nothing waits is told so`() throws {
    // half the film arises in April and is fetched on the 10th; on 10 May there is none
    let plan = try plan { draft in
      draft.visitRules = [fixed("A1", "film", month: 4, day: 10), fixed("A1", "film", month: 5, day: 10)]
    }
    #expect(plan.unplaced.map(\.mass) == [.zero])
    #expect(plan.unplaced.map(\.period) == [4])
    #expect(
      plan.unplaced.first?.reason.en
        == "on the fixed date of 10 May nothing waits that is not fetched before, so no visit is made")
    #expect(plan.left == TransportPlan.Left(mass: .zero, lines: 0))
  }

  @Test func `what arises after the last permitted day stays, and the plan says so`() throws {
    // A2's film may not be fetched in October, November and December: half of its 1000 kg stays
    let plan = try plan { draft in
      let days = [(10, 31), (11, 30), (12, 31)].flatMap { month, days in (1...days).map { (month, $0) } }
      draft.visitRules = days.map { month, day in
        VisitRule(
          village: ID("A2"), stream: ID("film"), kind: .forbidden, day: .date(month: month, day: day),
          reason: "fixture", place: nil)
      }
    }
    #expect(plan.unplaced.map(\.mass) == [.kilograms(500)])
    #expect(
      plan.unplaced.first?.reason.en
        == "no working day of October is one on which the village may be visited: 0.5 t could not be collected")
  }

  @Test func `a base too far from the station is the reason, not the village`() throws {
    // B1 is 3 km from D2; from D1 to D2 and back are 20 km, 40 minutes of a shift of 80: the round of 65.4 does not fit
    let plan = try plan { draft in
      draft.vehicles = draft.vehicles.map {
        $0.id == ID("van") ? $0.working(shift: .minutes(50), base: "D1") : $0
      }
    }
    let reasons = Set(plan.unplaced.filter { $0.village == ID("B1") && $0.stream == ID("film") }.map(\.reason.en))
    #expect(
      reasons == ["the vehicles' base is too far from the station, or has no road to it, for a trip within a shift"])
  }
}
