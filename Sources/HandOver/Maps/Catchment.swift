import Foundation
import WasteNetwork

/// The area that a station serves, drawn around its villages.
enum Catchment {
  /// Metres by which the outline stays off each place.
  private static let distance = 300.0
  private static let metresPerDegree = 111_320.0

  /// The convex outline of places with room around each: a closed ring, counter-clockwise, to a millionth of a degree.
  ///
  /// Andrew's monotone chain (1979). Complexity: n log n.
  static func outline(around places: [Coordinate]) -> [Coordinate] {
    let points = places.flatMap(surroundings).sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
    guard points.count > 2 else { return points }
    let lower = chain(points)
    let upper = chain(points.reversed())
    let ring = lower.dropLast() + upper.dropLast()
    return ring + [ring[0]]
  }

  private static func surroundings(_ place: Coordinate) -> [Coordinate] {
    (0..<16).map { step in
      let angle = Double(step) * .pi / 8
      let north = distance / metresPerDegree
      let east = north / cos(place.latitude * .pi / 180)
      return Coordinate(
        longitude: rounded(place.longitude + east * cos(angle)), latitude: rounded(place.latitude + north * sin(angle)))
    }
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

  /// One side of the outline: points at which it turns left.
  private static func chain(_ points: [Coordinate]) -> [Coordinate] {
    var chain: [Coordinate] = []
    for point in points {
      while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 { chain.removeLast() }
      chain.append(point)
    }
    return chain
  }

  private static func turn(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
    (b.longitude - a.longitude) * (c.latitude - a.latitude) - (b.latitude - a.latitude) * (c.longitude - a.longitude)
  }
}
