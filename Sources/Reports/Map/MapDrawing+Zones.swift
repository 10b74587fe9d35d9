import Quantities
import WasteNetwork

extension MapDrawing {
  /// Zones below all else: what they cover, and as a band round it what must be kept from them.
  func zones() -> Node {
    guard !edition.network.zones.isEmpty else { return .nothing }
    return tag("g", ["class": "zones"]) { edition.network.zones.map(zone) }
  }

  private func zone(_ drawn: DrawnZone) -> Node {
    let setback = Double(drawn.zone.setback.metres) * projection.unitsPerMetre
    let shapes = drawn.parts.map { shape($0) }.filter { isInSight($0.points, within: setback) }
    guard !shapes.isEmpty else { return .nothing }
    let band = Figures.coordinate(2 * setback)
    return tag("g", ["class": "zone"]) {
      tag("title") { edition.zoneTitle(drawn.zone) }
      for shape in shapes {
        if setback >= 0.5 {
          tag(
            "path",
            ["class": shape.kind == .area ? "setback round" : "setback", "d": shape.path, "stroke-width": band])
        }
        tag("path", ["class": shape.kind.rawValue, "d": shape.path])
      }
    }
  }

  /// A part of a zone as it is drawn.
  private struct Shape {
    enum Kind: String { case point, line, area }

    let kind: Kind
    let path: String
    let points: [(x: Double, y: Double)]
  }

  private func shape(_ part: DrawnZone.Part) -> Shape {
    switch part {
    case .point(let place):
      // a line without length has round ends
      let (x, y) = projection.point(place)
      return Shape(kind: .point, path: "M\(Figures.coordinate(x)) \(Figures.coordinate(y))h0", points: [(x, y)])
    case .line(let places):
      let points = thinned(places)
      return Shape(kind: .line, path: path(points) + (points.count == 1 ? "h0" : ""), points: points)
    case .area(let rings):
      let points = rings.map(thinned)
      return Shape(kind: .area, path: points.map { path($0) + "z" }.joined(), points: points.first ?? [])
    }
  }

  /// The points of a line, less those that lie on the one before as far as an eye can see.
  func thinned(_ places: [Coordinate]) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for place in places {
      let point = projection.point(place)
      if let last = points.last, abs(last.x - point.x) + abs(last.y - point.y) < 0.7 { continue }
      points.append(point)
    }
    return points
  }

  func path(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(Figures.coordinate(point.x)) \(Figures.coordinate(point.y))"
    }.joined()
  }

  /// Whether the box round some points, widened by a setback, meets the drawing.
  private func isInSight(_ points: [(x: Double, y: Double)], within reach: Double) -> Bool {
    guard let west = points.map(\.x).min(), let east = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return false }
    return west - reach <= MapProjection.width && east + reach >= 0 && top - reach <= projection.height
      && bottom + reach >= 0
  }
}
