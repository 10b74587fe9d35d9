internal import Foundation
internal import GRDB

extension Store {
  /// - Parameters:
  ///   - township: the official's own; `nil` for others.
  ///   - author: who adds the account, for the log.
  /// - Throws: `StoreFault.nameTaken`, `.shortPassword`.
  public func addAccount(
    name: String, role: Role, township: String?, password: String, by author: String, at now: Moment
  ) async throws {
    let hash = try Store.checked(password)
    try await pool.write { database in
      guard try Store.account(named: name, in: database) == nil else { throw StoreFault.nameTaken(name) }
      try database.execute(
        sql: "INSERT INTO accounts (name, role, township, password, added_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, role.rawValue, township, hash, now.seconds])
      try Store.log(
        LogEntry(at: now, account: author, action: "account.add", subject: name, detail: Store.text(role, township)),
        in: database)
    }
  }

  /// Sets a new password and ends the account's sessions.
  public func setPassword(of name: String, to password: String, by author: String, at now: Moment) async throws {
    let hash = try Store.checked(password)
    try await change(name, by: author, "account.password", at: now) { database, account in
      try database.execute(sql: "UPDATE accounts SET password = ? WHERE id = ?", arguments: [hash, account.id])
    }
  }

  /// Ends the account's sessions and lets it sign in no more; what it said stays.
  public func closeAccount(_ name: String, by author: String, at now: Moment) async throws {
    try await change(name, by: author, "account.close", at: now) { database, account in
      try database.execute(sql: "UPDATE accounts SET is_closed = 1 WHERE id = ?", arguments: [account.id])
    }
  }

  /// All accounts by name.
  public func accounts() async throws -> [Account] {
    try await pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM accounts ORDER BY name").compactMap(Account.init)
    }
  }

  private func change(
    _ name: String, by author: String, _ action: String, at now: Moment,
    _ body: @escaping @Sendable (Database, Account) throws -> Void
  ) async throws {
    try await pool.write { database in
      guard let account = try Store.account(named: name, in: database) else { throw StoreFault.noAccount(name) }
      try body(database, account)
      try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [account.id])
      try Store.log(LogEntry(at: now, account: author, action: action, subject: name, detail: ""), in: database)
    }
  }

  private static func checked(_ password: String) throws(StoreFault) -> String {
    guard password.count >= Secret.leastPasswordLength else {
      throw .shortPassword(least: Secret.leastPasswordLength)
    }
    return Secret.hash(password)
  }

  private static func text(_ role: Role, _ township: String?) -> String {
    [role.rawValue, township].compactMap(\.self).joined(separator: " ")
  }

  static func account(named name: String, in database: Database) throws -> Account? {
    try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ?", arguments: [name]).flatMap(Account.init)
  }
}

extension Account {
  init?(_ row: Row) {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    self.init(
      id: row["id"], name: row["name"], role: role, township: row["township"], isClosed: row["is_closed"] as Int == 1)
  }
}
