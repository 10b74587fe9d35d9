internal import Foundation
internal import GRDB

extension Store {
  /// Seconds after which one has to sign in again.
  public static let sessionLength = 12 * 3600

  /// Whether the password is the account's. It reckons as long for a name that does not exist, and needs a tenth of a
  /// second of one processor and 64 MiB: callers let few of them run at a time.
  public func account(named name: String, ifPasswordIs password: String) throws -> Account? {
    let row = try pool.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ? AND is_closed = 0", arguments: [name])
    }
    let matches = Secret.matches(password, row?["password"] ?? Store.unknownPassword)
    return matches ? row.flatMap(Account.init) : nil
  }

  /// The hash of a password that nobody has.
  private static let unknownPassword = Secret.hash(Secret.token())

  /// - Returns: the token that the browser is to keep; the store keeps a fingerprint of it only.
  public func beginSession(of account: Account, at now: Moment) async throws -> String {
    let token = Secret.token()
    let formToken = Secret.token()
    try await pool.write { database in
      try database.execute(sql: "DELETE FROM sessions WHERE ends_at <= ?", arguments: [now.seconds])
      try database.execute(
        sql: "INSERT INTO sessions (token, account, form_token, began_at, ends_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          Data(Secret.fingerprint(of: token)), account.id, formToken, now.seconds, now.seconds + Store.sessionLength,
        ])
      try Store.log(
        LogEntry(at: now, account: account.name, action: "session.begin", subject: account.name, detail: ""),
        in: database)
    }
    return token
  }

  /// - Returns: `nil` for a token that is unknown, has ended, or whose account was closed.
  public func session(token: String, at now: Moment) async throws -> Session? {
    try await pool.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT accounts.*, sessions.form_token FROM sessions JOIN accounts ON accounts.id = sessions.account
          WHERE sessions.token = ? AND sessions.ends_at > ? AND accounts.is_closed = 0
          """, arguments: [Data(Secret.fingerprint(of: token)), now.seconds])
      guard let row, let account = Account(row) else { return nil }
      return Session(account: account, formToken: row["form_token"])
    }
  }

  public func endSession(token: String, of account: Account, at now: Moment) async throws {
    try await pool.write { database in
      try database.execute(
        sql: "DELETE FROM sessions WHERE token = ?", arguments: [Data(Secret.fingerprint(of: token))])
      try Store.log(
        LogEntry(at: now, account: account.name, action: "session.end", subject: account.name, detail: ""),
        in: database)
    }
  }

  /// A random token of 64 hexadecimal digits, for forms that come before signing in.
  public static func randomToken() -> String { Secret.token() }
}

/// Browsers in which somebody signed in before: the guesses of others do not lock them out.
extension Store {
  /// Seconds for which a browser is known after signing in.
  public static let acquaintance = 180 * 86_400

  /// - Returns: the token that the browser is to keep; the store keeps a fingerprint of it only.
  public func addBrowser(of account: Account, at now: Moment) async throws -> String {
    let token = Secret.token()
    try await pool.write { database in
      try database.execute(sql: "DELETE FROM browsers WHERE ends_at <= ?", arguments: [now.seconds])
      try database.execute(
        sql: "INSERT INTO browsers (token, account, ends_at) VALUES (?, ?, ?)",
        arguments: [Data(Secret.fingerprint(of: token)), account.id, now.seconds + Store.acquaintance])
    }
    return token
  }

  /// Whether the account signed in with this browser of late.
  public func knows(browser token: String, of name: String, at now: Moment) async throws -> Bool {
    try await pool.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT 1 FROM browsers JOIN accounts ON accounts.id = browsers.account
          WHERE browsers.token = ? AND browsers.ends_at > ? AND accounts.name = ?
          """, arguments: [Data(Secret.fingerprint(of: token)), now.seconds, name]) != nil
    }
  }
}
