internal import WasteNetwork

/// An area, of one part or several, with or without holes.
struct TownshipOutline: Sendable {
  private let rings: [[(x: Double, y: Double)]]

  /// - Parameter rings: outer rings and holes; a point that could not be converted is left out.
  init(rings: [[(x: Double, y: Double)?]]) { self.rings = rings.map { $0.compactMap(\.self) } }

  /// The outline whose points were given in a datum.
  func converted(from datum: Datum) -> TownshipOutline {
    TownshipOutline(rings: rings.map { datum.wgs84($0.map { Optional($0) }) })
  }

  /// Whether a position is inside, by the number of edges that a line to the east crosses.
  func holds(_ position: Coordinate) -> Bool {
    var isInside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where (a.y > position.latitude) != (b.y > position.latitude) {
        let crossing = a.x + (position.latitude - a.y) / (b.y - a.y) * (b.x - a.x)
        if position.longitude < crossing { isInside.toggle() }
      }
    }
    return isInside
  }
}
