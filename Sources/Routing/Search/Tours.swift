/// Rounds under construction in flat memory: one sequence `0 a b 0 c 0 0`, in which 0 is the station.
///
/// A round lies between two zeros; the last round is always empty, so that a move can open a new one. Sums along the
/// sequence price any change of ends in constant time; they are rebuilt, in one pass, after a change.
struct Tours: Sendable {
  let task: RoundTask
  private(set) var sequence: [Int]
  /// Place of each visit in the sequence.
  private(set) var position: [Int]
  /// The round to which a place belongs; a zero belongs to the round it starts.
  private(set) var roundAt: [Int]
  /// Places of the zeros; one more than there are rounds.
  private(set) var starts: [Int]
  /// Metres from the beginning of the sequence to a place, and of the same way driven backwards.
  private(set) var forward: [Int]
  private(set) var backward: [Int]
  private(set) var massUpTo: [Int]
  private(set) var volumeUpTo: [Int]
  /// Thousandths of a fen.
  private(set) var prices: [Int]
  private(set) var total: Int

  /// - Parameter rounds: visits of each round in order; each round can be driven by some truck.
  init(task: RoundTask, rounds: [[Int]]) {
    self.task = task
    sequence = [0] + rounds.flatMap { $0 + [0] }
    position = []
    roundAt = []
    starts = []
    forward = []
    backward = []
    massUpTo = []
    volumeUpTo = []
    prices = []
    total = 0
    precondition(rebuild(), "every first round can be driven")
  }

  /// Rounds with the one that is always empty.
  var roundCount: Int { starts.count - 1 }
  /// The visits of every round that is not empty.
  var rounds: [[Int]] { (0..<roundCount - 1).map { Array(sequence[starts[$0] + 1..<starts[$0 + 1]]) } }
  /// The place after which the empty round begins.
  var emptyStart: Int { starts[roundCount - 1] }

  func metres(_ round: Int) -> Int { forward[starts[round + 1]] - forward[starts[round]] }
  func mass(_ round: Int) -> Int { massUpTo[starts[round + 1]] - massUpTo[starts[round]] }
  func volume(_ round: Int) -> Int { volumeUpTo[starts[round + 1]] - volumeUpTo[starts[round]] }
  func stops(_ round: Int) -> Int { starts[round + 1] - starts[round] - 1 }
  func distance(from: Int, to: Int) -> Int { task.distance(sequence[from], sequence[to]) }

  /// Changes the sequence and brings all sums up to date; the change was priced, so every round can be driven.
  mutating func change(_ body: (inout [Int]) -> Void) {
    body(&sequence)
    precondition(rebuild(), "a priced change makes rounds that a truck can drive")
  }

  /// The sequence changed without a price; `nil` when a round could not be driven. Leaving a visit out may do that
  /// where the direct road is longer than the one through the village, or missing.
  func changed(_ body: (inout [Int]) -> Void) -> Tours? {
    var result = self
    body(&result.sequence)
    return result.rebuild() ? result : nil
  }

  /// Whether every round can be driven.
  private mutating func rebuild() -> Bool {
    dropEmptyRounds()
    let count = sequence.count
    position = [Int](repeating: 0, count: task.visitCount + 1)
    roundAt = [Int](repeating: 0, count: count)
    forward = [Int](repeating: 0, count: count)
    backward = forward
    massUpTo = forward
    volumeUpTo = forward
    starts = [0]
    for place in 1..<count {
      let (before, node) = (sequence[place - 1], sequence[place])
      forward[place] = forward[place - 1] + task.distance(before, node)
      backward[place] = backward[place - 1] + task.distance(node, before)
      massUpTo[place] = massUpTo[place - 1] + task.mass[node]
      volumeUpTo[place] = volumeUpTo[place - 1] + task.volume[node]
      if node == 0 { starts.append(place) } else { position[node] = place }
      roundAt[place] = starts.count - 1
    }
    prices.removeAll(keepingCapacity: true)
    for round in 0..<roundCount {
      let price = task.price(
        metres: metres(round), kilograms: mass(round), litres: volume(round), stops: stops(round))
      guard let price else { return false }
      prices.append(price)
    }
    total = prices.reduce(0, +)
    return true
  }

  /// Leaves exactly one empty round, the last.
  private mutating func dropEmptyRounds() {
    var kept: [Int] = [0]
    kept.reserveCapacity(sequence.count + 1)
    for node in sequence.dropFirst() where node != 0 || kept[kept.count - 1] != 0 { kept.append(node) }
    sequence = kept + [0]
  }
}
