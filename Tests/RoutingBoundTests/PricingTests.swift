import Computation
import Testing

@testable import Routing

struct PricingTests {
  /// Prices and cuts as no master would give them.
  private struct Wild {
    let classes: [RoundClass]
    let prices: RoundPrices
    let capacity: [CapacityCut]
    let subsets: [SubsetCut]

    init(_ problem: RoutingProblem, seed: UInt64, memory: Int) {
      var random = SeededNumbers(seed: seed &+ 1000)
      let count = problem.clients.count
      classes = problem.vehicleTypes.indices.map { RoundClass(problem, RoundTerms(problem), type: $0, memory: memory) }
      capacity = (0..<2).map { _ in
        let isMember = (0..<count).map { _ in random.below(2) == 1 }
        let load = isMember.indices.filter { isMember[$0] }.reduce(0) { $0 + problem.clients[$1].demand[0] }
        let greatest = problem.vehicleTypes.map { $0.capacity[0] }.max() ?? 1
        return CapacityCut(isMember: isMember, need: (load + greatest - 1) / greatest)
      }
      subsets = (0..<3).map { _ in
        let first = random.below(count - 2)
        var cut = SubsetCut(members: [first, first + 1, first + 2], terms: RoundTerms(problem))
        cut.isRemembered[random.below(count)] = true
        return cut
      }
      prices = RoundPrices(
        clients: (0..<count).map { _ in random.below(120_000) - 10_000 },
        capacity: capacity.map { _ in 2 * random.below(15_000) }, subsets: subsets.map { _ in random.below(30_000) },
        vehicles: classes.map { _ in 0 })
    }

    func ground(_ kind: Int) -> PricedClass {
      PricedClass(classes[kind], number: kind, prices: prices, capacity: capacity, subsets: subsets, scale: 1000)
    }

    /// From scratch, not through legs and labels.
    func reducedCost(_ round: SmallProblems.Round) -> Int {
      var cost = round.cost * 1000
      for client in round.clients { cost -= prices.clients[client] }
      for (cut, price) in zip(capacity, prices.capacity) { cost -= price * cut.entries(round.clients) }
      for (cut, price) in zip(subsets, prices.subsets) { cost += price * cut.pairs(round.clients) }
      return cost
    }
  }

  @Test(arguments: 1...30)
  func `exact pricing finds the cheapest of all rounds at any prices and cuts`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed))
    let wild = Wild(small.problem, seed: UInt64(seed), memory: small.problem.clients.count)
    let rounds = small.rounds()
    for kind in wild.classes.indices {
      let least = rounds.filter { $0.type == kind }.map(wild.reducedCost).min() ?? 0
      let found = RoundPricing.rounds(
        wild.ground(kind), isSymmetric: wild.classes[kind].isSymmetric, care: .exact, limit: .max, wanted: 10)
      #expect(found.least == min(0, least))
      for round in found.rounds {
        let clients = round.clients.map { wild.classes[kind].clients[$0] }
        let cost = wild.classes[kind].cost(of: round.clients)
        #expect(wild.reducedCost(.init(type: kind, clients: clients, cost: cost)) == round.reducedCost)
      }
    }
  }

  @Test(arguments: 1...30)
  func `any prices prove a bound that no plan is below`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed))
    guard let optimum = small.optimum() else { return }
    let wild = Wild(small.problem, seed: UInt64(seed), memory: 2)
    let least = wild.classes.indices.map { kind in
      RoundPricing.rounds(
        wild.ground(kind), isSymmetric: wild.classes[kind].isSymmetric, care: .exact, limit: .max, wanted: 1
      ).least ?? .min
    }
    let proof = PriceProof(
      small.problem, RoundTerms(small.problem), classes: wild.classes, prices: wild.prices, capacity: wild.capacity,
      subsets: wild.subsets, least: least, scale: 1000)
    #expect(proof.bound <= optimum)
  }

  @Test func `a pricing that is cut short proves nothing`() throws {
    let wild = Wild(try SmallProblems(seed: 4).problem, seed: 4, memory: 6)
    let found = RoundPricing.rounds(wild.ground(0), isSymmetric: true, care: .exact, limit: 3, wanted: 10)
    #expect(found.least == nil)
  }

  @Test func `parts of a cost unit are rounded towards the next whole cost, above and below nought`() throws {
    let problem = try SmallProblems(seed: 1).problem
    func bound(_ price: Int) -> Int {
      var prices = RoundPrices(
        clients: [Int](repeating: 0, count: problem.clients.count), capacity: [], subsets: [], vehicles: [])
      prices.clients[0] = price
      return PriceProof(
        problem, RoundTerms(problem), classes: [], prices: prices, capacity: [], subsets: [], least: [], scale: 1000
      ).bound
    }
    #expect([2000, 2001, 2999, 1, 0, -1, -1000, -1001].map(bound) == [2, 3, 3, 1, 0, 0, -1, -1])
  }

  @Test func `a sum beyond whole numbers proves nothing`() throws {
    let problem = try SmallProblems(seed: 1).problem
    let prices = RoundPrices(clients: problem.clients.map { _ in 0 }, capacity: [], subsets: [], vehicles: [0, 0])
    let terms = RoundTerms(problem)
    let proof = PriceProof(
      problem, terms, classes: (0..<2).map { RoundClass(problem, terms, type: $0, memory: 2) }, prices: prices,
      capacity: [], subsets: [], least: [.min / 2, .min / 2], scale: 1000)
    #expect(proof.bound < -1_000_000_000_000)
  }

  @Test func `a pair is forgotten where the round leaves the cut's memory`() {
    // Members 0, 1, 2; client 3 is remembered, client 4 is not.
    var cut = SubsetCut(members: [0, 1, 2], terms: RoundTerms(visits: [1, 1, 1, 1, 1], rebate: 0))
    cut.isRemembered[3] = true
    #expect(cut.pairs([0, 3, 1]) == 1)
    #expect(cut.pairs([0, 4, 1]) == 0)
    #expect(cut.pairs([0, 1, 2]) == 1)
    #expect(cut.pairs([0, 4, 1, 2]) == 1)
    cut.remember([0, 4, 1])
    #expect(cut.pairs([0, 4, 1]) == 1)
  }

  @Test func `a set is entered once for each stay`() {
    let cut = CapacityCut(isMember: [true, true, false], need: 1)
    #expect([[0, 1], [0, 2, 1], [2], [2, 0]].map(cut.entries) == [1, 2, 0, 1])
  }
}
