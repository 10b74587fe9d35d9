/// What an account may do.
public enum Role: String, Sendable, CaseIterable, Codable {
  /// Makes scenarios and plans, circulates a plan, decides on objections.
  case planner
  /// Sees the own township and answers for its villages.
  case official
  /// Reads everything, changes nothing.
  case auditor
}

/// Somebody who may sign in.
public struct Account: Sendable, Hashable {
  public let id: Int
  public let name: String
  public let role: Role
  /// Code of the own township; set for officials and for nobody else.
  public let township: String?
  public let isClosed: Bool

  public init(id: Int, name: String, role: Role, township: String?, isClosed: Bool) {
    self.id = id
    self.name = name
    self.role = role
    self.township = township
    self.isClosed = isClosed
  }
}

/// A signed-in account.
public struct Session: Sendable {
  public let account: Account
  /// Every form of the session carries it, so that no other site can send one.
  public let formToken: String

  public init(account: Account, formToken: String) {
    self.account = account
    self.formToken = formToken
  }
}
