internal import WasteNetwork

/// A file format in which tables may come.
enum TableFormat: CaseIterable {
  case csv, xlsx, xls, ods, geoPackage, geoJSON, shapefile, fileGeodatabase, kml

  /// File name extensions, lower case.
  var extensions: [String] {
    switch self {
    case .csv: ["csv", "txt", "tsv"]
    case .xlsx: ["xlsx", "xlsm"]
    case .xls: ["xls"]
    case .ods: ["ods"]
    case .geoPackage: ["gpkg"]
    case .geoJSON: ["geojson", "json"]
    case .shapefile: ["shp"]
    case .fileGeodatabase: ["gdb"]
    case .kml: ["kml"]
    }
  }

  /// The extensions as a cure lists them.
  static var offered: Sentence {
    Sentence(
      "csv, xlsx, ods, gpkg, geojson, shp, gdb or kml", zh: "csv、xlsx、ods、gpkg、geojson、shp、gdb 或 kml")
  }

  /// Extensions of files that belong to the table and lie beside it.
  var companions: [String] { self == .shapefile ? ["shx", "dbf", "prj", "cpg"] : [] }

  /// The table is a folder of files.
  var isFolder: Bool { self == .fileGeodatabase }

  /// Rows are numbered as the program shows them that wrote the file.
  var isSheet: Bool { [.xlsx, .xls, .ods].contains(self) }

  /// One file can hold all the tables of a scenario, each a sheet or layer of its name.
  var holdsSeveralTables: Bool { isSheet || self == .geoPackage || self == .fileGeodatabase }

  /// The GDAL driver that reads it.
  var driver: String {
    switch self {
    case .csv: "CSV"
    case .xlsx: "XLSX"
    case .xls: "XLS"
    case .ods: "ODS"
    case .geoPackage: "GPKG"
    case .geoJSON: "GeoJSON"
    case .shapefile: "ESRI Shapefile"
    case .fileGeodatabase: "OpenFileGDB"
    case .kml: "LIBKML"
    }
  }

  /// Every field is read as the text that stands there.
  var openOptions: [String] {
    switch self {
    case .csv: ["AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=YES", "HEADERS=YES", "KEEP_GEOM_COLUMNS=YES"]
    case .geoJSON: ["DATE_AS_STRING=YES", "ARRAY_AS_STRING=YES"]
    case .shapefile: ["ENCODING=", "ADJUST_TYPE=NO", "AUTO_REPACK=NO"]
    case .xlsx, .xls, .ods, .geoPackage, .fileGeodatabase, .kml: []
    }
  }

  /// GDAL settings that hold while the file is read.
  /// - Parameter hasHeader: the first row of a sheet names the columns.
  func configuration(hasHeader: Bool) -> [(key: String, value: String)] {
    guard isSheet else { return [] }
    return [
      ("OGR_\(driver)_HEADERS", hasHeader ? "FORCE" : "DISABLE"), ("OGR_\(driver)_FIELD_TYPES", "STRING"),
    ]
  }

  var isText: Bool { self == .csv || self == .geoJSON }

  /// The name of a column that the format gives a meaning of its own; `nil` for one that only it knows.
  func column(_ name: String) -> String? {
    guard self == .kml else { return name }
    switch name {
    case "Name": return "name"
    case "description": return "note_description"
    case "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon":
      return nil
    default: return name
    }
  }

  init?(extension suffix: String) {
    guard let format = TableFormat.allCases.first(where: { $0.extensions.contains(suffix.lowercased()) })
    else { return nil }
    self = format
  }
}
