/// First rounds by the savings method (Clarke and Wright 1964).
enum Savings {
  /// Starts with a round for each visit and joins end to beginning, greatest saving of way first, as long as some truck
  /// can drive the joined round and it costs no more than the two.
  static func rounds(_ task: RoundTask) -> [[Int]] {
    var rounds = (0...task.visitCount).map { $0 == 0 ? [] : [$0] }
    var roundOf = Array(0...task.visitCount)
    for pair in pairs(task) {
      let (a, b) = (roundOf[pair.from], roundOf[pair.to])
      guard a != b, rounds[a].last == pair.from, rounds[b].first == pair.to,
        let joined = price(rounds[a] + rounds[b], task), let one = price(rounds[a], task),
        let other = price(rounds[b], task), joined <= one + other
      else { continue }
      for visit in rounds[b] { roundOf[visit] = a }
      rounds[a] += rounds[b]
      rounds[b] = []
    }
    return rounds.filter { !$0.isEmpty }
  }

  /// Price of a round; `nil` when no truck can drive it.
  static func price(_ round: [Int], _ task: RoundTask) -> Int? {
    var metres = 0
    var before = 0
    for visit in round + [0] {
      metres += task.distance(before, visit)
      before = visit
    }
    return task.price(
      metres: metres, kilograms: round.reduce(0) { $0 + task.mass[$1] },
      litres: round.reduce(0) { $0 + task.volume[$1] }, stops: round.count)
  }

  /// Neighbouring visits whose joining shortens the way, greatest saving first.
  private static func pairs(_ task: RoundTask) -> [(from: Int, to: Int)] {
    var result: [(saving: Int, from: Int, to: Int)] = []
    for from in stride(from: 1, through: task.visitCount, by: 1) {
      for to in stride(from: 1, through: task.visitCount, by: 1) where to != from {
        let saving = task.distance(from, 0) + task.distance(0, to) - task.distance(from, to)
        if saving >= 0 { result.append((saving, from, to)) }
      }
    }
    return result.sorted { ($1.saving, $0.from, $0.to) < ($0.saving, $1.from, $1.to) }.map { ($0.from, $0.to) }
  }
}
