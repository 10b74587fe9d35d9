import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Fixed dates and weekdays against the working days of a period.
struct VisitPeriodFaultsTests {
  private func faults(workingDays: Int, _ rules: [VisitRule]) -> [Fault] {
    var draft = HandDistrict.draft
    draft.options.workingDaysPerYear = workingDays
    draft.visitRules = rules
    return draft.faults().filter { $0.name == "visits-do-not-fit" }
  }

  private func rule(_ village: String, _ day: VisitDay) -> VisitRule {
    VisitRule(village: ID(village), stream: ID("film"), kind: .fixed, day: day, reason: "fixture", place: nil)
  }

  @Test func `more fixed dates than working days of a month are refused`() {
    // 36 working days a year are three a month
    let dates = zip(["A1", "A2", "B1", "B2"], 1...4).map { rule($0, .date(month: 3, day: $1)) }
    #expect(faults(workingDays: 36, Array(dates.prefix(3))).isEmpty)
    #expect(
      faults(workingDays: 36, dates).map(\.description) == [
        "‘film’ of village ‘B2’ is fixed on 03-04, and the period from 03-01 has 3 working days for 4 fixed dates or "
          + "more; raise working_days_per_year, or fix visits of this period on the same dates"
      ])
    // two villages on one date need one day
    #expect(faults(workingDays: 36, dates.prefix(3) + [rule("B2", .date(month: 3, day: 1))]).isEmpty)
  }

  @Test func `weekdays that cannot all be worked are named`() {
    // six working days, each in another month: a Monday for A1, so none is left for A2's Tuesdays
    let rules = [rule("A1", .weekday(.monday)), rule("A2", .weekday(.tuesday))]
    let found = faults(workingDays: 6, rules)
    #expect(found.map(\.level) == [.error])
    #expect(found.first?.message.contains("‘film’ of village ‘A2’ may be visited, nor of 5 other periods") == true)
    // 14 working days: one in February, two or one in the other months; visits wait
    #expect(faults(workingDays: 14, rules).map(\.level) == [.warning])
    #expect(faults(workingDays: 36, rules).isEmpty)
  }

  @Test func `a shift ends on the day on which it begins`() {
    var draft = HandDistrict.draft
    draft.vehicles[0].shiftStart = .hours(16)
    #expect(draft.faults().filter { $0.level == .error }.isEmpty)
    draft.vehicles[0].shiftStart = .hours(20)
    #expect(
      draft.faults().filter { $0.level == .error }.map(\.description) == [
        "a shift of 8 h from 20 h after midnight ends on the next day; let it end by 24:00: an earlier shift_start or a "
          + "shorter shift_h"
      ])
  }
}
