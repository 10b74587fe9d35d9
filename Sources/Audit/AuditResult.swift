public import WasteNetwork

/// The answer of an audit: every check that was made, how often, and what did not agree.
public struct AuditResult: Sendable, Codable {
  /// One figure of the plan that does not agree with what the inputs give.
  public struct Failure: Sendable, Hashable, Codable {
    /// Codes that lead to the figure, e.g. `village 371502103201 · straw`.
    public let place: String
    /// What follows from the inputs, with its unit.
    public let expected: String
    /// What the plan says, with its unit.
    public let found: String

    public init(place: String, expected: String, found: String) {
      self.place = place
      self.expected = expected
      self.found = found
    }
  }

  /// One rule, held against everything in the plan that it applies to.
  public struct Check: Sendable, Codable {
    /// The rule; a number in brackets is the equation's in the siting model.
    public let name: LocalizedName
    /// What was found, where agreement alone says too little.
    public let detail: LocalizedName?
    /// How many figures were recomputed and compared.
    public let checked: Int
    public let failures: [Failure]

    public var passed: Bool { failures.isEmpty }

    /// A rule that was held against things outside the plan, as the files of its bundle.
    public init(name: LocalizedName, checked: Int, failures: [Failure]) {
      self.init(name: name, detail: nil, checked: checked, failures: failures)
    }

    init(name: LocalizedName, detail: LocalizedName?, checked: Int, failures: [Failure]) {
      self.name = name
      self.detail = detail
      self.checked = checked
      self.failures = failures
    }
  }

  /// What comes of an audit.
  public enum Verdict: String, Sendable, Codable {
    case passed
    /// Nothing failed, but something that matters could not be held against anything.
    case passedInPart = "passed-in-part"
    case failed
  }

  public let verdict: Verdict
  /// In the order of the audit: codes, siting, targets, flows, transport.
  public let checks: [Check]
  /// Statements of the plan that were not recomputed, so that silence is not taken for agreement.
  public let notAudited: [LocalizedName]
  /// What keeps it from passing whole.
  public let reservations: [LocalizedName]

  init(checks: [Check], notAudited: [LocalizedName], reservations: [LocalizedName] = []) {
    let passed = checks.allSatisfy(\.passed)
    verdict = !passed ? .failed : reservations.isEmpty ? .passed : .passedInPart
    (self.checks, self.notAudited, self.reservations) = (checks, notAudited, reservations)
  }

  /// The audit with further checks and statements, and with what keeps it from passing whole.
  public func adding(
    _ checks: [Check], notAudited: [LocalizedName] = [], reservations: [LocalizedName] = []
  ) -> AuditResult {
    AuditResult(
      checks: self.checks + checks, notAudited: self.notAudited + notAudited,
      reservations: self.reservations + reservations)
  }

  /// No check failed.
  public var passed: Bool { checks.allSatisfy(\.passed) }
  /// Figures compared in all.
  public var checked: Int { checks.reduce(0) { $0 + $1.checked } }
  /// The checks that failed.
  public var failed: [Check] { checks.filter { !$0.passed } }
}
