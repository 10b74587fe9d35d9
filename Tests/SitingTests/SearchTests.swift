import Computation
import NetworkFixtures
import Synchronization
import Testing

@testable import Siting

@Suite struct SearchTests {
  static let moves: [any SearchMove] = [
    Reassign(), Drop(), Swap(), Exchange(), OpenStation(), CloseStation(), CloseSite(), MoveStation(), MoveSite(),
    Refit(), Transfer(), Keep(),
  ]

  @Test(arguments: moves.indices) func `a move's price is the change of the recomputed cost`(move: Int) throws {
    let problem = try randomProblem(villages: 14, depots: 5, prices: true, seed: 5)
    let model = SearchModel(problem)
    var state = Construction(model: model).state(spare: 0.03)
    var random = SeededNumbers(seed: 11)
    var ledger = SearchLedger()
    var tried = 0
    for trial in 0..<600 {
      if trial % 150 == 0 {
        state.setPressure(trial < 300 ? SearchPressure(model, multiple: 2) : SearchPressure(model))
      }
      // every other step is one of another kind, so that the states vary
      let kind = trial % 2 == 0 ? SearchTests.moves[move] : SearchTests.moves[trial % SearchTests.moves.count]
      var change = SearchChange()
      guard kind.propose(&change, in: state, &random), let price = state.price(of: change, &ledger) else { continue }
      let before = state.recomputedCost
      state.apply(change, ledger)
      #expect(state.recomputedCost - before == price)
      #expect(state.cost == state.recomputedCost)
      if trial % 2 == 0 { tried += 1 }
    }
    #expect(tried > 0)
  }

  @Test func `what a state keeps agrees with its assignments`() throws {
    let problem = try randomProblem(villages: 14, depots: 5, seed: 6)
    var random = SeededNumbers(seed: 1)
    let annealing = Annealing(proposals: 4000, startTemperature: 1e12, endTemperature: 1e9)
    let state = annealing.run(Construction(model: SearchModel(problem)).state(spare: 0.03), &random) { false }
    for station in state.load.indices {
      let members = state.items(of: station)
      #expect(state.load[station] == members.map { problem.items[$0].mass }.reduce(0, +))
      #expect(state.delivered[station] == members.map { problem.items[$0].delivered }.reduce(0, +))
    }
    for row in problem.coverage.indices {
      let members = problem.coverage[row].items.filter { state.arc[$0] != nil }
      #expect(state.served[row] == members.map { problem.items[$0].mass }.reduce(0, +))
    }
  }

  @Test func `shipping re-routes where a centre is full`() throws {
    // both stations prefer centre 1 (room 10): the one that loses least by going to centre 2 is the second (2 a kg)
    let prices = [[1, 9], [3, 5]]
    let shipping = try #require(Shipping(supply: [8, 6], capacities: [10, 100]) { prices[$0][$1] })
    #expect(shipping.flows.map { [$0.station, $0.centre, $0.mass] } == [[0, 0, 8], [1, 0, 2], [1, 1, 4]])
    #expect(shipping.cost == 8 + 2 * 3 + 4 * 5)
    // one kg more room at centre 1 saves what the second station's detour costs
    #expect(shipping.intakePrices == [2, 0])
    #expect(Shipping(supply: [8, 6], capacities: [10, 3]) { prices[$0][$1] } == nil)
    // whatever the prices are guessed to be, the flow is the cheapest
    for guess in [[2, 0], [9, 0], [0, 7], [3, 3]] {
      let guided = Shipping(supply: [8, 6], capacities: [10, 100], intakePrices: guess) { prices[$0][$1] }
      #expect(guided?.cost == shipping.cost)
      #expect(guided?.intakePrices == [2, 0])
    }
  }

  @Test func `what a round finds is refined too, not the best plan alone, and the best never becomes dearer`() throws {
    let problem = try randomProblem(villages: 10, depots: 4, seed: 3)
    var search = GuidedSearch(SearchModel(problem), seed: 3)
    let refined = Mutex<[Int]>([])
    var rounds = 0
    for _ in 0..<6 {
      search.anneal(proposals: 400, built: nil) { false }
      let before = search.best
      search.refine { state in refined.withLock { $0.append(state.cost) } }
      rounds += 1
      #expect(!before.beats(search.best) && search.best.cost == search.best.recomputedCost)
    }
    // once a round for the best plan, and for states beside it
    #expect(refined.withLock { $0.count } > rounds)
  }
}
