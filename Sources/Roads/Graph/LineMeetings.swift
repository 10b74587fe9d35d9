import Foundation
internal import WasteNetwork

/// Finds where lines meet, and numbers the nodes.
struct LineMeetings {
  private let pointStart: [Int]
  private let longitudes: [Double]
  private let latitudes: [Double]
  private let along: [Int]
  /// Spots on lines where nodes are: line, millimetres along it, and the spot's group.
  private var spots: [(line: Int, offset: Int, group: Int)] = []
  private var groupCount = 0

  init(pointStart: [Int], longitudes: [Double], latitudes: [Double], along: [Int]) {
    self.pointStart = pointStart
    self.longitudes = longitudes
    self.latitudes = latitudes
    self.along = along
  }

  private var lineCount: Int { pointStart.count - 1 }

  /// Nodes at the ends of lines and at vertices that occur more than once.
  mutating func joinSharedVertices() {
    struct Spot: Hashable {
      let longitude: UInt64
      let latitude: UInt64
    }
    var numbers: [Spot: Int] = [:]
    numbers.reserveCapacity(longitudes.count)
    var vertex = [Int](repeating: 0, count: longitudes.count)
    var uses: [Int32] = []
    for point in longitudes.indices {
      let spot = Spot(longitude: longitudes[point].bitPattern, latitude: latitudes[point].bitPattern)
      let number = numbers[spot] ?? uses.count
      if number == uses.count {
        numbers[spot] = number
        uses.append(0)
      }
      vertex[point] = number
      uses[number] += 1
    }
    for line in 0..<lineCount {
      let points = pointStart[line]..<pointStart[line + 1]
      for point in points
      where uses[vertex[point]] > 1 || point == points.lowerBound || point == points.upperBound - 1 {
        spots.append((line, along[point], vertex[point]))
      }
    }
    groupCount = uses.count
  }

  /// Nodes at the ends of lines, joined with ends and lines no farther than `tolerance` metres.
  mutating func joinEnds(within tolerance: Double, grid: SegmentGrid) {
    let ends = (0..<lineCount).flatMap { [pointStart[$0], pointStart[$0 + 1] - 1] }
    var groups = DisjointSets(count: ends.count)
    var between: [(line: Int, offset: Int, end: Int)] = []
    let reach = Int((tolerance * 1000).rounded())
    for (end, point) in ends.enumerated() {
      for touch in touches(ofEnd: end, at: position(point), within: tolerance, grid: grid) {
        // at an end of the other line the two ends meet; elsewhere the other line gets a node
        let length = along[pointStart[touch.line + 1] - 1]
        let nearEnd = min(reach, length / 2)
        if touch.offset <= nearEnd {
          groups.unite(end, touch.line * 2)
        } else if touch.offset >= length - nearEnd {
          groups.unite(end, touch.line * 2 + 1)
        } else {
          between.append((touch.line, touch.offset, end))
        }
      }
      // a line's own other end, as in a ring
      if position(ends[end ^ 1]).metres(to: position(point)) <= tolerance { groups.unite(end, end ^ 1) }
    }
    for index in ends.indices { spots.append((index / 2, along[ends[index]], groups.root(index))) }
    spots += between.map { ($0.line, $0.offset, groups.root($0.end)) }
    groupCount = ends.count
  }

  private func position(_ point: Int) -> Coordinate {
    Coordinate(longitude: longitudes[point], latitude: latitudes[point])
  }

  /// The nearest spot of every other line within reach of an end, in the order of lines.
  private func touches(
    ofEnd end: Int, at here: Coordinate, within tolerance: Double, grid: SegmentGrid
  ) -> [(line: Int, offset: Int)] {
    var nearest: [(line: Int, offset: Int, distance: Double)] = []
    grid.visit(near: here, within: tolerance) { found in
      let line = found.line
      guard line != end / 2 else { return }
      let length = Double(along[found.segment + 1] - along[found.segment])
      let offset = along[found.segment] + Int((found.part * length).rounded())
      if let known = nearest.firstIndex(where: { $0.line == line }) {
        if (found.distance, offset) < (nearest[known].distance, nearest[known].offset) {
          nearest[known] = (line, offset, found.distance)
        }
      } else {
        nearest.append((line, offset, found.distance))
      }
    }
    return nearest.sorted { $0.line < $1.line }.map { ($0.line, $0.offset) }
  }

  /// Spots by line and offset, each once, with nodes numbered in the order of first mention.
  func stations() -> (start: [Int], offset: [Int], node: [Int], nodeCount: Int) {
    var groups = DisjointSets(count: groupCount)
    let sorted = spots.sorted { ($0.line, $0.offset, $0.group) < ($1.line, $1.offset, $1.group) }
    // two groups on one spot of a line are one node
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.line == next.line && one.offset == next.offset {
      groups.unite(one.group, next.group)
    }
    var start = [Int](repeating: 0, count: lineCount + 1)
    var (offsets, nodes): ([Int], [Int]) = ([], [])
    var nodeOfGroup = [Int](repeating: -1, count: groupCount)
    var count = 0
    var last = (line: -1, offset: 0)
    for spot in sorted where spot.line != last.line || spot.offset != last.offset {
      let root = groups.root(spot.group)
      if nodeOfGroup[root] < 0 {
        nodeOfGroup[root] = count
        count += 1
      }
      offsets.append(spot.offset)
      nodes.append(nodeOfGroup[root])
      start[spot.line + 1] += 1
      last = (spot.line, spot.offset)
    }
    for line in 0..<lineCount { start[line + 1] += start[line] }
    return (start, offsets, nodes, count)
  }
}
