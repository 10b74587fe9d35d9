import CGDAL
import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// One district delivered in every way that bureaus deliver: the very same network.
struct DeliveryTests {
  /// Positions with seven decimals, the finest grid, so that a conversion's noise would show.
  private static let district: SmallScenario = {
    var scenario = SmallScenario()
    for (plain, fine) in [
      ("115.96,36.35,", "115.9612345,36.3567891,"), ("115.94,36.35,", "115.9400001,36.3499999,"),
      ("115.90,36.29,", "115.9055555,36.2944445,"), ("115.90,36.31,", "115.9,36.3100005,"),
    ] {
      scenario.replace(plain, with: fine, in: "villages.csv")
    }
    return scenario
  }()

  private static let placed = ["townships", "villages", "depots", "centres", "outlets"]
  private static let plain = ["sizes", "vehicles", "coefficients", "seasons"]

  @Test(arguments: [("XLSX", "xlsx"), ("ODS", "ods"), ("GPKG", "gpkg"), ("OpenFileGDB", "gdb")])
  func `one file with all tables`(driver: String, suffix: String) throws {
    var delivered = Self.district
    if driver == "OpenFileGDB", !SmallScenario.canWrite(driver) { return }
    try delivered.gather(Self.placed + Self.plain, in: driver, suffix: suffix)
    #expect(delivered.files.keys.sorted().filter { $0.hasSuffix(".csv") } == [])
    try expectSame(delivered)
  }

  @Test(arguments: [("GPKG", "gpkg", "EPSG:4548"), ("GeoJSON", "geojson", "EPSG:4326"), ("LIBKML", "kml", "EPSG:4326")])
  func `layers of points`(driver: String, suffix: String, reference: String) throws {
    var delivered = Self.district
    for name in Self.placed { try delivered.convert(name, to: driver, suffix: suffix, pointsIn: reference) }
    try expectSame(delivered)
  }

  @Test(arguments: [true, false])
  func `Shapefiles in GBK and EPSG:4548`(statesEncoding: Bool) throws {
    var delivered = Self.district
    for name in Self.placed {
      try delivered.convert(name, to: "ESRI Shapefile", suffix: "shp", pointsIn: "EPSG:4548", encoding: "GBK")
      // without a .cpg and the language mark in byte 29 of the .dbf the text must tell
      guard !statesEncoding else { continue }
      delivered.files["\(name).cpg"] = nil
      delivered.files["\(name).dbf"]?[29] = 0
    }
    #expect(delivered.files["villages.dbf"]?.firstRange(of: [0xB6, 0xAB, 0xB4, 0xE5]) != nil, "东村 in GBK")
    try expectSame(delivered)
    let warnings = try delivered.read().warnings.filter { $0.name == "foreign-encoding" }
    #expect(warnings.map(\.place?.file) == (statesEncoding ? [] : Self.placed.sorted().map { "\($0).shp" }))
  }

  @Test(arguments: ["GCJ-02", "BD-09", "gcj02"])
  func `points copied from a web map`(name: String) throws {
    var delivered = Self.district
    let datum = try #require(WebDatum(rawValue: name == "gcj02" ? "GCJ-02" : name))
    for table in Self.placed { delivered.shift(table) { datum.fromWGS84($0) } }
    delivered.replace("datum: WGS84", with: "datum: \(name)", in: "scenario.yaml")
    #expect(delivered["villages.csv"]?.contains("115.9612345") == false)
    try expectSame(delivered)
  }

  @Test func `one table in another datum than the rest`() throws {
    var delivered = Self.district
    delivered.shift("depots") { WebDatum.bd09.fromWGS84($0) }
    delivered.replace(
      "datum: WGS84", with: "datum: { default: CGCS2000, depots: BD-09 }", in: "scenario.yaml")
    try expectSame(delivered)
  }

  @Test func `a layer that claims WGS 84 may be declared to be GCJ-02`() throws {
    var delivered = Self.district
    delivered.shift("villages") { WebDatum.gcj02.fromWGS84($0) }
    try delivered.convert("villages", to: "GeoJSON", suffix: "geojson", pointsIn: "EPSG:4326")
    delivered.replace(
      "datum: WGS84", with: "datum: { default: WGS84, villages: GCJ-02 }", in: "scenario.yaml")
    try expectSame(delivered)
  }

  /// The draft and so the network, all but the places from which it was read.
  private func expectSame(_ delivered: SmallScenario, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let original = try portrait(Self.district)
    #expect(original.contains("115.9612345"))
    #expect(try portrait(delivered) == original, sourceLocation: sourceLocation)
  }

  /// Everything that algorithms see of a scenario, as text.
  private func portrait(_ scenario: SmallScenario) throws -> String {
    let read = try scenario.read()
    let text = ScenarioWriter.files(of: read.draft).map { "\($0.name)\n\($0.text)" }.joined(separator: "\n")
    let positions = read.network.villages.map(\.position) + read.network.depots.map(\.position)
    return text + positions.map { "\($0.longitude.bitPattern) \($0.latitude.bitPattern)" }.joined(separator: "\n")
  }
}
