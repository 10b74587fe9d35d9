public import Quantities

/// What a scenario wants of a plan.
public struct PlanningOptions: Sendable, Codable {
  public enum Objective: Sendable, Codable, Hashable {
    /// The least yearly cost that meets the targets (equation 1).
    case leastCost
    /// The greatest coverage for a yearly budget (equation 12). Targets without a shortfall price are kept as
    /// requirements, or all targets are only reported.
    case greatestCoverage(budget: Money, keepsTargets: Bool)
    /// The least greatest road distance from a village to its station (equation 26), and of the plans that have it one
    /// that costs little. The cost of equation (1), priced shortfalls included, stays within the budget, if there is one.
    case leastGreatestDistance(budget: Money?)
  }

  /// What the value of a plan's siting counts.
  public enum Measure: Sendable {
    /// Fen a year.
    case money
    /// Kilograms a year.
    case mass
    /// Metres.
    case distance
  }

  /// Which vehicles a plan may use.
  public enum Fleet: String, Sendable, Codable, CaseIterable {
    /// Those the scenario lists.
    case given
    /// Any number of each type up to its count: the cheapest mix is sought.
    case choose
  }

  public var objective: Objective
  /// Road kilometres per straight kilometre, in millionths, where no road distances are given; 1 000 000 or more.
  public var detourFactor: Share
  public var detourFactorSource: String
  /// Days a year on which stations dispatch and trucks drive.
  public var workingDaysPerYear: Int
  /// Work is spread evenly over the vehicles of a type.
  public var balancesCrews: Bool
  public var fleet: Fleet

  public init(
    objective: Objective, detourFactor: Share, detourFactorSource: String, workingDaysPerYear: Int,
    balancesCrews: Bool = false, fleet: Fleet = .given
  ) {
    self.objective = objective
    self.detourFactor = detourFactor
    self.detourFactorSource = detourFactorSource
    self.workingDaysPerYear = workingDaysPerYear
    self.balancesCrews = balancesCrews
    self.fleet = fleet
  }
}

extension PlanningOptions.Objective {
  public var measure: PlanningOptions.Measure {
    switch self {
    case .leastCost: .money
    case .greatestCoverage: .mass
    case .leastGreatestDistance: .distance
    }
  }

  /// What a plan may cost a year; `nil` where nothing limits it.
  public var budget: Money? {
    switch self {
    case .leastCost: nil
    case .greatestCoverage(let budget, _): budget
    case .leastGreatestDistance(let budget): budget
    }
  }
}
