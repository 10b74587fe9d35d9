/// Requirements that cannot hold together, none of which can be left out of the list.
public struct Conflict: Sendable, Equatable {
  /// How something is known.
  public enum Proof: String, Sendable, Codable {
    /// By the linear relaxation.
    case relaxation
    /// By branch and bound over whole stations, lines and undivided villages, or by a plan.
    case whole
    /// Neither: the limits of work were reached.
    case open
  }

  /// Demands first, then limits, in the order of the scenario.
  public var members: [Requirement]
  /// How it is known that they cannot hold together; never open.
  public var proof: Proof
  /// How it is known that without any one of them the others can: `relaxation` says so of divided villages and parts of
  /// stations only.
  public var minimality: Proof

  public init(members: [Requirement], proof: Proof, minimality: Proof) {
    self.members = members
    self.proof = proof
    self.minimality = minimality
  }
}
