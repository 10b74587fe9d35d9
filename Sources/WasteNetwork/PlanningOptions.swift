public import Quantities

/// What a scenario wants of a plan.
public struct PlanningOptions: Sendable, Codable {
  public enum Objective: Sendable, Codable, Hashable {
    /// The least yearly cost that meets the targets (equation 1).
    case leastCost
    /// The greatest coverage for a yearly budget (equation 12). Targets without a shortfall price are kept as
    /// requirements, or all targets are only reported.
    case greatestCoverage(budget: Money, keepsTargets: Bool)
  }

  public var objective: Objective
  /// Road kilometres per straight kilometre, in millionths, where no road distances are given; 1 000 000 or more.
  public var detourFactor: Share
  public var detourFactorSource: String
  /// Days a year on which stations dispatch and trucks drive.
  public var workingDaysPerYear: Int

  public init(objective: Objective, detourFactor: Share, detourFactorSource: String, workingDaysPerYear: Int) {
    self.objective = objective
    self.detourFactor = detourFactor
    self.detourFactorSource = detourFactorSource
    self.workingDaysPerYear = workingDaysPerYear
  }
}
