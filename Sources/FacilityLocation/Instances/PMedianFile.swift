internal import Computation

/// OR-Library's p-median files (Beasley 1985): numbers of points, of edges and of medians, then an edge a line as two
/// points and a whole length. An edge given again takes the place of the first; distances are those of shortest paths.
enum PMedianFile {
  static func read(_ text: String, file: String) throws(InstanceFault) -> MedianProblem {
    var reader = InstanceReader(location: text, file: file)
    let points = try reader.whole("the number of points", in: 1...20_000)
    let edges = try reader.whole("the number of edges", in: 0...100_000_000)
    let medians = try reader.whole("the number of medians", in: 1...points)
    var graph = EdgeGraph(pointCount: points)
    for edge in 0..<edges {
      let from = try reader.whole("the first point of edge \(edge + 1)", in: 1...points)
      let to = try reader.whole("the second point of edge \(edge + 1)", in: 1...points)
      let length = try reader.whole("the length of edge \(edge + 1)", in: 0...1_000_000)
      graph.join(from - 1, to - 1, length: Int32(length))
    }
    try reader.expectEnd()
    return MedianProblem(pointCount: points, medianCount: medians, distances: try distances(graph, file: file))
  }

  private static func distances(_ graph: EdgeGraph, file: String) throws(InstanceFault) -> [Int32] {
    var distances: [Int32] = []
    distances.reserveCapacity(graph.pointCount * graph.pointCount)
    for point in 0..<graph.pointCount {
      for (other, length) in graph.shortestPaths(from: point).enumerated() {
        guard let length else {
          throw InstanceFault(
            file: file, line: nil,
            message: "no edges lead from point \(point + 1) to point \(other + 1); every point must reach every other")
        }
        guard let distance = Int32(exactly: length) else {
          throw InstanceFault(
            file: file, line: nil, message: "the way from point \(point + 1) to point \(other + 1) is longer than 2^31")
        }
        distances.append(distance)
      }
    }
    return distances
  }
}
