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
  /// The planning program's last words.
  public let message: String
  /// Name of the account that asked.
  public let account: String
  public let askedAt: Moment
  public let beganAt: Moment?
  public let endedAt: Moment?
  /// The plan that came of it.
  public let plan: Int?

  /// Name of the folder that this attempt writes; every attempt has one of its own.
  public var folder: String { "run-\(id)-\(attempt)" }
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
