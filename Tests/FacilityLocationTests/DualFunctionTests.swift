import Computation
import GLPKSolver
import Testing

@testable import FacilityLocation

@Suite struct DualFunctionTests {
  private static func value(_ problem: CapacitatedProblem, _ prices: [Double]) -> Double {
    let arcs = SiteArcs(problem)
    var answer = DualFunction.Answer(problem)
    DualFunction(arcs: arcs).evaluate(prices, Restrictions(problem), DualFunction.Scratch(arcs), into: &answer)
    return answer.value
  }

  @Test func `equation (5) by hand`() {
    // prices 20 and 30. Site 0: 20 - 8 = 12 for 4 units, 30 - 15 = 15 for 5 units; room 5: 15 whole customers (3 a unit each).
    // Site 1: 20 - 16 = 4 and 30 - 10 = 20, room 9: 24. Rents 10 and 30: reduced -5 and +6, and 9 units must be open:
    // site 0 gives 5, site 1 the other 4 of 9 in part: 6·4/9. L = 50 - 5 + 24/9
    let problem = CapacitatedProblem(
      demands: [4, 5], capacities: [5, 9], rents: [10, 30], costs: [8, 15, 16, 10], isSingleSource: true)
    #expect(abs(Self.value(problem, [20, 30]) - (45 + 24.0 / 9)) < 1e-9)
  }

  @Test func `no prices, however poor, lift the dual above the best plan`() throws {
    var numbers = SeededNumbers(seed: 17)
    for seed in 1...10 as ClosedRange<UInt64> {
      let problem = CapacitatedFixtures.random(sites: 4, customers: 8, seed: seed, isSingleSource: true)
      guard let best = CapacitatedFixtures.leastSingleSourceCost(problem) else { continue }
      for _ in 0..<50 {
        let prices = problem.demands.map { Double($0) * Double(numbers.below(400) - 60) / 10 }
        #expect(Self.value(problem, prices) <= best + 1e-9)
      }
    }
  }

  /// One site serves one customer of 4 for 10 + 8 = 18; the best price is 18.
  private static let lone = CapacitatedProblem(
    demands: [4], capacities: [5], rents: [10], costs: [8], isSingleSource: true)

  @Test func `the lone site's bound is its cost`() {
    #expect(Self.value(Self.lone, [18]) == 18)
  }

  @Test func `a price counted with the wrong sign is caught`() {
    // at a price of 30 the dual is 30 + (10 - 22) = 18; the price kept from the site it is 30 + 10 = 40: above any plan
    let wrong = 30 + Self.value(Self.lone, [-30]) + 30
    #expect(throws: LocationOutcome.Contradiction.self) {
      try LocationOutcome(value: 18, bound: wrong, stopReason: .effortSpent, steps: 1)
    }
  }

  @Test func `a knapsack priced wrongly is caught`() {
    // twice the carriage in the knapsack: 30 + (10 - 14) = 26, above the plan of 18
    let wrong = CapacitatedProblem(demands: [4], capacities: [5], rents: [10], costs: [16], isSingleSource: true)
    #expect(throws: LocationOutcome.Contradiction(value: 18, bound: 26)) {
      try LocationOutcome(value: 18, bound: Self.value(wrong, [30]), stopReason: .effortSpent, steps: 1)
    }
  }
}
