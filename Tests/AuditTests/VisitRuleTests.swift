import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Days of visits, harvest and calls: the genuine plan under inputs that ask more.
///
/// Film of A1 is fetched on 5 April, a Saturday, and on 7 October 2025, a Tuesday: days 95 and 280.
struct VisitRuleTests {
  private func failed(
    _ plan: Plan = HandPlan.plan, under change: (inout NetworkDraft) -> Void
  ) throws -> [String] {
    var draft = HandDistrict.draft
    change(&draft)
    return try audit(plan, for: draft).failed.map(\.name.en)
  }

  private func rule(_ kind: VisitRule.Kind, _ day: VisitDay) -> VisitRule {
    VisitRule(village: ID("A1"), stream: ID("film"), kind: kind, day: day, reason: "fixture", place: nil)
  }

  @Test func `visits are so many days apart`() throws {
    // from day 95 to day 280
    let check = "visits are as many days apart as the rule asks"
    #expect(try !failed { $0.streams[1].spacingDays = 185 }.contains(check))
    #expect(try failed { $0.streams[1].spacingDays = 186 }.contains(check))
  }

  @Test func `visits fall on the weekdays of the stream`() throws {
    let check = "visits fall on the weekdays of the rule"
    #expect(try !failed { $0.streams[1].visitWeekdays = [.tuesday, .saturday] }.contains(check))
    #expect(try failed { $0.streams[1].visitWeekdays = [.saturday] }.contains(check))
  }

  @Test func `fixed weekdays take the place of the stream's, and fixed dates are apart`() throws {
    let check = "visits fall on the weekdays of the rule"
    let saturday = rule(.fixed, .weekday(.saturday))
    #expect(try failed { $0.visitRules = [saturday] }.contains(check))
    #expect(try !failed { $0.visitRules = [saturday, rule(.fixed, .weekday(.tuesday))] }.contains(check))
    #expect(try !failed { $0.visitRules = [saturday, rule(.fixed, .date(month: 10, day: 7))] }.contains(check))
  }

  @Test func `a forbidden day sees no visit`() throws {
    let check = "no visit on a forbidden day"
    #expect(try failed { $0.visitRules = [rule(.forbidden, .weekday(.tuesday))] }.contains(check))
    #expect(try !failed { $0.visitRules = [rule(.forbidden, .weekday(.wednesday))] }.contains(check))
    #expect(try failed { $0.visitRules = [rule(.forbidden, .date(month: 4, day: 5))] }.contains(check))
    #expect(try !failed { $0.visitRules = [rule(.forbidden, .date(month: 4, day: 6))] }.contains(check))
  }

  @Test func `a fixed date sees its visit once something has arisen`() throws {
    // film arises in April and October: in January there is none
    let check = "fixed visits are made"
    #expect(try !failed { $0.visitRules = [rule(.fixed, .date(month: 4, day: 5))] }.contains(check))
    #expect(try failed { $0.visitRules = [rule(.fixed, .date(month: 4, day: 6))] }.contains(check))
    #expect(try !failed { $0.visitRules = [rule(.fixed, .date(month: 1, day: 5))] }.contains(check))
    var plan = HandPlan.plan
    plan.transport.unplaced = [
      .init(
        village: ID("A1"), stream: ID("film"), mass: .kilograms(1), period: 3,
        reason: LocalizedName(zh: "原因", en: "a reason"))
    ]
    #expect(try !failed(plan) { $0.visitRules = [rule(.fixed, .date(month: 4, day: 6))] }.contains(check))
    // what is left in October says nothing of April
    plan.transport.unplaced[0].period = 9
    #expect(try failed(plan) { $0.visitRules = [rule(.fixed, .date(month: 4, day: 6))] }.contains(check))
  }

  @Test func `a fixed date by which all is fetched needs no visit`() throws {
    // the visit of 5 April takes all of April, so on 10 May nothing waits; nor on 9 April, as 5 April is fixed too
    let check = "fixed visits are made"
    #expect(try !failed { $0.visitRules = [rule(.fixed, .date(month: 5, day: 10))] }.contains(check))
    let both = [5, 9].map { rule(.fixed, .date(month: 4, day: $0)) }
    #expect(try !failed { $0.visitRules = both }.contains(check))
  }

  @Test func `the harvest is fetched on its days`() throws {
    // 293 040 s in June: 10.2 shifts of one lorry
    let check = "vehicles fetch the harvest on its days"
    #expect(try !failed { $0.streams[0].harvestDays = 11 }.contains(check))
    #expect(try failed { $0.streams[0].harvestDays = 10 }.contains(check))
    // with two lorries six days are enough, five are not
    var plan = HandPlan.plan
    plan.transport.fleet[0].vehicles = 2
    plan.transport.fleet[1].vehicles = 2
    #expect(try !failed(plan) { $0.streams[0].harvestDays = 6 }.contains(check))
    #expect(try failed(plan) { $0.streams[0].harvestDays = 5 }.contains(check))
  }

  /// Straw on call, five tonnes a call.
  private func onCall(load: Int = 5000, response: WorkTime = .hours(24)) -> (inout NetworkDraft) -> Void {
    {
      $0.streams[0] = HandDistrict.straw.changed(pattern: .onCall)
      $0.streams[0].loadPerCall = .kilograms(load)
      $0.streams[0].responseTime = response
    }
  }

  @Test func `a call fetches its load within its time`() throws {
    #expect(try failed(under: onCall(load: 4999)).contains("a call fetches no more than a call's load"))
    #expect(try !failed(under: onCall()).contains("a call fetches no more than a call's load"))
    // the longest trip is of 2820 s
    let check = "a call is driven within its time of response"
    #expect(try !failed(under: onCall(response: .seconds(2820))).contains(check))
    #expect(try failed(under: onCall(response: .seconds(2819))).contains(check))
  }

  @Test func `calls are fetched as they come`() throws {
    let check = "calls are fetched as they come"
    #expect(try !failed(under: onCall()).contains(check))
    var late = HandPlan.plan
    late.transport.shuttles[1].trips[5] -= 1
    late.transport.shuttles[1].trips[9] += 1
    #expect(try failed(late, under: onCall()).contains(check))
  }

  @Test func `vehicles are enough for the calls of the days of response`() throws {
    // June: 48 calls of 2580 s and 60 of 2820 s on 24 days are 12 210 s a day, October less; 12 240 s are 3.4 h
    let check = "vehicles answer the calls expected in time"
    let short = { (seconds: Int) -> (inout NetworkDraft) -> Void in
      {
        onCall()(&$0)
        $0.vehicles[0] = $0.vehicles[0].changed(shift: .seconds(seconds))
      }
    }
    #expect(try !failed(under: short(12_210)).contains(check))
    #expect(try failed(under: short(12_209)).contains(check))
    // within two days twice as much comes, and there is twice the time
    #expect(
      try failed {
        short(12_209)(&$0)
        $0.streams[0].responseTime = .hours(48)
      }.contains(check))
  }

  @Test func `calls of two streams share the vehicles`() throws {
    // half of the lines belong to another stream that the same lorry answers
    let check = "vehicles answer the calls expected in time"
    var plan = HandPlan.plan
    plan.transport.shuttles[2].stream = ID("film")
    let change = { (seconds: Int) -> (inout NetworkDraft) -> Void in
      {
        onCall()(&$0)
        $0.streams[1] = HandDistrict.film.changed(pattern: .onCall)
        $0.streams[1].loadPerCall = .tonnes(5)
        $0.streams[1].responseTime = .hours(24)
        $0.vehicles[0] = $0.vehicles[0].changed(streams: [ID("straw"), ID("film")], shift: .seconds(seconds))
      }
    }
    #expect(try !failed(plan, under: change(12_210)).contains(check))
    #expect(try failed(plan, under: change(12_209)).contains(check))
  }

  @Test func `a vehicle out with rounds answers no calls on that day`() throws {
    // the van is the only one and out on a day of April; straw on call is the van's in a plan that says so
    let check = "vehicles answer the calls expected in time"
    var plan = HandPlan.plan
    plan.transport.shuttles[0].vehicle = ID("van")
    plan.transport.shuttles[0].trips = (1...12).map { $0 == 4 ? 1 : 0 }
    let change: (inout NetworkDraft) -> Void = {
      onCall()(&$0)
      $0.vehicles[1] = $0.vehicles[1].changed(streams: [ID("straw"), ID("film"), ID("packaging")])
    }
    #expect(try failed(plan, under: change).contains(check))
    plan.transport.fleet[2].vehicles = 2
    #expect(try !failed(plan, under: change).contains(check))
  }
}
