/// The p-median problem: which `medianCount` of the points to open so that the distances of all points to the nearest
/// open one add up to the least.
///
///     minimise  Σᵢⱼ d[i,j]·x[i,j]
///     (1)  Σⱼ x[i,j] = 1            each point goes to one median
///     (2)  x[i,j] ≤ y[j]            which is open
///     (3)  Σⱼ y[j] = p              and there are p of these
public struct MedianProblem: Sendable, Equatable {
  /// Number of points, each of which is also a candidate.
  public let pointCount: Int
  /// Number of medians to open, from 1 to `pointCount`.
  public let medianCount: Int
  /// Distances from point to candidate, row by row, in the instance's own whole units; 0 or more.
  public let distances: [Int32]

  /// - Parameter distances: `pointCount`² numbers, row by row: from point to candidate.
  public init(pointCount: Int, medianCount: Int, distances: [Int32]) {
    precondition(distances.count == pointCount * pointCount, "there is one distance a pair of points")
    precondition(1...max(1, pointCount) ~= medianCount, "between one and all of the points are medians")
    precondition(distances.allSatisfy { $0 >= 0 }, "no distance is negative")
    self.pointCount = pointCount
    self.medianCount = medianCount
    self.distances = distances
  }

  /// Distance from a point to a candidate.
  @inline(__always)
  func distance(_ point: Int, _ candidate: Int) -> Int { Int(distances[point * pointCount + candidate]) }

  /// Sum of the distances from all points to the nearest of the medians.
  /// - Complexity: points × medians.
  public func value(of medians: [Int]) -> Int {
    precondition(!medians.isEmpty, "a point without a median has no distance")
    return (0..<pointCount).reduce(0) { sum, point in
      sum + medians.reduce(Int.max) { min($0, distance(point, $1)) }
    }
  }
}
