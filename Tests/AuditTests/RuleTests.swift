import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Rules that the genuine plan only meets under other inputs.
struct RuleTests {
  @Test func `a plan over the budget fails, one within it passes that check`() throws {
    // the yearly cost without the shortfall is 150 349.80 yuan
    let check = "the cost stays within the budget (12)"
    #expect(try failures(budget: .yuan(150_349.79)).contains(check))
    #expect(try !failures(budget: .yuan(150_349.80)).contains(check))
  }

  @Test func `with a budget the value is the mass collected`() throws {
    // straw 900 000, film 4500, packaging 280 kg
    var plan = HandPlan.plan
    plan.siting.quality = HandPlan.quality(904_780, bound: 905_280)
    let check = "the value is what the objective says"
    #expect(try !failures(plan, budget: .yuan(200_000)).contains(check))
    #expect(try failures(budget: .yuan(200_000)).contains(check))
  }

  @Test func `with the least greatest distance the value is the longest way`() throws {
    let longest = try #require(HandPlan.plan.siting.assignments.map(\.distance).max())
    let check = "the value is what the objective says"
    var plan = HandPlan.plan
    for (metres, fails) in [(longest.metres, false), (longest.metres - 1, true)] {
      plan.siting.quality = HandPlan.quality(metres, bound: metres - 1)
      #expect(try failures(plan, .leastGreatestDistance(budget: nil)).contains(check) == fails)
    }
    // a bound above the value cannot be one
    plan.siting.quality = HandPlan.quality(longest.metres, bound: longest.metres + 1)
    #expect(try failures(plan, .leastGreatestDistance(budget: nil)).contains("bounds fit their values"))
  }

  @Test func `with a budget for the least greatest distance priced shortfalls count`() throws {
    let total = HandPlan.plan.siting.cost.total
    #expect(HandPlan.plan.siting.cost.shortfalls > .zero)
    let check = "the cost stays within the budget (12)"
    #expect(try !failures(HandPlan.plan, .leastGreatestDistance(budget: total)).contains(check))
    #expect(try failures(HandPlan.plan, .leastGreatestDistance(budget: total - .fen(1))).contains(check))
  }

  @Test func `a second station is asked for within its radius`() throws {
    // packaging has stations at D1 and D2; the other one is 12, 7, 13 and 12 km from the four villages
    let check = "villages have their second station (27)"
    for (kilometres, fails) in [(13.0, false), (12.999, true)] {
      var draft = HandDistrict.draft
      draft.streams[2] = HandDistrict.packaging.changed(backupRadius: .kilometres(kilometres))
      #expect(try audit(HandPlan.plan, for: draft).failed.map(\.name.en).contains(check) == fails)
    }
  }

  @Test func `a second station beyond the service radius is a second choice`() throws {
    // A1 takes its straw to D1; the other straw station, D2, is 12 km off, beyond the service radius
    #expect(HandDistrict.straw.serviceRadius < .kilometres(11))
    let check = "second choices are true"
    for (kilometres, fails) in [(12.0, true), (11.999, false)] {
      var draft = HandDistrict.draft
      draft.streams[0] = HandDistrict.straw.changed(backupRadius: .kilometres(kilometres))
      #expect(try audit(HandPlan.plan, for: draft).failed.map(\.name.en).contains(check) == fails)
    }
  }

  @Test func `a split village goes to the stations it is locked to, and to no other`() throws {
    // all straw of A1 goes to D1
    let check = "locked and forbidden assignments are kept (11)"
    for (depots, fails) in [(["D1", "D2"], false), (["D2", "D3"], true)] {
      var draft = HandDistrict.draft
      draft.streams[0] = HandDistrict.straw.changed(isSingleStation: false)
      draft.locks += depots.map {
        Lock(village: ID("A1"), stream: ID("straw"), depot: ID($0), kind: .locked, reason: "fixture", place: nil)
      }
      #expect(try audit(HandPlan.plan, for: draft).failed.map(\.name.en).contains(check) == fails)
    }
  }

  @Test func `a village must be served when the stream serves every village`() throws {
    var draft = HandDistrict.draft
    draft.streams[1] = HandDistrict.film.changed(servesEveryVillage: true)
    let failed = try audit(HandPlan.plan, for: draft).failed.map(\.name.en)
    #expect(failed.contains("mass handed over is the off-field mass (2)"))
    #expect(failed.contains("reasons for not serving are true"))
  }

  @Test func `a vehicle that is not sealed may not carry a stream that must be`() throws {
    var draft = HandDistrict.draft
    draft.vehicles.append(draft.vehicles[1].changed(id: ID("sealed-van"), kilometreCost: .yuanPerKilometre(9)))
    draft.vehicles[1] = draft.vehicles[1].changed(isSealed: false)
    #expect(try audit(HandPlan.plan, for: draft).passed)
    draft.streams[2] = HandDistrict.packaging.changed(needsSealedVehicle: true)
    #expect(try audit(HandPlan.plan, for: draft).failed.map(\.name.en).contains("vehicles may carry what they carry"))
  }

  @Test func `a fleet of one has no second vehicle`() throws {
    var draft = HandDistrict.draft
    draft.vehicles[1] = draft.vehicles[1].changed(count: 1)
    #expect(try audit(HandPlan.plan, for: draft).passed)
    var plan = HandPlan.plan
    plan.transport.rounds[3].vehicleNumbers = [2, 2]
    #expect(try audit(plan, for: draft).failed.map(\.name.en).contains("vehicle numbers exist"))
  }

  @Test func `what cannot be placed is excused when the plan says so`() throws {
    var plan = HandPlan.plan
    plan.transport.rounds[2].days.removeLast()
    plan.transport.rounds[2].vehicleNumbers.removeLast()
    let check = "rounds fetch the year's mass"
    #expect(try audit(plan).failed.map(\.name.en).contains(check))
    // the round that is not driven fetches 750 kg
    for (kilograms, fails) in [(750, false), (2, true), (751, true)] {
      plan.transport.unplaced = [
        .init(
          village: ID("B1"), stream: ID("film"), mass: .kilograms(kilograms), period: 9,
          reason: LocalizedName(zh: "无车", en: "no van"))
      ]
      #expect(try audit(plan).failed.map(\.name.en).contains(check) == fails)
    }
  }

  @Test func `trips that are left out are excused to the kilogram`() throws {
    // A1 hands over 400 t of straw in 80 loads; with 79 five tonnes are left
    var plan = HandPlan.plan
    plan.transport.shuttles[0].trips[9] -= 1
    for (kilograms, fails) in [(5000, false), (4999, true)] {
      plan.transport.unplaced = [
        .init(
          village: ID("A1"), stream: ID("straw"), mass: .kilograms(kilograms), period: nil,
          reason: LocalizedName(zh: "无车", en: "no lorry"))
      ]
      #expect(try audit(plan).failed.map(\.name.en).contains("shuttles carry the year's mass") == fails)
    }
  }

  @Test func `a round that lists a stream over and over is refused at once`() throws {
    var plan = HandPlan.plan
    plan.transport.rounds[0].streams = [ID<WasteStream>](repeating: ID("film"), count: 40)
    plan.transport.rounds[0].stops[0].loads = [.kilograms(1000)] + [Mass](repeating: .zero, count: 39)
    let check = "streams on one truck may share a load or are kept apart"
    #expect(try audit(plan).failed.map(\.name.en).contains(check))
  }

  private func failures(_ plan: Plan = HandPlan.plan, budget: Money) throws -> [String] {
    try failures(plan, .greatestCoverage(budget: budget, keepsTargets: false))
  }

  private func failures(_ plan: Plan, _ objective: PlanningOptions.Objective) throws -> [String] {
    var draft = HandDistrict.draft
    draft.options.objective = objective
    return try audit(plan, for: draft).failed.map(\.name.en)
  }
}
