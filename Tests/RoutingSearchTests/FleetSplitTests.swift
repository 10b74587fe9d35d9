import Computation
import Testing

@testable import Routing

@Suite struct FleetSplitTests {
  /// Clients at 1, 2 and 10 on a line from the depot at 0, one load each.
  private func ground(_ types: [RoutingProblem.VehicleType]) throws -> SearchGround {
    let places = [0, 1, 2, 10]
    let problem = try RoutingProblem(
      depotCount: 1, clients: [Int](repeating: 1, count: 3).map { .init(demand: [$0]) }, vehicleTypes: types,
      distance: SquareMatrix(side: 4) { abs(places[$0] - places[$1]) })
    return SearchGround(problem, nearest: 2, closest: 1)
  }

  private let weights = PenaltyWeights(load: 1000 << PenaltyWeights.binaryPlaces, time: 0)

  @Test func `a stretch takes the vehicle that costs least for it`() throws {
    // Small: room for one, 1 a way unit. Large: room for two, 5 fixed, 1 a way unit.
    // 1 and 2 apart in small ones: 2 + 4 = 6; together in a large one: 5 + 4 = 9. So three small rounds: 2 + 4 + 20.
    var split = FleetSplit(
      try ground([.init(count: 3, capacity: [1]), .init(count: 3, capacity: [2], fixedCost: 5)]))
    let cheap = split.rounds(of: [1, 2, 3], types: [0, 1], weights: weights)
    #expect(cheap == RoundList(clients: [1, 2, 3], ends: [1, 2, 3], types: [0, 0, 0]))
    // With 1 fixed for the large one: all apart 26; 1 and 2 together 5, then 20: 25; 1 alone 2, then the others together 21: 23.
    split = FleetSplit(try ground([.init(count: 3, capacity: [1]), .init(count: 3, capacity: [2], fixedCost: 1)]))
    let mixed = split.rounds(of: [1, 2, 3], types: [0, 1], weights: weights)
    #expect(mixed == RoundList(clients: [1, 2, 3], ends: [1, 3], types: [0, 1]))
  }

  @Test func `rounds beyond the vehicles of a type take those left, the one that loses least first`() throws {
    // Three small rounds are cheapest and one small vehicle is missing: in the dear one, at 3 a way unit, the round to 1 costs
    // 6 instead of 2, the round to 2 costs 12 instead of 4, the round to 10 sixty instead of 20.
    var split = FleetSplit(
      try ground([.init(count: 2, capacity: [1]), .init(count: 3, capacity: [1], unitDistanceCost: 3)]))
    let rounds = split.rounds(of: [1, 2, 3], types: [0, 1], weights: weights)
    #expect(rounds == RoundList(clients: [1, 2, 3], ends: [1, 2, 3], types: [1, 0, 0]))
  }

  @Test func `a type asked for too often becomes dearer until the recursion itself takes another`() throws {
    // One cheap vehicle with room for one, and dear ones with room for three at 3 a way unit: the cheap ones are asked for three times,
    // each time a tenth of the longest way (10) more; cheapest in the end is one round of all in a dear one, or two of both.
    var split = FleetSplit(
      try ground([.init(count: 1, capacity: [1]), .init(count: 3, capacity: [3], unitDistanceCost: 3)]))
    var sizes: Set<Int> = []
    for _ in 0..<60 { sizes.insert(split.rounds(of: [1, 2, 3], types: [0, 1], weights: weights).count) }
    // 26 in three cheap ones; 60 in one dear one: first three rounds, later fewer.
    #expect(sizes.contains(3))
    #expect(sizes.contains { $0 < 3 })
  }

  @Test(arguments: [true, false])
  func `every client is in one round and no vehicle is used twice`(isTimed: Bool) throws {
    var random = SeededNumbers(seed: 8)
    for _ in 0..<20 {
      let problem = try RandomProblem.draw(&random, clients: 14, isTimed: isTimed)
      var split = FleetSplit(SearchGround(problem, nearest: 5, closest: 3))
      var tour = (2..<16).map { Int32($0) }
      random.shuffle(&tour)
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      let rounds = split.rounds(of: tour, types: [0, 1], weights: weights)
      #expect(rounds.clients == tour)
      #expect(rounds.ends.last == 14)
      if rounds.count <= 6 { for type in 0..<2 { #expect(rounds.types.count { $0 == type } <= 3) } }
    }
  }
}
