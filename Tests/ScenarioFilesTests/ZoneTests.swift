import Foundation
import Quantities
import ScenarioFiles
import Testing
import WasteNetwork

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
}
