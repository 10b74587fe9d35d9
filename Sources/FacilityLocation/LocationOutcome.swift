/// What came of solving a standard problem: what was found, what is proven, and why the search ended.
public struct LocationOutcome: Sendable, Equatable {
  /// Why a search ended.
  public enum StopReason: String, Sendable, Codable {
    /// Value and bound agree to one millionth.
    case optimal
    /// Proven: nothing satisfies every demand.
    case infeasible
    /// The work asked for is done.
    case effortSpent
    case timeLimit
    case cancelled
  }

  /// Cost of the best plan in the instance's own unit, recomputed from the plan; `nil` when none was found.
  public let value: Double?
  /// A cost no plan undercuts, in the same unit; infinite when the problem is infeasible.
  public let bound: Double
  public let stopReason: StopReason
  /// Steps of the search: evaluations of a dual function, simplex iterations or the like.
  public let steps: Int

  /// Part of the value by which the bound lies below a value that counts as proven optimal.
  public static let tolerance = 1e-6

  /// Whether a bound does not contradict a value: it may lie at most one millionth above it.
  static func isSound(value: Double?, bound: Double) -> Bool {
    value.map { bound <= $0 + tolerance * max(1, abs($0)) } ?? true
  }

  /// A bound above the cost of a plan: a fault of this program.
  public struct Contradiction: Error, Equatable, CustomStringConvertible {
    public let value: Double
    public let bound: Double

    public var description: String { "internal fault: the bound \(bound) lies above the value \(value)" }
  }

  /// - Throws: when the bound lies more than one millionth above the value.
  public init(value: Double?, bound: Double, stopReason: StopReason, steps: Int) throws(Contradiction) {
    if let value, !Self.isSound(value: value, bound: bound) { throw Contradiction(value: value, bound: bound) }
    self.value = value
    self.bound = value.map { min($0, bound) } ?? bound
    self.stopReason = stopReason
    self.steps = steps
  }

  /// Part of the value by which the bound lies below it; `nil` without a plan.
  public var gap: Double? { value.map { ($0 - bound) / max(1e-9, abs($0)) } }
}
