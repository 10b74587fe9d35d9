import Quantities
import Roads
import WasteNetwork

/// Roads and places on the equator, where a hundredth of a degree is 1 111.9508 m in either direction, near enough.
enum Equator {
  static func at(_ x: Double, _ y: Double) -> Coordinate { Coordinate(longitude: x / 100, latitude: y / 100) }

  static func place(_ code: String, _ x: Double, _ y: Double) -> RoadPlace {
    RoadPlace(code: code, position: at(x, y))
  }

  /// A road through points given in hundredths of a degree.
  static func road(_ number: Int, _ points: [(Double, Double)], _ change: (inout RoadLine) -> Void = { _ in })
    -> RoadLine
  {
    var line = RoadLine(number: number, points: points.map { at($0.0, $0.1) })
    change(&line)
    return line
  }

  static func roads(
    _ lines: [RoadLine], _ places: [RoadPlace], joining: RoadNetwork.Joining = .sharedVertices,
    rules: RoadRules = RoadRules(), masses: [Mass?] = [nil], threads: Int = 1
  ) -> RoadGraphRoads {
    RoadGraphRoads(
      RoadNetwork(lines: lines, joining: joining, rules: rules), places: places, masses: masses, threads: threads)
  }
}

extension RoadMetric {
  /// Metres from one place to another.
  func metres(_ from: RoadPlace, _ to: RoadPlace) -> Int? { table(from: [from], to: [to])[0, 0]?.metres }
}
