import NetworkFixtures
import Quantities
import Reports
import Testing
import WasteNetwork

@testable import HandOver

struct MapTests {
  private func layer(_ name: String) throws -> [ReadBack.Feature] {
    let bytes = try #require(try HandedPlan.documents(.chinese)["map-zh.gpkg"])
    return ReadBack.layer(name, of: bytes, as: "map.gpkg", driver: "GPKG")
  }

  @Test func `stations, assignments and rounds of the map are those of the plan`() throws {
    let stations = try layer("stations")
    #expect(stations.count == 4)
    let straw = try #require(stations.first { $0.fields["stream"] == "straw" })
    // D1 takes straw of A1 and A2: 600 t of 750 t
    #expect(straw.fields["villages"] == "2")
    #expect(straw.fields["assigned_t_a"] == "600" && straw.fields["capacity_t_a"] == "750")
    #expect(straw.fields["name"] == "1号 D1场")

    let assignments = try layer("assignments")
    #expect(assignments.count == 9)
    let film = try #require(assignments.first { $0.fields["village"] == "B1" && $0.fields["stream"] == "film" })
    #expect(film.fields["road_km"] == "13" && film.fields["mass_t_a"] == "1.5")

    let round = try #require(try layer("rounds").first)
    // 1 000 + 50 + 500 + 30 kg, driven twice
    #expect(round.fields["load_t"] == "1.58" && round.fields["drives_a"] == "2")
    #expect(round.fields["stops"] == "A1村 → A2村")
    // from D1 at the origin through A1 and A2 and back: four points
    #expect(round.shape.split(separator: ",").count == 4)
  }

  @Test func `a catchment holds its villages and its station`() throws {
    let places = [GridMetric.point(east: 0, north: 0), GridMetric.point(east: 3, north: 0)]
    let ring = Catchment.outline(around: places)
    #expect(ring.first == ring.last)
    // room of 300 m on each side: 0.0027 degrees of latitude
    let north = try #require(ring.map(\.latitude).max())
    #expect(abs(north - places[0].latitude - 300 / 111_320) < 1e-6)
    #expect(try #require(ring.map(\.longitude).max()) > places[1].longitude)
    #expect(try #require(ring.map(\.longitude).min()) < places[0].longitude)
    #expect(try layer("catchments").count == 4)
  }

  @Test func `zones lie in layers of their kind, with holes, setback and rule`() throws {
    let ring = [(0, 0), (4, 0), (4, 4), (0, 0)].map { GridMetric.point(east: $0.0, north: $0.1) }
    let hole = [(2, 1), (3, 1), (3, 2), (2, 1)].map { GridMetric.point(east: $0.0, north: $0.1) }
    let zone = Zone(
      id: ID("Z1"), name: LocalizedName(zh: "水源地", en: "well"), kind: .waterSource, setback: .metres(500), rule: "不得堆放",
      source: "第 9 条", streams: [], spares: [], place: nil)
    var draft = HandDistrict.draft
    draft.zones = [DrawnZone(zone: zone, parts: [.area([ring, hole]), .line(ring)])]
    let network = try Network(draft)
    let files = try Documents.files(
      network: network, plan: HandedPlan.plan(network), run: HandedPlan.run, fingerprint: "0", language: .english)
    let map = try #require(files.first { $0.path == "map-en.gpkg" }).bytes
    let area = try #require(ReadBack.layer("zones", of: map, as: "map.gpkg", driver: "GPKG").first)
    #expect(area.shape.hasPrefix("POLYGON") && area.shape.contains("),("))
    #expect(area.fields["setback_m"] == "500" && area.fields["kind"] == "water source")
    #expect(ReadBack.layer("zone_lines", of: map, as: "map.gpkg", driver: "GPKG").count == 1)
    #expect(!ReadBack.names(of: map, as: "map.gpkg", driver: "GPKG").contains("zone_points"))
  }

  @Test func `every layer has a default style that names its fields for people`() throws {
    let bytes = try #require(try HandedPlan.documents(.chinese)["map-zh.gpkg"])
    let names = ReadBack.names(of: bytes, as: "map.gpkg", driver: "GPKG")
    let styles = try layer("layer_styles")
    #expect(Set(names).subtracting(["layer_styles"]) == Set(styles.compactMap { $0.fields["f_table_name"] }))
    #expect(styles.allSatisfy { $0.fields["useAsDefault"] == "1" })
    let stations = try #require(styles.first { $0.fields["f_table_name"] == "stations" }?.fields["styleQML"])
    #expect(stations.contains("field=\"capacity_t_a\" name=\"能力（吨/年）\""))
    #expect(stations.contains("attr=\"stream\""))
  }

  @Test func `a day's routes lead through the places of its rounds`() throws {
    let documents = try HandedPlan.documents(.english)
    #expect(
      documents.keys.filter { $0.hasPrefix("gpx/") }.sorted() == [
        "gpx/van-1/2025-04-10.gpx", "gpx/van-1/2025-10-10.gpx",
      ])
    let bytes = try #require(documents["gpx/van-1/2025-04-10.gpx"])
    let points = ReadBack.layer("route_points", of: bytes, as: "day.gpx", driver: "GPX")
    #expect(points.map { $0.fields["name"] } == ["#1 D1", "A1", "A2", "#1 D1"])
    #expect(points[1].fields["desc"] == "8:04 film 1.000 t; packaging 0.050 t")
    let route = try #require(ReadBack.layer("routes", of: bytes, as: "day.gpx", driver: "GPX").first)
    #expect(route.fields["name"] == "R1")
  }

  @Test func `lines follow the roads where they are known, and the legend says which`() throws {
    let network = try HandDistrict.network()
    let plan = HandedPlan.plan(network)
    // one village to its station by a bend a kilometre aside
    let one = try #require(plan.siting.assignments.last)
    let village = network.villages[try #require(network.villageIndex(one.village))]
    let depot = network.depots[try #require(network.depotIndex(one.depot))]
    let bend = Coordinate(longitude: village.position.longitude + 0.01, latitude: village.position.latitude + 0.01)
    var ways = DrawnWays(tolerance: .metres(10))
    ways.set([village.position, bend, depot.position], from: village.id.code, to: depot.id.code)
    // and from A1 to A2 by another, which the round drives
    let between = network.villages.prefix(2).map(\.position)
    let corner = Coordinate(longitude: between[0].longitude, latitude: between[0].latitude + 0.02)
    ways.set([between[0], corner, between[1]], from: "A1", to: "A2")
    let files = try Documents.files(
      network: network, plan: plan, run: HandedPlan.run, ways: ways, fingerprint: "0",
      language: .english)
    func layer(_ name: String) throws -> [ReadBack.Feature] {
      let bytes = try #require(files.first { $0.path == "map-en.gpkg" }).bytes
      return ReadBack.layer(name, of: bytes, as: "map.gpkg", driver: "GPKG")
    }
    let line = try #require(
      try layer("assignments").first { $0.fields["village"] == village.id.code && $0.fields["depot"] == depot.id.code })
    #expect(line.shape.split(separator: ",").count == 3)
    #expect(try layer("rounds").first?.shape.split(separator: ",").count == 5)
    let day = try #require(files.first { $0.path == "gpx/van-1/2025-04-10.gpx" }).bytes
    #expect(ReadBack.layer("track_points", of: day, as: "day.gpx", driver: "GPX").count == 5)
    let straight = try #require(try HandedPlan.documents(.english)["gpx/van-1/2025-04-10.gpx"])
    #expect(!String(decoding: straight, as: UTF8.self).contains("<trk>"))
  }

  @Test(arguments: Language.allCases)
  func `the same plan gives the same bytes`(language: Language) throws {
    let first = try HandedPlan.documents(language)
    #expect(first.count == 6)
    #expect(first == (try HandedPlan.documents(language)))
  }
}
