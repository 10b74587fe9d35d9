public import Quantities
public import WasteNetwork

/// What came of planning the flows of a year.
public enum FlowOutcome: Sendable {
  /// A plan; its overflow is all zero when the yards and outlets suffice.
  case plan(FlowPlan)
  /// Contracts that no flow can honour, each with the mass it stays short by.
  case infeasible([FlowObstacle])
  /// The solver was stopped before it had an answer.
  case stopped(Quality.StopReason)
}

/// A requirement that the flows cannot meet, and by how much.
public struct FlowObstacle: Sendable, Hashable, Codable {
  public var requirement: LocalizedName
  /// Mass a year that is missing.
  public var shortBy: Mass

  public init(requirement: LocalizedName, shortBy: Mass) {
    self.requirement = requirement
    self.shortBy = shortBy
  }
}

/// Why the flows could not be planned at all.
public enum FlowFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The siting plan names a code or size that the network does not have.
  case unknown(String)
  /// The solver could not answer, in its own words.
  case solver(String)
  /// The solver's point is not whole in kilograms, though the programme's vertices are.
  case notWhole(String)

  public var description: String {
    switch self {
    case .unknown(let what): "the siting plan names \(what), which the network does not have"
    case .solver(let words): "the solver could not plan the flows: \(words)"
    case .notWhole(let what): "the solver's flow of \(what) is not a whole number of kilograms"
    }
  }
}
