import GRDB

/// The tables of the store, version by version. A version that was ever published is never edited: changes come as new
/// ones.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: accounts, sessions, runs, plans, answers, log") { database in
      try database.execute(sql: accounts + work + answers)
      for table in ["answers", "decisions", "log"] { try database.execute(sql: appendOnly(table)) }
    }
    migrator.registerMigration("2: least change, remedies, known browsers") { try $0.execute(sql: leastChange) }
    return migrator
  }

  /// Times are seconds since 1970-01-01 UTC everywhere.
  private static let accounts = """
    CREATE TABLE accounts (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      role TEXT NOT NULL CHECK (role IN ('planner', 'official', 'auditor')),
      township TEXT CHECK ((role = 'official') = (township IS NOT NULL)),
      password TEXT NOT NULL,
      is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sessions (
      token BLOB NOT NULL PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES accounts (id),
      form_token TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  /// Scenarios made here, runs asked for, and the plans that came of them.
  private static let work = """
    CREATE TABLE scenarios (
      folder TEXT NOT NULL PRIMARY KEY,
      base TEXT NOT NULL,
      account INTEGER NOT NULL REFERENCES accounts (id),
      made_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      scenario TEXT NOT NULL,
      effort INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 100000),
      state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'planned', 'failed', 'cancelled')),
      attempt INTEGER NOT NULL DEFAULT 0,
      process INTEGER,
      message TEXT NOT NULL DEFAULT '',
      account INTEGER NOT NULL REFERENCES accounts (id),
      asked_at INTEGER NOT NULL,
      began_at INTEGER,
      ended_at INTEGER
    ) STRICT;
    CREATE TABLE plans (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER UNIQUE REFERENCES runs (id),
      scenario TEXT NOT NULL,
      folder TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      made_at INTEGER NOT NULL,
      circulated_at INTEGER
    ) STRICT;

    """

  /// What officials and planners said, and the log of every change.
  private static let answers = """
    CREATE TABLE answers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      plan INTEGER NOT NULL REFERENCES plans (id),
      township TEXT NOT NULL,
      village TEXT NOT NULL,
      stream TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('confirmed', 'objected')),
      reason TEXT NOT NULL CHECK (kind = 'confirmed' OR length(trim(reason)) > 0),
      account INTEGER NOT NULL REFERENCES accounts (id),
      said_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX answers_of_plan ON answers (plan, township);
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      answer INTEGER NOT NULL UNIQUE REFERENCES answers (id),
      kind TEXT NOT NULL CHECK (kind IN ('accepted', 'declined')),
      note TEXT NOT NULL,
      account INTEGER NOT NULL REFERENCES accounts (id),
      said_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE log (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      account TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;

    """

  /// Runs that depart from an accepted plan and write folders that no other database names; what becomes of an accepted
  /// objection; browsers in which somebody signed in before.
  private static let leastChange = """
    ALTER TABLE runs ADD COLUMN folder TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN against INTEGER REFERENCES plans (id);
    ALTER TABLE runs ADD COLUMN moves INTEGER CHECK ((moves IS NULL) = (against IS NULL) AND moves >= 0);
    ALTER TABLE runs ADD COLUMN message_en TEXT NOT NULL DEFAULT '';
    ALTER TABLE decisions ADD COLUMN remedy TEXT CHECK (remedy IN ('elsewhere', 'station', 'closed'));
    ALTER TABLE decisions ADD COLUMN depot TEXT
      CHECK ((depot IS NULL) = (remedy IS NULL OR remedy = 'elsewhere'));
    CREATE INDEX answers_of_township ON answers (township, id);
    CREATE TABLE browsers (
      token BLOB NOT NULL PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES accounts (id),
      ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  /// Rows can be added to the table and nothing else, whoever asks.
  private static func appendOnly(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_keeps_rows BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_replaces_nothing BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_keeps_values BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    """
  }
}
