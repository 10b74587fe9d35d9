/// What went into a plan bundle and what came out: enough to make it again and to notice any change.
///
/// It holds no clock time and no thread count, so equal runs write equal manifests.
public struct Manifest: Sendable, Codable, Equatable {
  /// The name of the manifest's own file; its presence marks a folder as a plan bundle.
  public static let fileName = "manifest.json"

  /// A file and what its bytes must be.
  public struct Entry: Sendable, Codable, Equatable {
    /// Path inside the bundle.
    public var path: String
    public var bytes: Int
    /// SHA-256, 64 hexadecimal digits.
    public var sha256: String

    public init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// Version of the bundle's layout.
  public var format = 1
  public var program: String
  public var solver: String
  /// Path inside the bundle of the scenario's folder or file.
  public var scenario: String
  public var seed: UInt64
  public var effort: Int
  public var timeLimitSeconds: Double?
  /// True when the run was stopped before its effort was spent.
  public var isIncomplete: Bool
  /// False when a time limit or a stop by hand decided the result.
  public var isReproducible: Bool
  public var inputs: [Entry]
  public var outputs: [Entry]

  public init(
    program: String, solver: String, scenario: String, seed: UInt64, effort: Int, timeLimitSeconds: Double?,
    isIncomplete: Bool, isReproducible: Bool, inputs: [Entry], outputs: [Entry]
  ) {
    self.program = program
    self.solver = solver
    self.scenario = scenario
    self.seed = seed
    self.effort = effort
    self.timeLimitSeconds = timeLimitSeconds
    self.isIncomplete = isIncomplete
    self.isReproducible = isReproducible
    self.inputs = inputs
    self.outputs = outputs
  }
}
