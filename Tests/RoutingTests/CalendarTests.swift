import NetworkFixtures
import Testing
import WasteNetwork

@testable import Routing

struct CalendarTests {
  @Test func `each visit comes once its part has arisen and the last takes the rounding`() {
    // 101 kg in three visits: 33, 33 and 35; 33 kg have arisen in the second period, 66 and 101 in the fourth
    let visits = VisitCalendar.visits(arrivals: [0, 40, 20, 41], count: 3)
    #expect(
      visits == [
        Visit(period: 1, slot: 0, load: 33), Visit(period: 3, slot: 0, load: 33), Visit(period: 3, slot: 1, load: 35),
      ])
  }

  @Test func `there are no more visits than kilograms`() {
    #expect(VisitCalendar.visits(arrivals: [1, 1, 0], count: 12).map(\.load) == [1, 1])
    #expect(VisitCalendar.visits(arrivals: [0, 0, 0], count: 12).isEmpty)
  }

  @Test func `working days are as many as capacities count, each in its period`() throws {
    var draft = HandDistrict.draft
    draft.options.workingDaysPerYear = 20
    let network = try Network(draft)
    let calendar = WorkCalendar(network)
    #expect(calendar.days.map(\.count) == YearlyCapacity.workingDays(perYear: 20, calendar: network.calendar))
    #expect(calendar.days.flatMap(\.self).count == 20)
    #expect(calendar.days[0].allSatisfy { (1...31).contains($0) } && calendar.days[11].last == 365)
  }

  @Test func `what arises without working days waits for the next period that has some`() throws {
    // four working days a year: in April, July, October and December
    var draft = HandDistrict.draft
    draft.options.workingDaysPerYear = 4
    let calendar = WorkCalendar(try Network(draft))
    #expect(calendar.days.map(\.count) == [0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1])
    #expect(calendar.drivable([5, 0, 0, 1, 2, 3, 0, 0, 0, 0, 4, 0]) == [0, 0, 0, 6, 0, 0, 5, 0, 0, 0, 0, 4])
  }

  @Test func `trips fill shifts largest first and whole shifts of one kind by themselves`() {
    // 400 + 80, 300 + 150, 200: three shifts of 480
    #expect(ShiftPacking.shifts(of: [200, 300, 400, 150, 80], shift: 480) == [[2, 4], [1, 3], [0]])
    // 23 trips of 43 minutes: two shifts of 11 and one trip; 10 of 47: one whole shift; 43 left: a shift more
    #expect(ShiftPacking.shiftCount(of: [(43, 23), (47, 10)], shift: 480) == 4)
    #expect(ShiftPacking.countWithoutMixing([(43, 23), (47, 11)], shift: 480) == 5)
  }
}
