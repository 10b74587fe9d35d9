import CGDAL

/// The one owner of a GDAL geometry: points, lines or areas of one zone.
struct Outline: ~Copyable {
  private let handle: OGRGeometryH

  /// - Returns: `nil` when the text is no well-known text of a geometry, or one without a point.
  init?(wellKnownText text: String) {
    var made: OGRGeometryH?
    let isRead = text.withCString { start -> Bool in
      var next: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: start)
      return OGR_G_CreateFromWkt(&next, nil, &made) == OGRERR_NONE
    }
    guard isRead, let made, OGR_G_IsEmpty(made) == 0 else {
      if let made { OGR_G_DestroyGeometry(made) }
      return nil
    }
    handle = made
  }

  deinit { OGR_G_DestroyGeometry(handle) }

  /// Points and lines have no inside to stand in.
  var isArea: Bool { OGR_G_GetDimension(handle) == 2 }

  /// Neither does an area's outline cross itself nor is a ring open.
  var isValid: Bool { OGR_G_IsValid(handle) != 0 }

  /// Moves every vertex.
  /// - Returns: whether all could be moved; a geometry that could not must not be used.
  func move(_ convert: ([(x: Double, y: Double)?]) -> [(x: Double, y: Double)?]) -> Bool {
    Outline.move(handle, convert)
  }

  private static func move(
    _ geometry: OGRGeometryH, _ convert: ([(x: Double, y: Double)?]) -> [(x: Double, y: Double)?]
  ) -> Bool {
    let parts = OGR_G_GetGeometryCount(geometry)
    guard parts == 0 else {
      return (0..<parts).allSatisfy { OGR_G_GetGeometryRef(geometry, $0).map { move($0, convert) } ?? false }
    }
    let indices = 0..<OGR_G_GetPointCount(geometry)
    let moved = convert(indices.map { (OGR_G_GetX(geometry, $0), OGR_G_GetY(geometry, $0)) })
    for (index, point) in zip(indices, moved) {
      guard let point else { return false }
      OGR_G_SetPoint_2D(geometry, index, point.x, point.y)
    }
    return true
  }

  func transform(by transformation: borrowing DistrictPlane) -> Bool {
    OGR_G_Transform(handle, transformation.handle) == OGRERR_NONE
  }

  /// Whether a point may be within a distance: a quick look at the corners only.
  func isNear(x: Double, y: Double, within reach: Double) -> Bool {
    var box = OGREnvelope()
    OGR_G_GetEnvelope(handle, &box)
    return x >= box.MinX - reach && x <= box.MaxX + reach && y >= box.MinY - reach && y <= box.MaxY + reach
  }

  /// Distance to a point in the units of the coordinates; zero inside an area; `nil` when it cannot be measured.
  func distance(x: Double, y: Double) -> Double? {
    guard let point = OGR_G_CreateGeometry(wkbPoint) else { return nil }
    defer { OGR_G_DestroyGeometry(point) }
    OGR_G_SetPoint_2D(point, 0, x, y)
    let distance = OGR_G_Distance(handle, point)
    return distance >= 0 ? distance : nil
  }
}

/// A plane in which the lengths of a district are true to a few centimetres a kilometre: transverse Mercator about its
/// own meridian, as the national grid (高斯-克吕格) is about every third.
struct DistrictPlane: ~Copyable {
  fileprivate let handle: OGRCoordinateTransformationH

  /// - Parameters:
  ///   - definition: of the coordinates that are brought into the plane: `EPSG:4326`, well-known text.
  ///   - meridian: longitude about which lengths are true, degrees.
  init?(from definition: String, meridian: Double) {
    guard let source = OSRNewSpatialReference(nil), let target = OSRNewSpatialReference(nil) else { return nil }
    defer {
      OSRDestroySpatialReference(source)
      OSRDestroySpatialReference(target)
    }
    let plane = "+proj=tmerc +lat_0=0 +lon_0=\(meridian) +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +type=crs"
    guard OSRSetFromUserInput(source, definition) == OGRERR_NONE, OSRSetFromUserInput(target, plane) == OGRERR_NONE
    else { return nil }
    OSRSetAxisMappingStrategy(source, OAMS_TRADITIONAL_GIS_ORDER)
    OSRSetAxisMappingStrategy(target, OAMS_TRADITIONAL_GIS_ORDER)
    guard let made = OCTNewCoordinateTransformation(source, target) else { return nil }
    handle = made
  }

  deinit { OCTDestroyCoordinateTransformation(handle) }

  func project(x: Double, y: Double) -> (x: Double, y: Double)? {
    var (east, north) = (x, y)
    guard x.isFinite, y.isFinite, OCTTransform(handle, 1, &east, &north, nil) != 0, east.isFinite, north.isFinite
    else { return nil }
    return (east, north)
  }
}
