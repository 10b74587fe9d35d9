internal import Computation

/// Good rounds for one task: the better of savings and sweep after local search, then ruin and recreate.
enum RoundSearch {
  /// - Parameters:
  ///   - effort: times the rounds are partly torn down and rebuilt; 0 for construction and local search alone.
  ///   - isCancelled: looked at between these; the best rounds so far are returned.
  /// - Returns: rounds of visits 1…n, each drivable, together serving every visit once.
  static func rounds(
    _ task: RoundTask, effort: Int, seed: UInt64, isCancelled: () -> Bool
  ) -> [[Int]] {
    guard task.visitCount > 0 else { return [] }
    let bySavings = LocalSearch.improved(Tours(task: task, rounds: Savings.rounds(task)))
    let bySweep = LocalSearch.improved(Tours(task: task, rounds: Sweep.rounds(task)))
    var best = bySweep.total < bySavings.total ? bySweep : bySavings
    var random = SeededNumbers(seed: seed)
    for _ in 0..<max(0, effort) {
      guard !isCancelled(), let changed = RuinAndRecreate.changed(best, &random) else { break }
      let improved = LocalSearch.improved(changed)
      if improved.total <= best.total { best = improved }
    }
    return best.rounds
  }
}
