internal import WasteNetwork

/// The grid on which positions stand: ten-millionths of a degree, about a centimetre.
///
/// A conversion between coordinate references returns a point some nanometres beside where it started, and a distance
/// near half a metre would then be rounded the other way. Rounding first to thousand-millionths takes that noise away,
/// so that a position written with up to nine decimals gives one grid point in whatever reference it comes.
enum PositionGrid {
  /// Steps of the noise filter, and of the grid, in a degree.
  private static let (fine, coarse) = (1_000_000_000.0, 10_000_000.0)

  /// Degrees on the grid; the same number as its decimal text would give.
  static func degrees(_ value: Double) -> Double {
    guard abs(value) <= 360 else { return value }
    return ((value * fine).rounded() / (fine / coarse)).rounded() / coarse
  }

  static func coordinate(_ point: (x: Double, y: Double)) -> Coordinate {
    Coordinate(longitude: degrees(point.x), latitude: degrees(point.y))
  }
}
