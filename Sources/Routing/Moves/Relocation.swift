/// Moves one visit, or a chain of them (Or-opt, Or 1976), to another place, in either direction of the chain.
struct Relocation: Move, Equatable {
  /// Place of the chain's first visit.
  let first: Int
  let length: Int
  /// Place after which the chain is put; a zero puts it first in that zero's round.
  let after: Int
  let isReversed: Bool

  func saving(in tours: Tours) -> Int? {
    let last = first + length - 1
    let from = tours.roundAt[first]
    let to = tours.roundAt[after]
    guard last < tours.starts[from + 1], after < first - 1 || after > last else { return nil }
    let chain = tours.forward[last] - tours.forward[first]
    let removed =
      tours.distance(from: first - 1, to: first) + chain + tours.distance(from: last, to: last + 1)
      - tours.distance(from: first - 1, to: last + 1)
    let placed = isReversed ? tours.backward[last] - tours.backward[first] : chain
    let (head, tail) = isReversed ? (last, first) : (first, last)
    let added =
      tours.distance(from: after, to: head) + placed + tours.distance(from: tail, to: after + 1)
      - tours.distance(from: after, to: after + 1)
    return from == to
      ? within(from, by: added - removed, tours) : between(from, to, removed: removed, added: added, tours)
  }

  private func within(_ round: Int, by change: Int, _ tours: Tours) -> Int? {
    tours.task.price(
      metres: tours.metres(round) + change, kilograms: tours.mass(round), litres: tours.volume(round),
      stops: tours.stops(round)
    ).map { tours.prices[round] - $0 }
  }

  private func between(_ from: Int, _ to: Int, removed: Int, added: Int, _ tours: Tours) -> Int? {
    let last = first + length - 1
    let mass = tours.massUpTo[last] - tours.massUpTo[first - 1]
    let volume = tours.volumeUpTo[last] - tours.volumeUpTo[first - 1]
    guard
      let taker = tours.task.price(
        metres: tours.metres(to) + added, kilograms: tours.mass(to) + mass, litres: tours.volume(to) + volume,
        stops: tours.stops(to) + length),
      let giver = tours.task.price(
        metres: tours.metres(from) - removed, kilograms: tours.mass(from) - mass,
        litres: tours.volume(from) - volume, stops: tours.stops(from) - length)
    else { return nil }
    return tours.prices[from] + tours.prices[to] - taker - giver
  }

  func apply(to tours: inout Tours) {
    tours.change { sequence in
      let chain = Array(sequence[first..<first + length])
      sequence.removeSubrange(first..<first + length)
      let place = after < first ? after + 1 : after + 1 - length
      sequence.insert(contentsOf: isReversed ? chain.reversed() : chain, at: place)
    }
  }
}
