import Foundation

extension Coordinate {
  /// Mean radius of the Earth in metres, (2a + b) / 3 of WGS 84.
  private static let earthRadius = 6_371_008.8

  /// Length of a degree of latitude in metres, a hair below, so that rounding cannot make it too long.
  static let metresPerDegree = earthRadius * .pi / 180 * 0.999_999

  /// Length of the great circle to another point in metres, by the haversine formula; NaN where a position is NaN.
  package func metres(to other: Coordinate) -> Double {
    let degree = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * degree / 2)
    let halfLongitude = sin((other.longitude - longitude) * degree / 2)
    let chord =
      halfLatitude * halfLatitude
      + cos(latitude * degree) * cos(other.latitude * degree) * halfLongitude * halfLongitude
    return 2 * Coordinate.earthRadius * asin(min(1, chord.squareRoot()))
  }
}
