package import WasteNetwork

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Degrees to points of the drawing: equirectangular about the middle latitude, north up, true to scale within a district.
package struct MapProjection {
  /// Width of the drawing in its own units.
  package static let width = 720.0
  private static let margin = 36.0
  /// Kept free below the places for scale bar and remarks.
  private static let foot = 64.0
  private static let greatestHeight = 860.0
  /// Mean metres of one degree of latitude (WGS 84 near 36° N: 110 960 m).
  private static let metresPerDegree = 110_960.0

  package let height: Double
  /// Drawing units per metre.
  let unitsPerMetre: Double
  private let west: Double
  private let north: Double
  private let shrink: Double
  private let left: Double

  package init(_ places: [Coordinate]) {
    let west = places.map(\.longitude).min() ?? 0
    let east = places.map(\.longitude).max() ?? 0
    let south = places.map(\.latitude).min() ?? 0
    let north = places.map(\.latitude).max() ?? 0
    let shrink = cos((south + north) / 2 * .pi / 180)
    let acrossMetres = max(500, (east - west) * shrink * MapProjection.metresPerDegree)
    let downMetres = max(500, (north - south) * MapProjection.metresPerDegree)
    let room = MapProjection.width - 2 * MapProjection.margin
    let tallest = MapProjection.greatestHeight - 2 * MapProjection.margin - MapProjection.foot
    let scale = min(room / acrossMetres, tallest / downMetres)
    unitsPerMetre = scale
    height = downMetres * scale + 2 * MapProjection.margin + MapProjection.foot
    left = MapProjection.margin + (room - acrossMetres * scale) / 2
    self.west = west
    self.north = north
    self.shrink = shrink
  }

  package func point(_ place: Coordinate) -> (x: Double, y: Double) {
    let right = (place.longitude - west) * shrink * MapProjection.metresPerDegree
    let down = (north - place.latitude) * MapProjection.metresPerDegree
    return (left + right * unitsPerMetre, MapProjection.margin + down * unitsPerMetre)
  }

  /// The longest round number of kilometres that takes at most a quarter of the width, and its length drawn.
  var scaleBar: (kilometres: String, length: Double) {
    let metres = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    let fitting = metres.last { Double($0) * unitsPerMetre <= MapProjection.width / 4 } ?? metres[0]
    let text = fitting < 1000 ? "0.\(fitting / 100)" : String(fitting / 1000)
    return (text, Double(fitting) * unitsPerMetre)
  }
}

extension MapProjection {
  /// Scale bar at the foot and the arrow to the north.
  package func scaleAndNorth(_ say: (Phrase) -> String) -> [Node] {
    let (kilometres, length) = scaleBar
    let bottom = height - 44
    let right = MapProjection.width - 30
    return [
      tag("path", ["d": "M24 \(Figures.coordinate(bottom - 6))v6h\(Figures.coordinate(length))v-6"]),
      tag("text", ["x": Figures.coordinate(30 + length), "y": Figures.coordinate(bottom)]) {
        say(.kilometres(kilometres))
      },
      tag("path", ["class": "arrow", "d": "M\(Figures.coordinate(right)) 14l9 26l-9-6l-9 6z"]),
      tag("text", ["class": "middle", "x": Figures.coordinate(right), "y": "58"]) { say(.north) },
    ]
  }
}
