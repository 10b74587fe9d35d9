/// Local search over sets of medians: greedy opening, then the interchange of one median against one other candidate
/// while that pays (Teitz and Bart), all partners of a newcomer priced in one pass (Whitaker's fast interchange, 1983;
/// Resende and Werneck, 2007).
struct MedianInterchange {
  let problem: MedianProblem

  private(set) var medians: [Int]
  private var isMedian: [Bool]
  /// Position in `medians` of each point's nearest and second nearest median, and their distances.
  private var nearest: [Int]
  private var nearestDistance: [Int]
  private var secondDistance: [Int]

  private(set) var value: Int

  /// Starts from a set of medians of the right size, without repetition.
  init(_ problem: MedianProblem, medians: [Int]) {
    precondition(medians.count == problem.medianCount, "as many medians as the problem asks for")
    self.problem = problem
    self.medians = medians
    isMedian = [Bool](repeating: false, count: problem.pointCount)
    for median in medians { isMedian[median] = true }
    nearest = [Int](repeating: 0, count: problem.pointCount)
    nearestDistance = nearest
    secondDistance = nearest
    value = 0
    for point in 0..<problem.pointCount { findNearest(point) }
    value = nearestDistance.reduce(0, +)
  }

  /// Opens one candidate after another, each time the one that shortens the distances most.
  /// - Complexity: medians × points².
  static func greedy(_ problem: MedianProblem) -> [Int] {
    let count = problem.pointCount
    var distance = [Int](repeating: Int(Int32.max), count: count)
    var medians: [Int] = []
    var isOpen = [Bool](repeating: false, count: count)
    for _ in 0..<problem.medianCount {
      var best: (value: Int, candidate: Int)?
      for candidate in 0..<count where !isOpen[candidate] {
        var value = 0
        for point in 0..<count { value += min(distance[point], problem.distance(point, candidate)) }
        if best.map({ value < $0.value }) ?? true { best = (value, candidate) }
      }
      guard let best else { break }
      medians.append(best.candidate)
      isOpen[best.candidate] = true
      for point in 0..<count { distance[point] = min(distance[point], problem.distance(point, best.candidate)) }
    }
    return medians
  }

  /// Interchanges medians until none pays.
  /// - Complexity: points² a pass over the newcomers.
  mutating func descend() {
    var inVain = 0
    var candidate = 0
    while inVain < problem.pointCount {
      if let move = best(for: candidate), move.change < 0 {
        apply(move)
        inVain = 0
      } else {
        inVain += 1
      }
      candidate = (candidate + 1) % problem.pointCount
    }
  }

  /// A newcomer in the place of a median, and what the value changes by.
  struct Move: Equatable {
    var newcomer: Int
    /// Position in `medians` of the one that leaves.
    var leaver: Int
    var change: Int
  }

  /// The best leaver for a newcomer; nil when the candidate is a median already.
  /// - Complexity: points + medians.
  func best(for newcomer: Int) -> Move? {
    guard !isMedian[newcomer] else { return nil }
    var common = 0
    var loss = [Int](repeating: 0, count: medians.count)
    for point in 0..<problem.pointCount {
      let distance = problem.distance(point, newcomer)
      if distance < nearestDistance[point] {
        common += distance - nearestDistance[point]
      } else {
        loss[nearest[point]] += min(distance, secondDistance[point]) - nearestDistance[point]
      }
    }
    var leaver = 0
    for place in loss.indices where loss[place] < loss[leaver] { leaver = place }
    return Move(newcomer: newcomer, leaver: leaver, change: common + loss[leaver])
  }

  mutating func apply(_ move: Move) {
    isMedian[medians[move.leaver]] = false
    isMedian[move.newcomer] = true
    medians[move.leaver] = move.newcomer
    for point in 0..<problem.pointCount { findNearest(point) }
    value += move.change
  }

  private mutating func findNearest(_ point: Int) {
    var (first, second, place) = (Int.max, Int.max, 0)
    for (index, median) in medians.enumerated() {
      let distance = problem.distance(point, median)
      if distance < first {
        (second, first, place) = (first, distance, index)
      } else if distance < second {
        second = distance
      }
    }
    nearest[point] = place
    nearestDistance[point] = first
    // With a single median there is no second: the newcomer itself is then the nearest.
    secondDistance[point] = second
  }
}
