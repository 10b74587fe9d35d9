import Computation
import NetworkFixtures
import Testing

@testable import Routing

/// Each move says beforehand exactly what it saves, and keeps every visit in exactly one drivable round.
struct MoveLaws {
  /// Tries many random moves of one kind; returns how many could be made.
  private func tried<M: Move>(_ seed: UInt64, _ make: (Tours, inout SeededNumbers) -> M) -> Int {
    var random = SeededNumbers(seed: seed)
    let task = RandomTask.task(visits: 14, seed: seed, isSymmetric: seed.isMultiple(of: 2))
    var made = 0
    for _ in 0..<400 {
      var tours = Tours(task: task, rounds: RandomTask.rounds(task, &random))
      let before = tours.total
      let move = make(tours, &random)
      guard let saving = move.saving(in: tours) else { continue }
      move.apply(to: &tours)
      made += 1
      #expect(before - saving == RandomTask.total(tours.rounds, task), "\(move)")
      #expect(tours.rounds.flatMap(\.self).sorted() == Array(1...14), "\(move)")
    }
    return made
  }

  private func visit(_ tours: Tours, _ random: inout SeededNumbers) -> Int {
    tours.position[Int.random(in: 1...tours.task.visitCount, using: &random)]
  }

  /// Any place but the last zero.
  private func place(_ tours: Tours, _ random: inout SeededNumbers) -> Int {
    Int.random(in: 0..<tours.sequence.count - 1, using: &random)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a relocated chain saves what was priced`(seed: UInt64) {
    let made = tried(seed) { tours, random in
      Relocation(
        first: visit(tours, &random), length: Int.random(in: 1...3, using: &random), after: place(tours, &random),
        isReversed: Bool.random(using: &random))
    }
    #expect(made > 40)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `two exchanged visits save what was priced`(seed: UInt64) {
    let made = tried(seed) { tours, random in
      let places = [visit(tours, &random), visit(tours, &random)].sorted()
      return Exchange(a: places[0], b: places[1])
    }
    #expect(made > 40)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a part turned round saves what was priced`(seed: UInt64) {
    let made = tried(seed) { tours, random in
      let first = visit(tours, &random)
      let end = tours.starts[tours.roundAt[first] + 1]
      return Reversal(first: first, last: Int.random(in: first..<end, using: &random))
    }
    #expect(made > 40)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `exchanged tails save what was priced`(seed: UInt64) {
    let made = tried(seed) { tours, random in
      let places = [place(tours, &random), place(tours, &random)].sorted()
      return TailExchange(a: places[0], b: places[1])
    }
    #expect(made > 40)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `local search ends where no single relocation between neighbours saves`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let task = RandomTask.task(visits: 12, seed: seed)
    let start = Tours(task: task, rounds: RandomTask.rounds(task, &random))
    let tours = LocalSearch.improved(start)
    #expect(tours.total <= start.total)
    // twelve visits are all each other's neighbours
    for visit in 1...12 {
      for after in 0..<tours.sequence.count - 1 where tours.sequence[after] != 0 {
        let move = Relocation(first: tours.position[visit], length: 1, after: after, isReversed: false)
        #expect((move.saving(in: tours) ?? 0) <= 0)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `ruin and recreate keeps every visit in one drivable round`(seed: UInt64) throws {
    let task = RandomTask.task(visits: 15, seed: seed, isSymmetric: false)
    var tours = Tours(task: task, rounds: Savings.rounds(task))
    var random = SeededNumbers(seed: seed)
    for _ in 0..<30 {
      tours = try #require(RuinAndRecreate.changed(tours, &random))
      #expect(tours.rounds.flatMap(\.self).sorted() == Array(1...15))
      #expect(tours.total == RandomTask.total(tours.rounds, task))
    }
  }
}
