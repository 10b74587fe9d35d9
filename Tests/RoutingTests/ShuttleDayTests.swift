import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// Full loads of the hand district's lorry: 8 h from eight o'clock, a kilometre in 2 minutes, a stop of 10 minutes, 3
/// minutes a tonne in and 2 out.
struct ShuttleDayTests {
  private func truck(rest: RestRule? = nil) throws -> Truck {
    let lorry = try #require(HandDistrict.draft.vehicles.first)
    return Truck(lorry.working(rest: rest), index: 0)
  }

  /// 5 t over so many kilometres one way: 2 × 2 minutes a kilometre, 10 + 15 at the village, 10 at the station.
  private func trip(
    _ truck: Truck, _ kilometres: Int, village: ClosedRange<Double>? = nil, station: ClosedRange<Double>? = nil
  ) -> ShuttleTrip {
    func seconds(_ hours: ClosedRange<Double>) -> ClosedRange<Int> {
      Int(hours.lowerBound * 3600)...Int(hours.upperBound * 3600)
    }
    return ShuttleTrip(
      truck: truck, way: kilometres * 1000, kilograms: 5000, village: village.map(seconds),
      station: station.map(seconds))
  }

  @Test func `trips fill shifts largest first`() throws {
    // trips of 35 + 4 minutes a kilometre: 295, 255, 215, 175, 95 of 480: 295 + 175, 255 + 215, 95
    let truck = try truck()
    let day = ShuttleDay(truck: truck, base: nil)
    #expect(day.shiftCount(of: [95, 215, 255, 175, 295].map { trip(truck, ($0 - 35) / 4) }) == 3)
    #expect(day.greatestCount(of: trip(truck, 2)) == 11)
  }

  @Test func `opening hours leave part of the shift`() throws {
    // trips of 43 minutes: at the village 4 minutes after they leave, unloading 33 after
    let truck = try truck()
    let day = ShuttleDay(truck: truck, base: nil)
    // loading from 9 to 10: at 9:00, 9:43; the next at 10:26 is too late
    #expect(day.greatestCount(of: trip(truck, 2, village: 9...10)) == 2)
    // unloading until 9: at 8:33 only, the next would be at 9:16
    #expect(day.greatestCount(of: trip(truck, 2, station: 0...9)) == 1)
    // the shift ends at 16: from 15:00 to 15:43 one, the second would be back at 16:22
    #expect(day.greatestCount(of: trip(truck, 2, village: 15...20)) == 1)
    #expect(day.greatestCount(of: trip(truck, 2, village: 20...22)) == 0)
    #expect(day.obstacle(to: trip(truck, 2, village: 20...22)) == .closed)
    #expect(day.obstacle(to: trip(truck, 2, station: 20...22)) == .closed)
  }

  @Test func `trips of different hours share a shift in the order of closing`() throws {
    let truck = try truck()
    let day = ShuttleDay(truck: truck, base: nil)
    let (early, late) = (trip(truck, 2, village: 8...8.5), trip(truck, 2, village: 14...15))
    #expect(day.shiftCount(of: [late, early]) == 1)
    // two that both have to be loaded by half past eight
    #expect(day.shiftCount(of: [early, early]) == 2)
  }

  @Test func `a rest is taken between places, never on the way`() throws {
    // from station to village with loading 4 + 25 minutes, back with unloading 4 + 10
    let rest = RestRule(length: .minutes(30), after: .minutes(29))
    let truck = try truck(rest: rest)
    let day = ShuttleDay(truck: truck, base: nil)
    // 29 + 30 + 14 + 30 minutes a trip but for the last rest: (480 + 30) / 103 = 4
    #expect(day.greatestCount(of: trip(truck, 2)) == 4)
    #expect(day.greatestCount(of: trip(truck, 3)) == 0)
    #expect(day.obstacle(to: trip(truck, 3)) == .noRest)
  }

  @Test func `calls ask for vehicles on the days of their response`() throws {
    // 73 h of calls in 10 days within one: 7.3 h a day, in shifts of 8 h one; within two days 14.6 h, two
    let truck = try truck()
    let day = ShuttleDay(truck: truck, base: nil)
    // 265 + 35 = 300 minutes are 5 h, and 25 + 35 one
    func shifts(response: Int?) -> ShuttleShifts {
      var shifts = ShuttleShifts()
      for (kilometres, count) in [(66, 3), (6, 57)] {
        let trip = trip(truck, kilometres)
        shifts.add(
          .init(
            days: 10, station: nil, day: day, trip: trip, perShift: day.greatestCount(of: trip), response: response,
            count: count))
      }
      return shifts
    }
    // 3 × 299 + 57 × 59 minutes are 4260 of 4800
    #expect(shifts(response: 1).callNeeds(workingDays: 10) == [.init(days: 1, shifts: 1)])
    #expect(shifts(response: 2).callNeeds(workingDays: 10) == [.init(days: 2, shifts: 2)])
    #expect(shifts(response: nil).callNeeds(workingDays: 10).isEmpty)
    let need = ShuttleShifts.CallNeed(days: 2, shifts: 2)
    #expect(need.isMet(by: [1, 1, 1]))
    #expect(need.isMet(by: [0, 2, 0, 2]))
    #expect(!need.isMet(by: [1, 1, 0]))
  }
}
