import Siting
public import WasteNetwork
public import Years

/// What a run over several years tells while it goes on.
public enum YearsEvent: Sendable {
  /// What happens in the planning of one stage, named by its year.
  case stage(Int, PlanningEvent)
  /// Stages are sited anew beside each other: the least total so far in fen.
  case joining(best: Int)
}

/// Plans several years together: stages are siting questions of their own that meet only in what stands when.
///
/// Each stage is first sited by itself, which also proves its bound. Then stages are sited again at what their stations are
/// worth to the others (block-coordinate search), and whatever choice among all sitings found costs least in all is kept,
/// reckoned from what stands when. The result depends on inputs, effort and seed only.
public struct YearsPlanner: Sendable {
  /// One stage's district.
  public struct Stage: Sendable {
    let when: YearStage
    let planner: Planner

    public init(
      _ when: YearStage, network: Network, metric: any RoadMetric, distances: RoadDistances, settings: PlanSettings,
      threads: Int
    ) {
      self.when = when
      planner = Planner(
        network: network, metric: metric, distances: distances, settings: settings, threads: threads,
        standing: StandingPrices.none)
    }
  }

  /// A stage's plan and the terms at which it was sited.
  public struct StagePlan: Sendable {
    public let plan: Plan
    public let standing: StandingPrices
  }

  public enum Outcome: Sendable {
    /// By stage.
    case plan([StagePlan])
    /// The year whose requirements cannot be met, and which.
    case infeasible(year: Int, [LocalizedName])
    /// Stopped before this year had any plan.
    case stopped(year: Int)
  }

  private let stages: [Stage]
  private let account: ClosingAccount
  private let terms: StandingTerms

  /// Times that all stages are sited anew.
  private static let passes = 4

  /// - Parameter stages: two or more, ascending.
  public init(_ stages: [Stage], closing: ClosingRule) {
    self.stages = stages
    account = ClosingAccount(stages: stages.map(\.when), rule: closing)
    terms = StandingTerms(account, networks: stages.map(\.planner.network))
  }

  /// Plans. When `control` stops the search, what was found so far is planned to the end.
  /// - Parameter report: called from the planning threads as the run goes on.
  /// - Throws: the faults of the engines when they could not answer at all.
  public func plan(control: RunControl, report: @escaping @Sendable (YearsEvent) -> Void) throws -> Outcome {
    var sitings = StageSitings(account)
    for (index, stage) in stages.enumerated() {
      report(.stage(stage.when.year, .began(.siting)))
      // one part for each stage still to be sited, and one for what joins them and the year
      let part = control.part(1 / Double(stages.count - index + 1))
      switch try stage.planner.site(part, { report(.stage(stage.when.year, $0)) }) {
      case .plan(let own): sitings.enter(own, at: .none, stage: index)
      case .infeasible(let unmet): return .infeasible(year: stage.when.year, unmet.map(\.statement))
      case .stopped: return .stopped(year: stage.when.year)
      }
    }
    var choice = stages.map { _ in 0 }
    try nest(&sitings, control)
    choice = sitings.cheapest(from: choice)
    report(.joining(best: sitings.total(choice)))
    for _ in 0..<YearsPlanner.passes where !control.hasStopped {
      let before = sitings.total(choice)
      choice = try pass(over: &sitings, from: choice, control)
      report(.joining(best: sitings.total(choice)))
      if sitings.total(choice) == before { break }
    }
    return try complete(&sitings, choice, control, report)
  }

  /// Sites each stage within what its neighbours hold by themselves.
  private func nest(_ sitings: inout StageSitings, _ control: RunControl) throws {
    let alone = stages.indices.map { sitings.found[$0][0].siting }
    for stage in stages.indices {
      for other in [stage + 1, stage - 1] where stages.indices.contains(other) {
        let prices = terms.prices(of: stage, within: alone[other].holdings)
        try site(stage, at: prices, &sitings, control)
      }
    }
  }

  /// Sites every stage once at the terms of a choice and chooses again after each.
  private func pass(
    over sitings: inout StageSitings, from choice: [Int], _ control: RunControl
  ) throws -> [Int] {
    var choice = choice
    for stage in stages.indices {
      let standing = choice.indices.map { sitings.found[$0][choice[$0]].siting.holdings }
      try site(stage, at: terms.prices(of: stage, standing: standing), &sitings, control)
      choice = sitings.cheapest(from: choice)
    }
    return choice
  }

  private func site(
    _ stage: Int, at prices: StandingPrices, _ sitings: inout StageSitings, _ control: RunControl
  ) throws {
    guard !control.hasStopped, !sitings.isKnown(prices, stage: stage) else { return }
    let own = sitings.found[stage][0].siting
    sitings.enter(try stages[stage].planner.sited(prices, beside: own, control), at: prices, stage: stage)
  }

  /// Plans the year of every chosen siting; one whose waste finds no place in the year is left for the next cheapest choice.
  private func complete(
    _ sitings: inout StageSitings, _ start: [Int], _ control: RunControl,
    _ report: @escaping @Sendable (YearsEvent) -> Void
  ) throws -> Outcome {
    var choice = start
    var plans: [StagePlan] = []
    while plans.count < stages.count {
      let stage = plans.count
      let (year, chosen) = (stages[stage].when.year, sitings.found[stage][choice[stage]])
      let outcome = try stages[stage].planner.complete(chosen.siting, control) { report(.stage(year, $0)) }
      switch outcome {
      case .plan(let plan): plans.append(StagePlan(plan: plan, standing: chosen.prices))
      case .stopped: return .stopped(year: year)
      case .infeasible(let reasons):
        sitings.remove(choice[stage], stage: stage)
        guard !sitings.found[stage].isEmpty else { return .infeasible(year: year, reasons) }
        choice[stage] = 0
        choice = sitings.cheapest(from: choice)
        plans = []
      }
    }
    return .plan(plans)
  }
}
