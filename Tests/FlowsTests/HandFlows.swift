import Flows
import GLPKSolver
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// The hand district's flows, worked on paper; every village goes to its nearest depot.
///
/// Straw off-field: A1 400 t to D1 (10 km from the centre), A2 200 t to D3 (5 km), B1 300 t to D2 (10 km); 60 % in
/// June, 40 % in October; 2 % is lost.
struct HandFlows {
  private func outcome(_ draft: NetworkDraft) throws -> FlowOutcome {
    let network = try Network(draft)
    let distances = RoadDistances(network, by: GridMetric())
    return try FlowEngine.plan(
      network: network, distances: distances, siting: NearestSiting(network, distances).plan, solver: GLPK())
  }

  private func outlet(
    _ code: String, capacity: Double, minimum: Double = 0, price: Double = 100
  ) -> Outlet {
    Outlet(
      id: ID(code), name: LocalizedName(zh: "厂\(code)", en: "plant \(code)"), stream: HandDistrict.straw.id, use: .fuel,
      position: GridMetric.point(east: 5, north: 10), yearlyCapacity: .tonnes(capacity),
      yearlyMinimum: .tonnes(minimum), price: .yuanPerTonne(price), haulageRate: .yuanPerTonneKilometre(0.5),
      place: nil)
  }

  @Test func `the year's haulage and revenue come out as on paper`() throws {
    // straw onward at 0.8 CNY/tkm: 392 t × 8 + 196 t × 4 + 294 t × 8 = 6272; to the outlet 882 t × 2.5 = 2205;
    // revenue 882 t × 100 = 88 200
    // film onward at 2 CNY/tkm: 2 t × 20 + 1 t × 10 + 2 t × 20 = 90
    // packaging onward at 5 CNY/tkm: 0.1 t × 50 + 0.06 t × 25 + 0.12 t × 50 = 12.5; neither has an outlet
    let plan = try #require(try outcome(HandDistrict.draft).planned)
    #expect(plan.netCost == .yuan(6272 + 2205 - 88_200 + 90 + 12.5))
    #expect(plan.deliveries.map(\.mass).map { $0.sum() } == [.tonnes(882)])
    let film = try #require(plan.lines.first { $0.stream == HandDistrict.film.id })
    #expect(film.delivered.sum() == .tonnes(5))
  }

  @Test func `what the centre cannot treat in June lies until July`() throws {
    // 60 % of 882 t come in June, 529.2 t; 24 working days at 20 t treat 480 t; 49.2 t lie at the end of June,
    // and October's 352.8 t fit its 25 days
    let plan = try #require(try outcome(HandDistrict.draft).planned)
    let straw =
      plan.stations.filter { $0.stream == HandDistrict.straw.id }.map(\.stock)
      + plan.lines.filter { $0.stream == HandDistrict.straw.id }.map(\.stock)
    let lying = (0..<12).map { month in straw.map { $0[month] }.sum() }
    #expect(lying[5] == .tonnes(49.2))
    #expect(lying.enumerated().allSatisfy { $0.offset == 5 || $0.element == .zero })
  }

  @Test func `a contract above the year's straw cannot be kept, by the tonnes that are missing`() throws {
    // 900 t contracted, 882 t arrive: 18 t short
    var draft = HandDistrict.draft
    draft.outlets = [outlet("X", capacity: 1000, minimum: 900)]
    guard case .infeasible(let obstacles) = try outcome(draft) else {
      Issue.record("the contract was thought to be kept")
      return
    }
    #expect(obstacles.map(\.shortBy) == [.tonnes(18)])
    #expect(obstacles.first?.requirement.en.contains("plant X") == true)
  }

  @Test func `straw that no outlet takes is shown as overflow, not hidden`() throws {
    // 800 t can be sold, 882 t are left after losses: 82 t find no room
    var draft = HandDistrict.draft
    draft.outlets = [outlet("X", capacity: 800)]
    let plan = try #require(try outcome(draft).planned)
    #expect(plan.stations.flatMap(\.overflow).sum() == .tonnes(82))
  }

  @Test func `one more tonne at the better outlet is worth the difference in price`() throws {
    // 800 t at 100 CNY, the rest at 60: the next tonne would earn 40 more
    var draft = HandDistrict.draft
    draft.outlets = [outlet("A", capacity: 800), outlet("B", capacity: 1000, price: 60)]
    let plan = try #require(try outcome(draft).planned)
    let worth = try #require(plan.worths.first { $0.subject.en == "capacity of plant A" })
    #expect(abs(worth.value.yuan - 40) < 0.05)
    #expect(worth.unit.zh == "吨/年")
    #expect(!plan.worths.contains { $0.subject.en == "capacity of plant B" })
  }

  @Test func `a plan of another network is refused by name`() throws {
    let network = try HandDistrict.network()
    let distances = RoadDistances(network, by: GridMetric())
    var siting = NearestSiting(network, distances).plan
    siting.stations[0].size = "XXL"
    #expect(throws: FlowFault.unknown("station D1 of straw, size XXL")) {
      try FlowEngine.plan(network: network, distances: distances, siting: siting, solver: GLPK())
    }
  }
}
