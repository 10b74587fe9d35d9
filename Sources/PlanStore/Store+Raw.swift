internal import GRDB

extension Store {
  /// Runs a statement as another program could, for tests of what the file itself forbids.
  package func executeRaw(_ sql: String) throws { try pool.write { try $0.execute(sql: sql) } }

  /// A setting of the connection that writes, as text.
  package func pragma(_ name: String) throws -> String? {
    try pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }
}
