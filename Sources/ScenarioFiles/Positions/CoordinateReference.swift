import CGDAL

/// A coordinate reference system that can be converted to WGS 84.
struct CoordinateReference: Sendable {
  /// What GDAL understands: `EPSG:4548` or well-known text.
  let definition: String
  /// WGS 84 and CGCS2000 in degrees, which differ by less than a metre and are taken as equal.
  let isWGS84: Bool

  /// - Returns: `nil` when GDAL knows no such reference.
  init?(definition: String) {
    let code = GDALMessages.gather { () -> String?? in
      guard let reference = SpatialReference(definition) else { return nil }
      return .some(reference.geographicCode)
    }.result
    guard let code else { return nil }
    self.definition = definition
    isWGS84 = ["4326", "4490"].contains(code)
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

  /// The EPSG code of a reference in degrees.
  var geographicCode: String? {
    OSRIsGeographic(handle) != 0 ? OSRGetAuthorityCode(handle, nil).map { String(cString: $0) } : nil
  }

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
