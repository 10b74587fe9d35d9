import Quantities
import Roads
import ScenarioFiles
import Siting
import Testing
import WasteNetwork

/// Figures in a wrong unit, each alone in an otherwise good scenario.
struct AbsurdFiguresTests {
  @Test func `a price a kilometre beyond any is named with its place and the most there is`() throws {
    try expectFaults(
      "vehicles.csv:2:cost_cny_km: cost_cny_km is 1000000000, beyond anything a district has: 10000 is the most; "
        + "check the unit that the column's name states"
    ) { $0.replace("600,3,30", with: "600,1e9,30", in: "vehicles.csv") }
  }

  @Test func `a setting beyond any is named by its path`() throws {
    try expectFaults(
      "scenario.yaml:19:streams[0].onward_cny_tkm: onward_cny_tkm is 1000000000, beyond anything a district has: "
        + "1000 is the most; check the unit that the column's name states"
    ) { $0.replace("onward_cny_tkm: 0.6", with: "onward_cny_tkm: 1e9", in: "scenario.yaml") }
    try expectFaults(
      "scenario.yaml:7:options.detour_factor: options.detour_factor is 1000000, beyond anything a district has: 10 is the "
        + "most; check the unit that the column's name states"
    ) { $0.replace("detour_factor: 1.3", with: "detour_factor: 1e6", in: "scenario.yaml") }
  }

  @Test func `a road longer than any is named`() throws {
    try expectFaults(
      "distances.csv:2:length_km: the length is 900000000.0 km, beyond any road that waste travels; "
        + "write kilometres, 2000 at most"
    ) {
      $0["distances.csv"] = "from,to,length_km\n371502103201,D1,9e8\n"
      $0.replace(
        "detour_factor_source: test", with: "detour_factor_source: test\n  distances: fill", in: "scenario.yaml")
    }
  }

  @Test func `more sizes than the bound's words have bits are named at the first too many`() throws {
    // S stands in line 2, M in line 3; the 62 that follow the 6 lines there are make 64
    try expectFaults(
      "sizes.csv:68:size: ‘straw’ has 64 sizes at level station, and 63 is the most; "
        + "leave out sizes between which plans would hardly differ"
    ) {
      let more = (1...62).map { "station,straw,X\($0),\(1000 + $0),\(20 + $0),8,\(80_000 + $0),estimate,test\n" }
      $0["sizes.csv"] = ($0["sizes.csv"] ?? "") + more.joined()
    }
  }

  @Test func `a village with more waste than a province is named`() throws {
    // 10⁹ mu × 540 kg is 540 million tonnes
    var scenario = SmallScenario()
    scenario.replace(",900,100,", with: ",1e9,100,", in: "villages.csv")
    #expect(try scenario.faults().filter { $0.level == .error }.map(\.name) == ["mass-out-of-range"])
  }

  @Test func `what all of a plan could cost together is named at the greatest part of it`() throws {
    // a line of a thousand million CNY at a centre ten times as dear: 10¹⁰ CNY, a quarter of what can be reckoned with
    var scenario = SmallScenario()
    scenario.replace("300000", with: "1000000000", in: "sizes.csv")
    scenario.replace(",1.1", with: ",10", in: "centres.csv")
    #expect(try errors(scenario) == [])
    // a hundred times as dear: 100 × (10⁹ + 40 000) CNY, 22 000 for the sites and 2 × (80 000 + 5 000) for the stations
    // are 100 004 192 000; haulage comes on top
    scenario.replace(",10\n", with: ",100\n", in: "centres.csv")
    let faults = try errors(scenario)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("sizes.csv:yearly_cost_cny: a plan could cost 10000") == true)
    #expect(
      faults.first?.hasSuffix(
        "CNY a year, most of it for sites, stations and centres, and at most 40000000000 can be reckoned with; "
          + "check yearly_cost_cny of sizes and depots, and cost_factor of centres") == true)
  }

  /// Errors that show with distances only.
  private func errors(_ scenario: SmallScenario) throws -> [String] {
    let network = try scenario.read().network
    return reachFaults(network, distances(network)).filter { $0.level == .error }.map(\.description)
  }

  private func distances(_ network: Network) -> RoadDistances {
    RoadDistances(network, by: GreatCircleRoads(detourFactor: network.options.detourFactor, source: ""))
  }

  /// Tables with the columns that hold numbers.
  private static let tables = [
    "villages.csv": 6, "depots.csv": 9, "centres.csv": 6, "sizes.csv": 3, "outlets.csv": 6, "vehicles.csv": 3,
    "coefficients.csv": 3, "seasons.csv": 1,
  ]

  @Test(
    arguments: tables.keys.sorted(), ["1e9", "1e5", "1e-9"])
  func `no number anywhere ends in a trap: it is named, or the scenario can be posed`(table: String, value: String)
    throws
  {
    let first = try #require(AbsurdFiguresTests.tables[table])
    let lines = try #require(SmallScenario()[table]).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    var named = 0
    for row in 1..<lines.count {
      for column in first..<lines[row].count where Double(lines[row][column]) != nil {
        var changed = lines
        changed[row][column] = Substring(value)
        var scenario = SmallScenario()
        scenario[table] = changed.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
        if try !pose(scenario) { named += 1 }
      }
    }
    // every table has a column of which a billion is named, be it a share, a price or a coefficient
    if value == "1e9" { #expect(named > 0) }
  }

  /// Whether a scenario can be posed as a siting problem; else it has faults.
  private func pose(_ scenario: SmallScenario) throws -> Bool {
    guard let read = try? scenario.read() else {
      #expect(try !scenario.faults().isEmpty)
      return false
    }
    let distances = distances(read.network)
    guard reachFaults(read.network, distances).allSatisfy({ $0.level == .warning }) else { return false }
    let problem = SitingProblem(read.network, distances: distances)
    return problem.items.count <= 8
  }
}
