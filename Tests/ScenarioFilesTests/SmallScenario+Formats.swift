import CGDAL
import Foundation
import Testing

extension SmallScenario {
  /// Replaces a CSV table by the same table in another format, written by GDAL.
  /// - Parameters:
  ///   - reference: the coordinate reference of points that take the place of `lon` and `lat`.
  ///   - keepsNumbers: columns of numbers are written as numbers, not as text.
  mutating func convert(
    _ name: String, to driver: String, suffix: String, pointsIn reference: String? = nil, keepsNumbers: Bool = false,
    encoding: String = "UTF-8", open extra: [String] = [], options more: [String] = []
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
    var options = ["-f", driver, "-nln", name] + more
    if suffix == "shp" { options += ["-lco", "ENCODING=\(encoding)"] }
    var open = ["HEADERS=YES", "AUTODETECT_TYPE=\(keepsNumbers ? "YES" : "NO")"] + extra
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

  /// Replaces CSV tables by sheets or layers of one file `scenario`, written by GDAL.
  mutating func gather(_ names: [String], in driver: String, suffix: String) throws {
    GDALAllRegister()
    CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "scenario.\(suffix)")
    for (index, name) in names.enumerated() {
      let source = folder.appending(path: "\(name).csv")
      try Data(files["\(name).csv"] ?? []).write(to: source)
      let options = ["-f", driver, "-nln", name] + (index > 0 ? ["-update"] : [])
      try translate(source.path, to: target.path, open: ["HEADERS=YES", "AUTODETECT_TYPE=YES"], options: options)
      try FileManager.default.removeItem(at: source)
      files["\(name).csv"] = nil
    }
    let written = try #require(FileManager.default.subpaths(atPath: folder.path))
    for file in written.sorted() {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: file).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[file] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  /// Moves `lon` and `lat` of a CSV table whose cells hold no commas.
  mutating func shift(_ table: String, _ move: ((x: Double, y: Double)) -> (x: Double, y: Double)) {
    let lines = (self["\(table).csv"] ?? "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let lon = lines[0].firstIndex(of: "lon"), let lat = lines[0].firstIndex(of: "lat") else { return }
    let moved = lines.dropFirst().map { cells -> [String] in
      guard let x = Double(cells[lon]), let y = Double(cells[lat]) else { return cells }
      var cells = cells
      let point = move((x, y))
      (cells[lon], cells[lat]) = ("\(point.x)", "\(point.y)")
      return cells
    }
    self["\(table).csv"] = ([lines[0]] + moved).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  /// Whether GDAL as it is installed can write files of a driver.
  static func canWrite(_ driver: String) -> Bool {
    GDALAllRegister()
    return GDALGetMetadataItem(GDALGetDriverByName(driver), "DCAP_CREATE", nil) != nil
  }

  func translate(_ source: String, to target: String, open: [String], options: [String]) throws {
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
