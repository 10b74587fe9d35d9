/// For each point its candidates in order of distance, nearest first, equal ones in order of number.
///
/// The relaxation and the search look at a point's candidates up to some distance only: a point sees few of them when
/// there are many medians.
final class NearestOrder: Sendable {
  /// Number of candidates in each point's row.
  let width: Int
  /// Candidates of point i at `i * width ..< (i + 1) * width`.
  let candidates: [Int32]
  /// Their distances, in the same places.
  let distances: [Int32]

  /// - Parameter kept: the candidates that are not ruled out, in order of number.
  /// - Complexity: points × candidates, times the logarithm of the latter.
  init(_ problem: MedianProblem, keeping kept: [Int]) {
    width = kept.count
    var candidates: [Int32] = []
    var distances: [Int32] = []
    candidates.reserveCapacity(problem.pointCount * kept.count)
    distances.reserveCapacity(problem.pointCount * kept.count)
    for point in 0..<problem.pointCount {
      let row = kept.map { Int64(problem.distance(point, $0)) << 32 | Int64($0) }.sorted()
      for entry in row {
        candidates.append(Int32(truncatingIfNeeded: entry & 0xffff_ffff))
        distances.append(Int32(truncatingIfNeeded: entry >> 32))
      }
    }
    self.candidates = candidates
    self.distances = distances
  }
}
