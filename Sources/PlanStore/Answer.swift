/// What an official says of a village's stations.
public struct Answer: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case confirmed, objected }

  public let id: Int
  public let plan: Int
  public let township: String
  public let village: String
  /// `nil`: the answer holds for every stream of the village.
  public let stream: String?
  public let kind: Kind
  /// Not empty for an objection.
  public let reason: String
  /// Name of the account that said so.
  public let account: String
  public let at: Moment
  /// What the planner said to it; `nil` so far.
  public let decision: Decision?

  package init(
    id: Int, plan: Int, township: String, village: String, stream: String?, kind: Kind, reason: String, account: String,
    at: Moment, decision: Decision?
  ) {
    self.id = id
    self.plan = plan
    self.township = township
    self.village = village
    self.stream = stream
    self.kind = kind
    self.reason = reason
    self.account = account
    self.at = at
    self.decision = decision
  }

  /// Whether the answer speaks of a stream.
  public func concerns(_ stream: String) -> Bool { self.stream == nil || self.stream == stream }
}

/// What a planner says to an objection.
public struct Decision: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case accepted, declined }

  public let kind: Kind
  public let note: String
  public let account: String
  public let at: Moment
}

/// An answer that is to be recorded.
public struct Statement: Sendable, Hashable {
  public let village: String
  /// `nil`: every stream.
  public let stream: String?
  public let kind: Answer.Kind
  public let reason: String

  public init(village: String, stream: String?, kind: Answer.Kind, reason: String) {
    self.village = village
    self.stream = stream
    self.kind = kind
    self.reason = reason
  }
}
