/// Swaps the ends of two rounds: 2-opt* (Potvin and Rousseau 1995).
struct TailExchange: Move, Equatable {
  /// Places of the last visit (or starting zero) that each round keeps; `a` before `b`, in different rounds.
  let a: Int
  let b: Int

  func saving(in tours: Tours) -> Int? {
    guard a < b, tours.roundAt[a] != tours.roundAt[b], let one = joined(a, b, tours), let other = joined(b, a, tours)
    else { return nil }
    return tours.prices[tours.roundAt[a]] + tours.prices[tours.roundAt[b]] - one - other
  }

  /// Price of a round made of one's head and the other's tail.
  private func joined(_ head: Int, _ tail: Int, _ tours: Tours) -> Int? {
    let start = tours.starts[tours.roundAt[head]]
    let end = tours.starts[tours.roundAt[tail] + 1]
    return tours.task.price(
      metres: tours.forward[head] - tours.forward[start] + tours.distance(from: head, to: tail + 1)
        + tours.forward[end] - tours.forward[tail + 1],
      kilograms: tours.massUpTo[head] - tours.massUpTo[start] + tours.massUpTo[end] - tours.massUpTo[tail],
      litres: tours.volumeUpTo[head] - tours.volumeUpTo[start] + tours.volumeUpTo[end] - tours.volumeUpTo[tail],
      stops: head - start + end - tail - 1)
  }

  func apply(to tours: inout Tours) {
    let endOfA = tours.starts[tours.roundAt[a] + 1]
    let endOfB = tours.starts[tours.roundAt[b] + 1]
    tours.change { sequence in
      let tailOfA = sequence[a + 1..<endOfA]
      let between = sequence[endOfA...b]
      let tailOfB = sequence[b + 1..<endOfB]
      sequence.replaceSubrange(a + 1..<endOfB, with: Array(tailOfB) + Array(between) + Array(tailOfA))
    }
  }
}
