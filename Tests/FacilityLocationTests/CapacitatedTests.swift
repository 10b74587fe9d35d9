import Computation
import GLPKSolver
import LinearProgramming
import Testing

@testable import FacilityLocation

@Suite struct CapacitatedTests {
  private let effort = Effort(work: 100)

  /// Two sites 10 apart in cost, each with room for two of three customers.
  private func three(_ isSingleSource: Bool) -> CapacitatedProblem {
    CapacitatedProblem(
      demands: [6, 6, 6], capacities: [9, 9], rents: [10, 20], costs: [6, 12, 18, 18, 12, 6],
      isSingleSource: isSingleSource)
  }

  @Test func `a customer is split where no site has room for it all`() throws {
    // both sites open: 30; customer 0 from site 0 and 2 from site 1: 6 + 6; customer 1 half from each: 12; in all 54
    let outcome = try three(false).solve(effort)
    #expect(outcome.stopReason == .optimal)
    #expect(abs(try #require(outcome.value) - 54) < 1e-9)
    #expect(outcome.bound <= 54 && outcome.bound > 54 - 1e-4)
  }

  @Test func `with a single source the same demands find no place`() throws {
    // three customers of 6 in two sites of 9: one site would have to take two
    let outcome = try three(true).solve(effort)
    #expect(outcome.stopReason == .infeasible)
    #expect(outcome.value == nil && outcome.bound == .infinity)
  }

  @Test func `more demand than capacity is infeasible`() throws {
    let problem = CapacitatedProblem(
      demands: [9], capacities: [8], rents: [1], costs: [1], isSingleSource: false)
    #expect(try problem.solve(effort).stopReason == .infeasible)
  }

  @Test func `a customer too large for every site is infeasible with a single source`() throws {
    // 9 units fit into 8 + 8 only in parts
    for (isSingleSource, reason) in [(true, LocationOutcome.StopReason.infeasible), (false, .optimal)] {
      let problem = CapacitatedProblem(
        demands: [9], capacities: [8, 8], rents: [1, 1], costs: [9, 18], isSingleSource: isSingleSource)
      #expect(try problem.solve(effort).stopReason == reason)
    }
  }

  @Test func `branch and bound proves the cost that enumeration finds, split supply`() throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      let problem = CapacitatedFixtures.random(sites: 7, customers: 12, seed: seed, isSingleSource: false)
      let arcs = SiteArcs(problem)
      let best = CapacitatedFixtures.subsets(7).lazy.map { Transport(arcs, open: $0) }.filter(\.isFeasible)
        .map(\.cost).min()
      let outcome = try problem.solve(effort)
      #expect(outcome.stopReason == (best == nil ? .infeasible : .optimal))
      if let best { #expect(abs(try #require(outcome.value) - best) <= 1e-6 * best) }
    }
  }

  @Test func `branch and bound proves the cost that enumeration finds, single source`() throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      let problem = CapacitatedFixtures.random(sites: 4, customers: 8, seed: seed, isSingleSource: true)
      let outcome = try problem.solve(effort)
      let best = CapacitatedFixtures.leastSingleSourceCost(problem)
      #expect(outcome.stopReason == (best == nil ? .infeasible : .optimal))
      #expect(outcome.value == best)
    }
  }

  @Test func `the programme's optimum is the engine's`() throws {
    for isSingleSource in [false, true] {
      let problem = CapacitatedFixtures.random(sites: 5, customers: 9, seed: 5, isSingleSource: isSingleSource)
      let solved = try GLPK().solve(problem.programme, options: .init(), start: nil)
      let outcome = try problem.solve(effort)
      #expect(abs(try #require(outcome.value) - (try #require(solved.point)).objective) < 1e-4)
    }
  }

  @Test func `customers without demand cost what their cheapest open site asks`() throws {
    // site 0 alone serves the demand: 5 + 4; the second customer, without demand, pays 3 there: 12.
    // Opening site 1 as well would save 2 of carriage for a rent of 7.
    for isSingleSource in [false, true] {
      let problem = CapacitatedProblem(
        demands: [4, 0], capacities: [4, 4], rents: [5, 7], costs: [4, 3, 40, 1], isSingleSource: isSingleSource)
      let outcome = try problem.solve(effort)
      #expect(outcome.stopReason == .optimal)
      #expect(abs(try #require(outcome.value) - 12) < 1e-9)
    }
  }

  @Test func `threads change nothing`() throws {
    for isSingleSource in [false, true] {
      let problem = CapacitatedFixtures.random(sites: 12, customers: 40, seed: 11, isSingleSource: isSingleSource)
      var parallel = effort
      parallel.threads = 3
      #expect(try problem.solve(effort) == problem.solve(parallel))
    }
  }

  @Test func `a stop asked for at once still gives a bound below every plan`() throws {
    let problem = CapacitatedFixtures.random(sites: 12, customers: 40, seed: 11, isSingleSource: false)
    let optimum = try #require(try problem.solve(effort).value)
    var stopped = effort
    stopped.isCancelled = { true }
    let outcome = try problem.solve(stopped)
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.bound <= optimum && outcome.bound.isFinite)
  }
}
