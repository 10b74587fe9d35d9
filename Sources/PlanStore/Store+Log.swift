internal import GRDB

/// One line of the log: who changed what, when.
public struct LogEntry: Sendable, Hashable {
  public let at: Moment
  /// Name of the account, or `command line`, or `server`.
  public let account: String
  /// What was done, e.g. `answer.objected`.
  public let action: String
  /// What it was done to, e.g. `plan 3 village 371502103201`.
  public let subject: String
  public let detail: String

  public init(at: Moment, account: String, action: String, subject: String, detail: String) {
    self.at = at
    self.account = account
    self.action = action
    self.subject = subject
    self.detail = detail
  }
}

extension Store {
  /// The latest lines first.
  public func log(limit: Int) async throws -> [LogEntry] {
    try await pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM log ORDER BY id DESC LIMIT ?", arguments: [limit]).map { row in
        LogEntry(
          at: Moment(seconds: row["at"]), account: row["account"], action: row["action"], subject: row["subject"],
          detail: row["detail"])
      }
    }
  }

  static func log(_ entry: LogEntry, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO log (at, account, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
      arguments: [entry.at.seconds, entry.account, entry.action, entry.subject, entry.detail])
  }
}
