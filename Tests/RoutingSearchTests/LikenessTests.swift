import Testing

@testable import Routing

@Suite struct LikenessTests {
  /// One place to be visited on Monday or on Tuesday, another on both days; a vehicle a day, Wednesday's larger.
  private func ground() throws -> SearchGround {
    let places = [0, 3, 3, 7, 7]
    let problem = try RoutingProblem(
      depotCount: 1, clients: (0..<4).map { .init(demand: [1], period: $0 % 2) },
      vehicleTypes: (0..<3).map { .init(count: 1, capacity: [$0 == 2 ? 9 : 2], period: $0) },
      choices: [.init(alternatives: [[0], [1]]), .init(alternatives: [[2, 3]])],
      distance: SquareMatrix(side: 5) { abs(places[$0] - places[$1]) })
    return SearchGround(problem, nearest: 1, closest: 1)
  }

  @Test func `visits to one place on different days stand for one another`() throws {
    let ground = try ground()
    #expect(ground.twin(of: 1, in: 1) == 2)
    #expect(ground.twin(of: 2, in: 0) == 1)
    #expect(ground.twin(of: 3, in: 1) == 4)
    #expect(ground.twin(of: 3, in: 2) == -1)
    #expect(ground.twin(of: 3, in: nil) == 3)
  }

  @Test func `vehicles that differ only in their day are alike`() throws {
    let ground = try ground()
    #expect(ground.likeType(0, in: 1) == 1)
    #expect(ground.likeType(1, in: 0) == 0)
    #expect(ground.likeType(0, in: 2) == nil)
    #expect(ground.likeType(2, in: 2) == 2)
  }
}
