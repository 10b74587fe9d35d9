/// Swaps two visits, of one round or of two.
struct Exchange: Move, Equatable {
  /// Places of the visits; `a` before `b`.
  let a: Int
  let b: Int

  func saving(in tours: Tours) -> Int? {
    guard a < b else { return nil }
    let first = tours.roundAt[a]
    let second = tours.roundAt[b]
    if first == second { return within(first, tours) }
    let mass = tours.task.mass[tours.sequence[b]] - tours.task.mass[tours.sequence[a]]
    let volume = tours.task.volume[tours.sequence[b]] - tours.task.volume[tours.sequence[a]]
    guard
      let one = tours.task.price(
        metres: tours.metres(first) + change(at: a, visit: b, tours), kilograms: tours.mass(first) + mass,
        litres: tours.volume(first) + volume, stops: tours.stops(first)),
      let other = tours.task.price(
        metres: tours.metres(second) + change(at: b, visit: a, tours), kilograms: tours.mass(second) - mass,
        litres: tours.volume(second) - volume, stops: tours.stops(second))
    else { return nil }
    return tours.prices[first] + tours.prices[second] - one - other
  }

  private func within(_ round: Int, _ tours: Tours) -> Int? {
    let change =
      if b == a + 1 {
        tours.distance(from: a - 1, to: b) + tours.distance(from: b, to: a) + tours.distance(from: a, to: b + 1)
          - (tours.forward[b + 1] - tours.forward[a - 1])
      } else {
        change(at: a, visit: b, tours) + change(at: b, visit: a, tours)
      }
    return tours.task.price(
      metres: tours.metres(round) + change, kilograms: tours.mass(round), litres: tours.volume(round),
      stops: tours.stops(round)
    ).map { tours.prices[round] - $0 }
  }

  /// Metres more when the visit at one place is replaced by the visit at another.
  private func change(at place: Int, visit: Int, _ tours: Tours) -> Int {
    tours.distance(from: place - 1, to: visit) + tours.distance(from: visit, to: place + 1)
      - (tours.forward[place + 1] - tours.forward[place - 1])
  }

  func apply(to tours: inout Tours) { tours.change { $0.swapAt(a, b) } }
}
