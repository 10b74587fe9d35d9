/// Rounds by going on to the nearest visit that still fits: a plan for want of a better one.
enum FirstRounds {
  static func rounds(_ task: RoundTask) -> [[Int]] {
    guard task.visitCount > 0 else { return [] }
    var open = Array(1...task.visitCount)
    var rounds: [[Int]] = []
    while let first = open.indices.min(by: { nearer(open[$0], open[$1], from: 0, task) }) {
      var round = [open.remove(at: first)]
      while let next = next(after: round, of: open, task) { round.append(open.remove(at: next)) }
      rounds.append(round)
    }
    return rounds
  }

  /// The nearest visit with which the round can still be driven and costs no more than both alone.
  private static func next(after round: [Int], of open: [Int], _ task: RoundTask) -> Int? {
    guard let last = round.last, let alone = task.price(of: round) else { return nil }
    let fitting = open.indices.filter { index in
      guard let joined = task.price(of: round + [open[index]]), let other = task.price(of: [open[index]]) else {
        return false
      }
      return joined <= alone + other
    }
    return fitting.min { nearer(open[$0], open[$1], from: last, task) }
  }

  private static func nearer(_ a: Int, _ b: Int, from place: Int, _ task: RoundTask) -> Bool {
    (task.distance(place, a), a) < (task.distance(place, b), b)
  }
}
