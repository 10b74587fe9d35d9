/// The Lagrangian relaxation of the p-median problem: equation (1) is priced, and what is left is solved by looking.
///
///     L(u) = Σᵢ uᵢ + min { Σⱼ ρⱼ·y[j] : Σⱼ y[j] = p },   ρⱼ = Σᵢ min(0, d[i,j] − uᵢ)
///
/// Prices are whole multiples of 1/`scale`, so that every bound is exact: there is no rounding to allow for.
struct MedianRelaxation: Sendable {
  /// Parts of one unit of distance in which prices are counted.
  static let scale: Int64 = 1024

  /// What is decided about a candidate.
  enum State: UInt8, Sendable { case free, open, closed }

  let problem: MedianProblem
  /// At least the candidates that are not closed.
  let order: NearestOrder

  /// The relaxation's answer for one set of prices.
  struct Answer: Sendable {
    /// L(u) in parts of 1/`scale`.
    var scaledBound: Int64
    /// ρ of every candidate, in the same parts.
    var scaledWorth: [Int64]
    /// The medians it opens, those decided first.
    var medians: [Int]
    /// The worth of the last free candidate taken, and of the first one left; nil where there is none.
    var lastTaken: Int64?
    var firstLeft: Int64?

    /// The bound for a problem of whole distances.
    var wholeBound: Int { Int((scaledBound + MedianRelaxation.scale - 1) >> 10) }
  }

  /// - Parameter kept: the candidates that are not ruled out, in order of number.
  init(_ problem: MedianProblem, keeping kept: [Int]) {
    self.problem = problem
    order = NearestOrder(problem, keeping: kept)
  }

  /// Solves the relaxation at prices `scaledPrices` under the decisions taken.
  /// - Complexity: one step a pair of point and candidate nearer than its price, and a sort of the candidates.
  func solve(scaledPrices: [Int64], states: [State]) -> Answer {
    let worth = worths(scaledPrices)
    var medians: [Int] = []
    var bound = scaledPrices.reduce(0, +)
    var free: [Int] = []
    for candidate in 0..<problem.pointCount {
      switch states[candidate] {
      case .open:
        medians.append(candidate)
        bound += worth[candidate]
      case .free: free.append(candidate)
      case .closed: break
      }
    }
    let wanted = problem.medianCount - medians.count
    free.sort { (worth[$0], $0) < (worth[$1], $1) }
    for candidate in free.prefix(wanted) {
      medians.append(candidate)
      bound += worth[candidate]
    }
    return Answer(
      scaledBound: bound, scaledWorth: worth, medians: medians,
      lastTaken: wanted > 0 ? worth[free[wanted - 1]] : nil,
      firstLeft: wanted < free.count ? worth[free[wanted]] : nil)
  }

  /// ρ of every candidate.
  private func worths(_ scaledPrices: [Int64]) -> [Int64] {
    let width = order.width
    var worth = [Int64](repeating: 0, count: problem.pointCount)
    worth.withUnsafeMutableBufferPointer { worth in
      order.candidates.withUnsafeBufferPointer { candidates in
        order.distances.withUnsafeBufferPointer { distances in
          for point in 0..<problem.pointCount {
            let price = scaledPrices[point]
            var place = point &* width
            let end = place &+ width
            while place < end {
              let reduced = Int64(distances[place]) &* Self.scale &- price
              if reduced >= 0 { break }
              worth[Int(candidates[place])] &+= reduced
              place &+= 1
            }
          }
        }
      }
    }
    return worth
  }

  /// For each point 1 minus the number of opened candidates that are nearer than its price: by how much equation (1)
  /// is missed, which is the direction in which L grows.
  func shortage(scaledPrices: [Int64], medians: [Int]) -> [Int] {
    var isOpen = [Bool](repeating: false, count: problem.pointCount)
    for median in medians { isOpen[median] = true }
    return (0..<problem.pointCount).map { point in
      var missing = 1
      var place = point &* order.width
      let end = place &+ order.width
      while place < end, Int64(order.distances[place]) &* Self.scale < scaledPrices[point] {
        if isOpen[Int(order.candidates[place])] { missing &-= 1 }
        place &+= 1
      }
      return missing
    }
  }
}
