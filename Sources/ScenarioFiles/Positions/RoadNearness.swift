import Foundation
internal import WasteNetwork

/// Whether a road passes near some positions: a grid of cells round them, filled with points along the roads.
struct RoadNearness {
  /// A village point on its road is no farther from it than this, metres.
  static let near = 60.0

  private struct Cell: Hashable {
    let x, y: Int
  }

  /// Degrees of latitude and longitude of a cell, which is more than `near` either way.
  private let height: Double
  private let width: Double
  private var points: [Cell: [Coordinate]] = [:]

  /// Metres between the points that are noted along a road.
  private static let step = 25.0

  /// Complexity: the length of the roads over `step`.
  init(lines: [RoadLine], around positions: [Coordinate]) {
    let middle = positions.map(\.latitude).sorted()
    let latitude = middle.isEmpty ? 0 : middle[middle.count / 2]
    height = 0.001
    width = 0.001 / max(0.1, cos(latitude * .pi / 180))
    for position in positions { for cell in cells(around: position) { points[cell] = [] } }
    for line in lines {
      for (from, to) in zip(line.points, line.points.dropFirst()) { note(from, to) }
    }
  }

  private mutating func note(_ from: Coordinate, _ to: Coordinate) {
    let count = max(1, Int((from.metres(to: to) / RoadNearness.step).rounded(.up)))
    for index in 0...count {
      let part = Double(index) / Double(count)
      let point = Coordinate(
        longitude: from.longitude + part * (to.longitude - from.longitude),
        latitude: from.latitude + part * (to.latitude - from.latitude))
      points[cell(point)]?.append(point)
    }
  }

  private func cell(_ position: Coordinate) -> Cell {
    Cell(x: Int((position.longitude / width).rounded(.down)), y: Int((position.latitude / height).rounded(.down)))
  }

  private func cells(around position: Coordinate) -> [Cell] {
    let middle = cell(position)
    return (-1...1).flatMap { x in (-1...1).map { Cell(x: middle.x + x, y: middle.y + $0) } }
  }

  /// - Parameter position: one of those around which roads were noted.
  func isNear(_ position: Coordinate) -> Bool {
    cells(around: position).contains { cell in
      points[cell]?.contains { $0.metres(to: position) <= RoadNearness.near + RoadNearness.step / 4 } ?? false
    }
  }
}
