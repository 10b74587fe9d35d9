/// A plan that was asked for.
public struct Run: Sendable, Hashable {
  public enum State: String, Sendable, CaseIterable {
    case queued, running, planned, failed, cancelled

    /// Nothing more will happen.
    public var isOver: Bool { self != .queued && self != .running }
  }

  public let id: Int
  /// Name of the scenario's folder.
  public let scenario: String
  /// 100 is the usual.
  public let effort: Int
  public let state: State
  /// How often it was begun; more than once after a kill.
  public let attempt: Int
  /// Number of the process that plans; `nil` while none does.
  public let process: Int?
  /// Name of the folder that this attempt writes: no other attempt and no other database has one of that name. Empty
  /// before the first attempt.
  public let folder: String
  /// The accepted plan that the new one may depart from in a few villages only; `nil` for a plan from scratch.
  public let departure: Departure?
  /// Why there is no plan.
  public let message: Message
  /// Name of the account that asked.
  public let account: String
  public let askedAt: Moment
  public let beganAt: Moment?
  public let endedAt: Moment?
  /// The plan that came of it.
  public let plan: Int?
}

/// Leave to depart from a plan.
public struct Departure: Sendable, Hashable {
  /// Number of the plan.
  public let plan: Int
  /// Villages that may move at most.
  public let moves: Int

  public init(plan: Int, moves: Int) {
    self.plan = plan
    self.moves = moves
  }
}

/// A text for the reader in both languages.
public struct Message: Sendable, Hashable {
  public let zh: String
  public let en: String

  public static let none = Message(zh: "", en: "")

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}

/// A plan whose bundle lies complete in its folder.
public struct PlanRecord: Sendable, Hashable {
  public let id: Int
  public let run: Int?
  public let scenario: String
  /// Name of the bundle's folder.
  public let folder: String
  /// SHA-256 of the bundle's manifest.
  public let fingerprint: String
  public let madeAt: Moment
  /// When it was put before the officials; `nil` if it was not.
  public let circulatedAt: Moment?
}
