internal import Foundation
public import Quantities

/// The ways along roads between places of a plan, as maps and navigators draw them.
///
/// Empty where distances come from straight lines, a table or a routing server: then the line between two places is
/// drawn straight, and said to be.
public struct DrawnWays: Sendable {
  private struct Pair: Hashable {
    let from: String
    let to: String
  }

  private var ways: [Pair: [Coordinate]] = [:]
  /// Points nearer than this to the line between their neighbours are left out.
  public let tolerance: Distance

  public init(tolerance: Distance) { self.tolerance = tolerance }

  /// No road is known.
  public static let none = DrawnWays(tolerance: .zero)

  public var isEmpty: Bool { ways.isEmpty }

  /// Sets the way from one place to another: positions in WGS 84, both places' own among them.
  public mutating func set(_ way: [Coordinate], from: String, to: String) {
    ways[Pair(from: from, to: to)] = way.simplified(within: tolerance)
  }

  /// The way from one code of a place to another; `nil` where none is known. The way back may be another: streets are
  /// one-way.
  public subscript(from: String, to: String) -> [Coordinate]? { ways[Pair(from: from, to: to)] }

  /// Through several places in turn, straight between those of which no way is known.
  public func path(through places: [(code: String, position: Coordinate)]) -> [Coordinate] {
    guard let first = places.first else { return [] }
    return zip(places, places.dropFirst()).reduce(into: [first.position]) { path, leg in
      path += (self[leg.0.code, leg.1.code] ?? [leg.0.position, leg.1.position]).dropFirst()
    }
  }
}

extension [Coordinate] {
  /// The line without points that lie within a tolerance of what is left of it (Douglas and Peucker, 1973); its ends stay.
  /// - Complexity: n · log n for an even line, n² at worst.
  public func simplified(within tolerance: Distance) -> [Coordinate] {
    guard count > 2 else { return self }
    let shrink = cos((self[0].latitude + self[count - 1].latitude) / 2 * .pi / 180)
    let plane = map { ($0.longitude * shrink * Coordinate.metresPerDegree, $0.latitude * Coordinate.metresPerDegree) }
    var isKept = [Bool](repeating: false, count: count)
    (isKept[0], isKept[count - 1]) = (true, true)
    var open = [(0, count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      var (farthest, greatest) = (first, Double(tolerance.metres))
      for place in (first + 1)..<last {
        let away = Self.metres(plane[place], toLineFrom: plane[first], to: plane[last])
        if away > greatest { (farthest, greatest) = (place, away) }
      }
      guard farthest > first else { continue }
      isKept[farthest] = true
      open += [(first, farthest), (farthest, last)]
    }
    return indices.filter { isKept[$0] }.map { self[$0] }
  }

  /// From a point to the nearest of a line between two others.
  private static func metres(
    _ point: (Double, Double), toLineFrom start: (Double, Double), to end: (Double, Double)
  ) -> Double {
    let (x, y) = (end.0 - start.0, end.1 - start.1)
    let square = x * x + y * y
    let part = square > 0 ? Swift.min(1, Swift.max(0, ((point.0 - start.0) * x + (point.1 - start.1) * y) / square)) : 0
    return hypot(point.0 - start.0 - part * x, point.1 - start.1 - part * y)
  }
}
