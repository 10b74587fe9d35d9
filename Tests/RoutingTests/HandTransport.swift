import GLPKSolver
import NetworkFixtures
import Quantities
import Routing
import Testing
import WasteNetwork

/// The hand district's rounds and shuttles, worked on paper; every village goes to its nearest depot: A1 to D1 (2 km),
/// A2 to D3 (2 km), B1 and B2 to D2 (3 km and 2 km).
struct HandTransport {
  private func plan(_ draft: NetworkDraft) throws -> TransportPlan {
    let network = try Network(draft)
    let distances = RoadDistances(network, by: GridMetric())
    let siting = NearestSiting(network, distances).plan
    return RoutingEngine.limited(
      RoutingEngine.plan(network: network, siting: siting, metric: GridMetric(), effort: 20, seed: 1),
      network: network, siting: siting, metric: GridMetric(), with: GLPK(), work: 10_000_000)
  }

  @Test func `film and packaging ride together where they fit, in April and in October`() throws {
    // one visit loads half a year: A1's 1000 kg of film fill the van's 10 m³, its packaging needs a second round;
    // A2's film and packaging (5.6 m³) go together, as do B1's (8.3 m³) and B2's (2.9 m³), which do not fit at once
    // 2 × 4 km + 4 km + 6 km + 4 km = 22 km at 1 CNY, twice a year
    let plan = try plan(HandDistrict.draft)
    #expect(plan.unplaced.isEmpty)
    #expect(plan.quality.value == 4400)
    // no rounds drive less: two for A1, and at D2 11.2 m³ need two, of which one goes to B1
    #expect(plan.quality.bound == 4400)
    #expect(plan.roundLimits.map { $0.depot.code } == ["D1", "D1", "D2", "D2", "D3", "D3"])
    #expect(plan.roundLimits.map(\.period) == [3, 9, 3, 9, 3, 9])
    #expect(plan.roundLimits.map(\.limit) == [8, 8, 10, 10, 4, 4].map { Money.yuan($0) })
    #expect(plan.roundLimits.allSatisfy { $0.cost == $0.limit && $0.progress == .finished })
    let ofA2 = try #require(plan.rounds.first { $0.stops.contains { $0.village == ID("A2") } })
    #expect(ofA2.streams == [HandDistrict.film.id, HandDistrict.packaging.id])
    #expect(ofA2.stops.map(\.loads) == [[.kilograms(500), .kilograms(30)]])
    #expect(ofA2.days.count == 2)
    // 4 km at 30 km/h, one stop of 6 minutes, 530 kg at 60 minutes a tonne: 8 + 6 + 31.8 minutes
    #expect(ofA2.duration == .minutes(8 + 6 + 31.8))
    #expect(ofA2.stops.map(\.arrival) == [.minutes(4)])
    // April is days 91…120, October 274…304
    #expect((91...120).contains(ofA2.days[0]) && (274...304).contains(ofA2.days[1]))
    #expect(plan.rounds.filter { $0.depot == ID("D1") }.count == 2)
    #expect(plan.rounds.filter { $0.depot == ID("D2") }.map { $0.stops.count } == [1, 1])
  }

  @Test func `straw goes in full loads of five tonnes after each harvest`() throws {
    let plan = try plan(HandDistrict.draft)
    // 400 t of A1: 80 loads, 48 in June and 32 in October; 4 km at 3 CNY
    let ofA1 = try #require(plan.shuttles.first { $0.village == ID("A1") })
    #expect(ofA1.load == .tonnes(5))
    #expect(ofA1.trips == [0, 0, 0, 0, 0, 48, 0, 0, 0, 32, 0, 0])
    #expect(ofA1.cost == .yuan(80 * 4 * 3))
    // 8 minutes of driving, a stop of 10, 5 t at 5 minutes
    #expect(ofA1.durationPerTrip == .minutes(43))
    #expect(!plan.shuttles.contains { $0.village == ID("B2") })
  }

  @Test func `vehicle days follow from the shifts that the trips fill`() throws {
    // June: A1 48 and A2 24 trips of 43 minutes, 11 a shift; B1 36 trips of 47 minutes, 10 a shift:
    // 4 + 2 + 3 full shifts; left are 6 × 47 with 4 × 43 in one shift and 2 × 43 in another: 11 days, one lorry
    // October: 32, 16, 24 trips: 2 + 1 + 2 full shifts; 4 × 47 with 6 × 43, and 9 × 43: 7 days
    let plan = try plan(HandDistrict.draft)
    let lorry = plan.fleet.filter { $0.vehicle == ID("lorry") }
    #expect(lorry.map(\.period) == [5, 9])
    #expect(lorry.map(\.vehicleDays) == [11, 7])
    #expect(lorry.map(\.vehicles) == [1, 1])
    // June: 48 × 4 + 24 × 4 + 36 × 6 = 504 km at 250 ml
    #expect(lorry[0].distance == .kilometres(504))
    #expect(lorry[0].fuelLitres == 126)
    #expect(lorry[0].cost == .yuan(11 * 480 + 504 * 3))
    // 74 + 17 + 45.8 + 65.4 + 30.2 minutes of rounds and 20 km between D1, D3 and D2: one van on one day, twice a year
    let van = plan.fleet.filter { $0.vehicle == ID("van") }
    #expect(van.map(\.vehicleDays) == [1, 1])
    #expect(van.map(\.vehicles) == [1, 1])
    #expect(van.map(\.emptyDistance) == [.kilometres(20), .kilometres(20)])
    #expect(van.map(\.distance) == [.kilometres(42), .kilometres(42)])
    // rounds 44, shuttles 840 km × 3 = 2520, days 18 and 2 × 480 = 9600, empty ways 40
    #expect(plan.cost == .yuan(12_204))
  }

  @Test func `a van's day says when it loads and that it ends where it began`() throws {
    let plan = try plan(HandDistrict.draft)
    let day = try #require(plan.vehicleDays.first)
    #expect(plan.vehicleDays.count == 2)
    #expect(day.trips.count == 5)
    #expect(day.start == .hours(8))
    // rounds of 232.4 minutes and 40 minutes of empty ways
    #expect(day.end == WorkTime.minutes(480 + 232.4 + 40))
    #expect(day.emptyDistance == .kilometres(20))
    // at the first stop 2 or 3 km after the start
    let first = try #require(plan.rounds.first { $0.id == day.trips[0].round })
    #expect(day.trips[0].start == .hours(8))
    #expect(day.trips[0].loadings[0] == WorkTime.hours(8) + first.stops[0].arrival)
  }

  @Test func `one lorry on three days a month leaves trips over and says how many`() throws {
    // June has 3 working days: 33 of A1's 48 trips fit, 15 trips of 5 t do not; October has room for A1's 32
    var draft = HandDistrict.draft
    draft.options.workingDaysPerYear = 36
    draft.vehicles = draft.vehicles.map { $0.id == ID("lorry") ? $0.limited(to: 1) : $0 }
    let plan = try plan(draft)
    let ofA1 = try #require(plan.shuttles.first { $0.village == ID("A1") })
    #expect(ofA1.trips[5] == 33)
    let reason = try #require(plan.unplaced.first { $0.village == ID("A1") }).reason
    #expect(reason.en == "too few vehicles: 15 trips with 75.0 t could not be placed, most of them in June")
    #expect(reason.zh == "车辆不足，15车次共75.0吨未能运输，其中6月缺口最大")
    #expect(plan.fleet.filter { $0.vehicle == ID("lorry") }.allSatisfy { $0.vehicles == 1 && $0.vehicleDays <= 3 })
  }

  @Test func `one van on one day a month serves one station, and the other villages are told why`() throws {
    // April and October have one working day each, of two hours: the van serves D1 in 91 minutes; A2 would take 45.8 and
    // 20 on the way to D3 and back, B1 and B2 40 on the way alone: they wait with film and packaging
    var draft = HandDistrict.draft
    draft.options.workingDaysPerYear = 12
    draft.vehicles = draft.vehicles.map { $0.id == ID("van") ? $0.limited(to: 1, shift: .hours(2)) : $0 }
    let plan = try plan(draft)
    #expect(Set(plan.rounds.map(\.depot)) == [ID("D1")])
    let waiting = plan.unplaced.filter { $0.stream != HandDistrict.straw.id }
    #expect(Set(waiting.map(\.village)) == [ID("A2"), ID("B1"), ID("B2")])
    #expect(waiting.count == 3 * 2 * 2)
    #expect(
      waiting.first?.reason.en == "all vehicles are taken on every working day of April: 0.5 t could not be collected")
    // the limit is of the visits that are made: A1's two rounds, twice
    #expect(plan.quality.bound == 1600)
  }
}

extension Vehicle {
  /// The same type with a fleet of its own.
  func limited(to count: Int, shift: WorkTime? = nil) -> Vehicle {
    Vehicle(
      id: id, name: name, streams: streams, payload: payload, bodyVolume: bodyVolume, count: count, dayCost: dayCost,
      kilometreCost: kilometreCost, speed: speed, loadingPerTonne: loadingPerTonne,
      unloadingPerTonne: unloadingPerTonne, stopTime: stopTime, shift: shift ?? self.shift, isSealed: isSealed,
      fuelMillilitresPerKilometre: fuelMillilitresPerKilometre, co2eGramsPerKilometre: co2eGramsPerKilometre,
      confidence: confidence, source: source, place: place)
  }
}
