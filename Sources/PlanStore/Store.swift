internal import Foundation
internal import GRDB

/// What people do with plans, in one SQLite file: accounts, sessions, runs, plans, answers and the log of all changes.
///
/// A method that writes returns after the change is on disk (write-ahead log, every commit synchronised), so what was
/// confirmed to a user outlives a kill of the process. Each change and its line in the log are one transaction.
public final class Store: Sendable {
  let pool: DatabasePool

  /// Opens the file, making or migrating it where needed.
  /// - Throws: `DatabaseError` where the file is no database or cannot be written.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Store.patience)
    configuration.label = "plans"
    pool = try DatabasePool(path: path, configuration: configuration)
    try Schema.migrator.migrate(pool)
    // the pool itself asks for less: a commit could be lost with the power
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  }

  /// Seconds to wait for another process that writes to the file.
  private static let patience = 10.0

  /// Whether the file answers.
  public func isAlive() async -> Bool {
    (try? await pool.read { try Int.fetchOne($0, sql: "SELECT 1") }) == 1
  }

  /// Closes the file; everything was written before.
  public func close() throws { try pool.close() }

  /// Copies the store as it is at one moment, while others go on reading and writing.
  /// - Throws: `StoreFault.wouldReplace` where the target exists.
  public func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreFault.wouldReplace(path) }
    let unfinished = path + ".unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    let copy = try DatabaseQueue(path: unfinished)
    try pool.backup(to: copy)
    let state = try copy.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      return try String.fetchOne(database, sql: "PRAGMA integrity_check")
    }
    try copy.close()
    guard state == "ok" else { throw StoreFault.unsoundCopy(state ?? "") }
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }
}

/// Why the store refuses.
public enum StoreFault: Error, Equatable {
  case nameTaken(String)
  case noAccount(String)
  case noPlan(Int)
  case noAnswer(Int)
  /// An objection is decided once.
  case alreadyDecided(Int)
  case noRun(Int)
  case wouldReplace(String)
  case unsoundCopy(String)
  /// Passwords have at least this many characters.
  case shortPassword(least: Int)
}
