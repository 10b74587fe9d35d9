import Computation
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

  @Test func `a day to which visits are bound is worked instead of the one next to it`() throws {
    // of 300 working days in 2026 6 April, day 96, is left out: 300 × 96 / 365 = 78.9 and 300 × 95 / 365 = 78.08 are 78
    // both; it is the only Monday of 1 to 10 April, days 91 to 100
    var draft = HandDistrict.draft
    draft.calendar = PeriodCalendar(year: 2026, kind: .tenDay)
    draft.seasons = draft.seasons.map {
      SeasonProfile(
        name: $0.name, shares: (0..<36).map { $0 == 9 ? 1_000_000 : 0 }, confidence: .read, source: "fixture")
    }
    let usual = WorkCalendar(try Network(draft))
    #expect(!usual.days[9].contains(96))
    draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(visitWeekdays: [.monday]) : $0 }
    let bound = WorkCalendar(try Network(draft))
    #expect(bound.days[9].contains(96))
    #expect(bound.days.map(\.count) == usual.days.map(\.count))
  }

  @Test func `what arises while a village may not be visited waits, at the end of the year for nothing`() {
    let waiting = WorkCalendar.waiting([1, 2, 3, 4, 5], for: [false, true, false, true, false])
    #expect(waiting.fetched == [0, 3, 0, 7, 0])
    #expect(waiting.left == [0, 0, 0, 0, 5])
  }

  @Test func `no visit waits into a period in which its village may not be visited`() {
    let visits = [[Visit(period: 3, slot: 0, load: 10)], [Visit(period: 5, slot: 0, load: 10)]]
    let free = CommonDrives.aligned(visits, greatestWait: 2)
    #expect(free.joined().map(\.period) == [5, 5])
    for closed in [4, 5] {
      let bound = CommonDrives.aligned(visits, greatestWait: 2) { entry, period in entry != 0 || period != closed }
      #expect(bound.joined().map(\.period) == [3, 5])
    }
  }

  @Test func `visits that arise a little apart are made together, later and not earlier`() {
    // A in periods 3 and 9, B in 4 and 6, C twice in 5: 3, 4 and 5 meet in 5, to which A and B wait; B's second visit
    // may wait for 8 and no longer, A's second stands alone
    func visit(_ period: Int, _ slot: Int = 0) -> Visit { Visit(period: period, slot: slot, load: 10) }
    let aligned = CommonDrives.aligned(
      [[visit(3), visit(9)], [visit(4), visit(6)], [visit(5), visit(5, 1)]], greatestWait: 2)
    #expect(aligned == [[visit(5), visit(9)], [visit(5), visit(6)], [visit(5), visit(5, 1)]])
  }

  @Test func `no visit waits for the next one of its village, nor longer than it may`() {
    var random = SeededNumbers(seed: 8)
    for _ in 0..<50 {
      let visits = (0..<6).map { _ in
        VisitCalendar.visits(arrivals: (0..<36).map { _ in Int.random(in: 0..<9, using: &random) }, count: 5)
      }
      let aligned = CommonDrives.aligned(visits, greatestWait: 2)
      for (before, after) in zip(visits, aligned) {
        #expect(before.map(\.load) == after.map(\.load))
        for (index, pair) in zip(before, after).enumerated() {
          #expect((0...2).contains(pair.1.period - pair.0.period))
          if index > 0, before[index - 1].period < pair.0.period {
            #expect(after[index - 1].period < pair.1.period)
          }
        }
      }
      let periods = { (all: [[Visit]]) in Set(all.flatMap(\.self).map(\.period)).count }
      #expect(periods(aligned) <= periods(visits))
    }
  }
}
