internal import Computation
public import LinearProgramming
internal import Quantities
public import WasteNetwork

extension RoutingEngine {
  /// The plan with what the kilometres of its rounds must cost at least, station by station and period by period: of all
  /// rounds that make the same visits with the same loads in the same periods and keep payload, body, shift, closed
  /// roads and streams that may not share a load. Column generation over ng-routes where it comes to something,
  /// trees, or loads and ways elsewhere.
  /// - Parameters:
  ///   - work: labels, joints and simplex iterations for all stations and periods together, as `RoundsBound.Settings.limit`
  ///     counts them; the result depends on it, and not on the threads.
  ///   - isCancelled: looked at between steps; the limits are weaker then.
  public static func limited(
    _ plan: TransportPlan, network: Network, siting: SitingPlan, metric: any RoadMetric, with solver: any LinearSolver,
    work: Int, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> TransportPlan {
    let limits = RoundLimits(network: network, siting: siting, metric: metric, rounds: plan.rounds)
    return plan.limited(by: limits.all(with: solver, work: work, threads: threads, isCancelled: isCancelled))
  }
}

/// Limits below the kilometre cost of a plan's rounds, problem by problem.
struct RoundLimits {
  private let network: Network
  private let places: [VisitsDriven.Place]
  private let costs: [Int]
  /// Each different problem once: seasons repeat their visits.
  private let problems: [Problem]
  /// By place its problem.
  private let problemOf: [Int]

  private struct Problem {
    let problem: RoutingProblem?
    let terms: RoundTerms
    let streams: [Int]
    /// The least that rounds of a period cost, fen.
    let plan: Int
  }

  init(network: Network, siting: SitingPlan, metric: any RoadMetric, rounds: [TransportPlan.Round]) {
    self.network = network
    let driven = VisitsDriven(network, rounds: rounds)
    places = driven.places
    costs = places.map { driven.costs[$0] ?? 0 }
    var known: [StationVisits: Int] = [:]
    var different: [(visits: StationVisits, cost: Int)] = []
    var problemOf: [Int] = []
    for (place, cost) in zip(places, costs) {
      let visits = driven.visits(at: place)
      let index = known[visits] ?? different.count
      if index == different.count {
        known[visits] = index
        different.append((visits, cost))
      }
      different[index].cost = min(different[index].cost, cost)
      problemOf.append(index)
    }
    self.problemOf = problemOf
    let rules = CollectionRules(network)
    let ground = DayPacking.Ground(network: network, siting: siting, metric: metric)
    let depots = Set(siting.assignments.compactMap { network.depotIndex($0.depot) }).sorted()
    problems = different.map { visits, cost in
      let trucks = VisitTrucks(network, visits, rules: rules, ground: ground, depots: depots)
      let problem = VisitProblem(network, visits, trucks: trucks, metric: metric, ground: ground)
      return Problem(problem: problem.problem(), terms: problem.terms, streams: visits.streams, plan: cost)
    }
  }

  /// One for each station's streams and period with rounds.
  func all(
    with solver: any LinearSolver, work: Int, threads: Int, isCancelled: @escaping @Sendable () -> Bool
  ) -> [TransportPlan.RoundLimit] {
    let share = work / max(1, problems.count)
    let bounds = each(of: problems.count, threads: threads) { index in
      bound(problems[index], with: solver, work: share, isCancelled: isCancelled)
    }
    return places.indices.map { index in
      let (place, bound) = (places[index], bounds[problemOf[index]])
      return TransportPlan.RoundLimit(
        depot: network.depots[place.depot].id, period: place.period,
        streams: problems[problemOf[index]].streams.map { network.streams[$0].id },
        visits: problems[problemOf[index]].terms.visits.reduce(0, +), cost: .fen(costs[index]),
        // what rounds cost is whole fen, so the limit is rounded up
        limit: .fen(max(0, (bound.cost + 999) / 1000)), method: bound.plannedMethod,
        progress: bound.progress)
    }
  }

  private func bound(
    _ one: Problem, with solver: any LinearSolver, work: Int, isCancelled: @escaping @Sendable () -> Bool
  ) -> RoundsBound {
    guard let problem = one.problem else { return RoundsBound(cost: 0, method: .ways, end: .tooLarge, work: 0) }
    let settings = RoundsBound.Settings(limit: work, plan: one.plan * 1000 - 999, isCancelled: isCancelled)
    return RoundsBound.bound(of: problem, one.terms, with: solver, settings: settings)
  }
}

extension RoundsBound {
  fileprivate var plannedMethod: TransportPlan.RoundLimit.Method {
    switch method {
    case .columnGeneration: .columnGeneration
    case .trees: .trees
    case .ways: .ways
    }
  }

  fileprivate var progress: TransportPlan.RoundLimit.Progress {
    switch end {
    case .converged: .finished
    case .stopped: .stopped
    case .tooLarge: .tooLarge
    }
  }
}
