import Testing
import WasteNetwork

struct PeriodCalendarTests {
  @Test func `the last ten-day period of a month takes what is left of it`() {
    let calendar = PeriodCalendar(year: 2025, kind: .tenDay)
    #expect(calendar.periodCount == 36)
    // January 10 + 10 + 11, February 10 + 10 + 8, April 10 + 10 + 10
    #expect((0..<6).map { calendar.days(inPeriod: $0) } == [10, 10, 11, 10, 10, 8])
    #expect(calendar.days(inPeriod: 11) == 10)
  }

  @Test(arguments: [(2023, 28), (2024, 29), (2000, 29), (1900, 28), (2100, 28)])
  func `February has its leap day every fourth year but not in three centuries of four`(year: Int, days: Int) {
    #expect(PeriodCalendar(year: year, kind: .month).days(inPeriod: 1) == days)
    #expect(PeriodCalendar(year: year, kind: .tenDay).days(inPeriod: 5) == days - 20)
  }

  @Test(arguments: [(2024, 366), (2025, 365)])
  func `the periods of both kinds add up to the year`(year: Int, days: Int) {
    #expect(PeriodCalendar(year: year, kind: .month).daysInYear == days)
    #expect(PeriodCalendar(year: year, kind: .tenDay).daysInYear == days)
  }

  @Test func `a period knows the month and day on which it starts`() {
    let tenDay = PeriodCalendar(year: 2025, kind: .tenDay)
    #expect(tenDay.start(ofPeriod: 0) == (1, 1))
    // the 17th period is the second of June
    #expect(tenDay.start(ofPeriod: 16) == (6, 11))
    #expect(tenDay.start(ofPeriod: 35) == (12, 21))
    #expect(PeriodCalendar(year: 2025, kind: .month).start(ofPeriod: 9) == (10, 1))
  }
}
