/// A point inside an area: what stands for a village, a yard or a plot that somebody drew as a polygon.
enum InnerPoint {
  /// Heights, as parts of the area's own, at which a line is laid across it; uneven, so that they seldom meet a corner.
  private static let heights = [0.5003, 0.4007, 0.6011, 0.3013, 0.7017, 0.2019, 0.8023, 0.1029, 0.9031]

  /// The middle of the widest stretch of an area on a level line about half-way up, so that it lies inside of bent areas
  /// and outside of holes.
  /// - Parameter rings: of one area or several, holes among them.
  /// - Returns: `nil` for rings that enclose nothing.
  static func of(_ rings: [[VectorFeature.Shape.Coordinates]]) -> VectorFeature.Shape.Coordinates? {
    let ys = rings.joined().map(\.y)
    guard let low = ys.min(), let high = ys.max(), low < high else { return nil }
    for height in heights {
      let y = low + (high - low) * height
      let crossings = rings.flatMap { InnerPoint.crossings(of: $0, at: y) }.sorted()
      let stretches = stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
      guard let widest = stretches.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }), widest.0 < widest.1 else { continue }
      return ((widest.0 + widest.1) / 2, y)
    }
    return nil
  }

  private static func crossings(of ring: [VectorFeature.Shape.Coordinates], at y: Double) -> [Double] {
    zip(ring, ring.dropFirst()).compactMap { one, other in
      guard (one.y > y) != (other.y > y) else { return nil }
      return one.x + (other.x - one.x) * (y - one.y) / (other.y - one.y)
    }
  }
}
