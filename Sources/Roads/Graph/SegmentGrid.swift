import Foundation
internal import WasteNetwork

/// The segments of all lines in square cells, so that those near a place are found without looking at all.
struct SegmentGrid: Sendable {
  /// A segment near a place.
  struct Found {
    let line: Int
    /// Number of its first point.
    let segment: Int
    /// Where on it the nearest point lies, from 0 at its first point to 1 at its second.
    let part: Double
    /// Metres from the place, on a plane through it.
    let distance: Double
  }

  private let longitudes: [Double]
  private let latitudes: [Double]
  private let lineOfPoint: [Int32]
  private let west: Double
  private let south: Double
  /// Sides of a cell in degrees and in metres, the latter rounded down.
  private let width: Double
  private let height: Double
  private let side: Double
  private let columns: Int
  private let rows: Int
  private var cellStart: [Int32] = []
  private var members: [Int32] = []

  private static let metresPerDegree = 6_371_008.8 * Double.pi / 180
  private static let greatestCellCount = 4_000_000

  init(pointStart: [Int], longitudes: [Double], latitudes: [Double]) {
    self.longitudes = longitudes
    self.latitudes = latitudes
    var lineOfPoint = [Int32](repeating: 0, count: longitudes.count)
    for line in 0..<max(0, pointStart.count - 1) {
      for point in pointStart[line]..<pointStart[line + 1] { lineOfPoint[point] = Int32(line) }
    }
    self.lineOfPoint = lineOfPoint
    west = longitudes.min() ?? 0
    south = latitudes.min() ?? 0
    let (east, north) = (longitudes.max() ?? 0, latitudes.max() ?? 0)
    // metres to a degree of longitude where it is shortest, so that no cell is narrower than it counts
    let narrowest = cos(max(abs(south), abs(north)) * .pi / 180) * SegmentGrid.metresPerDegree
    let (across, upward) = (
      max(1, (east - west) * narrowest), max(1, (north - south) * SegmentGrid.metresPerDegree)
    )
    let count = Double(min(SegmentGrid.greatestCellCount, max(1, longitudes.count)))
    side = max((across * upward / count).squareRoot(), max(across, upward) / count, 1)
    width = side / max(narrowest, 1)
    height = side / SegmentGrid.metresPerDegree
    columns = Int(across / side) + 1
    rows = Int(upward / side) + 1
    fill()
  }

  /// Puts every segment in the cells it passes.
  private mutating func fill() {
    var start = [Int32](repeating: 0, count: columns * rows + 1)
    eachCell { cell, _ in start[cell + 1] += 1 }
    for cell in 0..<columns * rows { start[cell + 1] += start[cell] }
    var next = start
    var members = [Int32](repeating: 0, count: Int(start[columns * rows]))
    eachCell { cell, segment in
      members[Int(next[cell])] = Int32(segment)
      next[cell] += 1
    }
    cellStart = start
    self.members = members
  }

  /// Every segment with the cells of each row that it passes.
  private func eachCell(_ body: (_ cell: Int, _ segment: Int) -> Void) {
    for segment in 0..<max(0, longitudes.count - 1) where lineOfPoint[segment] == lineOfPoint[segment + 1] {
      let (x0, y0) = (longitudes[segment], latitudes[segment])
      let (x1, y1) = (longitudes[segment + 1], latitudes[segment + 1])
      for row in row(min(y0, y1))...row(max(y0, y1)) {
        var (left, right) = (min(x0, x1), max(x0, x1))
        if abs(y1 - y0) > height {
          // the part within the row, a hair more on either side
          let lower = (south + Double(row) * height - y0) / (y1 - y0)
          let upper = lower + height / (y1 - y0)
          let ends = [lower, upper].map { x0 + min(1, max(0, $0)) * (x1 - x0) }
          (left, right) = (max(left, min(ends[0], ends[1]) - width / 8), min(right, max(ends[0], ends[1]) + width / 8))
        }
        for column in column(left)...column(right) { body(row * columns + column, segment) }
      }
    }
  }

  private func column(_ longitude: Double) -> Int {
    min(columns - 1, max(0, Int(((longitude - west) / width).rounded(.down))))
  }

  private func row(_ latitude: Double) -> Int {
    min(rows - 1, max(0, Int(((latitude - south) / height).rounded(.down))))
  }

  /// Visits every segment within so many metres of a place; one may come more than once.
  func visit(near place: Coordinate, within reach: Double, _ body: (Found) -> Void) {
    guard !members.isEmpty else { return }
    let degreesNorth = reach / SegmentGrid.metresPerDegree
    let degreesEast = degreesNorth / max(0.01, cos(place.latitude * .pi / 180))
    for row in row(place.latitude - degreesNorth)...row(place.latitude + degreesNorth) {
      for column in column(place.longitude - degreesEast)...column(place.longitude + degreesEast) {
        let cell = row * columns + column
        for member in cellStart[cell]..<cellStart[cell + 1] {
          let found = measured(Int(members[Int(member)]), from: place)
          if found.distance <= reach { body(found) }
        }
      }
    }
  }

  /// The nearest segment within so many metres that is accepted; of equally near ones the first.
  func nearest(
    to place: Coordinate, within limit: Double, where isAccepted: (Found) -> Bool
  ) -> Found? {
    var reach = min(limit, side)
    while true {
      var best: Found?
      visit(near: place, within: reach) { found in
        if let best, (best.distance, best.segment) <= (found.distance, found.segment) { return }
        if isAccepted(found) { best = found }
      }
      if best != nil || reach >= limit { return best }
      reach = min(limit, reach * 2)
    }
  }

  /// The nearest point of a segment on a plane that touches the Earth at the place.
  private func measured(_ segment: Int, from place: Coordinate) -> Found {
    let north = SegmentGrid.metresPerDegree
    let east = north * cos(place.latitude * .pi / 180)
    let (x0, y0) = (
      (longitudes[segment] - place.longitude) * east, (latitudes[segment] - place.latitude) * north
    )
    let (x1, y1) = (
      (longitudes[segment + 1] - place.longitude) * east, (latitudes[segment + 1] - place.latitude) * north
    )
    let (dx, dy) = (x1 - x0, y1 - y0)
    let square = dx * dx + dy * dy
    let part = square > 0 ? min(1, max(0, -(x0 * dx + y0 * dy) / square)) : 0
    let (x, y) = (x0 + part * dx, y0 + part * dy)
    return Found(
      line: Int(lineOfPoint[segment]), segment: segment, part: part, distance: (x * x + y * y).squareRoot())
  }
}
