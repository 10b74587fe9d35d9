/// A file format in which roads may come.
enum RoadFormat: CaseIterable {
  case openStreetMap, geoJSON, geoPackage, shapefile

  /// Endings of file names, lower case.
  var endings: [String] {
    switch self {
    case .openStreetMap: ["osm", "osm.gz", "osm.pbf", "pbf"]
    case .geoJSON: ["geojson", "json"]
    case .geoPackage: ["gpkg"]
    case .shapefile: ["shp"]
    }
  }

  /// The GDAL driver that reads it.
  var driver: String {
    switch self {
    case .openStreetMap: "OSM"
    case .geoJSON: "GeoJSON"
    case .geoPackage: "GPKG"
    case .shapefile: "ESRI Shapefile"
    }
  }

  /// Endings of files that belong to it and lie beside it.
  var companions: [String] { self == .shapefile ? ["shx", "dbf", "prj", "cpg"] : [] }

  /// - Parameter name: a file's name.
  init?(name: String) {
    let lower = name.lowercased()
    let found = RoadFormat.allCases.first { format in format.endings.contains { lower.hasSuffix(".\($0)") } }
    guard let found else { return nil }
    self = found
  }

  /// A file name without what tells its format.
  static func stem(of name: String) -> String {
    let lower = name.lowercased()
    let ending = allCases.flatMap(\.endings).filter { lower.hasSuffix(".\($0)") }.max { $0.count < $1.count }
    return String(name.dropLast(ending.map { $0.count + 1 } ?? 0))
  }
}
