internal import GRDB

extension Store {
  /// Puts a run at the end of the queue.
  /// - Parameter departure: the plan to stay near; `nil` for a plan from scratch.
  public func queue(
    scenario: String, effort: Int, departure: Departure? = nil, by account: Account, at now: Moment
  ) async throws -> Int {
    try await pool.write { database in
      try database.execute(
        sql: """
          INSERT INTO runs (scenario, effort, against, moves, state, account, asked_at)
          VALUES (?, ?, ?, ?, 'queued', ?, ?)
          """,
        arguments: [scenario, effort, departure?.plan, departure?.moves, account.id, now.seconds])
      let id = Int(database.lastInsertedRowID)
      let near = departure.map { ", at most \($0.moves) villages moved from plan \($0.plan)" } ?? ""
      try Store.log(
        LogEntry(
          at: now, account: account.name, action: "run.queue", subject: "run \(id)",
          detail: "\(scenario) effort \(effort)\(near)"), in: database)
      return id
    }
  }

  /// Takes the first of the queue as running.
  /// - Returns: `nil` when the queue is empty.
  public func beginNextRun(at now: Moment) async throws -> Run? {
    try await pool.write { database in
      guard
        let id = try Int.fetchOne(database, sql: "SELECT id FROM runs WHERE state = 'queued' ORDER BY id LIMIT 1")
      else { return nil }
      try database.execute(
        sql: """
          UPDATE runs SET state = 'running', attempt = attempt + 1, began_at = ?, process = NULL, message = '',
            message_en = '', folder = 'run-' || id || '-' || (attempt + 1) || '-' || ?
          WHERE id = ?
          """, arguments: [now.seconds, String(Secret.token().prefix(Store.folderMark)), id])
      return try Store.run(id, in: database)
    }
  }

  /// Random characters in a folder's name.
  private static let folderMark = 8

  /// Which process plans, so that a later start of the server can end one that was left behind.
  public func setProcess(_ process: Int, of run: Int) async throws {
    try await pool.write { database in
      try database.execute(sql: "UPDATE runs SET process = ? WHERE id = ?", arguments: [process, run])
    }
  }

  /// Registers the plan of a running run whose bundle is complete.
  /// - Returns: the plan's number; `nil` where the run was cancelled meanwhile.
  public func complete(_ run: Run, fingerprint: String, at now: Moment) async throws -> Int? {
    try await pool.write { database in
      try database.execute(
        sql: """
          UPDATE runs SET state = 'planned', process = NULL, ended_at = ?
          WHERE id = ? AND state = 'running'
          """, arguments: [now.seconds, run.id])
      guard database.changesCount > 0 else { return nil }
      try database.execute(
        sql: "INSERT INTO plans (run, scenario, folder, fingerprint, made_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [run.id, run.scenario, run.folder, fingerprint, now.seconds])
      let id = Int(database.lastInsertedRowID)
      try Store.log(
        LogEntry(at: now, account: "server", action: "run.planned", subject: "run \(run.id)", detail: "plan \(id)"),
        in: database)
      return id
    }
  }

  /// Ends a run without a plan.
  /// - Parameter state: `failed` or `cancelled`.
  public func end(
    _ run: Int, as state: Run.State, message: Message = .none, by account: String, at now: Moment
  ) async throws {
    try await pool.write { database in
      try database.execute(
        sql: """
          UPDATE runs SET state = ?, process = NULL, message = ?, message_en = ?, ended_at = ?
          WHERE id = ? AND state IN ('queued', 'running')
          """, arguments: [state.rawValue, message.zh, message.en, now.seconds, run])
      guard database.changesCount > 0 else { return }
      try Store.log(
        LogEntry(at: now, account: account, action: "run.\(state.rawValue)", subject: "run \(run)", detail: message.en),
        in: database)
    }
  }

  /// Puts a run that was interrupted back to its place in the queue.
  public func requeue(_ run: Int, at now: Moment) async throws {
    try await pool.write { database in
      try database.execute(
        sql: "UPDATE runs SET state = 'queued', process = NULL, began_at = NULL WHERE id = ? AND state = 'running'",
        arguments: [run])
      guard database.changesCount > 0 else { return }
      try Store.log(
        LogEntry(at: now, account: "server", action: "run.requeue", subject: "run \(run)", detail: ""), in: database)
    }
  }

  public func run(_ id: Int) async throws -> Run? { try await pool.read { try Store.run(id, in: $0) } }

  /// The latest first.
  public func runs(limit: Int) async throws -> [Run] {
    try await pool.read { database in
      try Row.fetchAll(database, sql: Store.selectRuns + " ORDER BY runs.id DESC LIMIT ?", arguments: [limit])
        .compactMap(Run.init)
    }
  }

  /// Runs that are marked as running.
  public func runningRuns() async throws -> [Run] {
    try await pool.read { database in
      try Row.fetchAll(database, sql: Store.selectRuns + " WHERE runs.state = 'running' ORDER BY runs.id")
        .compactMap(Run.init)
    }
  }

  private static func run(_ id: Int, in database: Database) throws -> Run? {
    try Row.fetchOne(database, sql: selectRuns + " WHERE runs.id = ?", arguments: [id]).flatMap(Run.init)
  }

  private static let selectRuns = """
    SELECT runs.*, accounts.name AS account_name, plans.id AS plan
    FROM runs JOIN accounts ON accounts.id = runs.account LEFT JOIN plans ON plans.run = runs.id
    """
}

extension Run {
  init?(_ row: Row) {
    guard let state = State(rawValue: row["state"]) else { return nil }
    let against: Int? = row["against"]
    self.init(
      id: row["id"], scenario: row["scenario"], effort: row["effort"], state: state, attempt: row["attempt"],
      process: row["process"], folder: row["folder"],
      departure: against.map { Departure(plan: $0, moves: row["moves"]) },
      message: Message(zh: row["message"], en: row["message_en"]), account: row["account_name"],
      askedAt: Moment(seconds: row["asked_at"]), beganAt: (row["began_at"] as Int?).map(Moment.init),
      endedAt: (row["ended_at"] as Int?).map(Moment.init), plan: row["plan"])
  }
}
