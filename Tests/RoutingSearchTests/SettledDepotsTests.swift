import Testing

@testable import Routing

@Suite struct SettledDepotsTests {
  private func problem(rents: [Int]) throws -> RoutingProblem {
    try RoutingProblem(
      depotCount: 3, depots: rents.map { .init(openingCost: $0) }, clients: [.init(demand: [1]), .init(demand: [1])],
      vehicleTypes: (0..<3).map { .init(count: 2, depot: $0, capacity: [1]) },
      distance: SquareMatrix(side: 5) { abs($0 - $1) })
  }

  private func rounds(_ types: [Int32]) -> RoundList { RoundList(clients: [3, 4], ends: [1, 2], types: types) }

  /// Whether rounds of these vehicle types are refused, one after the other.
  private func ask(_ settled: inout SettledDepots, _ types: [[Int32]]) -> [Bool] {
    types.map { settled.refuses(rounds($0)) }
  }

  @Test func `a set is known again whichever rounds start from it, and another is not`() throws {
    var settled = SettledDepots(try problem(rents: [1, 1, 1]))
    settled.insert(rounds([0, 2]))
    let answers = ask(&settled, [[2, 0], [0, 0], [0, 1]])
    #expect(answers == [true, false, false])
  }

  @Test func `settling on a known set again forgets all`() throws {
    var settled = SettledDepots(try problem(rents: [1, 1, 1]))
    settled.insert(rounds([0, 2]))
    settled.insert(rounds([1, 1]))
    settled.insert(rounds([2, 0]))
    let answers = ask(&settled, [[0, 2], [1, 1]])
    #expect(answers == [false, false])
  }

  @Test func `where no other set comes up, all are forgotten after fifty refusals`() throws {
    var settled = SettledDepots(try problem(rents: [1, 1, 1]))
    settled.insert(rounds([0, 2]))
    let answers = ask(&settled, [[Int32]](repeating: [0, 2], count: 51))
    #expect(answers == [Bool](repeating: true, count: 50) + [false])
  }

  @Test func `where depots cost nothing no set is remembered`() throws {
    var settled = SettledDepots(try problem(rents: [0, 0, 0]))
    settled.insert(rounds([0, 2]))
    let answers = ask(&settled, [[0, 2]])
    #expect(answers == [false])
  }
}
