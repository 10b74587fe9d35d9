import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// What trucks meet: the genuine plan under inputs that ask more.
struct TruckRuleTests {
  private typealias Change = (inout NetworkDraft) -> Void

  /// Whether a check fails for a plan under changed inputs.
  private func fails(
    _ check: String, _ plan: Plan = HandPlan.plan, _ change: Change
  ) throws -> Bool {
    var draft = HandDistrict.draft
    change(&draft)
    let result = try audit(plan, for: draft)
    #expect(result.checks.contains { $0.name.en == check })
    return result.failed.map(\.name.en).contains(check)
  }

  private func expect(
    _ check: String, _ plan: Plan = HandPlan.plan, holds: Change, fails: Change,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try !self.fails(check, plan, holds), "fails where it holds", sourceLocation: sourceLocation)
    #expect(try self.fails(check, plan, fails), "holds where it fails", sourceLocation: sourceLocation)
  }

  @Test func `loading begins while the village is open`() throws {
    // A2 is loaded from 34 530 s on
    let check = "loading and unloading begin while the place is open"
    for (from, to, isOpen) in [
      (34_530, 34_531, true), (34_529, 34_530, true), (34_531, 50_000, false), (0, 34_529, false),
    ] {
      let failed = try fails(check) {
        $0.villages[1].openingHours = OpeningHours(from: .seconds(from), to: .seconds(to))
      }
      #expect(failed == !isOpen)
    }
  }

  @Test func `unloading begins while the station is open`() throws {
    // at D1 first at 31 440 s, last at 42 078 s
    let check = "loading and unloading begin while the place is open"
    for (from, to, isOpen) in [
      (31_440, 42_078, true), (31_441, 42_078, false), (31_440, 42_077, false),
    ] {
      let failed = try fails(check) {
        $0.depots[0].openingHours = OpeningHours(from: .seconds(from), to: .seconds(to))
      }
      #expect(failed == !isOpen)
    }
  }

  @Test func `a crew rests in time`() throws {
    // the long day lasts from 28 800 to 43 428 s
    let check = "crews rest as the rule asks"
    let rest = { (seconds: Int) -> Change in
      { $0.vehicles[1].rest = RestRule(length: .minutes(30), after: .seconds(seconds)) }
    }
    try expect(check, holds: rest(14_628), fails: rest(14_627))
    // after the rest from 33 240 to 35 040 s it lasts until 45 228 s
    try expect(check, HandPlan.planWithRest, holds: rest(10_188), fails: rest(10_187))
    for begin in [33_239, 33_241] {
      // while it unloads, or too late to leave at 35 040 s
      var plan = HandPlan.planWithRest
      plan.transport.vehicleDays[0].breaks = [.seconds(begin)]
      #expect(try fails(check, plan, rest(10_188)))
    }
  }

  @Test func `a rest takes its time`() throws {
    let rest: Change = { $0.vehicles[1].rest = RestRule(length: .minutes(30), after: .hours(4)) }
    let check = "what a vehicle does follows in time"
    #expect(try !fails(check, HandPlan.planWithRest, rest))
    var plan = HandPlan.plan
    plan.transport.vehicleDays[0].breaks = [.seconds(33_240)]
    #expect(try fails(check, plan, rest))
  }

  @Test func `a vehicle drives from its base and back`() throws {
    var draft = HandDistrict.draft
    draft.vehicles[1].base = ID("C1")
    let passing = try audit(HandPlan.planFromCentre, for: draft).failed.map(\.name.en)
    #expect(passing == [])
    let failed = try audit(HandPlan.plan, for: draft).failed.map(\.name.en)
    #expect(failed.contains("ways without a load are right"))
    #expect(failed.contains("what a vehicle does follows in time"))
    #expect(failed.contains("distance, hours, fuel and exhaust add up"))
    draft.vehicles[1].base = ID("D1")
    #expect(
      try audit(HandPlan.planFromCentre, for: draft).failed.map(\.name.en).contains("ways without a load are right"))
  }

  @Test func `a day begins no earlier than its shift`() throws {
    // the long day ends at 43 428 s
    let check = "vehicles start and end their day within the shift"
    try expect(
      check, holds: { $0.vehicles[1].shiftStart = .hours(8) }, fails: { $0.vehicles[1].shiftStart = .seconds(28_801) })
    #expect(try fails(check) { $0.vehicles[1].shiftStart = .hours(4) })
  }

  @Test func `no truck is heavier than the roads to a village allow`() throws {
    let weights = { (limit: Double) -> Change in
      {
        $0.vehicles[0].grossMass = .tonnes(16)
        $0.vehicles[1].grossMass = .tonnes(4.5)
        $0.villages[1].truckLimit = .tonnes(limit)
      }
    }
    try expect("roads to villages carry the trucks that come", holds: weights(16), fails: weights(15.999))
    // the village without straw meets only the van
    let light = { (limit: Double) -> Change in
      {
        weights(16)(&$0)
        $0.villages[3].truckLimit = .tonnes(limit)
      }
    }
    try expect("roads to villages carry the trucks that come", holds: light(4.5), fails: light(4.4))
  }

  @Test func `what may not share a load rides in compartments`() throws {
    let apart = { (own: [Int], compartments: Int) -> Change in
      {
        for index in [1, 2] { $0.streams[index] = $0.streams[index].changed(mayShareLoadWith: []) }
        for index in own { $0.streams[index].mayRideInOwnCompartment = true }
        $0.vehicles[1].compartments = compartments
      }
    }
    let check = "streams on one truck may share a load or are kept apart"
    try expect(check, holds: apart([1, 2], 2), fails: apart([1, 2], 1))
    try expect(check, holds: apart([1, 2], 3), fails: apart([1], 2))
  }

  @Test func `a round is emptied on its way only where that is allowed`() throws {
    // D1-2 loads 50 kg of packaging at A1, then film and packaging at A2; by C1 it is another way, whatever else
    var plan = HandPlan.plan
    plan.transport.rounds[1].unloadings = [.init(stops: 1, centre: ID("C1"))]
    for day in [0, 2] { plan.transport.vehicleDays[day].trips[1].unloadings = [.seconds(33_600)] }
    let allowed = { (place: WasteStream.UnloadingPlace) -> Change in { $0.streams[2].unloadsAt = place } }
    try expect(
      "rounds are emptied only at centres that take their streams", plan, holds: allowed(.centre),
      fails: allowed(.station))
    #expect(try fails("distances of rounds are right", plan, allowed(.centre)))
    #expect(try fails("what a vehicle does follows in time", plan, allowed(.centre)))
    // emptied before it has loaded, or after the last stop
    for stops in [0, 2] {
      plan.transport.rounds[1].unloadings[0].stops = stops
      #expect(try fails("rounds are complete", plan, allowed(.centre)))
    }
  }

  @Test func `a stream with a vehicle of its own rides on no other`() throws {
    let own = { (isAsked: Bool) -> Change in
      {
        $0.vehicles.append($0.vehicles[1].changed(id: ID("film-van"), streams: [ID("film")]))
        $0.streams[1].needsDedicatedVehicle = isAsked
      }
    }
    try expect("vehicles may carry what they carry", holds: own(false), fails: own(true))
  }

  @Test func `no truck is heavier than the roads to its station and to a centre allow`() throws {
    let check = "roads to villages carry the trucks that come"
    let weights = { (change: @escaping Change) -> Change in
      {
        $0.vehicles[0].grossMass = .tonnes(16)
        $0.vehicles[1].grossMass = .tonnes(4.5)
        change(&$0)
      }
    }
    // lorry and van come to D1
    try expect(
      check, holds: weights { $0.depots[0].truckLimit = .tonnes(16) },
      fails: weights { $0.depots[0].truckLimit = .tonnes(15.9) })
    try expect(
      check, holds: weights { $0.centres[0].truckLimit = .tonnes(1) },
      fails: weights { $0.depots[1].truckLimit = .tonnes(4.4) })
    // the van is emptied at C1
    var plan = HandPlan.plan
    plan.transport.rounds[1].unloadings = [.init(stops: 1, centre: ID("C1"))]
    try expect(
      check, plan, holds: weights { $0.centres[0].truckLimit = .tonnes(4.5) },
      fails: weights { $0.centres[0].truckLimit = .tonnes(4.4) })
  }

  @Test func `roads of the dry season are used in it only`() throws {
    let check = "roads of the dry season are used in it only"
    // B2 is visited in April and October; A2 has shuttles in June as well; so have villages of D2
    try expect(
      check, holds: { $0.villages[3].passablePeriods = [4, 10] }, fails: { $0.villages[3].passablePeriods = [4, 9] })
    try expect(
      check, holds: { $0.villages[1].passablePeriods = [4, 6, 10] },
      fails: { $0.villages[1].passablePeriods = [4, 10] })
    try expect(
      check, holds: { $0.depots[1].passablePeriods = [4, 6, 10] }, fails: { $0.depots[1].passablePeriods = [4, 10] })
    // the van is out in April and October, and is emptied at C1
    var plan = HandPlan.plan
    plan.transport.rounds[1].unloadings = [.init(stops: 1, centre: ID("C1"))]
    try expect(
      check, plan, holds: { $0.centres[0].passablePeriods = [4, 10] }, fails: { $0.centres[0].passablePeriods = [4] })
    try expect(
      check,
      holds: {
        $0.vehicles[1].base = ID("C1")
        $0.centres[0].passablePeriods = [4, 10]
      },
      fails: {
        $0.vehicles[1].base = ID("C1")
        $0.centres[0].passablePeriods = [10]
      })
  }
}
