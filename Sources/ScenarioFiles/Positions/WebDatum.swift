import Foundation

/// The two datums of Chinese web maps, which shift WGS 84 by a few hundred metres.
///
/// The formulas and constants have been public knowledge since about 2010 and are what map services' points agree
/// with; no authority publishes them. GCJ-02 works on the ellipsoid of Krasovsky 1940 (a = 6 378 245 m,
/// e² = 0.006 693 421 622 965 943 23) with the origin 105° E, 35° N, and shifts nothing outside 72.004–137.8347° E,
/// 0.8293–55.8271° N. BD-09 turns and stretches GCJ-02 a little and moves it by 0.0065°, 0.006°.
enum WebDatum: String, Sendable, CaseIterable {
  case gcj02 = "GCJ-02"
  case bd09 = "BD-09"

  typealias Point = (x: Double, y: Double)

  /// The datum's degrees of a point in degrees of WGS 84.
  func fromWGS84(_ point: Point) -> Point {
    switch self {
    case .gcj02: WebDatum.gcj02(ofWGS84: point)
    case .bd09: WebDatum.bd09(ofGCJ02: WebDatum.gcj02(ofWGS84: point))
    }
  }

  /// Degrees of WGS 84 of a point in the datum's degrees, to less than a micrometre.
  func toWGS84(_ point: Point) -> Point {
    switch self {
    case .gcj02: WebDatum.inverse(of: WebDatum.gcj02(ofWGS84:), at: point)
    case .bd09:
      WebDatum.inverse(
        of: WebDatum.gcj02(ofWGS84:), at: WebDatum.inverse(of: WebDatum.bd09(ofGCJ02:), at: point))
    }
  }

  /// Finds the point that a shift moves onto the given one: the shift changes so slowly that each step of this
  /// fixed-point iteration gains two to three digits.
  private static func inverse(of shift: (Point) -> Point, at target: Point) -> Point {
    var point = target
    for _ in 0..<20 {
      let image = shift(point)
      let step = (x: target.x - image.x, y: target.y - image.y)
      point = (point.x + step.x, point.y + step.y)
      if abs(step.x) < 1e-13, abs(step.y) < 1e-13 { break }
    }
    return point
  }

  private static let semiMajorAxis = 6_378_245.0
  private static let eccentricitySquared = 0.006_693_421_622_965_943_23

  private static func gcj02(ofWGS84 point: Point) -> Point {
    guard (72.004...137.8347).contains(point.x), (0.8293...55.8271).contains(point.y) else { return point }
    let (x, y) = (point.x - 105, point.y - 35)
    let waves = 20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
      + (waves + 20 * sin(y * .pi) + 40 * sin(y / 3 * .pi) + 160 * sin(y / 12 * .pi) + 320 * sin(y / 30 * .pi)) * 2 / 3
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
      + (waves + 20 * sin(x * .pi) + 40 * sin(x / 3 * .pi) + 150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    let latitude = point.y * .pi / 180
    let factor = 1 - eccentricitySquared * sin(latitude) * sin(latitude)
    let meridian = semiMajorAxis * (1 - eccentricitySquared) / (factor * factor.squareRoot())
    let parallel = semiMajorAxis / factor.squareRoot() * cos(latitude)
    return (point.x + east * 180 / (parallel * .pi), point.y + north * 180 / (meridian * .pi))
  }

  private static func bd09(ofGCJ02 point: Point) -> Point {
    let wave = Double.pi * 3000 / 180
    let radius = (point.x * point.x + point.y * point.y).squareRoot() + 0.000_02 * sin(point.y * wave)
    let angle = atan2(point.y, point.x) + 0.000_003 * cos(point.x * wave)
    return (radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006)
  }
}
