/// Turns a part of a round round: 2-opt (Croes 1958), with the way back measured on its own.
struct Reversal: Move, Equatable {
  /// Places of the first and the last visit of the part, of one round.
  let first: Int
  let last: Int

  func saving(in tours: Tours) -> Int? {
    let round = tours.roundAt[first]
    guard first < last, last < tours.starts[round + 1] else { return nil }
    let old = tours.forward[last + 1] - tours.forward[first - 1]
    let new =
      tours.distance(from: first - 1, to: last) + tours.backward[last] - tours.backward[first]
      + tours.distance(from: first, to: last + 1)
    return tours.task.price(
      metres: tours.metres(round) + new - old, kilograms: tours.mass(round), litres: tours.volume(round),
      stops: tours.stops(round)
    ).map { tours.prices[round] - $0 }
  }

  func apply(to tours: inout Tours) { tours.change { $0[first...last].reverse() } }
}
