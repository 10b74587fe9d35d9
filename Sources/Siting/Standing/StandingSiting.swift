public import Computation
public import LinearProgramming
import Quantities
public import WasteNetwork

/// Sites a district again where sizes at single places cost more or less than they do: because of what stands there in
/// other years.
///
/// The siting that comes of it is reckoned at the question's own costs, so that its value, bound and certificate go on to
/// speak of the question by itself; what it is worth to the other years is for the caller to find out.
public struct StandingSiting: Sendable {
  private let problem: SitingProblem
  private let solver: any LinearSolver
  private let effort: Effort

  /// - Parameter problem: the question by itself, of the least cost.
  public init(_ problem: SitingProblem, with solver: any LinearSolver, effort: Effort) {
    self.problem = problem
    self.solver = solver
    self.effort = effort
  }

  /// The cheapest siting found at such prices, which never costs more at them than the one that is given.
  /// - Parameters:
  ///   - own: a siting of the question by itself, with its bound and its certificate.
  ///   - stations: fen a year beside each size's cost, by station and position of the size.
  ///   - lines: the same by line.
  /// - Throws: when the solver could not answer.
  public func plan(beside own: SitingPlan, stations: [[Int]], lines: [[Int]]) throws -> SitingPlan {
    let question = problem.surcharged(stations: stations, lines: lines)
    let known = SitingSolution(own, in: problem)
    let engine = SitingEngine(question, with: solver, effort: effort)
    guard let found = try engine.annealed(question, from: known), problem.meetsRequirements(found) else { return own }
    func price(_ solution: SitingSolution) -> Int {
      let built = zip(stations, solution.stations).map { prices, size in size.map { prices[$0] } ?? 0 }
      return engine.cost(of: solution) + built.reduce(0, +)
    }
    if let known, price(known) <= price(found) { return own }
    return problem.stated(found, after: own)
  }
}

extension SitingProblem {
  /// The question in which sizes at single places cost more or less.
  /// - Parameters:
  ///   - stations: fen a year by station and position of the size.
  ///   - lines: the same by line.
  func surcharged(stations: [[Int]], lines: [[Int]]) -> SitingProblem {
    var change = Amendment(self)
    for line in lines.indices {
      for size in lines[line].indices { change.lineSizes[line][size].cost += lines[line][size] }
    }
    var question = amended(change).problem
    question.surcharges = stations
    return question
  }
}
