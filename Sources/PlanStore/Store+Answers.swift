internal import GRDB

extension Store {
  /// Records what an official says, all of it or nothing; it is on disk when this returns.
  /// - Throws: `StoreFault.noPlan`.
  public func record(
    _ statements: [Statement], plan: Int, township: String, by account: Account, at now: Moment
  ) async throws {
    try await pool.write { database in
      guard try Store.plan(plan, in: database) != nil else { throw StoreFault.noPlan(plan) }
      for one in statements {
        try database.execute(
          sql: """
            INSERT INTO answers (plan, township, village, stream, kind, reason, account, said_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            plan, township, one.village, one.stream, one.kind.rawValue, one.reason, account.id, now.seconds,
          ])
        let stream = one.stream.map { " stream \($0)" } ?? ""
        try Store.log(
          LogEntry(
            at: now, account: account.name, action: "answer.\(one.kind.rawValue)",
            subject: "plan \(plan) village \(one.village)\(stream)", detail: one.reason), in: database)
      }
    }
  }

  /// Answers in the order in which they were given.
  /// - Parameters:
  ///   - plan: those to one plan; `nil` for all.
  ///   - township: those of one township; `nil` for all.
  public func answers(plan: Int?, township: String?) async throws -> [Answer] {
    try await pool.read { database in
      try Row.fetchAll(
        database,
        sql: Store.selectAnswers
          + " WHERE (? IS NULL OR answers.plan = ?) AND (? IS NULL OR answers.township = ?) ORDER BY answers.id",
        arguments: [plan, plan, township, township]
      ).compactMap(Answer.init)
    }
  }

  /// The latest answers of a township to any plan, the latest first.
  /// - Parameter before: only answers given before this one; `nil` for the latest of all.
  public func history(ofTownship township: String, before: Int?, limit: Int) async throws -> [Answer] {
    try await pool.read { database in
      try Row.fetchAll(
        database,
        sql: Store.selectAnswers
          + " WHERE answers.township = ? AND answers.id < ? ORDER BY answers.id DESC LIMIT ?",
        arguments: [township, before ?? Int.max, limit]
      ).compactMap(Answer.init)
    }
  }

  /// What a township's pages hang on, read at one moment.
  public func front(ofTownship township: String) async throws -> TownshipFront {
    try await pool.read { database in
      let answer = try Int.fetchOne(
        database, sql: "SELECT max(id) FROM answers WHERE township = ?", arguments: [township])
      let decision = try Int.fetchOne(database, sql: "SELECT max(id) FROM decisions")
      return TownshipFront(
        plan: try Store.circulatedPlan(in: database), lastAnswer: answer ?? 0, lastDecision: decision ?? 0)
    }
  }

  public func answer(_ id: Int) async throws -> Answer? {
    try await pool.read { database in
      try Row.fetchOne(database, sql: Store.selectAnswers + " WHERE answers.id = ?", arguments: [id])
        .flatMap(Answer.init)
    }
  }

  /// Records the planner's word on an objection.
  /// - Parameter remedy: what becomes of an accepted one; `nil` for one that is declined.
  /// - Throws: `StoreFault.noAnswer`, `.alreadyDecided`.
  public func decide(
    _ answer: Int, _ kind: Decision.Kind, remedy: Remedy?, note: String, by account: Account, at now: Moment
  ) async throws {
    try await pool.write { database in
      let known = try Int.fetchOne(
        database, sql: "SELECT id FROM answers WHERE id = ? AND kind = 'objected'", arguments: [answer])
      guard known != nil else { throw StoreFault.noAnswer(answer) }
      let decided = try Int.fetchOne(database, sql: "SELECT id FROM decisions WHERE answer = ?", arguments: [answer])
      guard decided == nil else { throw StoreFault.alreadyDecided(answer) }
      try database.execute(
        sql: """
          INSERT INTO decisions (answer, kind, remedy, depot, note, account, said_at) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [answer, kind.rawValue, remedy?.word, remedy?.depot, note, account.id, now.seconds])
      try Store.log(
        LogEntry(
          at: now, account: account.name, action: "objection.\(kind.rawValue)", subject: "answer \(answer)",
          detail: [remedy?.text ?? "", note].filter { !$0.isEmpty }.joined(separator: " ")), in: database)
    }
  }

  private static let selectAnswers = """
    SELECT answers.*, accounts.name AS account_name, decisions.kind AS decision, decisions.note AS decision_note,
      decisions.remedy AS remedy, decisions.depot AS remedy_depot, deciders.name AS decider, decisions.said_at AS decided_at
    FROM answers JOIN accounts ON accounts.id = answers.account
    LEFT JOIN decisions ON decisions.answer = answers.id
    LEFT JOIN accounts AS deciders ON deciders.id = decisions.account
    """
}

extension Answer {
  init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]) else { return nil }
    let decision = (row["decision"] as String?).flatMap(Decision.Kind.init).map { kind in
      Decision(
        kind: kind, remedy: (row["remedy"] as String?).flatMap { Remedy(word: $0, depot: row["remedy_depot"]) },
        note: row["decision_note"], account: row["decider"], at: Moment(seconds: row["decided_at"]))
    }
    self.init(
      id: row["id"], plan: row["plan"], township: row["township"], village: row["village"], stream: row["stream"],
      kind: kind, reason: row["reason"], account: row["account_name"], at: Moment(seconds: row["said_at"]),
      decision: decision)
  }
}
