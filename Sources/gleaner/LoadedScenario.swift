import Roads
import ScenarioFiles
import WasteNetwork

/// A scenario read, cross-checked and measured: what every command works on.
struct LoadedScenario {
  let scenario: Scenario
  /// The scenario's network with what its roads say of it.
  let network: Network
  let metric: any RoadMetric
  private let measured: MeasuredRoads
  let distances: RoadDistances
  /// Faults of level `warning`, those of reading before those of reach.
  let warnings: [Fault]

  /// What a command wants of a scenario, which decides what is said when it cannot have it.
  enum Purpose {
    case check, plan, export, verify, reproduce, report, explain, show, compare, sweep

    fileprivate var consequence: Sentence {
      switch self {
      case .check, .show: .empty
      case .plan, .export, .sweep, .report: .nothingWritten
      case .verify: Sentence("the plan was not audited", zh: "未审核方案")
      case .explain: Sentence("nothing was explained", zh: "未作解释")
      case .compare, .reproduce: Sentence("nothing was compared", zh: "未作比较")
      }
    }
  }

  /// Reads a scenario; prints every fault and ends with exit code 2 or 3 when there is one.
  /// - Parameter isStrict: warnings are taken for faults.
  static func read(
    _ path: String, for purpose: Purpose, json: Bool, isStrict: Bool = false,
    language: ReadingLanguage = .ofEnvironment
  ) throws -> LoadedScenario {
    do {
      let loaded = try load(path)
      guard isStrict, !loaded.warnings.isEmpty else { return loaded }
      throw InputFaults(loaded.warnings.map { $0.at(level: .error) })
    } catch let faults as InputFaults {
      throw try refuse(faults, of: path, for: purpose, json: json, language: language)
    }
  }

  /// Prints every fault, and where to ask further when the scenario asks for too much.
  /// - Returns: how the program must end.
  static func refuse(
    _ faults: InputFaults, of path: String, for purpose: Purpose, json: Bool, language: ReadingLanguage
  ) throws -> Exit {
    let exit = Exit(faults)
    if json { try Console.print(json: FaultAnswer(exit: exit, faults: faults.faults)) }
    let isResult = purpose == .check && !json
    Console.report(faults.faults, consequence: purpose.consequence, language: language, isResult: isResult)
    if asksTooMuch(faults) {
      let hint = Sentence(
        "to see what cannot hold together and what mending it costs: gleaner explain \(path)",
        zh: "想知道哪些要求互相冲突、如何补救、代价多少，运行：gleaner explain \(path)")
      if isResult { Console.print(language(hint)) } else { Console.note(language(hint)) }
    }
    return exit
  }

  /// Reads a scenario whose requirements may ask for more than can be had, which is what is to be explained; prints every
  /// other fault and ends with exit code 2 when there is one.
  static func readDemanding(
    _ path: String, json: Bool, language: ReadingLanguage = .ofEnvironment
  ) throws -> LoadedScenario {
    do {
      return try load(path, allowing: LoadedScenario.demands)
    } catch let faults {
      if json { try Console.print(json: FaultAnswer(exit: .badInput, faults: faults.faults)) }
      Console.report(faults.faults, consequence: Purpose.explain.consequence, language: language)
      throw Exit.badInput
    }
  }

  /// Whether inputs are sound but ask for more than can be had.
  static func asksTooMuch(_ faults: InputFaults) -> Bool {
    faults.faults.allSatisfy { $0.level == .warning || demands.contains($0.name) }
  }

  /// Faults of inputs that are sound but ask for more than can be had.
  private static let demands: Set<String> = Set(
    [
      FaultKind.targetOutOfReach, .capacityShortOfTarget, .villageOutOfReach, .lockOutOfReach, .noBackupInReach,
    ].map(\.rawValue))

  /// Reads a scenario and throws every fault, other than those allowed, when there is an error among them.
  static func load(
    _ path: String, allowing allowed: Set<String> = []
  ) throws(InputFaults) -> LoadedScenario {
    let scenario = try ScenarioFolder.read(path)
    let measured = try MeasuredRoads(
      scenario.draft, network: scenario.network, roads: scenario.roadOrigin,
      table: scenario.roadTable.map { ($0.from, $0.to, $0.distance) }, fillsMissing: scenario.fillsMissingDistances,
      threads: LoadedScenario.roadThreads)
    let metric = measured.metric
    let distances = RoadDistances(measured.network, by: metric)
    let warnings = scenario.warnings + measured.faults + reachFaults(measured.network, distances)
    guard warnings.allSatisfy({ $0.level == Fault.Level.warning || allowed.contains($0.name) }) else {
      throw InputFaults(warnings)
    }
    return LoadedScenario(
      scenario: scenario, network: measured.network, metric: metric, measured: measured, distances: distances,
      warnings: warnings)
  }

  /// The ways that a plan's vehicles drive, for maps; none where the scenario has no road network.
  func ways(of plan: Plan) -> DrawnWays { measured.ways(of: plan) }

  /// Threads for searches on roads, whose results do not depend on it.
  private static let roadThreads = 2
}

extension Scenario {
  /// Where its roads come from, as planning takes it.
  var roadOrigin: RoadOrigin {
    switch roads {
    case .network(let network): .network(network)
    case .server(let server):
      .answer(server.answer, server: server.address, profile: server.profile, place: server.place)
    case nil: .straightLines
    }
  }
}

extension Sentence {
  static let nothingWritten = Sentence("nothing was written", zh: "未写任何文件")
  static let notAsListed = Sentence("the bundle is not what its manifest says", zh: "成果包与其 manifest 不符")
}
