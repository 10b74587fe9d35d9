import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct LoadRuleTests {
  private let draft = HandDistrict.draft

  /// Straw alone; film and packaging share a load; one vehicle for all three.
  private func network(
    compartments: Int, ownCompartments: [Int] = [], dedicated: [Int] = []
  ) throws -> (Network, Vehicle) {
    var draft = draft
    for index in ownCompartments { draft.streams[index].mayRideInOwnCompartment = true }
    for index in dedicated { draft.streams[index].needsDedicatedVehicle = true }
    let all = draft.streams.map(\.id)
    draft.vehicles = draft.vehicles.map { $0.changed(compartments: compartments) }
    draft.vehicles.append(draft.vehicles[0].changed(id: ID("X"), streams: all))
    let network = try Network(draft)
    return (network, network.vehicles[network.vehicleIndex(ID("X"))!])
  }

  @Test func `only streams that allow each other lie together`() throws {
    let (network, vehicle) = try network(compartments: 3)
    #expect(network.mayRideTogether([1, 2], on: vehicle))
    #expect(!network.mayRideTogether([0, 1], on: vehicle))
    #expect(network.mayRideTogether([0], on: vehicle))
  }

  @Test func `a compartment keeps apart what allows it`() throws {
    // straw in one, film with packaging in the other: packaging has to allow it too
    let (open, vehicle) = try network(compartments: 2, ownCompartments: [0, 1])
    #expect(open.mayRideTogether([0, 1], on: vehicle))
    #expect(!open.mayRideTogether([0, 1, 2], on: vehicle))
    let (all, same) = try network(compartments: 2, ownCompartments: [0, 1, 2])
    #expect(all.mayRideTogether([0, 1, 2], on: same))
    let (undivided, body) = try network(compartments: 1, ownCompartments: [0, 1, 2])
    #expect(!undivided.mayRideTogether([0, 1], on: body))
    #expect(undivided.mayRideTogether([1, 2], on: body))
  }

  @Test func `a vehicle carries all that is on it`() throws {
    let (network, _) = try network(compartments: 2, ownCompartments: [0, 1, 2])
    let lorry = network.vehicles[network.vehicles(for: 0)[0]]
    let van = try #require(network.vehicles.first { $0.streams == [ID("film"), ID("packaging")] })
    #expect(network.mayRideTogether([0], on: lorry))
    #expect(!network.mayRideTogether([0, 1], on: van))
  }

  @Test func `a stream that asks for a vehicle of its own gets none that carries others`() throws {
    let (plain, _) = try network(compartments: 1)
    #expect(plain.vehicles(for: 0).map { plain.vehicles[$0].id.code }.contains("X"))
    let (dedicated, _) = try network(compartments: 1, dedicated: [0])
    let left = dedicated.vehicles(for: 0).map { dedicated.vehicles[$0] }
    #expect(!left.isEmpty && left.allSatisfy { $0.streams == [dedicated.streams[0].id] })
  }

  @Test func `calls are expected as loads are begun`() {
    // 100 kg begin the first call of 300 kg; with 700 kg three are begun; at 900 kg three are full; 901 kg begin a fourth
    let arrivals = [0, 100, 0, 600, 200, 1].map { Mass.kilograms($0) }
    #expect(ExpectedCalls.byPeriod(arrivals, load: .kilograms(300)) == [0, 1, 0, 2, 0, 1])
  }
}

struct WeekdayTests {
  /// 1 January 2025 was a Wednesday, 1 January 2000 a Saturday, 1 January 2024 a Monday.
  @Test(arguments: [(2025, Weekday.wednesday), (2000, .saturday), (2024, .monday), (2026, .thursday)])
  func `the first of January is the weekday it was`(year: Int, weekday: Weekday) {
    let calendar = PeriodCalendar(year: year, kind: .tenDay)
    #expect(calendar.weekday(ofDay: 1) == weekday)
    #expect(calendar.weekday(ofDay: 8) == weekday)
    #expect(calendar.weekday(ofDay: 2) != weekday)
  }

  @Test func `dates are days of the year`() {
    let calendar = PeriodCalendar(year: 2025, kind: .tenDay)
    #expect(calendar.dayOfYear(month: 1, day: 1) == 1)
    // 31 + 28 + 31 + 30 + 31 = 151 days before June
    #expect(calendar.dayOfYear(month: 6, day: 15) == 166)
    #expect(calendar.dayOfYear(month: 12, day: 31) == 365)
    #expect(calendar.dayOfYear(month: 2, day: 29) == nil)
    #expect(PeriodCalendar(year: 2024, kind: .month).dayOfYear(month: 2, day: 29) == 60)
    #expect(calendar.dayOfYear(month: 13, day: 1) == nil)
    #expect(calendar.dayOfYear(month: 4, day: 0) == nil)
  }

  @Test func `a day lies in its period`() {
    let calendar = PeriodCalendar(year: 2025, kind: .tenDay)
    // 15 June is in the second ten days of the sixth month
    #expect(calendar.period(ofDay: 166) == 16)
    #expect(calendar.period(ofDay: 365) == 35)
    #expect(calendar.period(ofDay: 366) == nil)
    #expect(calendar.period(ofDay: 0) == nil)
  }

  @Test func `a rule of visits holds on its days`() {
    let calendar = PeriodCalendar(year: 2025, kind: .month)
    // 15 June 2025 was a Sunday
    #expect(VisitDay.date(month: 6, day: 15).contains(166, in: calendar))
    #expect(!VisitDay.date(month: 6, day: 15).contains(165, in: calendar))
    #expect(VisitDay.weekday(.sunday).contains(166, in: calendar))
    #expect(!VisitDay.weekday(.sunday).contains(165, in: calendar))
  }
}
