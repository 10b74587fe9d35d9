import CGDAL
internal import WasteNetwork

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

  func transform(by transformation: borrowing Transformation) -> Bool {
    OGR_G_Transform(handle, transformation.handle) == OGRERR_NONE
  }

  /// The corners of the smallest upright box round it.
  var box: Box {
    var box = OGREnvelope()
    OGR_G_GetEnvelope(handle, &box)
    return Box(west: box.MinX, south: box.MinY, east: box.MaxX, north: box.MaxY)
  }

  /// An upright box in the units of the coordinates.
  struct Box {
    var west, south, east, north: Double

    /// - Returns: `nil` for no points.
    init?(around points: [(x: Double, y: Double)]) {
      guard let first = points.first else { return nil }
      self.init(west: first.x, south: first.y, east: first.x, north: first.y)
      for point in points {
        (west, east) = (min(west, point.x), max(east, point.x))
        (south, north) = (min(south, point.y), max(north, point.y))
      }
    }

    init(west: Double, south: Double, east: Double, north: Double) {
      (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }

    /// Whether a point may be within a distance of what is in the box.
    func isNear(x: Double, y: Double, within reach: Double) -> Bool {
      x >= west - reach && x <= east + reach && y >= south - reach && y <= north + reach
    }

    /// Whether another box comes as near as a distance, in either direction of the axes.
    func isNear(_ other: Box, within reach: Double) -> Bool {
      other.west <= east + reach && other.east >= west - reach && other.south <= north + reach
        && other.north >= south - reach
    }
  }

  /// Its points, lines and areas, when the coordinates are degrees.
  var parts: [DrawnZone.Part] { Outline.parts(of: handle) }

  private static func parts(of geometry: OGRGeometryH) -> [DrawnZone.Part] {
    func inner() -> [OGRGeometryH] {
      (0..<OGR_G_GetGeometryCount(geometry)).compactMap { OGR_G_GetGeometryRef(geometry, $0) }
    }
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbPoint: return points(of: geometry).map(DrawnZone.Part.point)
    case wkbLineString: return [.line(points(of: geometry))]
    case wkbPolygon: return [.area(inner().map(points))]
    default: return inner().flatMap(parts)
    }
  }

  private static func points(of geometry: OGRGeometryH) -> [Coordinate] {
    (0..<OGR_G_GetPointCount(geometry)).map {
      Coordinate(longitude: OGR_G_GetX(geometry, $0), latitude: OGR_G_GetY(geometry, $0))
    }
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
