import Foundation
import Quantities
import ScenarioFiles
import Testing
import WasteNetwork

/// The same scenario, whatever the format of its tables and the order of their rows.
struct FormatTests {
  @Test func `the order of rows changes nothing`() throws {
    var shuffled = SmallScenario()
    for name in ["villages", "depots", "sizes", "coefficients", "seasons", "vehicles", "townships"] {
      let lines = (shuffled["\(name).csv"] ?? "").split(separator: "\n")
      shuffled["\(name).csv"] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    #expect(try portrait(shuffled) == portrait(SmallScenario()))
  }

  @Test(arguments: [("XLSX", "xlsx"), ("ODS", "ods"), ("GPKG", "gpkg"), ("GeoJSON", "geojson")])
  func `tables of every format say the same`(driver: String, suffix: String) throws {
    var converted = SmallScenario()
    for name in ["villages", "depots", "townships", "seasons"] {
      try converted.convert(name, to: driver, suffix: suffix)
    }
    #expect(try portrait(converted) == portrait(SmallScenario()))
  }

  @Test(arguments: [("XLSX", "xlsx"), ("ODS", "ods"), ("GPKG", "gpkg"), ("GeoJSON", "geojson")])
  func `numbers that a format keeps as numbers read like their text`(driver: String, suffix: String) throws {
    // codes of twelve digits, decimals of a position, and whole figures all become numeric cells
    var converted = SmallScenario()
    for name in ["villages", "depots", "townships", "seasons", "sizes"] {
      try converted.convert(name, to: driver, suffix: suffix, keepsNumbers: true)
    }
    #expect(try portrait(converted) == portrait(SmallScenario()))
  }

  @Test func `a Shapefile's column names, cut to ten letters, are made whole`() throws {
    var converted = SmallScenario()
    for name in ["villages", "depots", "townships"] {
      try converted.convert(name, to: "ESRI Shapefile", suffix: "shp", pointsIn: "EPSG:4326")
    }
    #expect(try portrait(converted) == portrait(SmallScenario()))
  }

  @Test(arguments: [("GPKG", "gpkg", "EPSG:4548"), ("GeoJSON", "geojson", "EPSG:4326")])
  func `points take the place of lon and lat`(driver: String, suffix: String, reference: String) throws {
    var converted = SmallScenario()
    try converted.convert("villages", to: driver, suffix: suffix, pointsIn: reference)
    let network = try converted.read().network
    // East lies at 115.96, 36.35; the way through metres of the Gauss–Krüger zone and back loses less than a micrometre
    #expect(abs(network.villages[0].position.longitude - 115.96) < 1e-9)
    #expect(abs(network.villages[0].position.latitude - 36.35) < 1e-9)
    #expect(network.villages[0].figures["wheat_sown_mu"] == 900)
  }

  @Test func `a fault in a sheet names the sheet's row`() throws {
    var scenario = SmallScenario()
    scenario.replace(",700,", with: ",many,", in: "villages.csv")
    try scenario.convert("villages", to: "XLSX", suffix: "xlsx")
    #expect(
      try scenario.report() == [
        "villages.xlsx:4:wheat_sown_mu: ‘many’ is not a number; write a plain number such as 12.5"
      ])
  }

  /// What algorithms see of a scenario.
  private func portrait(_ scenario: SmallScenario) throws -> [String] {
    let network = try scenario.read().network
    var lines = network.villages.indices.map { village in
      let entry = network.villages[village]
      let masses = network.streams.indices.map { network.generation.arrivals(village: village, stream: $0) }
      return "\(entry.id) \(entry.name) \(network.townshipOfVillage[village]) \(entry.position) \(masses)"
    }
    lines += network.depots.map {
      "\($0.id) \($0.name) \($0.township) \($0.position) \($0.state) \($0.area) \($0.streams)"
    }
    lines += network.stationSizes.joined().map { "\($0.stream) \($0.size) \($0.storage) \($0.yearlyCost)" }
    return lines + network.vehicles.map { "\($0.id) \($0.payload) \($0.dayCost)" }
  }

  @Test func `villages that were drawn as areas stand at a point inside, and a warning names their rows`() throws {
    // East is a square about its point; West a U open to the north, whose middle is outside of it
    let square = "[[[115.95,36.34],[115.97,36.34],[115.97,36.36],[115.95,36.36],[115.95,36.34]]]"
    let bent =
      "[[[115.90,36.30],[115.96,36.30],[115.96,36.36],[115.95,36.36],[115.95,36.31],[115.92,36.31],[115.92,36.36],[115.90,36.36],[115.90,36.30]]]"
    func feature(_ code: String, _ name: String, _ geometry: String) -> String {
      """
      {"type":"Feature","properties":{"code":"\(code)","name":"\(name)","township":"\(code.prefix(9))","wheat_sown_mu":900,"vegetable_mu":100},"geometry":\(geometry)}
      """
    }
    func area(_ rings: String) -> String { "{\"type\":\"Polygon\",\"coordinates\":\(rings)}" }
    var scenario = SmallScenario()
    scenario["villages.csv"] = nil
    scenario["villages.geojson"] =
      "{\"type\":\"FeatureCollection\",\"features\":["
      + [
        feature("371502103201", "东村", area(square)), feature("371502103202", "西村", area(bent)),
        feature("371502104201", "南村", "{\"type\":\"Point\",\"coordinates\":[115.90,36.29]}"),
      ].joined(separator: ",") + "]}"
    scenario.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    let read = try scenario.read()
    let warning = try #require(read.warnings.first { $0.name == FaultKind.wrongGeometry.rawValue })
    #expect(warning.message == "2 rows are areas and no point; a point inside stands for each: rows 2, 3")
    let positions = read.network.villages.map(\.position)
    #expect(abs(positions[0].longitude - 115.96) < 1e-9 && abs(positions[0].latitude - 36.35) < 1e-4)
    // half-way up, the western arm of the U is two hundredths wide, the eastern one
    #expect(abs(positions[1].longitude - 115.91) < 1e-9 && abs(positions[1].latitude - 36.33) < 1e-4)
    #expect(positions[2] == Coordinate(longitude: 115.90, latitude: 36.29))
  }
}
