internal import Quantities
public import WasteNetwork

/// A road network as a graph in flat arrays: lines with their lengths along, and the nodes at which lines meet.
///
/// Lengths are whole millimetres, each segment of the file rounded once, so that the length of a way does not depend on
/// where it is cut or in which direction it is searched; driving times are whole milliseconds.
public struct RoadGraph: Sendable {
  let lines: [RoadLine]
  let joining: RoadNetwork.Joining
  /// Points of each line in `longitudes` and `latitudes`, by line and one more.
  let pointStart: [Int]
  let longitudes: [Double]
  let latitudes: [Double]
  /// Millimetres from the line's beginning to each point.
  let along: [Int]
  /// Nodes on each line in `stationOffset` and `stationNode`, by line and one more, in the order of their offsets.
  let stationStart: [Int]
  /// Millimetres from the line's beginning.
  let stationOffset: [Int]
  let stationNode: [Int]
  let nodeCount: Int
  let grid: SegmentGrid

  /// Builds the graph; lines without length are left out.
  /// - Complexity: O(n log n) in the number of points, for networks of even density.
  public init(_ network: RoadNetwork) {
    lines = network.lines.filter { line in
      zip(line.points, line.points.dropFirst()).contains { $0.metres(to: $1) >= 0.001 }
    }
    joining = network.joining
    var starts = [0]
    var (longitudes, latitudes, along): ([Double], [Double], [Int]) = ([], [], [])
    for line in lines {
      var sum = 0
      for (index, point) in line.points.enumerated() {
        if index > 0 { sum += Int((line.points[index - 1].metres(to: point) * 1000).rounded()) }
        longitudes.append(point.longitude)
        latitudes.append(point.latitude)
        along.append(sum)
      }
      starts.append(along.count)
    }
    (pointStart, self.longitudes, self.latitudes, self.along) = (starts, longitudes, latitudes, along)
    grid = SegmentGrid(pointStart: starts, longitudes: longitudes, latitudes: latitudes)
    var meetings = LineMeetings(pointStart: starts, longitudes: longitudes, latitudes: latitudes, along: along)
    switch network.joining {
    case .sharedVertices: meetings.joinSharedVertices()
    case .ends(let tolerance): meetings.joinEnds(within: tolerance, grid: grid)
    }
    let stations = meetings.stations()
    stationStart = stations.start
    stationOffset = stations.offset
    stationNode = stations.node
    nodeCount = stations.nodeCount
  }

  /// Pieces between nodes, each counted once whichever ways it may be driven.
  public var edgeCount: Int { stationOffset.count - lines.count }

  /// Length of all lines, millimetres.
  public var length: Int { lines.indices.reduce(0) { $0 + length(of: $1) } }

  /// Length of a line, millimetres.
  func length(of line: Int) -> Int { pointStart[line + 1] > pointStart[line] ? along[pointStart[line + 1] - 1] : 0 }

  /// Milliseconds from a line's beginning to an offset: differences of these are the times of its pieces.
  func time(to offset: Int, on line: Int) -> Int { offset * 3600 / max(1, lines[line].speed.units) }

  /// Points of a line between two offsets, from the first to the second, which may be the smaller.
  func shape(of line: Int, from: Int, to: Int) -> [Coordinate] {
    let (low, high) = (min(from, to), max(from, to))
    let inner = (pointStart[line]..<pointStart[line + 1]).filter { along[$0] > low && along[$0] < high }
      .map { Coordinate(longitude: longitudes[$0], latitude: latitudes[$0]) }
    let points = [position(at: low, on: line)] + inner + [position(at: high, on: line)]
    return from <= to ? points : points.reversed()
  }

  /// Where an offset lies.
  func position(at offset: Int, on line: Int) -> Coordinate {
    let range = pointStart[line]..<pointStart[line + 1]
    let next = range.first { along[$0] >= offset } ?? range.upperBound - 1
    guard next > range.lowerBound, along[next] > offset else {
      return Coordinate(longitude: longitudes[next], latitude: latitudes[next])
    }
    let part = Double(offset - along[next - 1]) / Double(along[next] - along[next - 1])
    return Coordinate(
      longitude: longitudes[next - 1] + part * (longitudes[next] - longitudes[next - 1]),
      latitude: latitudes[next - 1] + part * (latitudes[next] - latitudes[next - 1]))
  }
}
