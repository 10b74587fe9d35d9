/// What a township's pages hang on: as long as it is the same, so are they.
public struct TownshipFront: Sendable, Hashable {
  /// The plan that lies before the officials; `nil` when none does.
  public let plan: PlanRecord?
  /// Number of the township's latest answer to any plan; 0 without one.
  public let lastAnswer: Int
  /// Number of the latest decision on anybody's objection; 0 without one.
  public let lastDecision: Int
}
