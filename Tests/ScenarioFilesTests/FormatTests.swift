import CGDAL
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

  @Test(arguments: [("XLSX", "xlsx"), ("GPKG", "gpkg"), ("GeoJSON", "geojson")])
  func `tables of every format say the same`(driver: String, suffix: String) throws {
    var converted = SmallScenario()
    for name in ["villages", "depots", "townships", "seasons"] {
      try converted.convert(name, to: driver, suffix: suffix)
    }
    #expect(try portrait(converted) == portrait(SmallScenario()))
  }

  @Test(arguments: [("XLSX", "xlsx"), ("GPKG", "gpkg"), ("GeoJSON", "geojson")])
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

extension SmallScenario {
  /// Replaces a CSV table by the same table in another format, written by GDAL.
  /// - Parameters:
  ///   - reference: the coordinate reference of points that take the place of `lon` and `lat`.
  ///   - keepsNumbers: columns of numbers are written as numbers, not as text.
  mutating func convert(
    _ name: String, to driver: String, suffix: String, pointsIn reference: String? = nil, keepsNumbers: Bool = false
  ) throws {
    GDALAllRegister()
    CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "source-\(name).csv")
    try Data(files["\(name).csv"] ?? []).write(to: source)
    let target = folder.appending(path: "\(name).\(suffix)")
    var options = ["-f", driver, "-nln", name]
    if suffix == "shp" { options += ["-lco", "ENCODING=UTF-8"] }
    var open = ["HEADERS=YES", "AUTODETECT_TYPE=\(keepsNumbers ? "YES" : "NO")"]
    if let reference {
      open += ["X_POSSIBLE_NAMES=lon", "Y_POSSIBLE_NAMES=lat", "KEEP_GEOM_COLUMNS=NO"]
      options += ["-s_srs", "EPSG:4326", "-t_srs", reference]
    }
    try translate(source.path, to: target.path, open: open, options: options)
    files["\(name).csv"] = nil
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasPrefix("\(name).") {
      files[file] = Array(try Data(contentsOf: folder.appending(path: file)))
    }
  }

  private func translate(_ source: String, to target: String, open: [String], options: [String]) throws {
    var openOptions: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for option in open { openOptions = CSLAddString(openOptions, option) }
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for option in options { arguments = CSLAddString(arguments, option) }
    defer {
      CSLDestroy(openOptions)
      CSLDestroy(arguments)
    }
    let list = openOptions.map {
      UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self))
    }
    var dataset: GDALDatasetH? = try #require(
      GDALOpenEx(source, UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY), nil, list, nil))
    defer { GDALClose(dataset) }
    let settings = GDALVectorTranslateOptionsNew(arguments, nil)
    defer { GDALVectorTranslateOptionsFree(settings) }
    GDALClose(GDALVectorTranslate(target, nil, 1, &dataset, settings, nil))
    try #require(FileManager.default.fileExists(atPath: target))
  }
}
