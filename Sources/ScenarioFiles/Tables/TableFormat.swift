/// A file format in which a table may come.
enum TableFormat: CaseIterable {
  case csv, xlsx, geoPackage, geoJSON, shapefile

  /// File name extensions, lower case.
  var extensions: [String] {
    switch self {
    case .csv: ["csv"]
    case .xlsx: ["xlsx"]
    case .geoPackage: ["gpkg"]
    case .geoJSON: ["geojson", "json"]
    case .shapefile: ["shp"]
    }
  }

  /// Extensions of files that belong to the table and lie beside it.
  var companions: [String] { self == .shapefile ? ["shx", "dbf", "prj", "cpg"] : [] }

  /// The GDAL driver that reads it.
  var driver: String {
    switch self {
    case .csv: "CSV"
    case .xlsx: "XLSX"
    case .geoPackage: "GPKG"
    case .geoJSON: "GeoJSON"
    case .shapefile: "ESRI Shapefile"
    }
  }

  /// Every field is read as the text that stands there.
  var openOptions: [String] {
    switch self {
    case .csv: ["AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=YES", "HEADERS=YES", "KEEP_GEOM_COLUMNS=YES"]
    case .xlsx, .geoPackage: []
    case .geoJSON: ["DATE_AS_STRING=YES", "ARRAY_AS_STRING=YES"]
    case .shapefile: ["ENCODING=", "ADJUST_TYPE=NO", "AUTO_REPACK=NO"]
    }
  }

  /// GDAL settings that hold while the file is read.
  var configuration: [(key: String, value: String)] {
    self == .xlsx ? [("OGR_XLSX_HEADERS", "FORCE"), ("OGR_XLSX_FIELD_TYPES", "STRING")] : []
  }

  var isText: Bool { self == .csv || self == .geoJSON }

  init?(extension suffix: String) {
    guard let format = TableFormat.allCases.first(where: { $0.extensions.contains(suffix.lowercased()) })
    else { return nil }
    self = format
  }
}
