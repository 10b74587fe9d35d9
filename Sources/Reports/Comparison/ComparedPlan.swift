public import WasteNetwork

/// A plan with the district it is for, as one side of a comparison.
public struct ComparedPlan: Sendable {
  /// What tells it apart for the reader, such as the name of its bundle.
  public let label: String
  public let network: Network
  public let plan: Plan
  public let run: RunFacts
  /// Settings and cells of tables in which its scenario differs from the first plan's; `nil` where nobody looked.
  public let differences: [RunFacts.Item]?

  public init(
    label: String, network: Network, plan: Plan, run: RunFacts, differences: [RunFacts.Item]? = nil
  ) {
    self.differences = differences
    self.label = label
    self.network = network
    self.plan = plan
    self.run = run
  }
}

/// Plans side by side. The first is the one the others are held against; districts may differ, codes tell what is the same.
public struct PlanComparison: Sendable {
  public let plans: [ComparedPlan]
  let targets: [ComparedTarget]
  let figures: [ComparedFigure]
  /// What each plan after the first changes.
  let changes: [PlanChanges]

  /// - Parameter plans: two or more.
  public init(_ plans: [ComparedPlan]) {
    precondition(plans.count > 1, "a comparison has two sides")
    self.plans = plans
    targets = ComparedTarget.all(of: plans)
    figures = ComparedFigure.all(of: plans)
    changes = plans.dropFirst().map { PlanChanges(from: plans[0], to: $0) }
  }
}

extension ComparedPlan {
  /// Streams of several plans by code, in the order in which they first stand.
  static func streams(of plans: [ComparedPlan]) -> [WasteStream] {
    var seen: Set<ID<WasteStream>> = []
    return plans.flatMap(\.network.streams).filter { seen.insert($0.id).inserted }
  }
}
