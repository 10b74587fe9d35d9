internal import Computation
public import LinearProgramming

/// A limit below which the cost of a problem's rounds cannot fall, and how it was found.
public struct RoundsBound: Sendable, Equatable {
  /// What proved the bound.
  public enum Method: String, Sendable, Equatable, Encodable {
    /// Column generation over ng-routes with cuts.
    case columnGeneration
    /// Trees that join all clients with the depot, priced until each has two edges: good where rounds are long.
    case trees
    /// Ways there and back, weighted with the loads: weak, and next to nothing to compute.
    case ways
  }

  /// Why the search for a better bound ended.
  public enum End: String, Sendable, Equatable, Encodable {
    /// Nothing known here raises it.
    case converged
    /// The work was spent, labels or the solver ran out, or the search was cancelled: the bound holds, and could be better.
    case stopped
    /// The problem has a vehicle type that more clients can be served by than column generation takes, or costs beyond
    /// its numbers.
    case tooLarge
  }

  /// How hard to try.
  public struct Settings: Sendable {
    /// Work to spend: labels made and joined, and simplex iterations at 60 labels each.
    public var limit: Int
    /// Clients that a round remembers at first, 1 … 24; others count as the nearest of these.
    public var memory: Int { didSet { memory = Settings.fitting(memory) } }
    /// Whether the relaxation is made tighter by cuts and longer memories, and trees are tried beside it.
    public var isStrengthened: Bool
    /// Cost of a known plan: a bound that reaches it is good enough.
    public var plan: Int?
    public var isCancelled: @Sendable () -> Bool

    public init(
      limit: Int = 100_000_000, memory: Int = 10, isStrengthened: Bool = true, plan: Int? = nil,
      isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
      self.limit = limit
      self.memory = Settings.fitting(memory)
      self.isStrengthened = isStrengthened
      self.plan = plan
      self.isCancelled = isCancelled
    }

    private static func fitting(_ memory: Int) -> Int { min(24, max(1, memory)) }
  }

  /// No plan that keeps every rule costs less. In the problem's cost units.
  public var cost: Int
  public var method: Method
  public var end: End
  /// Work spent.
  public var work: Int

  /// The best bound found within the settings' limit.
  ///
  /// The solver's answers are used as hints only: the bound is proven in whole numbers from prices by exact pricing.
  /// A solver that fails ends the search with the bound reached.
  ///
  /// What lowers the bound and never makes it wrong: depots' costs and capacities and all time windows are left out,
  /// waiting costs and takes nothing, overtime costs no more than other time, and the trips of a shift are bounded one by one (see `TripWays`).
  public static func bound(
    of problem: RoutingProblem, with solver: any LinearSolver, settings: Settings = Settings()
  ) -> RoundsBound {
    bound(of: problem, RoundTerms(problem), with: solver, settings: settings)
  }

  static func bound(
    of problem: RoutingProblem, _ terms: RoundTerms, with solver: any LinearSolver, settings: Settings
  ) -> RoundsBound {
    guard let scale = scale(of: problem) else {
      return RoundsBound(cost: 0, method: .ways, end: .tooLarge, work: 0)
    }
    let classes = problem.vehicleTypes.indices.map { type in
      RoundClass(problem, terms, type: type, memory: settings.memory)
    }.filter { !$0.clients.isEmpty }
    let ways = SimpleRoundBound.bound(of: problem, terms, classes: classes, scale: scale)
    let trees =
      settings.isStrengthened
      ? TreeBound.bound(of: problem, terms, classes: classes, scale: scale, target: settings.plan) : nil
    let simple = max(ways, trees ?? ways)
    let method: Method = simple > ways ? .trees : .ways
    guard classes.allSatisfy({ $0.clients.count <= SmallSet.greatestCount }) else {
      return RoundsBound(cost: simple, method: method, end: .tooLarge, work: 0)
    }
    let (master, programme) = RoundMaster.make(problem, terms, classes)
    var search = ColumnGeneration(
      problem, terms, classes: classes, master: master, settings: settings, scale: scale, bound: simple)
    do {
      try solver.withMaster(programme) { live in try search.run(&live) }
    } catch {
      search.end = .stopped
    }
    return RoundsBound(
      cost: search.bound, method: search.bound > simple ? .columnGeneration : method, end: search.end ?? .stopped,
      work: search.work)
  }

  /// Bounds of several problems, each made, solved and freed on one thread.
  public static func bounds(
    of problems: [RoutingProblem], with solver: any LinearSolver, settings: Settings = Settings(), threads: Int
  ) -> [RoundsBound] {
    each(of: problems.count, threads: threads) { index in
      bound(of: problems[index], with: solver, settings: settings)
    }
  }

  /// Thousandths of a cost unit, coarser where costs are so great that sums could overflow; `nil` where whole units do.
  private static func scale(of problem: RoutingProblem) -> Int? {
    let dearest =
      problem.vehicleTypes.map { type in
        let profile = problem.profiles[type.profile]
        let service = problem.clients.indices.map { problem.service($0, profile: type.profile) }.max() ?? 0
        return Double(type.fixedCost) + Double(type.unitDistanceCost) * Double(profile.distance.values.max() ?? 0)
          + Double(type.unitDurationCost) * Double(Int(profile.duration.values.max() ?? 0) + service)
      }.max() ?? 0
    return [1000, 100, 10, 1].first { Double($0) * dearest * Double(problem.locationCount + 1) < 1e13 }
  }
}
