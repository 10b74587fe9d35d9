import Testing

@testable import Routing

@Suite struct PriceSweepTests {
  /// Two clients at 3 and 4, room for both.
  private func problem() throws -> RoutingProblem {
    try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1])], vehicleTypes: [.init(count: 1, capacity: [2])],
      distance: SquareMatrix(side: 3) { abs([0, 3, 4][$0] - [0, 3, 4][$1]) })
  }

  @Test func `all moves of a round of two are counted`() throws {
    // First with second: relocations 3, exchanges of two for one 1, of one and of two 2, reversal 1: 7. Second with first: without
    // the exchanges of one and of two, 5; and the relocations behind the depot before the first, 3.
    let sweep = try #require(PriceSweep(try problem(), seed: 1))
    #expect(sweep.run(sweeps: 1).evaluations == 15)
    let (once, thrice) = (sweep.run(sweeps: 1), sweep.run(sweeps: 3))
    #expect(thrice.evaluations == 3 * once.evaluations)
    #expect(thrice.checksum == 3 * once.checksum)
  }

  @Test func `the state names everything that decides the prices`() throws {
    let state = try #require(PriceSweep(try problem(), seed: 1)).state.split(separator: "\n").map(String.init)
    // 3 locations, 1 tour, room for 2; the longest way 4 over the largest load 1 makes the weight 4 · 1024.
    #expect(state[0] == "3 1 2 4096")
    #expect(Array(state[1...4]) == ["0 3 4", "3 0 1", "4 1 0", "0 1 1"])
    #expect(["2 1 2", "2 2 1"].contains(state[5]))
    #expect(Array(state[6...]) == ["1 2", "1 1", "0"])
  }

  @Test func `problems of unlike vehicles are not swept`() throws {
    let one = try problem()
    let two = try RoutingProblem(
      depotCount: 1, clients: one.clients,
      vehicleTypes: [.init(count: 1, capacity: [2]), .init(count: 1, capacity: [3])],
      distance: one.distance)
    #expect(PriceSweep(two, seed: 1) == nil)
  }
}
