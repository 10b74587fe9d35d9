import CGDAL
internal import WasteNetwork

/// A coordinate reference system that can be converted to WGS 84.
struct CoordinateReference: Sendable {
  /// Where a reference is meant to be used, in degrees.
  struct Area: Sendable {
    let west, south, east, north: Double

    /// Whether a point lies in it or no farther than two degrees beside it.
    func holds(_ point: (x: Double, y: Double)) -> Bool {
      point.x >= west - 2 && point.x <= east + 2 && point.y >= south - 2 && point.y <= north + 2
    }
  }

  /// What GDAL understands: `EPSG:4548` or well-known text.
  let definition: String
  let name: String
  /// WGS 84 and CGCS2000 in degrees, which differ by less than a metre and are taken as equal.
  let isWGS84: Bool
  /// Founded on WGS 84 or CGCS2000; other datums have no published conversion and may be off by some 100 m.
  let isExact: Bool
  let area: Area?

  /// - Returns: `nil` when GDAL knows no such reference.
  init?(definition: String) {
    let found = GDALMessages.gather { () -> CoordinateReference? in
      guard let reference = SpatialReference(definition) else { return nil }
      return CoordinateReference(definition: definition, reference)
    }.result
    guard let found else { return nil }
    self = found
  }

  private init(definition: String, _ reference: borrowing SpatialReference) {
    self.definition = definition
    name = reference.name
    let datum = reference.datum.lowercased().filter { $0.isLetter || $0.isNumber }
    isExact = ["wgs1984", "wgs84", "worldgeodeticsystem1984", "china2000"].contains { datum.contains($0) }
    isWGS84 = isExact && reference.isInDegrees
    area = reference.area
  }

  /// The reference that a layer names; `nil` where it names none, or one that is not understood, which is reported.
  static func named(_ definition: String?, in file: String, findings: Findings) -> CoordinateReference? {
    guard let definition, !definition.isEmpty else { return nil }
    if let known = CoordinateReference(definition: definition) { return known }
    findings.report(
      .unknownDatum, at: Place(file: file),
      Sentence(
        "the layer's coordinate reference is not understood: ‘\(definition.prefix(60))’",
        zh: "图层的坐标系无法识别：“\(definition.prefix(60))”"),
      cure: Sentence(
        "save the layer in a known reference such as EPSG:4548, or remove its reference (.prj) and declare its datum",
        zh: "把图层另存为 EPSG:4548 等已知坐标系，或删去其坐标系（.prj）并声明 datum"))
    return nil
  }

  /// Whether both definitions mean one reference.
  func isSame(as other: CoordinateReference) -> Bool {
    GDALMessages.gather {
      guard let one = SpatialReference(definition), let two = SpatialReference(other.definition) else { return false }
      return one.isSame(as: two)
    }.result
  }

  /// Warns of a layer in an older datum, whose conversion may be off by more than any setback.
  /// - Parameter what: the coordinates in a word, such as `positions`.
  func reportInexact(_ what: Sentence = Sentence("positions", zh: "位置"), in file: String, findings: Findings) {
    guard !isExact else { return }
    findings.report(
      .inexactDatum, level: .warning, at: Place(file: file),
      Sentence(
        "\(name) has no exact conversion to WGS 84, so \(what) may be off by some 100 m",
        zh: "\(name) 没有到 WGS 84 的精确转换，\(what.zh)可能偏差约 100 m"),
      cure: Sentence(
        "convert the layer with the parameters of your survey office to CGCS2000", zh: "用测绘部门的参数把图层转换为 CGCS2000"))
  }

  /// Longitudes and latitudes in degrees; `nil` for a point outside what the reference covers.
  func wgs84(_ points: [(x: Double, y: Double)?]) -> [(x: Double, y: Double)?] {
    guard !isWGS84 else { return points }
    return GDALMessages.gather { () -> [(x: Double, y: Double)?] in
      guard let from = SpatialReference(definition), let to = SpatialReference("EPSG:4326") else {
        return points.map { _ in nil }
      }
      return from.convert(points, to: to)
    }.result
  }
}

/// The one owner of a GDAL spatial reference, axes in the order longitude, latitude.
private struct SpatialReference: ~Copyable {
  private let handle: OGRSpatialReferenceH

  init?(_ definition: String) {
    guard let handle = OSRNewSpatialReference(nil) else { return nil }
    guard OSRSetFromUserInput(handle, definition) == OGRERR_NONE else {
      OSRDestroySpatialReference(handle)
      return nil
    }
    self.handle = handle
    OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
  }

  deinit { OSRDestroySpatialReference(handle) }

  var name: String { OSRGetName(handle).map { String(cString: $0) } ?? "" }
  var datum: String { OSRGetAttrValue(handle, "DATUM", 0).map { String(cString: $0) } ?? "" }
  var isInDegrees: Bool { OSRIsGeographic(handle) != 0 && abs(OSRGetAngularUnits(handle, nil) - .pi / 180) < 1e-12 }

  var area: CoordinateReference.Area? {
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    guard OSRGetAreaOfUse(handle, &west, &south, &east, &north, nil) != 0, west < east else { return nil }
    return CoordinateReference.Area(west: west, south: south, east: east, north: north)
  }

  borrowing func isSame(as other: borrowing SpatialReference) -> Bool { OSRIsSame(handle, other.handle) != 0 }

  func convert(
    _ points: [(x: Double, y: Double)?], to target: borrowing SpatialReference
  ) -> [(x: Double, y: Double)?] {
    guard let transformation = OCTNewCoordinateTransformation(handle, target.handle) else {
      return points.map { _ in nil }
    }
    defer { OCTDestroyCoordinateTransformation(transformation) }
    return points.map { point in
      guard var (x, y) = point, OCTTransform(transformation, 1, &x, &y, nil) != 0, x.isFinite, y.isFinite
      else { return nil }
      return (x, y)
    }
  }
}
