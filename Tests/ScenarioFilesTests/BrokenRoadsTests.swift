import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

/// Road files and settings that cannot be meant, each with the fault the user sees.
struct BrokenRoadsTests {
  private func report(
    settings: String = "", _ change: (inout SmallRoads) -> Void = { _ in },
    scenario edit: (inout SmallScenario) -> Void = { _ in }
  ) throws -> [String] {
    var roads = SmallRoads()
    change(&roads)
    return try SmallScenario(roads: roads, settings: settings, edit).report()
  }

  @Test func `a weight that is no number is named with its feature`() throws {
    // the second feature stands in row 3
    #expect(
      try report { $0.roads[1].properties = #""weight_limit_t":"five""# } == [
        "roads.geojson:3:weight_limit_t: ‘five’ is not a number; write a plain number such as 12.5"
      ])
    #expect(
      try report { $0.roads[1].properties = #""weight_limit_t":5000"# } == [
        "roads.geojson:3:weight_limit_t: 5000 is not above 0 and at most 200; check the unit that the column's name "
          + "states, or leave the cell empty where there is no limit"
      ])
  }

  @Test func `a height in centimetres is named`() throws {
    #expect(
      try report { $0.roads[0].properties = #""height_limit_m":350"# } == [
        "roads.geojson:2:height_limit_m: 350 is not above 0 and at most 20; check the unit that the column's name "
          + "states, or leave the cell empty where there is no limit"
      ])
  }

  @Test func `a speed of nothing is named`() throws {
    #expect(
      try report { $0.roads[0].properties = #""speed_kmh":0"# } == [
        "roads.geojson:2:speed_kmh: 0 is not above 0 and at most 150; check the unit that the column's name states, or "
          + "leave the cell empty where there is no limit"
      ])
  }

  @Test func `words of direction and season that are none are named`() throws {
    #expect(
      try report { $0.roads[2].properties = #""oneway":"sometimes""# } == [
        "roads.geojson:4:oneway: ‘sometimes’ is none of ‘yes’, ‘no’, ‘-1’; write yes where traffic runs as the line is "
          + "drawn, -1 where it runs against it"
      ])
    #expect(
      try report { $0.roads[2].properties = #""season":"winter""# } == [
        "roads.geojson:4:season: ‘winter’ is none of ‘all’, ‘dry’; write dry for a road that can be used in the dry "
          + "season only"
      ])
  }

  @Test func `a limit of OpenStreetMap that is not understood is a warning`() throws {
    let scenario = SmallScenario.openStreetMap {
      $0.replacingOccurrences(of: "<!--21-->", with: #"<tag k="maxweight" v="heavy"/>"#)
    }
    #expect(
      try scenario.report() == [
        "roads.osm:21:maxweight: warning: the limit ‘heavy’ is not understood and was passed over; write tonnes, such as "
          + "7.5"
      ])
  }

  @Test func `a column that is nearly one of those read is a warning`() throws {
    #expect(
      try report { $0.roads[0].properties = #""weight_limit_kg":5"# } == [
        "roads.geojson:1:weight_limit_kg: warning: the column ‘weight_limit_kg’ is not read; is ‘weight_limit_t’ meant?"
      ])
  }

  @Test func `a feature that is no line is named`() throws {
    var scenario = SmallScenario(roads: SmallRoads())
    scenario.replace(
      #""LineString","coordinates":[[115.97,36.35],[116.0,36.4]]"#, with: #""Point","coordinates":[115.97,36.35]"#,
      in: "roads.geojson")
    #expect(
      try scenario.report() == [
        "roads.geojson:4: the feature is no line but POINT; keep only lines in the road file"
      ])
  }

  @Test func `metres where degrees are expected are named`() throws {
    #expect(
      try report { $0.roads[2].points = "[[497000,4023000],[500000,4028000]]" } == [
        "roads.geojson:4: a point of the line is not on Earth, or outside what its datum covers; state the file's datum "
          + "with roads.datum, or correct the point"
      ])
  }

  @Test func `a file without a road that trucks may use is named`() throws {
    #expect(
      try report { roads in for index in 0..<3 { roads.roads[index].properties = #""highway":"footway""# } } == [
        "roads.geojson: the file holds no road that a truck may use; check that it holds lines, and what ‘highway’, "
          + "‘access’ and roads.closed say"
      ])
  }

  @Test func `more faults than twenty are counted`() throws {
    let found = try report { roads in
      roads.roads = (0..<25).map { ("[[115.9,36.\($0 + 10)],[116.0,36.\($0 + 10)]]", #""speed_kmh":0"#) }
    }
    #expect(found.count == 21)
    #expect(
      found.contains("roads.geojson: 5 more faults of the road file are not listed; mend those above first"))
  }

  @Test func `a file of another kind, elsewhere, or not there is named`() throws {
    func named(_ name: String) throws -> [String] {
      try report { _ in
      } scenario: {
        $0.replace("file: roads.geojson", with: "file: \(name)", in: "scenario.yaml")
      }
    }
    #expect(
      try named("roads.dwg").last?.hasSuffix(
        "roads are not read from ‘roads.dwg’; name a file ending in .osm, .osm.gz, .osm.pbf, .geojson, .gpkg or .shp")
        == true)
    #expect(
      try named("../roads.geojson").last?.hasSuffix(
        "the road file lies outside the scenario's folder; put a copy into the folder, so that the plan can be made "
          + "again from it") == true)
    #expect(
      try named("lanes.geojson") == [
        "lanes.geojson: there is no such file; create it, or check the spelling of the path"
      ])
  }

  @Test(arguments: ["roads.geojson", "roads.osm", "roads.osm.pbf", "roads.osm.gz", "roads.gpkg", "roads.shp"])
  func `a file of garbage is named`(name: String) throws {
    var scenario = SmallScenario()
    scenario.name(roads: "file: \(name)")
    scenario[name] = "this is no map, whatever its name says"
    let found = try scenario.report()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(name): the file cannot be read as roads") == true)
  }

  @Test func `a truncated map is not taken for a small one`() throws {
    let scenario = SmallScenario.openStreetMap { String($0.prefix($0.count * 3 / 4)) }
    #expect(try scenario.report().first?.hasPrefix("roads.osm: the file cannot be read as roads") == true)
  }

  @Test func `settings of roads that cannot be meant are named`() throws {
    func fault(_ settings: String) throws -> String? {
      try report(settings: settings).first.map { String($0.drop { $0 != " " }.dropFirst()) }
    }
    #expect(
      try fault("snap_limit_m: 0") == "0 is not above 0 and at most 20000; write a number of that range")
    #expect(
      try fault("dry_periods: [30-20]")
        == "‘30-20’ is no range of periods; write a period such as 28, or a range such as 1-9")
    #expect(
      try fault("dry_periods: [40]") == "40 is not a whole number from 1 to 36; write a whole number of that range")
    #expect(
      try fault("shortest: way") == "‘way’ is none of ‘length’, ‘time’; write one of these words")
    #expect(
      try fault("speeds_kmh: { tertiary: 400 }")
        == "400 is not above 0 and at most 150; write a number of that range")
    #expect(
      try fault("server: http://localhost")
        == "both a road file and a routing server stand here; keep one of the two")
    #expect(try fault("sped: 3")?.hasPrefix("no setting is called ‘sped’ here; ") == true)
  }

  @Test func `a road file that nothing names is not passed over`() throws {
    try expectFaults(
      "roads.geojson: a road file lies here, and the settings do not name it; add ‘roads: { file: roads.geojson }’ to the "
        + "settings, or remove the file"
    ) { $0["roads.geojson"] = SmallRoads().geoJSON }
  }

  @Test func `a group without file or server, or with no address, is named`() throws {
    var scenario = SmallScenario()
    scenario.name(roads: "snap_limit_m: 300")
    #expect(
      try scenario.report().first?.hasSuffix(
        "neither a road file nor a routing server stands here; name a road file with ‘file’, or a routing server with ‘server’"
      ) == true)
    scenario = SmallScenario()
    scenario.name(roads: "server: localhost")
    #expect(
      try scenario.report().first?.hasSuffix(
        "‘localhost’ is no address of a routing server; write an address such as http://127.0.0.1:5000") == true)
  }
}
