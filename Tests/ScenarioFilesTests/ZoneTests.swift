import Foundation
import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct ZoneTests {
  /// The small scenario with zones; D1 stands at 115.95, 36.351 and D2 at 115.90, 36.301, each the only one of its
  /// township, which need not have one here.
  private func scenario(_ zones: String, in file: String = "zones.csv") -> SmallScenario {
    var scenario = SmallScenario()
    scenario[file] = zones
    scenario.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    return scenario
  }

  @Test func `a setback is measured in metres from the outline`() throws {
    // the river runs along latitude 36.30, short enough to be straight; a degree of the meridian there is 110 975 m (WGS 84), 0.001° is 110.975 m
    let header = "code,name,name_en,kind,setback_m,rule,source,wkt\n"
    let line = "\"LINESTRING (115.895 36.3, 115.905 36.3)\"\n"
    let near = try scenario(header + "R1,徒骇河,Tuhai,river,112,离河岸不小于 112 m,河道条例 第5条,\(line)").read()
    let depot = near.network.depots[1]
    #expect(depot.state == .forbidden)
    #expect(
      depot.reason == "距河道“徒骇河” 110 m，应不小于 112 m：离河岸不小于 112 m（河道条例 第5条） / 110 m from ‘Tuhai’ (river), "
        + "where 112 m must be kept: 离河岸不小于 112 m (河道条例 第5条)")
    #expect(near.network.rulings.map(\.distance) == [.metres(110)])
    #expect(near.warnings.map(\.name) == ["site-in-zone"])
    let far = try scenario(header + "R1,徒骇河,Tuhai,river,110,离河岸不小于 110 m,河道条例 第5条,\(line)").read()
    #expect(far.network.depots[1].state == .candidate && far.network.rulings == [] && far.warnings == [])
  }

  @Test func `a rule for one stream takes that stream only`() throws {
    let read = try scenario(
      SmallScenario.zone(",streams", ",film", longitude: 115.90, latitude: 36.301)
    ).read()
    #expect(read.network.depots[1].state == .candidate)
    #expect(read.network.depots[1].streams == [ID("straw")])
    #expect(read.warnings.first?.message.hasPrefix("depot ‘于集站’ (D2) is ruled out for ‘film’: inside ‘Z1’") == true)
  }

  @Test func `a site that a zone spares may stay, and an existing one that is not spared may not`() throws {
    let spared = try scenario(SmallScenario.zone(",spares", ",D1", longitude: 115.95, latitude: 36.351)).read()
    #expect(spared.network.depots[0].state == .existing && spared.warnings == [])
    let ruledOut = try scenario(SmallScenario.zone("", "", longitude: 115.95, latitude: 36.351)).read()
    #expect(ruledOut.network.depots[0].state == .forbidden)
  }

  @Test func `areas of geodata keep their own reference`() throws {
    // a square of 0.01° round D2 with its name in GeoJSON, which is in WGS 84 always
    let ring = "[[115.895,36.296],[115.905,36.296],[115.905,36.306],[115.895,36.306],[115.895,36.296]]"
    let feature =
      "{\"type\":\"Feature\",\"properties\":{\"code\":\"Z1\",\"kind\":\"farmland\",\"rule\":\"none on it\",\"source\":\"test\"},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    let read = try scenario(
      "{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}", in: "zones.geojson"
    ).read()
    #expect(read.network.rulings.map(\.site) == [.depot(ID("D2"))])
    #expect(read.network.rulings.map(\.distance) == [.zero])
  }

  @Test func `a point with a setback may stand in lon and lat`() throws {
    let read = try scenario(
      "code,kind,setback_m,rule,source,lon,lat\nW1,water-source,1000,一级保护区,水污染防治法 第65条,115.90,36.301\n"
    ).read()
    #expect(read.network.rulings.map(\.site) == [.depot(ID("D2"))])
  }

  @Test func `a zone's words and numbers are checked`() throws {
    let report = try scenario(
      "code,kind,setback_m,rule,source,spares,streams,lon,lat\nW1,well,10,r,s,,,115.9,36.3\n"
        + "W2,dwelling,90000,r,s,D9,strew,115.9,36.3\nW2,lake,5,r,,,,,\n"
    ).report().filter { $0.hasPrefix("zones") }
    #expect(
      report == [
        "zones.csv:2:kind: ‘well’ is none of ‘river’, ‘lake’, ‘road’, ‘railway’, ‘dwelling’, ‘pipeline’, ‘farmland’, "
          + "‘heritage’, ‘forbidden’, ‘water-source’, ‘power-line’; did you mean ‘dwelling’?",
        "zones.csv:3:streams: no stream is called ‘strew’; did you mean ‘straw’?",
        "zones.csv:3:spares: no depot or centre has the code ‘D9’; did you mean ‘D1’?",
        "zones.csv:3:setback_m: a setback of 90000 m is none that a rule asks for; write metres from 0 to 50000",
        "zones.csv:4:code: the code ‘W2’ stands for a second zone; give each its own code, or remove one",
        "zones.csv:4:source: the cell is empty; fill in ‘source’ for this row",
        "zones.csv:4: the zone has no shape; give an area, a line or a point as geometry, in the column ‘wkt’, or as lon and "
          + "lat",
      ], "\(report.joined(separator: "\n"))")
  }

  /// A strip of GeoJSON 0.002° wide along longitude 115.90, moved into a datum; D2 stands in its middle.
  private func strip(_ move: ((x: Double, y: Double)) -> (x: Double, y: Double)) -> String {
    let ring = [(115.899, 36.296), (115.901, 36.296), (115.901, 36.306), (115.899, 36.306), (115.899, 36.296)]
      .map { move((x: $0.0, y: $0.1)) }.map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
    return """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"Z1","kind":"river",
       "rule":"none on it","source":"test"},"geometry":{"type":"Polygon","coordinates":[[\(ring)]]}}]}
      """
  }

  @Test func `zones drawn on a web map lie where they were drawn once their datum is declared`() throws {
    // 0.001° of longitude are 90 m; GCJ-02 moves a place here by some 500 m east and a little north, so undeclared
    // shapes rule out nothing
    let drawn = strip(WebDatum.gcj02.fromWGS84)
    var scenario = scenario(drawn, in: "zones.geojson")
    #expect(try scenario.read().network.rulings == [])
    scenario.replace("datum: WGS84", with: "datum: { default: WGS84, zones: GCJ-02 }", in: "scenario.yaml")
    let network = try scenario.read().network
    #expect(network.rulings.map(\.site) == [.depot(ID("D2"))])
    guard case .area(let rings)? = network.zones.first?.parts.first else {
      Issue.record("no area is drawn")
      return
    }
    #expect(rings.count == 1 && rings[0].count == 5)
    #expect(abs(rings[0][0].longitude - 115.899) < 1e-9 && abs(rings[0][0].latitude - 36.296) < 1e-9)
  }

  @Test func `a layer that claims WGS 84 beside tables of a web map is asked about`() throws {
    var scenario = scenario(strip { $0 }, in: "zones.geojson")
    for table in ["townships", "villages", "depots", "centres", "outlets"] {
      scenario.shift(table, WebDatum.gcj02.fromWGS84)
    }
    scenario.replace("datum: WGS84", with: "datum: GCJ-02", in: "scenario.yaml")
    #expect(
      try scenario.faults().filter { $0.name == "unsettled-datum" }.map(\.description) == [
        "zones.geojson: warning: the shapes are taken for WGS 84, as the file says, while datum says GCJ-02, which no such "
          + "file can say; settle it with ‘datum: { default: GCJ-02, zones: … }’, GCJ-02 or WGS84"
      ])
    scenario.replace("datum: GCJ-02", with: "datum: { default: GCJ-02, zones: WGS84 }", in: "scenario.yaml")
    let read = try scenario.read()
    #expect(read.warnings.map(\.name) == ["site-in-zone"])
    #expect(read.network.rulings.map(\.site) == [.depot(ID("D2"))])
  }

  @Test func `shapes of a table have a datum of their own`() throws {
    // D2 in EPSG:4548, and the scenario's degrees read as metres would lie off the coast of Africa
    let header = "code,kind,setback_m,rule,source,wkt\n"
    var degrees = scenario(header + "Z1,lake,500,r,s,POINT (115.90 36.301)\n")
    #expect(try degrees.read().network.rulings.count == 1)
    degrees.replace("datum: WGS84", with: "datum: { default: WGS84, zones: EPSG:4548 }", in: "scenario.yaml")
    #expect(
      try degrees.report() == [
        "zones.csv:2: the zone's shape lies outside what the datum EPSG:4548 covers; declare the shapes' datum with "
          + "‘datum: { default: …, zones: … }’, or correct them"
      ])
    // 115.90° E, 36.301° N is 1.1° west of the meridian 117°: 500 000 − 98 800 m, 4 019 000 m
    var metres = scenario(header + "Z1,lake,600,r,s,POINT (401200 4019300)\n")
    metres.replace("datum: WGS84", with: "datum: { default: WGS84, zones: EPSG:4548 }", in: "scenario.yaml")
    #expect(try metres.read().network.rulings.map(\.site) == [.depot(ID("D2"))])
  }

  @Test func `shapes of an older datum are warned of, for no setback is then sure`() throws {
    var scenario = scenario("code,kind,setback_m,rule,source,wkt\nZ1,lake,100,r,s,POINT (115.95 36.30)\n")
    try scenario.convert(
      "zones", to: "GPKG", suffix: "gpkg", open: ["GEOM_POSSIBLE_NAMES=wkt", "KEEP_GEOM_COLUMNS=NO"],
      options: ["-a_srs", "EPSG:4610"])
    #expect(
      try scenario.report() == [
        "zones.gpkg: warning: Xian 1980 has no exact conversion to WGS 84, so shapes may be off by some 100 m; convert the "
          + "layer with the parameters of your survey office to CGCS2000"
      ])
  }

  @Test func `zones of another district are told`() throws {
    let read = try scenario(SmallScenario.zone("", "", longitude: 117.5, latitude: 36.3)).read()
    #expect(
      read.warnings.map(\.description) == [
        "zones.csv: warning: none of the 1 zones comes within 20 km of a village or site, in WGS84; check the file, and its "
          + "datum with ‘datum: { default: …, zones: … }’"
      ])
  }

  @Test func `a zone that was drawn and not described is no empty row`() throws {
    let bare = strip { $0 }.replacingOccurrences(
      of: "\"code\":\"Z1\",\"kind\":\"river\",\n \"rule\":\"none on it\",\"source\":\"test\"",
      with: "\"code\":null,\"kind\":null,\"rule\":null,\"source\":null")
    #expect(bare.contains("null"))
    #expect(
      try scenario(bare, in: "zones.geojson").report().contains(
        "zones.geojson:2:kind: the cell is empty; fill in ‘kind’ for this row"))
  }

  @Test func `a setback is never shortened`() throws {
    // D2 is 110.98 m from the line at 36.30; 111.2 m ask for 112
    let read = try scenario(
      "code,kind,setback_m,rule,source,wkt\nR1,river,110.2,r,s,\"LINESTRING (115.895 36.3, 115.905 36.3)\"\n"
    ).read()
    #expect(read.network.rulings.map(\.zone.setback) == [.metres(111)])
  }
}
