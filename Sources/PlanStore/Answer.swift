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
  /// What becomes of an accepted objection when the plan is made anew; `nil` for one that was declined.
  public let remedy: Remedy?
  public let note: String
  public let account: String
  public let at: Moment

  package init(kind: Kind, remedy: Remedy?, note: String, account: String, at: Moment) {
    self.kind = kind
    self.remedy = remedy
    self.note = note
    self.account = account
    self.at = at
  }
}

/// What an accepted objection becomes.
public enum Remedy: Sendable, Hashable {
  /// A forbidden assignment: the village does not hand over to the station that it objected to.
  case elsewhere
  /// A lock: the village hands over to the depot of this code.
  case station(String)
  /// A forbidden site: nobody hands over to the depot of this code.
  case closed(String)

  /// As forms, programs and the store name it, e.g. `closed:LC-HX-1`.
  public var text: String {
    switch self {
    case .elsewhere: "elsewhere"
    case .station(let depot): "station:\(depot)"
    case .closed(let depot): "closed:\(depot)"
    }
  }

  public init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    self.init(word: parts.first ?? "", depot: parts.count > 1 ? parts[1] : nil)
  }

  init?(word: String, depot: String?) {
    switch (word, depot) {
    case ("elsewhere", nil): self = .elsewhere
    case ("station", let depot?): self = .station(depot)
    case ("closed", let depot?): self = .closed(depot)
    default: return nil
    }
  }

  var word: String { String(text.prefix { $0 != ":" }) }

  /// Code of the depot that it names.
  public var depot: String? {
    switch self {
    case .elsewhere: nil
    case .station(let depot), .closed(let depot): depot
    }
  }
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
