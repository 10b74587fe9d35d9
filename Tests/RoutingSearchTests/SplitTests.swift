import Computation
import Testing

@testable import Routing

@Suite struct SplitTests {
  /// Clients on a line at 1, 2, 3, 4 from the depot.
  private func line(capacity: Int, vehicles: Int) throws -> RoutingProblem {
    try RoutingProblem(
      depotCount: 1, clients: [Int](repeating: 1, count: 4).map { RoutingProblem.Client(demand: [$0]) },
      vehicleTypes: [.init(count: vehicles, capacity: [capacity])],
      distance: SquareMatrix(side: 5) { abs($0 - $1) })
  }

  @Test func `a giant tour is cut where the rounds cost least`() throws {
    // 1 2 3 4 with two a round: 1 2 | 3 4 costs 4 + 8 = 12; 1 | 2 3 | 4 costs 2 + 6 + 8 = 16; overloads cost 1000.
    let split = Split(
      ground: SearchGround(try line(capacity: 2, vehicles: 4), nearest: 3, closest: 3),
      weights: PenaltyWeights(load: 1000 << 10, time: 0))
    #expect(split.rounds(of: [1, 2, 3, 4]).ends == [2, 4])
  }

  @Test func `an overload is taken on where its penalty is less than another round`() throws {
    // All at once would be twice the capacity, beyond the one and a half allowed; 1 2 3 | 4 and 1 | 2 3 4 carry one too many.
    // At 1 a unit: 1 2 | 3 4 costs 12, 1 | 2 3 4 costs 2 + 8 + 1 = 11, 1 2 3 | 4 costs 6 + 1 + 8 = 15.
    let split = Split(
      ground: SearchGround(try line(capacity: 2, vehicles: 4), nearest: 3, closest: 3),
      weights: PenaltyWeights(load: 1 << 10, time: 0))
    #expect(split.rounds(of: [1, 2, 3, 4]).ends == [1, 4])
  }

  @Test func `no more rounds than vehicles`() throws {
    // One vehicle a client would cost 2 + 4 + 6 + 8 with capacity 1; two vehicles must carry more, one too many each at best.
    let split = Split(
      ground: SearchGround(try line(capacity: 3, vehicles: 1), nearest: 3, closest: 3),
      weights: PenaltyWeights(load: 5 << 10, time: 0))
    #expect(split.rounds(of: [1, 2, 3, 4]).ends == [4])
  }

  @Test func `a crossing of two parents has every client once`() {
    var random = SeededNumbers(seed: 5)
    var mother = RoundList(clients: [3, 1, 2, 6, 5, 4])
    var father = RoundList(clients: [6, 5, 4, 3, 2, 1])
    mother.close(type: 0)
    father.close(type: 0)
    for _ in 0..<50 {
      #expect(OrderCrossover.child(mother, father, &random).sorted() == [1, 2, 3, 4, 5, 6])
    }
  }
}
