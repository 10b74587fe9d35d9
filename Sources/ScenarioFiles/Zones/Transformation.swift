import CGDAL

/// The one owner of a GDAL transformation between coordinate references, axes in the order longitude, latitude.
struct Transformation: ~Copyable {
  let handle: OGRCoordinateTransformationH

  /// - Parameters: what GDAL understands: `EPSG:4326`, well-known text, a definition of PROJ.
  init?(from definition: String, to other: String) {
    guard let source = OSRNewSpatialReference(nil), let target = OSRNewSpatialReference(nil) else { return nil }
    defer {
      OSRDestroySpatialReference(source)
      OSRDestroySpatialReference(target)
    }
    guard OSRSetFromUserInput(source, definition) == OGRERR_NONE, OSRSetFromUserInput(target, other) == OGRERR_NONE
    else { return nil }
    OSRSetAxisMappingStrategy(source, OAMS_TRADITIONAL_GIS_ORDER)
    OSRSetAxisMappingStrategy(target, OAMS_TRADITIONAL_GIS_ORDER)
    guard let made = OCTNewCoordinateTransformation(source, target) else { return nil }
    handle = made
  }

  /// From degrees of WGS 84 into a plane in which the lengths of a district are true to a few centimetres a kilometre:
  /// transverse Mercator about its own meridian, as the national grid (高斯-克吕格) is about every third.
  /// - Parameter meridian: longitude about which lengths are true, degrees.
  init?(toPlaneAbout meridian: Double) {
    self.init(
      from: "EPSG:4326",
      to: "+proj=tmerc +lat_0=0 +lon_0=\(meridian) +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +type=crs")
  }

  deinit { OCTDestroyCoordinateTransformation(handle) }

  func project(x: Double, y: Double) -> (x: Double, y: Double)? {
    var (east, north) = (x, y)
    guard x.isFinite, y.isFinite, OCTTransform(handle, 1, &east, &north, nil) != 0, east.isFinite, north.isFinite
    else { return nil }
    return (east, north)
  }
}
