internal import GRDB

extension Store {
  /// The latest first.
  public func plans() async throws -> [PlanRecord] {
    try await pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM plans ORDER BY id DESC").map(PlanRecord.init)
    }
  }

  public func plan(_ id: Int) async throws -> PlanRecord? {
    try await pool.read { try Store.plan(id, in: $0) }
  }

  /// The plan that lies before the officials: the one circulated last.
  public func circulatedPlan() async throws -> PlanRecord? {
    try await pool.read { try Store.circulatedPlan(in: $0) }
  }

  static func circulatedPlan(in database: Database) throws -> PlanRecord? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM plans WHERE circulated_at IS NOT NULL ORDER BY circulated_at DESC, id DESC LIMIT 1"
    ).map(PlanRecord.init)
  }

  /// Puts a plan before the officials.
  /// - Throws: `StoreFault.noPlan`.
  public func circulate(_ id: Int, by account: Account, at now: Moment) async throws {
    try await pool.write { database in
      guard try Store.plan(id, in: database) != nil else { throw StoreFault.noPlan(id) }
      try database.execute(sql: "UPDATE plans SET circulated_at = ? WHERE id = ?", arguments: [now.seconds, id])
      try Store.log(
        LogEntry(at: now, account: account.name, action: "plan.circulate", subject: "plan \(id)", detail: ""),
        in: database)
    }
  }

  /// Registers a bundle that was made elsewhere and lies complete in its folder.
  /// - Returns: the plan's number.
  public func addPlan(
    scenario: String, folder: String, fingerprint: String, by author: String, at now: Moment
  ) async throws -> Int {
    try await pool.write { database in
      try database.execute(
        sql: "INSERT INTO plans (scenario, folder, fingerprint, made_at) VALUES (?, ?, ?, ?)",
        arguments: [scenario, folder, fingerprint, now.seconds])
      let id = Int(database.lastInsertedRowID)
      try Store.log(
        LogEntry(at: now, account: author, action: "plan.add", subject: "plan \(id)", detail: folder), in: database)
      return id
    }
  }

  /// Notes who made a scenario over which base.
  public func addScenario(_ folder: String, base: String, by account: Account, at now: Moment) async throws {
    try await pool.write { database in
      try database.execute(
        sql: "INSERT INTO scenarios (folder, base, account, made_at) VALUES (?, ?, ?, ?)",
        arguments: [folder, base, account.id, now.seconds])
      try Store.log(
        LogEntry(at: now, account: account.name, action: "scenario.add", subject: folder, detail: "extends \(base)"),
        in: database)
    }
  }

  static func plan(_ id: Int, in database: Database) throws -> PlanRecord? {
    try Row.fetchOne(database, sql: "SELECT * FROM plans WHERE id = ?", arguments: [id]).map(PlanRecord.init)
  }
}

extension PlanRecord {
  init(_ row: Row) {
    self.init(
      id: row["id"], run: row["run"], scenario: row["scenario"], folder: row["folder"],
      fingerprint: row["fingerprint"], madeAt: Moment(seconds: row["made_at"]),
      circulatedAt: (row["circulated_at"] as Int?).map(Moment.init))
  }
}
