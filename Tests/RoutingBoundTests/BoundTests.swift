import Computation
import GLPKSolver
import LinearProgramming
import Testing

@testable import Routing

struct BoundTests {
  @Test func `two villages on one road and a truck that carries both: the bound is the way there and back`() throws {
    // Depot at 0, villages at 10 and 30: 2 · 30 = 60, and 7 for the truck.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1])],
      vehicleTypes: [.init(count: 2, capacity: [2], fixedCost: 7)],
      distance: SquareMatrix(side: 3) { abs([0, 10, 30][$0] - [0, 10, 30][$1]) })
    let bound = RoundsBound.bound(of: problem, with: GLPK())
    #expect(bound.cost == 67)
    #expect(bound.end == .converged)
    // the two legs from the depot and the one between are the only edges that join all
    #expect(bound.method == .trees)
  }

  @Test func `three villages of which a truck carries two: the bound sees that two trucks must go`() throws {
    // All at distance 10 from the depot and 10 from each other. The plain relaxation drives each pair half: 3 · ½ · 30 = 45.
    // One entry fewer is impossible: 30 for a pair and 20 for the third.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [RoutingProblem.Client](repeating: .init(demand: [1]), count: 3),
      vehicleTypes: [.init(count: 3, capacity: [2])], distance: SquareMatrix(side: 4) { $0 == $1 ? 0 : 10 })
    var settings = RoundsBound.Settings()
    #expect(RoundsBound.bound(of: problem, with: GLPK(), settings: settings).cost == 50)
    settings.isStrengthened = false
    #expect(RoundsBound.bound(of: problem, with: GLPK(), settings: settings).cost == 45)
  }

  @Test(arguments: 1...30)
  func `no bound lies above the best of all plans`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed))
    guard let optimum = small.optimum() else { return }
    let bound = RoundsBound.bound(of: small.problem, with: GLPK())
    #expect(bound.cost <= optimum)
    #expect(bound.end == .converged)
    // The relaxation of so few clients leaves little: five per cent is ample.
    #expect(bound.cost * 100 >= optimum * 95)
    #expect(simpleBound(small.problem) <= bound.cost)
  }

  @Test(arguments: 1...16)
  func `nothing that is left out or taken apart lifts the bound above the best plan`(seed: Int) throws {
    let small = try SmallProblems(richSeed: UInt64(seed))
    let optimum = try #require(small.optimum())
    let bound = RoundsBound.bound(of: small.problem, with: GLPK())
    #expect(bound.cost <= optimum)
    #expect(bound.cost * 2 >= optimum)
    #expect(simpleBound(small.problem) <= bound.cost)
  }

  @Test func `a client whose prize is below its way is left out`() throws {
    // 10 there and back to the near one; the far one would cost 2 · 100 in a round of its own, 190 more in a common one.
    let problem = try RoutingProblem(
      depotCount: 1, clients: [.init(demand: [1]), .init(demand: [1], prize: 80)],
      vehicleTypes: [.init(count: 2, capacity: [2])],
      distance: SquareMatrix(side: 3) { abs([0, 5, 100][$0] - [0, 5, 100][$1]) })
    #expect(RoundsBound.bound(of: problem, with: GLPK()).cost == 10 + 80)
  }

  @Test(arguments: 1...20)
  func `rounds that remember everything give the relaxation over all rounds`(seed: Int) throws {
    let small = try SmallProblems(seed: UInt64(seed), clients: 5)
    guard small.optimum() != nil else { return }
    var programme = LinearProgramme(name: "all rounds")
    let rounds = small.rounds()
    let columns = rounds.map { programme.addColumn("", cost: Double($0.cost)) }
    for client in small.problem.clients.indices {
      programme.addRow(
        "", .equal(1), zip(columns, rounds).filter { $0.1.clients.contains(client) }.map { .init($0.0, 1) })
    }
    for (type, vehicles) in small.problem.vehicleTypes.enumerated() {
      programme.addRow(
        "", .atMost(Double(vehicles.count)), zip(columns, rounds).filter { $0.1.type == type }.map { .init($0.0, 1) })
    }
    let relaxed = try #require(try GLPK().solve(programme, options: SolveOptions(), start: nil).point?.objective)
    var settings = RoundsBound.Settings()
    settings.isStrengthened = false
    settings.memory = 5
    let bound = RoundsBound.bound(of: small.problem, with: GLPK(), settings: settings)
    #expect(bound.cost == Int((relaxed - 1e-6).rounded(.up)))
  }

  @Test(arguments: 1...8)
  func `days that may be chosen are bounded by the best choice`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let points = (0..<7).map { _ in random.below(50) }
    let clients = (0..<6).map { RoutingProblem.Client(demand: [2 + random.below(5)], period: $0 % 2) }
    // Clients 0 and 1 are one village on either day; so are 2 and 3. Clients 4 and 5 have their day.
    let problem = try RoutingProblem(
      depotCount: 1, clients: clients,
      vehicleTypes: [.init(count: 3, capacity: [9], period: 0), .init(count: 1, capacity: [12], period: 1)],
      choices: [.init(alternatives: [[0], [1]], costs: [seed, 9]), .init(alternatives: [[2], [3]])],
      distance: SquareMatrix(side: 7) { abs(points[$0] - points[$1]) })
    let optimum = try #require(SmallProblems(problem).optimum())
    let bound = RoundsBound.bound(of: problem, with: GLPK())
    #expect(bound.cost <= optimum)
    #expect(bound.cost * 100 >= optimum * 80)
  }

  @Test func `a search that may not work still gives the simple bound, and says that it stopped`() throws {
    let problem = try SmallProblems(seed: 2).problem
    var settings = RoundsBound.Settings()
    settings.limit = 0
    let bound = RoundsBound.bound(of: problem, with: GLPK(), settings: settings)
    #expect(bound.end == .stopped)
    #expect(bound.method == .trees)
    #expect(bound.cost > simpleBound(problem) && simpleBound(problem) > 0)
    settings.isStrengthened = false
    let weaker = RoundsBound.bound(of: problem, with: GLPK(), settings: settings)
    #expect(weaker.method == .ways && weaker.cost == simpleBound(problem))
  }

  private func simpleBound(_ problem: RoutingProblem) -> Int {
    let classes = problem.vehicleTypes.indices.map { RoundClass(problem, RoundTerms(problem), type: $0, memory: 1) }
    return SimpleRoundBound.bound(of: problem, RoundTerms(problem), classes: classes, scale: 1000)
  }

  @Test func `bounds of several problems do not depend on the threads`() throws {
    let problems = try (1...6).map { try SmallProblems(seed: UInt64($0), clients: 8).problem }
    let alone = RoundsBound.bounds(of: problems, with: GLPK(), threads: 1)
    #expect(RoundsBound.bounds(of: problems, with: GLPK(), threads: 3) == alone)
  }
}
