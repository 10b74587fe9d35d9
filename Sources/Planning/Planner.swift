internal import Computation
import Flows
import GLPKSolver
import Quantities
import Routing
import Siting
public import WasteNetwork
public import Years

/// What came of a run.
public enum PlanningOutcome: Sendable {
  case plan(Plan)
  /// The requirements that cannot be met, and by how much, in planner's words.
  case infeasible([LocalizedName])
  /// Stopped before any plan was found.
  case stopped
}

/// Composes siting, rounds that inform it, flows and transport into a plan.
///
/// GLPK's problems stay on the thread that calls `plan`.
public struct Planner: Sendable {
  /// Name and version of the linear programming solver, as the manifest states it.
  public static var solverName: String { GLPK.versionName }

  let network: Network
  let metric: any RoadMetric
  let distances: RoadDistances
  let settings: PlanSettings
  private let threads: Int
  /// The plan that this one departs from in a few villages only, if there is one.
  private let accepted: AcceptedPlan?
  /// The terms at which one of several years is sited; `nil` for a plan of one year.
  private let standing: StandingPrices?
  /// Work of limits of the rounds for each hundredth of the default effort; ten million are about a second's.
  private static let limitWork = 300_000

  public init(
    network: Network, metric: any RoadMetric, distances: RoadDistances, settings: PlanSettings, threads: Int,
    accepted: AcceptedPlan? = nil, standing: StandingPrices? = nil
  ) {
    self.network = network
    self.metric = metric
    self.distances = distances
    self.settings = settings
    self.threads = threads
    self.accepted = accepted
    self.standing = standing
  }

  /// Plans. When `control` stops the search, flows and transport are still planned for the best siting so far.
  /// - Parameter report: called from the planning threads as the run goes on.
  /// - Throws: the faults of the engines when they could not answer at all.
  public func plan(
    control: RunControl, report: @escaping @Sendable (PlanningEvent) -> Void
  ) throws -> PlanningOutcome {
    report(.began(.siting))
    switch try site(control, report) {
    case .plan(let own):
      return try complete(standing.map { try sited($0, beside: own, control) } ?? own, control, report)
    case .infeasible(let unmet): return .infeasible(unmet.map(\.statement))
    case .stopped: return .stopped
    }
  }

  /// The rest of the plan of a siting.
  ///
  /// Of several years no stage is sited anew by its rounds: what stands when was weighed over all of them.
  func complete(
    _ siting: SitingPlan, _ control: RunControl, _ report: @escaping @Sendable (PlanningEvent) -> Void
  ) throws -> PlanningOutcome {
    report(.began(.flows))
    let flows: FlowPlan
    switch try schedule(siting) {
    case .plan(let found): flows = found
    case .infeasible(let obstacles): return .infeasible(obstacles.map(\.statement))
    case .stopped: return .stopped
    }
    let obstacles = withoutPlace(flows)
    guard obstacles.isEmpty else { return .infeasible(obstacles) }
    if standing == nil { report(.began(.rounds)) }
    let types = chosenTypes(for: siting, control)
    let fleet = types.map { network.keeping(vehicles: $0) } ?? network
    var trials = trials(fleet, control, report)
    if standing == nil { trials.run(from: siting) }
    let revised = try revised(trials)
    if revised == nil { trials.keepFirst() }
    report(.began(.transport))
    let driven = settle((siting, flows), revised, fleet, control, report)
    if driven.isFirst { trials.keepFirst() }
    return .plan(compose(limited(driven, fleet, control), trials, types, control))
  }

  func effort(_ control: RunControl) -> Effort {
    Effort(
      work: settings.effort, seed: settings.seed, threads: threads, isCancelled: { control.isCancelled },
      isOutOfTime: { control.isOutOfTime })
  }

  /// What is asked of the siting.
  private var question: SitingProblem {
    let problem = SitingProblem(network, distances: distances)
    return accepted.map(problem.departing) ?? problem
  }

  /// Stations, sizes, assignments and the bound of the district by itself.
  func site(
    _ control: RunControl, _ report: @escaping @Sendable (PlanningEvent) -> Void
  ) throws -> SitingOutcome {
    try SitingEngine.plan(question, with: GLPK(), effort: effort(control)) { progress in
      report(.progressed(progress.done))
      report(.improved(best: progress.best, bound: progress.bound))
    }
  }

  /// When things move.
  private func schedule(_ siting: SitingPlan) throws -> FlowOutcome {
    try FlowEngine.plan(network: network, distances: distances, siting: siting, solver: GLPK())
  }

  /// The cheapest vehicle types for a siting; `nil` where the fleet is given.
  private func chosenTypes(for siting: SitingPlan, _ control: RunControl) -> [ID<Vehicle>]? {
    guard network.options.fleet == .choose else { return nil }
    return FleetChoice(network: network) { types in
      let transport = RoutingEngine.draft(
        network: network.keeping(vehicles: types), siting: siting, metric: metric, effort: effort(control))
      return (transport.left, transport.cost)
    }.types()
  }

  private func trials(
    _ fleet: Network, _ control: RunControl, _ report: @escaping @Sendable (PlanningEvent) -> Void
  ) -> SitingTrials {
    SitingTrials(
      network: network, fleet: fleet, metric: metric, distances: distances, question: question,
      effort: effort(control)
    ) { done, best in
      report(.progressed(done))
      report(.improved(best: best.fen, bound: nil))
    }
  }

  /// What finds no place in the year's flows, stream by stream: collected on paper only, so no plan.
  private func withoutPlace(_ flows: FlowPlan) -> [LocalizedName] {
    network.streams.compactMap { stream in
      let mass = flows.stations.filter { $0.stream == stream.id }.map { $0.overflow.sum() }.sum()
      guard mass > .zero else { return nil }
      return LocalizedName(
        zh: "每年有 \(mass.tonnes) 吨\(stream.name.zh)收上来后无处可去：去向、区级中心或收储站点的能力不足",
        en:
          "\(mass.tonnes) t a year of \(stream.name.en) would be collected but find no place: outlets, centres or yards "
          + "are too small for it")
    }
  }

  /// The siting that costs least with its rounds, with its flows; `nil` where that is the first one, or where something of
  /// it would find no place.
  private func revised(_ trials: SitingTrials) throws -> Sited? {
    guard trials.hasMoved, case .plan(let flows) = try schedule(trials.kept), withoutPlace(flows).isEmpty else {
      return nil
    }
    return (trials.kept, flows)
  }

  /// Plans the transport of the revised siting, and where that comes out dearer than it looked also of the first.
  private func settle(
    _ first: Sited, _ revised: Sited?, _ fleet: Network, _ control: RunControl,
    _ report: @escaping @Sendable (PlanningEvent) -> Void
  ) -> Driven {
    guard let revised else { return Driven(first, drive(first.siting, fleet, control, report), isFirst: true) }
    let later = Driven(revised, drive(revised.siting, fleet, control, report), isFirst: false)
    let earlier = Driven(first, drive(first.siting, fleet, control, report), isFirst: true)
    return later.rank(in: network) < earlier.rank(in: network) ? later : earlier
  }

  /// Rounds, shuttles and fleet.
  private func drive(
    _ siting: SitingPlan, _ fleet: Network, _ control: RunControl,
    _ report: @escaping @Sendable (PlanningEvent) -> Void
  ) -> TransportPlan {
    var plan = RoutingEngine.plan(
      network: fleet, siting: siting, metric: metric, effort: settings.effort, seed: settings.seed,
      threads: threads, isCancelled: control.shouldStop,
      progress: { done, all in report(.progressed(Double(done) / Double(max(1, all)))) })
    if plan.quality.stopReason == .cancelled, !control.isCancelled { plan.quality.stopReason = .timeLimit }
    return plan
  }

  /// How far the rounds can be from the best possible.
  private func limited(_ driven: Driven, _ fleet: Network, _ control: RunControl) -> Driven {
    let transport = RoutingEngine.limited(
      driven.transport, network: fleet, siting: driven.siting, metric: metric, with: GLPK(),
      work: settings.effort * Planner.limitWork, threads: threads, isCancelled: control.shouldStop)
    return Driven((driven.siting, driven.flows), transport, isFirst: driven.isFirst)
  }

  private func compose(
    _ driven: Driven, _ trials: SitingTrials, _ types: [ID<Vehicle>]?, _ control: RunControl
  ) -> Plan {
    let feedback = SitingFeedback(trials: trials.trials, cost: driven.cost(in: network))
    return Plan(
      siting: driven.siting, flows: driven.flows, transport: driven.transport,
      targets: network.targetResults(for: driven.siting), distances: distances.origin,
      caveats: network.planCaveats(distances: distances.origin), isIncomplete: control.hasStopped,
      feedback: feedback.trials.isEmpty ? nil : feedback,
      fleet: FleetPlan(network: network, transport: driven.transport, metric: metric, choosing: types),
      revision: revision(of: driven.siting))
  }

  /// How a siting departs from the accepted plan, and what a further move is worth.
  private func revision(of siting: SitingPlan) -> PlanRevision? {
    accepted.map {
      PlanRevision(
        of: siting, from: $0, in: network, distances: distances,
        price: question.priceOfMove(siting.certificate).map { .fen($0) })
    }
  }
}

extension FlowObstacle {
  /// The obstacle as a sentence for planners.
  fileprivate var statement: LocalizedName {
    LocalizedName(
      zh: "\(requirement.zh)：每年缺 \(shortBy.tonnes) 吨", en: "\(requirement.en): \(shortBy.tonnes) t a year short")
  }
}
