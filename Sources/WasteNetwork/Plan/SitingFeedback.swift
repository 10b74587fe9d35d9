public import Quantities

/// How siting and rounds informed each other: sitings worked over at the haul costs that the rounds of others came to.
public struct SitingFeedback: Sendable, Codable {
  /// A siting whose rounds were planned, with less effort than the plan's own.
  public struct Trial: Sendable, Codable, Equatable {
    /// Villages' streams that go to another station than in the first siting, or are served in one of the two only.
    public var moved: Int
    /// Equation (1), with the straight estimate of haulage.
    public var estimate: Money
    /// The same with what rounds, shuttles and vehicle days come to in place of the estimate.
    public var cost: Money
    /// Lines of what finds no vehicle, and what they leave with the villages: the mass counts first.
    public var unplaced: Int
    public var left: Mass
    /// Whether the plan has this siting.
    public var isKept: Bool

    public init(moved: Int, estimate: Money, cost: Money, unplaced: Int, left: Mass, isKept: Bool) {
      self.moved = moved
      self.estimate = estimate
      self.cost = cost
      self.unplaced = unplaced
      self.left = left
      self.isKept = isKept
    }
  }

  /// In the order of trial; the first is the siting by the straight estimate.
  public var trials: [Trial]
  /// What the plan's siting costs with its own rounds, shuttles and vehicle days.
  public var cost: Money

  public init(trials: [Trial], cost: Money) {
    self.trials = trials
    self.cost = cost
  }
}

extension Network {
  /// Handling of all that is collected in a year, which no vehicle's cost holds.
  public func handlingCost(of siting: SitingPlan) -> Money {
    siting.assignments.map { one in streamIndex(one.stream).map { streams[$0].handlingPrice * one.mass } ?? .zero }
      .sum()
  }

  /// Equation (1) of a siting with what its transport costs in place of the estimate of haulage.
  public func yearlyCost(of siting: SitingPlan, with transport: TransportPlan) -> Money {
    siting.cost.total - siting.cost.haulage + handlingCost(of: siting) + transport.cost
  }
}
