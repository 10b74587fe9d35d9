import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Full loads within a day: the genuine plan under inputs that ask more, and one worked by hand with a base.
///
/// The lorry loads 900 + 600 s, unloads 600 s, and drives 240 s to A1, 360 s to A2 and B1.
struct ShuttleDayCheckTests {
  private typealias Change = (inout NetworkDraft) -> Void

  private func failed(_ plan: Plan = HandPlan.plan, _ change: Change) throws -> [String] {
    var draft = HandDistrict.draft
    change(&draft)
    return try audit(plan, for: draft).failed.map(\.name.en)
  }

  private let check = "full loads keep to opening hours, rests and the way from the base"

  @Test func `a trip is loaded and unloaded while village and station are open`() throws {
    // the lorry works from 28 800 to 57 600 s: the last loading at A2 begins at 57 600 − 600 − 360 − 1500 = 55 140 s
    for (from, fails) in [(55_140, false), (55_141, true)] {
      let failed = try failed { $0.villages[1].openingHours = OpeningHours(from: .seconds(from), to: .hours(24)) }
      #expect(failed.contains(check) == fails)
    }
    // the first unloading at D2, from B1, is at 28 800 + 360 + 1500 + 360 = 31 020 s
    for (to, fails) in [(31_020, false), (31_019, true)] {
      let failed = try failed { $0.depots[1].openingHours = OpeningHours(from: .zero, to: .seconds(to)) }
      #expect(failed.contains(check) == fails)
    }
  }

  @Test func `hours of a village take days`() throws {
    // 24 trips to A2 in June: one a day where it is open for less than a trip, and there are 11 days
    let check = "vehicle days are enough for the work"
    #expect(
      try failed { $0.villages[1].openingHours = OpeningHours(from: .zero, to: .seconds(29_160 + 2819)) }
        .contains(check))
    // three a day: 8 days
    #expect(
      try !failed { $0.villages[1].openingHours = OpeningHours(from: .zero, to: .seconds(29_160 + 2820 * 2)) }
        .contains(check))
  }

  @Test func `no stretch of a trip is longer than a crew may work`() throws {
    // 360 + 1500 s to A2 or B1
    for (seconds, fails) in [(1860, false), (1859, true)] {
      let failed = try failed { $0.vehicles[0].rest = RestRule(length: .minutes(5), after: .seconds(seconds)) }
      #expect(failed.contains(check) == fails)
    }
  }

  @Test func `days of a lorry with a base drive there and back, and have that much less time`() throws {
    // the lorry stands at C1, 10 km from both stations: 11 and 7 days, each 20 km or 2400 s
    var plan = HandPlan.plan
    for (use, days) in [(0, 11), (1, 7)] {
      plan.transport.fleet[use].emptyDistance = .kilometres(20) * days
      plan.transport.fleet[use].distance += .kilometres(20) * days
      plan.transport.fleet[use].hours += .seconds(2400) * days
    }
    let base: Change = { $0.vehicles[0].base = ID("C1") }
    let sums = "distance, hours, fuel and exhaust add up"
    let enough = "vehicle days are enough for the work"
    // fuel and cost of the empty ways are missing still: the check of ways alone is asked
    #expect(
      try failures(plan, base, of: sums).allSatisfy { !$0.expected.contains(" m") && !$0.expected.contains(" s") })
    // a plan that drives nothing empty for its shuttles
    #expect(try failures(HandPlan.plan, base, of: sums).contains { $0.expected == "at least 220000 m" })
    #expect(try failures(HandPlan.plan, base, of: sums).contains { $0.expected == "at least \(293_040 + 26_400) s" })
    // 293 040 s in shifts of 26 400 s are 12 days
    #expect(try failed(plan, base).contains(enough))
    plan.transport.fleet[0].vehicleDays = 12
    plan.transport.fleet[1].vehicleDays = 8
    #expect(try !failed(plan, base).contains(enough))
  }

  private func failures(_ plan: Plan, _ change: Change, of check: String) throws -> [AuditResult.Failure] {
    var draft = HandDistrict.draft
    change(&draft)
    return try audit(plan, for: draft).failed.filter { $0.name.en == check }.flatMap(\.failures)
  }

  @Test func `crews of a type work evenly where that is asked`() throws {
    // the van's days of April last 14 628 and 2136 s; on the 6th another van drives
    let check = "crews of a type work evenly"
    var plan = HandPlan.plan
    for (day, number) in [(0, 1), (1, 2), (2, 1), (3, 2)] { plan.transport.vehicleDays[day].number = number }
    let balanced: Change = { $0.options.balancesCrews = true }
    #expect(try !failed(plan) { $0.options.balancesCrews = false }.contains(check))
    // 29 256 against 4272 s: more than the longest day apart
    #expect(try failed(plan, balanced).contains(check))
    plan.transport.vehicleDays[2].number = 2
    plan.transport.vehicleDays[3].number = 1
    // 16 764 each
    #expect(try !failed(plan, balanced).contains(check))
  }
}
