public import Computation
public import LinearProgramming

/// A standard problem of facility location, ready to be solved.
public protocol LocationProblem: Sendable {
  /// What kind of problem it is and how large, in a few words.
  var summary: String { get }
  /// Seconds on two cores after which the published sets' problems of this kind and size are solved well enough.
  var usualSeconds: Double { get }
  /// The problem as an integer programme, for a public solver.
  var programme: LinearProgramme { get }
  /// Finds a plan and a bound.
  func solve(_ effort: Effort) throws -> LocationOutcome
}
