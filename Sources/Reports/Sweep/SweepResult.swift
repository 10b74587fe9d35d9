public import Quantities
public import WasteNetwork

/// What came of one scenario of a sweep: figures and decisions, small enough to keep by the hundred.
public struct SweepResult: Sendable, Codable, Equatable {
  /// One value that the sweep chose.
  public struct Choice: Sendable, Codable, Equatable {
    public var axis: String
    public var value: String

    public init(axis: String, value: String) {
      self.axis = axis
      self.value = value
    }
  }

  public enum Status: String, Sendable, Codable {
    case planned, infeasible
    /// The scenario is at fault, as a value out of its range.
    case invalid
    /// No plan was found within the effort, and nothing proven.
    case unplanned
  }

  /// A figure by its stable name, as a whole number of its unit's parts.
  public struct Figure: Sendable, Codable, Equatable {
    public var figure: String
    public var value: Int
  }

  /// What a plan reaches of one target.
  public struct Reached: Sendable, Codable, Equatable {
    public var target: String
    public var township: ID<Township>?
    /// Kilograms.
    public var numerator: Int
    /// Kilograms.
    public var denominator: Int
    public var required: Share
    public var isMet: Bool
  }

  /// A village's stream at the station that takes it.
  public struct Taken: Sendable, Codable, Hashable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    public var depot: ID<Depot>
    public var mass: Mass
  }

  /// What the baseline's plan, built and left as it is, comes to with this scenario's figures.
  public struct Held: Sendable, Codable, Equatable {
    public var targets: [Reached]
    /// Stations to which more comes than they can take in a year.
    public var overloaded: [Station]
  }

  public struct Station: Sendable, Codable, Hashable {
    public var depot: ID<Depot>
    public var stream: ID<WasteStream>
    public var size: String
  }

  /// Name of the scenario's file, without its ending.
  public var scenario: String
  public var choices: [Choice]
  public var status: Status
  /// Why there is no plan.
  public var reasons: [LocalizedName]
  public var figures: [Figure]
  /// Proven least cost of siting, in fen, where cost is what is made small.
  public var bound: Int?
  public var targets: [Reached]
  public var stations: [Station]
  /// Which station takes what; kept of plans whose decisions are needed later.
  public var taken: [Taken]?
  /// The baseline's plan under this scenario; of draws.
  public var held: Held?
  /// Coefficients drawn, by their paths; not kept, as the scenario's file has them.
  public var drawn: [Choice]?

  public init(scenario: String, choices: [Choice], status: Status, reasons: [LocalizedName]) {
    self.scenario = scenario
    self.choices = choices
    self.status = status
    self.reasons = reasons
    figures = []
    bound = nil
    targets = []
    stations = []
  }

  /// - Parameter keepsDecisions: which station takes what is kept too.
  public init(scenario: String, choices: [Choice], planned: ComparedPlan, keepsDecisions: Bool = false) {
    let plan = planned.plan
    self.init(scenario: scenario, choices: choices, status: .planned, reasons: [])
    figures = ComparedFigure.all(of: [planned]).compactMap { figure in
      figure.values[0].map { Figure(figure: figure.item, value: $0) }
    }
    bound = planned.network.options.objective.measure == .money ? plan.siting.quality.bound : nil
    targets = plan.targets.compactMap(Reached.init)
    stations = plan.siting.stations.map { Station(depot: $0.depot, stream: $0.stream, size: $0.size) }
    guard keepsDecisions else { return }
    taken = plan.siting.assignments.map {
      Taken(village: $0.village, stream: $0.stream, depot: $0.depot, mass: $0.mass)
    }
  }

  /// A figure by its name; `nil` where there is none.
  func value(_ figure: String) -> Int? { figures.first { $0.figure == figure }?.value }

  /// Yearly cost as siting counts it, in fen.
  public var cost: Int? { value("cost-sited") }
}

extension SweepResult.Reached {
  /// - Returns: `nil` for a target that is recorded only.
  init?(_ result: TargetResult) {
    guard let isMet = result.isMet else { return nil }
    self.init(
      target: result.target, township: result.township, numerator: result.numerator.kilograms,
      denominator: result.denominator.kilograms, required: result.required, isMet: isMet)
  }
}

/// A sweep: the scenario it varies and what came of every point, in the order of the points.
public struct Sweep: Sendable {
  public enum Kind: String, Sendable, Codable {
    case grid
    case oneAtATime = "one-at-a-time"
    case ranges
  }

  /// The scenario that is varied.
  public let network: Network
  public let kind: Kind
  public let programVersion: String
  public let seed: UInt64
  public let effort: Int
  public let results: [SweepResult]

  public init(
    network: Network, kind: Kind, programVersion: String, seed: UInt64, effort: Int, results: [SweepResult]
  ) {
    self.network = network
    self.kind = kind
    self.programVersion = programVersion
    self.seed = seed
    self.effort = effort
    self.results = results
  }

  var planned: [SweepResult] { results.filter { $0.status == .planned } }
  /// The axes in the order in which they first stand.
  var axes: [String] {
    var seen: Set<String> = []
    return results.flatMap(\.choices).map(\.axis).filter { seen.insert($0).inserted }
  }
}
