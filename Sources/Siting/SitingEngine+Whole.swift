internal import Computation
import LinearProgramming
import Quantities
import WasteNetwork

/// Small districts, whose whole programme the solver's own branch and bound can settle.
extension SitingEngine {
  /// Arcs up to which the whole programme is tried.
  private static let greatestSize = 800
  /// Simplex iterations and nodes that it may take at the default effort.
  private static let iterations = 100_000
  private static let nodes = 20_000

  /// Limits that grow with the effort; `nil` where the district is too large.
  var wholeOptions: SolveOptions? {
    guard problem.arcs.count <= SitingEngine.greatestSize, !effort.isOver else { return nil }
    let work = max(1, effort.work)
    func part(_ limit: Int) -> Int { max(limit / 10, work >= 10_000 ? limit * 100 : limit * work / 100) }
    return SolveOptions(
      iterationLimit: part(SitingEngine.iterations), nodeLimit: part(SitingEngine.nodes),
      isCancelled: { [effort] in effort.isOver })
  }

  /// The most mass for the budget by the whole programme.
  /// - Returns: the plan, where the solver has one that keeps the budget to the fen, and kilograms that no plan exceeds.
  func collectWhole() throws -> (solution: SitingSolution?, most: Int?) {
    guard let options = wholeOptions else { return (nil, nil) }
    let splits = problem.items.contains(where: \.maySplit)
    let programme = SitingProgramme(splits ? spareQuestion : looseQuestion)
    guard let outcome = try solver.attempt(programme.programme, options: options) else { return (nil, nil) }
    // tonnes to a millionth, as the solver keeps its rows
    let most = splits ? nil : outcome.bound.flatMap { Int(exactly: ($0 * 1000 * (1 + 1e-6) + 0.01).rounded(.down)) }
    return (outcome.point.flatMap { whole($0.values, programme) }, most)
  }

  /// How a bound of the whole programme is obtained.
  static let wholeMethod = LocalizedName(
    zh: "整体混合整数规划的分支定界", en: "branch and bound of the whole mixed-integer programme")

  /// The question with so much more budget as roundings to whole fen can take off a plan's cost: half a fen for every
  /// shipment, part of a village that may be split, and shortfall.
  var looseQuestion: SitingProblem {
    guard let budget = problem.budget else { return problem }
    let shipments = problem.possibleStations.count * problem.centreCount
    let parts = problem.items.reduce(0) { $0 + ($1.maySplit ? $1.arcs.count : 0) }
    let shortfalls = problem.coverage.reduce(0) { $0 + ($1.shortfallPrice == nil ? 0 : 1) }
    let loose = budget + (shipments + parts + shortfalls) / 2 + 1
    var question = problem
    question.objective =
      problem.seeksDistance ? .leastGreatestDistance(budget: loose) : .greatestCoverage(budget: loose)
    return question
  }

  /// A point of the whole programme in whole kilograms; `nil` where it is no plan then.
  package func whole(_ values: [Double], _ programme: SitingProgramme) -> SitingSolution? {
    func chosen(_ columns: [LinearProgramme.Column]) -> Int? { columns.firstIndex { values[$0.index] > 0.5 } }
    var solution = SitingSolution(
      masses: Array(repeating: 0, count: problem.arcs.count), stations: programme.build.map(chosen),
      lines: programme.fit.map(chosen), shipments: [])
    for (index, item) in problem.items.enumerated() {
      if item.maySplit {
        place(share(item, values, programme, &solution), of: item, &solution)
      } else if let arc = item.arcs.first(where: { values[programme.assign[$0].index] > 0.5 }) {
        solution.masses[arc] = problem.items[index].mass
      }
    }
    guard solution.ship(for: problem), problem.meetsRequirements(solution),
      cost(of: solution) <= problem.budget ?? .max
    else { return nil }
    return solution
  }

  /// What branch and bound of undivided villages, stations and lines finds where each requirement may be missed at a
  /// price: requirements that every plan misses, or a plan that misses none; neither where nothing is proven.
  func missedByWholes() throws -> (unmet: [UnmetRequirement], solution: SitingSolution?) {
    guard let options = wholeOptions else { return ([], nil) }
    let programme = SitingProgramme(looseQuestion, requirements: .elastic)
    let outcome = try solver.attempt(programme.programme, options: options)
    guard let outcome, outcome.conclusion == .optimal, let point = outcome.point else { return ([], nil) }
    let unmet = programme.missing.compactMap { requirement, column -> UnmetRequirement? in
      let missing = point.values[column.index]
      return missing > 1e-6 ? UnmetRequirement(requirement, missing: missing, in: problem) : nil
    }
    return (unmet, unmet.isEmpty ? whole(point.values, programme) : nil)
  }

  /// The plan of a solution that nothing bounds yet.
  func unbounded(_ solution: SitingSolution) -> SitingPlan {
    problem.plan(solution) { cost, collected in
      switch problem.objective {
      case .leastCost: quality(value: cost.total.fen, bound: nil, isLower: true)
      case .greatestCoverage: quality(value: collected, bound: nil, isLower: false)
      case .leastGreatestDistance: quality(value: problem.greatestDistance(of: solution), bound: nil, isLower: true)
      }
    }
  }
}
