import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct YearlyCapacityTests {
  @Test func `a harvest in one period is limited by that period's dispatch and the yard`() {
    // all of Y arrives in period 1, 10 kg leave in it, the rest must fit 5 kg: Y = 15
    #expect(capacity(storage: 5, rate: 10, arrivals: [1, 0], days: [1, 1]) == 15)
    // with room for 20 the two periods' dispatch of 20 is the limit
    #expect(capacity(storage: 20, rate: 10, arrivals: [1, 0], days: [1, 1]) == 20)
  }

  @Test func `even arrivals are limited by the year's dispatch alone`() {
    #expect(capacity(storage: 0, rate: 10, arrivals: [1, 1, 1], days: [1, 1, 1]) == 30)
  }

  @Test func `stock left at the end of the year is there at the start of the next`() {
    // Y arrives in period 3 of 3; 10 leave at once, Y − 10 is carried over and must fit 12 kg: Y = 22
    #expect(capacity(storage: 12, rate: 10, arrivals: [0, 0, 1], days: [1, 1, 1]) == 22)
    // half in the first period, half in the last, 5 leave in each: Y/2 − 5 stand at the year's turn and Y − 10 at the
    // end of the first period, so Y = 20 needs room for 10 and Y = 18 room for 8
    #expect(capacity(storage: 10, rate: 5, arrivals: [1, 0, 0, 1], days: [1, 1, 1, 1]) == 20)
    #expect(capacity(storage: 8, rate: 5, arrivals: [1, 0, 0, 1], days: [1, 1, 1, 1]) == 18)
  }

  @Test func `a stream that does not arise needs no capacity`() {
    #expect(capacity(storage: 5, rate: 10, arrivals: [0, 0], days: [1, 1]) == 0)
  }

  @Test func `more storage or a faster yard never takes less`() {
    let arrivals = [3, 0, 7, 1]
    for storage in stride(from: 0, to: 60, by: 6) {
      for rate in 1..<8 {
        let here = capacity(storage: storage, rate: rate, arrivals: arrivals, days: [3, 2, 3, 3])
        #expect(capacity(storage: storage + 6, rate: rate, arrivals: arrivals, days: [3, 2, 3, 3]) >= here)
        #expect(capacity(storage: storage, rate: rate + 1, arrivals: arrivals, days: [3, 2, 3, 3]) >= here)
      }
    }
  }

  @Test func `the capacity for several seasons holds for every mixture of them`() {
    // June alone: Y − 40 ≤ 20 gives 60; October, with half the days: Y − 20 ≤ 20 gives 40, the safe one
    let profiles = [[1, 0], [0, 1], [0, 0]]
    let safe = YearlyCapacity.derive(
      storage: .kilograms(20), handlingPerDay: .kilograms(5), profiles: profiles, workingDays: [8, 4])
    #expect(safe == .kilograms(40))
    // any mixture of 40 kg leaves no more than 20 kg standing: its own capacity is no less
    for june in 0...40 {
      #expect(capacity(storage: 20, rate: 5, arrivals: [june, 40 - june], days: [8, 4]) >= 40)
    }
  }

  @Test func `three hundred working days fall evenly over the months of 2025`() {
    // ⌊300 × days so far ÷ 365⌋ is 25 48 73 98 124 148 174 199 224 249 274 300
    let days = YearlyCapacity.workingDays(perYear: 300, calendar: PeriodCalendar(year: 2025, kind: .month))
    #expect(days == [25, 23, 25, 25, 26, 24, 26, 25, 25, 25, 25, 26])
    let tenDay = YearlyCapacity.workingDays(perYear: 300, calendar: PeriodCalendar(year: 2024, kind: .tenDay))
    #expect(tenDay.reduce(0, +) == 300)
    #expect(tenDay.allSatisfy { (6...10).contains($0) })
  }

  @Test func `a district's sizes get the capacity of its season`() throws {
    let network = try HandDistrict.network()
    // straw S: 60 % arrive in June, when 24 days × 5 t leave; 0.6 Y − 120 ≤ 300 gives 700 t.
    // The rest has gone by October, when 0.4 × 700 − 125 = 155 ≤ 300.
    // straw L: 0.6 Y − 240 ≤ 600 gives 1400 t.
    #expect(network.stationCapacities(stream: 0) == [.tonnes(700), .tonnes(1400)])
    // centre S: 0.6 Y − 24 × 20 ≤ 200 gives 1133.333 t
    #expect(network.centreCapacities(stream: 0) == [.kilograms(1_133_333)])
    // film: 0.5 Y − 25 × 0.5 ≤ 5 gives 35 t; packaging: 0.5 Y − 25 × 0.05 ≤ 0.5 gives 3.5 t
    #expect(network.stationCapacities(stream: 1) == [.tonnes(35)])
    #expect(network.stationCapacities(stream: 2) == [.tonnes(3.5)])
  }

  private func capacity(storage: Int, rate: Int, arrivals: [Int], days: [Int]) -> Int {
    YearlyCapacity.derive(
      storage: .kilograms(storage), handlingPerDay: .kilograms(rate), arrivals: arrivals, workingDays: days
    ).kilograms
  }
}
