/// How hard a run tries; everything here that can change a result is written to the bundle's manifest.
public struct PlanSettings: Sendable, Codable, Equatable {
  /// Seeds every random choice.
  public var seed: UInt64
  /// Counts work, not seconds: the same effort does the same work on any machine. 100 is the default, 1 a quick look.
  public var effort: Int
  /// Stops the run after this many seconds; such a run may not be reproducible.
  public var timeLimitSeconds: Double?

  public init(seed: UInt64 = 1, effort: Int = 100, timeLimitSeconds: Double? = nil) {
    self.seed = seed
    self.effort = effort
    self.timeLimitSeconds = timeLimitSeconds
  }
}

/// What a run tells while it goes on.
public enum PlanningEvent: Sendable {
  public enum Phase: String, Sendable, CaseIterable {
    /// `rounds` weighs stations by the rounds that they make.
    case siting, flows, rounds, transport
  }

  case began(Phase)
  /// The best plan's value so far and the proven bound: fen a year, kg when coverage is maximised, metres when the
  /// greatest distance is minimised; while stations are weighed by their rounds, always fen a year.
  case improved(best: Int?, bound: Int?)
  /// The part of the phase's effort spent, 0…1.
  case progressed(Double)
}
