/// First rounds by the sweep method (Gillett and Miller 1974).
enum Sweep {
  /// Rays turned from, spread over the circle.
  private static let startCount = 8

  /// Fills one round after another with the visits a turning ray meets; the cheapest of several starts.
  static func rounds(_ task: RoundTask) -> [[Int]] {
    var best: (price: Int, rounds: [[Int]])?
    for start in 0..<min(startCount, task.visitCount) {
      let offset = start * task.visitCount / min(startCount, task.visitCount)
      let order = Array(task.circular[offset...] + task.circular[..<offset])
      let rounds = filled(order, task)
      let price = rounds.reduce(0) { $0 + (Savings.price($1, task) ?? 0) }
      if best.map({ price < $0.price }) ?? true { best = (price, rounds) }
    }
    return best?.rounds ?? []
  }

  private static func filled(_ order: [Int], _ task: RoundTask) -> [[Int]] {
    var rounds: [[Int]] = []
    var current: [Int] = []
    for visit in order {
      if Savings.price(current + [visit], task) == nil {
        rounds.append(current)
        current = []
      }
      current.append(visit)
    }
    return rounds + [current]
  }
}
