import Foundation
internal import WasteNetwork

/// A point on the unit sphere, where neither the poles nor the date line need care.
struct SpherePoint {
  let x: Double
  let y: Double
  let z: Double

  init(_ position: Coordinate) {
    let longitude = position.longitude * .pi / 180
    let latitude = position.latitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }
}

/// Points in cubic cells, so that those near a place are found without looking at all.
struct SphereGrid {
  private struct Cell: Hashable {
    let x: Int
    let y: Int
    let z: Int
  }

  /// Side of a cell in radii of the Earth: no chord within the reach is longer.
  private let side: Double
  /// Somewhat less than the Earth's radius in metres anywhere, so that a cell never comes out too small.
  private static let radius = 6_350_000.0
  /// Points in the order of their cells, within a cell in the order given.
  private let members: [Int]
  private let membersOfCell: [Cell: Range<Int>]

  /// - Parameter reach: greatest length in metres that will be asked for.
  init(_ points: [SpherePoint], reach: Double) {
    let side = max(reach, 1) / SphereGrid.radius
    let cells = points.map { SphereGrid.cell(of: $0, side: side) }
    let order = points.indices.sorted {
      let (a, b) = (cells[$0], cells[$1])
      return (a.x, a.y, a.z, $0) < (b.x, b.y, b.z, $1)
    }
    var ranges: [Cell: Range<Int>] = [:]
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, cells[order[end]] == cells[order[start]] { end += 1 }
      ranges[cells[order[start]]] = start..<end
      start = end
    }
    self.side = side
    members = order
    membersOfCell = ranges
  }

  /// Visits every point that may lie within the reach of a place, and some that do not.
  func visit(near point: SpherePoint, _ body: (Int) -> Void) {
    let centre = SphereGrid.cell(of: point, side: side)
    for x in centre.x - 1...centre.x + 1 {
      for y in centre.y - 1...centre.y + 1 {
        for z in centre.z - 1...centre.z + 1 {
          for slot in membersOfCell[Cell(x: x, y: y, z: z)] ?? 0..<0 { body(members[slot]) }
        }
      }
    }
  }

  private static func cell(of point: SpherePoint, side: Double) -> Cell {
    Cell(
      x: Int((point.x / side).rounded(.down)), y: Int((point.y / side).rounded(.down)),
      z: Int((point.z / side).rounded(.down)))
  }
}
