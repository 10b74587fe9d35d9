internal import Computation
internal import Quantities
public import WasteNetwork

/// An invented road network of any size, for measurements: crossroads on a crooked grid, joined by streets with bends,
/// some of them one-way, some missing.
public struct SyntheticRoads: Sendable {
  public let network: RoadNetwork
  private let width: Double
  private let height: Double
  private let seed: UInt64

  /// Degrees between crossroads, some 270 m.
  private static let stepEast = 0.003
  private static let stepNorth = 0.0025
  private static let corner = Coordinate(longitude: 115, latitude: 35)

  /// - Parameters:
  ///   - edges: streets between crossroads, to within a per cent.
  ///   - bends: points of each street between its ends.
  public init(edges: Int, bends: Int, seed: UInt64) {
    // one street in twenty is missing
    let side = max(2, Int((Double(edges) / 1.9).squareRoot().rounded()))
    var numbers = SeededNumbers(seed: seed)
    let crossroads = (0..<side * side).map { index in
      Coordinate(
        longitude: Self.corner.longitude + (Double(index % side) + 0.6 * numbers.fraction()) * Self.stepEast,
        latitude: Self.corner.latitude + (Double(index / side) + 0.6 * numbers.fraction()) * Self.stepNorth)
    }
    var lines: [RoadLine] = []
    lines.reserveCapacity(2 * side * side)
    for index in crossroads.indices {
      let neighbours = [index % side + 1 < side ? index + 1 : nil, index + side < side * side ? index + side : nil]
      for other in neighbours.compactMap(\.self) where numbers.below(20) > 0 {
        let direction: RoadLine.Direction = numbers.below(20) == 0 ? .forward : .both
        lines.append(
          RoadLine(
            number: lines.count + 2,
            points: Self.street(from: crossroads[index], to: crossroads[other], bends: bends, &numbers),
            roadClass: "unclassified", direction: direction))
      }
    }
    network = RoadNetwork(lines: lines, joining: .sharedVertices, rules: RoadRules(snapLimit: .metres(2000)))
    (width, height) = (Double(side) * Self.stepEast, Double(side) * Self.stepNorth)
    self.seed = seed
  }

  /// Invented places scattered over the network.
  public func places(_ count: Int) -> [RoadPlace] {
    var numbers = SeededNumbers(seed: seed &+ 1)
    return (0..<count).map { index in
      RoadPlace(
        code: "P\(index + 1)",
        position: Coordinate(
          longitude: Self.corner.longitude + numbers.fraction() * width,
          latitude: Self.corner.latitude + numbers.fraction() * height))
    }
  }

  private static func street(
    from: Coordinate, to: Coordinate, bends: Int, _ numbers: inout SeededNumbers
  ) -> [Coordinate] {
    var points = [from]
    for bend in 0..<bends {
      let part = Double(bend + 1) / Double(bends + 1)
      points.append(
        Coordinate(
          longitude: from.longitude + part * (to.longitude - from.longitude) + 2e-4 * (numbers.fraction() - 0.5),
          latitude: from.latitude + part * (to.latitude - from.latitude) + 2e-4 * (numbers.fraction() - 0.5)))
    }
    return points + [to]
  }
}
