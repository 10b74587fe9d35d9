/// Makes moves that save until none does.
struct LocalSearch {
  private(set) var tours: Tours
  private let longestChain = 3

  init(_ tours: Tours) { self.tours = tours }

  /// Takes the first saving move around each visit and its neighbours, round after round; ends in a state where no
  /// move among near visits saves, since every step lowers a whole number that is not negative.
  static func improved(_ tours: Tours) -> Tours {
    var search = LocalSearch(tours)
    while search.pass() {}
    return search.tours
  }

  private mutating func pass() -> Bool {
    var improved = false
    for visit in stride(from: 1, through: tours.task.visitCount, by: 1) {
      while improve(visit) { improved = true }
    }
    return improved
  }

  private mutating func improve(_ visit: Int) -> Bool {
    for k in 0..<tours.task.neighbourCount where improve(visit, beside: tours.task.neighbour(visit, k)) {
      return true
    }
    return improveAlone(visit)
  }

  private mutating func improve(_ visit: Int, beside other: Int) -> Bool {
    let (i, j) = (tours.position[visit], tours.position[other])
    for length in 1...longestChain {
      if attempt(Relocation(first: i, length: length, after: j, isReversed: false)) { return true }
      let start = i - length + 1
      guard start > tours.starts[tours.roundAt[i]] else { continue }
      if attempt(Relocation(first: start, length: length, after: j - 1, isReversed: false)) { return true }
      if length > 1 {
        if attempt(Relocation(first: start, length: length, after: j, isReversed: true)) { return true }
        if attempt(Relocation(first: i, length: length, after: j - 1, isReversed: true)) { return true }
      }
    }
    if attempt(Exchange(a: min(i, j), b: max(i, j))) { return true }
    if tours.roundAt[i] == tours.roundAt[j] { return attempt(Reversal(first: min(i, j) + 1, last: max(i, j))) }
    return attempt(TailExchange(a: min(i, j - 1), b: max(i, j - 1)))
      || attempt(TailExchange(a: min(i - 1, j), b: max(i - 1, j)))
  }

  /// A visit or what follows it in a round of its own, or first in its round.
  private mutating func improveAlone(_ visit: Int) -> Bool {
    let place = tours.position[visit]
    let start = tours.starts[tours.roundAt[place]]
    return attempt(Relocation(first: place, length: 1, after: tours.emptyStart, isReversed: false))
      || attempt(Relocation(first: place, length: 1, after: start, isReversed: false))
      || attempt(Reversal(first: start + 1, last: place))
      || attempt(TailExchange(a: place, b: tours.emptyStart))
  }

  private mutating func attempt(_ move: some Move) -> Bool {
    guard let saving = move.saving(in: tours), saving > 0 else { return false }
    move.apply(to: &tours)
    return true
  }
}
