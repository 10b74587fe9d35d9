import Foundation
import Quantities
import Roads
import ScenarioFiles
import Testing
import WasteNetwork

/// Places that roads do not reach, by name.
struct RoadReachTests {
  @Test func `a village without a road is an error, or estimated where that is wished`() throws {
    var scenario = SmallScenario(roads: SmallRoads())
    // 0.01 degrees north are 1 112 m
    scenario.replace("115.94,36.35,", with: "115.94,36.36,", in: "villages.csv")
    #expect(
      try scenario.roadReport() == [
        "villages.csv:3: no road that a truck may use is within 500 m of West (371502103202); correct the position, add "
          + "the road, raise roads.snap_limit_m, or set options.distances to fill to estimate from straight lines"
      ])
    scenario.replace(
      "detour_factor_source: test", with: "detour_factor_source: test\n  distances: fill", in: "scenario.yaml")
    let measured = try scenario.measured()
    #expect(
      measured.faults.map(\.description) == [
        "villages.csv:3: warning: no road that a truck may use is within 500 m of West (371502103202), so its distances "
          + "are estimated from straight lines; correct the position, add the road, raise roads.snap_limit_m"
      ])
    // 895.58 m east and 1 000.8 m south: 1 343 m straight, times 1.3
    #expect(abs((measured.metres("371502103202", "D1") ?? 0) - 1_746) <= 1)
    #expect(measured.metric.origin.isEstimate)
    #expect(
      measured.network.caveats.contains { $0.statement.en.hasPrefix("1 without a road in reach: West (371502103202)") })
  }

  @Test func `a village on an island of roads is named`() throws {
    var roads = SmallRoads()
    roads.roads.append(("[[115.85,36.29],[115.85,36.31]]", #""highway":"tertiary""#))
    var scenario = SmallScenario(roads: roads)
    scenario.replace("115.90,36.29,", with: "115.85,36.30,", in: "villages.csv")
    // 0.02 degrees of latitude are 2 224 m
    #expect(
      try scenario.roadReport() == [
        "villages.csv:4: warning: South (371502104201) lies on roads of 2.223 km that no road joins to the rest, there "
          + "and back; add the road or the bridge that is missing, or check one-way streets and the ends of lines"
      ])
    #expect(try scenario.measured().metres("371502104201", "D2") == nil)
    #expect(
      try scenario.measured().network.caveats.contains { $0.statement.zh == "1 处所在路段与主路网不连通：南村（371502104201）" })
  }

  @Test func `a server that was not asked, or asked about other places, is named`() throws {
    var scenario = SmallScenario()
    scenario.name(roads: "server: http://127.0.0.1:5000")
    #expect(throws: InputFaults.self) { try scenario.measured() }
    scenario["roads-answer.json"] = """
      {"format":1,"server":"http://127.0.0.1:5000","profile":"driving",
       "places":[{"code":"371502103201","longitude":115.96,"latitude":36.36,"snapMetres":3}],"rows":[]}
      """
    let faults = try scenario.measured().faults
    #expect(faults.map(\.name) == ["unanswered-roads", "unanswered-roads"])
    #expect(
      faults[0].message.contains("West (371502103202) is not among the places it was asked about, and so of 7 others"))
    #expect(faults[1].message.contains("East (371502103201) has moved since it was asked about"))
    scenario["roads-answer.json"] = "{"
    #expect(
      try scenario.report() == [
        "roads-answer.json: the routing server's answer cannot be read; remove the file and ask the server again with "
          + "‘gleaner roads ask’"
      ])
  }

  /// The answer of a server that knows all pairs but those left out, a kilometre each.
  private func answer(
    _ scenario: SmallScenario, server: String = "http://127.0.0.1:5000", profile: String = "driving",
    without isLeftOut: (String, String) -> Bool = { _, _ in false }
  ) throws -> String {
    let places = try scenario.read().network.roadPlaces
    let rows = places.indices.map { from in
      let to = places.indices.filter { $0 != from && !isLeftOut(places[from].code, places[$0].code) }
      return RoadAnswer.Row(from: from, to: to, metres: to.map { _ in 1000 })
    }
    let answer = RoadAnswer(
      server: server, profile: profile,
      places: places.map {
        .init(code: $0.code, longitude: $0.position.longitude, latitude: $0.position.latitude, snapMetres: 0)
      }, rows: rows)
    return String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
  }

  @Test func `pairs that were never asked are told from those without a road`() throws {
    var scenario = SmallScenario()
    scenario.name(roads: "server: http://127.0.0.1:5000")
    let whole = try answer(scenario)
    scenario["roads-answer.json"] = whole
    #expect(try scenario.roadReport() == [])
    // a pair that the server found no road for
    scenario["roads-answer.json"] = whole.replacingOccurrences(of: "[1000,", with: "[null,")
    #expect(try scenario.roadReport() == [])
    // East and South, in both directions, lie farther apart than twice a service radius of 3 km, and nearer than of 10
    let (east, south) = ("371502103201", "371502104201")
    scenario["roads-answer.json"] = try answer(scenario) { Set([$0, $1]) == [east, south] }
    #expect(
      try scenario.roadReport() == [
        "scenario.yaml:61:roads.server: the routing server was never asked about 2 pairs of places that a plan may need now, "
          + "the first from East (371502103201) to South (371502104201); the service radius was smaller then; run "
          + "‘gleaner roads ask’ again"
      ])
    scenario.replace("service_radius_km: 10", with: "service_radius_km: 3", in: "scenario.yaml")
    #expect(try scenario.roadReport() == [])
  }

  @Test func `an answer of another server or profile is none`() throws {
    var scenario = SmallScenario()
    scenario.name(roads: "server: http://127.0.0.1:5000/, profile: truck")
    scenario["roads-answer.json"] = try answer(scenario, profile: "truck")
    #expect(try scenario.roadReport() == [])
    scenario["roads-answer.json"] = try answer(scenario)
    #expect(
      try scenario.roadReport() == [
        "scenario.yaml:61:roads.server: the answer that was kept is that of http://127.0.0.1:5000 with the profile "
          + "‘driving’, and the settings name http://127.0.0.1:5000/ with ‘truck’; run ‘gleaner roads ask’ again, or correct "
          + "roads.server and roads.profile"
      ])
    scenario["roads-answer.json"] = try answer(scenario, server: "http://10.0.0.9:5000", profile: "truck")
    #expect(try scenario.roadReport().count == 1)
  }

  @Test func `ways by time name the speeds they assume`() throws {
    let measured = try SmallScenario(roads: SmallRoads(), settings: "shortest: time").measured()
    let caveat = try #require(measured.network.caveats.first { $0.subject.en == "speeds by class of road" })
    #expect(caveat.confidence == .unverified)
    #expect(caveat.statement.en.contains("tertiary 40"))
    #expect(try SmallScenario(roads: SmallRoads()).measured().network.caveats.isEmpty)
  }

  @Test func `what is reached in the dry season is collected then`() throws {
    var roads = SmallRoads()
    roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""season":"dry""#))
    var scenario = SmallScenario(roads: roads, settings: "dry_periods: [1-9, 30]")
    scenario.replace("115.90,36.29,", with: "115.90,36.27,", in: "villages.csv")
    scenario.replace("115.90,36.301,", with: "115.90,36.275,", in: "depots.csv")
    let network = try scenario.measured().network
    let dry = Array(1...9) + [30]
    #expect(network.villages.filter { $0.passablePeriods != nil }.map(\.id.code) == ["371502104201"])
    #expect(network.villages[2].passablePeriods == dry)
    #expect(network.depots.map(\.passablePeriods) == [nil, dry])
    #expect(
      network.caveats.map(\.statement.en) == [
        "2 reached in the dry season only, to which collections there are kept: South (371502104201), Yuji yard (D2)",
        "1 reached in the dry season only; haulage from stations to centres and outlets is hired by the tonne-kilometre and kept to neither season nor weight: Yuji yard (D2)",
      ])
  }

  @Test func `depots and centres behind a weak bridge are closed to heavier trucks`() throws {
    var roads = SmallRoads()
    roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""weight_limit_t":5"#))
    var scenario = SmallScenario(roads: roads)
    scenario.replace("115.90,36.301,", with: "115.90,36.275,", in: "depots.csv")
    scenario.replace("115.92,36.33,", with: "115.90,36.27,", in: "centres.csv")
    scenario.addColumns("gross_t", ["16", "4.5"], to: "vehicles.csv")
    let network = try scenario.measured().network
    #expect(network.depots.map(\.truckLimit) == [nil, .tonnes(4.5)])
    #expect(network.centres.map(\.truckLimit) == [.tonnes(4.5)])
    #expect(network.villages.allSatisfy { $0.truckLimit == nil })
  }
}
