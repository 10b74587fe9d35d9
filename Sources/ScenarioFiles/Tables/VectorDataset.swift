import CGDAL
import Glibc

/// The one owner of a GDAL dataset opened for reading. Made, used and closed on one thread.
struct VectorDataset: ~Copyable {
  private let handle: GDALDatasetH

  /// - Parameter driver: the only GDAL driver that may read the file.
  init?(path: String, driver: String, options: [String]) {
    let openOptions = StringList(options)
    let drivers = StringList([driver])
    let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY)
    let opened = drivers.withList { drivers in
      openOptions.withList { options in GDALOpenEx(path, flags, drivers, options, nil) }
    }
    guard let opened else { return nil }
    handle = opened
  }

  deinit { GDALClose(handle) }

  var layerCount: Int { Int(GDALDatasetGetLayerCount(handle)) }

  /// Of a file that must be read in one go, keeps only what belongs to a layer.
  func keepInterest(in layer: String) {
    GDALDatasetReleaseResultSet(handle, GDALDatasetExecuteSQL(handle, "SET interest_layers = \(layer)", nil, nil))
  }

  /// Visits the features of all layers in the order in which the file holds them.
  func visitFeatures(_ body: (borrowing VectorFeature) -> Void) {
    GDALDatasetResetReading(handle)
    while let feature = GDALDatasetGetNextFeature(handle, nil, nil, nil, nil) { body(VectorFeature(handle: feature)) }
  }

  /// Reads a layer while the dataset is open.
  func withLayer<Result>(_ index: Int, _ body: (borrowing VectorLayer) -> Result) -> Result? {
    guard let layer = GDALDatasetGetLayer(handle, Int32(index)) else { return nil }
    return body(VectorLayer(handle: layer))
  }
}

/// A layer of an open dataset; belongs to the dataset.
struct VectorLayer: ~Copyable {
  private let handle: OGRLayerH

  fileprivate init(handle: OGRLayerH) { self.handle = handle }

  var name: String { String(cString: OGR_L_GetName(handle)) }

  /// Names of the fields as bytes, since a Shapefile may hold another encoding.
  var fieldNames: [[UInt8]] {
    guard let definition = OGR_L_GetLayerDefn(handle) else { return [] }
    return (0..<OGR_FD_GetFieldCount(definition)).map { index in
      bytes(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)))
    }
  }

  var hasGeometry: Bool { OGR_L_GetGeomType(handle) != wkbNone }

  /// Well-known text of the coordinate reference of the geometry.
  var reference: String? {
    guard let reference = OGR_L_GetSpatialRef(handle) else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    guard OSRExportToWkt(reference, &text) == OGRERR_NONE, let text else { return nil }
    defer { VSIFree(text) }
    return String(cString: text)
  }

  /// Visits every feature in the order of the file.
  func visit(_ body: (borrowing VectorFeature) -> Void) {
    OGR_L_ResetReading(handle)
    while let feature = OGR_L_GetNextFeature(handle) { body(VectorFeature(handle: feature)) }
  }
}

/// The one owner of a feature.
struct VectorFeature: ~Copyable {
  enum Shape: Sendable {
    case none
    case point(x: Double, y: Double)
    /// The rings of an area or of several, holes included; its GDAL name.
    case area(String, rings: [[Coordinates]])
    /// A line or several points; its GDAL name.
    case other(String)

    typealias Coordinates = (x: Double, y: Double)
  }

  private let handle: OGRFeatureH

  fileprivate init(handle: OGRFeatureH) { self.handle = handle }

  deinit { OGR_F_Destroy(handle) }

  var number: Int { Int(OGR_F_GetFID(handle)) }

  /// A field as bytes; `nil` when it is empty. Real numbers are written so that they read back as the same number.
  func field(_ index: Int) -> [UInt8]? {
    let column = Int32(index)
    guard OGR_F_IsFieldSetAndNotNull(handle, column) != 0 else { return nil }
    if OGR_Fld_GetType(OGR_F_GetFieldDefnRef(handle, column)) == OFTReal {
      return Array(VectorFeature.text(OGR_F_GetFieldAsDouble(handle, column)).utf8)
    }
    return bytes(OGR_F_GetFieldAsString(handle, column))
  }

  var shape: Shape {
    guard let geometry = OGR_F_GetGeometryRef(handle), OGR_G_IsEmpty(geometry) == 0 else { return .none }
    let type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
    let name = String(cString: OGR_G_GetGeometryName(geometry))
    if type == wkbPolygon || type == wkbMultiPolygon { return .area(name, rings: VectorFeature.rings(of: geometry)) }
    guard type == wkbPoint else { return .other(name) }
    return .point(x: OGR_G_GetX(geometry, 0), y: OGR_G_GetY(geometry, 0))
  }

  /// The geometry as well-known text; `nil` where there is none.
  var wellKnownText: String? {
    guard let geometry = OGR_F_GetGeometryRef(handle), OGR_G_IsEmpty(geometry) == 0 else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    guard OGR_G_ExportToWkt(geometry, &text) == OGRERR_NONE, let text else { return nil }
    defer { VSIFree(text) }
    return String(cString: text)
  }

  /// Names of the fields as bytes.
  var fieldNames: [[UInt8]] {
    (0..<OGR_F_GetFieldCount(handle)).map { bytes(OGR_Fld_GetNameRef(OGR_F_GetFieldDefnRef(handle, $0))) }
  }

  /// The points of a line, or of each line of several; empty for any other geometry.
  var lines: [[(x: Double, y: Double)]] {
    guard let geometry = OGR_F_GetGeometryRef(handle) else { return [] }
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbLineString: return [VectorFeature.points(of: geometry)]
    case wkbMultiLineString:
      return (0..<OGR_G_GetGeometryCount(geometry)).compactMap { part in
        OGR_G_GetGeometryRef(geometry, part).map(VectorFeature.points)
      }
    default: return []
    }
  }

  /// What GDAL calls the geometry; `nothing` where there is none.
  var geometryName: String {
    OGR_F_GetGeometryRef(handle).map { String(cString: OGR_G_GetGeometryName($0)) } ?? "nothing"
  }

  private static func points(of line: OGRGeometryH) -> [(x: Double, y: Double)] {
    (0..<OGR_G_GetPointCount(line)).map { (OGR_G_GetX(line, $0), OGR_G_GetY(line, $0)) }
  }

  private static func rings(of geometry: OGRGeometryH) -> [[Shape.Coordinates]] {
    let parts = (0..<OGR_G_GetGeometryCount(geometry)).compactMap { OGR_G_GetGeometryRef(geometry, $0) }
    guard parts.isEmpty else { return parts.flatMap(rings) }
    return [(0..<OGR_G_GetPointCount(geometry)).map { (OGR_G_GetX(geometry, $0), OGR_G_GetY(geometry, $0)) }]
  }

  /// The shortest text of a number that reads back as the same number; whole numbers without a point.
  static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }
}

/// The one owner of a C list of strings.
struct StringList: ~Copyable {
  private let list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  init(_ strings: [String]) {
    list = strings.reduce(nil) { CSLAddString($0, $1) }
  }

  deinit { CSLDestroy(list) }

  /// The list as GDAL takes it, valid within the body.
  borrowing func withList<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
    body(list.map { UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self)) })
  }
}

/// The bytes of a C string.
private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  guard let text else { return [] }
  return UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
}
