public import WasteNetwork

/// What a report says of the run that made the plan. It holds no clock time, so equal runs give equal reports.
public struct RunFacts: Sendable, Codable {
  /// One difference of the scenario from its baseline.
  public struct Item: Sendable, Codable, Hashable {
    /// Dotted path of the value, e.g. `targets.film-2025.share_percent`.
    public var path: String
    /// Empty when there was no value.
    public var old: String
    /// Empty when the value was removed.
    public var new: String
    /// File, row and column of the changed value, or its path in the settings.
    public var place: String
    /// The new value is the old one.
    public var isIdle: Bool

    public init(path: String, old: String, new: String, place: String = "", isIdle: Bool = false) {
      self.path = path
      self.old = old
      self.new = new
      self.place = place
      self.isIdle = isIdle
    }
  }

  /// An input file and its SHA-256 in hexadecimal.
  public struct Fingerprint: Sendable, Codable, Hashable {
    public var name: String
    public var sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public var programVersion: String
  public var seed: Int
  /// Effort as it was asked for, e.g. `default` or a count of work units.
  public var effort: String
  public var stopReason: Quality.StopReason
  public var items: [Item]
  public var inputs: [Fingerprint]
  /// False when a time limit or an interruption decided where the run ended.
  public var isReproducible: Bool

  public init(
    programVersion: String, seed: Int, effort: String, stopReason: Quality.StopReason, items: [Item],
    inputs: [Fingerprint], isReproducible: Bool
  ) {
    self.programVersion = programVersion
    self.seed = seed
    self.effort = effort
    self.stopReason = stopReason
    self.items = items
    self.inputs = inputs
    self.isReproducible = isReproducible
  }
}
