import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// Spacing of visits, and loads that only look alike. Village 0 is A1, village 1 is A2; stream 1 is film, 2 packaging.
struct VisitDaysTests {
  private func network(spacingDays: Int) throws -> Network {
    var draft = HandDistrict.draft
    draft.streams = draft.streams.map { $0.pattern == .round ? $0.collected(spacingDays: spacingDays) : $0 }
    return try Network(draft)
  }

  /// Visits to villages two kilometres from the station D1 and from each other.
  private func job(
    _ network: Network, _ visits: [(village: Int, stream: Int)], _ drives: [RoundJob.Drive]
  ) -> RoundJob {
    let trucks = [Truck(network.vehicles[1], index: 1)]
    let task = RoundTask(
      trucks: trucks, mass: visits.map { _ in 50 }, volume: visits.map { _ in 1000 }, distance: { _, _ in 2000 })
    return RoundJob(
      depot: 0, group: LoadGroup(streams: [1, 2], trucks: trucks),
      visits: visits.map { .init(village: $0.village, stream: $0.stream, part: 0, fullLoad: 1000) }, task: task,
      drives: drives)
  }

  private func drive(_ loads: [Int], slot: Int = 0, date: Int? = nil) -> RoundJob.Drive {
    let days = date.map { [$0] } ?? Array(91...120)
    return RoundJob.Drive(period: 3, days: days, otherDays: days, loads: loads, slot: slot, date: date)
  }

  private func round(_ job: RoundJob, _ drive: RoundJob.Drive) -> RoundDrive {
    RoundDrive(job: job, index: 0, tour: 0, nodes: Array(1...job.visits.count), slot: drive)
  }

  @Test func `a stop that loads nothing of a stream is no visit for it`() throws {
    let network = try network(spacingDays: 5)
    let film = drive([50])
    let alone = job(network, [(0, 1)], [film])
    var days = VisitDays(network, jobs: [alone])
    days.enter(round(alone, film), on: 100)
    // A1 hands over packaging, A2 film: only film of A1 was fetched two days before
    let mixed = drive([50, 50], slot: 1)
    let other = job(network, [(0, 2), (1, 1)], [mixed])
    #expect(days.allow(round(other, mixed), on: 102))
    let same = drive([50], slot: 1)
    #expect(!days.allow(round(job(network, [(0, 1)], [same]), same), on: 102))
  }

  @Test func `no visit comes near a date that is fixed, nor on it`() throws {
    let network = try network(spacingDays: 5)
    let (fixed, floating) = (drive([50], date: 110), drive([50]))
    let job = job(network, [(0, 1)], [fixed, floating])
    let days = VisitDays(network, jobs: [job])
    #expect(days.allow(round(job, fixed), on: 110))
    #expect(
      [104, 105, 106, 110, 114, 115].map { days.allow(round(job, floating), on: $0) } == [
        true, true, false, false, false, true,
      ])
  }

  @Test func `two visits may be made as one where nothing else is left`() throws {
    let network = try network(spacingDays: 5)
    let (fixed, floating) = (drive([50], date: 110), drive([50]))
    let job = job(network, [(0, 1)], [fixed, floating])
    let days = VisitDays(network, jobs: [job])
    #expect([109, 110, 111].map { days.allow(round(job, floating), on: $0, merging: true) } == [false, true, false])
  }

  @Test func `a round on a day that is usually off counts in the fleet of its period`() throws {
    let network = try network(spacingDays: 0)
    let calendar = WorkCalendar(network)
    let dayOff = try #require((91...120).first { !calendar.days[3].contains($0) })
    let job = job(network, [(0, 1)], [drive([50], date: dayOff)])
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    let timetable = RoundTimetable(
      network: network, calendar: calendar, jobs: [job], rounds: [[[1]]],
      ground: DayPacking.Ground(network: network, siting: siting, metric: GridMetric()))
    let none = network.vehicles.map { _ in [ShuttleShifts](repeating: ShuttleShifts(), count: 12) }
    let uses = FleetUses.all(
      network: network, calendar: calendar, timetable: timetable, shuttles: [], shuttleShifts: none)
    // two kilometres there and back
    #expect(uses.map(\.period) == [3])
    #expect(uses.map(\.distance) == [.kilometres(4)])
  }

  @Test func `a load of film and as great a load of packaging are two rounds`() throws {
    let network = try network(spacingDays: 0)
    let (film, packaging) = (drive([50, 0]), drive([0, 50], slot: 1))
    let job = job(network, [(0, 1), (0, 2)], [film, packaging])
    let roads = EmptyRoads(network: network, used: [0], metric: GridMetric())
    let shifts = try [(film, 91), (packaging, 110)].map { drive, day in
      try #require(
        VehicleShift(round(job, drive), truck: job.group.trucks[0], home: nil, day: day, roads: roads))
    }
    let rounds = RoundSheets(network: network, shifts: shifts, isBalanced: false).rounds()
    #expect(rounds.map(\.streams) == [[ID("film")], [ID("packaging")]])
    #expect(rounds.map(\.days) == [[91], [110]])
  }
}
