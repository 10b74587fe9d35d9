import Computation
import Foundation
import GLPKSolver
import LinearProgramming
import Testing

@testable import FacilityLocation

@Suite struct TwoStageTests {
  /// Two plants, two satellites, two customers of 4 and 6.
  private static let small = TwoStageProblem(
    plants: [.init(capacity: 10, rent: 20), .init(capacity: 10, rent: 12)],
    satellites: [.init(capacity: 6, rent: 5), .init(capacity: 10, rent: 9)], demands: [4, 6],
    trunkCosts: [1, 1, 2, 2], deliveryCosts: [1, 3, 2, 2])

  private func random(seed: UInt64, unservedPrice: Double? = nil) -> TwoStageProblem {
    var numbers = SeededNumbers(seed: seed)
    func facilities(_ count: Int) -> [TwoStageProblem.Facility] {
      (0..<count).map { _ in .init(capacity: 10 + numbers.below(15), rent: Double(20 + numbers.below(60)))
      }
    }
    func costs(_ count: Int) -> [Double?] {
      (0..<count).map { _ in numbers.below(12) == 0 ? nil : Double(1 + numbers.below(9)) }
    }
    let (plants, satellites) = (facilities(3), facilities(4))
    return TwoStageProblem(
      plants: plants, satellites: satellites, demands: (0..<6).map { _ in numbers.below(7) },
      trunkCosts: costs(12),
      trunkLimits: seed % 2 == 0 ? (0..<12).map { _ in 5 + numbers.below(12) } : nil, deliveryCosts: costs(24),
      unservedPrice: unservedPrice)
  }

  /// The least value by branch and bound over the whole programme, to one millionth; nil where there is no plan.
  private func least(_ problem: TwoStageProblem) throws -> Double? {
    try GLPK().solve(problem.programme, options: SolveOptions(), start: nil).point?.objective
  }

  @Test func `a small chain is planned as by hand`() {
    // One plant and one satellite of 10 suffice. Plant 2 is 8 cheaper and costs 10 × 1 more to haul from: plant 1 at
    // 20 + 10 × 1. With satellite 2 alone: 9 + 2 × 4 + 2 × 6. In all 20 + 10 + 9 + 20 = 59; plant 2 gives 61.
    // Both satellites: 14 + 1 × 4 + 2 × 6 = 30 against 29.
    var search = TwoStageSearch(Self.small, seed: 1, annealingSteps: 200)
    let result = search.run(rounds: 20, threads: 1) { false }
    #expect(result.value == 59)
    #expect(result.bound == 59)
    #expect(result.plan?.opening == .init(plants: [true, false], satellites: [false, true]))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the search agrees with a branch and bound over the whole programme`(seed: UInt64) throws {
    for price in [nil, 14.0] {
      let problem = random(seed: seed, unservedPrice: price)
      let least = try self.least(problem)
      var search = TwoStageSearch(problem, seed: seed, annealingSteps: 200)
      let result = search.run(rounds: 60, threads: 1) { false }
      guard let least else {
        #expect(result.value == nil)
        continue
      }
      let value = try #require(result.value)
      #expect(abs(value - least) < 1e-6)
      #expect(result.bound <= least + 1e-6)
      #expect(result.bound >= least * 0.99)
      #expect(result.plan?.value(in: problem) == value)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a flow kept warm costs what one begun anew does`(seed: UInt64) {
    let problem = random(seed: seed, unservedPrice: seed % 3 == 0 ? 15 : nil)
    let network = TwoStageNetwork(problem)
    var numbers = SeededNumbers(seed: seed)
    var warm = TwoStageFlow(network)
    for _ in 0..<60 {
      let opening = TwoStageProblem.Opening(
        plants: (0..<3).map { _ in numbers.below(2) == 0 },
        satellites: (0..<4).map { _ in numbers.below(3) > 0 })
      warm.open(opening)
      var cold = TwoStageFlow(network)
      cold.open(opening)
      #expect(warm.cost(partsPerUnit: 1).missing == cold.cost(partsPerUnit: 1).missing)
      if cold.cost(partsPerUnit: 1).missing == 0 {
        #expect(warm.cost(partsPerUnit: 1).money == cold.cost(partsPerUnit: 1).money)
        let plan = TwoStagePlan(problem, network: network, opening: opening)
        let money = cold.cost(partsPerUnit: 1).money + problem.rent(of: opening)
        #expect(plan?.value(in: problem) == money)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `no move saves more than its estimate`(seed: UInt64) {
    let problem = random(seed: seed, unservedPrice: 30)
    let network = TwoStageNetwork(problem)
    var numbers = SeededNumbers(seed: seed)
    var flow = TwoStageFlow(network)
    for _ in 0..<60 {
      flow.open(
        .init(
          plants: (0..<3).map { _ in numbers.below(2) == 0 },
          satellites: (0..<4).map { _ in numbers.below(2) == 0 }))
      guard let move = TwoStageMove.drawn(flow.opening, &numbers) else { continue }
      var estimate = OpeningEstimate(flow, partsPerUnit: 1)
      var least = flow.cost(partsPerUnit: 1).money
      for facility in move.closes { least += estimate.closingCosts[(move.kind == .plants ? 0 : 3) + facility] }
      for facility in move.opens {
        least -=
          move.kind == .plants
          ? estimate.savingOfOpening(plant: facility) : estimate.savingOfOpening(satellite: facility)
      }
      flow.open(move.applied(to: flow.opening))
      #expect(flow.cost(partsPerUnit: 1).money >= least - 1e-9)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `no prices put the dual function above the least value`(seed: UInt64) throws {
    let problem = random(seed: seed, unservedPrice: seed % 2 == 0 ? 14 : nil)
    guard let least = try self.least(problem) else { return }
    let dual = TwoStageDual(problem)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let prices = TwoStageDual.Prices(
        entrances: (0..<4).map { _ in numbers.fraction() * 12 },
        customers: (0..<6).map { _ in numbers.fraction() * (problem.unservedPrice ?? 40) })
      let answer = try #require(dual.answer(prices, .init(problem)))
      #expect(answer.bound <= least + 1e-6)
    }
  }

  @Test func `prices of the wrong sign, or a facility priced too well, are caught`() throws {
    // Without what open facilities earn at the prices, the dual function claims demand × price: 10 × 9 for a problem
    // whose best plan costs 59.
    let prices = TwoStageDual.Prices(entrances: [3, 3], customers: [9, 9])
    let answer = try #require(TwoStageDual(Self.small).answer(prices, .init(Self.small)))
    #expect(LocationOutcome.isSound(value: 59, bound: answer.bound))
    #expect(!LocationOutcome.isSound(value: 59, bound: 10 * 9))
    // Above the price of not being served, being unserved costs nothing more: such a price proves nothing.
    var priced = Self.small
    priced.unservedPrice = 2
    let wrong = try #require(TwoStageDual(priced).answer(prices, .init(priced)))
    #expect(wrong.bound <= 20)
  }

  @Test func `a plan that breaks an equation has no value`() throws {
    let network = TwoStageNetwork(Self.small)
    let plan = try #require(
      TwoStagePlan(Self.small, network: network, opening: .init(plants: [true, false], satellites: [false, true])))
    #expect(plan.value(in: Self.small) == 59)
    var closed = plan
    closed.opening.satellites[1] = false
    #expect(closed.value(in: Self.small) == nil)
    var short = plan
    short.carries[2] -= 1
    #expect(short.value(in: Self.small) == nil)
  }

  @Test func `threads change nothing`() {
    let problem = random(seed: 3)
    var one = TwoStageSearch(problem, seed: 1, annealingSteps: 200)
    var three = TwoStageSearch(problem, seed: 1, annealingSteps: 200)
    #expect(one.run(rounds: 3, threads: 1) { false } == three.run(rounds: 3, threads: 3) { false })
  }

  @Test func `more demand than capacity has no plan`() throws {
    var problem = Self.small
    problem.demands = [9, 9]
    let outcome = try problem.solve(Effort(work: 1))
    #expect(outcome.value == nil)
    #expect(outcome.stopReason == .infeasible)
  }

  @Test func `a file of two stages is read and told by its shape`() throws {
    // one plant, two satellites, one customer: demand 4; capacity 9, rent 30; trunk 1 2; satellites; deliveries 5 and 6
    let text = "1 2 1\n4\n9 30\n1 2\n7 10\n8 11\n5\n6\n"
    #expect(LocationFormat.detect(text, file: "a") == .twoStage)
    let problem = try FernandesFile.read(text, file: "a")
    #expect(problem.satellites == [.init(capacity: 7, rent: 10), .init(capacity: 8, rent: 11)])
    #expect(problem.trunkCosts == [1, 2])
    // 30 + 10 + 4 × (1 + 5)
    var search = TwoStageSearch(problem, seed: 1, annealingSteps: 100)
    #expect(search.run(rounds: 5, threads: 1) { false }.value == 64)
    #expect {
      _ = try FernandesFile.read("1 2 1\n4\n9 30\n1 x\n", file: "a")
    } throws: {
      ($0 as? InstanceFault)?.line == 4
    }
  }

  private static let published = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/bench/tscflp/fernandes2014").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: published.path), "the published files are not beside the project"))
  func `a published chain's bound and plan embrace its proven optimum`() throws {
    // 722178: proven with HiGHS, as best_known.csv says
    let text = try String(contentsOf: Self.published.appending(path: "PSC1-C1-50.txt"), encoding: .utf8)
    var search = TwoStageSearch(try FernandesFile.read(text, file: "PSC1-C1-50.txt"), seed: 1)
    let result = search.run(rounds: 0, threads: 1) { false }
    let value = try #require(result.value)
    #expect(value >= 722_178 && value <= 722_178 * 1.01)
    #expect(result.bound <= 722_178 && result.bound >= 722_178 * 0.999)
  }
}
