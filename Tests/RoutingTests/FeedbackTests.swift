import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// What rounds cost each village, on the hand district: film by a van at 1 CNY/km and 480 CNY a day.
@Suite struct FeedbackTests {
  /// D3 → A2 → A1 → D3, twice a year: 2 + 5 + 7 = 14 km, 300 kg and 600 kg of film.
  ///
  /// 14 km in 1680 s, two stops of 360 s, 900 kg at 3600 s a tonne: 5640 s, for which a day of 48 000 fen is paid, so a
  /// second costs 48 000 ÷ 5640 = 8.5106 fen.
  private func costs() throws -> (network: Network, costs: RoundCosts) {
    let network = try HandDistrict.network()
    let distances = RoadDistances(network, by: GridMetric())
    let round = TransportPlan.Round(
      id: "D3-1", depot: ID("D3"), vehicle: ID("van"), streams: [HandDistrict.film.id],
      stops: [
        .init(village: ID("A2"), loads: [.kilograms(300)], arrival: .seconds(240)),
        .init(village: ID("A1"), loads: [.kilograms(600)], arrival: .seconds(1740)),
      ], distance: .kilometres(14), duration: .seconds(5640), days: [95, 280], vehicleNumbers: [1, 1],
      costPerDrive: .yuan(14))
    let transport = TransportPlan(
      rounds: [round], shuttles: [], fleet: [], unplaced: [], cost: .zero,
      quality: Quality(
        value: 2800, bound: nil, boundMethod: LocalizedName(zh: "", en: ""), stopReason: .effortSpent))
    return (
      network,
      RoundCosts(
        network: network, siting: NearestSiting(network, distances).plan, transport: transport, metric: GridMetric(),
        distances: distances)
    )
  }

  private func cost(
    _ village: String, _ stream: WasteStream, _ sharing: RoundCosts.Sharing, at depot: String = "D3"
  ) throws -> Money? {
    let (network, costs) = try costs()
    return costs.prices(sharing).cost(
      village: try #require(network.villageIndex(ID(village))),
      stream: try #require(network.streamIndex(stream.id)), depot: try #require(network.depotIndex(ID(depot))))
  }

  @Test func `at the margin a village bears what its round would save without it`() throws {
    // without A1 the round is 10 km shorter: 1000 fen, and 1200 + 360 + 2160 s at 8.5106: 32 659.6 a drive;
    // handling of its 2000 kg is 20 000
    #expect(try cost("A1", HandDistrict.film, .marginal) == .fen(65_319 + 20_000))
    // A2 lies on A1's way: 360 + 1080 s only, 12 255.3 a drive; its 1000 kg cost 10 000
    #expect(try cost("A2", HandDistrict.film, .marginal) == .fen(24_511 + 10_000))
  }

  @Test func `in full the villages of a round bear all that it costs`() throws {
    // 1400 + 48 000 a drive, of which 4485.1 is nobody's own; by itself A1 would cost 4485.1 more, and so would A2:
    // each bears half of it
    let a1 = try #require(try cost("A1", HandDistrict.film, .full))
    let a2 = try #require(try cost("A2", HandDistrict.film, .full))
    #expect(a1 == .fen(69_804 + 20_000))
    #expect(a2 == .fen(28_996 + 10_000))
    #expect(a1 + a2 == .fen(2 * (1400 + 48_000) + 30_000))
  }

  @Test func `a stream that finds room on a round costs its loading, and its part of the way in full`() throws {
    // 50 kg of A1's packaging, 1000 litres, fill the van up; it calls at A1 anyway: 180 s, 1531.9 fen a drive;
    // by itself 14 km and 2220 s, 20 293.6; half of what is saved is borne; handling of 100 kg is 2000
    #expect(try cost("A1", HandDistrict.packaging, .marginal) == .fen(3064 + 2000))
    #expect(try cost("A1", HandDistrict.packaging, .full) == .fen(21_826 + 2000))
  }

  @Test func `where no round has room the straight estimate stands`() throws {
    // 750 kg of B1's film are 7500 litres, and 1000 are left; D3 is 8 km away
    let network = try HandDistrict.network()
    let village = try #require(network.villageIndex(ID("B1")))
    let estimate = network.haulCost(village: village, stream: 1, distance: .kilometres(8))
    #expect(try cost("B1", HandDistrict.film, .full) == estimate)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `what villages of a random district bear adds up to what the rounds, their days and the ways between them cost`(
    seed: UInt64
  ) throws {
    let network = try FixtureDistrict(villages: 16, townships: 2, depots: 3, seed: seed).network()
    let distances = RoadDistances(network, by: FixtureMetric())
    let siting = NearestSiting(network, distances).plan
    let transport = RoutingEngine.plan(
      network: network, siting: siting, metric: FixtureMetric(), effort: 2, seed: 1)
    let costs = RoundCosts(
      network: network, siting: siting, transport: transport, metric: FixtureMetric(), distances: distances)
    let (full, marginal) = (costs.prices(.full), costs.prices(.marginal))
    var borne = Money.zero
    for one in siting.assignments {
      guard let stream = network.streamIndex(one.stream), network.streams[stream].pattern == .round,
        let village = network.villageIndex(one.village), let depot = network.depotIndex(one.depot)
      else { continue }
      let cost = try #require(full.cost(village: village, stream: stream, depot: depot))
      #expect(try #require(marginal.cost(village: village, stream: stream, depot: depot)) <= cost + .fen(1))
      borne += cost - network.streams[stream].handlingPrice * one.mass
    }
    let days = Set(
      transport.rounds.flatMap { round in zip(round.days, round.vehicleNumbers).map { "\(round.vehicle) \($0) \($1)" } }
    )
    let driven = transport.rounds.map { $0.costPerDrive * $0.days.count }.sum()
    let paid = days.sorted().map { day in
      network.vehicles.first { day.hasPrefix("\($0.id) ") }?.dayCost ?? .zero
    }.sum()
    let empty = transport.vehicleDays.map { day in
      network.vehicles.first { $0.id == day.vehicle }.map { $0.kilometreCost * day.emptyDistance } ?? .zero
    }.sum()
    // every village is rounded to a fen, and so are every drive and the ways between stations of every day
    let drives = transport.rounds.map(\.days.count).reduce(0, +)
    #expect(
      abs((borne - driven - paid - empty).fen) <= drives + transport.vehicleDays.count + siting.assignments.count)
  }

  @Test func `damped prices lie half way`() throws {
    let (network, costs) = try costs()
    let a1 = try #require(network.villageIndex(ID("A1")))
    let d3 = try #require(network.depotIndex(ID("D3")))
    let damped = costs.prices(.full).damped(by: costs.prices(.marginal))
    // (89 804 + 85 319) ÷ 2, rounded down
    #expect(damped.cost(village: a1, stream: 1, depot: d3) == .fen(87_561))
  }
}
