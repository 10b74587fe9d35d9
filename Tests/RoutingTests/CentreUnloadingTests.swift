import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// Rounds emptied at a centre: B1 (10, 3) and B2, here at (10, 5), belong to D2 (10, 0); what both hand over does not fit
/// one van. The centre, here at (10, 4), lies between them.
struct CentreUnloadingTests {
  private func plan(
    unloadsAt place: WasteStream.UnloadingPlace, north: Int = 4, dry: [Int]? = nil
  ) throws -> TransportPlan {
    var draft = HandDistrict.draft
    let (village, centre) = (draft.villages[3], draft.centres[0])
    draft.villages[3] = Village(
      id: village.id, name: village.name, township: village.township,
      position: GridMetric.point(east: 10, north: 5), positionConfidence: .read, figures: village.figures, place: nil)
    draft.centres[0] = Centre(
      id: centre.id, name: centre.name, position: GridMetric.point(east: 10, north: north), positionConfidence: .read,
      state: .candidate, reason: "", streams: [], costFactor: centre.costFactor, place: nil)
    draft.centres[0].passablePeriods = dry
    for index in [1, 2] { draft.streams[index].unloadsAt = place }
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    return RoutingEngine.limited(
      RoutingEngine.plan(network: network, siting: siting, metric: GridMetric(), effort: 5, seed: 1),
      network: network, siting: siting, metric: GridMetric(), with: GLPK(), work: 10_000_000)
  }

  @Test func `two rounds become one that is emptied between them`() throws {
    // D2 to B1 3 km, to C1 1, to B2 1, to D2 5; alone they drive 6 and 10
    let plan = try plan(unloadsAt: .centre)
    #expect(plan.unplaced.isEmpty)
    let rounds = plan.rounds.filter { $0.depot == ID("D2") }
    let round = try #require(rounds.first)
    #expect(rounds.count == 1)
    #expect(Set(round.stops.map(\.village)) == [ID("B1"), ID("B2")])
    #expect(round.unloadings == [.init(stops: 1, centre: ID("C1"))])
    #expect(round.distance == .kilometres(10))
    // 10 km in 20 minutes, two stops of 6, 790 kg of B1 and 270 kg of B2 in and out at 60 minutes a tonne
    #expect(round.duration == .minutes(20 + 12 + 63.6))
    let trip = try #require(plan.vehicleDays.flatMap(\.trips).first { $0.round == round.id })
    #expect(trip.unloadings.count == 1)
    // a stop of 6 minutes, loading at 30 minutes a tonne, 2 minutes to the centre
    let first = round.stops[0].loads.sum().kilograms
    #expect(trip.unloadings[0] - trip.loadings[0] == .seconds(360 + first * 1800 / 1000 + 120))
    #expect(trip.loadings[1] - trip.unloadings[0] == .seconds(first * 1800 / 1000 + 120))
    // no round to both is shorter, however often it is emptied
    #expect(plan.roundLimits.filter { $0.depot == ID("D2") }.map(\.limit) == [.yuan(10), .yuan(10)])
  }

  @Test func `nothing is emptied at a centre without leave, nor where that is a detour`() throws {
    let without = try plan(unloadsAt: .station)
    #expect(without.rounds.allSatisfy { $0.unloadings.isEmpty })
    #expect(without.rounds.filter { $0.depot == ID("D2") }.count == 2)
    // two rounds, one of them to B2
    #expect(without.roundLimits.filter { $0.depot == ID("D2") }.map(\.limit) == [.yuan(16), .yuan(16)])
    let far = try plan(unloadsAt: .centre, north: 30)
    #expect(far.rounds.allSatisfy { $0.unloadings.isEmpty })
  }

  @Test func `a centre on roads of the dry season empties no round in another`() throws {
    // D2's rounds go out in April and October
    let october = try plan(unloadsAt: .centre, dry: [10])
    #expect(october.unplaced.isEmpty)
    let emptied = october.rounds.filter { !$0.unloadings.isEmpty }.flatMap(\.days)
    // October is days 274 to 304
    #expect(!emptied.isEmpty && emptied.allSatisfy { (274...304).contains($0) })
    let never = try plan(unloadsAt: .centre, dry: [1])
    #expect(never.unplaced.isEmpty && never.rounds.allSatisfy { $0.unloadings.isEmpty })
  }
}
