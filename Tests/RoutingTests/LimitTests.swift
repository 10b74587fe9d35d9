import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Routing

/// What rounds must cost at least, in the hand district: from D1 (0, 0) to B1 (10, 3) and back 26 km, to B2 (12, 0) 24 km,
/// to both 30 km, at 1 CNY a kilometre.
struct LimitTests {
  private func round(
    _ id: String, _ village: String, _ stream: WasteStream, kilometres: Int, days: [Int], kilograms: Int = 20,
    fen: Int? = nil
  ) -> TransportPlan.Round {
    TransportPlan.Round(
      id: id, depot: ID("D1"), vehicle: ID("van"), streams: [stream.id],
      stops: [.init(village: ID(village), loads: [.kilograms(kilograms)], arrival: .zero)],
      distance: .kilometres(Double(kilometres)), duration: .hours(1), days: days, vehicleNumbers: days.map { _ in 1 },
      costPerDrive: fen.map { .fen($0) } ?? .yuan(Double(kilometres)))
  }

  private func limited(
    _ rounds: [TransportPlan.Round], _ draft: NetworkDraft = HandDistrict.draft, work: Int = 10_000_000
  ) throws -> TransportPlan {
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: GridMetric())).plan
    let value = rounds.map { $0.costPerDrive * $0.days.count }.sum()
    let plan = TransportPlan(
      rounds: rounds, shuttles: [], fleet: [], unplaced: [], cost: value,
      quality: Quality(
        value: value.fen, bound: nil, boundMethod: LocalizedName(zh: "无", en: "none"), stopReason: .effortSpent))
    return RoutingEngine.limited(
      plan, network: network, siting: siting, metric: GridMetric(), with: GLPK(), work: work)
  }

  @Test func `visits on two days of a month might share a round, so the limit is that of the common one`() throws {
    let plan = try limited([
      round("1", "B1", HandDistrict.packaging, kilometres: 26, days: [91]),
      round("2", "B2", HandDistrict.film, kilometres: 24, days: [100]),
    ])
    #expect(plan.roundLimits.map(\.limit) == [.yuan(30)])
    #expect(plan.roundLimits.map(\.cost) == [.yuan(50)])
    #expect(plan.quality.bound == 3000)
  }

  @Test func `a village visited twice needs two rounds, of which one may fetch the other village's load too`() throws {
    let plan = try limited([
      round("1", "B1", HandDistrict.packaging, kilometres: 26, days: [91, 101]),
      round("2", "B2", HandDistrict.packaging, kilometres: 24, days: [100]),
    ])
    #expect(plan.roundLimits.map(\.visits) == [3])
    #expect(plan.quality.bound == 3000 + 2600)
  }

  @Test func `streams that may not share a load are bounded apart`() throws {
    var draft = HandDistrict.draft
    draft.streams = draft.streams.map { $0.changed(mayShareLoadWith: []) }
    let plan = try limited(
      [
        round("1", "B1", HandDistrict.packaging, kilometres: 26, days: [91]),
        round("2", "B2", HandDistrict.film, kilometres: 24, days: [100]),
      ], draft)
    #expect(plan.roundLimits.map(\.streams) == [[HandDistrict.film.id], [HandDistrict.packaging.id]])
    #expect(plan.quality.bound == 2400 + 2600)
  }

  @Test func `loads that fill a van take rounds of their own`() throws {
    // 600 kg of film are 6 m³ of ten
    let plan = try limited([
      round("1", "B1", HandDistrict.film, kilometres: 26, days: [91], kilograms: 600),
      round("2", "B2", HandDistrict.film, kilometres: 24, days: [91], kilograms: 600),
    ])
    #expect(plan.quality.bound == 5000)
    #expect(plan.quality.boundMethod.en.contains("all to their end"))
  }

  @Test func `without work the limit by trees stands, and the plan says so`() throws {
    // the tree of B1 to B2 (5 km) and B2 to D1 (12 km), and the other edge to D1: the round of both
    let plan = try limited(
      [
        round("1", "B1", HandDistrict.film, kilometres: 26, days: [91]),
        round("2", "B2", HandDistrict.packaging, kilometres: 24, days: [100]),
      ], work: 0)
    #expect(plan.roundLimits.map(\.progress) == [.stopped])
    #expect(plan.roundLimits.map(\.method) == [.trees])
    #expect(plan.quality.bound == 3000)
    #expect(plan.quality.boundMethod.en.contains("1 of 1 did not finish"))
    #expect(plan.quality.boundMethod.zh.contains("1 项未算完"))
  }

  @Test func `a limit above what rounds are said to cost is a fault that is named, not hidden`() throws {
    let plan = try limited([round("1", "B1", HandDistrict.film, kilometres: 26, days: [91], fen: 2599)])
    #expect(plan.quality.bound == nil)
    #expect(plan.quality.boundMethod.en.hasPrefix("internal fault of the program: 1 limits lie above"))
    #expect(plan.quality.boundMethod.zh.hasPrefix("程序内部错误"))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `no rounds that keep the rules drive for less than the limits`(seed: UInt64) throws {
    var draft = FixtureDistrict(villages: 5, townships: 2, depots: 2, seed: seed).draft
    if seed.isMultiple(of: 2), let van = draft.vehicles.first(where: { $0.id == ID("van") }) {
      draft.vehicles.append(
        van.changed(id: ID("small"), payload: .kilograms(300), kilometreCost: .yuanPerKilometre(0.7)))
    }
    let network = try Network(draft)
    let siting = NearestSiting(network, RoadDistances(network, by: FixtureMetric())).plan
    let plan = RoutingEngine.limited(
      RoutingEngine.plan(network: network, siting: siting, metric: FixtureMetric(), effort: 20, seed: seed),
      network: network, siting: siting, metric: FixtureMetric(), with: GLPK(), work: 50_000_000)
    #expect(!plan.roundLimits.isEmpty)
    var compared = 0
    for limit in plan.roundLimits {
      let all = AllRounds(network, metric: FixtureMetric(), plan, limit)
      guard all.count <= 8, let least = all.least() else { continue }
      compared += 1
      #expect(limit.limit <= .fen(least) && .fen(least) <= limit.cost)
      #expect(limit.limit.fen * 100 >= least * 95)
    }
    #expect(compared > 0)
  }
}
