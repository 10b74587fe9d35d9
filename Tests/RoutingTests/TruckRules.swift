import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

/// What trucks meet, on the hand district: rounds of 74 and 17 minutes at D1 (A1), 45.8 at D3 (A2), 65.4 and 30.2 at D2
/// (B1, B2), in April and in October; 232.4 minutes a time. A kilometre takes two minutes.
struct TruckRules {
  private func plan(_ change: (inout NetworkDraft) -> Void) throws -> TransportPlan {
    var draft = HandDistrict.draft
    change(&draft)
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    let plan = RoutingEngine.plan(network: network, siting: siting, metric: GridMetric(), effort: 20, seed: 1)
    #expect(TransportCheck(network: network, siting: siting, metric: GridMetric(), plan: plan).faults() == [])
    return plan
  }

  @Test func `a van drives from its base through the stations and home`() throws {
    // from C1 (5, 5) to D1, D3 and D2 and home: 10 + 5 + 5 + 10 km
    let plan = try plan { $0.vehicles = $0.vehicles.map { $0.id == ID("van") ? $0.working(base: "C1") : $0 } }
    #expect(plan.vehicleDays.map(\.emptyDistance) == [.kilometres(30), .kilometres(30)])
    #expect(plan.vehicleDays.first?.end == WorkTime.minutes(480 + 232.4 + 60))
    #expect(plan.vehicleDays.first?.trips.first?.start == WorkTime.minutes(480 + 20))
  }

  @Test func `a lorry with a base drives there and back on each of its days, one station a day`() throws {
    // from D3: D1 and D2 are 10 km off and back, 20 of 480 minutes. June: A1 48 trips of 43 minutes, 10 a shift: 5 days;
    // A2 24 trips at D3 itself, 11 a shift: 3 days; B1 36 trips of 47, 9 a shift: 4 days; 9 × 10 km empty
    let plan = try plan { $0.vehicles = $0.vehicles.map { $0.id == ID("lorry") ? $0.working(base: "D3") : $0 } }
    let june = try #require(plan.fleet.first { $0.vehicle == ID("lorry") })
    #expect(june.vehicleDays == 12)
    #expect(june.emptyDistance == .kilometres(90))
    #expect(june.distance == .kilometres(504 + 90))
  }

  @Test func `a crew rests before it has worked two hours`() throws {
    let rest = RestRule(length: .minutes(30), after: .hours(2))
    let plan = try plan { $0.vehicles = $0.vehicles.map { $0.id == ID("van") ? $0.working(rest: rest) : $0 } }
    let day = try #require(plan.vehicleDays.first)
    // 272.4 minutes with the empty ways: two rests at least, and none longer than it has to be
    #expect(day.breaks.count >= 2)
    #expect(day.end - day.start == WorkTime.minutes(272.4 + 30 * Double(day.breaks.count)))
    var fresh = day.start
    for pause in day.breaks + [day.end] {
      #expect(pause - fresh <= .hours(2))
      fresh = pause + .minutes(30)
    }
  }

  @Test func `a village open from two to three is loaded then`() throws {
    let hours = OpeningHours(from: .hours(14), to: .hours(15))
    let plan = try plan { $0.villages = $0.villages.map { $0.id == ID("B1") ? $0.reached(hours: hours) : $0 } }
    #expect(plan.unplaced.isEmpty)
    let ofB1 = plan.rounds.filter { $0.stops.contains { $0.village == ID("B1") } }
    #expect(!ofB1.isEmpty)
    for trip in plan.vehicleDays.flatMap(\.trips) {
      guard let round = ofB1.first(where: { $0.id == trip.round }) else { continue }
      for (stop, loading) in zip(round.stops, trip.loadings) where stop.village == ID("B1") {
        #expect(hours.contains(loading))
      }
    }
  }

  @Test func `who would wait at a village leaves later and comes home no later`() throws {
    // B1 opens at two: without waiting the day lasts its rounds' 232.4 minutes and 40 of empty ways
    let hours = OpeningHours(from: .hours(14), to: .hours(15))
    let plan = try plan { $0.villages = $0.villages.map { $0.id == ID("B1") ? $0.reached(hours: hours) : $0 } }
    for day in plan.vehicleDays where day.trips.count == 5 {
      #expect(day.end - day.start == WorkTime.minutes(232.4 + 40))
      #expect(day.start > .hours(8))
    }
    // every round that comes to a village of its own opens there on arrival
    for trip in plan.vehicleDays.flatMap(\.trips) {
      let round = try #require(plan.rounds.first { $0.id == trip.round })
      #expect(trip.loadings[0] == trip.start + round.stops[0].arrival)
    }
  }

  @Test func `a crew need not work while it waits for a village to open`() throws {
    // at most four hours of work without a rest, and B1 opens at three: who left at eight could not wait for it
    let hours = OpeningHours(from: .hours(15), to: .hours(16))
    let plan = try plan { draft in
      draft.villages = draft.villages.map { $0.id == ID("B1") ? $0.reached(hours: hours) : $0 }
      draft.vehicles = draft.vehicles.map {
        $0.id == ID("van") ? $0.working(rest: RestRule(length: .minutes(30), after: .hours(4))) : $0
      }
    }
    #expect(plan.unplaced.allSatisfy { $0.village != ID("B1") || $0.stream == HandDistrict.straw.id })
  }

  @Test func `a village whose road bears no van is told so`() throws {
    let plan = try plan { draft in
      draft.vehicles = draft.vehicles.map { $0.working(grossMass: .tonnes($0.id == ID("van") ? 3.5 : 15)) }
      draft.villages = draft.villages.map { $0.id == ID("A2") ? $0.reached(truckLimit: .tonnes(3)) : $0 }
    }
    #expect(!plan.rounds.contains { $0.stops.contains { $0.village == ID("A2") } })
    let reasons = plan.unplaced.filter { $0.village == ID("A2") }.map(\.reason.en)
    #expect(reasons.count == 3)
    #expect(
      Set(reasons) == ["the road to the village or its station is closed to every vehicle that may carry this stream"])
  }

  @Test func `visits keep to their weekdays, dates and spacing`() throws {
    // four visits a year, two of them due in April; one of A2's is fixed on 21 October, a Tuesday
    let plan = try plan { draft in
      draft.streams = draft.streams.map {
        $0.pattern == .round ? $0.collected(visitsPerYear: 4, spacingDays: 8, visitWeekdays: [.tuesday]) : $0
      }
      draft.visitRules = ["film", "packaging"].map { stream in
        VisitRule(
          village: ID("A2"), stream: ID(stream), kind: .fixed, day: .date(month: 10, day: 21), reason: "fixture",
          place: nil)
      }
    }
    #expect(plan.unplaced.isEmpty)
    let days = plan.rounds.filter { $0.stops.contains { $0.village == ID("A2") } }.flatMap(\.days).sorted()
    #expect(days.count == 4)
    // 21 October is day 294; 7 January 2025 is a Tuesday, and so is every seventh day after it
    #expect(days.contains(294))
    #expect(days.allSatisfy { $0 % 7 == 0 })
    for (day, next) in zip(days, days.dropFirst()) { #expect(next - day >= 8) }
  }

  @Test func `harvest days size the fleet`() throws {
    // 11 lorry days in June within 5 days: 3 lorries; 7 in October: 2
    let plan = try plan { draft in
      draft.streams = draft.streams.map { $0.pattern == .shuttle ? $0.collected(harvestDays: 5) : $0 }
    }
    let lorry = plan.fleet.filter { $0.vehicle == ID("lorry") }
    #expect(lorry.map(\.vehicleDays) == [11, 7])
    #expect(lorry.map(\.vehicles) == [3, 2])
  }

  @Test func `calls are expected as what arises fills loads`() throws {
    // A1: 50 of 100 kg by the end of April, 20 a call: 3 calls, and 2 more in October
    let plan = try plan { draft in
      draft.streams = draft.streams.map {
        $0.id == HandDistrict.packaging.id
          ? $0.collected(.onCall, mayShareLoadWith: [], loadPerCall: .kilograms(20), responseTime: .hours(48))
          : $0.id == HandDistrict.film.id ? $0.collected(mayShareLoadWith: []) : $0
      }
    }
    let calls = try #require(plan.shuttles.first { $0.village == ID("A1") && $0.stream == HandDistrict.packaging.id })
    #expect(calls.trips == [0, 0, 0, 3, 0, 0, 0, 0, 0, 2, 0, 0])
    #expect(calls.load == .kilograms(20))
  }

  @Test func `a vehicle out with rounds answers no call that day`() throws {
    // the van that carries film also fetches packaging on call, within a day; April has one van day of rounds, on a day
    // on which another van has to answer the calls
    let change: (inout NetworkDraft) -> Void = { draft in
      draft.streams = draft.streams.map {
        $0.id == HandDistrict.packaging.id
          ? $0.collected(.onCall, mayShareLoadWith: [], loadPerCall: .kilograms(20), responseTime: .hours(24))
          : $0.id == HandDistrict.film.id ? $0.collected(mayShareLoadWith: []) : $0
      }
    }
    let plan = try plan(change)
    let april = try #require(plan.fleet.first { $0.vehicle == ID("van") && $0.period == 3 })
    #expect(april.vehicles == 2)
    // the only van there is cannot: film is fetched, calls of the month are not answered
    let alone = try self.plan {
      change(&$0)
      $0.vehicles = $0.vehicles.map { $0.id == ID("van") ? $0.working(count: 1) : $0 }
    }
    let left = alone.unplaced.filter { $0.stream == HandDistrict.packaging.id }
    #expect(!left.isEmpty && left.allSatisfy { $0.mass.kilograms.isMultiple(of: 20) })
  }

  @Test func `a call that cannot be answered in time is told so`() throws {
    // A1 is 2 km from D1: 4 + 6 + 20 × 0.06 + 4 minutes; B1 3 km from D2: 4 more
    let plan = try plan { draft in
      draft.streams = draft.streams.map {
        $0.id == HandDistrict.packaging.id
          ? $0.collected(.onCall, mayShareLoadWith: [], loadPerCall: .kilograms(20), responseTime: .minutes(17))
          : $0.id == HandDistrict.film.id ? $0.collected(mayShareLoadWith: []) : $0
      }
    }
    let reasons = plan.unplaced.filter { $0.stream == HandDistrict.packaging.id }
    #expect(reasons.map(\.village) == [ID("B1")])
    #expect(
      reasons.first?.reason.en == "6.0 km there and back with loading take longer than a call may wait")
    #expect(reasons.first?.mass == .kilograms(80))
  }

  @Test func `straw of a village that opens for an hour takes more lorry days`() throws {
    // A1's 48 trips of June, each loaded between 14 and 15 o'clock: two a shift, at 14:00 and 14:43: 24 days
    let hours = OpeningHours(from: .hours(14), to: .hours(15))
    let plan = try plan { $0.villages = $0.villages.map { $0.id == ID("A1") ? $0.reached(hours: hours) : $0 } }
    let june = try #require(plan.fleet.first { $0.vehicle == ID("lorry") && $0.period == 5 })
    // before these 11 days, 5 of them for A1
    #expect(june.vehicleDays >= 24)
    // of a station that is open at night only straw is not fetched at all
    let closed = OpeningHours(from: .hours(15.9), to: .hours(23))
    let none = try self.plan { draft in
      draft.depots = draft.depots.map { depot in
        guard depot.id == ID("D1") else { return depot }
        return Depot(
          id: depot.id, name: depot.name, township: depot.township, position: depot.position,
          positionConfidence: depot.positionConfidence, state: depot.state, reason: depot.reason, area: depot.area,
          yearlyCost: depot.yearlyCost, streams: depot.streams, place: depot.place, openingHours: closed)
      }
    }
    let straw = try #require(none.unplaced.first { $0.village == ID("A1") && $0.stream == HandDistrict.straw.id })
    #expect(
      straw.reason.en == "village and station are not open long enough for a trip within any vehicle's shift")
    #expect(straw.mass == .tonnes(400))
  }

  @Test func `streams that may not lie together ride in compartments of their own`() throws {
    func rounds(compartments: Int) throws -> Int {
      try plan { draft in
        draft.streams = draft.streams.map {
          $0.pattern == .round ? $0.collected(mayShareLoadWith: [], mayRideInOwnCompartment: true) : $0
        }
        draft.vehicles = draft.vehicles.map { $0.working(compartments: $0.id == ID("van") ? compartments : 1) }
      }.rounds.filter { $0.streams.count == 2 }.count
    }
    #expect(try rounds(compartments: 1) == 0)
    #expect(try rounds(compartments: 2) > 0)
  }

  @Test func `balanced crews work within a shift of each other`() throws {
    let plan = try plan { draft in
      draft.vehicles = draft.vehicles.map { $0.id == ID("van") ? $0.working(shift: .hours(2)) : $0 }
      draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(visitsPerYear: 12) : $0 }
      draft.options.workingDaysPerYear = 24
      draft.options.balancesCrews = true
    }
    var worked: [Int: WorkTime] = [:]
    for day in plan.vehicleDays { worked[day.number, default: .zero] += day.end - day.start }
    let most = try #require(worked.values.max())
    let least = try #require(worked.values.min())
    #expect(worked.count > 1)
    #expect(most - least <= .hours(2))
  }
}
