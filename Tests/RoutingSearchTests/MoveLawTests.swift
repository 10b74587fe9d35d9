import Computation
import Testing

@testable import Routing

/// One move of the search: how it is priced and how it is made.
struct TestedMove: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let takesDepot: Bool
  let takesSameTour: Bool
  let takesOtherTour: Bool
  let price: @Sendable (borrowing TourSearch, Pair, Arcs) -> Int
  let apply: @Sendable (borrowing TourSearch, Pair) -> Void

  static let all = [
    TestedMove(
      testDescription: "relocation", takesDepot: true, takesSameTour: true, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighRelocation($1) : $0.priceRelocation($1, $2) }, apply: { $0.applyRelocation($1) }
    ),
    TestedMove(
      testDescription: "relocation of two", takesDepot: true, takesSameTour: true, takesOtherTour: true,
      price: {
        $0.usesCourses ? $0.weighPairRelocation($1, reversed: false) : $0.pricePairRelocation($1, $2, reversed: false)
      },
      apply: { $0.applyPairRelocation($1, reversed: false) }),
    TestedMove(
      testDescription: "relocation of two, turned round", takesDepot: true, takesSameTour: true, takesOtherTour: true,
      price: {
        $0.usesCourses ? $0.weighPairRelocation($1, reversed: true) : $0.pricePairRelocation($1, $2, reversed: true)
      }, apply: { $0.applyPairRelocation($1, reversed: true) }),
    TestedMove(
      testDescription: "exchange", takesDepot: false, takesSameTour: true, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighExchange($1) : $0.priceExchange($1, $2) }, apply: { $0.applyExchange($1) }),
    TestedMove(
      testDescription: "exchange of two for one", takesDepot: false, takesSameTour: true, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighPairExchange($1) : $0.pricePairExchange($1, $2) },
      apply: { $0.applyPairExchange($1) }),
    TestedMove(
      testDescription: "exchange of two for two", takesDepot: false, takesSameTour: true, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighDoublePairExchange($1) : $0.priceDoublePairExchange($1, $2) },
      apply: { $0.applyDoublePairExchange($1) }),
    TestedMove(
      testDescription: "reversal", takesDepot: false, takesSameTour: true, takesOtherTour: false,
      price: { $0.usesCourses ? $0.weighReversal($1) : $0.priceReversal($1, $2) }, apply: { $0.applyReversal($1) }),
    TestedMove(
      testDescription: "exchange of tails", takesDepot: true, takesSameTour: false, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighTailExchange($1) : $0.priceTailExchange($1, $2) },
      apply: { $0.applyTailExchange($1) }),
    TestedMove(
      testDescription: "reversal of tails", takesDepot: true, takesSameTour: false, takesOtherTour: true,
      price: { $0.usesCourses ? $0.weighTailReversal($1) : $0.priceTailReversal($1, $2) },
      apply: { $0.applyTailReversal($1) }),
  ]

  func takes(_ pair: Pair) -> Bool {
    (takesDepot || !pair.vIsDepot) && (pair.sameTour ? takesSameTour : takesOtherTour)
  }
}

/// What a random problem has beside unlike vehicles.
enum ProblemKind: CaseIterable, Sendable {
  case timed, untimed, alike, depots, profiles, windows, reloads

  /// Whether courses must be reckoned stop by stop.
  var usesCourses: Bool { [.profiles, .windows, .reloads].contains(self) }

  func draw(_ random: inout SeededNumbers, clients: Int) throws -> RoutingProblem {
    if usesCourses { return try RandomCourseProblem.draw(&random, clients: clients, kind: self) }
    return try RandomProblem.draw(
      &random, clients: clients, isTimed: self == .timed, isAlike: self == .alike, hasLimitedDepots: self == .depots)
  }

  func rounds(_ random: inout SeededNumbers, _ problem: RoutingProblem) -> RoundList {
    usesCourses ? RandomCourseProblem.rounds(&random, problem) : RandomProblem.rounds(&random, problem)
  }
}

@Suite struct MoveLawTests {
  @Test(arguments: TestedMove.all, ProblemKind.allCases)
  func `a move's price is what the cost changes by, or bounds it when the move does not pay`(
    move: TestedMove, kind: ProblemKind
  ) throws {
    var random = SeededNumbers(seed: 7)
    var paying = 0
    for _ in 0..<8 {
      let problem = try kind.draw(&random, clients: 9)
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      let rounds = kind.rounds(&random, problem)
      paying += try hold(move, problem, rounds, weights)
    }
    #expect(paying > 0)
  }

  /// Prices the move for every pair of stops of a state; returns how often it paid.
  private func hold(
    _ move: TestedMove, _ problem: RoutingProblem, _ rounds: RoundList, _ weights: PenaltyWeights
  ) throws -> Int {
    let search = TourSearch(SearchGround(problem, nearest: 5, closest: 3))
    search.state.pointee.weights = weights
    search.load(rounds)
    let standing = search.rounds()
    let before = RandomProblem.cost(standing, problem, weights)
    var paying = 0
    let clients = problem.depotCount..<problem.locationCount
    for u in clients {
      for v in Array(clients) + depotStops(search) where v != u {
        let pair = search.pair(u, v)
        guard move.takes(pair) else { continue }
        let price = move.price(search, pair, Arcs(search.distance, side: search.locationCount, pair))
        if price == 0 { continue }
        move.apply(search, pair)
        let after = search.rounds()
        try #require(after.clients.filter { $0 >= 2 }.sorted() == standing.clients.filter { $0 >= 2 }.sorted())
        let change = RandomProblem.cost(after, problem, weights) - before
        if price < 0 {
          paying += 1
          #expect(change == price)
        } else {
          #expect(change >= price)
        }
        #expect(search.penalisedCost() == before + change)
        search.load(rounds)
      }
    }
    return paying
  }

  /// Every tour's start, and the stops where tours unload.
  private func depotStops(_ search: borrowing TourSearch) -> [Int] {
    var found: [Int] = []
    for tour in 0..<search.tourCount {
      var stop = Int(search.tours[tour].start)
      while stop != Int(search.tours[tour].end) {
        if stop >= search.locationCount { found.append(stop) }
        stop = Int(search.stops[stop].next)
      }
    }
    return found
  }

  @Test(arguments: ProblemKind.allCases.filter { $0 != .alike })
  func `a free exchange changes the cost by its price`(kind: ProblemKind) throws {
    var random = SeededNumbers(seed: 11)
    var paying = 0
    for _ in 0..<60 {
      let problem = try kind.draw(&random, clients: 12)
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      let search = TourSearch(SearchGround(problem, nearest: 5, closest: 3))
      search.state.pointee.weights = weights
      search.load(kind.rounds(&random, problem))
      let standing = search.rounds()
      let tours = (0..<search.tourCount).filter { search.tours[$0].size > 0 }
      guard tours.count > 1 else { continue }
      search.state.pointee.moves = 1
      let best = search.bestFreeExchange(tours[0], tours[1])
      guard best.change < 0 else { continue }
      paying += 1
      search.applyFreeExchange(best, tours[0], tours[1])
      let after = search.rounds()
      try #require(after.clients.filter { $0 >= 2 }.sorted() == standing.clients.filter { $0 >= 2 }.sorted())
      #expect(
        RandomProblem.cost(after, problem, weights) - RandomProblem.cost(standing, problem, weights) == best.change)
    }
    #expect(paying > 10)
  }

  @Test(arguments: [ProblemKind.timed, .untimed, .depots, .profiles, .windows, .reloads])
  func `an exchange of vehicles changes the cost by its price`(kind: ProblemKind) throws {
    var random = SeededNumbers(seed: 31)
    for _ in 0..<20 {
      let problem = try kind.draw(&random, clients: 9)
      let search = TourSearch(SearchGround(problem, nearest: 5, closest: 3))
      let weights = PenaltyWeights(load: random.below(20_000), time: random.below(4_000))
      search.state.pointee.weights = weights
      search.load(kind.rounds(&random, problem))
      for (first, second) in [(0, 3), (1, 4), (2, 5), (0, 5)] {
        let before = RandomProblem.cost(search.rounds(), problem, weights)
        let price = search.priceVehicleExchange(first, second)
        search.applyVehicleExchange(first, second)
        #expect(RandomProblem.cost(search.rounds(), problem, weights) == before + price)
        #expect(search.penalisedCost() == before + price)
        #expect(search.rounds().clients.count { $0 >= 2 } == 9)
      }
    }
  }

  @Test func `another alternative changes the cost by its price and keeps every choice`() throws {
    var random = SeededNumbers(seed: 21)
    var paying = 0
    for _ in 0..<30 {
      let problem = try RandomProblem.drawChoices(&random)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let search = TourSearch(ground)
      let weights = PenaltyWeights(load: random.below(20_000), time: 0)
      search.state.pointee.weights = weights
      search.load(RoundInheritance.start(ground, weights, &random))
      for choice in problem.choices.indices {
        let before = RandomProblem.cost(search.rounds(), problem, weights)
        let estimate = search.estimateOfChoice(choice)
        let change = search.chooseAgain(choice)
        let after = search.rounds()
        // The estimate leaves visits of both alternatives where they are: moving them as well can only save more.
        #expect(change <= min(0, estimate))
        #expect(RandomProblem.cost(after, problem, weights) == before + change)
        paying += change < 0 ? 1 : 0
        let solution = RoutingSolution(
          rounds: (0..<after.count).map { round in
            .init(
              vehicleType: Int(after.types[round]), clients: after.clients[after.range(round)].map { Int($0) - 1 })
          })
        #expect(problem.reckon(solution).misvisited == 0)
      }
    }
    #expect(paying > 10)
  }

  @Test(arguments: [ProblemKind.timed, .untimed, .profiles, .windows, .reloads])
  func `local search ends where no move pays, its sums those of its rounds`(kind: ProblemKind) throws {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<4 {
      let problem = try kind.draw(&random, clients: 15)
      let search = TourSearch(SearchGround(problem, nearest: 14, closest: 3))
      let rounds = kind.rounds(&random, problem)
      let weights = PenaltyWeights(load: 9000, time: 2000)
      search.load(rounds)
      search.improve(weights: weights, random: &random)
      let after = search.rounds()
      func required(_ list: RoundList) -> [Int32] {
        list.clients.filter { $0 >= 2 && problem.clients[Int($0) - 2].prize == nil }.sorted()
      }
      #expect(required(after) == required(rounds))
      #expect(search.penalisedCost() == RandomProblem.cost(after, problem, weights))
      #expect(search.penalisedCost() <= RandomProblem.cost(rounds, problem, weights))
    }
  }
}
