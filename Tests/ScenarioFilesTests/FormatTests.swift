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
}
