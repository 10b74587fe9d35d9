import Foundation
import Quantities
import Roads
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Road files of every format become distances.
struct RoadFileTests {
  /// East to the yard: 895.58 m along the road and 111.20 m to it. North to its yard: 1 000.76 m. The yard to the centre:
  /// 111.20 + 3 488.00 m. The centre to the power plant: 3 488.00 + 1 791.16 + 6 174.53 m. By the haversine formula.
  private static let expected = [
    ("371502103201", "D1", 1_007), ("371502104202", "D2", 1_001), ("D1", "C1", 3_599), ("C1", "O1", 11_454),
  ]

  @Test func `a road file gives the distances of the plan`() throws {
    let measured = try SmallScenario(roads: SmallRoads()).measured()
    for (from, to, metres) in RoadFileTests.expected { #expect(measured.metres(from, to) == metres) }
    #expect(measured.faults.isEmpty)
    #expect(!measured.metric.origin.isEstimate)
    #expect(measured.metric.origin.statement.zh.contains("路网（roads.geojson）上的最短路线"))
    let input = try SmallScenario(roads: SmallRoads()).read().inputs.map(\.path)
    #expect(input.contains("roads.geojson"))
  }

  @Test(arguments: [
    ("GPKG", "gpkg", "EPSG:4326"), ("GPKG", "gpkg", "EPSG:4548"), ("ESRI Shapefile", "shp", "EPSG:4548"),
  ])
  func `every format and reference gives the same distances`(driver: String, suffix: String, reference: String) throws {
    var scenario = SmallScenario(roads: SmallRoads())
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "source.geojson")
    try Data(scenario.files["roads.geojson"] ?? []).write(to: source)
    try scenario.translate(
      source.path, to: folder.appending(path: "roads.\(suffix)").path, open: [],
      options: ["-f", driver, "-nln", "roads", "-t_srs", reference])
    scenario["roads.geojson"] = nil
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasPrefix("roads.") {
      scenario.files[file] = Array(try Data(contentsOf: folder.appending(path: file)))
    }
    scenario.replace("roads.geojson", with: "roads.\(suffix)", in: "scenario.yaml")
    let measured = try scenario.measured()
    for (from, to, metres) in RoadFileTests.expected {
      // the way through metres and back may turn a millimetre
      #expect(abs((measured.metres(from, to) ?? 0) - metres) <= 1)
    }
  }

  @Test func `OpenStreetMap's tags are understood`() throws {
    let measured = try SmallScenario.openStreetMap { $0 }.measured()
    for (from, to, metres) in RoadFileTests.expected { #expect(measured.metres(from, to) == metres) }
    // against the one-way street there is no other road
    let oneWay = try SmallScenario.openStreetMap {
      $0.replacingOccurrences(of: "<!--31-->", with: #"<tag k="oneway" v="-1"/>"#)
    }.measured()
    #expect(oneWay.metres("C1", "O1") == nil)
    #expect(oneWay.metres("O1", "C1") == 11_454)
    for closing in [
      #"<tag k="access" v="private"/>"#, #"<tag k="motor_vehicle" v="no"/>"#, #"<tag k="area" v="yes"/>"#,
    ] {
      let closed = SmallScenario.openStreetMap { $0.replacingOccurrences(of: "<!--31-->", with: closing) }
      #expect(try closed.roadReport().contains { $0.contains("within 500 m of 电厂 (O1)") })
    }
  }

  @Test(arguments: [
    // goods vehicles need not be let in where trucks are not spoken of; advice opens nothing; trucks' own word goes first
    (#"<tag k="goods" v="no"/>"#, true), (#"<tag k="access" v="no"/><tag k="hgv" v="unsuitable"/>"#, true),
    (#"<tag k="hgv" v="no"/><tag k="goods" v="no"/>"#, true), (#"<tag k="hgv" v="private"/>"#, true),
    (#"<tag k="goods" v="no"/><tag k="hgv" v="yes"/>"#, false),
    (#"<tag k="access" v="no"/><tag k="hgv" v="delivery"/>"#, false),
    (#"<tag k="hgv" v="unsuitable"/>"#, false),
  ])
  func `of the words for who may drive the first decides, and advice does not`(tags: String, isClosed: Bool) throws {
    let scenario = SmallScenario.openStreetMap { $0.replacingOccurrences(of: "<!--31-->", with: tags) }
    #expect(try scenario.roadReport().contains { $0.contains("within 500 m of 电厂 (O1)") } == isClosed)
  }

  @Test func `a road file drawn on a web map is moved once its datum is declared`() throws {
    // GCJ-02 moves the roads some 500 m, so nothing is within 100 m of them
    var roads = SmallRoads()
    for index in roads.roads.indices {
      let pairs = roads.roads[index].points.dropFirst(2).dropLast(2).components(separatedBy: "],[")
      let moved = pairs.map { pair -> String in
        let numbers = pair.split(separator: ",").compactMap { Double($0) }
        let point = WebDatum.gcj02.fromWGS84((numbers[0], numbers[1]))
        return "[\(point.x),\(point.y)]"
      }
      roads.roads[index].points = "[\(moved.joined(separator: ","))]"
    }
    let unnamed = try SmallScenario(roads: roads, settings: "snap_limit_m: 120").measured()
    #expect(unnamed.faults.contains { $0.name == "place-off-road" })
    let named = try SmallScenario(roads: roads, settings: "snap_limit_m: 120, datum: GCJ-02").measured()
    var other = SmallScenario(roads: roads, settings: "snap_limit_m: 120")
    other.replace("datum: WGS84", with: "datum: { default: WGS84, roads: GCJ-02 }", in: "scenario.yaml")
    for measured in [named, try other.measured()] {
      #expect(measured.faults == [])
      for (from, to, metres) in RoadFileTests.expected {
        #expect(abs((measured.metres(from, to) ?? 0) - metres) <= 1)
      }
    }
    other.replace("snap_limit_m: 120", with: "datum: BD-09", in: "scenario.yaml")
    #expect(
      try other.report() == [
        "scenario.yaml:61:roads.datum: the datum of roads is BD-09 here and GCJ-02 in datum.roads; keep one of the two"
      ])
  }

  @Test func `nodes of OpenStreetMap may come in any order`() throws {
    let scenario = SmallScenario.openStreetMap { text in
      let lines = text.split(separator: "\n")
      let nodes = lines.filter { $0.hasPrefix("<node") }
      return (lines.prefix(2) + nodes.reversed() + lines.dropFirst(2 + nodes.count)).joined(separator: "\n")
    }
    let measured = try scenario.measured()
    for (from, to, metres) in RoadFileTests.expected { #expect(measured.metres(from, to) == metres) }
  }

  @Test func `tracks, weak bridges and low ones are told from tags`() throws {
    func network(_ tags: String) throws -> RoadLine? {
      let scenario = SmallScenario.openStreetMap { $0.replacingOccurrences(of: "<!--21-->", with: tags) }
      guard case .network(let network) = try scenario.read().roads else { return nil }
      return network.lines.first { $0.number == 21 }
    }
    func tag(_ key: String, _ value: String) -> String { "<tag k=\"\(key)\" v=\"\(value)\"/>" }
    #expect(try network("")?.weightLimit == nil)
    #expect(try network(tag("maxweight", "7.5"))?.weightLimit == .tonnes(7.5))
    #expect(try network(tag("maxweight", "16000 kg"))?.weightLimit == .tonnes(16))
    #expect(try network(tag("hgv", "no"))?.weightLimit == .tonnes(3.5))
    #expect(try network(tag("maxheight", "3.2 m"))?.heightLimitCentimetres == 320)
    // 11 ft 6 in are 3.5052 m
    #expect(try network(tag("maxheight", "11'6&quot;"))?.heightLimitCentimetres == 351)
    #expect(try network(tag("maxheight", "default"))?.heightLimitCentimetres == nil)
    #expect(try network(tag("surface", "dirt"))?.isDryOnly == true)
    #expect(try network(tag("surface", "gravel"))?.isDryOnly == false)
    #expect(try network(tag("maxspeed", "20"))?.speed == .kilometresPerHour(20))
    // a sign above what trucks drive on such a road raises nothing; 10 mph are 16.09 km/h
    #expect(try network(tag("maxspeed", "100"))?.speed == .kilometresPerHour(35))
    #expect(try network(tag("maxspeed", "10 mph"))?.speed == .kilometresPerHour(16.093))
    #expect(try network(tag("junction", "roundabout"))?.direction == .forward)
  }

  @Test func `declared columns outweigh tags`() throws {
    var roads = SmallRoads()
    roads.roads[1].properties =
      #""highway":"track","tracktype":"grade4","season":"all","speed_kmh":18,"oneway":"no","weight_limit_t":12,"#
      + #""height_limit_m":3.8"#
    guard case .network(let network) = try SmallScenario(roads: roads).read().roads else {
      Issue.record("no network")
      return
    }
    let line = network.lines[1]
    #expect(line.speed == .kilometresPerHour(18))
    #expect(line.weightLimit == .tonnes(12))
    #expect(line.heightLimitCentimetres == 380)
    #expect(!line.isDryOnly)
    #expect(line.direction == .both)
  }

  @Test func `classes can be closed, closed to heavy trucks, and given a speed`() throws {
    let scenario = SmallScenario(
      roads: SmallRoads(),
      settings: "closed: [secondary], closed_to_heavy: [tertiary], heavy_t: 6, speeds_kmh: { unclassified: 22 }")
    guard case .network(let network) = try scenario.read().roads else {
      Issue.record("no network")
      return
    }
    #expect(network.lines.map(\.roadClass) == ["tertiary", "unclassified"])
    #expect(network.lines.map(\.weightLimit) == [.tonnes(6), nil])
    #expect(network.lines[1].speed == .kilometresPerHour(22))
  }

  @Test func `a table of distances goes before the roads`() throws {
    var scenario = SmallScenario(roads: SmallRoads())
    scenario["distances.csv"] = "from,to,length_km\nD1,C1,4.2\n"
    let measured = try scenario.measured()
    #expect(measured.metres("D1", "C1") == 4_200)
    #expect(measured.metres("371502103201", "D1") == 1_007)
  }

  @Test func `a village behind a weak bridge is closed to heavier trucks`() throws {
    var roads = SmallRoads()
    roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""weight_limit_t":5"#))
    var scenario = SmallScenario(roads: roads)
    scenario.replace("115.90,36.29,", with: "115.90,36.27,", in: "villages.csv")
    scenario.replace("confidence,source\nT1", with: "confidence,source,gross_t\nT1", in: "vehicles.csv")
    scenario.replace("0.6,estimate,test\n", with: "0.6,estimate,test,16\n", in: "vehicles.csv")
    scenario.replace("0.4,estimate,test\n", with: "0.4,estimate,test,4.5\n", in: "vehicles.csv")
    let measured = try scenario.measured()
    let village = try #require(measured.network.villages.first { $0.id.code == "371502104201" })
    #expect(village.truckLimit == .tonnes(4.5))
    #expect(measured.network.villages.filter { $0.truckLimit != nil }.count == 1)
    #expect(
      measured.faults.map(\.description) == [
        "villages.csv:4: warning: roads to South (371502104201) are closed to trucks above some weight: of the fleet only "
          + "those up to 4.5 t can come; check the weight and height limits of the roads if that is wrong"
      ])
    #expect(measured.network.caveats.contains { $0.statement.zh == "1 处因限重限高只有较轻车辆可到：南村（371502104201）" })
  }
}

struct RoadDatumTests {
  @Test func `a datum that is declared for an OpenStreetMap file is said to mean nothing`() throws {
    var scenario = SmallScenario.openStreetMap { $0 }
    scenario.replace("file: roads.osm", with: "file: roads.osm, datum: GCJ-02", in: "scenario.yaml")
    let faults = try scenario.faults()
    #expect(faults.map(\.name) == [FaultKind.idleSetting.rawValue])
    #expect(faults[0].place?.column == "roads.datum")
  }

  @Test func `a layer whose coordinate reference is not understood is refused, not taken for the declared datum`() {
    let findings = Findings()
    #expect(CoordinateReference.named("my own grid", in: "villages.shp", findings: findings) == nil)
    #expect(findings.faults.map(\.name) == [FaultKind.unknownDatum.rawValue])
    #expect(CoordinateReference.named(nil, in: "villages.shp", findings: findings) == nil)
    #expect(CoordinateReference.named("EPSG:4548", in: "villages.shp", findings: findings) != nil)
    #expect(findings.faults.count == 1)
  }
}

extension SmallScenario {
  /// The small roads as an OpenStreetMap file; `change` edits its text.
  static func openStreetMap(_ change: (String) -> String) -> SmallScenario {
    let points = [
      (1, "115.93", "36.35"), (2, "115.95", "36.35"), (3, "115.97", "36.35"), (4, "115.92", "36.33"),
      (5, "115.90", "36.31"), (6, "115.90", "36.29"), (7, "116.0", "36.4"),
    ]
    let nodes = points.map { "<node id=\"\($0.0)\" lon=\"\($0.1)\" lat=\"\($0.2)\" version=\"1\"/>" }
    func way(_ id: Int, _ nodes: [Int], _ highway: String) -> String {
      let refs = nodes.map { "<nd ref=\"\($0)\"/>" }.joined()
      return "<way id=\"\(id)\" version=\"1\">\(refs)<tag k=\"highway\" v=\"\(highway)\"/><!--\(id)--></way>"
    }
    let ways = [
      way(11, [1, 2, 3], "tertiary"), way(21, [2, 4, 5, 6], "unclassified"), way(31, [3, 7], "secondary"),
      way(41, [6, 7], "footway"), way(51, [1, 7], "construction"),
    ]
    var scenario = SmallScenario()
    scenario["roads.osm"] = change(
      "<?xml version=\"1.0\"?>\n<osm version=\"0.6\">\n\((nodes + ways).joined(separator: "\n"))\n</osm>\n")
    scenario.name(roads: "file: roads.osm")
    return scenario
  }
}
